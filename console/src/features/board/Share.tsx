import { useI18n } from '@/shared/i18n/i18n';
import css from './board.module.css';

interface Of {
  kept: number;
  broken: number;
  keptShare?: number | null;
}

/** Whether a share is not what it should be: below its target, or anything broken where there is none. */
export function isBelow(of: Of, target?: number | null): boolean {
  return typeof of.keptShare === 'number' && (typeof target === 'number' ? of.keptShare < target : of.broken > 0);
}

/** Kept share with a bar, red below its target. */
export function Share({ of, target }: { of: Of; target?: number | null | undefined }) {
  const { format } = useI18n();
  if (typeof of.keptShare !== 'number') return null;
  return (
    <div className={`${css.share} ${isBelow(of, target) ? css.below : ''}`}>
      <span>{format.percent(of.keptShare)}</span>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} style={{ width: `${of.keptShare * 100}%`, display: 'block' }} />
      </span>
    </div>
  );
}

/** How many points a share moved since the period before; nothing where there is nothing to compare. */
export function Change({ now, before }: { now: Of; before: Of | null | undefined }) {
  const { t } = useI18n();
  if (typeof now.keptShare !== 'number' || typeof before?.keptShare !== 'number') return null;
  const points = Math.round((now.keptShare - before.keptShare) * 1000) / 10;
  const words = points === 0 ? t('board.change.none') : t(points > 0 ? 'board.change.up' : 'board.change.down', { n: Math.abs(points) });
  return (
    <span className={`${css.change} ${points < 0 ? css.worse : points > 0 ? css.better : ''}`} title={t('board.change.title')}>
      {words}
    </span>
  );
}
