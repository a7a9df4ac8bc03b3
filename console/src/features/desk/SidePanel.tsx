import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PanelReturns } from '@/shared/aftersales/PanelReturns';
import { api, call } from '@/shared/api/client';
import type { Conversation, CustomerView, Panel, Suggestion } from '@/shared/api/types';
import { Ring } from '@/shared/clock/Ring';
import { Timeline } from '@/shared/customer/Timeline';
import { CustomerSelect } from '@/shared/customer/CustomerSelect';
import { useI18n } from '@/shared/i18n/i18n';
import { OrderCard } from '@/shared/order/OrderCard';
import { PanelAssist } from '@/shared/order/PanelAssist';
import { PanelTryOuts } from '@/shared/shopfloor/PanelTryOuts';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { Judged } from '@/shared/dispute/Judged';
import { usePanelShown } from '@/shared/words/api';
import { useLink } from './api';
import { RecordForm } from './RecordForm';
import { Reveal } from './Reveal';
import css from './desk.module.css';

export type PanelTab = 'customer' | 'record' | 'knowledge';
const tabs = ['customer', 'record', 'knowledge'] as const satisfies PanelTab[];

interface Props {
  conversation: Conversation;
  query: UseQueryResult<Panel>;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  mine: boolean;
  onInsert: (text: string) => void;
}

export function SidePanel({ conversation, query, tab, onTab, mine, onInsert }: Props) {
  const { t } = useI18n();
  usePanelShown(conversation.id, mine && tab === 'customer' && query.data !== undefined, query.dataUpdatedAt);
  const filled = Object.values(conversation.record).filter((v) => v.trim() !== '').length;
  return (
    <aside className={css.panel} aria-label={t('act.panel')}>
      <div className={css.tabs} role="tablist">
        {tabs.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={tab === name} className={css.scope} onClick={() => onTab(name)}>
            {t(`panel.${name}`)}
            {name === 'record' && <span className={css.count}>{filled}/5</span>}
          </button>
        ))}
      </div>
      <div className={css.panelBody} role="tabpanel">
        {tab === 'record' ? (
          <>
            <RecordForm key={conversation.id} conversation={conversation} editable={mine && conversation.state !== 'closed'} />
            <Judged conversation={conversation.id} />
          </>
        ) : query.isError && !query.data ? (
          <div className={css.pad}>
            <Problem error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : !query.data ? (
          query.isFetching ? <Loading rows={7} /> : <Empty />
        ) : tab === 'customer' ? (
          <Who conversation={conversation} panel={query.data} />
        ) : (
          <Knowledge panel={query.data} {...(mine ? { onInsert } : {})} />
        )}
      </div>
    </aside>
  );
}

function Who({ conversation, panel }: { conversation: Conversation; panel: Panel }) {
  const { t, format, code } = useI18n();
  const names = useNames();
  const { customer } = panel;
  return (
    <>
      {customer ? <CustomerCard customer={customer} /> : <LinkCustomer conversation={conversation} />}
      {panel.promises.length > 0 && (
        <Section title={t('panel.promises')} count={panel.promises.length}>
          {panel.promises.map((clock) => (
            <li key={clock.id} className={css.item}>
              <Ring clock={clock} titled />
            </li>
          ))}
        </Section>
      )}
      {(customer || panel.orders.length > 0) && (
        <Section title={t('panel.orders')} count={panel.orders.length}>
          {panel.orders.length === 0 && <li className={css.hint}>{t('panel.orders.none')}</li>}
          {panel.orders.map((order) => (
            <li key={order.number}>
              <OrderCard order={order} />
            </li>
          ))}
        </Section>
      )}
      {customer && <PanelAssist conversation={conversation} customer={customer.id} />}
      <PanelReturns conversation={conversation} orders={panel.orders} />
      {customer && <PanelTryOuts customer={customer.id} />}
      {panel.tickets.length > 0 && (
        <Section title={t('panel.tickets')} count={panel.tickets.length}>
          {panel.tickets.map((ticket) => (
            <li key={ticket.id}>
              <Link className={css.linked} to={`/tickets/${ticket.id}`}>
                <span className={css.linkedTop}>
                  <span>{ticket.number}</span>
                  <Mark>{names.type(ticket.type)}</Mark>
                  <Mark tone="outline">{code('ticketState.', ticket.state)}</Mark>
                </span>
                {ticket.title && <span className={css.clip2}>{ticket.title}</span>}
              </Link>
            </li>
          ))}
        </Section>
      )}
      {panel.earlier.length > 0 && (
        <Section title={t('panel.earlier')} count={panel.earlier.length}>
          {panel.earlier.map((e) => (
            <li key={e.id}>
              <Link className={css.linked} to={`/inbox/${e.id}${e.state === 'closed' ? '?scope=closed' : ''}`}>
                <span className={css.linkedTop}>
                  <span>{format.date(e.openedAt)}</span>
                  <span className={css.hint}>{names.channel(e.channel)}</span>
                  {e.type && <Mark tone={e.type === 'complaint' ? 'red' : 'plain'}>{names.type(e.type)}</Mark>}
                </span>
                {e.summary && <span className={css.clip2}>{e.summary}</span>}
              </Link>
            </li>
          ))}
        </Section>
      )}
      {customer && (
        <section className={css.section}>
          <h2>
            {t('cus.timeline')} <Link to={`/customers/${customer.id}`}>{t('cus.open')}</Link>
          </h2>
          <Timeline customer={customer.id} limit={10} />
        </section>
      )}
    </>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <section className={css.section}>
      <h2>
        {title} {count > 0 && <span className={css.count}>{count}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function CustomerCard({ customer }: { customer: CustomerView }) {
  const { t, format } = useI18n();
  return (
    <section className={css.card}>
      <div className={css.cardTop}>
        <strong>{customer.name}</strong>
        {customer.level && <Mark tone="violet">{customer.level}</Mark>}
      </div>
      <dl className={css.facts}>
        {(['phone', 'email', 'address'] as const).map((field) => {
          const masked = customer[field];
          return masked ? (
            <div key={field} className={css.fact}>
              <dt>{t(`panel.${field}`)}</dt>
              <dd>
                <Reveal customer={customer.id} field={field} masked={masked} />
              </dd>
            </div>
          ) : null;
        })}
        {customer.memberNumber && (
          <div className={css.fact}>
            <dt>{t('panel.member')}</dt>
            <dd>{customer.memberNumber}</dd>
          </div>
        )}
      </dl>
      {customer.labels.length > 0 && (
        <div className={css.labels}>
          {customer.labels.map((label) => (
            <Mark key={label}>{label}</Mark>
          ))}
        </div>
      )}
      <div className={css.hint}>{t('panel.since', { time: format.date(customer.since) })}</div>
    </section>
  );
}

function LinkCustomer({ conversation }: { conversation: Conversation }) {
  const { t } = useI18n();
  const link = useLink(conversation.id);
  return (
    <section className={css.card}>
      <p className={css.hint}>{t('panel.unknown')}</p>
      <CustomerSelect loading={link.isPending} onChange={(id) => link.mutate(id)} />
      <Problem error={link.error} />
    </section>
  );
}

function Knowledge({ panel, onInsert }: { panel: Panel; onInsert?: (text: string) => void }) {
  const { t } = useI18n();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['knowledge-search', q],
    queryFn: () => call(api.GET('/api/knowledge/search', { params: { query: { q, limit: 10 } } })),
    enabled: q.trim() !== '',
    placeholderData: (before) => before,
  });
  const items: Suggestion[] = q.trim()
    ? (found.data?.items ?? []).map((a) => ({ id: a.id, title: a.title, answer: a.body, kind: a.kind }))
    : panel.suggestions;
  return (
    <div className={css.knowledge}>
      <Input.Search
        size="small"
        allowClear
        placeholder={t('panel.search')}
        aria-label={t('panel.search')}
        onSearch={setQ}
        maxLength={200}
      />
      {!q.trim() && <p className={css.hint}>{t('panel.suggest')}</p>}
      <Problem error={found.error} />
      {items.length === 0 && !found.isFetching && <Empty>{t('panel.suggest.none')}</Empty>}
      <ul className={css.suggestions}>
        {items.map((s) => (
          <li key={s.id} className={css.suggestion}>
            <strong>{s.title}</strong>
            <p>{s.answer}</p>
            {onInsert && (
              <Button size="small" onClick={() => onInsert(s.answer)}>
                {t('panel.insert')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
