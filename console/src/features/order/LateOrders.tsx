import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { OrderView } from '@/shared/api/types';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { usePolling } from '@/shared/live/live';
import { NextWord } from '@/shared/order/NextWord';
import css from '@/shared/order/order.module.css';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';

/** Late orders, those whose customers are to hear next in front. */
export function LateOrders() {
  const { t, format } = useI18n();
  const refetchInterval = usePolling(60_000);
  const now = useNow(true);
  const [giving, setGiving] = useState<OrderView>();
  const pages = useInfiniteQuery({
    queryKey: ['order-delays'],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/order-delays', { params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval,
  });
  const columns: Column<OrderView>[] = [
    {
      key: 'by',
      title: t('ord.wordBy'),
      width: 150,
      cell: ({ delay }) =>
        delay && (
          <>
            {new Date(delay.wordBy).getTime() < now ? <Mark tone="red">{format.when(delay.wordBy)}</Mark> : format.when(delay.wordBy)}
            <div className={css.hint}>{t('ord.word', { n: delay.word })}</div>
          </>
        ),
    },
    {
      key: 'order',
      title: t('ord.number'),
      cell: (order) => (
        <>
          <span className="mono">{order.number}</span>
          <div className={css.hint}>{order.lines.map((line) => `${line.name} ×${line.quantity}`).join(t('list.comma'))}</div>
        </>
      ),
    },
    {
      key: 'what',
      title: t('ord.what'),
      cell: ({ delay, shipments }) => {
        const parcel = shipments.find((one) => one.trackingNumber === delay?.parcel);
        return (
          <>
            {delay && t(`ord.late.${delay.cause}`, { since: format.when(delay.since) })}
            {parcel && (
              <div className={css.hint}>
                {parcel.carrier} <span className="mono">{parcel.trackingNumber}</span>
                {parcel.events[0] && ` · ${parcel.events[0].text}`}
              </div>
            )}
          </>
        );
      },
    },
    {
      key: 'customer',
      title: t('ord.customer'),
      width: 150,
      cell: ({ customer, receiver, delay }) => (
        <>
          {customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : receiver?.name}
          <div className={css.hint}>
            {t(typeof delay?.reached !== 'boolean' ? 'ord.reached.open' : delay.reached ? 'ord.reached.yes' : 'ord.reached.no')}
          </div>
        </>
      ),
    },
    {
      key: 'do',
      title: '',
      width: 120,
      cell: (order) => (
        <Button size="small" onClick={() => setGiving(order)}>
          {t('ord.give')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <p className={css.lead}>{t('ord.late.lead')}</p>
      <DataTable
        label={t('ord.tab.late')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(order) => order.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('ord.late.none')}
      />
      {giving && <NextWord order={giving} onClose={() => setGiving(undefined)} />}
    </>
  );
}
