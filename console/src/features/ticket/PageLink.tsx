import { LinkOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { path } from './api';
import css from './ticket.module.css';

/** The link to the customer's own page of the ticket, to be sent to them by another way. */
export function PageLink({ ticket }: { ticket: Ticket }) {
  const { t, format } = useI18n();
  const copy = useMutation({
    mutationFn: async () => {
      const link = await call(api.POST('/api/tickets/{id}/link', path(ticket.id)));
      await navigator.clipboard.writeText(link.url);
      return link;
    },
  });
  return (
    <section className={css.block}>
      <h2>{t('link.title')}</h2>
      <p className={css.sub}>{t('link.help')}</p>
      <Button size="small" icon={<LinkOutlined aria-hidden="true" />} loading={copy.isPending} onClick={() => copy.mutate()}>
        {t('link.copy')}
      </Button>
      <span role="status" className={css.good}>
        {copy.data && t('link.copied', { time: format.when(copy.data.expiresAt) })}
      </span>
      <Problem error={copy.error} />
    </section>
  );
}
