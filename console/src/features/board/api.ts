import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { instants, type Filter } from './filter';

/** The board for what the filter leaves; without days, over the last thirty. */
export function useBoard(filter: Filter) {
  return useQuery({
    queryKey: ['compliance', filter],
    queryFn: () => call(api.GET('/api/compliance', { params: { query: filter } })),
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}

/** The filter of an open clause: its days are known. */
export type Evidence = Filter & { from: string; to: string };

/** The instants of the filter's days, once the brand's zone is known. */
export function usePeriod({ from, to }: Evidence) {
  const brand = useQuery({ queryKey: ['brand'], queryFn: () => call(api.GET('/api/brand')), staleTime: Infinity });
  return brand.data && instants(from, to, brand.data.zone);
}

export function useSections() {
  return useQuery({
    queryKey: ['standard', 'clauses'],
    queryFn: () => call(api.GET('/api/standard/clauses')),
    staleTime: 60_000,
  });
}

export function useClocksOf(clause: string, { person, team }: Evidence) {
  const query = { clause, limit: 50, ...(person ? { person } : {}), ...(team ? { team } : {}) };
  return useInfiniteQuery({
    queryKey: ['commitments', query],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/commitments', { params: { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } } })),
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

export function useObservationsOf(clause: string, filter: Evidence) {
  const period = usePeriod(filter);
  const query = { clause, limit: 50, ...period, ...(filter.person ? { person: filter.person } : {}) };
  return useInfiniteQuery({
    queryKey: ['observations', query],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/observations', { params: { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } } })),
    enabled: period !== undefined,
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
