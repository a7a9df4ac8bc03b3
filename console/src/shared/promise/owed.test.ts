import { expect, test } from 'vitest';
import { stands } from './owed';

const promise = { warnAt: '2026-11-22T06:00:00Z', due: '2026-11-22T08:00:00Z' };
const at = (time: string) => stands(promise, Date.parse(`2026-11-22T${time}Z`));

test('a promise is marked from its warning on, and as broken only behind its time', () => {
  expect(at('05:59:59')).toBeUndefined();
  expect(at('06:00:00')).toBe('soon');
  expect(at('08:00:00')).toBe('soon');
  expect(at('08:00:01')).toBe('broken');
});

test('one without a warning is marked when it is broken', () => {
  expect(stands({ ...promise, warnAt: null }, Date.parse('2026-11-22T07:00:00Z'))).toBeUndefined();
});
