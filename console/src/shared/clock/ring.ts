import type { Clock } from '@/shared/api/types';

export type Tone = 'calm' | 'warn' | 'broken' | 'paused' | 'kept' | 'cancelled';

export interface RingState {
  tone: Tone;
  /** How much of the circle is drawn: what is left of the promise, 0 to 1. */
  share: number;
  /** Milliseconds to the due time; negative once it has passed. */
  left: number;
  /** Whether the figure still changes. */
  ticking: boolean;
}

type Timed = Pick<Clock, 'state' | 'startedAt' | 'warnAt' | 'dueAt' | 'endedAt' | 'leftMs'>;

const clamp = (n: number) => Math.min(1, Math.max(0, n));

/** What the ring of a clock shows at `now` (milliseconds, server's time). */
export function ringState(clock: Timed, now: number): RingState {
  const started = Date.parse(clock.startedAt);
  const due = Date.parse(clock.dueAt);
  const whole = Math.max(1, due - started);
  const ended = clock.endedAt ? Date.parse(clock.endedAt) : undefined;
  switch (clock.state) {
    case 'running': {
      const left = due - now;
      // The server's sweep says so a moment later; the customer's wait doesn't wait for it.
      if (left <= 0) return { tone: 'broken', share: 1, left, ticking: true };
      const warn = clock.warnAt ? Date.parse(clock.warnAt) : due;
      return { tone: now >= warn ? 'warn' : 'calm', share: clamp(left / whole), left, ticking: true };
    }
    case 'paused': {
      const left = clock.leftMs ?? due - started;
      return { tone: 'paused', share: clamp(left / whole), left, ticking: false };
    }
    case 'broken':
      return { tone: 'broken', share: 1, left: due - (ended ?? now), ticking: ended === undefined };
    case 'kept':
      return { tone: 'kept', share: clamp((due - (ended ?? due)) / whole), left: due - (ended ?? due), ticking: false };
    default:
      return { tone: 'cancelled', share: 0, left: 0, ticking: false };
  }
}

/** A clock that still asks something of somebody: running, paused, or broken and not yet made good. */
export function isOpen(clock: Timed): boolean {
  return clock.state === 'running' || clock.state === 'paused' || (clock.state === 'broken' && !clock.endedAt);
}

const rank = (clock: Timed) => (clock.state === 'paused' ? 1 : 0);

/** What breaks (or broke) first stands first; paused clocks after all that run. */
export function byUrgency(a: Timed, b: Timed): number {
  return rank(a) - rank(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt);
}

/** The clock that a list shows for a work item: the open one that is due first. */
export function nextClock<T extends Timed>(clocks: readonly T[]): T | undefined {
  return clocks.filter(isOpen).sort(byUrgency)[0];
}

/** The order of work: by next due clock, work without one after it. Stable for equal ones by the caller's own order. */
export function byNextClock<T extends { clocks: readonly Timed[] }>(a: T, b: T): number {
  const [x, y] = [nextClock(a.clocks), nextClock(b.clocks)];
  if (x && y) return byUrgency(x, y);
  return x ? -1 : y ? 1 : 0;
}

/** Hours, minutes and seconds in at most five signs: 9s · 4:32 · 3h07 · 2d 4h. */
export function shortDuration(ms: number): string {
  const s = Math.max(0, Math.floor(Math.abs(ms) / 1000));
  if (s < 60) return `${s}s`;
  const m = Math.floor(s / 60);
  if (m < 60) return `${m}:${String(s % 60).padStart(2, '0')}`;
  const h = Math.floor(m / 60);
  if (h < 24) return `${h}h${String(m % 60).padStart(2, '0')}`;
  return `${Math.floor(h / 24)}d${h % 24}h`;
}

/** An ISO-8601 duration in milliseconds, `undefined` for what is none. */
export function parseDuration(iso: string): number | undefined {
  const m = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  if (!m || iso === 'P' || iso === 'PT') return undefined;
  const [, d = '0', h = '0', min = '0', s = '0'] = m;
  return (((Number(d) * 24 + Number(h)) * 60 + Number(min)) * 60 + Number(s)) * 1000;
}
