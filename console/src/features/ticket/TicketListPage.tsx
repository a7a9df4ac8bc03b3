import { PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { App as AntApp, Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { TicketFilter, TicketListView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { OpenTicketDialog } from '@/shared/ticket/OpenTicketDialog';
import { DataTable } from '@/shared/ui/DataTable';
import { Loading, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useTickets } from './api';
import { BulkBar } from './BulkBar';
import { useColumns } from './columns';
import { chosen, toSearch } from './filter';
import { FilterBar } from './FilterBar';
import { useViewActions, useViews } from './views';
import { ViewDialog } from './ViewDialog';
import { Gone, useViewName, ViewList } from './ViewList';
import { WatchedNews } from './WatchedNews';
import css from './list.module.css';

const BulkDrawer = lazy(() => import('./BulkDrawer'));

/** Lasting work by views. View and filter live in the address, so that a list can be sent to a colleague. */
export function Component() {
  const views = useViews();
  if (!views.data)
    return views.isError ? <Problem error={views.error} onRetry={() => void views.refetch()} /> : <Loading rows={10} />;
  return <List views={views.data.items} />;
}

function List({ views }: { views: readonly TicketListView[] }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { message } = AntApp.useApp();
  const name = useViewName();
  const mayOpen = useMay('POST /api/tickets');
  const [search, setSearch] = useSearchParams();
  const [making, setMaking] = useState(false);
  const [keeping, setKeeping] = useState<TicketListView | 'new'>();
  const { view, filter, isChanged, isUnknown } = chosen(search, views);
  const columns = useColumns(view?.columns ?? views[0]?.columns ?? []);
  const tickets = useTickets(filter);
  const rows = useMemo(() => tickets.data?.pages.flatMap((p) => p.items), [tickets.data]);
  const { save } = useViewActions();
  const mayTemplate = useMay('POST /api/ticket-templates');
  const mayBulk = useMay('POST /api/ticket-bulk');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [jobs, setJobs] = useState<{ job?: string }>();

  const go = (to: URLSearchParams) => {
    setPicked(new Set());
    setSearch(to, { replace: true });
  };
  const narrow = (to: TicketFilter) => go(toSearch(to, view?.key));
  const update = () => {
    if (!view?.name) return;
    save.mutate(
      {
        id: view.key,
        name: view.name,
        filter,
        columns: view.columns,
        shared: view.shared,
        ...(view.team ? { team: view.team } : {}),
        version: view.version,
      },
      { onSuccess: () => go(toSearch(undefined, view.key)), onError: () => void message.error(t('ticket.meanwhile')) },
    );
  };

  return (
    <Page
      flush
      title={t('nav.tickets')}
      note={view && name(view)}
      tools={
        <>
          <WatchedNews />
          {mayBulk && <Button icon={<UnorderedListOutlined aria-hidden="true" />} aria-label={t('bulk.jobs')} title={t('bulk.jobs')} onClick={() => setJobs({})} />}
          {mayTemplate && <Button onClick={() => void navigate('/knowledge/templates')}>{t('template.title')}</Button>}
          {mayOpen && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
              {t('ticket.new')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.list}>
        <ViewList
          views={views}
          current={view?.key}
          onChoose={(key) => go(toSearch(undefined, key))}
          onEdit={setKeeping}
        />
        <div className={css.side}>
          <FilterBar filter={filter} onChange={narrow} />
          {isUnknown && (
            <p className={css.notice} role="status">
              {t('view.unknown')}
            </p>
          )}
          {view && !isChanged && <Gone view={view} />}
          {isChanged && (
            <div className={css.changed} role="status">
              {t('view.changed')}
              {view && (
                <Button size="small" type="link" onClick={() => go(toSearch(undefined, view.key))}>
                  {t('view.back')}
                </Button>
              )}
              {view?.mayEdit && (
                <Button size="small" loading={save.isPending} onClick={update}>
                  {t('view.update')}
                </Button>
              )}
              <Button size="small" onClick={() => setKeeping('new')}>
                {t('view.keep')}
              </Button>
            </div>
          )}
          <DataTable
            flush
            label={view ? name(view) : t('nav.tickets')}
            columns={columns}
            rows={rows}
            rowKey={(x) => x.id}
            rowLabel={(x) => `${x.number} ${x.title}`}
            onOpen={(x) => void navigate(`/tickets/${x.id}`)}
            isMuted={(x) => x.state === 'closed'}
            empty={view?.key === 'mine' && !isChanged ? t('ticket.empty.mine') : t('ticket.empty')}
            error={tickets.error}
            onRetry={() => void tickets.refetch()}
            hasMore={tickets.hasNextPage}
            loadingMore={tickets.isFetchingNextPage}
            onMore={() => void tickets.fetchNextPage()}
            {...(mayBulk ? { selection: { keys: picked, onChange: setPicked } } : {})}
          />
          {picked.size > 0 && (
            <BulkBar
              keys={picked}
              filter={filter}
              hasMore={tickets.hasNextPage}
              onClear={() => setPicked(new Set())}
              onAsked={(job) => setJobs({ job })}
            />
          )}
        </div>
      </div>
      <Suspense>
        {jobs && <BulkDrawer job={jobs.job} onJob={(job) => setJobs(job ? { job } : {})} onClose={() => setJobs(undefined)} />}
      </Suspense>
      {making && <OpenTicketDialog onClose={() => setMaking(false)} />}
      {keeping && (
        <ViewDialog
          {...(keeping === 'new' ? {} : { view: keeping })}
          filter={keeping === 'new' ? filter : keeping.filter}
          columns={view?.columns ?? views[0]?.columns ?? []}
          onClose={(key) => {
            setKeeping(undefined);
            if (key) go(toSearch(undefined, key));
          }}
        />
      )}
    </Page>
  );
}
