import type { AftersalesRequest } from '@/shared/api/types';

export type Move = 'approve' | 'refuse' | 'arrive' | 'inspect' | 'refund' | 'dispatch' | 'handover' | 'cancel' | 'dispute' | 'complete';

type Stand = Pick<AftersalesRequest, 'state' | 'kind' | 'eligible' | 'shop'>;

const pays = (request: Stand) => request.kind === 'return' || request.kind === 'refund';

/** What fulfils it: money, or goods that leave us; over the counter they are given there and then. */
function fulfil(request: Stand): Move[] {
  if (pays(request)) return ['refund'];
  return request.shop && (request.kind === 'exchange' || request.kind === 'part') ? ['handover', 'dispatch'] : ['dispatch'];
}

/** The steps that may come next, the one that leads on first; the server has the last word. */
export function moves(request: Stand): Move[] {
  switch (request.state) {
    case 'requested':
      return [request.eligible ? 'approve' : 'refuse', 'cancel'];
    case 'awaiting_goods':
      return [request.eligible ? 'arrive' : 'refuse', 'cancel'];
    case 'received':
      return ['inspect', 'cancel'];
    case 'approved':
    case 'inspected':
      return request.eligible ? [...fulfil(request), 'cancel'] : ['refuse', 'cancel'];
    case 'refused':
      return ['dispute'];
    case 'refunded':
    case 'exchanged':
    case 'repaired':
    case 'resent':
      return ['complete'];
    case 'asked':
    case 'refunding':
    case 'done':
    case 'cancelled':
    case 'disputed':
      return [];
  }
}
