import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import { usePolling } from '@/shared/live/live';

export type Pickup = components['schemas']['Pickup'];
export type PickupCall = components['schemas']['PickupCall'];

export function usePickups() {
  const refetchInterval = usePolling(30_000);
  return useQuery({ queryKey: ['pickups', 'open'], queryFn: () => call(api.GET('/api/pickups')), refetchInterval });
}

export function usePickupCalls() {
  const refetchInterval = usePolling(30_000);
  return useQuery({ queryKey: ['pickups', 'calls'], queryFn: () => call(api.GET('/api/pickups/calls')), refetchInterval });
}

export function usePickupFigures(days: number) {
  return useQuery({
    queryKey: ['pickups', 'figures', days],
    queryFn: () => {
      const to = new Date();
      const from = new Date(to.getTime() - days * 86_400_000);
      return call(api.GET('/api/pickups/figures', { params: { query: { from: from.toISOString(), to: to.toISOString() } } }));
    },
  });
}

export interface CallFields {
  request: string;
  reached: boolean;
  solved: boolean;
  cause?: string;
  note: string;
}

export function useCallResult(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CallFields) => call(api.POST('/api/pickups/calls/{id}', { params: { path: { id } }, body })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['pickups'] }),
  });
}

/** The number to phone; every look is recorded. */
export function useCallNumber(id: string) {
  return useMutation({ mutationFn: () => call(api.POST('/api/pickups/calls/{id}/phone', { params: { path: { id } } })) });
}
