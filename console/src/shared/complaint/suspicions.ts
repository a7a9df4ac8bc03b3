import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import { usePolling } from '@/shared/live/live';

export type Suspicion = components['schemas']['Suspicion'];

/** What was taken for a complaint in a conversation, the latest in front. */
export function useSuspicions(conversation: string) {
  const refetchInterval = usePolling(15_000);
  return useQuery({
    queryKey: ['suspicions', conversation],
    queryFn: () => call(api.GET('/api/conversations/{id}/suspicions', { params: { path: { id: conversation } } })),
    refetchInterval,
  });
}

/** What nobody has decided yet. */
export function useSuspected() {
  return useQuery({
    queryKey: ['suspected'],
    queryFn: () => call(api.GET('/api/complaints/suspected')),
    refetchInterval: 15_000,
  });
}

/** One of them, decided or not. */
export function useSuspicion(id: string | null) {
  return useQuery({
    queryKey: ['suspicion', id],
    enabled: id !== null,
    queryFn: () => call(api.GET('/api/suspicions/{id}', { params: { path: { id: id ?? '' } } })),
  });
}

/** A person's word on it; with a reason it is none. */
export function useDecide(suspicion: Suspicion) {
  const client = useQueryClient();
  const path = { params: { path: { id: suspicion.id } } };
  const settle = () => {
    for (const queryKey of [['suspicions'], ['suspected'], ['suspicion', suspicion.id], ['tickets'], ['ticket'], ['complaint-calls'], ['conversation', suspicion.conversation]])
      void client.invalidateQueries({ queryKey });
  };
  const confirm = useMutation({ mutationFn: () => call(api.POST('/api/suspicions/{id}/confirm', path)), onSettled: settle });
  const reject = useMutation({
    mutationFn: (why: string) => call(api.POST('/api/suspicions/{id}/reject', { ...path, body: { why } })),
    onSettled: settle,
  });
  return { confirm, reject };
}
