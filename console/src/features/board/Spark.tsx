import type { TrendDay } from '@/shared/api/types';
import css from './board.module.css';

const width = 84;
const height = 20;

/** The kept shares of the days on which anything was judged. */
export function sharesOf(trend: readonly TrendDay[]): number[] {
  return trend.filter((day) => day.kept + day.broken > 0).map((day) => day.kept / (day.kept + day.broken));
}

/** Kept shares as a small line; a dot where there is a single one. */
export function Spark({ shares, label }: { shares: readonly number[]; label: string }) {
  if (shares.length === 0) return null;
  const step = shares.length > 1 ? (width - 6) / (shares.length - 1) : 0;
  const at = shares.map((share, i) => [3 + i * step, 3 + (1 - share) * (height - 6)] as const);
  const last = at[at.length - 1];
  return (
    <svg className={css.spark} width={width} height={height} role="img" aria-label={label}>
      <polyline points={at.map(([x, y]) => `${x},${y}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
      {last && <circle cx={last[0]} cy={last[1]} r="2" fill="currentColor" />}
    </svg>
  );
}
