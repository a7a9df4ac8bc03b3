import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Ticket } from '@/shared/api/types';
import { NextRing } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeamName } from '@/shared/people/people';
import { useMay } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark, Page } from '@/shared/ui/Page';
import { useTickets, type TicketFilter } from './api';
import { NewTicketDialog } from './NewTicketDialog';
import { StateMark, TierMark } from './marks';
import css from './ticket.module.css';

const states = ['new', 'open', 'waiting', 'solved', 'closed'] as const;
const scopes = ['mine', 'team', 'all'] as const;

/** Lasting work, what breaks first in front. The filter lives in the address, so that a list can be sent to a colleague. */
export function Component() {
  const { t, format } = useI18n();
  const names = useNames();
  const navigate = useNavigate();
  const mayOpen = useMay('POST /api/tickets');
  const [search, setSearch] = useSearchParams();
  const [making, setMaking] = useState(false);
  const scope = scopes.find((s) => s === search.get('scope')) ?? 'mine';
  const filter: TicketFilter = { scope };
  for (const name of ['state', 'type', 'tier', 'q'] as const) {
    const value = search.get(name);
    if (value) filter[name] = value;
  }
  const set = (name: string, value: string | undefined) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  const tickets = useTickets(filter);
  const rows = useMemo(() => tickets.data?.pages.flatMap((p) => p.items), [tickets.data]);

  const teamName = useTeamName();
  const columns: Column<Ticket>[] = [
    { key: 'due', title: t('ticket.due'), width: 96, cell: (x) => <NextRing clocks={x.clocks} size={20} /> },
    {
      key: 'title',
      title: t('ticket.title'),
      cell: (x) => (
        <div className={css.titleCell}>
          <span className={css.titleText} title={x.title}>
            {x.title}
          </span>
          <span className={css.sub}>
            <span className={`mono ${css.number}`}>{x.number}</span>
            {x.nextStep && (
              <span className={css.clip}>
                {t('ticket.nextStep')}: {x.nextStep.text} · {format.when(x.nextStep.due)}
              </span>
            )}
          </span>
        </div>
      ),
    },
    { key: 'customer', title: t('ticket.customer'), width: 90, cell: (x) => x.customer?.name },
    { key: 'type', title: t('ticket.type'), width: 92, cell: (x) => <Mark>{names.type(x.type)}</Mark> },
    { key: 'tier', title: t('ticket.tier'), width: 76, cell: (x) => <TierMark tier={x.tier} /> },
    { key: 'state', title: t('ticket.state'), width: 84, cell: (x) => <StateMark state={x.state} /> },
    {
      key: 'owner',
      title: t('ticket.owner'),
      width: 110,
      cell: (x) => x.owner?.name ?? <span className={css.nobody}>{teamName(x.team) ?? t('ticket.nobody')}</span>,
    },
    { key: 'created', title: t('ticket.created'), width: 112, cell: (x) => <span className="tnum">{format.when(x.createdAt)}</span> },
  ];

  return (
    <Page
      flush
      title={t('nav.tickets')}
      tools={
        <>
          <Segmented
            aria-label={t('nav.tickets')}
            value={scope}
            onChange={(to) => set('scope', to === 'mine' ? undefined : to)}
            options={scopes.map((value) => ({ value, label: t(`ticket.scope.${value}`) }))}
          />
          <Filter
            label={t('ticket.any.state')}
            value={filter.state}
            onChange={(v) => set('state', v)}
            options={states.map((value) => ({ value, label: t(`ticketState.${value}`) }))}
          />
          <Filter label={t('ticket.any.type')} value={filter.type} onChange={(v) => set('type', v)} options={names.types} />
          <Filter label={t('ticket.any.tier')} value={filter.tier} onChange={(v) => set('tier', v)} options={names.tiers} />
          <SearchField value={filter.q ?? ''} onSearch={(q) => set('q', q)} />
          {mayOpen && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
              {t('ticket.new')}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        flush
        label={t('nav.tickets')}
        columns={columns}
        rows={rows}
        rowKey={(x) => x.id}
        rowLabel={(x) => `${x.number} ${x.title}`}
        onOpen={(x) => void navigate(`/tickets/${x.id}`)}
        isMuted={(x) => x.state === 'closed'}
        empty={scope === 'mine' && search.size === 0 ? t('ticket.empty.mine') : t('ticket.empty')}
        error={tickets.error}
        onRetry={() => void tickets.refetch()}
        hasMore={tickets.hasNextPage}
        loadingMore={tickets.isFetchingNextPage}
        onMore={() => void tickets.fetchNextPage()}
      />
      {making && <NewTicketDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

interface FilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: readonly { value: string; label: string }[];
}

function Filter({ label, value, onChange, options }: FilterProps) {
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 112 }}
      value={value ?? null}
      popupMatchSelectWidth={false}
      onChange={(v: string | undefined) => onChange(v)}
      options={options.map(({ value: v, label: l }) => ({ value: v, label: l }))}
    />
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch: (q: string | undefined) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() !== value) onSearch(text.trim() || undefined);
    }, 300);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      style={{ width: 190 }}
      placeholder={t('ticket.search')}
      aria-label={t('ticket.search')}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
