import { Drawer } from 'antd';
import { useState } from 'react';
import type { Shop } from '@/shared/api/types';
import { useI18n, type I18n } from '@/shared/i18n/i18n';
import { useShops } from '@/shared/shop/shops';
import { isElsewhere } from '@/shared/shop/zoned';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Keeping } from './Keeping';
import { written } from './week';

/** The shops with their hours and people; a row opens what can be changed. */
export function Places() {
  const { t } = useI18n();
  const shops = useShops({ every: 60_000 });
  const [open, setOpen] = useState<string>();
  const shown = shops.data?.items.find((shop) => shop.id === open);
  const columns: Column<Shop>[] = [
    { key: 'name', title: t('shop.name'), width: 220, cell: (shop) => <>{shop.name} <span className="mono">{shop.code}</span></> },
    { key: 'now', title: t('shop.now'), width: 160, cell: (shop) => <Standing shop={shop} /> },
    { key: 'hours', title: t('shop.hours'), width: 300, cell: (shop) => <WeekInShort shop={shop} /> },
    { key: 'people', title: t('shop.people'), cell: (shop) => shop.people.map((one) => one.name).join(' · ') || t('shop.people.none') },
    {
      key: 'closures',
      title: t('shop.closures'),
      width: 240,
      cell: (shop) => <Closed shop={shop} />,
    },
  ];
  return (
    <>
      <DataTable
        label={t('nav.shops')}
        columns={columns}
        rows={shops.data?.items}
        rowKey={(shop) => shop.id}
        onOpen={(shop) => setOpen(shop.id)}
        rowLabel={(shop) => shop.name}
        error={shops.error}
        onRetry={() => void shops.refetch()}
      />
      <Drawer open={shown !== undefined} onClose={() => setOpen(undefined)} size={520} destroyOnHidden title={shown?.name}>
        {shown && <Keeping shop={shown} />}
      </Drawer>
    </>
  );
}

/** When it is closed, by its own clock. */
function Closed({ shop }: { shop: Shop }) {
  const { format } = useI18n(shop.zone);
  return shop.closures.map((one) => (
    <div key={one.id}>
      {format.when(one.from ?? one.to)} · {one.reason}
    </div>
  ));
}

function Standing({ shop }: { shop: Shop }) {
  const { t, format } = useI18n(shop.zone);
  return (
    <>
      {shop.openNow ? <Mark tone="accent">{t('shop.open')}</Mark> : <Opens shop={shop} t={t} format={format} />}
      {isElsewhere(shop.zone) && <div style={{ opacity: 0.75 }}>{t('shop.clock', { time: format.when(new Date().toISOString()) })}</div>}
    </>
  );
}

function Opens({ shop, t, format }: { shop: Shop } & Pick<I18n, 't' | 'format'>) {
  return <Mark>{shop.opensAt ? t('shop.opens', { time: format.when(shop.opensAt) }) : t('shop.never')}</Mark>;
}

/** Days with the same hours stand together. */
function WeekInShort({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const lines = written(shop);
  const groups: { from: (typeof days)[number]; to: (typeof days)[number]; hours: string }[] = [];
  for (const day of days) {
    const hours = lines[day - 1] ?? '';
    const last = groups.at(-1);
    if (last?.hours === hours) last.to = day;
    else groups.push({ from: day, to: day, hours });
  }
  return groups.map(({ from, to, hours }) => (
    <div key={from} className="tnum">
      {from === to ? t(`shop.day.${from}`) : `${t(`shop.day.${from}`)}–${t(`shop.day.${to}`)}`} {hours || t('shop.closed')}
    </div>
  ));
}
