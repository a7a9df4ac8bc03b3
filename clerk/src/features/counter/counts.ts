import type { Request } from './api';

const over = new Set<Request['state']>(['refused', 'refunded', 'exchanged', 'repaired', 'resent', 'done', 'cancelled', 'disputed']);
const atOnce = new Set<Request['kind']>(['return', 'exchange', 'refund']);

/** Whether the customer still waits for it at the counter; a repair goes on without them. */
export function counts(request: Pick<Request, 'state' | 'kind'>): boolean {
  return request.state === 'requested' || (!over.has(request.state) && atOnce.has(request.kind));
}
