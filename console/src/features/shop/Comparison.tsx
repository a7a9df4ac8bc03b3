import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ComparedShop } from '@/shared/api/types';
import { useReasonName } from '@/shared/aftersales/names';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { useComparison } from './api';
import css from './shop.module.css';

/** What a shop promises by itself. */
type Promised = 'store.greet' | 'pickup.ready' | 'aftersales.in-store' | 'experience.order-contact' | 'pickup.survey';

type Figure = 'visits' | 'tried' | 'bought' | 'pickups' | 'uncollected' | 'returns';

/** Fourteen columns: their names may take two lines. */
const head = (words: string) => <span className={css.head}>{words}</span>;

/** The shops beside each other; a promise leads to its cases on the board. */
export function Comparison() {
  const { t, format } = useI18n();
  const reasonName = useReasonName();
  const [days, setDays] = useState<[Dayjs, Dayjs]>(() => [dayjs().subtract(29, 'day'), dayjs()]);
  const [from, to] = days.map((day) => day.format('YYYY-MM-DD')) as [string, string];
  const compared = useComparison(from, to);
  const number = (key: Figure, of: (shop: ComparedShop) => number): Column<ComparedShop> => ({
    key,
    title: head(t(`shop.compare.${key}`)),
    width: 72,
    numeric: true,
    cell: (shop) => format.number(of(shop)),
  });
  const share = (key: Figure, part: (shop: ComparedShop) => number, whole: (shop: ComparedShop) => number): Column<ComparedShop> => ({
    key,
    title: head(t(`shop.compare.${key}`)),
    width: 72,
    numeric: true,
    cell: (shop) => (whole(shop) > 0 ? format.percent(part(shop) / whole(shop)) : '–'),
  });
  const promise = (clause: Promised): Column<ComparedShop> => ({
    key: clause,
    title: head(t(`shop.promise.${clause}`)),
    width: 96,
    numeric: true,
    cell: (shop) => {
      const kept = shop.promises.find((one) => one.clause === clause);
      if (!kept) return '–';
      const all = kept.kept + kept.broken;
      return (
        <Link to={`/board?${new URLSearchParams({ from, to, shop: shop.shop, clause })}`}>
          <span className="sr">{`${shop.name} · ${t(`shop.promise.${clause}`)}${t('list.colon')}`}</span>
          {format.percent(kept.kept / all)}
          <small className={css.of}>{t('board.of', { n: kept.broken, m: all })}</small>
        </Link>
      );
    },
  });
  const columns: Column<ComparedShop>[] = [
    { key: 'name', title: t('shop.name'), width: 150, cell: (shop) => <><div className={css.name}>{shop.name}</div><span className="mono">{shop.code}</span></> },
    number('visits', (shop) => shop.visits.visits),
    promise('store.greet'),
    share('tried', (shop) => shop.visits.tried, (shop) => shop.visits.visits),
    share('bought', (shop) => shop.visits.bought, (shop) => shop.visits.visits),
    number('pickups', (shop) => shop.pickups.orders),
    promise('pickup.ready'),
    number('uncollected', (shop) => shop.pickups.uncollected),
    promise('pickup.survey'),
    number('returns', (shop) => shop.counter.requests),
    promise('aftersales.in-store'),
    { key: 'refunded', title: head(t('shop.compare.refunded')), width: 96, numeric: true, cell: (shop) => format.money(shop.counter.refundedMinor, 'CNY') },
    { key: 'reason', title: head(t('shop.compare.reason')), width: 96, cell: (shop) => (shop.counter.reason ? reasonName(shop.counter.reason) : '–') },
    promise('experience.order-contact'),
  ];
  return (
    <>
      <DatePicker.RangePicker
        allowClear={false}
        value={days}
        maxDate={dayjs()}
        className={css.days ?? ''}
        onChange={(value) => {
          const [first, last] = value ?? [];
          if (first && last) setDays([first, last]);
        }}
      />
      <DataTable
        label={t('shop.tab.compare')}
        columns={columns}
        rows={compared.data?.items}
        rowKey={(shop) => shop.shop}
        error={compared.error}
        onRetry={() => void compared.refetch()}
      />
    </>
  );
}
