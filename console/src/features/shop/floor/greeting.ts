import type { ShopVisit } from '@/shared/api/types';

/** How it stands with the greeting of a visit (store.greet). */
export type Greeting =
  | { is: 'unknown' }
  | { is: 'left'; seconds: number }
  | { is: 'missed' }
  | { is: 'in-time' | 'late'; seconds: number };

export function greeting(visit: ShopVisit, now: number): Greeting {
  if (!visit.enteredAt || !visit.greetBy) return { is: 'unknown' };
  const entered = Date.parse(visit.enteredAt);
  const due = Date.parse(visit.greetBy);
  if (visit.greetedAt) {
    const greeted = Date.parse(visit.greetedAt);
    return { is: greeted <= due ? 'in-time' : 'late', seconds: Math.max(0, Math.round((greeted - entered) / 1000)) };
  }
  if (visit.leftAt || now > due) return { is: 'missed' };
  return { is: 'left', seconds: Math.ceil((due - now) / 1000) };
}
