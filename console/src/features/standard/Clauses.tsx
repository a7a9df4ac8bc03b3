import { Drawer, Input } from 'antd';
import { useState } from 'react';
import type { ClauseItem } from '@/shared/api/types';
import { asked, spoken } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark } from '@/shared/ui/Page';
import { useClauses } from './api';
import css from './standard.module.css';

function Facts({ clause }: { clause: ClauseItem }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { figures, evidence } = clause;
  const rows: [string, string | null | undefined][] = [
    [t('std.limit'), asked(figures, i18n)],
    [t('std.warn'), figures.warnBefore && spoken(figures.warnBefore, t)],
    [t('std.calendar'), figures.calendar],
    [t('std.starts'), clause.starts],
    [t('std.pauses'), clause.pauses],
    [t('std.stops'), clause.stops],
    [t('std.cancels'), clause.cancels],
    [t('std.answers'), clause.answers],
    [t('std.sources'), clause.sources.join(' · ')],
    [t('std.executor'), clause.executor ?? t('board.notExecuted')],
    [t('std.evidence'), t('board.verdicts', { ...evidence })],
  ];
  return (
    <dl className={css.facts}>
      {rows.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Every clause with its figures; a row opens the whole of it. */
export function Clauses() {
  const i18n = useI18n();
  const { t, code, pick } = i18n;
  const clauses = useClauses();
  const [find, setFind] = useState('');
  const [open, setOpen] = useState<ClauseItem>();
  const wanted = find.trim().toLowerCase();
  const rows = clauses.data?.items.filter(
    (c) => !wanted || `${c.id} ${c.titleZh} ${c.titleEn}`.toLowerCase().includes(wanted),
  );
  const columns: Column<ClauseItem>[] = [
    {
      key: 'clause',
      title: t('board.clause'),
      cell: (c) => (
        <span className={css.clause}>
          <span>{pick(c.titleZh, c.titleEn)}</span>
          <code>{c.id}</code>
        </span>
      ),
    },
    { key: 'kind', title: t('board.kind'), width: 80, cell: (c) => <Mark>{code('kind.', c.kind)}</Mark> },
    { key: 'figures', title: t('board.figures'), width: 220, cell: (c) => <Clamp text={asked(c.figures, i18n)} /> },
    { key: 'sources', title: t('std.sources'), width: 130, cell: (c) => c.sources.join(' ') },
    {
      key: 'executor',
      title: t('std.executor'),
      width: 230,
      cell: (c) => c.executor ?? <span className={css.off}>{t('board.notExecuted')}</span>,
    },
  ];
  return (
    <>
      <div className={css.bar}>
        <Input.Search
          allowClear
          aria-label={t('std.find')}
          placeholder={t('std.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          style={{ maxWidth: 320 }}
        />
      </div>
      <DataTable
        label={t('std.clauses')}
        columns={columns}
        rows={rows}
        rowKey={(c) => c.id}
        onOpen={setOpen}
        rowLabel={(c) => pick(c.titleZh, c.titleEn)}
        isMuted={(c) => !c.executor}
        error={clauses.error}
        onRetry={() => void clauses.refetch()}
      />
      <Drawer open={open !== undefined} onClose={() => setOpen(undefined)} size={620} title={open && pick(open.titleZh, open.titleEn)}>
        {open && <Facts clause={open} />}
      </Drawer>
    </>
  );
}
