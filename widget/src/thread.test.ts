import { describe, expect, it } from 'vitest';
import { EMPTY, compare, end, fold, later, undecided, unreadSince, type Event, type Message, type Standing, type Thread } from './thread';

const OLD = '0190a000-0000-7000-8000-000000000001';
const NEW = '0190b000-0000-7000-8000-000000000002';

function standing(part: Partial<Standing> = {}): Standing {
  return { mode: 'assistant', closed: false, owner: null, waiting: null, closing: false, canRate: false, ...part };
}

function message(conversation: string, seq: number, part: Partial<Message> = {}): Message {
  return {
    seq,
    id: `${conversation}-${seq}`,
    conversation,
    author: { kind: seq % 2 ? 'customer' : 'assistant', id: null, name: '' },
    kind: 'text',
    text: `text ${seq}`,
    card: null,
    media: [],
    at: new Date(1_790_000_000_000 + seq * 1000).toISOString(),
    ...part,
  };
}

/** What the server holds: two conversations of one visitor. */
const ALL: Message[] = [
  ...Array.from({ length: 7 }, (_, i) => message(OLD, i + 1)),
  ...Array.from({ length: 9 }, (_, i) => message(NEW, i + 1)),
];
const CURSOR = `${NEW}.9`;
const FRESH: Thread = { messages: ALL, pending: [], cursor: CURSOR, standing: standing() };

function page(items: Message[], state = standing()): Event {
  const last = items.at(-1);
  return { type: 'page', items, next: last ? `${last.conversation}.${last.seq}` : '', state };
}

function queued(clientId: string, text = 'hello'): Event {
  return { type: 'queued', pending: { clientId, text, at: '2026-11-22T00:00:00Z', failure: null } };
}

const after = (events: Event[], from = EMPTY) => events.reduce(fold, from);

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function shuffled<T>(items: T[], roll: (below: number) => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

describe('old state and events give what reading afresh gives', () => {
  it('page after page', () => {
    expect(after([page(ALL.slice(0, 4)), page(ALL.slice(4, 12)), page(ALL.slice(12))])).toEqual(FRESH);
  });

  it('when pages overlap, repeat and come out of order', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const events: Event[] = [];
      for (let i = 0; i < ALL.length; i += 1 + roll(4)) {
        events.push(page(ALL.slice(Math.max(0, i - roll(3)), i + 1 + roll(6))));
      }
      events.push(page(ALL.slice(0, 5)), page(ALL.slice(4)), page([]));
      expect(after(shuffled(events, roll)), `seed ${seed}`).toEqual(FRESH);
    }
  });

  it('whenever the echo of an own message arrives, before, amid or after the pages', () => {
    const own = ALL.filter((one) => one.author.kind === 'customer');
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const queue = own.map((one) => queued(one.id, one.text));
      const rest = shuffled<Event>(
        [
          ...own.map((one): Event => ({ type: 'sent', message: one })),
          ...own.filter(() => roll(2) === 0).map((one): Event => ({ type: 'failed', clientId: one.id, failure: 'unknown' })),
          page(ALL.slice(0, 9)),
          page(ALL.slice(6)),
        ],
        roll,
      );
      expect(after([...queue, ...rest]), `seed ${seed}`).toEqual(FRESH);
    }
  });

  it('when a retry is queued after the message has arrived by another tab', () => {
    expect(after([page(ALL), queued(ALL[0]?.id ?? '')])).toEqual(FRESH);
  });
});

describe('what waits to be sent', () => {
  it('is shown in the order it was written and goes when the server has it', () => {
    const thread = after([queued('a'), queued('b'), { type: 'sent', message: message(NEW, 1, { id: 'a' }) }]);
    expect(thread.pending.map((one) => one.clientId)).toEqual(['b']);
    expect(thread.messages.map((one) => one.id)).toEqual(['a']);
  });

  it('stays with its reason when the server will not have it, until it is sent again or dropped', () => {
    const failed = after([queued('a'), queued('b'), { type: 'failed', clientId: 'a', failure: 'too-long' }]);
    expect(failed.pending.map((one) => one.failure)).toEqual(['too-long', null]);
    expect(fold(failed, { type: 'again', clientId: 'a' }).pending.map((one) => one.failure)).toEqual([null, null]);
    expect(fold(failed, { type: 'dropped', clientId: 'a' }).pending.map((one) => one.clientId)).toEqual(['b']);
  });
});

describe('the cursor', () => {
  it('does not move by an echo: what lies between has not been read', () => {
    const thread = after([page(ALL.slice(0, 9)), { type: 'sent', message: ALL[15] as Message }]);
    expect(thread.cursor).toBe(`${NEW}.2`);
    expect(end(thread)).toBe(CURSOR);
  });

  it('never goes back', () => {
    expect(later(`${OLD}.9`, `${NEW}.1`)).toBe(`${NEW}.1`);
    expect(later(`${NEW}.10`, `${NEW}.9`)).toBe(`${NEW}.10`);
    expect(later(CURSOR, '')).toBe(CURSOR);
  });

  it('counts unread what others wrote behind it', () => {
    expect(unreadSince(FRESH, `${NEW}.4`)).toBe(2);
    expect(unreadSince(FRESH, '')).toBe(7);
    expect(unreadSince(FRESH, CURSOR)).toBe(0);
  });
});

it('orders conversations before numbers', () => {
  expect(shuffled(ALL, dice(7)).sort(compare)).toEqual(ALL);
});

it('asks by a card until that is chosen, whatever else is offered beside it', () => {
  const card = (seq: number, kind: string) => message(NEW, seq, { kind: 'card', card: { kind, choices: ['a', 'b'] } });
  const ways = card(1, 'options');
  const pot = card(2, 'pickup-PU1-options');
  const lid = card(3, 'pickup-PU2-options');
  const open = (messages: Message[]) => messages.filter((_, at) => undecided(messages, at));
  expect(open([ways, pot, lid])).toEqual([ways, pot, lid]);
  expect(open([ways, pot, lid, card(4, 'pickup-PU1-chosen')])).toEqual([ways, lid]);
  expect(open([ways, pot, card(4, 'options')]).map((one) => one.seq)).toEqual([2, 4]);
  expect(open([ways, card(4, 'chosen')])).toEqual([]);
});
