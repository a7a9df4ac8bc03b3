import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { components } from '@/shared/api/schema';
import { usePolling } from '@/shared/live/live';

export type Complaint = components['schemas']['Complaint'];
export type PlannedCall = components['schemas']['PlannedCall'];

/** What a complaint has beside its ticket; null where the ticket is none. */
export function useComplaint(ticket: string, version: number) {
  const refetchInterval = usePolling(15_000);
  return useQuery({
    queryKey: ['complaint', ticket, version],
    queryFn: async () => {
      try {
        return await call(api.GET('/api/tickets/{id}/complaint', { params: { path: { id: ticket } } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    placeholderData: (before) => before,
    refetchInterval,
  });
}

export function useCalls() {
  const refetchInterval = usePolling(15_000);
  return useQuery({ queryKey: ['complaint-calls'], queryFn: () => call(api.GET('/api/complaints/calls')), refetchInterval });
}

/** A call or a verdict changes the ticket, its clocks and the officers' list. */
export function reread(client: QueryClient, ticket: string): void {
  for (const queryKey of [['complaint', ticket], ['complaint-calls'], ['ticket', ticket], ['timeline', ticket], ['tickets']])
    void client.invalidateQueries({ queryKey });
}
