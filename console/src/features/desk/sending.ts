import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api, call } from '@/shared/api/client';
import { onNetworkChange } from '@/shared/live/wake';
import { alone } from '@/shared/outbox/alone';
import { keptIds, keptKey, onKeptElsewhere, readKept, writeKept } from '@/shared/outbox/kept';
import { useMe } from '@/shared/session/session';
import { putMessage } from './api';
import { Outbox, type OutboxView, type Unsent } from './outbox';

function isUnsent(value: unknown): value is Unsent {
  return typeof value === 'object' && value !== null && 'clientId' in value && 'text' in value && 'at' in value;
}

export const OutboxContext = createContext<Outbox | null>(null);

/** Each message of each conversation under a key of its own, so that no tab writes over what another keeps. */
function keptOf(me: string) {
  const key = (conversation: string, clientId: string) => keptKey(me, 'outbox', `${conversation}.${clientId}`);
  return {
    kept: (conversation: string): Unsent[] =>
      keptIds(me, 'outbox')
        .filter((id) => id.startsWith(`${conversation}.`))
        .map((id) => readKept<Unsent | null>(keptKey(me, 'outbox', id), isUnsent, null))
        .filter((one) => one !== null)
        .sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.clientId < b.clientId ? -1 : 1)),
    conversations: () => [...new Set(keptIds(me, 'outbox').map((id) => id.split('.')[0] ?? ''))],
    keep: (conversation: string, unsent: Unsent) => writeKept(key(conversation, unsent.clientId), unsent),
    remove: (conversation: string, clientId: string) => writeKept(key(conversation, clientId), undefined),
  };
}

/** The outbox of the signed-in person, sending from whichever screen is open. */
export function useOwnOutbox(): Outbox {
  const client = useQueryClient();
  const { id: me } = useMe();
  const box = useMemo(
    () =>
      new Outbox({
        ...keptOf(me),
        send: (id, { clientId, text, media }) =>
          call(
            api.POST('/api/conversations/{id}/messages', {
              params: { path: { id } },
              body: { clientId, text, ...(media?.length ? { media: media.map((m) => m.id) } : {}) },
            }),
          ),
        alone,
        after: (ms, run) => void setTimeout(run, ms),
        now: () => Date.now(),
        random: Math.random,
        sent: (id, message) => putMessage(client, id, message),
      }),
    [client, me],
  );
  useEffect(() => {
    box.start();
    const stops = [onNetworkChange(() => box.nudge()), onKeptElsewhere(me, () => box.refresh())];
    return () => {
      stops.forEach((stop) => stop());
      box.stop();
    };
  }, [box, me]);
  return box;
}

export function useOutbox(): Outbox {
  const box = use(OutboxContext);
  if (!box) throw new Error('no outbox here');
  return box;
}

export function useOutboxView(conversation: string): OutboxView {
  const box = useOutbox();
  return useSyncExternalStore(box.watch, () => box.view(conversation));
}
