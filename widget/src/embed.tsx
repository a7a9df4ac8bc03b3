import { render } from 'preact';
import { Api } from './api';
import { browser, upload } from './browser';
import { Chat } from './chat';
import { langOf, textsOf } from './texts';
import { App, type Look } from './view/app';
import style from './view/style.css?inline';

/**
 * The customer's chat on any page:
 *
 *   <script src="https://service.example/widget.js" data-brand="hetang" async></script>
 *
 * data-brand   the brand's code
 * data-color   the main colour, #rrggbb; the brand's own unless given
 * data-lang    zh-CN or en; the browser's unless given
 * data-theme   light or dark; the browser's unless given
 * data-name    the brand's name, for the bubble before the first word is said
 * data-bubble  wide: no bubble on narrow screens, where the page opens the chat itself
 * data-mode    page: the chat fills the page; brand and language may then come with the address
 *
 * A page may call PledgeChat.open(), PledgeChat.open('a draft') and PledgeChat.close().
 *
 * A shop whose customer is signed in calls pledge.signIn(token) with the token its back end has signed, and
 * pledge.signOut() when they sign out there; both promise when it is done and fail with a code when it is refused.
 * The event pledge:ready tells on window that they can be called.
 */
declare global {
  interface Window {
    PledgeChat?: { open: (draft?: string) => void; close: () => void };
    pledge?: { signIn: (token: string) => Promise<void>; signOut: () => Promise<void> };
  }
}

const script = document.currentScript;

function begin(tag: HTMLScriptElement): void {
  const { dataset } = tag;
  const page = dataset['mode'] === 'page';
  const address = new URLSearchParams(page ? location.search : '');
  const brand = address.get('brand') ?? dataset['brand'] ?? '';
  const lang = langOf(address.get('lang') ?? dataset['lang']);
  const theme = address.get('theme') ?? dataset['theme'] ?? null;
  const look: Look = {
    colour: address.get('color') ?? dataset['color'] ?? null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    page,
    barred: dataset['bubble'] === 'wide',
    name: dataset['name'] ?? null,
  };
  const texts = textsOf(lang);
  const api = new Api(new URL('.', tag.src).href, (url, init) => fetch(url, init), upload);
  const chat = new Chat(api, brand, lang, browser());

  const host = document.createElement('div');
  host.id = 'pledge-chat';
  const root = host.attachShadow({ mode: 'open' });
  // A sheet made by script needs no leave from a page that forbids inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);

  const wishes: Parameters<typeof App>[0]['wishes'] = { onOpen: null };
  render(<App chat={chat} texts={texts} lang={lang} look={look} wishes={wishes} />, root);
  if (page) {
    document.documentElement.lang = lang;
    document.title = texts.title;
    chat.open();
  }
  window.PledgeChat = {
    open: (draft) => wishes.onOpen?.(draft ?? null),
    close: () => chat.close(),
  };
  window.pledge = { signIn: (token) => chat.signIn(token), signOut: () => chat.signOut() };
  window.dispatchEvent(new Event('pledge:ready'));
}

// A tag that stands twice opens one chat.
if (script instanceof HTMLScriptElement && !window.PledgeChat) {
  if (document.body) begin(script);
  else document.addEventListener('DOMContentLoaded', () => begin(script), { once: true });
}
