import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { usePolling } from '@/shared/live/live';

/** The alarms nobody has taken in hand yet: the newest few, and how many there are (99 and more count as 100). */
export function useOpenAlarms() {
  return useQuery({
    queryKey: ['alarms', 'bell'],
    queryFn: () => call(api.GET('/api/alarms', { params: { query: { open: true, limit: 5 } } })),
    refetchInterval: usePolling(10_000),
  });
}

export function useAlarms(open: boolean) {
  return useInfiniteQuery({
    queryKey: ['alarms', 'list', open],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/alarms', { params: { query: { open, limit: 50, ...(pageParam ? { after: Number(pageParam) } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.POST('/api/alarms/{id}/acknowledge', { params: { path: { id } } })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['alarms'] }),
  });
}
