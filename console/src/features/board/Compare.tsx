import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ComparedCell, ComparedClause, ComparedGroup } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useComparison } from './api';
import { axes, narrowed, nobody, type Axis, type View } from './filter';
import { Change, isBelow } from './Share';
import { Spark } from './Spark';
import css from './board.module.css';

const columns = 12;
const most = 40;

/** Clauses by people, teams, shops, channels, types or time: one cell a kept share, and what became of it. */
export function Compare({ view, targets }: { view: View; targets: ReadonlyMap<string, number> }) {
  const { t, pick } = useI18n();
  const [limit, setLimit] = useState(columns);
  const { by } = view;
  const query = useComparison(view.filter, by, limit);
  const head = useHeading(by);
  const table = query.data?.by === by ? query.data : undefined;
  const open = (line: ComparedClause, group: ComparedGroup) => {
    if (!table) return;
    const cut = narrowed({ ...view.filter, from: table.from, to: table.to }, by, group.key);
    view.change({ ...cut, clause: line.clause, verdict: undefined }, false);
  };
  return (
    <>
      <div className={css.axis}>
        <label htmlFor="board-axis">{t('board.compare.by')}</label>
        <Select
          id="board-axis"
          value={by}
          onChange={(axis: Axis) => view.change({ by: axis })}
          options={axes.map((axis) => ({ value: axis, label: t(`board.axis.${axis}`) }))}
          className={css.filter}
        />
        {table && table.left > 0 && (
          <>
            <span className={css.note}>{t('board.compare.left', { n: table.left })}</span>
            {limit < most && (
              <Button size="small" onClick={() => setLimit(most)}>
                {t('do.more')}
              </Button>
            )}
          </>
        )}
      </div>
      {query.error && !table ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : !table ? (
        <Loading rows={10} />
      ) : table.lines.length === 0 ? (
        <Empty>{t('board.noOccasion')}</Empty>
      ) : (
        <div className={css.matrixWrap} role="region" aria-label={t('board.tab.compare')} tabIndex={0}>
          <table className={css.matrix}>
            <caption className="sr">{t('board.tab.compare')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('board.clause')}</th>
                {table.groups.map((group) => (
                  <th key={group.key} scope="col">
                    {head(group)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.lines.map((line) => (
                <tr key={line.clause}>
                  <th scope="row">
                    <span className={css.clause}>
                      <span>{pick(line.titleZh, line.titleEn)}</span>
                      <code>{line.clause}</code>
                    </span>
                  </th>
                  {line.cells.map((cell, i) => {
                    const group = table.groups[i];
                    return (
                      <td key={cell.key}>
                        {group && <Cell cell={cell} target={targets.get(line.clause)} label={`${pick(line.titleZh, line.titleEn)} · ${head(group)}`} onOpen={() => open(line, group)} />}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What stands above a column. */
function useHeading(by: Axis) {
  const { t, pick, format } = useI18n();
  const names = useNames();
  return (group: ComparedGroup): string => {
    switch (by) {
      case 'person':
      case 'team':
      case 'shop':
        return group.key === nobody ? t(`board.none.${by}`) : pick(group.nameZh, group.nameEn) || group.key.slice(-4);
      case 'channel':
        return group.key === '' ? t('board.none.channel') : names.channel(group.key);
      case 'kind':
        return group.key === '' ? t('board.none.kind') : names.type(group.key);
      case 'day':
        return format.calendarDay(group.key);
      case 'week':
        return t('board.week', { day: format.calendarDay(group.key) });
      case 'month':
        return group.key;
    }
  };
}

function Cell({ cell, target, label, onOpen }: { cell: ComparedCell; target: number | undefined; label: string; onOpen: () => void }) {
  const { t, format } = useI18n();
  const { figures } = cell;
  const occasions = figures.kept + figures.broken + figures.refused + figures.used;
  if (occasions === 0) return null;
  return (
    <button type="button" className={css.cell} onClick={onOpen}>
      <span className={isBelow(figures, target) ? css.below : undefined}>
        {typeof figures.keptShare === 'number' ? format.percent(figures.keptShare) : format.number(occasions)}
      </span>
      <Change now={figures} before={cell.before} />
      <span className={css.of}>{t('board.of', { n: figures.broken, m: occasions })}</span>
      {cell.trend.length > 1 && <Spark shares={cell.trend} label={t('board.trend')} />}
      <span className="sr">{`${t('board.evidence')}: ${label}`}</span>
    </button>
  );
}
