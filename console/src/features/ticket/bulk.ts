import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { BulkAction, TicketFilter } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';

export const mostTickets = 1000;

/** What was chosen: these tickets, or all that a filter finds. */
export type Chosen = { tickets: string[] } | { filter: TicketFilter };

export function useAskBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, chosen, action }: { id: string; chosen: Chosen; action: BulkAction }) =>
      call(api.POST('/api/ticket-bulk', { body: { id, ...chosen, action } })),
    onSuccess: (job) => {
      client.setQueryData(['bulk', job.id], job);
      void client.invalidateQueries({ queryKey: ['bulk'] });
    },
  });
}

export function useJobs() {
  return useQuery({ queryKey: ['bulk', 'jobs'], queryFn: () => call(api.GET('/api/ticket-bulk')), refetchInterval: usePolling(10_000) });
}

export function useJob(id: string) {
  return useQuery({
    queryKey: ['bulk', id],
    queryFn: () => call(api.GET('/api/ticket-bulk/{id}', { params: { path: { id } } })),
    refetchInterval: usePolling(3_000, 20_000),
  });
}

/** Rows a page at a time; `done` makes them be read again when the job has come further. */
export function useJobRows(id: string, done: number) {
  return useInfiniteQuery({
    queryKey: ['bulk-rows', id, done],
    queryFn: ({ pageParam }) => call(api.GET('/api/ticket-bulk/{id}/rows', { params: { path: { id }, query: { after: pageParam, limit: 1000 } } })),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.next ? Number(last.next) : undefined),
    placeholderData: (before) => before,
  });
}

export function useCancelJob(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.POST('/api/ticket-bulk/{id}/cancel', { params: { path: { id } } })),
    onSuccess: (job) => {
      client.setQueryData(['bulk', id], job);
      void client.invalidateQueries({ queryKey: ['bulk'] });
    },
  });
}
