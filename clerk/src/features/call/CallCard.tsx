import { useState } from 'preact/hooks';
import { call as ask, Refused } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Ring } from '../../shell/Ring';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';
import { clockOf, phonePath, type Due } from './calls';

/** Why somebody is to be phoned, by when, and the way to do it; the number shows when it is asked for, which is recorded. */
export function CallCard({ due, zone, onResult }: { due: Due; zone: string; onResult: () => void }) {
  const { t } = useI18n(zone);
  const { act, busy, error } = useAct();
  const [phone, setPhone] = useState<string | null>();
  const clock = clockOf(due);
  const { tries } = due.call;
  const isUnknown = phone === null || (error instanceof Refused && error.status === 404);
  return (
    <article class="card" aria-label={t(`call.${due.kind}`)}>
      <header>
        {clock && <Ring clock={clock} title={t('call.clock')} />}
        <strong class="grow">{t(`call.${due.kind}`)}</strong>
        {due.kind === 'pickup' && due.call.state === 'contacted' && <span class="tag wait">{t('call.contacted')}</span>}
      </header>
      {due.kind === 'pickup' ? <PickupWhy due={due} zone={zone} /> : <ContactWhy due={due} zone={zone} />}
      {tries > 0 && <p class="quiet">{t('call.tries', { n: tries })}</p>}
      {isUnknown ? <p class="quiet">{t('call.noNumber')}</p> : <Problem error={error} />}
      <div class="actions">
        {phone ? (
          <a class="primary" href={`tel:${phone}`}>
            {t('call.dial', { number: phone })}
          </a>
        ) : (
          <button
            type="button"
            class="primary"
            disabled={busy || isUnknown}
            onClick={() => void act(async () => setPhone((await ask<{ phone?: string | null }>('POST', phonePath(due))).phone ?? null))}
          >
            {t('call.number')}
          </button>
        )}
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

function ContactWhy({ due: { call }, zone }: { due: Due & { kind: 'order' | 'tips' }; zone: string }) {
  const { t, format } = useI18n(zone);
  const facts = [
    call.customer?.name,
    call.orderNumber && t('call.orderNumber', { number: call.orderNumber }),
    ...(call.order?.lines.map((line) => line.name) ?? []),
    call.triedAt && t('call.tried', { time: format.when(call.triedAt) }),
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {call.tips && <p class="quiet">{call.tips}</p>}
    </>
  );
}
