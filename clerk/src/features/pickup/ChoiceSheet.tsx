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

const ways = ['partial', 'substitute', 'wait', 'cancel'] as const;

/** What the customer said on the phone or at the counter. */
export function ChoiceSheet({ pickup, zone, onClose, onDone }: Props) {
  const { t } = useI18n();
  const [choice, setChoice] = useState<(typeof ways)[number]>('partial');
  const [until, setUntil] = useState('');
  const { act, busy, error } = useAct();
  const asksWhen = choice === 'wait' && !pickup.offer?.waitUntil;
  const send = async () => {
    const body = { choice, note: '', ...(asksWhen ? { until: zonedInstant(until, zone) } : {}) };
    if (await act(() => call('POST', `/api/pickups/${pickup.id}/choice`, body).then(onDone))) onClose();
  };
  return (
    <Sheet title={t('pickup.choiceTitle', { number: pickup.number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <fieldset class="choice">
          <legend>{t('pickup.missing', { what: pickup.missing ?? '' })}</legend>
          {ways.map((way) => (
            <label key={way}>
              <input type="radio" name="choice" checked={choice === way} onChange={() => setChoice(way)} />
              <span>{t(`pickup.choice.${way}`)}</span>
            </label>
          ))}
        </fieldset>
        {asksWhen && (
          <ShopTimeField label={t('pickup.waitUntil')} value={until} zone={zone} required onValue={setUntil} />
        )}
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || (asksWhen && !until)}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
