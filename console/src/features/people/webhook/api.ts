import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export interface Fields {
  name: string;
  url: string;
  types: string[];
}

type State = 'waiting' | 'delivered' | 'failed';

/** While something is on its way the log is read again by itself. */
const soon = 4_000;

export function useWebhooks() {
  return useQuery({ queryKey: ['webhooks'], queryFn: () => call(api.GET('/api/webhooks')), refetchInterval: 2 * soon });
}

export function useDeliveries(id: string, state: State | undefined) {
  return useInfiniteQuery({
    queryKey: ['webhooks', id, 'log', state],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { after: Number(pageParam) } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: soon,
  });
}

export function useDelivery(id: string, event: string) {
  return useQuery({
    queryKey: ['webhooks', id, 'delivery', event],
    queryFn: () => call(api.GET('/api/webhooks/{id}/deliveries/{event}', { params: { path: { id, event } } })),
    refetchInterval: soon,
  });
}

function useChanging<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => void client.invalidateQueries({ queryKey: ['webhooks'] }) });
}

export const useAddWebhook = () => useChanging((body: Fields) => call(api.POST('/api/webhooks', { body })));

export const useChangeWebhook = () =>
  useChanging(({ id, ...body }: Fields & { id: string; active: boolean }) => call(api.PUT('/api/webhooks/{id}', { params: { path: { id } }, body })));

export const useRemoveWebhook = () => useChanging((id: string) => call(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } })));

export const useRotateSecret = () => useChanging((id: string) => call(api.POST('/api/webhooks/{id}/secret', { params: { path: { id } } })));

export const useTestWebhook = () => useChanging((id: string) => call(api.POST('/api/webhooks/{id}/test', { params: { path: { id } } })));

export const useReplay = (id: string) =>
  useChanging((event: string) => call(api.POST('/api/webhooks/{id}/deliveries/{event}/replay', { params: { path: { id, event } } })));
