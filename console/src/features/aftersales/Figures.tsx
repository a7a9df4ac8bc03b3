import { DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useReasonName } from '@/shared/aftersales/names';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { useShops } from '@/shared/shop/shops';
import { useFigures } from './api';
import list from '@/shared/ui/list.module.css';
import css from './board.module.css';

type Figures = NonNullable<ReturnType<typeof useFigures>['data']>['reasons'][number];

const numbers = ['requests', 'pieces', 'refused', 'cancelled', 'refunded'] as const;

/** Why goods came back between two days. */
export function Figures() {
  const { t, format, code } = useI18n();
  const reasonName = useReasonName();
  const shops = useShops().data?.items ?? [];
  const [days, setDays] = useState<[Dayjs, Dayjs]>(() => [dayjs().subtract(29, 'day'), dayjs()]);
  const [shop, setShop] = useState<string>();
  const figures = useFigures(days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD'), shop);
  const rows = figures.data?.reasons;
  const sum = (field: (typeof numbers)[number] | 'refundedMinor') => (rows ?? []).reduce((n, row) => n + row[field], 0);
  const columns: Column<Figures>[] = [
    { key: 'reason', title: t('aftersales.reason'), cell: (row) => reasonName(row.reason) },
    { key: 'kind', title: t('aftersales.kind'), width: 130, cell: (row) => code('aftersales.kind.', row.kind) },
    ...numbers.map((field): Column<Figures> => ({ key: field, title: t(`aftersales.figures.${field}`), width: 100, numeric: true, cell: (row) => format.number(row[field]) })),
    { key: 'money', title: t('aftersales.figures.money'), width: 130, numeric: true, cell: (row) => format.money(row.refundedMinor, 'CNY') },
  ];
  return (
    <>
      <div className={list.which}>
        <DatePicker.RangePicker
          allowClear={false}
          value={days}
          maxDate={dayjs()}
          onChange={(value) => {
            const [from, to] = value ?? [];
            if (from && to) setDays([from, to]);
          }}
        />
        {shops.length > 0 && (
          <Select
            allowClear
            className={css.narrow ?? ''}
            aria-label={t('aftersales.board.shop')}
            placeholder={t('aftersales.board.shop')}
            value={shop}
            onChange={setShop}
            options={shops.map((it) => ({ value: it.id, label: it.name }))}
          />
        )}
        {rows && rows.length > 0 && (
          <span className={css.sum}>
            {t('aftersales.figures.total')}{t('list.colon')}{t('aftersales.figures.requests')} {format.number(sum('requests'))} · {t('aftersales.figures.money')}{' '}
            {format.money(sum('refundedMinor'), 'CNY')}
          </span>
        )}
      </div>
      <DataTable
        label={t('aftersales.board.figures')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.reason} ${row.kind}`}
        error={figures.error}
        onRetry={() => void figures.refetch()}
        empty={t('aftersales.figures.none')}
      />
    </>
  );
}
