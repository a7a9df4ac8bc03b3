import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { usePolling } from '@/shared/live/live';
import { path } from './api';

export function useWatchers(id: string) {
  return useQuery({ queryKey: ['watchers', id], queryFn: () => call(api.GET('/api/tickets/{id}/watchers', path(id))), staleTime: 15_000 });
}

export function useWatch(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (on: boolean): Promise<unknown> =>
      on ? call(api.PUT('/api/tickets/{id}/watch', path(id))) : call(api.DELETE('/api/tickets/{id}/watch', path(id))),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['watchers', id] });
      void client.invalidateQueries({ queryKey: ['watched'] });
    },
  });
}

export function useNews(enabled: boolean) {
  const refetchInterval = usePolling(20_000);
  return useQuery({ queryKey: ['watched'], queryFn: () => call(api.GET('/api/watched')), refetchInterval, enabled });
}

export function useKnowAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => call(api.PUT('/api/watched/seen', { body: { upTo } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['watched'] }),
  });
}

/** Who has the ticket open has seen what is on it. */
export async function sawUpTo(id: string, upTo: number): Promise<void> {
  await call(api.PUT('/api/tickets/{id}/watch/seen', { ...path(id), body: { upTo } }));
}
