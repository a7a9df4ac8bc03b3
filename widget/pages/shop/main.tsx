import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Art, Lotus, Pond } from './art';
import './shop.css';
import { PRODUCTS, textsOf, type Family, type Product } from './texts';

const wish = new URLSearchParams(location.search).get('lang') ?? navigator.language;
const lang = wish.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
const t = textsOf(lang);
const FAMILIES: Family[] = ['home', 'clothing', 'skincare', 'appliance'];

const ask = (draft?: string) => window.PledgeChat?.open(draft);
const price = (fen: number) => `¥${(fen / 100).toFixed(2)}`;
const words = (product: Product) => (lang === 'en' ? product.en : product.zh);

interface Member {
  account: string;
  name: string;
}

const WHO = 'hetang.member';

/** Asks the shop's own back end, which the demo plays, for what it signs, and hands it to the chat. */
async function signIn(account: string): Promise<void> {
  const answer = await fetch(`/api/demo/shop/token?account=${encodeURIComponent(account)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  await window.pledge?.signIn(((await answer.json()) as { token: string }).token);
}

/** The shop's own sign-in: here without a password, and remembered by the page. */
function MemberSignIn() {
  const [members, setMembers] = useState<Member[]>([]);
  const [who, setWho] = useState(localStorage.getItem(WHO) ?? '');
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    void fetch('/api/demo/shop/members')
      .then((answer) => (answer.ok ? (answer.json() as Promise<Member[]>) : []))
      .then(setMembers, () => undefined);
    const again = () => {
      const before = localStorage.getItem(WHO);
      if (before !== null) void signIn(before).catch(() => setFailed(true));
    };
    if (window.pledge) again();
    else addEventListener('pledge:ready', again, { once: true });
    return () => removeEventListener('pledge:ready', again);
  }, []);

  const change = async (account: string) => {
    setWho(account);
    setFailed(false);
    try {
      if (account === '') {
        localStorage.removeItem(WHO);
        await window.pledge?.signOut();
      } else {
        localStorage.setItem(WHO, account);
        await signIn(account);
      }
    } catch {
      setFailed(true);
    }
  };

  if (members.length === 0) return null;
  return (
    <span class="member">
      <select aria-label={t.member} value={who} onChange={(event) => void change(event.currentTarget.value)}>
        <option value="">{t.stranger}</option>
        {members.map((member) => (
          <option key={member.account} value={member.account}>
            {member.name}
          </option>
        ))}
      </select>
      {failed && <small role="alert">{t.notSignedIn}</small>}
    </span>
  );
}

function Shop() {
  const [family, setFamily] = useState<Family | null>(null);
  const [cart, setCart] = useState(0);
  const shown = PRODUCTS.filter((product) => family === null || product.family === family);

  return (
    <>
      <a class="skip" href="#goods">
        {t.skip}
      </a>
      <header class="top">
        <a class="brand" href={`/shop?lang=${lang}`}>
          <Lotus />
          {t.name}
        </a>
        <nav aria-label={t.listTitle}>
          {t.menu.map((entry, i) => (
            <a
              key={entry}
              href="#goods"
              aria-current={family === (FAMILIES[i - 1] ?? null) && i > 0 ? 'true' : undefined}
              onClick={() => setFamily(FAMILIES[i - 1] ?? null)}
            >
              {entry}
            </a>
          ))}
        </nav>
        <span class="cart" role="status" aria-label={t.inCart(cart)}>
          <CartIcon />
          {cart > 0 && <b aria-hidden="true">{cart}</b>}
        </span>
        <MemberSignIn />
        <a class="lang" href={`/shop?lang=${lang === 'en' ? 'zh-CN' : 'en'}`} lang={lang === 'en' ? 'zh-CN' : 'en'}>
          {t.other}
        </a>
      </header>
      <main>
        <section class="hero">
          <div class="say">
            <h1>{t.heroTitle}</h1>
            <p>{t.heroText}</p>
            <div class="acts">
              <a class="button" href="#goods">
                {t.heroBrowse}
              </a>
              <button class="button quiet" type="button" onClick={() => ask()}>
                {t.heroAsk}
              </button>
            </div>
          </div>
          <Pond />
        </section>
        <ul class="promises">
          {t.promises.map(([title, line]) => (
            <li key={title}>
              <strong>{title}</strong>
              <span>{line}</span>
            </li>
          ))}
        </ul>
        <section id="goods" tabIndex={-1}>
          <div class="bar-of-families">
            <h2>{t.listTitle}</h2>
            <div role="group" aria-label={t.listTitle}>
              {[null, ...FAMILIES].map((one, i) => (
                <button
                  key={one ?? 'all'}
                  type="button"
                  class="pill"
                  aria-pressed={family === one}
                  onClick={() => setFamily(one)}
                >
                  {one === null ? t.all : t.menu[i]}
                </button>
              ))}
            </div>
          </div>
          <ul class="goods">
            {shown.map((product) => (
              <li key={product.sku} class={`good ${product.family}`}>
                <Art name={product.art} />
                <div class="facts">
                  <h3>{words(product)[0]}</h3>
                  <p>{words(product)[1]}</p>
                  <p class="price">{price(product.fen)}</p>
                  <div class="acts">
                    <button class="button small" type="button" onClick={() => setCart(cart + 1)}>
                      {t.cart}
                    </button>
                    <button
                      class="button small quiet"
                      type="button"
                      aria-label={`${t.ask}: ${words(product)[0]}`}
                      onClick={() => ask(t.askDraft(words(product)[0]))}
                    >
                      {t.ask}
                    </button>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section class="order">
          <div>
            <h2>{t.orderTitle}</h2>
            <p>{t.orderText}</p>
          </div>
          <button class="button" type="button" onClick={() => ask(t.orderDraft)}>
            {t.orderAsk}
          </button>
        </section>
      </main>
      <footer>
        <p>{t.footPhone}</p>
        <p>{t.foot}</p>
      </footer>
      <nav class="bottom" aria-label={t.name}>
        <a href="#top">
          <i>
            <HomeIcon />
          </i>
          {t.bar[0]}
        </a>
        <button type="button" class="service" onClick={() => ask()}>
          <i>
            <ServiceIcon />
          </i>
          {t.bar[1]}
        </button>
        <a href="#goods">
          <i>
            <GridIcon />
          </i>
          {t.bar[2]}
        </a>
        <a href="#goods">
          <i>
            <CartIcon />
            {cart > 0 && <b aria-hidden="true">{cart}</b>}
          </i>
          {t.bar[3]}
        </a>
        <a href="#top">
          <i>
            <MeIcon />
          </i>
          {t.bar[4]}
        </a>
      </nav>
    </>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
      <path d={d} />
    </svg>
  );
}
const CartIcon = () => <Icon d="M3 5h2.500l2 10.500h9.500L19.500 8H6.300M9 19.500h.01M16 19.500h.01" />;
const HomeIcon = () => <Icon d="M4 11.500 12 4.500l8 7V20h-5.500v-5h-5v5H4z" />;
const GridIcon = () => <Icon d="M4.500 4.500h6v6h-6zM13.500 4.500h6v6h-6zM4.500 13.500h6v6h-6zM13.500 13.500h6v6h-6z" />;
const MeIcon = () => <Icon d="M12 12.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c1-4 4-5.500 7.500-5.500s6.500 1.500 7.500 5.500" />;

/** The bubble with the brand's mark. */
function ServiceIcon() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 4c8 0 13 4.600 13 10.500S24 25 16 25c-1.500 0-3-.2-4.300-.6L5.500 27l1.400-5C4.500 20 3 17.400 3 14.500 3 8.600 8 4 16 4z" fill="#1f7a66" />
      <ellipse cx="16" cy="14" rx="2.600" ry="6" fill="#fff" />
      <ellipse cx="12" cy="15" rx="2.200" ry="5" transform="rotate(-32 12 15)" fill="#f6d6d3" />
      <ellipse cx="20" cy="15" rx="2.200" ry="5" transform="rotate(32 20 15)" fill="#f6d6d3" />
    </svg>
  );
}

document.documentElement.lang = lang;
document.title = t.name;
const place = document.createElement('div');
place.id = 'top';
document.body.prepend(place);
render(<Shop />, place);

// As any shop would: one tag.
const tag = document.createElement('script');
tag.src = '/widget.js';
tag.async = true;
Object.assign(tag.dataset, { brand: 'hetang', color: '#1f7a66', lang, name: t.name, bubble: 'wide' });
document.body.append(tag);
