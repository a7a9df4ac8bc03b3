import { PhoneButton } from '../../shell/PhoneButton';
import { Ring } from '../../shell/Ring';
import type { Schema } from '../../shell/types';
import { useI18n, type I18n } from '../../texts/i18n';
import { clockOf, phonePath, type Due } from './calls';

/** Why somebody is to be phoned, by when, and the way to do it; the number shows when it is asked for, which is recorded. */
export function CallCard({ due, zone, onResult }: { due: Due; zone: string; onResult: () => void }) {
  const { t } = useI18n(zone);
  const clock = clockOf(due);
  const { tries } = due.call;
  return (
    <article class="card" aria-label={t(`call.${due.kind}`)}>
      <header>
        {clock && <Ring clock={clock} title={t('call.clock')} />}
        <strong class="grow">{t(`call.${due.kind}`)}</strong>
        {due.kind === 'pickup' && due.call.state === 'contacted' && <span class="tag wait">{t('call.contacted')}</span>}
      </header>
      {due.kind === 'pickup' ? <PickupWhy due={due} zone={zone} /> : <ContactWhy due={due} zone={zone} />}
      {tries > 0 && <p class="quiet">{t('call.tries', { n: tries })}</p>}
      <div class="actions">
        <PhoneButton path={phonePath(due)} primary />
        <button type="button" class="plain" onClick={onResult}>
          {t('call.result')}
        </button>
      </div>
    </article>
  );
}

function PickupWhy({ due: { call }, zone }: { due: Due & { kind: 'pickup' }; zone: string }) {
  const { t, format } = useI18n(zone);
  return (
    <>
      <p>
        <span class="tag bad">{t('call.stars', { n: call.stars })}</span> {call.words}
      </p>
      <p class="quiet">
        {[call.name, t('call.orderNumber', { number: call.number }), ...call.goods, format.when(call.ratedAt)].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

/** What they are to be told about the dispatch. */
function leaves(order: Schema['OrderView'] | null | undefined, t: I18n['t'], format: I18n['format']) {
  const sent = order?.shipments.map((it) => it.dispatchedAt).find(Boolean);
  if (sent) return t('call.sent', { time: format.when(sent) });
  return order && (order.dispatchBy ? t('call.leaves', { time: format.when(order.dispatchBy) }) : t('call.leavesUnknown'));
}

function ContactWhy({ due: { call }, zone }: { due: Due & { kind: 'order' | 'tips' }; zone: string }) {
  const { t, format } = useI18n(zone);
  const facts = [
    call.customer?.name,
    call.orderNumber && t('call.orderNumber', { number: call.orderNumber }),
    ...(call.order?.lines.map((line) => line.name) ?? []),
    call.triedAt && t('call.tried', { time: format.when(call.triedAt) }),
    leaves(call.order, t, format),
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {call.tips && <p class="quiet">{call.tips}</p>}
    </>
  );
}
