import { Button, Space } from 'antd';
import { useState } from 'react';
import type { BulkAction, TicketFilter } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { Problem } from '@/shared/ui/Problem';
import { mostTickets, useAskBulk, type Chosen } from './bulk';
import { BulkDialog, type Asking } from './BulkDialog';
import css from './list.module.css';

const actions = ['owner', 'tier', 'type', 'fields', 'note', 'reply', 'close'] as const satisfies Asking[];

interface Props {
  keys: ReadonlySet<string>;
  filter: TicketFilter;
  hasMore: boolean;
  onClear: () => void;
  onAsked: (job: string) => void;
}

/** What can be done with the chosen tickets, or with all that the list would show. */
export function BulkBar({ keys, filter, hasMore, onClear, onAsked }: Props) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  // Pressed again after a lost answer, it is the same job.
  const [id, setId] = useState(newId);
  const ask = useAskBulk();
  const chosen: Chosen = all ? { filter } : { tickets: [...keys].slice(0, mostTickets) };
  const start = (action: BulkAction) =>
    ask.mutate(
      { id, chosen, action },
      {
        onSuccess: (job) => {
          setId(newId());
          setAsking(undefined);
          onAsked(job.id);
          onClear();
        },
      },
    );
  return (
    <div className={css.bar} role="region" aria-label={t('bulk.label')}>
      <span className={css.barCount} role="status">
        {all ? t('bulk.allChosen', { n: mostTickets }) : t('bulk.chosen', { n: keys.size })}
      </span>
      {hasMore && !all && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('bulk.all', { n: mostTickets })}
        </Button>
      )}
      <Space size={6} wrap>
        {actions.map((kind) => (
          <Button key={kind} size="small" onClick={() => setAsking(kind)}>
            {t(`bulk.${kind}`)}
          </Button>
        ))}
        <Button size="small" loading={ask.isPending && !asking} onClick={() => start({ kind: 'watch' })}>
          {t('bulk.watch')}
        </Button>
        <Button size="small" onClick={() => start({ kind: 'unwatch' })}>
          {t('bulk.unwatch')}
        </Button>
      </Space>
      <Button
        size="small"
        type="text"
        className={css.barEnd ?? ''}
        onClick={() => {
          setAll(false);
          onClear();
        }}
      >
        {t('bulk.clear')}
      </Button>
      {!asking && <Problem error={ask.error} />}
      {asking && <BulkDialog kind={asking} error={ask.error} busy={ask.isPending} onStart={start} onClose={() => setAsking(undefined)} />}
    </div>
  );
}
