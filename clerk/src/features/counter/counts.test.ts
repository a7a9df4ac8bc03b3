import { describe, expect, it } from 'vitest';
import { counts } from './counts';

describe('what a customer waits for at the counter', () => {
  it('is a decision, money or other goods, but not a repair that takes days', () => {
    expect(counts({ state: 'requested', kind: 'warranty' })).toBe(true);
    expect(counts({ state: 'inspected', kind: 'warranty' })).toBe(false);
    expect(counts({ state: 'inspected', kind: 'return' })).toBe(true);
    expect(counts({ state: 'refunding', kind: 'return' })).toBe(true);
    expect(counts({ state: 'refunded', kind: 'return' })).toBe(false);
    expect(counts({ state: 'refused', kind: 'return' })).toBe(false);
  });
});
