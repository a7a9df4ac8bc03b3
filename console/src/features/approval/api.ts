import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { usePolling } from '@/shared/live/live';

export type Which = 'mine' | 'asked' | 'decided';

const asks: Record<Which, { scope: string; state?: string }> = {
  mine: { scope: 'mine', state: 'open' },
  asked: { scope: 'asked' },
  decided: { scope: 'all', state: 'decided' },
};

export function useApprovals(which: Which) {
  const refetchInterval = usePolling(30_000);
  return useInfiniteQuery({
    queryKey: ['approvals', which],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/approvals', { params: { query: { ...asks[which], limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval,
  });
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, granted, why }: { id: string; granted: boolean; why: string }) =>
      call(api.POST('/api/approvals/{id}/decision', { params: { path: { id } }, body: { granted, why } })),
    onSettled: () => {
      for (const key of ['approvals', 'payments', 'grants', 'timeline']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.POST('/api/approvals/{id}/withdrawal', { params: { path: { id } }, body: {} })),
    onSettled: () => {
      for (const key of ['approvals', 'grants', 'timeline']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function usePayments() {
  const refetchInterval = usePolling(30_000);
  return useInfiniteQuery({
    queryKey: ['payments'],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/payments', { params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval,
  });
}
