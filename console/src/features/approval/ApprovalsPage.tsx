import { Button, Input, Popconfirm, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Approval } from '@/shared/api/types';
import { Ring } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay, useMe } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useApprovals, useDecide, useWithdraw, type Which } from './api';
import { Payments } from './Payments';
import css from './approval.module.css';

const lists = ['mine', 'asked', 'decided'] as const;

/** What waits for my word, what I asked for, what was decided; for managers the money that followed. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { tab } = useParams();
  const mayPayments = useMay('GET /api/payments');
  const shown = lists.find((name) => name === tab) ?? (tab === 'payments' && mayPayments ? 'payments' : 'mine');
  return (
    <Page title={t('nav.approvals')}>
      <Tabs
        activeKey={shown}
        destroyOnHidden
        onChange={(key) => void go(`/approvals/${key}`)}
        items={[
          ...lists.map((name) => ({ key: name as string, label: t(`approval.${name}`), children: <List which={name} /> })),
          ...(mayPayments ? [{ key: 'payments', label: t('payment.title'), children: <Payments /> }] : []),
        ]}
      />
    </Page>
  );
}

function List({ which }: { which: Which }) {
  const { t, code, format } = useI18n();
  const pages = useApprovals(which);
  const columns: Column<Approval>[] = [
    {
      key: 'what',
      title: t('approval.what'),
      width: 190,
      cell: (a) => (
        <>
          <strong>
            {code('approval.matter.', a.matter)} {a.fen > 0 && format.money(a.fen, 'CNY')}
          </strong>
          <div className={css.hint}>
            {a.work.kind === 'ticket' ? <Link to={`/tickets/${a.work.id}`}>{a.label}</Link> : a.label}
            {a.second && <Mark tone="violet">{t('approval.second')}</Mark>}
          </div>
        </>
      ),
    },
    {
      key: 'who',
      title: t('approval.who'),
      width: 130,
      cell: (a) => (
        <>
          {a.requester.name}
          <div className={css.hint}>{format.when(a.askedAt)}</div>
        </>
      ),
    },
    { key: 'reason', title: t('approval.reason'), cell: (a) => <Clamp text={a.reason} /> },
    {
      key: 'clock',
      title: t('approval.clock'),
      width: 150,
      cell: (a) => (
        <>
          {a.clock && <Ring clock={a.clock} />}
          {a.state === 'open' && <div className={css.hint}>{t('approval.waits', { name: a.approver.name })}</div>}
        </>
      ),
    },
    { key: 'verdict', title: t('approval.verdict'), width: 270, cell: (a) => (a.mine ? <Decide approval={a} /> : <Verdict approval={a} />) },
  ];
  return (
    <DataTable
      label={t(`approval.${which}`)}
      columns={columns}
      rows={pages.data?.pages.flatMap((page) => page.items)}
      rowKey={(a) => a.id}
      error={pages.error}
      onRetry={() => void pages.refetch()}
      hasMore={pages.hasNextPage}
      loadingMore={pages.isFetchingNextPage}
      onMore={() => void pages.fetchNextPage()}
      empty={t('approval.none')}
    />
  );
}

function Verdict({ approval: a }: { approval: Approval }) {
  const { t, code, format } = useI18n();
  const me = useMe();
  const withdraw = useWithdraw();
  return (
    <>
      <Mark tone={a.state === 'granted' ? 'accent' : a.state === 'refused' ? 'red' : 'plain'}>{code('approval.state.', a.state)}</Mark>{' '}
      {a.decidedBy?.name}
      <div className={css.hint}>
        {a.decidedAt && format.when(a.decidedAt)} {a.state === 'open' && a.first ? t('approval.first', { name: a.first.name }) : a.why}
      </div>
      {a.state === 'open' && a.requester.id === me.id && (
        <Popconfirm title={t('approval.withdraw.ask')} onConfirm={() => withdraw.mutate(a.id)}>
          <Button size="small" loading={withdraw.isPending}>
            {t('approval.withdraw')}
          </Button>
        </Popconfirm>
      )}
      <Problem error={withdraw.error} />
    </>
  );
}

function Decide({ approval }: { approval: Approval }) {
  const { t } = useI18n();
  const [why, setWhy] = useState('');
  const decide = useDecide();
  const say = (granted: boolean) => decide.mutate({ id: approval.id, granted, why: why.trim() });
  return (
    <div className={css.decide}>
      {approval.first && <span className={css.hint}>{t('approval.first', { name: approval.first.name })}</span>}
      <Input
        size="small"
        maxLength={500}
        value={why}
        placeholder={t('approval.why')}
        aria-label={t('approval.why')}
        onChange={(event) => setWhy(event.target.value)}
      />
      <span>
        <Button size="small" type="primary" loading={decide.isPending} onClick={() => say(true)}>
          {t('approval.grant')}
        </Button>
        <Button size="small" disabled={why.trim() === ''} loading={decide.isPending} onClick={() => say(false)}>
          {t('approval.refuse')}
        </Button>
      </span>
      <Problem error={decide.error} />
    </div>
  );
}
