import type { Pickup } from './api';

/** When somebody must know: within the shop's hour, or ahead of the time they booked, whichever is nearer. */
export function dueOf(pickup: Pick<Pickup, 'confirmBy' | 'tellBy'>): string | undefined {
  return [pickup.confirmBy, pickup.tellBy].filter((at) => typeof at === 'string').sort()[0];
}

/** Those whose clock ends first in front, then the oldest. */
export function byDue(one: Pickup, other: Pickup): number {
  const [a, b] = [dueOf(one), dueOf(other)];
  if (a !== b) return a === undefined ? 1 : b === undefined ? -1 : a.localeCompare(b);
  return one.knownAt.localeCompare(other.knownAt);
}
