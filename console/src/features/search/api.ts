import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export const places = ['all', 'messages', 'tickets'] as const;
export type SearchIn = (typeof places)[number];

/** Everything with these words that I may see, the newest first; what stood there stays until the answer comes. */
export function useSearch(q: string, within: SearchIn) {
  return useInfiniteQuery({
    queryKey: ['search', q, within],
    queryFn: ({ pageParam, signal }) =>
      call(api.GET('/api/search', { params: { query: { q, in: within, limit: 30, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
