import { Drawer, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ComplianceItem, TrendDay } from '@/shared/api/types';
import { asked } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loading } from '@/shared/ui/Page';
import type { Evidence } from './api';
import { CaseList } from './CaseList';
import { ExportMenu } from './ExportMenu';
import { queryOf, verdicts, type Verdict, type View } from './filter';
import css from './board.module.css';

const TrendChart = lazy(() => import('./TrendChart'));

function ByDay({ trend }: { trend: readonly TrendDay[] }) {
  const { t, format } = useI18n();
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const columns: Column<TrendDay>[] = [
    { key: 'day', title: t('board.day'), cell: (d) => format.calendarDay(d.day) },
    ...verdicts.map((key) => ({
      key,
      title: t(`verdict.${key}`),
      numeric: true,
      cell: (d: TrendDay) => d[key],
    })),
  ];
  return (
    <>
      <div className={css.drawerHead}>
        <h3>{t('board.byDay')}</h3>
        <Segmented
          size="small"
          value={as}
          onChange={setAs}
          options={[
            { value: 'chart', label: t('board.chart') },
            { value: 'table', label: t('board.table') },
          ]}
        />
      </div>
      {trend.length === 0 ? (
        <Empty>{t('board.noOccasion')}</Empty>
      ) : as === 'table' ? (
        <DataTable label={t('board.byDay')} columns={columns} rows={trend} rowKey={(d) => d.day} />
      ) : (
        <Suspense fallback={<Loading rows={5} />}>
          <TrendChart trend={trend} />
        </Suspense>
      )}
    </>
  );
}

interface Props {
  item: ComplianceItem | undefined;
  filter: Evidence;
  view: View;
}

/** A figure of the board down to its cases; from each the message is one click away. */
export function EvidenceDrawer({ item, filter, view }: Props) {
  const i18n = useI18n();
  const { t, pick, format } = i18n;
  const mayRead = useMay('GET /api/conversations');
  const { verdict, change } = view;
  const query = queryOf(filter);
  if (item) query.set('clause', item.clause);
  verdict.forEach((one) => query.append('verdict', one));
  return (
    <Drawer
      open={item !== undefined}
      onClose={() => change({ clause: undefined, verdict: undefined })}
      size={940}
      title={item ? pick(item.titleZh, item.titleEn) : ''}
      destroyOnHidden
    >
      {item && (
        <>
          <div className={css.facts}>
            <code>{item.clause}</code>
            <span>{t('board.days', { from: format.calendarDay(filter.from), to: format.calendarDay(filter.to) })}</span>
            <span>{asked(item.figures, i18n)}</span>
            <span>{item.executor ? t('board.executor', { name: item.executor }) : t('board.notExecuted')}</span>
            <span>{t('board.verdicts', { kept: item.kept, broken: item.broken, refused: item.refused, used: item.used })}</span>
          </div>
          <ByDay trend={item.trend} />
          <div className={css.drawerHead}>
            <h3>{t('board.cases')}</h3>
            <div className={css.tools}>
              <Select
                mode="multiple"
                size="small"
                aria-label={t('board.verdict.all')}
                placeholder={t('board.verdict.all')}
                allowClear
                value={verdict}
                onChange={(chosen: Verdict[]) => change({ verdict: chosen })}
                options={verdicts.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
                style={{ minWidth: 150 }}
              />
              <ExportMenu path="/api/compliance/cases/export" query={query} small />
            </div>
          </div>
          {!mayRead && <p className={css.note}>{t('board.noText')}</p>}
          {item.kind === 'check' && item.kept > 0 && <p className={css.note}>{t('board.countedOnly')}</p>}
          <CaseList clause={item.clause} filter={filter} verdict={verdict} />
        </>
      )}
    </Drawer>
  );
}
