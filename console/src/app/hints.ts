import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Gathering } from '@/shared/live/gather';
import { useLive } from '@/shared/live/live';
import type { Hint } from '@/shared/live/socket';

/** The queries whose answer a hint may have changed. Rooms with a cursor of their own (the thread) listen for themselves. */
export function stale(hint: Hint): QueryKey[] {
  switch (hint.kind) {
    case 'conversation':
      return [['conversations'], ['conversation', hint.id], ['panel', hint.id], ['words', hint.id], ['judged', hint.id], ['notes', hint.id], ['suspicions', hint.id], ['suspected']];
    case 'ticket':
      return [
        ['tickets'], ['ticket', hint.id], ['timeline', hint.id], ['complaint', hint.id], ['complaint-calls'],
        ['analysis', hint.id], ['grants', hint.id], ['aftersales', hint.id], ['aftersales-board'], ['watched'], ['owed'], ['promises', hint.id],
      ];
    case 'presence':
      return [['presence'], ['floor']];
    case 'queue':
      return [['conversations', 'waiting'], ['conversations', 'team'], ['floor']];
    case 'suspicion':
      return [['suspicions'], ['suspected'], ['suspicion', hint.id]];
    case 'viewers':
      return [['viewers', hint.id]];
    case 'bulk':
      return [['bulk'], ['bulk', hint.id]];
    case 'pickup':
      return [['pickups']];
    case 'alarm':
      return [['alarms']];
    case 'approval':
      return [['approvals']];
    case 'dispute':
      return [['disputes'], ['judged'], ['observations']];
    case 'shopfloor':
      return [['shopfloor']];
    case 'clock':
      return [['conversations'], ['conversation', hint.id], ['tickets'], ['ticket', hint.id], ['floor']];
  }
}

/** Turns hints into fresh reads: the first at once, what comes within 40 ms after it is read once. */
export function useHints(): void {
  const client = useQueryClient();
  const gathering = useRef<Gathering<QueryKey>>(undefined);
  useEffect(() => {
    const mine = new Gathering<QueryKey>((keys) => {
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    }, 40);
    gathering.current = mine;
    return () => mine.stop();
  }, [client]);
  useLive((event) => {
    if (event.type === 'resync') {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      return;
    }
    for (const key of stale(event.hint)) gathering.current?.add(JSON.stringify(key), key);
    gathering.current?.stir();
  });
}
