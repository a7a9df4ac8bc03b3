import { describe, expect, it } from 'vitest';
import type { Message } from '@/shared/api/types';
import { cursor, emptyThread, isBehind, join, type Thread } from './thread';

const message = (seq: number, text = `m${seq}`): Message => ({
  seq,
  id: `id-${seq}`,
  conversation: 'c',
  author: { kind: 'customer', id: null, name: 'x' },
  kind: 'text',
  text,
  card: null, media: [],
  at: '2026-11-22T00:00:00Z',
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const seqs = (thread: Thread) => thread.items.map((m) => m.seq);

describe('a thread', () => {
  it('ends with what a fresh read would give, however answers are split, repeated and reordered', () => {
    const all = range(1, 30);
    let random = 42;
    const next = (n: number) => (random = (random * 1103515245 + 12345) % 2147483648) % n;
    for (let run = 0; run < 200; run++) {
      let thread = join(emptyThread, all.slice(0, 5), 5);
      // Hints come in any order; each only makes us read on from the cursor.
      while (cursor(thread) < 30) {
        const from = cursor(thread);
        const size = 1 + next(7);
        thread = join(thread, all.slice(from, from + size), Math.min(30, from + size + next(3)));
        const old = next(from);
        thread = join(thread, all.slice(old, old + 3), thread.head);
      }
      expect(thread).toEqual(join(emptyThread, all, 30));
    }
  });
  it('does not let a message that jumped ahead move the cursor over a gap', () => {
    const thread = join(join(emptyThread, range(1, 4), 4), [message(7)], 7);
    expect(seqs(thread)).toEqual([1, 2, 3, 4]);
    expect(cursor(thread)).toBe(4);
    expect(thread.head).toBe(7);
  });
  it('takes older pages in front when they join', () => {
    const thread = join(join(emptyThread, range(41, 60), 60), range(21, 40), 60);
    expect(seqs(thread)).toEqual(range(21, 60).map((m) => m.seq));
  });
  it('leaves aside older pages that do not join yet', () => {
    expect(seqs(join(join(emptyThread, range(41, 60), 60), range(1, 20), 60))[0]).toBe(41);
  });
  it('knows whether a hint is news', () => {
    const thread = join(emptyThread, range(1, 4), 4);
    expect(isBehind(thread, 4)).toBe(false);
    expect(isBehind(thread, 5)).toBe(true);
    expect(isBehind(thread, 0)).toBe(true);
  });
});
