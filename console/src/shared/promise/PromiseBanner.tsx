import { FieldTimeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { usePolling } from '@/shared/live/live';
import { useMay } from '@/shared/session/session';
import css from './promise.module.css';

/** At the desk, what the customer of this conversation was promised; asks for a new time when the old one is running out. */
export function PromiseBanner({ ticket }: { ticket: string }) {
  const { t, format } = useI18n();
  const may = useMay('GET /api/tickets/{id}/promises');
  const refetchInterval = usePolling(60_000);
  const promises = useQuery({
    queryKey: ['promises', ticket],
    queryFn: () => call(api.GET('/api/tickets/{id}/promises', { params: { path: { id: ticket } } })),
    enabled: may,
    refetchInterval,
  });
  const late = promises.data?.late[0];
  const open = promises.data?.items.find((item) => !item.endedAt);
  if (!late && !open) return null;
  return (
    <div className={`${css.offer} ${css.banner}`} role={late ? 'alert' : 'status'}>
      <FieldTimeOutlined aria-hidden="true" />
      <span className={css.words}>
        {late
          ? t('promise.desk.late', { time: format.when(late.due) })
          : open && t('promise.desk.open', { time: format.when(open.due), promise: open.text })}
      </span>
      {late && <Link to={`/tickets/${ticket}`}>{t('promise.desk.go')}</Link>}
    </div>
  );
}
