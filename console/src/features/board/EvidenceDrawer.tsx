import { Drawer, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Clock, ComplianceItem, Observation, TrendDay, WorkRef } from '@/shared/api/types';
import { Ring } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loading, Mark, type TagTone } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useClock, useClocksOf, useObservationsOf } from './api';
import { asked } from '@/shared/figures/figures';
import css from './board.module.css';

const TrendChart = lazy(() => import('./TrendChart'));

const tones: Record<string, TagTone> = { kept: 'accent', broken: 'red', refused: 'amber', used: 'plain' };

function WorkLink({ work }: { work: WorkRef }) {
  const { code } = useI18n();
  const words = `${code('workKind.', work.kind)} ${work.id.slice(-4).toUpperCase()}`;
  if (work.kind === 'conversation') return <Link to={`/inbox/${work.id}`}>{words}</Link>;
  if (work.kind === 'ticket') return <Link to={`/tickets/${work.id}`}>{words}</Link>;
  return <>{words}</>;
}

function History({ id }: { id: string }) {
  const { code, format } = useI18n();
  const { data, error } = useClock(id);
  if (error) return <Problem error={error} />;
  if (!data) return <Loading rows={3} />;
  return (
    <ol className={css.steps}>
      {data.history.map((step, i) => (
        <li key={i}>
          <time dateTime={step.at}>{format.exact(step.at)}</time>
          <span>{code('step.', step.what)}</span>
          <span>
            {[step.who?.name ?? step.by, step.why].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Clocks({ clause }: { clause: string }) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState<string>();
  const pages = useClocksOf(clause);
  const columns: Column<Clock>[] = [
    { key: 'state', title: t('board.state'), cell: (c) => <Ring clock={c} />, width: 110 },
    { key: 'started', title: t('board.started'), cell: (c) => format.exact(c.startedAt) },
    { key: 'due', title: t('board.due'), cell: (c) => format.exact(c.dueAt) },
    { key: 'who', title: t('board.who'), cell: (c) => c.person?.name ?? c.team?.name ?? '' },
    { key: 'work', title: t('board.work'), cell: (c) => <WorkLink work={c.work} /> },
  ];
  return (
    <>
      <DataTable
        label={t('board.clocks')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(c) => c.id}
        onOpen={(c) => setOpen(c.id === open ? undefined : c.id)}
        rowLabel={(c) => `${t('board.history')} ${format.exact(c.startedAt)}`}
        error={pages.error}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('board.noOccasion')}
      />
      {open && (
        <>
          <div className={css.drawerHead}>
            <h3>{t('board.history')}</h3>
          </div>
          <History id={open} />
        </>
      )}
    </>
  );
}

function Observations({ clause }: { clause: string }) {
  const { t, code, format } = useI18n();
  const pages = useObservationsOf(clause);
  const columns: Column<Observation>[] = [
    { key: 'verdict', title: t('board.state'), cell: (o) => <Mark tone={tones[o.verdict] ?? 'plain'}>{code('verdict.', o.verdict)}</Mark>, width: 90 },
    { key: 'at', title: t('board.when'), cell: (o) => format.exact(o.at) },
    { key: 'who', title: t('board.who'), cell: (o) => o.person?.name ?? o.team?.name ?? '' },
    { key: 'what', title: t('board.what'), cell: (o) => [o.evidence.field, o.evidence.note].filter(Boolean).join(' · ') },
    { key: 'work', title: t('board.work'), cell: (o) => <WorkLink work={o.work} /> },
  ];
  return (
    <DataTable
      label={t('board.observations')}
      columns={columns}
      rows={pages.data?.pages.flatMap((page) => page.items)}
      rowKey={(o) => o.id}
      error={pages.error}
      hasMore={pages.hasNextPage}
      loadingMore={pages.isFetchingNextPage}
      onMore={() => void pages.fetchNextPage()}
      empty={t('board.noOccasion')}
    />
  );
}

function ByDay({ trend }: { trend: readonly TrendDay[] }) {
  const { t } = useI18n();
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const columns: Column<TrendDay>[] = [
    { key: 'day', title: t('board.day'), cell: (d) => d.day },
    ...(['kept', 'broken', 'refused', 'used'] as const).map((key) => ({
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

/** A figure of the board down to the clocks and messages it comes from. */
export function EvidenceDrawer({ item, onClose }: { item: ComplianceItem | undefined; onClose: () => void }) {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const [tab, setTab] = useState<'clocks' | 'observations'>();
  const shown = tab ?? (item?.kind === 'clock' ? 'clocks' : 'observations');
  return (
    <Drawer
      open={item !== undefined}
      onClose={() => {
        setTab(undefined);
        onClose();
      }}
      size={860}
      title={item ? pick(item.titleZh, item.titleEn) : ''}
      destroyOnHidden
    >
      {item && (
        <>
          <div className={css.facts}>
            <code>{item.clause}</code>
            <span>{asked(item.figures, i18n)}</span>
            <span>{item.executor ? t('board.executor', { name: item.executor }) : t('board.notExecuted')}</span>
            <span>{t('board.verdicts', { kept: item.kept, broken: item.broken, refused: item.refused, used: item.used })}</span>
          </div>
          <ByDay trend={item.trend} />
          <div className={css.drawerHead}>
            <h3>{t('board.evidence')}</h3>
            <Segmented
              size="small"
              value={shown}
              onChange={setTab}
              options={[
                { value: 'clocks', label: t('board.clocks') },
                { value: 'observations', label: t('board.observations') },
              ]}
            />
          </div>
          {shown === 'clocks' ? <Clocks clause={item.clause} /> : <Observations clause={item.clause} />}
        </>
      )}
    </Drawer>
  );
}
