export type Tone = 'calm' | 'warn' | 'broken' | 'paused' | 'kept' | 'missed';

/** A promise with its time, whoever keeps it: from the server, or begun on this phone a moment ago. */
export interface Timed {
  /** When it began; without it the ring is full until it warns. */
  startedAt?: string | number | null | undefined;
  dueAt: string | number;
  warnAt?: string | number | null | undefined;
  /** How it ended, and when; an open one has neither. */
  ended?: 'kept' | 'missed' | undefined;
  endedAt?: string | number | null | undefined;
  paused?: boolean | undefined;
}

export interface RingState {
  tone: Tone;
  /** How much of the circle is drawn: what is left of the promise, 0 to 1. */
  share: number;
  /** Milliseconds to the due time; negative once it has passed. */
  left: number;
  ticking: boolean;
}

const ms = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at));
const clamp = (n: number) => Math.min(1, Math.max(0, n));

/** What the ring of a clock shows at `now` (milliseconds, server's time). */
export function ringState(clock: Timed, now: number): RingState {
  const due = ms(clock.dueAt);
  const whole = clock.startedAt === null || clock.startedAt === undefined ? undefined : Math.max(1, due - ms(clock.startedAt));
  const left = due - (clock.endedAt === null || clock.endedAt === undefined ? now : ms(clock.endedAt));
  if (clock.ended === 'kept') return { tone: 'kept', share: 1, left, ticking: false };
  if (clock.ended === 'missed') return { tone: 'missed', share: 1, left, ticking: false };
  const share = clamp(left / (whole ?? left));
  if (clock.paused) return { tone: 'paused', share, left, ticking: false };
  if (left <= 0) return { tone: 'broken', share: 1, left, ticking: true };
  // Without a warning point of its own a clock warns for its last third.
  const warn = clock.warnAt ? ms(clock.warnAt) : due - (whole ?? 0) / 3;
  return { tone: now >= warn ? 'warn' : 'calm', share, left, ticking: true };
}

/** Hours, minutes and seconds in at most five signs: 9s · 4:32 · 3h07 · 2d4h. */
export function shortDuration(milliseconds: number): string {
  const s = Math.max(0, Math.floor(Math.abs(milliseconds) / 1000));
  if (s < 60) return `${s}s`;
  const m = Math.floor(s / 60);
  if (m < 60) return `${m}:${String(s % 60).padStart(2, '0')}`;
  const h = Math.floor(m / 60);
  if (h < 24) return `${h}h${String(m % 60).padStart(2, '0')}`;
  return `${Math.floor(h / 24)}d${h % 24}h`;
}
