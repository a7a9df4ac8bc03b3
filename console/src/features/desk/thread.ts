import type { Message } from '@/shared/api/types';

/** What we hold of a conversation: its messages from some point on without a gap, and the place of the last one. */
export interface Thread {
  items: readonly Message[];
  head: number;
}

export const emptyThread: Thread = { items: [], head: 0 };

/** The cursor to read on from: the last message before which nothing is missing. */
export function cursor(thread: Thread): number {
  return thread.items.at(-1)?.seq ?? 0;
}

export function first(thread: Thread): number {
  return thread.items[0]?.seq ?? 0;
}

/**
 * Old state and an answer make the new state, whichever order answers come in: each message once, in the order of its
 * sequence, and only what joins without a gap, so that the cursor never skips one.
 */
export function join(thread: Thread, items: readonly Message[], head: number): Thread {
  const bySeq = new Map<number, Message>();
  for (const message of thread.items) bySeq.set(message.seq, message);
  for (const message of items) bySeq.set(message.seq, message);
  const sorted = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const anchor = cursor(thread);
  let start = 0;
  let end = sorted.length;
  for (let i = 1; i < sorted.length; i++) {
    const here = sorted[i] as Message;
    const before = sorted[i - 1] as Message;
    if (here.seq === before.seq + 1) continue;
    // A gap: below what we had, what lies before it waits; above it, what lies behind it does.
    if (anchor !== 0 && here.seq > anchor) {
      end = i;
      break;
    }
    start = i;
  }
  return { items: sorted.slice(start, end), head: Math.max(head, thread.head, sorted.at(end - 1)?.seq ?? 0) };
}

/** Whether a hint says anything that we don't have yet. */
export function isBehind(thread: Thread, hintSeq: number): boolean {
  return hintSeq === 0 || hintSeq > cursor(thread);
}
