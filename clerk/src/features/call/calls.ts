import type { Timed } from '../../shell/ring';
import type { Schema } from '../../shell/types';

type PickupCall = Schema['PickupCall'];
type Contact = Schema['ShopContact'];

/** A call to make, whichever room asks for it. */
export type Due = { kind: 'pickup'; call: PickupCall } | { kind: 'order' | 'tips'; call: Contact };

export function together(pickups: readonly PickupCall[], contacts: readonly Contact[]): Due[] {
  const due: Due[] = [
    ...pickups.map((call): Due => ({ kind: 'pickup', call })),
    ...contacts.map((call): Due => ({ kind: call.reason, call })),
  ];
  return due.sort((a, b) => at(a) - at(b));
}

/** What is due first; after that what has no time any more. */
function at(due: Due): number {
  const by = due.kind === 'pickup' ? due.call.due : due.call.callBy;
  return by ? Date.parse(by) : Number.MAX_SAFE_INTEGER;
}

/** Its clock; undefined once that has ended. */
export function clockOf(due: Due): Timed | undefined {
  if (due.kind === 'pickup') {
    const { call } = due;
    return call.due ? { startedAt: call.ratedAt, dueAt: call.due, warnAt: call.warnAt } : undefined;
  }
  const { call } = due;
  return call.callBy ? { startedAt: call.knownAt, dueAt: call.callBy } : undefined;
}

/** Where its number is opened. */
export const phonePath = (due: Due): string =>
  due.kind === 'pickup' ? `/api/pickups/calls/${due.call.id}/phone` : `/api/shops/${due.call.shop}/contacts/${due.call.id}/phone`;
