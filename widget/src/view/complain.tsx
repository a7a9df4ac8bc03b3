import { useRef, useState } from 'preact/hooks';
import { uuid as newId } from '../browser';
import type { Texts } from '../texts';

interface Props {
  texts: Texts;
  /** Gives the number under which it is registered. */
  send: (id: string, text: string) => Promise<string>;
  back: () => void;
}

/** The customer says themself that it is a complaint: nobody has to guess, and an officer calls. */
export function Complain({ texts, send, back }: Props) {
  const [text, setText] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  // One id for it: sent again after a lost answer, it is registered once.
  const id = useRef(newId());

  const submit = (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    if (!words || state === 'sending') return;
    setState('sending');
    send(id.current, words).then(setNumber, () => setState('failed'));
  };

  if (number !== null)
    return (
      <section class="foot consent" aria-label={texts.complain}>
        <p role="status">{texts.complainTaken(number)}</p>
        <div class="choices">
          <button class="go" type="button" onClick={back}>
            {texts.consentBack}
          </button>
        </div>
      </section>
    );
  return (
    <form class="foot consent" aria-label={texts.complain} onSubmit={submit}>
      <h3>{texts.complain}</h3>
      <label class="label">
        {texts.complainWhat}
        <textarea
          class="words"
          maxLength={2000}
          placeholder={texts.complainHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="choices">
        <button class="go" type="submit" disabled={!text.trim() || state === 'sending'}>
          {state === 'sending' ? texts.submitting : texts.complainSend}
        </button>
        <button class="plain" type="button" onClick={back}>
          {texts.consentBack}
        </button>
      </div>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.notSubmitted}
        </p>
      )}
    </form>
  );
}
