import { useState } from 'preact/hooks';
import { call } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import type { Schema } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';

interface Props {
  pickup: Schema['Pickup'];
  onClose: () => void;
  onDone: () => Promise<void>;
}

const ways = ['partial', 'substitute', 'wait', 'cancel'] as const;

/** What the customer said on the phone or at the counter. */
export function ChoiceSheet({ pickup, onClose, onDone }: Props) {
  const { t } = useI18n();
  const [choice, setChoice] = useState<(typeof ways)[number]>('partial');
  const [until, setUntil] = useState('');
  const { act, busy, error } = useAct();
  const asksWhen = choice === 'wait' && !pickup.offer?.waitUntil;
  const send = async () => {
    const body = { choice, note: '', ...(asksWhen ? { until: new Date(until).toISOString() } : {}) };
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
          <label>
            {t('pickup.waitUntil')}
            <input type="datetime-local" required value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
          </label>
        )}
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || (asksWhen && !until)}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
