import { describe, expect, it } from 'vitest';
import { filterOf, instants } from './filter';

describe('the board’s filter', () => {
  it('is what the address says, without what is empty or foreign', () => {
    const address = new URLSearchParams('from=2026-11-01&to=2026-11-07&team=&person=p1&clause=chat.survey&executed=1&x=y');
    expect(filterOf(address)).toEqual({ from: '2026-11-01', to: '2026-11-07', person: 'p1' });
  });
  it('counts its days in the brand’s zone', () => {
    expect(instants('2026-11-01', '2026-11-01', 'Asia/Shanghai')).toEqual({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-01T16:00:00.000Z' });
  });
  it('counts a day of 23 hours as one day', () => {
    expect(instants('2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
  });
});
