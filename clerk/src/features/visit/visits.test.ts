import { describe, expect, it } from 'vitest';
import type { KeptAct, Standing, Told } from '../../offline/acts';
import type { Schema } from '../../shell/types';
import { greeting, inTheShop, limitOf, type Known } from './visits';

const ten = Date.parse('2026-11-22T10:00:00Z');
const iso = (afterMs: number) => new Date(ten + afterMs).toISOString();

let seq = 0;
const act = (told: Told, afterMs: number, standing: Standing = 'waiting', more: Partial<KeptAct> = {}): KeptAct => {
  seq++;
  return { seq, id: `a${seq}`, staff: 'shu', shop: 's1', at: ten + afterMs, behind: 0, told, standing, ...more };
};

const fromServer = (id: string, more: Partial<Schema['ShopVisit']> = {}): Schema['ShopVisit'] => ({
  id,
  shop: 's1',
  state: 'open',
  beganAt: iso(0),
  enteredAt: iso(0),
  greetBy: iso(10_000),
  with: { count: 1, children: false, bags: false },
  helpWanted: false,
  alone: false,
  needs: [],
  goods: [],
  recommended: 0,
  bought: 0,
  pointsTold: false,
  ...more,
});

const seen = (known: Partial<Known>) => inTheShop({ server: undefined, askedAt: undefined, acts: [], behind: 0, limitMs: 10_000, ...known });

describe('who is in the shop', () => {
  it('starts the ten seconds on the phone itself, by the server’s time', () => {
    const [visit] = seen({ acts: [act({ visit: 'v1', kind: 'entered' }, 0, 'waiting', { behind: 3_000 })] });
    expect(visit && greeting(visit)).toEqual({ startedAt: ten + 3_000, dueAt: ten + 13_000, paused: false });
    expect(visit?.unsent).toBe(1);
  });
  it('judges a greeting by when it was, kept or missed', () => {
    const told = (greetedAfter: number) =>
      seen({ acts: [act({ visit: 'v1', kind: 'entered' }, 0), act({ visit: 'v1', kind: 'greeted' }, greetedAfter)] })[0];
    const [inTime, late] = [told(9_000), told(11_000)];
    expect(inTime && greeting(inTime)?.ended).toBe('kept');
    expect(late && greeting(late)?.ended).toBe('missed');
  });
  it('draws what isn’t sent yet over what the server knows, and nothing twice', () => {
    const need = { text: 'teapot', alone: false };
    const server = [fromServer('v1', { greetedAt: iso(4_000), needs: [need] })];
    const acts = [
      act({ visit: 'v1', kind: 'need', need }, 20_000, 'taken', { settledAt: ten + 21_000 }),
      act({ visit: 'v1', kind: 'need', need: { ...need, text: 'cup' } }, 30_000),
    ];
    const [visit] = seen({ server, askedAt: ten + 25_000, acts });
    expect(visit?.needs.map((it) => it.text)).toEqual(['teapot', 'cup']);
    expect(visit?.unsent).toBe(1);
  });
  it('believes the server that a visit is over, and shows a new one it can’t know yet', () => {
    const old = act({ visit: 'gone', kind: 'entered' }, 0, 'taken', { settledAt: ten + 1_000 });
    const fresh = act({ visit: 'new', kind: 'entered' }, 60_000, 'taken', { settledAt: ten + 61_000 });
    expect(seen({ server: [], askedAt: ten + 61_000, acts: [old, fresh] }).map((it) => it.id)).toEqual(['new']);
  });
  it('draws a whole visit from the phone alone after a restart in a cellar', () => {
    const acts = [
      act({ visit: 'v1', kind: 'entered' }, 0, 'taken', { settledAt: ten + 500 }),
      act({ visit: 'v1', kind: 'greeted', with: { count: 2, children: true, bags: false } }, 5_000),
      act({ visit: 'v2', kind: 'entered' }, 9_000),
      act({ visit: 'v2', kind: 'mistaken' }, 10_000),
      act({ visit: 'v3', kind: 'entered' }, 11_000),
      act({ visit: 'v3', kind: 'farewell' }, 99_000),
    ];
    const visits = seen({ acts });
    expect(visits.map((it) => it.id)).toEqual(['v1']);
    expect(visits[0]).toMatchObject({ greetedAt: ten + 5_000, with: { count: 2, children: true } });
  });
  it('puts first who waits for a greeting, then who needs a hand', () => {
    const server = [
      fromServer('calm', { greetedAt: iso(1_000) }),
      fromServer('bags', { greetedAt: iso(2_000), with: { count: 1, children: false, bags: true } }),
      fromServer('late', { greetBy: iso(20_000) }),
      fromServer('first', { greetBy: iso(15_000) }),
    ];
    expect(seen({ server, askedAt: ten }).map((it) => it.id)).toEqual(['first', 'late', 'bags', 'calm']);
  });
  it('learns the limit from clocks that didn’t wait for the shop to open', () => {
    expect(limitOf([fromServer('a', { greetBy: iso(5 * 3_600_000) }), fromServer('b', { greetBy: iso(12_000) })])).toBe(12_000);
    expect(limitOf([fromServer('a', { greetBy: iso(5 * 3_600_000) })])).toBeUndefined();
  });
});
