import { describe, expect, it } from 'vitest';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Message } from '@/shared/api/types';
import { Outbox, type Unsent } from './outbox';

const unsent = (n: number): Unsent => ({ clientId: `c${n}`, text: `t${n}`, at: '2026-11-22T00:00:00Z' });

function world(answers: (Error | 'ok')[], kept = new Map<string, Unsent[]>()) {
  const sent: string[] = [];
  const tried: string[] = [];
  const later: (() => void)[] = [];
  const store = new Map(kept);
  const box = new Outbox({
    send: async (_conversation, item) => {
      tried.push(item.clientId);
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') throw answer;
      return { seq: sent.length + 1, id: item.clientId } as Message;
    },
    load: () => kept,
    keep: (conversation, items) => void store.set(conversation, [...items]),
    after: (_ms, run) => void later.push(run),
    random: () => 0,
    sent: (_conversation, message) => void sent.push(message.id),
  });
  const settle = async () => {
    for (let i = 0; i < 40; i++) await Promise.resolve();
  };
  return { box, sent, tried, later, store, settle };
}

describe('the outbox', () => {
  it('sends in the order of writing, one at a time', async () => {
    const { box, sent, settle } = world([]);
    [1, 2, 3].forEach((n) => box.add('x', unsent(n)));
    await settle();
    expect(sent).toEqual(['c1', 'c2', 'c3']);
    expect(box.view('x').unsent).toEqual([]);
  });
  it('repeats the same id until the line is back, and keeps what waits behind it waiting', async () => {
    const { box, sent, tried, later, settle } = world([new Unreachable(0), new ApiProblem(503, {}), 'ok']);
    box.add('x', unsent(1));
    box.add('x', unsent(2));
    await settle();
    expect(box.view('x').struggling).toBe(true);
    while (later.length > 0) {
      later.shift()?.();
      await settle();
    }
    expect(tried).toEqual(['c1', 'c1', 'c1', 'c2']);
    expect(sent).toEqual(['c1', 'c2']);
    expect(box.view('x').struggling).toBe(false);
  });
  it('gives a refused draft back with the reason, and goes on with the next', async () => {
    const refusal = new ApiProblem(409, { code: 'stonewalling', clause: 'chat.no-stonewalling' });
    const { box, sent, settle } = world([refusal]);
    box.add('x', unsent(1));
    box.add('x', unsent(2));
    await settle();
    expect(sent).toEqual(['c2']);
    expect(box.view('x').stopped).toEqual({ text: 't1', error: refusal });
  });
  it('keeps what is unsent over a reload and sends it then', async () => {
    const before = world([new Unreachable(0)]);
    before.box.add('x', unsent(1));
    await before.settle();
    expect(before.store.get('x')).toEqual([unsent(1)]);
    const after = world([], before.store);
    await after.settle();
    expect(after.sent).toEqual(['c1']);
    expect(after.store.get('x')).toEqual([]);
  });
});
