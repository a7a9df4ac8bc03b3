import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { WorkLink } from '@/shared/ui/WorkLink';
import css from './Timeline.module.css';

/** What happened with a customer over all channels, the newest first; more of the past on demand. */
export function Timeline({ customer, limit = 50 }: { customer: string; limit?: number }) {
  const { t, code, format } = useI18n();
  const names = useNames();
  const pages = useInfiniteQuery({
    queryKey: ['customer-timeline', customer, limit],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/customers/{id}/timeline', {
          params: { path: { id: customer }, query: { limit, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (pages.isError && !pages.data) return <Problem error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading rows={5} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty>{t('cus.timeline.none')}</Empty>;
  return (
    <>
      <ol className={css.line}>
        {items.map((item) => (
          <li key={item.id} className={item.what === 'promise.broken' ? css.broken : undefined}>
            <time dateTime={item.at}>{format.when(item.at)}</time>
            <span className={css.what}>
              {code('happened.', item.what)}
              {item.detail['type'] && <Mark tone={item.detail['type'] === 'complaint' ? 'red' : 'plain'}>{names.type(item.detail['type'])}</Mark>}
              {item.detail['stars'] && <Mark tone="amber">{item.detail['stars']} / 5</Mark>}
              {item.detail['clause'] && <code>{item.detail['clause']}</code>}
            </span>
            <span className={css.where}>
              {item.detail['number'] ?? <WorkLink work={item.work} />} · {names.channel(item.channel)}
            </span>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('do.more')}
        </Button>
      )}
    </>
  );
}
