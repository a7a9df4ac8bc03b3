import { describe, expect, it } from 'vitest';
import type { ComplianceItem } from '@/shared/api/types';
import { worse, worst } from './overview';

const counts = (kept: number, broken: number) => ({ kept, broken, refused: 0, used: 0, ...(kept + broken ? { keptShare: kept / (kept + broken) } : {}) });
const item = (clause: string, now: [number, number], before: [number, number] = [0, 0], target?: number): ComplianceItem => ({
  clause,
  kind: 'clock',
  section: 1,
  titleZh: clause,
  titleEn: clause,
  figures: { channels: {}, durations: {}, milestones: {}, numbers: {}, promised: false } as ComplianceItem['figures'],
  opportunities: now[0] + now[1],
  ...counts(...now),
  ...(target === undefined ? {} : { target }),
  before: counts(...before),
  trend: [],
});
const names = (items: ComplianceItem[]) => items.map((one) => one.clause);

describe('the overview', () => {
  it('shows the clauses furthest below what they should be, and none that keeps its target or had few occasions', () => {
    const items = [item('fine', [95, 5], [0, 0], 0.9), item('bad', [5, 5]), item('poor', [80, 20], [0, 0], 0.9), item('rare', [0, 2]), item('kept', [10, 0])];
    expect(names(worst(items))).toEqual(['bad', 'poor']);
  });
  it('shows the clauses that fell, furthest first', () => {
    const items = [item('down', [8, 2], [10, 0]), item('crashed', [5, 5], [10, 0]), item('up', [10, 0], [5, 5]), item('new', [5, 5])];
    expect(names(worse(items))).toEqual(['crashed', 'down']);
  });
});
