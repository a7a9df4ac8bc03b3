import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Leak, LeakConcerned } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay, useMe } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from './leaks.module.css';

/** Who looked at too many customers; who is suspended for it, whom it concerns, and what a manager does about both. */
export function LeakList() {
  const { t, format } = useI18n();
  const what = useWhat();
  const [params, setParams] = useSearchParams();
  const pages = useInfiniteQuery({
    queryKey: ['leaks'],
    queryFn: ({ pageParam }) => call(api.GET('/api/leaks', { params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.items);
  const columns: Column<Leak>[] = [
    { key: 'raised', title: t('leak.raised'), width: 170, cell: (leak) => format.exact(leak.raisedAt) },
    { key: 'person', title: t('leak.person'), width: 130, cell: (leak) => leak.personName },
    { key: 'what', title: t('leak.what'), cell: what },
    { key: 'told', title: t('leak.concerned'), width: 190, cell: (leak) => <Told leak={leak} /> },
    { key: 'state', title: '', width: 110, cell: (leak) => <State leak={leak} /> },
  ];
  const open = rows?.find((leak) => leak.id === params.get('leak'));
  return (
    <>
      <DataTable
        label={t('ppl.leaks')}
        columns={columns}
        rows={rows}
        rowKey={(leak) => leak.id}
        rowLabel={(leak) => leak.personName}
        onOpen={(leak) => setParams({ leak: leak.id })}
        isMuted={(leak) => Boolean(leak.liftedAt)}
        empty={t('leak.none')}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      {open && <LeakDrawer key={open.id} leak={open} close={() => setParams({})} />}
    </>
  );
}

function useWhat() {
  const { t } = useI18n();
  return ({ kind, count, minutes }: Leak) => {
    const facts = { count, minutes };
    switch (kind) {
      case 'opened':
        return t('leak.kind.opened', facts);
      case 'listed':
        return t('leak.kind.listed', facts);
      case 'exported':
        return t('leak.kind.exported', facts);
      default:
        return t('leak.kind.looked', facts);
    }
  };
}

function Told({ leak }: { leak: Leak }) {
  const { t, format } = useI18n();
  if (leak.toldAt) return t('leak.told.all', { time: format.when(leak.toldAt) });
  return t('leak.told', { told: leak.told, of: leak.concerned });
}

function State({ leak }: { leak: Leak }) {
  const { t } = useI18n();
  if (!leak.liftedAt) return <Mark tone="red">{t('leak.suspended')}</Mark>;
  return leak.falseAlarm ? <Mark tone="outline">{t('leak.false')}</Mark> : null;
}

function LeakDrawer({ leak, close }: { leak: Leak; close: () => void }) {
  const { t, format } = useI18n();
  const what = useWhat();
  const me = useMe();
  const maySee = useMay('GET /api/leaks/{id}/concerned');
  const { liftedAt, liftedBy, liftedWhy } = leak;
  return (
    <Drawer open onClose={close} size={560} title={leak.personName} extra={<State leak={leak} />}>
      <p className={css.what}>{what(leak)}</p>
      {liftedAt ? (
        <p className={css.hint}>{t('leak.lifted', { name: liftedBy ?? '', time: format.when(liftedAt), why: liftedWhy ?? '' })}</p>
      ) : (
        // Nobody lifts their own.
        leak.person !== me.id && <Lifting leak={leak.id} />
      )}
      {maySee && <Concerned leak={leak} />}
    </Drawer>
  );
}

function Lifting({ leak }: { leak: string }) {
  const { t } = useI18n();
  const [why, setWhy] = useState('');
  const [falseAlarm, setFalseAlarm] = useState(false);
  const client = useQueryClient();
  const lift = useMutation({
    mutationFn: () => call(api.POST('/api/leaks/{id}/lift', { params: { path: { id: leak } }, body: { falseAlarm, why: why.trim() } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['leaks'] }),
  });
  return (
    <form
      className={css.lifting}
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim()) lift.mutate();
      }}
    >
      <label>
        <span>{t('leak.lift.why')}</span>
        <Input value={why} maxLength={300} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <Checkbox checked={falseAlarm} onChange={(event) => setFalseAlarm(event.target.checked)}>
        {t('leak.false.note')}
      </Checkbox>
      <Problem error={lift.error} />
      <Button type="primary" htmlType="submit" disabled={!why.trim()} loading={lift.isPending}>
        {t('leak.lift')}
      </Button>
    </form>
  );
}

function Concerned({ leak }: { leak: Leak }) {
  const { t, format } = useI18n();
  const client = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: ['leaks', leak.id, 'concerned'],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/leaks/{id}/concerned', {
          params: { path: { id: leak.id }, query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const onSuccess = () => client.invalidateQueries({ queryKey: ['leaks'] });
  const tell = useMutation({ mutationFn: () => call(api.POST('/api/leaks/{id}/tell', { params: { path: { id: leak.id } } })), onSuccess });
  const note = useMutation({
    mutationFn: (customer: string) => call(api.POST('/api/leaks/{id}/concerned/{customer}/told', { params: { path: { id: leak.id, customer } } })),
    onSuccess,
  });
  // After a false alarm nobody need know.
  const isDone = Boolean(leak.toldAt) || leak.falseAlarm;
  const columns: Column<LeakConcerned>[] = [
    { key: 'name', title: t('cus.name'), width: 110, cell: (one) => one.name },
    { key: 'phone', title: t('cus.phone'), width: 140, cell: (one) => <span className="mono">{one.phone ?? ''}</span> },
    {
      key: 'told',
      title: '',
      cell: (one) =>
        one.toldAt ? (
          t('leak.told.one', { time: format.when(one.toldAt) })
        ) : isDone ? (
          ''
        ) : (
          <Button size="small" loading={note.isPending && note.variables === one.id} onClick={() => note.mutate(one.id)}>
            {t('leak.tell.note')}
          </Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="concerned">
      <div className={css.head}>
        <h2 id="concerned">{t('leak.concerned')}</h2>
        <Told leak={leak} />
        {!isDone && (
          <Button size="small" loading={tell.isPending} onClick={() => tell.mutate()}>
            {t('leak.tell')}
          </Button>
        )}
      </div>
      {!isDone && <p className={css.hint}>{t('leak.tell.help')}</p>}
      <Problem error={tell.error ?? note.error} />
      <DataTable
        label={t('leak.concerned')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(one) => one.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </section>
  );
}
