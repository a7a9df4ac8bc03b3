import { Drawer, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Clock, ComplianceItem, Observation, TrendDay } from '@/shared/api/types';
import { Ring } from '@/shared/clock/Ring';
import { asked } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeamName } from '@/shared/people/people';
import { useMe } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loading, Mark, type TagTone } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { WorkLink } from '@/shared/ui/WorkLink';
import { DisputeButton } from '@/shared/dispute/DisputeButton';
import { useEvidenceWords } from '@/shared/dispute/evidence';
import { DisputeMark } from '@/shared/dispute/DisputeMark';
import { useClock, useClocksOf, useObservationsOf, usePeriod, type Evidence } from './api';
import css from './board.module.css';

const TrendChart = lazy(() => import('./TrendChart'));

const at = (iso: string) => Date.parse(iso);
const tones: Record<string, TagTone> = { kept: 'accent', broken: 'red', refused: 'amber', used: 'plain' };

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

interface Of {
  clause: string;
  filter: Evidence;
}

/** The clocks that ran in the period. */
function Clocks({ clause, filter }: Of) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState<string>();
  const me = useMe();
  const teamName = useTeamName();
  const pages = useClocksOf(clause, filter);
  const period = usePeriod(filter);
  const ran = (c: Clock) => period !== undefined && at(c.startedAt) < at(period.to) && (!c.endedAt || at(c.endedAt) >= at(period.from));
  const shown = pages.data?.pages.flatMap((page) => page.items).find((c) => c.id === open);
  const disputable = shown?.state === 'broken' && shown.person?.id === me.id;
  const columns: Column<Clock>[] = [
    { key: 'state', title: t('board.state'), cell: (c) => <Ring clock={c} />, width: 110 },
    { key: 'started', title: t('board.started'), cell: (c) => format.exact(c.startedAt) },
    { key: 'due', title: t('board.due'), cell: (c) => format.exact(c.dueAt) },
    { key: 'who', title: t('board.who'), cell: (c) => c.person?.name ?? teamName(c.team) },
    { key: 'work', title: t('board.work'), cell: (c) => <WorkLink work={c.work} /> },
  ];
  return (
    <>
      {(filter.channel || filter.kind) && <p className={css.note}>{t('board.clocks.wider')}</p>}
      <DataTable
        label={t('board.clocks')}
        columns={columns}
        rows={period && pages.data?.pages.flatMap((page) => page.items).filter(ran)}
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
            {disputable && <DisputeButton subject={{ commitment: open }} />}
          </div>
          <History id={open} />
        </>
      )}
    </>
  );
}

function Observations({ clause, filter }: Of) {
  const { t, code, format } = useI18n();
  const teamName = useTeamName();
  const evidence = useEvidenceWords();
  const pages = useObservationsOf(clause, filter);
  const fits = (o: Observation) =>
    (!filter.team || o.team?.id === filter.team) &&
    (!filter.channel || o.channel === filter.channel) &&
    (!filter.kind || o.kind === filter.kind);
  const columns: Column<Observation>[] = [
    { key: 'verdict', title: t('board.state'), cell: (o) => <Mark tone={tones[o.verdict] ?? 'plain'}>{code('verdict.', o.verdict)}</Mark>, width: 90 },
    { key: 'at', title: t('board.when'), cell: (o) => format.exact(o.at) },
    { key: 'who', title: t('board.who'), width: 90, cell: (o) => o.person?.name ?? teamName(o.team) },
    { key: 'what', title: t('board.what'), cell: (o) => evidence(o.evidence) },
    { key: 'work', title: t('board.work'), cell: (o) => <WorkLink work={o.work} /> },
    { key: 'dispute', title: t('dispute.column'), cell: (o) => <DisputeMark of={o} /> },
  ];
  return (
    <DataTable
      label={t('board.observations')}
      columns={columns}
      rows={pages.data?.pages.flatMap((page) => page.items).filter(fits)}
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
  const { t, format } = useI18n();
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const columns: Column<TrendDay>[] = [
    { key: 'day', title: t('board.day'), cell: (d) => format.calendarDay(d.day) },
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
export function EvidenceDrawer({ item, filter, onClose }: { item: ComplianceItem | undefined; filter: Evidence; onClose: () => void }) {
  const i18n = useI18n();
  const { t, pick, format } = i18n;
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
            <span>{t('board.days', { from: format.calendarDay(filter.from), to: format.calendarDay(filter.to) })}</span>
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
          {shown === 'clocks' ? <Clocks clause={item.clause} filter={filter} /> : <Observations clause={item.clause} filter={filter} />}
        </>
      )}
    </Drawer>
  );
}
