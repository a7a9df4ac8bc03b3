import { useState } from 'preact/hooks';
import type { Texts } from '../texts';
import { Star } from './icons';

/** One to five stars and words. */
export function Rating({
  texts,
  send,
}: {
  texts: Texts;
  send: (stars: number, words: string) => Promise<void>;
}) {
  const [stars, setStars] = useState(0);
  const [words, setWords] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');

  const submit = (event: Event) => {
    event.preventDefault();
    if (stars === 0 || state === 'sending') return;
    setState('sending');
    send(stars, words.trim()).then(undefined, () => setState('failed'));
  };

  return (
    <form class="card" onSubmit={submit}>
      <fieldset>
        <legend>
          <h3>{texts.rateTitle}</h3>
        </legend>
        <div class="stars">
          {[1, 2, 3, 4, 5].map((n) => (
            <label key={n} class={n <= stars ? 'on' : ''}>
              <input class="hidden" type="radio" name="stars" value={n} checked={n === stars} onChange={() => setStars(n)} />
              <span>
                <Star />
              </span>
              <span class="hidden">{`${texts.star(n)}: ${texts.starWords[n] ?? ''}`}</span>
            </label>
          ))}
          <output>{texts.starWords[stars]}</output>
        </div>
      </fieldset>
      <label class="label">
        {texts.rateWords}
        <textarea
          class="words"
          maxLength={1000}
          placeholder={texts.ratePlaceholder}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button class="go" type="submit" disabled={stars === 0 || state === 'sending'}>
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
