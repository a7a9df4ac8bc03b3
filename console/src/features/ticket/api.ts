import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { Ticket, TicketFilter, TimelineItem } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';
import { toQuery } from './filter';

export function useTickets(filter: TicketFilter, enabled = true) {
  const refetchInterval = usePolling(15_000);
  return useInfiniteQuery({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/tickets', { params: { query: { ...toQuery(filter), limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval,
  });
}

export function useTicket(id: string) {
  const refetchInterval = usePolling();
  return useQuery({
    queryKey: ['ticket', id],
    queryFn: () => call(api.GET('/api/tickets/{id}', { params: { path: { id } } })),
    refetchInterval,
  });
}

/** Reads on from the last entry we have: the timeline only grows. */
export function useTimeline(id: string) {
  const client = useQueryClient();
  const refetchInterval = usePolling();
  const key = ['timeline', id];
  return useQuery({
    queryKey: key,
    refetchInterval,
    queryFn: async () => {
      const items: TimelineItem[] = [...(client.getQueryData<TimelineItem[]>(key) ?? [])];
      for (;;) {
        const after = items.at(-1)?.seq ?? 0;
        const answer = await call(api.GET('/api/tickets/{id}/timeline', { params: { path: { id }, query: { after, limit: 200 } } }));
        items.push(...answer.items.filter((item) => item.seq > after));
        if (!answer.next || answer.items.length === 0) return items;
      }
    },
  });
}

/** Words on a ticket, which disturb nobody who edits it: it answers with the ticket as it then is. */
export function useStep<T>(id: string, step: (input: T) => Promise<Ticket>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (ticket) => client.setQueryData(['ticket', id], ticket),
    onSettled: () => settled(client, id),
  });
}

/** Something was done to a ticket, or refused because of what somebody else did: read it anew. */
export function settled(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: ['ticket', id] });
  void client.invalidateQueries({ queryKey: ['timeline', id] });
  void client.invalidateQueries({ queryKey: ['tickets'] });
}

export const path = (id: string) => ({ params: { path: { id } } });
