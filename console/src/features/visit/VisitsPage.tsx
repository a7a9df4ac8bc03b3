import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Visit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark, Page } from '@/shared/ui/Page';
import { useVisits, type VisitScope, type VisitState } from './api';
import { MoveDialog } from './MoveDialog';
import { ResultDialog } from './ResultDialog';
import list from '@/shared/ui/list.module.css';
import css from './visit.module.css';

/** Whom to ask again after the end, and what came of those who were asked. */
export function Component() {
  const { t, code, format } = useI18n();
  const [scope, setScope] = useState<VisitScope>('mine');
  const [state, setState] = useState<VisitState>('planned');
  const [recording, setRecording] = useState<Visit>();
  const [moving, setMoving] = useState<Visit>();
  const pages = useVisits(scope, state);
  const columns: Column<Visit>[] = [
    {
      key: 'due',
      title: t(state === 'planned' ? 'visit.due' : 'visit.done'),
      width: 130,
      cell: (visit) => <span className="tnum">{format.when(visit.doneAt ?? visit.due)}</span>,
    },
    { key: 'customer', title: t('visit.customer'), width: 140, cell: (visit) => visit.customer?.name },
    {
      key: 'about',
      title: t('visit.about'),
      cell: (visit) => (
        <>
          <Mark>{code('visit.kind.', visit.kind)}</Mark>{' '}
          {visit.ticket && (
            <>
              <Link to={`/tickets/${visit.ticket.id}`}>{visit.ticket.number}</Link> {visit.ticket.title}
            </>
          )}
          {visit.tries > 0 && <div className={list.sub}>{t('visit.tries', { count: visit.tries })}</div>}
        </>
      ),
    },
    { key: 'owner', title: t('visit.owner'), width: 120, cell: (visit) => visit.owner?.name ?? t('visit.nobody') },
    {
      key: 'result',
      title: t('visit.result'),
      width: 260,
      cell: (visit) =>
        visit.state === 'planned' ? (
          <span className={css.acts}>
            <Button
              size="small"
              type="primary"
              aria-label={t('visit.recordOf', { name: visit.customer?.name ?? visit.ticket?.number ?? '' })}
              onClick={() => setRecording(visit)}
            >
              {t('visit.record')}
            </Button>
            <Button size="small" onClick={() => setMoving(visit)}>
              {t('visit.move')}
            </Button>
          </span>
        ) : (
          <>
            <Mark tone={visit.outcome === 'unsolved' ? 'accent' : 'plain'}>
              {visit.outcome ? code('visit.outcome.', visit.outcome) : t('visit.dropped')}
            </Mark>
            <Clamp text={visit.words} />
          </>
        ),
    },
  ];
  return (
    <Page title={t('nav.visits')}>
      <p className={list.lead}>{t('visit.lead')}</p>
      <div className={list.which}>
        <Segmented
          value={state}
          onChange={setState}
          options={[
            { value: 'planned', label: t('visit.planned') },
            { value: 'done', label: t('visit.done') },
          ]}
        />
        <Segmented
          value={scope}
          onChange={setScope}
          options={[
            { value: 'mine', label: t('visit.mine') },
            { value: 'team', label: t('visit.team') },
          ]}
        />
      </div>
      <DataTable
        label={t('nav.visits')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(visit) => visit.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t(state === 'planned' ? 'visit.none.planned' : 'visit.none.done')}
      />
      {recording && <ResultDialog visit={recording} onClose={() => setRecording(undefined)} />}
      {moving && <MoveDialog visit={moving} onClose={() => setMoving(undefined)} />}
    </Page>
  );
}
