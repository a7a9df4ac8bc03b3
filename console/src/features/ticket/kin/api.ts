import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import { path, settled } from '../api';

export type Kin = components['schemas']['TicketKin'];
export type KinOne = components['schemas']['TicketKinOne'];

/** What belongs to a ticket; read anew whenever something happened on it, and when it is opened: another one may have become its duplicate. */
export function useKin(id: string, version?: number) {
  return useQuery({
    queryKey: ['kin', id, version ?? 0],
    queryFn: () => call(api.GET('/api/tickets/{id}/kin', path(id))),
    placeholderData: (before) => before,
    staleTime: 0,
  });
}

/** A step that changes several tickets at once: all of them are read anew. */
export function useKinStep<T, R>(ids: string[], step: (input: T) => Promise<R>, onSuccess?: (made: R) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    ...(onSuccess ? { onSuccess } : {}),
    onSettled: () => {
      ids.forEach((id) => settled(client, id));
      void client.invalidateQueries({ queryKey: ['kin'] });
      void client.invalidateQueries({ queryKey: ['promises'] });
    },
  });
}
