import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { langOf } from '../../src/texts';
import { LinkPage, type LinkFailure } from '../../src/view/linkPage';
import style from '../../src/view/style.css?inline';
import { PageApi, Refused, Useless, type View } from './api';
import link from '../link.css?inline';
import own from './page.css?inline';
import { pageTexts } from './texts';

const AGAIN_MS = 15_000;

// The token stays out of history, referrers and screenshots of the address bar.
const token = location.hash.slice(1) || (sessionStorage.getItem('pickup') ?? '');
if (token) sessionStorage.setItem('pickup', token);
history.replaceState(null, '', location.pathname + location.search);

const lang = langOf(new URLSearchParams(location.search).get('lang'));
const texts = pageTexts(lang);
const api = new PageApi(token);

const when = (iso: string) =>
  new Date(iso).toLocaleString(lang, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });

type Act = (what: Promise<View>) => Promise<boolean>;

function Page() {
  const [view, setView] = useState<View>();
  const [failure, setFailure] = useState<LinkFailure | null>(token ? null : 'expired');
  const [problem, setProblem] = useState<string>();
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
  const act: Act = async (what) => {
    setProblem(undefined);
    try {
      setView(await what);
      return true;
    } catch (e) {
      setProblem(said(e));
      if (e instanceof Refused) void read();
      return false;
    }
  };

  return (
    <LinkPage
      kind="pickup"
      texts={texts}
      brand={view && { name: lang === 'en' ? view.brand.nameEn : view.brand.nameZh, colour: view.brand.colour }}
      number={view && texts.number(view.number)}
      failure={failure}
      again={() => void read()}
    >
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {view && failure !== 'expired' && <Whole view={view} act={act} />}
    </LinkPage>
  );
}

function said(e: unknown): string {
  if (!(e instanceof Refused)) return texts.failed;
  return e.earliest ? texts.tooSoon(when(e.earliest)) : (texts.refusals[e.code] ?? texts.failed);
}

function Whole({ view, act }: { view: View; act: Act }) {
  const open = view.state === 'waiting' || view.state === 'short' || view.state === 'ready';
  const money = (minor: number) => new Intl.NumberFormat(lang, { style: 'currency', currency: view.currency }).format(minor / 100);
  return (
    <>
      <section class="state" aria-live="polite">
        <strong>{texts.states[view.state]}</strong>
        {view.state === 'ready' && view.readyAt && <span>{texts.ready(when(view.readyAt))}</span>}
        {view.choice && <span>{texts.chosen[view.choice]}</span>}
        {!!view.refundMinor && <span>{texts.refund(money(view.refundMinor))}</span>}
      </section>
      {view.ways.length > 0 && <Ways view={view} act={act} money={money} />}
      <section class="card">
        <h3>{texts.goods}</h3>
        <ul>
          {view.lines.map((line, i) => (
            <li key={i}>
              <span>{texts.pieces(line.name, line.quantity)}</span>
              {line.missing > 0 && <em>{texts.short(line.missing)}</em>}
            </li>
          ))}
        </ul>
      </section>
      {open && view.state !== 'short' && <Booking view={view} act={act} />}
      {open && <Proxy view={view} act={act} />}
      <section class="card">
        <h3>{texts.shop}</h3>
        <p>{view.shop.name}</p>
        <p class="dim">{view.shop.address}</p>
        {view.shop.phone && <a href={`tel:${view.shop.phone.replace(/\s/g, '')}`}>{texts.call(view.shop.phone)}</a>}
      </section>
    </>
  );
}

function Ways({ view, act, money }: { view: View; act: Act; money: (minor: number) => string }) {
  const [picked, setPicked] = useState<View['ways'][number]>();
  const [busy, setBusy] = useState(false);
  const words = (way: View['ways'][number]) => {
    const back = way.refundMinor > 0 ? money(way.refundMinor) : texts.nothing;
    const detail = { wait: way.until ? when(way.until) : '', substitute: way.instead ?? '', partial: back, cancel: back };
    return texts.ways[way.choice](detail[way.choice]);
  };
  const choose = async () => {
    if (!picked) return;
    setBusy(true);
    await act(api.choose(picked.choice));
    setBusy(false);
    setPicked(undefined);
  };
  return (
    <section class="card">
      <h3>{texts.missing(view.missing ?? '')}</h3>
      {picked ? (
        <>
          <p>{texts.sure(words(picked))}</p>
          <div class="pair">
            <button class="plain" type="button" disabled={busy} onClick={() => setPicked(undefined)}>
              {texts.no}
            </button>
            <button class="go" type="button" disabled={busy} onClick={() => void choose()}>
              {texts.yes}
            </button>
          </div>
        </>
      ) : (
        <div class="ways">
          {view.ways.map((way) => (
            <button key={way.choice} class="way" type="button" onClick={() => setPicked(way)}>
              {words(way)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function Booking({ view, act }: { view: View; act: Act }) {
  const [at, setAt] = useState('');
  return (
    <section class="card">
      <h3>{texts.booking}</h3>
      {view.bookedFor && <p>{texts.booked(when(view.bookedFor))}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act(api.book(new Date(at).toISOString())).then((done) => done && setAt(''));
        }}
      >
        <label class="label">
          {texts.bookLabel}
          <input type="datetime-local" required value={at} onInput={(event) => setAt(event.currentTarget.value)} />
        </label>
        <button class="go" type="submit" disabled={!at}>
          {texts.book}
        </button>
        {view.bookedFor && (
          <button class="plain" type="button" onClick={() => void act(api.book(null))}>
            {texts.unbook}
          </button>
        )}
      </form>
    </section>
  );
}

function Proxy({ view, act }: { view: View; act: Act }) {
  const [name, setName] = useState('');
  return (
    <section class="card">
      <h3>{texts.proxy}</h3>
      {view.proxy && <p>{texts.proxyNow(view.proxy)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act(api.proxy(name.trim())).then((done) => done && setName(''));
        }}
      >
        <label class="label">
          {texts.proxyLabel}
          <input maxLength={60} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button class="go" type="submit" disabled={name.trim() === ''}>
          {texts.proxySave}
        </button>
      </form>
    </section>
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
