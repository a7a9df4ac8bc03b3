import { expect, test } from 'vitest';
import { parted } from './evidence';

test('a note is a code with the values behind it', () => {
  expect(parted('moved?to=2026-11-22T08%3A00%3A00Z')).toEqual({ said: 'moved', values: { to: '2026-11-22T08:00:00Z' } });
  expect(parted('missing?fields=demand%2Cagainst')).toEqual({ said: 'missing', values: { fields: 'demand,against' } });
  expect(parted('works-again')).toEqual({ said: 'works-again', values: {} });
});
