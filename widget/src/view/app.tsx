import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Chat, ChatState } from '../chat';
import type { Lang, Texts } from '../texts';
import { palette } from './colours';
import { takePictures } from './attach';
import { Complain } from './complain';
import { Composer } from './composer';
import { Consent } from './consent';
import { useDark } from './dark';
import { Bubble, Down } from './icons';
import { Log } from './log';

export interface Look {
  /** The page around it decides when null: the brand's colour, the browser's theme. */
  colour: string | null;
  theme: 'light' | 'dark' | null;
  /** A page of its own has no bubble and doesn't close. */
  page: boolean;
  /** The page has its own button on narrow screens. */
  barred: boolean;
  /** Named before the server has been asked. */
  name: string | null;
}

interface Props {
  chat: Chat;
  texts: Texts;
  lang: Lang;
  look: Look;
  /** Hears what the page asks for. */
  wishes: { onOpen: ((text: string | null) => void) | null };
}

export function App({ chat, texts, lang, look, wishes }: Props) {
  const state = useChat(chat);
  const last = state.thread.messages.at(-1);
  const hurried = state.sendsAgainAt !== null || last?.author.kind === 'customer';
  const now = useClock(state.opened || look.page ? (hurried ? 1_000 : 30_000) : null);
  const dark = useDark(look.theme);
  const [draft, setDraftShown] = useState(chat.draft);
  const setDraft = useCallback(
    (text: string) => {
      chat.draft = text;
      setDraftShown(text);
    },
    [chat],
  );
  // Nobody finds in the field what somebody before them began to write.
  useEffect(() => setDraftShown(chat.draft), [chat, state.session]);
  const field = useRef<HTMLTextAreaElement>(null);
  const panel = useRef<HTMLElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const [privacy, setPrivacy] = useState(false);
  const [complains, setComplains] = useState(false);
  const consent = state.session?.consent;
  const asks = consent !== undefined && (privacy || !consent.service);
  // Who is here for the first time is asked first: no field that goes again before the first word.
  const writes = consent ? !asks : chat.returns;
  const shown = look.page || state.opened;
  const frame = useVisibleFrame(shown);
  const colours = palette(look.colour ?? state.session?.brand.colour);
  const brand = state.session?.brand;
  const name = (lang === 'en' ? brand?.nameEn : brand?.nameZh) ?? look.name ?? texts.title;

  useEffect(() => {
    wishes.onOpen = (text) => {
      if (text !== null) setDraft(text);
      chat.open();
    };
    return () => {
      wishes.onOpen = null;
    };
  }, [chat, wishes, setDraft]);

  useEffect(() => {
    if (!shown) return;
    // On a phone the keyboard would cover half of what there is to read.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
    else panel.current?.focus();
  }, [shown, writes]);

  const close = () => {
    chat.close();
    requestAnimationFrame(() => launcher.current?.focus());
  };

  const { standing } = state.thread;
  const taps = state.loaded && (!standing || standing.closed || standing.mode === 'assistant') && !standing?.closing;

  return (
    <div
      class={`pledge${dark ? ' dark' : ''}${look.page ? ' page' : ' floating'}${look.barred ? ' barred' : ''}`}
      lang={lang}
      style={{
        '--brand': colours.brand,
        '--ink': colours.ink,
        '--on-light': colours.onLight,
        '--on-dark': colours.onDark,
        ...(frame ? { '--top': `${frame.top}px`, '--height': `${frame.height}px` } : {}),
      }}
    >
      {!shown && (
        <button
          ref={launcher}
          class="launcher"
          type="button"
          aria-haspopup="dialog"
          aria-label={state.unread > 0 ? texts.openUnread(state.unread) : texts.open}
          onClick={() => chat.open()}
        >
          <Bubble letter={(brand || look.name) ? [...name][0] ?? '' : ''} />
          {state.unread > 0 && (
            <span class="badge" aria-hidden="true">
              {state.unread > 99 ? '99+' : state.unread}
            </span>
          )}
        </button>
      )}
      {shown && (
        <section
          ref={panel}
          class="panel"
          role={look.page ? 'main' : 'dialog'}
          aria-label={`${name} ${texts.title}`}
          tabIndex={-1}
          onDragOver={(event) => {
            if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
          }}
          onDrop={(event) => {
            if (!event.dataTransfer?.types.includes('Files')) return;
            event.preventDefault();
            takePictures({ chat, texts, say: () => undefined }, event.dataTransfer);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !look.page && !event.isComposing) close();
          }}
        >
          <header class="head">
            <span class="logo" aria-hidden="true">
              {[...name][0]}
            </span>
            <div class="who">
              <h2>{name}</h2>
              <p role="status">{status(state, texts)}</p>
            </div>
            {!look.page && (
              <button class="round" type="button" aria-label={texts.close} onClick={close}>
                <Down />
              </button>
            )}
          </header>
          <TroubleBar state={state} texts={texts} now={now} retry={() => chat.retry()} />
          <Log chat={chat} state={state} texts={texts} lang={lang} now={now} edit={setDraft} />
          {asks && (
            <Consent
              key={`${consent.version} ${consent.service}`}
              texts={texts}
              standing={consent}
              agree={(service, marketing) => chat.agree(service, marketing)}
              back={() => setPrivacy(false)}
            />
          )}
          {complains && !asks && (
            <Complain texts={texts} send={(id, text) => chat.complain(id, text)} back={() => setComplains(false)} />
          )}
          {state.trouble !== 'unknown-brand' && writes && !complains && (
            <>
              <Composer
                chat={chat}
                texts={texts}
                draft={draft}
                write={setDraft}
                send={(text) => chat.send(text)}
                shortcuts={taps ? (state.session?.shortcuts ?? []) : []}
                field={field}
              />
              {consent && (
                <div class="small">
                  <button class="plain" type="button" onClick={() => setComplains(true)}>
                    {texts.complain}
                  </button>
                  <button class="plain" type="button" onClick={() => setPrivacy(true)}>
                    {texts.privacy}
                  </button>
                </div>
              )}
            </>
          )}
        </section>
      )}
    </div>
  );
}

function TroubleBar({ state, texts, now, retry }: { state: ChatState; texts: Texts; now: number; retry: () => void }) {
  const { trouble, sendsAgainAt } = state;
  return (
    <div role="status">
      {trouble !== null && (
        <div class="bar">
          <span>
            {trouble === 'busy' && sendsAgainAt !== null
              ? texts.busyFor(Math.max(1, Math.ceil((sendsAgainAt - now) / 1000)))
              : texts[trouble]}
          </span>
          {trouble === 'unreachable' && (
            <button class="plain" type="button" onClick={retry}>
              {texts.retry}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function status(state: ChatState, texts: Texts): string {
  const { standing } = state.thread;
  if (!state.loaded || !standing) return state.trouble === null ? texts.connecting : ' ';
  if (standing.closed) return texts.ended;
  if (standing.mode === 'person') return texts.personServes(standing.owner?.name || texts.shop);
  if (standing.mode === 'waiting') {
    if (!standing.waiting) return texts.waiting;
    const { position, expectedSeconds } = standing.waiting;
    const about = expectedSeconds ? texts.waitingAbout(Math.max(1, Math.round(expectedSeconds / 60))) : '';
    return texts.waitingAt(position) + about;
  }
  return texts.assistantServes;
}

function useChat(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.watch(() => setState(chat.state));
  }, [chat]);
  return state;
}

/** The time, roughly: for days, for the assistant's dots, for the seconds until the next try. */
function useClock(everyMs: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** What a phone's keyboard leaves to see. */
function useVisibleFrame(shown: boolean): { top: number; height: number } | null {
  const [frame, setFrame] = useState<{ top: number; height: number } | null>(null);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!shown || !viewport) return undefined;
    const changed = () => setFrame({ top: Math.max(0, viewport.offsetTop), height: viewport.height });
    changed();
    viewport.addEventListener('resize', changed);
    viewport.addEventListener('scroll', changed);
    return () => {
      viewport.removeEventListener('resize', changed);
      viewport.removeEventListener('scroll', changed);
    };
  }, [shown]);
  return frame;
}
