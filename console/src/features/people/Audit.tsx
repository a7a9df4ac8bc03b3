import { useInfiniteQuery } from '@tanstack/react-query';
import { DatePicker, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { AuditItem } from '@/shared/api/types';
import { catalogue } from '@/shared/i18n/catalogue';
import { useI18n } from '@/shared/i18n/i18n';
import { useEveryone, useTeams } from '@/shared/people/people';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { WorkLink } from '@/shared/ui/WorkLink';

const actions = Object.keys(catalogue)
  .filter((key) => key.startsWith('audit.'))
  .map((key) => key.slice('audit.'.length));

interface Filter {
  action?: string;
  who?: string;
  subjectId?: string;
  address?: string;
  from?: string;
  to?: string;
}

/** Who looked at what and who changed what, when and from where; nothing here can be changed. */
export function AuditList() {
  const { t, code, pick, format } = useI18n();
  const [filter, setFilter] = useState<Filter>({});
  /** An emptied field narrows no more. */
  const narrow = (part: Filter) =>
    setFilter((before) => Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)));
  const pages = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/audit', { params: { query: { limit: 100, ...filter, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const everyone = useEveryone().data ?? [];
  const names = new Map([
    ...everyone.map((p) => [p.id, p.name] as const),
    ...(useTeams().data?.items ?? []).map((team) => [team.id, pick(team.nameZh, team.nameEn)] as const),
  ]);
  const nameOf = ({ subject }: AuditItem) => names.get(subject.id);
  /** Looks and searches say why in the program's own words. */
  const why = (reason: string) => {
    const [, by, n] = /^(\w+), (\d+) shown$/.exec(reason) ?? [];
    return by && n ? t('auditWhy.shown', { by: code('auditBy.', by), n }) : code('auditWhy.', reason);
  };
  const period = (days: [Dayjs | null, Dayjs | null] | null) =>
    narrow({
      from: days?.[0]?.startOf('day').toISOString() ?? '',
      to: days?.[1]?.add(1, 'day').startOf('day').toISOString() ?? '',
    });
  const columns: Column<AuditItem>[] = [
    { key: 'at', title: t('ppl.audit.when'), width: 170, cell: (a) => format.exact(a.at) },
    { key: 'who', title: t('ppl.audit.who'), width: 130, cell: (a) => a.who.name || code('actor.', a.who.kind) },
    { key: 'action', title: t('ppl.audit.action'), width: 180, cell: (a) => code('audit.', a.action) },
    { key: 'subject', title: t('ppl.audit.subject'), width: 170, cell: (a) => nameOf(a) ?? (a.subject.id ? <WorkLink work={a.subject} /> : '') },
    { key: 'reason', title: t('ppl.audit.reason'), cell: (a) => why(a.reason ?? '') },
    { key: 'from', title: t('ppl.audit.from'), width: 250, cell: (a) => (a.from ? [a.from.address, a.from.agent].filter(Boolean).join(' · ') : '') },
  ];
  return (
    <>
      <div role="search" aria-label={t('ppl.audit')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('ppl.audit.action')}
          placeholder={t('ppl.audit.any')}
          value={filter.action ?? null}
          onChange={(action: string | null) => narrow({ action: action ?? '' })}
          options={actions.map((value) => ({ value, label: code('audit.', value) }))}
          style={{ width: 200 }}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('ppl.audit.who')}
          placeholder={t('ppl.audit.anybody')}
          value={filter.who ?? null}
          onChange={(who: string | null) => narrow({ who: who ?? '' })}
          options={everyone.map((p) => ({ value: p.id, label: p.name }))}
          style={{ width: 160 }}
        />
        <DatePicker.RangePicker allowEmpty={[true, true]} onChange={period} style={{ width: 250 }} />
        <Input.Search
          allowClear
          aria-label={t('ppl.audit.subjectId')}
          placeholder={t('ppl.audit.subjectId')}
          maxLength={100}
          onSearch={(subjectId) => narrow({ subjectId: subjectId.trim() })}
          style={{ width: 190 }}
        />
        <Input.Search
          allowClear
          aria-label={t('ppl.audit.address')}
          placeholder={t('ppl.audit.address')}
          maxLength={49}
          onSearch={(address) => narrow({ address: address.trim() })}
          style={{ width: 190 }}
        />
      </div>
      <DataTable
        label={t('ppl.audit')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(a) => a.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  );
}
