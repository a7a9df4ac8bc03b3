import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '@/shared/live/live';
import type { Hint } from '@/shared/live/socket';

/** The queries whose answer a hint may have changed. Rooms with a cursor of their own (the thread) listen for themselves. */
export function stale(hint: Hint): QueryKey[] {
  switch (hint.kind) {
    case 'conversation':
      return [['conversations'], ['conversation', hint.id], ['panel', hint.id], ['words', hint.id], ['judged', hint.id], ['notes', hint.id]];
    case 'ticket':
      return [['tickets'], ['ticket', hint.id], ['timeline', hint.id]];
    case 'presence':
      return [['presence'], ['floor']];
    case 'queue':
      return [['conversations', 'waiting'], ['conversations', 'team'], ['floor']];
    case 'viewers':
      return [['viewers', hint.id]];
    case 'alarm':
      return [['alarms']];
    case 'dispute':
      return [['disputes'], ['judged'], ['observations']];
    case 'clock':
      return [['conversations'], ['conversation', hint.id], ['tickets'], ['ticket', hint.id], ['floor']];
  }
}

/** Turns hints into fresh reads; what comes within 120 ms is read once. */
export function useHints(): void {
  const client = useQueryClient();
  const waiting = useRef(new Map<string, QueryKey>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event) => {
    if (event.type === 'resync') {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      return;
    }
    for (const key of stale(event.hint)) waiting.current.set(JSON.stringify(key), key);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const queryKey of waiting.current.values()) void client.invalidateQueries({ queryKey });
      waiting.current.clear();
    }, 120);
  });
}
