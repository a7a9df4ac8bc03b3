import { useState } from 'preact/hooks';
import { zonedInstant } from '../../../../console/src/shared/shop/zoned';
import { call } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import { ShopTimeField } from '../../shell/ShopTimeField';
import type { Schema } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';

interface Props {
  pickup: Schema['Pickup'];
  zone: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Which pieces aren't there, and what the customer is offered instead. */
export function MissingSheet({ pickup, zone, onClose, onDone }: Props) {
  const { t } = useI18n();
  const lines = pickup.order?.lines ?? [];
  const [gone, setGone] = useState(() => lines.map(() => 0));
  const [substitute, setSubstitute] = useState('');
  const [until, setUntil] = useState('');
  const { act, busy, error } = useAct();
  const change = (line: number, by: number) => setGone((was) => was.map((n, i) => (i === line ? n + by : n)));
  const pieces = gone.map((quantity, line) => ({ line, quantity })).filter((piece) => piece.quantity > 0);
  const send = async () => {
    const body = {
      pieces,
      ...(substitute.trim() ? { substitute: substitute.trim() } : {}),
      ...(until ? { waitUntil: zonedInstant(until, zone) } : {}),
    };
    if (await act(() => call('POST', `/api/pickups/${pickup.id}/missing`, body).then(onDone))) onClose();
  };
  return (
    <Sheet title={t('pickup.shortTitle', { number: pickup.number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="quiet">{t('pickup.shortHint')}</p>
        <ul class="stack">
          {lines.map((line, i) => (
            <li key={i} class="pickup-stepper">
              <span class="grow">{t('pickup.pieces', { name: line.name, n: line.quantity })}</span>
              <button
                type="button"
                class="plain"
                aria-label={t('pickup.less', { name: line.name })}
                disabled={gone[i] === 0}
                onClick={() => change(i, -1)}
              >
                −
              </button>
              <output>{gone[i]}</output>
              <button
                type="button"
                class="plain"
                aria-label={t('pickup.more', { name: line.name })}
                disabled={gone[i] === line.quantity}
                onClick={() => change(i, 1)}
              >
                +
              </button>
            </li>
          ))}
        </ul>
        <label>
          {t('pickup.substituteOffer')}
          <input value={substitute} maxLength={100} onInput={(event) => setSubstitute(event.currentTarget.value)} />
        </label>
        <ShopTimeField label={t('pickup.waitUntil')} value={until} zone={zone} onValue={setUntil} />
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || pieces.length === 0}>
          {t('pickup.tellCustomer')}
        </button>
      </form>
    </Sheet>
  );
}
