import { Button } from 'antd';
import { useState } from 'react';
import { DueRing } from '@/shared/clock/DueRing';
import { useCauses } from '@/shared/complaint/causes';
import { useI18n } from '@/shared/i18n/i18n';
import { useShopNames } from '@/shared/shop/shops';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark } from '@/shared/ui/Page';
import css from '@/shared/ui/list.module.css';
import { usePickupCalls, type PickupCall } from './api';
import { CallDialog } from './CallDialog';

/** Dissatisfied customers, whom to reach first in front. */
export function Calls() {
  const { t } = useI18n();
  const [recording, setRecording] = useState<PickupCall>();
  const read = usePickupCalls();
  const names = useShopNames();
  const causes = useCauses();
  const columns: Column<PickupCall>[] = [
    {
      key: 'due',
      title: t('pickup.due'),
      width: 150,
      cell: (it) =>
        it.due ? (
          <DueRing since={it.ratedAt} due={it.due} warnAt={it.warnAt} title={t('pickup.clock', { number: it.number })} />
        ) : (
          <Mark>{t('pickup.call.contacted')}</Mark>
        ),
    },
    {
      key: 'number',
      title: t('pickup.number'),
      width: 190,
      cell: (it) => (
        <>
          <span className="tnum">{it.number}</span> {it.name}
          <div className={css.sub}>{names.get(it.shop)}</div>
        </>
      ),
    },
    {
      key: 'said',
      title: t('pickup.call.said'),
      cell: (it) => (
        <>
          <Mark tone="accent">{t('pickup.call.stars', { n: it.stars })}</Mark> <Clamp text={it.words} />
          {it.tries > 0 && <div className={css.sub}>{t('pickup.call.tries', { count: it.tries })}</div>}
          {it.cause && <div className={css.sub}>{causes.path(it.cause)}</div>}
        </>
      ),
    },
    {
      key: 'do',
      title: t('pickup.call.outcome'),
      width: 130,
      cell: (it) => (
        <Button
          size="small"
          type="primary"
          aria-label={t('pickup.call.recordOf', { number: it.number })}
          onClick={() => setRecording(it)}
        >
          {t('pickup.call.record')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('shop.tab.calls')}
        columns={columns}
        rows={read.data?.items}
        rowKey={(it) => it.id}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={t('pickup.call.none')}
      />
      {recording && <CallDialog call={recording} onClose={() => setRecording(undefined)} />}
    </>
  );
}
