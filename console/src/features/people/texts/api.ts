import { useInfiniteQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export const states = ['queued', 'sent', 'delivered', 'failed', 'shown', 'read'] as const;
export type State = (typeof states)[number];

/** Messages move by themselves: the list is read again while it is looked at. */
const soon = 5_000;

export function useTextMessages(state: State | undefined) {
  return useInfiniteQuery({
    queryKey: ['text-messages', state],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/text-messages', { params: { query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { after: Number(pageParam) } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: soon,
  });
}
