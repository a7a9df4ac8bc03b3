import { Link } from 'react-router';
import type { Payment } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { usePayments } from './api';
import css from './approval.module.css';

/** The journal of money moves. */
export function Payments() {
  const { t, code, format } = useI18n();
  const pages = usePayments();
  const names = useNames();
  const isLocal = pages.data?.pages[0]?.gateway === 'local';
  const columns: Column<Payment>[] = [
    {
      key: 'number',
      title: t('payment.number'),
      width: 170,
      cell: (p) => (p.work.kind === 'ticket' ? <Link to={`/tickets/${p.work.id}`}>{p.label}</Link> : p.label),
    },
    {
      key: 'what',
      title: t('payment.what'),
      cell: (p) => (
        <>
          <strong>
            {code('money.kind.', p.kind)} {format.money(p.minor, p.currency)}
          </strong>
          <div className={css.hint}>{[p.orderNumber, names.policy(p.policy)].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('payment.state'),
      width: 190,
      cell: (p) => (
        <>
          <Mark tone={p.state === 'failed' ? 'red' : p.state === 'paid' ? 'accent' : 'amber'}>
            {p.gateway === 'local' ? t('payment.state.recorded') : code('payment.state.', p.state)}
          </Mark>
          <div className={css.hint}>
            {p.tries > 1 && t('payment.tries', { n: p.tries })} {p.code}
          </div>
        </>
      ),
    },
    { key: 'when', title: t('payment.when'), width: 130, cell: (p) => format.when(p.movedAt) },
  ];
  return (
    <>
      {isLocal && <p className={css.lead}>{t('payment.local')}</p>}
      <DataTable
        label={t('payment.title')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(p) => p.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('payment.none')}
      />
    </>
  );
}
