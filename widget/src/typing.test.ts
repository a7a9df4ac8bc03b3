import { describe, expect, it } from 'vitest';
import { Typing } from './typing';

function stage() {
  const time = { now: 0 };
  let rest: (() => void) | undefined;
  const reports: boolean[] = [];
  const typing = new Typing(
    {
      now: () => time.now,
      after(_, then) {
        rest = then;
        return () => {
          rest = undefined;
        };
      },
    },
    (on) => reports.push(on),
  );
  return { time, typing, reports, rests: () => rest?.() };
}

describe('typing', () => {
  it('is told once, and again only while it goes on', () => {
    const { time, typing, reports } = stage();
    typing.moved('a');
    typing.moved('ab');
    expect(reports).toEqual([true]);
    time.now = 3_000;
    typing.moved('abc');
    expect(reports).toEqual([true, true]);
  });
  it('is over when the keys rest or the field is empty', () => {
    const { typing, reports, rests } = stage();
    typing.moved('a');
    rests();
    typing.moved('');
    expect(reports).toEqual([true, false]);
    typing.moved('b');
    typing.moved('');
    expect(reports).toEqual([true, false, true, false]);
  });
});
