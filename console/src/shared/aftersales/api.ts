import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { AftersalesRequest } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';
import { newId } from '@/shared/outbox/newId';

export type Condition = AftersalesRequest['condition'];
export type Answer = Condition['tags'];
export type Kind = AftersalesRequest['kind'];

export const kinds: Kind[] = ['return', 'exchange', 'refund', 'repair', 'warranty', 'part'];
export const conditionFields = ['opened', 'tags', 'complete', 'fresh', 'misused'] as const;
export const unknownCondition: Condition = { opened: 'unknown', tags: 'unknown', complete: 'unknown', fresh: 'unknown', misused: 'unknown' };

export function useRequests(ticket: string, enabled = true) {
  const refetchInterval = usePolling();
  return useQuery({
    queryKey: ['aftersales', ticket],
    queryFn: () => call(api.GET('/api/tickets/{id}/aftersales', { params: { path: { id: ticket } } })),
    refetchInterval,
    enabled,
  });
}

/** The rules, reasons and policies as they stood on a day; without one those of today. */
export function useRules(on?: string, enabled = true) {
  return useQuery({
    queryKey: ['aftersales-rules', on ?? ''],
    queryFn: () => call(api.GET('/api/aftersales/rules', { params: { query: on ? { on } : {} } })),
    staleTime: 60_000,
    enabled,
  });
}

export type Rules = NonNullable<ReturnType<typeof useRules>['data']>;

/** The orders a request may be about: those of the ticket's customer. */
export function useOrdersOf(customer: string | undefined) {
  return useQuery({
    queryKey: ['aftersales-orders', customer],
    queryFn: () => call(api.GET('/api/orders', { params: { query: { customer: customer ?? '', limit: 50 } } })),
    enabled: customer !== undefined,
  });
}

export function useOrder(number: string, enabled: boolean) {
  return useQuery({
    queryKey: ['aftersales-order', number],
    queryFn: () => call(api.GET('/api/orders/{number}', { params: { path: { number } } })),
    enabled: enabled && number !== '',
    retry: false,
  });
}

function settled(client: QueryClient, ticket: string): void {
  for (const key of [['aftersales', ticket], ['aftersales-board'], ['ticket', ticket], ['timeline', ticket], ['tickets'], ['panel']])
    void client.invalidateQueries({ queryKey: key });
}

/** One step of a request, whichever; the list is read anew whatever came of it. */
export function useStep<T>(ticket: string, step: (input: T) => Promise<AftersalesRequest>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () => onDone?.(),
    onSettled: () => settled(client, ticket),
  });
}

export interface Wish {
  order: string;
  lines: { line: number; quantity: number; condition: Condition }[];
  kind: Kind;
  reason: string;
  words: string;
  pictures: string[];
}

/** One key for as long as the form is open: pressing twice takes the request once. */
export function useOpenRequest(ticketOf: (wish: Wish) => Promise<string>, onDone: (taken: AftersalesRequest[]) => void) {
  const client = useQueryClient();
  const [key] = useState(newId);
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const ticket = await ticketOf(wish);
      const taken = await call(
        api.POST('/api/tickets/{id}/aftersales/together', {
          params: { path: { id: ticket }, header: { 'Idempotency-Key': key } },
          body: wish,
        }),
      );
      settled(client, ticket);
      return taken;
    },
    onSuccess: onDone,
  });
}

export const at = (id: string) => ({ params: { path: { id } } });
