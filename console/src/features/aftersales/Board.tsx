import { Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { kinds, useRules } from '@/shared/aftersales/api';
import { useReasonName } from '@/shared/aftersales/names';
import type { AftersalesBrief } from '@/shared/api/types';
import { DueRing } from '@/shared/clock/DueRing';
import { useI18n } from '@/shared/i18n/i18n';
import { useShops } from '@/shared/shop/shops';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { useBoard, type BoardFilter } from './api';
import list from '@/shared/ui/list.module.css';
import css from './board.module.css';

const states: AftersalesBrief['state'][] = ['requested', 'approved', 'awaiting_goods', 'received', 'inspected', 'asked', 'refunding'];
const ended: AftersalesBrief['state'][] = ['refunded', 'exchanged', 'repaired', 'resent', 'done', 'refused', 'disputed', 'cancelled'];

/** Requests by the promise that is due first. */
export function Board() {
  const { t, pick, format } = useI18n();
  const navigate = useNavigate();
  const reasonName = useReasonName();
  const reasons = useRules().data?.reasons ?? [];
  const shops = useShops().data?.items ?? [];
  const [filter, setFilter] = useState<BoardFilter>({ open: true, mine: false });
  const pages = useBoard(filter);
  const narrow = (field: 'state' | 'kind' | 'reason' | 'shop', value: string | undefined) =>
    setFilter((now) => {
      const others = Object.fromEntries(Object.entries(now).filter(([name]) => name !== field)) as unknown as BoardFilter;
      return value ? { ...others, [field]: value } : others;
    });
  const columns: Column<AftersalesBrief>[] = [
    {
      key: 'due',
      title: t(filter.open ? 'aftersales.board.due' : 'aftersales.fact.askedAt'),
      width: 130,
      cell: (row) =>
        filter.open && row.dueAt ? (
          <DueRing since={row.dueSince ?? row.askedAt} due={row.dueAt} warnAt={row.warnAt} title={t('aftersales.board.dueOf', { order: row.order })} />
        ) : (
          <span className={list.sub}>{filter.open ? t('aftersales.board.asked', { time: format.when(row.askedAt) }) : format.when(row.askedAt)}</span>
        ),
    },
    {
      key: 'goods',
      title: t('aftersales.board.goods'),
      cell: (row) => (
        <>
          {row.name} × {row.quantity}
          <div className={list.sub}>
            <span className="mono">{row.order}</span> · {reasonName(row.reason)}
          </div>
        </>
      ),
    },
    { key: 'kind', title: t('aftersales.kind'), width: 110, cell: (row) => t(`aftersales.kind.${row.kind}`) },
    {
      key: 'state',
      title: t('aftersales.board.state'),
      width: 180,
      cell: (row) => (
        <>
          <Mark tone={row.eligible ? 'plain' : 'red'}>{t(`aftersales.state.${row.state}`)}</Mark>{' '}
          {row.pays !== null && row.pays !== undefined && <span className="tnum">{format.money(row.pays, 'CNY')}</span>}
        </>
      ),
    },
    { key: 'ticket', title: t('aftersales.board.ticket'), width: 130, cell: (row) => <Link to={`/tickets/${row.ticket}`}>{row.ticketNumber}</Link> },
    { key: 'owner', title: t('aftersales.board.owner'), width: 110, cell: (row) => row.owner ?? <span className={list.sub}>{t('ticket.nobody')}</span> },
  ];
  return (
    <>
      <p className={list.lead}>{t('aftersales.board.lead')}</p>
      <div className={list.which}>
        <Segmented
          value={filter.open}
          onChange={(open) => setFilter({ open, mine: filter.mine })}
          options={[
            { value: true, label: t('aftersales.board.open') },
            { value: false, label: t('aftersales.board.all') },
          ]}
        />
        <Select
          allowClear
          className={css.narrow ?? ''}
          aria-label={t('aftersales.board.state')}
          placeholder={t('aftersales.board.state')}
          value={filter.state}
          onChange={(value: string | undefined) => narrow('state', value)}
          options={(filter.open ? states : [...states, ...ended]).map((value) => ({ value, label: t(`aftersales.state.${value}`) }))}
        />
        <Select
          allowClear
          className={css.narrow ?? ''}
          aria-label={t('aftersales.kind')}
          placeholder={t('aftersales.kind')}
          value={filter.kind}
          onChange={(value: string | undefined) => narrow('kind', value)}
          options={kinds.map((value) => ({ value, label: t(`aftersales.kind.${value}`) }))}
        />
        <Select
          allowClear
          className={css.narrow ?? ''}
          aria-label={t('aftersales.reason')}
          placeholder={t('aftersales.reason')}
          value={filter.reason}
          onChange={(value: string | undefined) => narrow('reason', value)}
          options={reasons.map((it) => ({ value: it.code, label: pick(it.titleZh, it.titleEn) }))}
        />
        {shops.length > 0 && (
          <Select
            allowClear
            className={css.narrow ?? ''}
            aria-label={t('aftersales.board.shop')}
            placeholder={t('aftersales.board.shop')}
            value={filter.shop}
            onChange={(value: string | undefined) => narrow('shop', value)}
            options={shops.map((shop) => ({ value: shop.id, label: shop.name }))}
          />
        )}
        <Checkbox checked={filter.mine} onChange={(event) => setFilter({ ...filter, mine: event.target.checked })}>
          {t('aftersales.board.mine')}
        </Checkbox>
      </div>
      <DataTable
        label={t('nav.aftersales')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.ticketNumber} ${row.name}`}
        onOpen={(row) => void navigate(`/tickets/${row.ticket}`)}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('aftersales.board.none')}
      />
    </>
  );
}
