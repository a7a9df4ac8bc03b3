import type { Schema } from '../../shell/types';
import { useI18n } from '../../texts/i18n';

/** What was ordered, with what isn't there, and who gets it. */
export function Goods({ pickup }: { pickup: Schema['Pickup'] }) {
  const { t } = useI18n();
  const { order, missing, offer, choice } = pickup;
  const receiver = order?.receiver;
  return (
    <div class="stack">
      <ul class="pickup-goods">
        {order?.lines.map((line, i) => <li key={i}>{t('pickup.pieces', { name: line.name, n: line.quantity })}</li>)}
      </ul>
      {receiver && <p class="quiet">{t('pickup.for', { name: receiver.name, phone: receiver.phone })}</p>}
      {missing && <p>{t('pickup.missing', { what: missing })}</p>}
      {choice && <p class="tag wait">{t(`pickup.choice.${choice}`)}</p>}
      {choice === 'substitute' && offer?.substitute && <p>{t('pickup.substitute', { what: offer.substitute })}</p>}
    </div>
  );
}
