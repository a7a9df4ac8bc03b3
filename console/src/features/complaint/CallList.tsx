import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCalls, type PlannedCall } from '@/shared/complaint/api';
import { CallDialog } from '@/shared/complaint/CallDialog';
import css from '@/shared/complaint/complaint.module.css';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Countdown } from './Countdown';

/** Whom the complaint officers phone, with the time that is left. */
export function CallList() {
  const { t } = useI18n();
  const calls = useCalls();
  const [calling, setCalling] = useState<PlannedCall>();
  const columns: Column<PlannedCall>[] = [
    { key: 'by', title: t('complaint.list.due'), width: 150, cell: (c) => <Countdown by={c.by} /> },
    {
      key: 'ticket',
      title: t('complaint.list.ticket'),
      cell: (c) => (
        <>
          <Link to={`/tickets/${c.ticket}`}>{c.title}</Link>
          <div className={css.sub}>
            {c.number} · {t('complaint.round', { n: c.round })}
          </div>
        </>
      ),
    },
    { key: 'what', title: t('complaint.call.how'), width: 130, cell: (c) => <Mark tone="amber">{t(`complaint.call.for.${c.what}`)}</Mark> },
    {
      key: 'customer',
      title: t('complaint.list.customer'),
      width: 170,
      cell: (c) =>
        c.customer ? (
          <>
            <Link to={`/customers/${c.customer.id}`}>{c.customer.name}</Link>
            <div className={css.sub}>{c.phone ?? t('complaint.list.nophone')}</div>
          </>
        ) : (
          <span className={css.sub}>{t('complaint.list.nophone')}</span>
        ),
    },
    {
      key: 'tries',
      title: t('complaint.list.tries'),
      width: 110,
      cell: (c) => (c.tries > 0 ? t('complaint.list.tries.n', { n: c.tries }) : '–'),
    },
    { key: 'owner', title: t('complaint.list.owner'), width: 110, cell: (c) => c.owner?.name ?? '–' },
    {
      key: 'do',
      title: '',
      width: 120,
      cell: (c) => (
        <Button size="small" onClick={() => setCalling(c)}>
          {t('complaint.call.record')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <p className={css.lead}>{t('complaint.list.lead')}</p>
      <DataTable
        label={t('complaint.list.calls')}
        columns={columns}
        rows={calls.data?.items}
        rowKey={(c) => c.ticket}
        error={calls.error}
        empty={t('complaint.list.none')}
      />
      {calling && (
        <CallDialog ticket={calling.ticket} outcomeTold={calling.what === 'verdict'} onClose={() => setCalling(undefined)} />
      )}
    </>
  );
}
