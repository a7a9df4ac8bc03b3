import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering } from './gather';

describe('Gathering', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched() {
    const gone: string[][] = [];
    const gathering = new Gathering<string>((things) => gone.push(things), 120);
    const say = (thing: string) => {
      gathering.add(thing, thing);
      gathering.stir();
    };
    return { gone, gathering, say };
  }

  it('does the first thing at once', () => {
    const { gone, say } = watched();
    say('a');
    expect(gone).toEqual([['a']]);
  });

  it('does what follows together after the pause, each thing once', () => {
    const { gone, say } = watched();
    say('a');
    say('b');
    say('c');
    say('b');
    expect(gone).toEqual([['a']]);
    vi.advanceTimersByTime(120);
    expect(gone).toEqual([['a'], ['b', 'c']]);
  });

  it('pauses after each go, and is quick again after a quiet pause', () => {
    const { gone, say } = watched();
    say('a');
    vi.advanceTimersByTime(130);
    say('b');
    say('c');
    expect(gone).toEqual([['a'], ['b']]);
    vi.advanceTimersByTime(120);
    expect(gone).toEqual([['a'], ['b'], ['c']]);
  });

  it('does nothing once it was stopped', () => {
    const { gone, gathering, say } = watched();
    say('a');
    say('b');
    gathering.stop();
    vi.advanceTimersByTime(500);
    expect(gone).toEqual([['a']]);
  });
});
