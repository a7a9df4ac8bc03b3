import { useState } from 'preact/hooks';
import type { KeptAct } from '../offline/acts';
import { queueOf } from '../offline/ownQueue';
import { useI18n } from '../texts/i18n';
import { Sheet } from './Sheet';
import type { Me } from './types';
import { useLate } from './useLate';
import { useStore } from './useStore';

/** What waits to be sent and what was refused, whichever shop it was done in; nothing while there is none. */
export function Unsent({ me }: { me: Me }) {
  const { t } = useI18n();
  const queue = queueOf(me.id);
  const acts = useStore(queue.acts).filter((act) => act.standing !== 'taken');
  const [open, setOpen] = useState(false);
  const refused = acts.filter((act) => act.standing === 'refused').length;
  const waiting = acts.length - refused;
  const isLate = useLate(waiting > 0);
  return (
    <>
      {(refused > 0 || isLate) && (
        <button type="button" class="net unsent" onClick={() => setOpen(true)}>
          {waiting > 0 && <strong>{t('unsent.open', { n: waiting })}</strong>}
          {refused > 0 && <strong class="bad">{t('unsent.refused', { n: refused })}</strong>}
        </button>
      )}
      {open && (
        <Sheet title={t('unsent.title')} onClose={() => setOpen(false)}>
          {acts.length === 0 && <p role="status">{t('unsent.none')}</p>}
          <ul class="stack">
            {acts.map((act) => (
              <li key={act.id}>
                <Act act={act} onDrop={() => void queue.drop(act.id)} />
              </li>
            ))}
          </ul>
          {waiting > 0 && (
            <button type="button" class="primary" onClick={() => void queue.flush()}>
              {t('unsent.send')}
            </button>
          )}
        </Sheet>
      )}
    </>
  );
}

function Act({ act, onDrop }: { act: KeptAct; onDrop: () => void }) {
  const { t, format, code } = useI18n();
  return (
    <div class="card">
      <header>
        <span class="grow">
          <strong>{t(`act.${act.told.kind}`)}</strong> <span class="quiet">{format.when(act.at)}</span>
        </span>
        {act.standing === 'waiting' && <span class="tag wait">{t('unsent.waits')}</span>}
      </header>
      {act.standing === 'refused' && (
        <>
          <p class="problem">{code('why.', act.why ?? '')}</p>
          <button type="button" class="plain" onClick={onDrop}>
            {t('unsent.drop')}
          </button>
        </>
      )}
    </div>
  );
}
