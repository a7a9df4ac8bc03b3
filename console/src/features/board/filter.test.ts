import { describe, expect, it } from 'vitest';
import { changed, filterOf, narrowed, queryOf } from './filter';

describe('the board’s filter', () => {
  it('is what the address says, without what is empty or foreign', () => {
    const address = new URLSearchParams('from=2026-11-01&to=2026-11-07&team=&person=p1&person=p2&clause=chat.survey&x=y');
    expect(filterOf(address)).toEqual({ from: '2026-11-01', to: '2026-11-07', person: ['p1', 'p2'] });
  });
  it('goes into the address and back', () => {
    const filter = { from: '2026-11-01', to: '2026-11-07', shop: ['s1'], channel: ['web', 'email'] };
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(changed(queryOf(filter), { shop: undefined, verdict: ['broken'] }).toString()).toBe(
      'from=2026-11-01&to=2026-11-07&channel=web&channel=email&verdict=broken',
    );
  });
  it('is narrowed by a column, within its own days', () => {
    const filter = { from: '2026-10-20', to: '2026-11-18', team: ['t'] };
    expect(narrowed(filter, 'person', 'p')).toEqual({ ...filter, person: ['p'] });
    expect(narrowed(filter, 'day', '2026-11-01')).toEqual({ ...filter, from: '2026-11-01', to: '2026-11-01' });
    expect(narrowed(filter, 'week', '2026-10-19')).toEqual({ ...filter, from: '2026-10-20', to: '2026-10-25' });
    expect(narrowed(filter, 'month', '2026-11')).toEqual({ ...filter, from: '2026-11-01', to: '2026-11-18' });
  });
});
