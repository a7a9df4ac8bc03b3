import { describe, expect, it } from 'vitest';
import { ServerClock } from './serverClock';

const start = Date.parse('2026-11-22T10:00:00Z');

/** A phone whose clock is 40 s behind the server's. */
function phone() {
  const at = { wall: start, running: 5_000 };
  const clock = new ServerClock({ wall: () => at.wall, running: () => at.running });
  const pass = (ms: number) => {
    at.wall += ms;
    at.running += ms;
  };
  /** An answer that took so long there and back. */
  const answer = (there: number, back: number, ahead = 40_000) => {
    const sentAt = at.wall;
    pass(there);
    const now = new Date(at.wall + ahead).toISOString();
    pass(back);
    clock.heard(now, sentAt, at.wall);
  };
  return { at, clock, pass, answer };
}

describe('the clock of the server', () => {
  it('is not known before the first answer', () => {
    const { clock, at } = phone();
    expect(clock.behind).toBeUndefined();
    expect(clock.now()).toBe(at.wall);
  });
  it('is told best by the quickest answer', () => {
    const { clock, answer, at } = phone();
    answer(10, 900);
    answer(20, 20);
    answer(700, 30);
    expect(clock.behind).toBe(40_000);
    expect(clock.now()).toBe(at.wall + 40_000);
  });
  it('is not known any more when somebody sets the phone’s clock, until the next answer', () => {
    const { clock, answer, at, pass } = phone();
    answer(20, 20);
    pass(1_000);
    at.wall += 600_000;
    expect(clock.behind).toBeUndefined();
    answer(20, 20, 40_000 - 600_000);
    expect(clock.behind).toBe(40_000 - 600_000);
  });
});
