import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, call } from '@/shared/api/client';
import type { Presence, PresenceState } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';
import { useMay } from '@/shared/session/session';
import { readiness } from './readiness';

export const presenceStates = ['ready', 'busy', 'break', 'off'] as const satisfies PresenceState[];

const key = ['presence'];

export function usePresence(): Presence | undefined {
  const allowed = useMay('GET /api/presence');
  const refetchInterval = usePolling(15_000, 60_000);
  return useQuery({
    queryKey: key,
    queryFn: () => call(api.GET('/api/presence')),
    enabled: allowed,
    refetchInterval,
  }).data;
}

interface Wish {
  state: PresenceState;
  /** What is confirmed before the first "ready" of a shift (prepare.ready). */
  confirmed?: string[];
}

export function useSetPresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => call(api.PUT('/api/presence', { body: { state: wish.state, confirmed: wish.confirmed ?? [] } })),
    onMutate: async ({ state }) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Presence>(key);
      if (before) client.setQueryData<Presence>(key, { ...before, state });
      return { before };
    },
    onError: (error, _wish, context) => {
      client.setQueryData(key, context?.before);
      readiness.ask(error);
    },
    onSuccess: (presence) => {
      client.setQueryData(key, presence);
      void client.invalidateQueries({ queryKey: ['conversations'] });
    },
  });
}

/** When a beat last held the lease. */
let lastBeat = 0;

/** The server sends away whose beats it misses for half a minute; who signed off by hand has just beaten. */
const gapMs = 25_000;

/** Calls back when a presence has ended because the line was gone, not because anybody wished it. */
export function useOnSentAway(then: () => void): void {
  const state = usePresence()?.state;
  const before = useRef(state);
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (state === 'off' && was !== undefined && was !== 'off' && lastBeat > 0 && Date.now() - lastBeat > gapMs) latest.current();
  }, [state]);
}

/** Renews the lease every ten seconds while on duty; without it the server gives the work back to the queue. */
export function useHeartbeat(): void {
  const client = useQueryClient();
  const presence = usePresence();
  const onDuty = presence !== undefined && presence.state !== 'off';
  useEffect(() => {
    if (!onDuty) return undefined;
    const worker = new Worker(new URL('./beat.worker.ts', import.meta.url), { type: 'module' });
    let under = false;
    worker.onmessage = () => {
      if (under) return;
      under = true;
      const asked = Date.now();
      call(api.POST('/api/presence/heartbeat'))
        .then((answer) => {
          if (answer.state !== 'off') lastBeat = asked;
          client.setQueryData(key, answer);
        })
        // The next beat comes in ten seconds; a session that has ended is told by the client itself.
        .catch(() => undefined)
        .finally(() => {
          under = false;
        });
    };
    return () => worker.terminate();
  }, [onDuty, client]);
}
