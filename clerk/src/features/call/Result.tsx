import { useState } from 'preact/hooks';
import { newId } from '../../offline/alone';
import { call as tell } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import type { Schema } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n, type Key } from '../../texts/i18n';
import { useCauses } from './causes';

interface Props<Call> {
  call: Call;
  onClose: () => void;
  onDone: () => void;
}

function Choice<T extends string>({ legend, all, text, value, onValue }: { legend: string; all: readonly T[]; text: (it: T) => Key; value: T | undefined; onValue: (it: T) => void }) {
  const { t } = useI18n();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {all.map((it) => (
        <label key={it}>
          <input type="radio" name={legend} checked={value === it} onChange={() => onValue(it)} />
          <span>{t(text(it))}</span>
        </label>
      ))}
    </fieldset>
  );
}

const ways = ['reached', 'not_reached'] as const;
const contactWays = ['reached', 'not_reached', 'declined'] as const;

/** What the call to a dissatisfied customer came to: the cause is found, the matter solved or not yet. */
export function PickupResult({ call, onClose, onDone }: Props<Schema['PickupCall']>) {
  const { t } = useI18n();
  const { act, busy, error } = useAct();
  const causes = useCauses();
  // One for this sheet: the same sent twice counts once.
  const [request] = useState(newId);
  const [how, setHow] = useState<(typeof ways)[number]>();
  const [cause, setCause] = useState(call.cause ?? '');
  const [solved, setSolved] = useState(false);
  const [note, setNote] = useState('');
  const reached = how === 'reached';
  return (
    <Sheet title={t('call.result')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const body: Schema['PickupCallResult'] = { request, reached, solved: reached && solved, note: note.trim(), ...(reached ? { cause } : {}) };
          void act(() => tell('POST', `/api/pickups/calls/${call.id}`, body)).then((well) => well && onDone());
        }}
      >
        <Choice legend={t('call.how')} all={ways} text={(it) => `call.${it}`} value={how} onValue={setHow} />
        {reached && (
          <>
            <label>
              {t('call.cause')}
              <select required value={cause} onChange={(event) => setCause(event.currentTarget.value)}>
                <option value="">{t('call.choose')}</option>
                {causes.map(({ group, leaves }) => (
                  <optgroup key={group} label={group}>
                    {leaves.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
            <label class="check">
              <input type="checkbox" checked={solved} onChange={(event) => setSolved(event.currentTarget.checked)} />
              {t('call.solved')}
            </label>
          </>
        )}
        <label>
          {t('call.note')}
          <textarea required value={note} maxLength={500} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <Problem error={error} />
        <button type="submit" class="primary" disabled={busy || how === undefined || !note.trim() || (reached && !cause)}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}

/** What came of calling who tried something here and ordered it, or is owed tips. */
export function ContactResult({ call, onClose, onDone }: Props<Schema['ShopContact']>) {
  const { t } = useI18n();
  const { act, busy, error } = useAct();
  const [result, setResult] = useState<(typeof contactWays)[number]>();
  const [dispatchTold, setDispatchTold] = useState(false);
  const [note, setNote] = useState('');
  return (
    <Sheet title={t('call.result')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!result) return;
          const body: Schema['ShopContactMade'] = { result, dispatchTold, note: note.trim() };
          void act(() => tell('POST', `/api/shops/${call.shop}/contacts/${call.id}/made`, body)).then((well) => well && onDone());
        }}
      >
        <Choice legend={t('call.how')} all={contactWays} text={(it) => `call.${it}`} value={result} onValue={setResult} />
        {result === 'reached' && call.reason === 'order' && (
          <label class="check">
            <input type="checkbox" checked={dispatchTold} onChange={(event) => setDispatchTold(event.currentTarget.checked)} />
            {t('call.dispatchTold')}
          </label>
        )}
        <label>
          {t('call.noteOptional')}
          <textarea value={note} maxLength={300} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <Problem error={error} />
        <button type="submit" class="primary" disabled={busy || !result}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
