import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { TicketFilter, TicketListView } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';

export const columnKeys = ['due', 'customer', 'type', 'tier', 'state', 'owner', 'team', 'channel', 'created'] as const;
export type ColumnKey = (typeof columnKeys)[number];

export function useViews() {
  return useQuery({ queryKey: ['ticket-views'], queryFn: () => call(api.GET('/api/ticket-views')), staleTime: 60_000 });
}

/** Counted anew now and then, not with every hint: a view's number may be some seconds old. */
export function useViewCounts() {
  const refetchInterval = usePolling(20_000, 30_000);
  return useQuery({
    queryKey: ['ticket-view-counts'],
    queryFn: () => call(api.GET('/api/ticket-views/counts')),
    refetchInterval,
  });
}

export interface ViewWish {
  id: string;
  name: string;
  filter: TicketFilter;
  columns: string[];
  shared: TicketListView['shared'];
  team?: string;
}

export function useViewActions() {
  const client = useQueryClient();
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: ['ticket-views'] });
    void client.invalidateQueries({ queryKey: ['ticket-view-counts'] });
  };
  const save = useMutation({
    mutationFn: ({ version, ...body }: ViewWish & { version?: number }) =>
      version === undefined
        ? call(api.POST('/api/ticket-views', { body }))
        : call(api.PUT('/api/ticket-views/{id}', { params: { path: { id: body.id } }, body: { ...body, version } })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/ticket-views/{id}', { params: { path: { id } } })),
    onSuccess,
  });
  const order = useMutation({
    mutationFn: (keys: string[]) => call(api.PUT('/api/ticket-views/order', { body: { keys } })),
    onSuccess,
  });
  return { save, remove, order };
}
