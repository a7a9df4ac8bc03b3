import { useState } from 'preact/hooks';
import { call } from '../../shell/api';
import { PhoneButton } from '../../shell/PhoneButton';
import { Problem } from '../../shell/Problem';
import { Ring } from '../../shell/Ring';
import type { Schema, TabProps } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';
import { BookSheet } from './BookSheet';
import { ChoiceSheet } from './ChoiceSheet';
import { Goods } from './Goods';
import { MissingSheet } from './MissingSheet';
import { dueOf } from './due';

interface Props {
  pickup: Schema['Pickup'];
  shop: TabProps['shop'];
  onMoved: () => Promise<void>;
  onHandOver: () => void;
}

/** One pick-up with its clock and what is to be done with it next. */
export function Card({ pickup, shop, onMoved, onHandOver }: Props) {
  const { t, format } = useI18n(shop.zone);
  const { act, busy, error } = useAct();
  const [sheet, setSheet] = useState<'missing' | 'choice' | 'book'>();
  const [codeSent, setCodeSent] = useState(false);
  const due = dueOf(pickup);
  const path = `/api/pickups/${pickup.id}`;
  const does = (what: string, body?: unknown) => act(() => call('POST', `${path}/${what}`, body).then(onMoved));
  const untold = pickup.state === 'ready' && !pickup.told;
  return (
    <li class="card" aria-label={pickup.number}>
      <header>
        {due && (
          <Ring
            clock={{ startedAt: pickup.knownAt, dueAt: due, warnAt: pickup.warnAt }}
            title={t('pickup.hour', { number: pickup.number })}
          />
        )}
        <strong class="grow">{pickup.number}</strong>
        {pickup.bookedFor && <span class="tag wait">{t('pickup.booked', { time: format.when(pickup.bookedFor) })}</span>}
      </header>
      <Goods pickup={pickup} />
      {pickup.state === 'ready' && pickup.readyAt && (
        <p class="quiet">{t('pickup.since', { time: format.when(pickup.readyAt) })}</p>
      )}
      {pickup.state === 'ready' && pickup.consentName && (
        <p class="tag good">{t('pickup.named', { name: pickup.consentName })}</p>
      )}
      {pickup.state === 'uncollected' && <p class="quiet">{t('pickup.back')}</p>}
      {pickup.closedThen && <p class="tag bad">{t('pickup.closedThen')}</p>}
      {untold && <p class="tag bad">{t('pickup.notTold')}</p>}
      {codeSent && (
        <p class="tag good" role="status">
          {t('pickup.codeSent')}
        </p>
      )}
      <Problem error={error} />
      <div class="actions">
        {(untold || pickup.state === 'short' || pickup.closedThen) && <PhoneButton path={`${path}/phone`} />}
        {pickup.bookedFor && pickup.state !== 'uncollected' && (
          <button type="button" class="plain" onClick={() => setSheet('book')}>
            {t('pickup.book')}
          </button>
        )}
        {pickup.state === 'waiting' && (
          <>
            {!pickup.choice && (
              <button type="button" class="plain" disabled={busy} onClick={() => setSheet('missing')}>
                {t('pickup.short')}
              </button>
            )}
            <button type="button" class="primary" disabled={busy} onClick={() => void does('ready')}>
              {t(pickup.choice ? 'pickup.confirmRest' : 'pickup.confirm')}
            </button>
          </>
        )}
        {pickup.state === 'short' && (
          <button type="button" class="plain" disabled={busy} onClick={() => setSheet('choice')}>
            {t('pickup.answered')}
          </button>
        )}
        {untold && (
          <button type="button" class="plain" disabled={busy} onClick={() => void does('told')}>
            {t('pickup.told')}
          </button>
        )}
        {pickup.state === 'ready' && (
          <>
            {pickup.told && (
              <button
                type="button"
                class="plain"
                disabled={busy || codeSent}
                onClick={() => void does('code', { request: crypto.randomUUID() }).then(setCodeSent)}
              >
                {t('pickup.sendCode')}
              </button>
            )}
            <button type="button" class="primary" disabled={busy} onClick={onHandOver}>
              {t('pickup.hand')}
            </button>
          </>
        )}
        {pickup.state === 'uncollected' && (
          <button type="button" class="primary" disabled={busy} onClick={() => void does('shelved')}>
            {t('pickup.shelved')}
          </button>
        )}
      </div>
      {sheet === 'missing' && <MissingSheet pickup={pickup} zone={shop.zone} onClose={() => setSheet(undefined)} onDone={onMoved} />}
      {sheet === 'book' && <BookSheet pickup={pickup} zone={shop.zone} onClose={() => setSheet(undefined)} onDone={onMoved} />}
      {sheet === 'choice' && <ChoiceSheet pickup={pickup} zone={shop.zone} onClose={() => setSheet(undefined)} onDone={onMoved} />}
    </li>
  );
}
