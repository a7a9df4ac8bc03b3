import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

/** The word the customer of a late order is owed: by text message, or told by telephone. */
export function useNextWord(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { word: number; text?: string }) =>
      call(api.POST('/api/orders/{number}/delay/word', { params: { path: { number } }, body })),
    onSettled: () => {
      for (const key of ['order-delays', 'panel']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
