import { describe, expect, it } from 'vitest';
import { moves } from './moves';

describe('what may come next on an after-sales request', () => {
  const request = { state: 'requested', kind: 'return', eligible: true, shop: null } as const;

  it('is approved or refused by what the rules said', () => {
    expect(moves(request)).toEqual(['approve', 'cancel']);
    expect(moves({ ...request, eligible: false })).toEqual(['refuse', 'cancel']);
  });

  it('ends with money or goods, by its kind', () => {
    expect(moves({ ...request, state: 'inspected' })[0]).toBe('refund');
    expect(moves({ ...request, state: 'inspected', kind: 'exchange' })[0]).toBe('dispatch');
    expect(moves({ ...request, state: 'inspected', kind: 'exchange', shop: 's' })[0]).toBe('handover');
    expect(moves({ ...request, state: 'inspected', eligible: false })[0]).toBe('refuse');
  });

  it('offers nothing while somebody else is asked', () => {
    expect(moves({ ...request, state: 'asked' })).toEqual([]);
    expect(moves({ ...request, state: 'refunding' })).toEqual([]);
  });
});
