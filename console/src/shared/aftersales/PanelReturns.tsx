import { Button } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Conversation, OrderView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { Mark } from '@/shared/ui/Page';
import { useRequests, type Wish } from './api';
import { OpenDialog } from './OpenDialog';
import { useReasonName } from './names';
import css from './aftersales.module.css';

interface Props {
  conversation: Conversation;
  orders: readonly OrderView[];
}

/** In the desk's side panel: the requests of this matter, and a new one from a line of an order. */
export function PanelReturns({ conversation, orders }: Props) {
  const { t, format, code } = useI18n();
  const may = useMay('POST /api/tickets/{id}/aftersales');
  const names = useNames();
  const reasonName = useReasonName();
  const [chosen, setChosen] = useState<{ order: string; line: number }>();
  const opened = useRef<string | undefined>(undefined);
  const ticket = conversation.ticket?.id;
  const requests = useRequests(ticket ?? '', may && ticket !== undefined);
  if (!may || (orders.length === 0 && !requests.data?.length)) return null;
  // The matter becomes a ticket with its first request: what is promised on it is owed from then on.
  const ticketOf = async (wish?: Wish): Promise<string> => {
    const known = ticket ?? opened.current;
    if (known) return known;
    const order = wish?.order ?? chosen?.order ?? '';
    const made = await call(
      api.POST('/api/conversations/{id}/ticket', {
        params: { path: { id: conversation.id } },
        body: {
          type: 'after-sales',
          tier: names.types.find((it) => it.value === 'after-sales')?.tier ?? 'normal',
          title: t('aftersales.ticket.title', { kind: t(`aftersales.kind.${wish?.kind ?? 'return'}`), order }),
          fields: { order, ...(wish ? { reason: reasonName(wish.reason) } : {}) },
          nextStep: { text: t('aftersales.ticket.step'), due: dayjs().add(4, 'hour').toISOString() },
        },
      }),
    );
    opened.current = made.id;
    return made.id;
  };
  return (
    <section className={css.panel} aria-label={t('aftersales.panel.title')}>
      <h2>{t('aftersales.panel.title')}</h2>
      <ul>
        {requests.data?.map((request) => (
          <li key={request.id}>
            <Link to={`/tickets/${request.ticket}`}>
              {t(`aftersales.kind.${request.kind}`)} · {request.name} × {request.quantity}
            </Link>{' '}
            <Mark tone={request.eligible ? 'accent' : 'red'}>{t(`aftersales.state.${request.state}`)}</Mark>
            <span className={css.hint}>
              {[reasonName(request.reason), request.dueAt && t('aftersales.due', { time: format.when(request.dueAt) })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {orders.slice(0, 3).flatMap((order) =>
          order.lines.map((line, i) => (
            <li key={`${order.number} ${i}`} className={css.bought}>
              <span>
                {line.name}
                <span className={css.hint}>
                  {order.number} · {code('order.', order.status)} · {format.date(order.placedAt)}
                </span>
              </span>
              <Button size="small" aria-label={t('aftersales.new.of', { goods: line.name })} onClick={() => setChosen({ order: order.number, line: i })}>
                {t('aftersales.panel.start')}
              </Button>
            </li>
          )),
        )}
      </ul>
      {chosen && <OpenDialog ticketOf={ticketOf} orders={orders} order={chosen.order} line={chosen.line} conversation={conversation.id} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
