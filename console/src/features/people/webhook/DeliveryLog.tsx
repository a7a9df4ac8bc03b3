import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Delivery, Webhook } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loading, Mark, type TagTone } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useDeliveries, useDelivery, useReplay } from './api';
import css from './webhook.module.css';

const tones: Record<string, TagTone> = { delivered: 'accent', waiting: 'amber', failed: 'red' };
const states = ['all', 'waiting', 'failed'] as const;

/** What became of each event, the latest first; one of them opens with its tries and what was sent. */
export function DeliveryLog({ hook }: { hook: Webhook }) {
  const { t, code, format } = useI18n();
  const [state, setState] = useState<(typeof states)[number]>('all');
  const [open, setOpen] = useState<string>();
  const pages = useDeliveries(hook.id, state === 'all' ? undefined : state);
  const columns: Column<Delivery>[] = [
    { key: 'at', title: t('hook.log.at'), width: 150, cell: (d) => format.exact(d.at) },
    { key: 'type', title: t('hook.log.type'), cell: (d) => code('hookType.', d.type) },
    { key: 'state', title: t('hook.state'), width: 170, cell: (d) => <Mark tone={tones[d.state] ?? 'plain'}>{d.state === 'waiting' && d.nextAt ? t('hook.log.next', { time: format.when(d.nextAt) }) : code('hookDelivery.', d.state)}</Mark> },
    { key: 'tries', title: t('hook.log.tries'), width: 70, numeric: true, cell: (d) => d.tries },
    { key: 'answer', title: t('hook.log.answer'), width: 170, cell: (d) => (d.last ? (d.last.status ?? <span title={d.last.error ?? ''}>{t('hook.log.noAnswer')}</span>) : '') },
  ];
  return (
    <>
      <Segmented
        size="small"
        aria-label={t('hook.state')}
        value={state}
        onChange={setState}
        options={states.map((value) => ({ value, label: value === 'all' ? t('alarms.all') : code('hookDelivery.', value) }))}
        style={{ marginBottom: 8 }}
      />
      <DataTable
        label={t('hook.logOf', { name: hook.name })}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(d) => d.event}
        rowLabel={(d) => `${code('hookType.', d.type)} ${format.exact(d.at)}`}
        onOpen={(d) => setOpen(open === d.event ? undefined : d.event)}
        empty={t('hook.log.none')}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      {open && <Detail hook={hook} event={open} />}
    </>
  );
}

function Detail({ hook, event }: { hook: Webhook; event: string }) {
  const { t, format } = useI18n();
  const detail = useDelivery(hook.id, event);
  const replay = useReplay(hook.id);
  if (detail.error) return <Problem error={detail.error} />;
  if (!detail.data) return <Loading rows={3} />;
  const { body, tries } = detail.data;
  return (
    <section className={css.detail} aria-label={t('hook.log.one')}>
      <div className={css.head}>
        <h3>{t('hook.log.sent')}</h3>
        <Button size="small" disabled={Boolean(hook.stopped)} loading={replay.isPending} onClick={() => replay.mutate(event)}>
          {t('hook.replay')}
        </Button>
      </div>
      <Problem error={replay.error} />
      <pre tabIndex={0}>{pretty(body)}</pre>
      <h3>{t('hook.log.tries')}</h3>
      {tries.length === 0 && <Empty>{t('hook.log.notYet')}</Empty>}
      <ol className={css.tries}>
        {tries.map((one, i) => (
          <li key={i}>
            <time dateTime={one.at}>{format.exact(one.at)}</time>
            <Mark tone={(one.status ?? 500) < 300 ? 'accent' : 'red'}>{one.status ?? t('hook.log.noAnswer')}</Mark>
            <span className="tnum">{t('hook.log.ms', { ms: format.number(one.durationMs) })}</span>
            <code>{one.error ?? one.response}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
