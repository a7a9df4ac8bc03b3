import { EyeOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { TicketFilter } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeams } from '@/shared/people/people';
import { useNames } from '@/shared/standard/standard';
import { scopes, sorts, states } from './filter';
import css from './list.module.css';

const hours = [1, 2, 4, 24, 72];

/** What narrows the list, and what stands in front. */
export function FilterBar({ filter, onChange }: { filter: TicketFilter; onChange: (filter: TicketFilter) => void }) {
  const { t, pick } = useI18n();
  const names = useNames();
  const teams = useTeams().data?.items ?? [];
  const set = (more: Partial<TicketFilter>) => onChange({ ...filter, ...more });
  return (
    <div className={css.filters}>
      <Segmented
        size="small"
        aria-label={t('nav.tickets')}
        value={filter.scope ?? 'mine'}
        onChange={(scope) => set({ scope })}
        options={scopes.map((value) => ({ value, label: t(`ticket.scope.${value}`) }))}
      />
      <Many label={t('ticket.any.state')} value={filter.states} onChange={(v) => set({ states: states.filter((s) => v.includes(s)) })} options={states.map((value) => ({ value, label: t(`ticketState.${value}`) }))} />
      <Many label={t('ticket.any.type')} value={filter.types} onChange={(types) => set({ types })} options={names.types} />
      <Many label={t('ticket.any.tier')} value={filter.tiers} onChange={(tiers) => set({ tiers })} options={names.tiers} />
      <One label={t('view.any.team')} value={filter.team} onChange={(team) => set({ team })} options={teams.map((x) => ({ value: x.id, label: pick(x.nameZh, x.nameEn) }))} />
      <One
        label={t('view.any.owner')}
        value={filter.owner}
        onChange={(owner) => set({ owner })}
        options={(['me', 'nobody'] as const).map((value) => ({ value, label: t(`view.owner.${value}`) }))}
      />
      <One
        label={t('view.any.due')}
        value={filter.dueWithinHours === null || filter.dueWithinHours === undefined ? null : String(filter.dueWithinHours)}
        onChange={(v) => set({ dueWithinHours: v === null ? null : Number(v) })}
        options={hours.map((n) => ({ value: String(n), label: t('view.due.hours', { n }) }))}
      />
      <One
        label={t('view.sort.due')}
        value={filter.sort === 'due' ? null : filter.sort}
        onChange={(v) => set({ sort: sorts.find((s) => s === v) ?? 'due' })}
        options={(['newest', 'oldest'] as const).map((value) => ({ value, label: t(`view.sort.${value}`) }))}
      />
      <Button
        size="small"
        aria-pressed={filter.watched === true}
        type={filter.watched ? 'primary' : 'default'}
        icon={<EyeOutlined aria-hidden="true" />}
        onClick={() => set({ watched: filter.watched ? null : true })}
      >
        {t('view.watchedOnly')}
      </Button>
      <SearchField value={filter.q ?? ''} onSearch={(q) => set({ q })} />
    </div>
  );
}

interface ManyProps {
  label: string;
  value: readonly string[] | null | undefined;
  onChange: (value: string[]) => void;
  options: readonly { value: string; label: string }[];
}

function Many({ label, value, onChange, options }: ManyProps) {
  return (
    <Select
      mode="multiple"
      size="small"
      allowClear
      maxTagCount={1}
      maxTagTextLength={6}
      maxTagPlaceholder={(more) => `+${more.length}`}
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 116, maxWidth: 220 }}
      value={[...(value ?? [])]}
      popupMatchSelectWidth={false}
      onChange={onChange}
      options={options.map(({ value: v, label: l }) => ({ value: v, label: l }))}
    />
  );
}

interface OneProps {
  label: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  options: readonly { value: string; label: string }[];
}

function One({ label, value, onChange, options }: OneProps) {
  return (
    <Select
      size="small"
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ minWidth: 104 }}
      value={value ?? null}
      popupMatchSelectWidth={false}
      onChange={(v: string | undefined) => onChange(v ?? null)}
      options={options.map(({ value: v, label: l }) => ({ value: v, label: l }))}
    />
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch: (q: string | null) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() !== value) onSearch(text.trim() || null);
    }, 300);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      size="small"
      prefix={<SearchOutlined aria-hidden="true" />}
      style={{ width: 180 }}
      placeholder={t('ticket.search')}
      aria-label={t('ticket.search')}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
