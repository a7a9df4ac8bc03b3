import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { langOf } from '../../src/texts';
import { palette } from '../../src/view/colours';
import { useDark } from '../../src/view/dark';
import style from '../../src/view/style.css?inline';
import { texts as all } from './texts';

/** What the link's token opens: a question or a measure, and nothing of the customer. */
interface Asked {
  brandZh: string;
  brandEn: string;
  number: string;
  department: string;
  /** Whether something can be done… */
  question?: string;
  answer?: { feasible: Feasible } | null;
  /** …or what is to be done. */
  text?: string;
  state?: 'planned' | 'done' | 'dropped';
  due: string;
}

type Feasible = 'yes' | 'partly' | 'no';

const ofMeasure = new URLSearchParams(location.search).get('of') === 'measure';
const door = ofMeasure ? '/api/measures' : '/api/enquiries';

// The token stays out of history, referrers and screenshots of the address bar.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname + location.search);

const lang = langOf(new URLSearchParams(location.search).get('lang'));
const texts = all[lang];

class Useless extends Error {}

async function post(path: string, body: unknown): Promise<Asked> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    cache: 'no-store',
    body: JSON.stringify(body),
  });
  // Forged or expired: trying again doesn't help.
  if (response.status === 403) throw new Useless();
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Asked;
}

function Page() {
  const [state, setState] = useState<'opening' | 'unreachable' | 'expired' | 'open'>(token ? 'opening' : 'expired');
  const [asked, setAsked] = useState<Asked>();
  const open = () => {
    setState('opening');
    post(`${door}/open`, { token })
      .then((found) => {
        setAsked(found);
        setState('open');
      })
      .catch((e: unknown) => setState(e instanceof Useless ? 'expired' : 'unreachable'));
  };
  useEffect(() => {
    if (token) open();
  }, []);
  const colours = palette(undefined);
  const dark = useDark();
  return (
    <div
      class={`pledge page${dark ? ' dark' : ''}`}
      style={{ '--brand': colours.brand, '--ink': colours.ink, '--on-light': colours.onLight, '--on-dark': colours.onDark }}
    >
      <main class="panel">
        <header class="head">
          <div class="who">
            <h2>{asked ? `${lang === 'en' ? asked.brandEn : asked.brandZh} · ${asked.number}` : ofMeasure ? texts.measure : texts.title}</h2>
          </div>
        </header>
        <div class="log" aria-live="polite">
          {state === 'opening' && <p class="note">{texts.opening}</p>}
          {state === 'expired' && <p class="note">{texts.expired}</p>}
          {state === 'unreachable' && (
            <p class="bar" role="alert">
              <span>{texts.unreachable}</span>
              <button class="plain" type="button" onClick={open}>
                {texts.retry}
              </button>
            </p>
          )}
          {state === 'open' && asked && (
            <>
              <div class="card">
                <h3>{texts.to(asked.department)}</h3>
                <p style={{ whiteSpace: 'pre-wrap' }}>{asked.question ?? asked.text}</p>
                <p class="hint">{(ofMeasure ? texts.until : texts.due)(new Date(asked.due).toLocaleString(lang === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' }))}</p>
              </div>
              {ofMeasure && asked.state === 'planned' ? (
                <Done onDone={setAsked} />
              ) : ofMeasure || asked.answer ? (
                <p class="note">{asked.state === 'dropped' ? texts.dropped : texts.done}</p>
              ) : (
                <Answer onDone={setAsked} />
              )}
            </>
          )}
        </div>
      </main>
    </div>
  );
}

/** The measure is done: what was done, and who says so. */
function Done({ onDone }: { onDone: (asked: Asked) => void }) {
  const [words, setWords] = useState('');
  const [name, setName] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  const whole = words.trim() !== '' && name.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (!whole || state === 'sending') return;
    setState('sending');
    post(`${door}/answer`, { token, words: words.trim(), name: name.trim() }).then(onDone, () => setState('failed'));
  };
  return (
    <form class="card" onSubmit={submit}>
      <label class="label">
        {texts.what}
        <textarea class="words" maxLength={1000} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <label class="label">
        {texts.name}
        <input class="words" maxLength={80} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button class="go" type="submit" disabled={!whole || state === 'sending'}>
        {state === 'sending' ? texts.sending : texts.isDone}
      </button>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.failed}
        </p>
      )}
    </form>
  );
}

function Answer({ onDone }: { onDone: (asked: Asked) => void }) {
  const [feasible, setFeasible] = useState<Feasible>();
  const [readyBy, setReadyBy] = useState('');
  const [answer, setAnswer] = useState('');
  const [alternative, setAlternative] = useState('');
  const [name, setName] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  const whole = feasible !== undefined && answer.trim() !== '' && name.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (!whole || state === 'sending') return;
    setState('sending');
    post(`${door}/answer`, {
      token,
      feasible,
      readyBy: feasible === 'no' || readyBy === '' ? null : readyBy,
      answer: answer.trim(),
      alternative: alternative.trim(),
      name: name.trim(),
    }).then(onDone, () => setState('failed'));
  };
  return (
    <form class="card" onSubmit={submit}>
      <fieldset>
        <legend>
          <h3>{texts.feasible}</h3>
        </legend>
        {(['yes', 'partly', 'no'] as const).map((value) => (
          <label key={value} class="label">
            <input type="radio" name="feasible" checked={feasible === value} onChange={() => setFeasible(value)} /> {texts[value]}
          </label>
        ))}
      </fieldset>
      <label class="label">
        {feasible === 'no' ? texts.whyNot : texts.how}
        <textarea class="words" maxLength={2000} value={answer} onInput={(event) => setAnswer(event.currentTarget.value)} />
      </label>
      {feasible !== 'no' && (
        <label class="label">
          {texts.readyBy}
          <input class="words" type="date" value={readyBy} onInput={(event) => setReadyBy(event.currentTarget.value)} />
        </label>
      )}
      {feasible !== 'yes' && (
        <label class="label">
          {texts.alternative}
          <textarea class="words" maxLength={2000} value={alternative} onInput={(event) => setAlternative(event.currentTarget.value)} />
        </label>
      )}
      <label class="label">
        {texts.name}
        <input class="words" maxLength={80} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button class="go" type="submit" disabled={!whole || state === 'sending'}>
        {state === 'sending' ? texts.sending : texts.send}
      </button>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.failed}
        </p>
      )}
    </form>
  );
}

document.documentElement.lang = lang;
document.title = ofMeasure ? texts.measure : texts.title;
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${style}\n.page .log::before{content:none}`);
root.adoptedStyleSheets = [sheet];
document.body.append(host);
render(<Page />, root);
