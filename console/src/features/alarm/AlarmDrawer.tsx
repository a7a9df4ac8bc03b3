import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { Alarm } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Empty, Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { WorkLink } from '@/shared/ui/WorkLink';
import css from './alarm.module.css';
import { alarmText } from './alarmText';
import { useAcknowledge, useAlarms } from './api';

/** The alarms for me; who takes one in hand has it taken for everybody it is for. */
export default function AlarmDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const pages = useAlarms(which === 'open');
  const take = useAcknowledge();
  const alarms = pages.data?.pages.flatMap((page) => page.items);
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={t('alarms.title')}
      extra={
        <Segmented
          size="small"
          aria-label={t('alarms.title')}
          value={which}
          onChange={setWhich}
          options={(['open', 'all'] as const).map((value) => ({ value, label: t(`alarms.${value}`) }))}
        />
      }
    >
      <Problem error={pages.error ?? take.error} />
      {!alarms && !pages.error && <Loading />}
      {alarms?.length === 0 && <Empty>{t('alarms.none')}</Empty>}
      <ul className={css.list}>
        {alarms?.map((alarm) => (
          <Row key={alarm.id} alarm={alarm} busy={take.isPending && take.variables === alarm.id} onTake={() => take.mutate(alarm.id)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('do.more')}
        </Button>
      )}
    </Drawer>
  );
}

function Row({ alarm, busy, onTake }: { alarm: Alarm; busy: boolean; onTake: () => void }) {
  const i18n = useI18n();
  const { t, code, format } = i18n;
  const { acknowledged, about, severity, overAt } = alarm;
  return (
    <li className={css.alarm}>
      <div className={css.head}>
        <Mark tone={severity === 'critical' ? 'red' : 'amber'}>{code('alarmSeverity.', severity)}</Mark>
        <time dateTime={alarm.at} title={format.exact(alarm.at)}>
          {format.when(alarm.at)}
        </time>
        {about && <WorkLink work={about} />}
      </div>
      <p>{alarmText(alarm, i18n)}</p>
      {acknowledged ? (
        <span className={css.taken}>{t('alarms.taken', { name: acknowledged.name, time: format.when(acknowledged.at) })}</span>
      ) : overAt ? (
        <span className={css.taken}>{t('alarms.over', { time: format.when(overAt) })}</span>
      ) : (
        <Button size="small" loading={busy} onClick={onTake}>
          {t('alarms.take')}
        </Button>
      )}
    </li>
  );
}
