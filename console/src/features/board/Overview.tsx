import type { ReactNode } from 'react';
import type { ComparedGroup, ComplianceItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { useComparison } from './api';
import { nobody, useSight, type View } from './filter';
import { worse, worst } from './overview';
import { Change, Share } from './Share';
import { sharesOf, Spark } from './Spark';
import css from './board.module.css';

/** People shown as in need of help at most. */
const few = 6;

/** One look: which clauses are worst, which got worse, who needs help. */
export function Overview({ items, view }: { items: readonly ComplianceItem[]; view: View }) {
  const { t } = useI18n();
  const { scope } = useSight();
  const open = (item: ComplianceItem) => view.change({ clause: item.clause, verdict: ['broken'] }, false);
  return (
    <div className={css.overview}>
      <Box title={t('board.worst')} note={t('board.worst.note')}>
        <Clauses label={t('board.worst')} rows={worst(items)} onOpen={open} empty={t('board.worst.none')} />
      </Box>
      <Box title={t('board.worse')} note={t('board.worse.note')}>
        <Clauses label={t('board.worse')} rows={worse(items)} onOpen={open} empty={t('board.worse.none')} />
      </Box>
      {scope !== 'own' && (
        <Box title={t('board.help')} note={t('board.help.note')}>
          <People view={view} />
        </Box>
      )}
    </div>
  );
}

function Box({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className={css.box}>
      <h2>{title}</h2>
      <p className={css.note}>{note}</p>
      {children}
    </section>
  );
}

interface Listed {
  label: string;
  rows: readonly ComplianceItem[];
  onOpen: (item: ComplianceItem) => void;
  empty: string;
}

function Clauses({ label, rows, onOpen, empty }: Listed) {
  const { t, pick } = useI18n();
  const columns: Column<ComplianceItem>[] = [
    {
      key: 'clause',
      title: t('board.clause'),
      cell: (item) => (
        <span className={css.clause}>
          <span>{pick(item.titleZh, item.titleEn)}</span>
          <code>{item.clause}</code>
        </span>
      ),
    },
    { key: 'kept', title: t('board.kept'), width: 130, cell: (item) => <Share of={item} target={item.target} /> },
    { key: 'change', title: t('board.change'), width: 84, cell: (item) => <Change now={item} before={item.before} /> },
    { key: 'broken', title: t('verdict.broken'), width: 70, numeric: true, cell: (item) => item.broken },
    { key: 'trend', title: t('board.trend'), width: 100, cell: (item) => <Spark shares={sharesOf(item.trend)} label={t('board.trend')} /> },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(item) => item.clause}
      onOpen={onOpen}
      rowLabel={(item) => `${t('board.evidence')}: ${pick(item.titleZh, item.titleEn)}`}
      empty={empty}
    />
  );
}

function People({ view }: { view: View }) {
  const { t, format } = useI18n();
  const people = useComparison(view.filter, 'person', few + 1);
  const columns: Column<ComparedGroup>[] = [
    { key: 'who', title: t('board.who'), cell: (group) => group.nameZh },
    { key: 'kept', title: t('board.kept'), width: 130, cell: (group) => <Share of={group.total} /> },
    { key: 'change', title: t('board.change'), width: 84, cell: (group) => <Change now={group.total} before={group.before} /> },
    { key: 'broken', title: t('verdict.broken'), width: 70, numeric: true, cell: (group) => group.total.broken },
    { key: 'beyond', title: t('board.beyond'), width: 100, numeric: true, cell: (group) => `+${format.number(group.beyond)}` },
  ];
  return (
    <DataTable
      label={t('board.help')}
      columns={columns}
      rows={people.data?.groups.filter((group) => group.key !== nobody && group.beyond >= 0.5).slice(0, few)}
      rowKey={(group) => group.key}
      onOpen={(group) => view.change({ person: [group.key], tab: 'clauses' }, false)}
      rowLabel={(group) => group.nameZh}
      error={people.error}
      onRetry={() => void people.refetch()}
      empty={t('board.help.none')}
    />
  );
}
