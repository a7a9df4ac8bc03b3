import { describe, expect, it } from 'vitest';
import type { TicketListView } from '@/shared/api/types';
import { chosen, fromSearch, same, toSearch } from './filter';

const view = (key: string, filter: TicketListView['filter']): TicketListView => ({
  key,
  filter,
  columns: [],
  shared: 'nobody',
  mayEdit: false,
  version: 0,
  gone: [],
});
const mine = view('mine', { scope: 'mine', states: ['new', 'open', 'waiting'], sort: 'due' });
const due = view('due', { scope: 'all', dueWithinHours: 2, sort: 'due' });

describe('the filter in the address', () => {
  it('is read back as it was written', () => {
    const filter = { scope: 'all', states: ['open'], types: ['complaint', 'order'], tiers: [], owner: 'me', dueWithinHours: 0, watched: true, q: '退货 T-1', sort: 'newest' } as const;
    const read = fromSearch(toSearch({ ...filter, states: [...filter.states], types: [...filter.types], tiers: [] }, 'due'));
    expect(read && same(read, { ...filter, states: ['open'], types: ['order', 'complaint'], tiers: [] })).toBe(true);
  });

  it('names nothing where only a view is named', () => {
    expect(fromSearch(new URLSearchParams('view=due'))).toBeUndefined();
    expect(chosen(new URLSearchParams('view=due'), [mine, due])).toMatchObject({ view: due, isChanged: false, isUnknown: false });
  });

  it('shows the first view where nothing is named', () => {
    expect(chosen(new URLSearchParams(), [mine, due])).toMatchObject({ view: mine, isChanged: false });
  });

  it('keeps what somebody sent of a view that its reader has not', () => {
    const sent = toSearch({ scope: 'all', states: ['open'] }, 'gone');
    expect(chosen(sent, [mine, due])).toMatchObject({ filter: { scope: 'all', states: ['open'] }, isUnknown: true });
  });

  it('knows a changed view from its own filter written out', () => {
    expect(chosen(toSearch(mine.filter, 'mine'), [mine, due]).isChanged).toBe(false);
    expect(chosen(toSearch({ ...mine.filter, q: '杯' }, 'mine'), [mine, due]).isChanged).toBe(true);
  });
});
