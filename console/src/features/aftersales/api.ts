import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { usePolling } from '@/shared/live/live';

export interface BoardFilter {
  open: boolean;
  state?: string;
  kind?: string;
  reason?: string;
  shop?: string;
  mine: boolean;
}

export function useBoard(filter: BoardFilter) {
  const refetchInterval = usePolling(30_000);
  return useInfiniteQuery({
    queryKey: ['aftersales-board', filter],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/aftersales', { params: { query: { ...filter, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}

export function useFigures(from: string, to: string, shop: string | undefined) {
  return useQuery({
    queryKey: ['aftersales-figures', from, to, shop],
    queryFn: () => call(api.GET('/api/aftersales/figures', { params: { query: { from, to, ...(shop ? { shop } : {}) } } })),
    placeholderData: keepPreviousData,
  });
}
