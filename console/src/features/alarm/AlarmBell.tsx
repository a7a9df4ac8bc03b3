import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { notices } from '@/shared/notice/notice';
import { alarmText } from './alarmText';
import { useOpenAlarms } from './api';

const AlarmDrawer = lazy(() => import('./AlarmDrawer'));

/** The bell in the rail: how many alarms wait for somebody, and the list of them. */
export function AlarmBell({ className }: { className: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [open, setOpen] = useState(false);
  const { data } = useOpenAlarms();
  const waiting = data?.open ?? 0;
  const isCritical = data?.items.some((alarm) => alarm.severity === 'critical') ?? false;
  const known = useRef<Set<string> | undefined>(undefined);
  useEffect(() => {
    if (!data) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...data.items.map((alarm) => alarm.id)]);
    const news = before && data.items.find((alarm) => !before.has(alarm.id));
    if (news) notices.newWork(t('alarms.title'), alarmText(news, i18n), () => setOpen(true));
  }, [data, i18n, t]);
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)} aria-label={t('alarms.count', { n: waiting })}>
        <Badge
          count={waiting}
          size="small"
          overflowCount={99}
          color={isCritical ? 'var(--red-text)' : 'var(--amber-text)'}
          styles={{ indicator: { color: 'var(--surface)' } }}
          aria-hidden="true"
        >
          <BellOutlined aria-hidden="true" />
        </Badge>
      </button>
      <span role="status" className="sr">
        {waiting > 0 ? t('alarms.count', { n: waiting }) : ''}
      </span>
      <Suspense>{open && <AlarmDrawer onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
