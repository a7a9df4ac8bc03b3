import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
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

/** Who looked at what and who changed what; nothing here can be changed. */
export function AuditList() {
  const { t, code, pick, format } = useI18n();
  const [action, setAction] = useState('');
  const pages = useInfiniteQuery({
    queryKey: ['audit', action],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/audit', {
          params: { query: { limit: 100, ...(action ? { action } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const names = new Map([
    ...(useEveryone().data ?? []).map((p) => [p.id, p.name] as const),
    ...(useTeams().data?.items ?? []).map((team) => [team.id, pick(team.nameZh, team.nameEn)] as const),
  ]);
  const nameOf = ({ subject }: AuditItem) => names.get(subject.id);
  const columns: Column<AuditItem>[] = [
    { key: 'at', title: t('ppl.audit.when'), width: 190, cell: (a) => format.exact(a.at) },
    { key: 'who', title: t('ppl.audit.who'), width: 170, cell: (a) => a.who.name || code('actor.', a.who.kind) },
    { key: 'action', title: t('ppl.audit.action'), width: 200, cell: (a) => code('audit.', a.action) },
    { key: 'subject', title: t('ppl.audit.subject'), cell: (a) => nameOf(a) ?? <WorkLink work={a.subject} /> },
    { key: 'reason', title: t('ppl.audit.reason'), cell: (a) => a.reason ?? '' },
  ];
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('ppl.audit.action')}
        placeholder={t('ppl.audit.any')}
        value={action || null}
        onChange={(to: string | null) => setAction(to ?? '')}
        options={actions.map((value) => ({ value, label: code('audit.', value) }))}
        style={{ width: 240, marginBottom: 12 }}
      />
      <DataTable
        label={t('ppl.audit')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(a) => a.id}
        error={pages.error}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  );
}
