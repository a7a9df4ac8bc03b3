import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { Axis, Filter, Verdict } from './filter';

/** The board for what the filter leaves; without days, over the last thirty. */
export function useBoard(filter: Filter) {
  return useQuery({
    queryKey: ['compliance', filter],
    queryFn: () => call(api.GET('/api/compliance', { params: { query: filter } })),
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}

/** The clauses of the cut side by side. */
export function useComparison(filter: Filter, by: Axis, limit: number, wanted = true) {
  return useQuery({
    queryKey: ['compliance', 'groups', filter, by, limit],
    queryFn: () => call(api.GET('/api/compliance/groups', { params: { query: { ...filter, by, limit } } })),
    enabled: wanted,
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
}

/** The filter of an open clause: its days are known. */
export type Evidence = Filter & { from: string; to: string };

export function useSections() {
  return useQuery({
    queryKey: ['standard', 'clauses'],
    queryFn: () => call(api.GET('/api/standard/clauses')),
    staleTime: 60_000,
  });
}

/** What stands behind a figure, page by page. */
export function useCases(clause: string, filter: Evidence, verdict: Verdict[]) {
  const query = { clause, limit: 50, ...filter, ...(verdict.length > 0 ? { verdict } : {}) };
  return useInfiniteQuery({
    queryKey: ['compliance', 'cases', query],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/compliance/cases', { params: { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } } })),
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
