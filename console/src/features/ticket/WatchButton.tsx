import { EyeFilled, EyeOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useEffect } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useTimeline } from './api';
import { sawUpTo, useWatch, useWatchers } from './watch';

/** Watch a ticket, or no longer; who else does. What a watcher has open counts as seen. */
export function WatchButton({ id }: { id: string }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const watchers = useWatchers(id).data;
  const watch = useWatch(id);
  const last = useTimeline(id).data?.at(-1)?.seq;
  const watching = watchers?.watching ?? false;
  useEffect(() => {
    if (!watching || last === undefined) return;
    // A bookmark that can't be set just now is set with the next entry.
    sawUpTo(id, last).then(
      () => void client.invalidateQueries({ queryKey: ['watched'] }),
      () => undefined,
    );
  }, [client, id, last, watching]);
  const n = watchers?.items.length ?? 0;
  return (
    <>
      <Popover content={n === 0 ? t('watch.nobody') : watchers?.items.map((x) => x.name).join(' · ')} title={t('watch.watchers', { n })}>
        <Button
          size="small"
          aria-pressed={watching}
          aria-label={`${watching ? t('watch.stop') : t('watch.do')} · ${t('watch.watchers', { n })}`}
          icon={watching ? <EyeFilled aria-hidden="true" /> : <EyeOutlined aria-hidden="true" />}
          disabled={!watchers}
          loading={watch.isPending}
          onClick={() => watch.mutate(!watching)}
        >
          {watching ? t('watch.stop') : t('watch.do')}
          {n > 0 ? ` ${n}` : ''}
        </Button>
      </Popover>
      <Problem error={watch.error} />
    </>
  );
}
