import { describe, expect, it } from 'vitest';
import type { ShopVisit } from '@/shared/api/types';
import { greeting } from './greeting';

const entered = Date.parse('2026-11-22T03:00:00Z');
const at = (seconds: number) => new Date(entered + seconds * 1000).toISOString();
const visit = (told: Partial<ShopVisit>) => ({ enteredAt: at(0), greetBy: at(10), ...told }) as ShopVisit;

describe('the greeting of a visit', () => {
  it('counts down until it is due, and is missed afterwards', () => {
    expect(greeting(visit({}), entered + 4_200)).toEqual({ is: 'left', seconds: 6 });
    expect(greeting(visit({}), entered + 10_001)).toEqual({ is: 'missed' });
    expect(greeting(visit({ leftAt: at(5) }), entered + 6_000)).toEqual({ is: 'missed' });
  });
  it('was in time up to the very instant it was due', () => {
    expect(greeting(visit({ greetedAt: at(10) }), entered + 60_000)).toEqual({ is: 'in-time', seconds: 10 });
    expect(greeting(visit({ greetedAt: at(14) }), entered + 60_000)).toEqual({ is: 'late', seconds: 14 });
  });
  it('is unknown while nobody told of the entry', () => {
    expect(greeting({ greetedAt: at(1) } as ShopVisit, entered)).toEqual({ is: 'unknown' });
  });
});
