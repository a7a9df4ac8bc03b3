import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

const isoDay = (date: Date) => date.toLocaleDateString('sv-SE');

/** The board over the last `days` days, today included. */
export function useBoard(days: number) {
  return useQuery({
    queryKey: ['compliance', days],
    queryFn: () => {
      const to = new Date();
      const from = new Date(to);
      from.setDate(from.getDate() - (days - 1));
      return call(api.GET('/api/compliance', { params: { query: { from: isoDay(from), to: isoDay(to) } } }));
    },
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}

export function useSections() {
  return useQuery({
    queryKey: ['standard', 'clauses'],
    queryFn: () => call(api.GET('/api/standard/clauses')),
    staleTime: 60_000,
  });
}

export function useClocksOf(clause: string) {
  return useInfiniteQuery({
    queryKey: ['commitments', clause],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/commitments', { params: { query: { clause, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useClock(id: string | undefined) {
  return useQuery({
    queryKey: ['commitment', id],
    queryFn: () => call(api.GET('/api/commitments/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}

export function useObservationsOf(clause: string) {
  return useInfiniteQuery({
    queryKey: ['observations', clause],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/observations', { params: { query: { clause, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
