import { expect, it } from 'vitest';
import type { Schema } from '../../shell/types';
import { clockOf, phonePath, together } from './calls';

const pickup = (id: string, due: string | null): Schema['PickupCall'] => ({
  id,
  number: 'HT1',
  shop: 's1',
  stars: 1,
  words: '',
  ratedAt: '2026-11-22T02:00:00Z',
  state: due ? 'open' : 'contacted',
  due,
  broken: false,
  tries: 0,
  goods: [],
});
const contact = (id: string, callBy: string | null): Schema['ShopContact'] => ({
  id,
  shop: 's1',
  reason: 'order',
  state: 'open',
  knownAt: '2026-11-22T02:00:00Z',
  callBy,
  tries: 0,
});

it('lists calls of both kinds by what is due first, those without a time last', () => {
  const list = together(
    [pickup('late', '2026-11-22T04:00:00Z'), pickup('contacted', null)],
    [contact('soon', '2026-11-22T03:00:00Z')],
  );
  expect(list.map((it) => it.call.id)).toEqual(['soon', 'late', 'contacted']);
  expect(list.map((it) => clockOf(it)?.dueAt)).toEqual(['2026-11-22T03:00:00Z', '2026-11-22T04:00:00Z', undefined]);
  expect(list.map(phonePath)).toEqual([
    '/api/shops/s1/contacts/soon/phone',
    '/api/pickups/calls/late/phone',
    '/api/pickups/calls/contacted/phone',
  ]);
});
