import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { ShopClosure } from '@/shared/api/types';
import { shopsKey } from '@/shared/shop/shops';

/** Of the days from and to, both counted. */
export function useComparison(from: string, to: string) {
  return useQuery({ queryKey: [...shopsKey, 'comparison', from, to], queryFn: () => call(api.GET('/api/shops/comparison', { params: { query: { from, to } } })) });
}

export type Week = { weekday: number; spans: string[] }[];

/** What changes a shop; afterwards the list is read anew. */
export function useKeeping(id: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: shopsKey });
  const path = { id };
  return {
    hours: useMutation({ mutationFn: (week: Week) => call(api.PUT('/api/shops/{id}/hours', { params: { path }, body: { week } })), onSuccess }),
    people: useMutation({ mutationFn: (people: string[]) => call(api.PUT('/api/shops/{id}/people', { params: { path }, body: { people } })), onSuccess }),
    close: useMutation({ mutationFn: (body: ShopClosure) => call(api.POST('/api/shops/{id}/closures', { params: { path }, body })), onSuccess }),
    reopen: useMutation({
      mutationFn: (closure: string) => call(api.DELETE('/api/shops/{id}/closures/{closure}', { params: { path: { id, closure } } })),
      onSuccess,
    }),
  };
}
