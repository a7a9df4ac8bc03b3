import { describe, expect, it } from 'vitest';
import type { Schema } from '../../shell/types';
import { byDue, dueOf } from './due';

const pickup = (knownAt: string, confirmBy?: string, tellBy?: string) => ({ knownAt, confirmBy, tellBy }) as Schema['Pickup'];

describe('what is to be confirmed', () => {
  it('is due by the nearer of the hour and the booked time', () => {
    expect(dueOf(pickup('2026-11-22T02:00:00Z', '2026-11-22T03:00:00Z', '2026-11-22T02:30:00Z'))).toBe('2026-11-22T02:30:00Z');
    expect(dueOf(pickup('2026-11-22T02:00:00Z'))).toBeUndefined();
  });
  it('stands in the order in which it breaks, what has no clock behind it', () => {
    const none = pickup('2026-11-22T01:00:00Z');
    const late = pickup('2026-11-22T02:00:00Z', '2026-11-22T04:00:00Z');
    const soon = pickup('2026-11-22T03:00:00Z', '2026-11-22T03:30:00Z');
    expect([none, late, soon].sort(byDue)).toEqual([soon, late, none]);
  });
});
