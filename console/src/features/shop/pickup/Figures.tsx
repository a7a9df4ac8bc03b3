import { Segmented } from 'antd';
import { useState } from 'react';
import type { components } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import css from '@/shared/ui/list.module.css';
import { usePickupFigures } from './api';

type Row = components['schemas']['PickupFigures'];

/** How each shop keeps its pick-ups, of those it came to know of in the last days. */
export function Figures() {
  const { t } = useI18n();
  const [days, setDays] = useState(30);
  const read = usePickupFigures(days);
  const count = (key: 'orders' | 'onTime' | 'missing' | 'collected' | 'uncollected' | 'dissatisfied' | 'solved'): Column<Row> => ({
    key,
    title: t(`pickup.figures.${key}`),
    width: 110,
    cell: (row) => <span className="tnum">{row[key]}</span>,
  });
  const columns: Column<Row>[] = [
    { key: 'shop', title: t('pickup.shop'), cell: (row) => row.name },
    count('orders'),
    count('onTime'),
    {
      key: 'share',
      title: t('pickup.figures.share'),
      width: 110,
      cell: (row) => <span className="tnum">{typeof row.onTimeShare === 'number' ? `${(row.onTimeShare * 100).toFixed(1)} %` : '–'}</span>,
    },
    count('missing'),
    count('collected'),
    count('uncollected'),
    count('dissatisfied'),
    count('solved'),
  ];
  return (
    <>
      <div className={css.which}>
        <Segmented value={days} onChange={setDays} options={[7, 30, 90].map((n) => ({ value: n, label: t('pickup.figures.days', { n }) }))} />
      </div>
      <DataTable
        label={t('shop.tab.figures')}
        columns={columns}
        rows={read.data?.items}
        rowKey={(row) => row.shop}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={t('pickup.figures.none')}
      />
    </>
  );
}
