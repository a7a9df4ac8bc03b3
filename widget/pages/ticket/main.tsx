import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { langOf, textsOf } from '../../src/texts';
import { Complain } from '../../src/view/complain';
import { LinkPage, type LinkFailure } from '../../src/view/linkPage';
import { Rating } from '../../src/view/rating';
import { linked } from '../../src/view/words';
import style from '../../src/view/style.css?inline';
import { uuid as newId } from '../../src/browser';
import { PageApi, Taken, Useless, type Said, type View } from './api';
import link from '../link.css?inline';
import own from './page.css?inline';
import { pageTexts, type PageTexts } from './texts';

const AGAIN_MS = 15_000;

// The token stays out of history, referrers and screenshots of the address bar.
const token = location.hash.slice(1) || (sessionStorage.getItem('ticket') ?? '');
if (token) sessionStorage.setItem('ticket', token);
history.replaceState(null, '', location.pathname + location.search);

const lang = langOf(new URLSearchParams(location.search).get('lang'));
const texts = pageTexts(lang);
const chatTexts = textsOf(lang);
const api = new PageApi(token);

const when = (iso: string) =>
  new Date(iso).toLocaleString(lang, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });

function Page() {
  const [view, setView] = useState<View>();
  const [failure, setFailure] = useState<LinkFailure | null>(token ? null : 'expired');
  const [complains, setComplains] = useState(false);
  const read = () =>
    api.view().then(
      (found) => {
        setView(found);
        setFailure(null);
      },
      (e: unknown) => setFailure(e instanceof Useless ? 'expired' : 'unreachable'),
    );
  useEffect(() => {
    if (!token) return undefined;
    void read();
    const timer = setInterval(() => {
      if (!document.hidden) void read();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, []);

  const below = complains ? (
    <Complain
      texts={chatTexts}
      send={(id, text) => api.complain(id, text)}
      back={() => {
        setComplains(false);
        void read();
      }}
    />
  ) : (
    <>
      <Write show={setView} />
      <div class="small">
        <button class="plain" type="button" onClick={() => setComplains(true)}>
          {chatTexts.complain}
        </button>
      </div>
    </>
  );
  return (
    <LinkPage
      kind="ticket"
      texts={texts}
      brand={view && { name: lang === 'en' ? view.brand.nameEn : view.brand.nameZh, colour: view.brand.colour }}
      number={view && texts.number(view.number)}
      failure={failure}
      again={() => void read()}
      foot={view && failure !== 'expired' && below}
    >
      {view && failure !== 'expired' && <Whole view={view} show={setView} again={() => void read()} />}
    </LinkPage>
  );
}

function Whole({ view, show, again }: { view: View; show: (view: View) => void; again: () => void }) {
  return (
    <>
      <section class={`state ${view.state}`} aria-live="polite">
        <strong>{texts.states[view.state]}</strong>
        <span>{texts.opened(when(view.openedAt))}</span>
        {view.formerly.length > 0 && <span>{texts.formerly(view.formerly.join(lang === 'en' ? ', ' : '、'))}</span>}
      </section>
      {view.outcome && (
        <section class="card">
          <h3>{texts.outcome}</h3>
          <p class="text">{view.outcome}</p>
        </section>
      )}
      {view.promises.length > 0 && (
        <section class="card">
          <h3>{texts.promises}</h3>
          <ul class="promises">
            {view.promises.map((one) => (
              <li key={one.due + one.text} class={one.kept ? 'kept' : Date.parse(one.due) < Date.parse(view.now) ? 'late' : ''}>
                <b>{texts.by(when(one.due))}</b> {texts.ways[one.way]}
                <span>
                  {one.text}
                  {one.kept ? ` · ${texts.kept}` : Date.parse(one.due) < Date.parse(view.now) ? ` · ${texts.late}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.offer && <Options offer={view.offer} show={show} again={again} open={view.state !== 'solved' && view.state !== 'closed'} />}
      {view.asksSatisfied && <Verdict show={show} again={again} />}
      {view.canRate && (
        <Rating
          texts={chatTexts}
          send={async (stars, words) => {
            await api.rate(stars, words);
            again();
          }}
        />
      )}
      {view.stars !== null && <p class="note">{texts.rated}</p>}
      <Messages said={view.messages} />
    </>
  );
}

function Options({ offer, show, again, open }: { offer: NonNullable<View['offer']>; show: (view: View) => void; again: () => void; open: boolean }) {
  const [busy, setBusy] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (place: number) => {
    setBusy(place);
    setProblem(null);
    api
      .choose(offer.id, place)
      .then(show, (e: unknown) => {
        setProblem(e instanceof Taken ? texts.taken : texts.failed);
        again();
      })
      .finally(() => setBusy(null));
  };
  const ways = offer.ways.map((way, i) => ({ way, place: i + 1 })).filter(({ place }) => offer.chosen === null || offer.chosen === place);
  return (
    <section class="card">
      <h3>{offer.chosen === null ? texts.options : texts.chosenTitle}</h3>
      {offer.words && offer.chosen === null && <p class="hint">{offer.words}</p>}
      <ol class="ways">
        {ways.map(({ way, place }) => (
          <li key={place} class={offer.chosen === place ? 'chosen' : ''}>
            <div class="wayHead">
              <b>{way.title}</b>
              <span>
                {way.fen === 0 ? texts.free : texts.price((way.fen / 100).toFixed(2))} · {texts.hours(way.hours)}
              </span>
            </div>
            <Line name={texts.pros} text={way.pros} />
            <Line name={texts.cons} text={way.cons} />
            <Line name={texts.steps} text={way.steps} />
            {offer.chosen === null && open && (
              <button class="go" type="button" disabled={busy !== null} onClick={() => choose(place)} aria-label={`${texts.choose}: ${way.title}`}>
                {busy === place ? texts.choosing : texts.choose}
              </button>
            )}
            {offer.chosen === place && <em>✓ {texts.chosen}</em>}
          </li>
        ))}
      </ol>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** What the customer thinks of the outcome of their complaint: if not satisfied, it goes on. */
function Verdict({ show, again }: { show: (view: View) => void; again: () => void }) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  const say = (satisfied: boolean) => {
    if (state === 'sending') return;
    setState('sending');
    api.verdict(satisfied, words.trim()).then(show, (e: unknown) => {
      setState('failed');
      if (e instanceof Taken) again();
    });
  };
  return (
    <section class="card" aria-label={texts.satisfied}>
      <h3>{texts.satisfied}</h3>
      <label class="label">
        {texts.satisfiedWords}
        <textarea class="words" maxLength={1000} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <div class="choices">
        <button class="go" type="button" disabled={state === 'sending'} onClick={() => say(true)}>
          {texts.satisfiedYes}
        </button>
        <button class="plain" type="button" disabled={state === 'sending'} onClick={() => say(false)}>
          {texts.satisfiedNo}
        </button>
      </div>
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.failed}
        </p>
      )}
    </section>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return text ? (
    <p class="fact">
      <span>{name}</span> {text}
    </p>
  ) : null;
}

function Messages({ said }: { said: Said[] }) {
  return (
    <section class="card thread" aria-label={texts.messages}>
      <h3>{texts.messages}</h3>
      {said.length === 0 && <p class="hint">{texts.noMessages}</p>}
      {said.map((one) => (
        <div key={one.id} class={`line first${one.mine ? ' mine' : ''}`}>
          <div class="by">
            {one.mine ? texts.me : one.name || texts.shop} <time dateTime={one.at}>{when(one.at)}</time>
          </div>
          {one.pictures.map((id) => (
            <Picture key={id} id={id} texts={texts} />
          ))}
          {one.videos.map((id) => (
            <Video key={id} id={id} texts={texts} />
          ))}
          {one.text && <div class="said">{linked(one.text, chatTexts.link)}</div>}
        </div>
      ))}
    </section>
  );
}

function Picture({ id, texts: words }: { id: string; texts: PageTexts }) {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    api.media(id).then(
      (found) => {
        url = found;
        if (gone) URL.revokeObjectURL(found);
        else setSrc(found);
      },
      () => setSrc(undefined),
    );
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id]);
  return src ? <img class="picture" src={src} alt={words.picture} /> : <span class="picture" role="img" aria-label={words.picture} />;
}

/** Fetched when it is asked for: a minute may be many megabytes. */
function Video({ id, texts: words }: { id: string; texts: PageTexts }) {
  const [src, setSrc] = useState<string>();
  const [state, setState] = useState<'rest' | 'loading' | 'failed'>('rest');
  useEffect(() => () => (src ? URL.revokeObjectURL(src) : undefined), [src]);
  const load = () => {
    setState('loading');
    api.media(id).then(setSrc, () => setState('failed'));
  };
  if (src) return <video class="picture" controls autoplay playsInline src={src} aria-label={words.video} />;
  return (
    <button class="video" type="button" disabled={state === 'loading'} onClick={load}>
      ▶ {state === 'failed' ? words.videoFailed : words.video}
    </button>
  );
}

function Write({ show }: { show: (view: View) => void }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<'rest' | 'sending' | 'failed'>('rest');
  // One id a text: pressed again after a lost answer, it is written once.
  const request = useRef<{ text: string; id: string } | null>(null);
  const send = (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    if (!words || state === 'sending') return;
    if (request.current?.text !== words) request.current = { text: words, id: newId() };
    setState('sending');
    api.write(request.current.id, words).then(
      (view) => {
        show(view);
        setText('');
        setState('rest');
      },
      () => setState('failed'),
    );
  };
  return (
    <form class="write" onSubmit={send}>
      <label>
        <span class="hidden">{texts.write}</span>
        <textarea rows={2} maxLength={2000} placeholder={texts.placeholder} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button class="go" type="submit" disabled={!text.trim() || state === 'sending'}>
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
document.title = texts.title;
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${style}\n${link}\n${own}`);
root.adoptedStyleSheets = [sheet];
document.body.append(host);
render(<Page />, root);
