import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api, call } from '@/shared/api/client';
import { keptIds, keptKey, readKept, writeKept } from '@/shared/outbox/kept';
import { useMe } from '@/shared/session/session';
import { putMessage } from './api';
import { Outbox, type OutboxView, type Unsent } from './outbox';

function isUnsent(value: unknown): value is Unsent[] {
  return Array.isArray(value) && value.every((v) => typeof v === 'object' && v !== null && 'clientId' in v && 'text' in v);
}

export const OutboxContext = createContext<Outbox | null>(null);

/** The outbox of the signed-in person, sending as long as the desk is open. */
export function useOwnOutbox(): Outbox {
  const client = useQueryClient();
  const { id: me } = useMe();
  const box = useMemo(
    () =>
      new Outbox({
        send: (id, { clientId, text }) =>
          call(api.POST('/api/conversations/{id}/messages', { params: { path: { id } }, body: { clientId, text } })),
        load: () => new Map(keptIds(me, 'outbox').map((id) => [id, readKept(keptKey(me, 'outbox', id), isUnsent, [])])),
        keep: (id, unsent) => writeKept(keptKey(me, 'outbox', id), unsent),
        after: (ms, run) => void setTimeout(run, ms),
        random: Math.random,
        sent: (id, message) => putMessage(client, id, message),
      }),
    [client, me],
  );
  useEffect(() => {
    box.start();
    const nudge = () => box.nudge();
    window.addEventListener('online', nudge);
    return () => {
      window.removeEventListener('online', nudge);
      box.stop();
    };
  }, [box]);
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
