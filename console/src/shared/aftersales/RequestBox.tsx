import { Button } from 'antd';
import { useState } from 'react';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { useOrdersOf, useRequests } from './api';
import { OneRequest } from './OneRequest';
import { OpenDialog } from './OpenDialog';
import css from './aftersales.module.css';

/** What was asked for after the sale on this ticket, and asking for more. */
export function RequestBox({ ticket }: { ticket: Ticket }) {
  const { t } = useI18n();
  const may = useMay('POST /api/tickets/{id}/aftersales');
  const [opening, setOpening] = useState(false);
  const requests = useRequests(ticket.id, may);
  const orders = useOrdersOf(opening ? ticket.customer?.id : undefined);
  if (!may) return null;
  const ended = ticket.state === 'closed' || ticket.state === 'merged';
  return (
    <section className={css.block} aria-label={t('aftersales.title')}>
      <h2>{t('aftersales.title')}</h2>
      {requests.isError && <Problem error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <p className={css.hint}>{t('aftersales.none')}</p>}
      <ul className={css.list}>
        {requests.data?.map((request) => (
          <OneRequest key={request.id} request={request} mayAct={!ended} />
        ))}
      </ul>
      {requests.data && !ended && (
        <Button size="small" onClick={() => setOpening(true)}>
          {t('aftersales.new')}
        </Button>
      )}
      {opening && (!ticket.customer || orders.data) && (
        <OpenDialog
          ticketOf={() => Promise.resolve(ticket.id)}
          orders={orders.data?.items ?? []}
          {...(ticket.conversation ? { conversation: ticket.conversation } : {})}
          {...(ticket.fields.order ? { order: ticket.fields.order } : {})}
          onClose={() => setOpening(false)}
        />
      )}
    </section>
  );
}
