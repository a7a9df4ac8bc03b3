import { useState } from 'preact/hooks';
import { CodeField } from '../../scan/CodeField';
import { call, Refused } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import type { Schema } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';
import { Goods } from './Goods';

interface Props {
  /** Picked from the list; without it the number is asked for. */
  found?: Schema['Pickup'] | undefined;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Number and code, or whom the customer named; the goods looked at together, if they like. */
export function HandoverSheet({ found, onClose, onDone }: Props) {
  const { t } = useI18n();
  const [number, setNumber] = useState('');
  const [pickup, setPickup] = useState(found);
  const { act, busy, error } = useAct();
  const find = (typed: string) =>
    act(async () => setPickup(await call<Schema['Pickup']>('GET', `/api/pickups/by-number?number=${encodeURIComponent(typed.trim())}`)));
  return (
    <Sheet title={pickup ? pickup.number : t('pickup.handTitle')} onClose={onClose}>
      {pickup ? (
        <Counter
          key={pickup.id}
          pickup={pickup}
          onDone={onDone}
          onNext={() => {
            setPickup(undefined);
            setNumber('');
          }}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void find(number);
          }}
        >
          <CodeField
            label={t('pickup.number')}
            value={number}
            onValue={setNumber}
            onScanned={(text) => void find(text)}
          />
          <Problem error={error} />
          <button type="submit" class="primary wide" disabled={busy || number.trim() === ''}>
            {t('pickup.find')}
          </button>
        </form>
      )}
    </Sheet>
  );
}

function Counter({ pickup, onDone, onNext }: { pickup: Schema['Pickup']; onDone: () => Promise<void>; onNext: () => void }) {
  const { t } = useI18n();
  const named = pickup.consentName ?? '';
  const [code, setCode] = useState('');
  const [byProxy, setByProxy] = useState(named !== '');
  const [proxy, setProxy] = useState(named);
  const [offered, setOffered] = useState(false);
  const [checked, setChecked] = useState(false);
  const [returnsTold, setReturnsTold] = useState(false);
  const [done, setDone] = useState(false);
  const { act, busy, error } = useAct();
  const free = byProxy && named !== '' && proxy.trim() === named;
  const mustTell = !pickup.order?.receiver || (error instanceof Refused && error.code === 'returns-not-told');
  if (done) {
    return (
      <>
        <p class="tag good" role="status">
          {t('pickup.done', { number: pickup.number })}
        </p>
        <button type="button" class="primary wide" onClick={onNext}>
          {t('pickup.next')}
        </button>
      </>
    );
  }
  if (pickup.state !== 'ready') {
    return (
      <>
        <p>{t('pickup.notReady', { state: t(`pickup.state.${pickup.state}`) })}</p>
        <button type="button" class="plain wide" onClick={onNext}>
          {t('pickup.next')}
        </button>
      </>
    );
  }
  const send = async () => {
    const body = {
      ...(code.trim() ? { code: code.trim() } : {}),
      ...(byProxy ? { proxy: proxy.trim() } : {}),
      goodsOffered: offered,
      goodsChecked: checked,
      returnsTold,
    };
    if (await act(() => call('POST', `/api/pickups/${pickup.id}/handover`, body).then(onDone))) setDone(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Goods pickup={pickup} />
      {free ? (
        <p class="tag good">{t('pickup.withoutCode', { name: named })}</p>
      ) : (
        <label class="pickup-code">
          {t('pickup.code')}
          <input
            value={code}
            inputMode="numeric"
            pattern="[0-9]{6}"
            maxLength={6}
            autoComplete="off"
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
      )}
      <label class="check">
        <input type="checkbox" checked={byProxy} onChange={(event) => setByProxy(event.currentTarget.checked)} />
        {t('pickup.proxy')}
      </label>
      {byProxy && (
        <label>
          {t('pickup.proxyName')}
          <input value={proxy} maxLength={60} onInput={(event) => setProxy(event.currentTarget.value)} />
        </label>
      )}
      <label class="check">
        <input type="checkbox" checked={offered} onChange={(event) => setOffered(event.currentTarget.checked)} />
        {t('pickup.offered')}
      </label>
      <label class="check">
        <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.currentTarget.checked)} />
        {t('pickup.checked')}
      </label>
      {mustTell && (
        <label class="check">
          <input type="checkbox" checked={returnsTold} onChange={(event) => setReturnsTold(event.currentTarget.checked)} />
          {t('pickup.returnsTold')}
        </label>
      )}
      <Problem error={error} />
      <button
        type="submit"
        class="primary wide"
        disabled={busy || (!free && code.trim().length !== 6) || (byProxy && proxy.trim() === '')}
      >
        {t('pickup.hand')}
      </button>
    </form>
  );
}
