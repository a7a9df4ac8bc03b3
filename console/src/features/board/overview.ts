import type { ComplianceItem } from '@/shared/api/types';

/** Fewer judged than this say nothing. */
const enough = 5;
const shown = 6;

const judged = (of: { kept: number; broken: number }) => of.kept + of.broken;

/** How far below what it should be, in shares. */
const gap = (item: ComplianceItem) => (item.target ?? 1) - (item.keptShare ?? 1);

/** The clauses furthest below their targets, or below always kept where there is none. */
export function worst(items: readonly ComplianceItem[]): ComplianceItem[] {
  return items
    .filter((item) => judged(item) >= enough && gap(item) > 0)
    .sort((a, b) => gap(b) - gap(a) || b.broken - a.broken)
    .slice(0, shown);
}

/** How far a clause fell since the period before, in shares. */
export function fall(item: ComplianceItem): number {
  return typeof item.keptShare === 'number' && typeof item.before.keptShare === 'number' ? item.before.keptShare - item.keptShare : 0;
}

/** The clauses that fell furthest. */
export function worse(items: readonly ComplianceItem[]): ComplianceItem[] {
  return items
    .filter((item) => judged(item) >= enough && judged(item.before) >= enough && fall(item) > 0)
    .sort((a, b) => fall(b) - fall(a))
    .slice(0, shown);
}
