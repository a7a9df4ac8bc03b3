import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { NewPlacement, Placement } from '@/shared/api/types';
import { newId } from '@/shared/outbox/newId';

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

/** What was offered to this customer to order for them. */
export function usePlacements(customer: string, enabled: boolean) {
  return useQuery({
    queryKey: ['order-placements', customer],
    queryFn: () => call(api.GET('/api/customers/{id}/order-placements', { params: { path: { id: customer } } })),
    enabled,
  });
}

/** Offers an order; a repeat of the same dialog offers it once. */
export function useOffer(onDone: (offered: Placement) => void) {
  const client = useQueryClient();
  const [key] = useState(newId);
  return useMutation({
    mutationFn: (body: NewPlacement) => call(api.POST('/api/orders/placements', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: ['order-placements'] }),
  });
}

/** Where an order of ours goes, opened for a reason that is recorded. */
export function useReceiver(id: string) {
  return useMutation({
    mutationFn: (reason: string) => call(api.POST('/api/orders/placements/{id}/receiver', { params: { path: { id } }, body: { reason } })),
  });
}

/** The number of what was typed into the order system by hand. */
export function useNumber(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: string) => call(api.POST('/api/orders/placements/{id}/number', { params: { path: { id } }, body: { number } })),
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: ['order-placements'] }),
  });
}

/** Writes down what the customer said to it. */
export function useAnswer(id: string, onDone: (answered: Placement) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { agrees: boolean; words: string }) => call(api.POST('/api/orders/placements/{id}/answer', { params: { path: { id } }, body })),
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: ['order-placements'] }),
  });
}
