import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { langOf, textsOf } from '../../src/texts';
import { palette } from '../../src/view/colours';
import { useDark } from '../../src/view/dark';
import { Rating } from '../../src/view/rating';
import style from '../../src/view/style.css?inline';

/** What the link's token opens. */
interface Opened {
  brand: { nameZh: string; nameEn: string; colour: string };
  /** What was given already. */
  rating: { stars: number } | null;
}

// The token stays out of history, referrers and screenshots of the address bar.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname + location.search);

const lang = langOf(new URLSearchParams(location.search).get('lang'));
const texts = textsOf(lang);

class Useless extends Error {}

async function post(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    cache: 'no-store',
    body: JSON.stringify(body),
  });
  // Forged, expired or cut off: trying again doesn't help.
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new Useless();
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

type State = 'opening' | 'unreachable' | 'expired' | 'open' | 'done' | 'already';

function Page() {
  const [state, setState] = useState<State>(token ? 'opening' : 'expired');
  const [brand, setBrand] = useState<Opened['brand'] | null>(null);
  const open = () => {
    setState('opening');
    post('/api/ratings/open', { token })
      .then((response) => response.json() as Promise<Opened>)
      .then((opened) => {
        setBrand(opened.brand);
        setState(opened.rating ? 'already' : 'open');
      })
      .catch((e: unknown) => setState(e instanceof Useless ? 'expired' : 'unreachable'));
  };
  useEffect(() => {
    if (token) open();
  }, []);

  const colours = palette(brand?.colour);
  const dark = useDark();
  const name = lang === 'en' ? brand?.nameEn : brand?.nameZh;
  return (
    <div
      class={`pledge page${dark ? ' dark' : ''}`}
      style={{
        '--brand': colours.brand,
        '--ink': colours.ink,
        '--on-light': colours.onLight,
        '--on-dark': colours.onDark,
      }}
    >
      <main class="panel">
        <header class="head">
          <span class="logo" aria-hidden="true">
            {[...(name ?? '★')][0]}
          </span>
          <div class="who">
            <h2>{name ?? texts.rateTitle}</h2>
          </div>
        </header>
        <div class="log" aria-live="polite">
          {state === 'opening' && <p class="note">{texts.rateOpening}</p>}
          {state === 'unreachable' && (
            <p class="bar" role="alert">
              <span>{texts.notOpened}</span>
              <button class="plain" type="button" onClick={open}>
                {texts.retry}
              </button>
            </p>
          )}
          {state === 'expired' && (
            <div class="card">
              <h3>{texts.rateExpired}</h3>
              <p class="hint">{texts.rateExpiredHint}</p>
            </div>
          )}
          {state === 'already' && <p class="note">{texts.rateAlready}</p>}
          {state === 'done' && <p class="note">{texts.rated}</p>}
          {state === 'open' && (
            <Rating
              texts={texts}
              send={async (stars, words) => {
                await post('/api/ratings', { token, stars, words });
                setState('done');
              }}
            />
          )}
        </div>
      </main>
    </div>
  );
}

document.documentElement.lang = lang;
document.title = texts.rateTitle;
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${style}\n.page .log::before{content:none}`);
root.adoptedStyleSheets = [sheet];
document.body.append(host);
render(<Page />, root);
