import { describe, expect, it, vi } from 'vitest';
import { byNextClock, isOpen, nextClock, parseDuration, ringState, shortDuration } from './ring';
import { bestOffset, ServerClock } from './serverClock';

const base = Date.parse('2026-11-22T02:00:00Z');
const at = (s: number) => new Date(base + s * 1000).toISOString();
const clock = (over: Partial<Parameters<typeof ringState>[0]> = {}) => ({
  state: 'running' as const,
  startedAt: at(0),
  warnAt: at(20),
  dueAt: at(30),
  endedAt: null,
  leftMs: null,
  ...over,
});

describe('a ring', () => {
  it('is calm while there is plenty, and shows what is left', () => {
    expect(ringState(clock(), base + 15_000)).toEqual({ tone: 'calm', share: 0.5, left: 15_000, ticking: true });
  });
  it('turns amber at the warning point, not a moment later', () => {
    expect(ringState(clock(), base + 19_999).tone).toBe('calm');
    expect(ringState(clock(), base + 20_000).tone).toBe('warn');
  });
  it('turns red when the time has passed, even before the server says so', () => {
    expect(ringState(clock(), base + 30_000)).toMatchObject({ tone: 'broken', share: 1, left: 0 });
  });
  it('stays red with its lateness when it was answered late', () => {
    const late = clock({ state: 'broken', endedAt: at(42) });
    expect(ringState(late, base + 900_000)).toMatchObject({ tone: 'broken', left: -12_000, ticking: false });
  });
  it('is hollow and still while paused', () => {
    const paused = clock({ state: 'paused', leftMs: 10_000 });
    expect(ringState(paused, base + 900_000)).toMatchObject({ tone: 'paused', left: 10_000, ticking: false });
  });
  it('never draws more than a circle', () => {
    expect(ringState(clock(), base - 5_000).share).toBe(1);
  });
});

describe('the order of work', () => {
  it('puts first what breaks first, then what is paused, then what has no promise', () => {
    const work = [
      { id: 'none', clocks: [] },
      { id: 'paused', clocks: [clock({ state: 'paused', leftMs: 1 })] },
      { id: 'later', clocks: [clock({ dueAt: at(60) })] },
      { id: 'broken', clocks: [clock({ state: 'broken', dueAt: at(5) })] },
      { id: 'soon', clocks: [clock({ dueAt: at(50) }), clock({ dueAt: at(10) })] },
    ];
    expect(work.sort(byNextClock).map((w) => w.id)).toEqual(['broken', 'soon', 'later', 'paused', 'none']);
  });
  it('does not let a broken promise disappear until it is made good', () => {
    expect(isOpen(clock({ state: 'broken' }))).toBe(true);
    expect(isOpen(clock({ state: 'broken', endedAt: at(40) }))).toBe(false);
    expect(nextClock([clock({ dueAt: at(90) }), clock({ state: 'broken' })])?.state).toBe('broken');
  });
});

describe('durations', () => {
  it('are short', () => {
    expect([9_000, 272_000, 11_220_000, 187_200_000, -12_000].map(shortDuration)).toEqual(['9s', '4:32', '3h07', '2d4h', '12s']);
  });
  it('are read from ISO-8601', () => {
    expect(parseDuration('PT30S')).toBe(30_000);
    expect(parseDuration('PT1H30M')).toBe(5_400_000);
    expect(parseDuration('P3D')).toBe(259_200_000);
    expect(parseDuration('soon')).toBeUndefined();
  });
});

describe('the server clock', () => {
  it('trusts the quickest answer', () => {
    expect(
      bestOffset([
        { offset: 900, roundTrip: 400, at: 1 },
        { offset: 1000, roundTrip: 20, at: 2 },
        { offset: 1300, roundTrip: 700, at: 3 },
      ]),
    ).toBe(1000);
  });
});

describe("a demo's fast clock", () => {
  it('is followed between answers at its own speed', () => {
    vi.useFakeTimers({ now: base });
    const server = new ServerClock();
    server.runsAt(20);
    server.heard(at(3600), base - 10, base + 10);
    vi.setSystemTime(base + 3000);
    expect(server.now()).toBe(base + 3_600_000 + 60_000);
    vi.useRealTimers();
  });
});
