import { Button } from 'antd';
import { useState } from 'react';
import type { OrderView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { NextWord } from './NextWord';
import css from './order.module.css';

type Shipment = OrderView['shipments'][number];

/** So many tracking events show at once; parcels have dozens. */
const EVENTS = 4;

/** An order at a glance; opened, everything that is known of it. */
export function OrderCard({ order }: { order: OrderView }) {
  const { t, format, code } = useI18n();
  const pieces = order.lines.reduce((n, line) => n + line.quantity, 0);
  return (
    <details className={css.order} open={Boolean(order.delay)}>
      <summary>
        <span className={css.top}>
          <span className="mono">{order.number}</span>
          <span className={css.marks}>
            {order.delay && <Mark tone="red">{t('ord.late')}</Mark>}
            <Mark tone={order.status === 'shipped' ? 'accent' : 'plain'}>{code('order.', order.status)}</Mark>
          </span>
        </span>
        <span className={css.names}>{order.lines.map((line) => line.name).join(t('list.comma'))}</span>
        <span className={css.hint}>
          {format.date(order.placedAt)} · {t('order.pieces', { n: pieces })} · {format.money(order.totalMinor, order.currency)}
        </span>
      </summary>
      <Late order={order} />
      <table className={css.lines}>
        <tbody>
          {order.lines.map((line, i) => (
            <tr key={`${line.sku} ${i}`}>
              <td>{line.name}</td>
              <td>×{line.quantity}</td>
              <td>{format.money(line.totalMinor, order.currency)}</td>
            </tr>
          ))}
          <Sum label={t('ord.sum.freight')} minor={order.freightMinor} currency={order.currency} />
          <Sum label={t('ord.sum.discount')} minor={-order.discountMinor} currency={order.currency} />
          {order.payments.map((payment, i) => (
            <tr key={i} className={css.sum}>
              <td>
                {code('ord.payment.', payment.kind)} {payment.method}
              </td>
              <td>{format.when(payment.at)}</td>
              <td>{format.money(payment.kind === 'refunded' ? -payment.amountMinor : payment.amountMinor, order.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.shop && (
        <p className={css.hint}>
          {t('ord.at')} {order.shop.name}
        </p>
      )}
      {order.receiver && order.delivery === 'ship' && (
        <p className={css.hint}>
          {t('ord.to')} {order.receiver.name} {order.receiver.phone} {order.receiver.address}
        </p>
      )}
      {order.dispatchBy && order.shipments.length === 0 && <p className={css.hint}>{t('ord.dispatchBy', { time: format.when(order.dispatchBy) })}</p>}
      {order.shipments.map((parcel) => (
        <Parcel key={parcel.trackingNumber} parcel={parcel} late={order.delay?.parcel === parcel.trackingNumber} />
      ))}
    </details>
  );
}

function Sum({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  const { format } = useI18n();
  return minor === 0 ? null : (
    <tr className={css.sum}>
      <td>{label}</td>
      <td />
      <td>{format.money(minor, currency)}</td>
    </tr>
  );
}

/** Why it is late, what the customer knows, and the next word. */
function Late({ order }: { order: OrderView }) {
  const { t, format } = useI18n();
  const may = useMay('POST /api/orders/{number}/delay/word');
  const [giving, setGiving] = useState(false);
  const { delay } = order;
  if (!delay) return null;
  return (
    <div className={css.late}>
      <span>{t(`ord.late.${delay.cause}`, { since: format.when(delay.since) })}</span>
      <span className={css.hint}>
        {t(typeof delay.reached !== 'boolean' ? 'ord.reached.open' : delay.reached ? 'ord.reached.yes' : 'ord.reached.no')} · {t('ord.wordBy')}{' '}
        {format.when(delay.wordBy)}
      </span>
      {may && (
        <Button size="small" onClick={() => setGiving(true)}>
          {t('ord.give')}
        </Button>
      )}
      {giving && <NextWord order={order} onClose={() => setGiving(false)} />}
    </div>
  );
}

function Parcel({ parcel, late }: { parcel: Shipment; late: boolean }) {
  const { t, format } = useI18n();
  const [all, setAll] = useState(false);
  const shown = all ? parcel.events : parcel.events.slice(0, EVENTS);
  const hidden = parcel.events.length - shown.length;
  return (
    <section className={css.parcel}>
      <header>
        <span>
          {parcel.carrier} <span className="mono">{parcel.trackingNumber}</span>
        </span>
        <span className={late ? css.bad : css.hint}>
          {parcel.deliveredAt
            ? t('ord.deliveredAt', { time: format.when(parcel.deliveredAt) })
            : parcel.promisedBy
              ? t('ord.promised', { time: format.when(parcel.promisedBy) })
              : t('ord.onItsWay')}
        </span>
      </header>
      <ol>
        {shown.map((event, i) => (
          <li key={event.at + event.text} aria-current={i === 0 && !parcel.deliveredAt ? 'step' : undefined}>
            <time dateTime={event.at}>{format.when(event.at)}</time> {event.place} {event.text}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t('ord.events.more', { n: hidden })}
        </button>
      )}
    </section>
  );
}
