import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { Visit } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';

export type VisitScope = 'mine' | 'team';
export type VisitState = 'planned' | 'done';
export type VisitOutcome = NonNullable<Visit['outcome']>;
export type VisitWay = NonNullable<Visit['way']>;

export function useVisits(scope: VisitScope, state: VisitState) {
  const refetchInterval = usePolling(60_000);
  return useInfiniteQuery({
    queryKey: ['visits', scope, state],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/visits', { params: { query: { scope, state, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval,
  });
}

export interface VisitResult {
  outcome: VisitOutcome;
  way: VisitWay;
  words?: string;
}

export function useVisitResult(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: VisitResult) => call(api.POST('/api/visits/{id}/result', { params: { path: { id } }, body })),
    onSettled: () => {
      for (const key of ['visits', 'tickets', 'ticket', 'timeline']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useMoveVisit(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (due: string) => call(api.PUT('/api/visits/{id}/plan', { params: { path: { id } }, body: { due } })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['visits'] }),
  });
}
