import { Select } from 'antd';
import { useState } from 'react';
import { DueRing } from '@/shared/clock/DueRing';
import { useI18n } from '@/shared/i18n/i18n';
import { useShopNames } from '@/shared/shop/shops';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import css from '@/shared/ui/list.module.css';
import { usePickups, type Pickup } from './api';
import { byDue, dueOf } from './due';

const states = ['waiting', 'short', 'ready', 'uncollected'] as const;

/** Everything not collected yet, what breaks first in front. */
export function OpenPickups() {
  const { t, format } = useI18n();
  const [shop, setShop] = useState('');
  const [state, setState] = useState('');
  const read = usePickups();
  const names = useShopNames();
  const items = read.data?.items;
  const shops = [...new Set(items?.map((it) => it.shop))];
  const rows = items?.filter((it) => (!shop || it.shop === shop) && (!state || it.state === state)).sort(byDue);
  const columns: Column<Pickup>[] = [
    {
      key: 'due',
      title: t('pickup.due'),
      width: 120,
      cell: (it) => {
        const due = dueOf(it);
        return due && <DueRing since={it.knownAt} due={due} warnAt={it.warnAt} title={t('pickup.clock', { number: it.number })} />;
      },
    },
    { key: 'number', title: t('pickup.number'), width: 190, cell: (it) => <span className="tnum">{it.number}</span> },
    {
      key: 'goods',
      title: t('pickup.goods'),
      cell: (it) => (
        <>
          {it.order?.lines.map((line) => t('pickup.piece', { name: line.name, n: line.quantity })).join(' · ')}
          {it.missing && <div className={css.sub}>{t('pickup.missing', { what: it.missing })}</div>}
          {it.choice && <div className={css.sub}>{t(`pickup.choice.${it.choice}`)}</div>}
        </>
      ),
    },
    { key: 'shop', title: t('pickup.shop'), width: 180, cell: (it) => names.get(it.shop) },
    {
      key: 'state',
      title: t('pickup.state'),
      width: 220,
      cell: (it) => (
        <>
          <Mark tone={it.state === 'waiting' || it.state === 'short' ? 'accent' : 'plain'}>{t(`pickup.state.${it.state}`)}</Mark>
          {it.bookedFor && <div className={css.sub}>{t('pickup.booked', { time: format.when(it.bookedFor) })}</div>}
          {it.state === 'ready' && !it.told && <div className={css.sub}>{t('pickup.untold')}</div>}
        </>
      ),
    },
  ];
  return (
    <>
      <p className={css.lead}>{t('pickup.lead')}</p>
      <div className={css.which}>
        <Select
          className={css.pick}
          aria-label={t('pickup.shop')}
          value={shop}
          onChange={setShop}
          options={[{ value: '', label: t('pickup.everyShop') }, ...shops.map((id) => ({ value: id, label: names.get(id) ?? id }))]}
        />
        <Select
          className={css.pick}
          aria-label={t('pickup.state')}
          value={state}
          onChange={setState}
          options={[{ value: '', label: t('pickup.everyState') }, ...states.map((it) => ({ value: it, label: t(`pickup.state.${it}`) }))]}
        />
      </div>
      <DataTable
        label={t('shop.tab.pickups')}
        columns={columns}
        rows={rows}
        rowKey={(it) => it.id}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={t('pickup.none')}
      />
    </>
  );
}
