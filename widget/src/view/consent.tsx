import { useState } from 'preact/hooks';
import type { Consent as Standing } from '../api';
import type { Texts } from '../texts';

interface Props {
  texts: Texts;
  standing: Standing;
  agree: (service: boolean, marketing: boolean) => Promise<void>;
  /** Null before the first consent: there is nothing to go back to. */
  back: (() => void) | null;
}

/** What the customer agrees to before the first word, and where they take it back. */
export function Consent({ texts, standing, agree, back }: Props) {
  const [marketing, setMarketing] = useState(standing.marketing);
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');

  const set = (service: boolean) => {
    if (state === 'sending') return;
    setState('sending');
    agree(service, marketing).then(
      () => {
        setState('open');
        if (service) back?.();
      },
      () => setState('failed'),
    );
  };

  return (
    <section class="foot consent" aria-label={texts.privacy}>
      <h3>{texts.consentTitle}</h3>
      <p class="notice">{standing.text}</p>
      <label class="tick">
        <input type="checkbox" checked={marketing} onChange={(event) => setMarketing(event.currentTarget.checked)} />
        <span>{texts.consentMarketing}</span>
      </label>
      <div class="choices">
        <button class="go" type="button" disabled={state === 'sending'} onClick={() => set(true)}>
          {standing.service ? texts.consentSave : texts.consentAgree}
        </button>
        {standing.service && (
          <button class="plain" type="button" disabled={state === 'sending'} onClick={() => set(false)}>
            {texts.consentWithdraw}
          </button>
        )}
        {back && standing.service && (
          <button class="plain" type="button" onClick={back}>
            {texts.consentBack}
          </button>
        )}
      </div>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.consentFailed}
        </p>
      )}
    </section>
  );
}
