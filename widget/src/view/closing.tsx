import { useState } from 'preact/hooks';
import type { ClosingAnswer } from '../api';
import type { Texts } from '../texts';

type Answers = { [Question in keyof ClosingAnswer]: boolean | null };

/** Before a conversation ends: solved, satisfied, anything else? */
export function Closing({ texts, send }: { texts: Texts; send: (answer: ClosingAnswer) => Promise<void> }) {
  const [answers, setAnswers] = useState<Answers>({ solved: null, satisfied: null, more: null });
  const [state, setState] = useState<'open' | 'sending' | 'failed' | 'done'>('open');
  const { solved, satisfied, more } = answers;
  const complete = solved !== null && satisfied !== null && more !== null;

  const submit = (event: Event) => {
    event.preventDefault();
    if (!complete || state === 'sending') return;
    setState('sending');
    send({ solved, satisfied, more }).then(
      () => setState('done'),
      () => setState('failed'),
    );
  };

  const question = (name: keyof ClosingAnswer, ask: string, yes: string, no: string) => (
    <fieldset>
      <legend>{ask}</legend>
      <div class="pair">
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input
              class="hidden"
              type="radio"
              name={name}
              checked={answers[name] === value}
              onChange={() => setAnswers({ ...answers, [name]: value })}
            />
            <span>{value ? yes : no}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );

  // The conversation may stay open a moment longer, until its person has finished the record.
  if (state === 'done') return <p class="note">{texts.answered}</p>;
  return (
    <form class="card" onSubmit={submit} aria-label={texts.closingTitle}>
      <h3>{texts.closingTitle}</h3>
      {question('solved', texts.solved, texts.solvedYes, texts.solvedNo)}
      {question('satisfied', texts.satisfied, texts.satisfiedYes, texts.satisfiedNo)}
      {question('more', texts.more, texts.moreYes, texts.moreNo)}
      <button class="go" type="submit" disabled={!complete || state === 'sending'}>
        {state === 'sending' ? texts.submitting : texts.submit}
      </button>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.notSubmitted}
        </p>
      )}
    </form>
  );
}
