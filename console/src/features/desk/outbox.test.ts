import { describe, expect, it } from 'vitest';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Message } from '@/shared/api/types';
import { Outbox, type OutboxWorld, type Unsent } from './outbox';

/** What all tabs of one browser share: the store and the turns. */
class Browser {
  readonly store = new Map<string, Unsent & { conversation: string }>();
  readonly later: (() => void)[] = [];
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly tabs = new Set<Outbox>();
  now = Date.parse('2026-11-22T02:00:00Z');

  tab(send: OutboxWorld['send'], sent: (id: string) => void = () => undefined): Outbox {
    const others = () => [...this.tabs].filter((other) => other !== box).forEach((other) => other.refresh());
    const world: OutboxWorld = {
      send,
      kept: (conversation) =>
        [...this.store.values()]
          .filter((one) => one.conversation === conversation)
          .sort((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ clientId, text, at }) => ({ clientId, text, at })),
      conversations: () => [...new Set([...this.store.values()].map((one) => one.conversation))],
      keep: (conversation, one) => {
        this.store.set(one.clientId, { ...one, conversation });
        others();
      },
      remove: (_conversation, clientId) => {
        this.store.delete(clientId);
        others();
      },
      alone: (what, run) => {
        const turn = (this.turns.get(what) ?? Promise.resolve()).then(run, run);
        this.turns.set(
          what,
          turn.catch(() => undefined),
        );
        return turn;
      },
      after: (_ms, run) => void this.later.push(run),
      now: () => this.now,
      random: () => 0,
      sent: (_conversation, message) => sent(message.id),
    };
    const box: Outbox = new Outbox(world);
    this.tabs.add(box);
    return box;
  }

  close(box: Outbox): void {
    box.stop();
    this.tabs.delete(box);
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 60; i++) await Promise.resolve();
  }

  /** Lets every timer run out, and those that they set, so often. */
  async pass(times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.settle();
      this.later.splice(0).forEach((run) => run());
      await this.settle();
    }
  }
}

function answering(answers: (Error | 'ok')[]) {
  const browser = new Browser();
  const tried: string[] = [];
  const sent: string[] = [];
  const send: OutboxWorld['send'] = async (_conversation, { clientId }) => {
    tried.push(clientId);
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok') throw answer;
    return { seq: tried.length, id: clientId } as Message;
  };
  const open = () => browser.tab(send, (id) => void sent.push(id));
  return { browser, open, tried, sent };
}

describe('the outbox', () => {
  it('sends in the order of writing, one at a time', async () => {
    const { browser, open, sent } = answering([]);
    const box = open();
    [1, 2, 3].forEach((n) => box.add('x', `c${n}`, `t${n}`));
    await browser.settle();
    expect(sent).toEqual(['c1', 'c2', 'c3']);
    expect(box.view('x').unsent).toEqual([]);
  });
  it('repeats the same id until the line is back, and keeps what waits behind it waiting', async () => {
    const { browser, open, tried, sent } = answering([new Unreachable(0), new ApiProblem(503, {}), 'ok']);
    const box = open();
    box.add('x', 'c1', 't1');
    box.add('x', 'c2', 't2');
    await browser.settle();
    expect(box.view('x').struggling).toBe(true);
    await browser.pass(3);
    expect(tried).toEqual(['c1', 'c1', 'c1', 'c2']);
    expect(sent).toEqual(['c1', 'c2']);
    expect(box.view('x').struggling).toBe(false);
  });
  it('gives a refused draft back with the reason, and goes on with the next', async () => {
    const refusal = new ApiProblem(409, { code: 'stonewalling', clause: 'chat.no-stonewalling' });
    const { browser, open, sent } = answering([refusal]);
    const box = open();
    box.add('x', 'c1', 't1');
    box.add('x', 'c2', 't2');
    await browser.settle();
    expect(sent).toEqual(['c2']);
    expect(box.view('x').stopped).toEqual({ text: 't1', error: refusal });
  });
  it('keeps what is unsent over a reload and sends it then', async () => {
    const { browser, open, sent } = answering([new Unreachable(0)]);
    const before = open();
    before.add('x', 'c1', 't1');
    await browser.settle();
    browser.close(before);
    browser.later.length = 0;
    open();
    await browser.pass();
    expect(sent).toEqual(['c1']);
    expect(browser.store.size).toBe(0);
  });
  it('is one for all tabs: each shows what waits, nothing is written over, the order of writing holds', async () => {
    const { browser, open, sent } = answering([new Unreachable(0), new Unreachable(0), new Unreachable(0)]);
    const [one, two] = [open(), open()];
    one.add('x', 'c1', 't1');
    two.add('x', 'c2', 't2');
    one.add('x', 'c3', 't3');
    await browser.settle();
    expect(two.view('x').unsent.map((u) => u.clientId)).toEqual(['c1', 'c2', 'c3']);
    await browser.pass(4);
    expect(sent).toEqual(['c1', 'c2', 'c3']);
    expect([one, two].map((box) => box.view('x').unsent)).toEqual([[], []]);
  });
  it('ends every storm of lost answers, restarts and closed tabs with each message stored once, in order', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      let state = seed;
      const dice = (n: number) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
      const browser = new Browser();
      const stored: Record<string, string[]> = { x: [], y: [] };
      let calm = false;
      const send: OutboxWorld['send'] = async (conversation, { clientId }) => {
        const thread = stored[conversation] as string[];
        const fate = calm ? 0 : dice(4);
        if (fate === 1) throw new Unreachable(0);
        if (!thread.includes(clientId)) thread.push(clientId);
        if (fate === 2) throw new Unreachable('the answer was lost');
        if (fate === 3) throw new ApiProblem(503, {});
        return { seq: thread.indexOf(clientId) + 1, id: clientId } as Message;
      };
      let tabs = [browser.tab(send), browser.tab(send)];
      const written: Record<string, string[]> = { x: [], y: [] };
      for (let turn = 0; turn < 40; turn++) {
        const tab = tabs[dice(tabs.length)] as Outbox;
        const conversation = dice(2) === 0 ? 'x' : 'y';
        browser.now += dice(3_000) - 1_000;
        switch (dice(6)) {
          case 0:
            browser.close(tab);
            tabs = [...tabs.filter((one) => one !== tab), browser.tab(send)];
            break;
          case 1:
            tab.nudge();
            break;
          case 2:
            await browser.pass();
            break;
          default:
            tab.add(conversation, `c${turn}`, `t${turn}`);
            written[conversation]?.push(`c${turn}`);
        }
        if (dice(2) === 0) await browser.settle();
      }
      calm = true;
      tabs.forEach((tab) => tab.nudge());
      await browser.pass(4);
      expect(stored, `seed ${seed}`).toEqual(written);
      for (const tab of tabs)
        expect([tab.view('x').unsent, tab.view('y').unsent], `seed ${seed}`).toEqual([[], []]);
    }
  });
});
