import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { AuditItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';

/** Who looked at what and who changed what; nothing here can be changed. */
export function AuditList() {
  const { t, format } = useI18n();
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
  const columns: Column<AuditItem>[] = [
    { key: 'at', title: t('ppl.audit.when'), width: 190, cell: (a) => format.exact(a.at) },
    { key: 'who', title: t('ppl.audit.who'), width: 170, cell: (a) => a.who.name ?? a.who.kind },
    { key: 'action', title: t('ppl.audit.action'), width: 200, cell: (a) => <code>{a.action}</code> },
    { key: 'subject', title: t('ppl.audit.subject'), cell: (a) => `${a.subject.kind} ${a.subject.id}` },
    { key: 'reason', title: t('ppl.audit.reason'), cell: (a) => a.reason ?? '' },
  ];
  return (
    <>
      <Input.Search
        allowClear
        aria-label={t('ppl.audit.action')}
        placeholder={t('ppl.audit.action')}
        onSearch={(text) => setAction(text.trim())}
        style={{ maxWidth: 300, marginBottom: 12 }}
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
