import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { CustomerView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page } from '@/shared/ui/Page';

/** Finds the one customer somebody serves; who steers may leaf through, masked. */
export function Component() {
  const { t, format } = useI18n();
  const names = useNames();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const pages = useInfiniteQuery({
    queryKey: ['customers', 'list', q],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/customers', { params: { query: { q, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const columns: Column<CustomerView>[] = [
    { key: 'name', title: t('cus.name'), width: 160, cell: (c) => c.name },
    { key: 'phone', title: t('cus.phone'), width: 150, cell: (c) => <span className="mono">{c.phone ?? ''}</span> },
    { key: 'member', title: t('cus.member'), width: 140, cell: (c) => c.memberNumber ?? '' },
    { key: 'level', title: t('cus.level'), width: 120, cell: (c) => c.level ?? '' },
    { key: 'channels', title: t('cus.channels'), cell: (c) => c.channels.map((channel) => names.channel(channel)).join(t('list.comma')) },
    { key: 'since', title: t('cus.since'), width: 130, cell: (c) => format.date(c.since) },
  ];
  return (
    <Page
      title={t('nav.customers')}
      tools={
        <Input.Search
          allowClear
          defaultValue={q}
          aria-label={t('cus.find')}
          placeholder={t('cus.find')}
          maxLength={80}
          style={{ width: 380, maxWidth: '60vw' }}
          onSearch={(text) => setParams(text.trim() ? { q: text.trim() } : {}, { replace: true })}
        />
      }
    >
      <DataTable
        label={t('nav.customers')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(c) => c.id}
        rowLabel={(c) => c.name}
        onOpen={(c) => void navigate(`/customers/${c.id}`)}
        empty={q ? t('cus.none') : t('cus.ask')}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </Page>
  );
}
