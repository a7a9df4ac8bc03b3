import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat, ChatState } from '../chat';
import type { Lang, Texts } from '../texts';
import { undecided, type Media, type Message, type Pending } from '../thread';
import { Closing } from './closing';
import { Rating } from './rating';
import { Going, Large, Pictures, Video, Voice } from './media';
import { linked } from './words';

/** Messages of one voice within this time stand together under one name. */
const TOGETHER_MS = 3 * 60_000;

/** How close to the end counts as reading along. */
const NEAR_PX = 80;

/** How long an answer of the assistant is still expected. */
const ANSWER_MS = 12_000;

interface Props {
  chat: Chat;
  state: ChatState;
  texts: Texts;
  lang: Lang;
  now: number;
  /** A failed text goes back to the composer. */
  edit: (text: string) => void;
}

export function Log({ chat, state, texts, lang, now, edit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const along = useRef(true);
  const [behind, setBehind] = useState(false);
  /** The conversation rated just now. */
  const [rated, setRated] = useState<string | null>(null);
  const [large, setLarge] = useState<Media | null>(null);
  const { thread, session, loaded } = state;
  const { messages, pending, standing } = thread;
  const last = messages.at(-1);

  const toEnd = () => {
    const log = box.current;
    if (log) log.scrollTop = log.scrollHeight;
    along.current = true;
    setBehind(false);
  };

  const newest = `${messages.length}.${pending.length}.${standing?.closing}.${standing?.canRate}.${loaded}`;
  const mine = pending.length > 0;
  useLayoutEffect(() => {
    if (along.current || mine) toEnd();
    else setBehind(true);
  }, [newest, mine]);

  // The keyboard of a phone and the composer's growth change the height: stay at the end.
  useEffect(() => {
    const log = box.current;
    if (!log) return undefined;
    const resized = new ResizeObserver(() => {
      if (along.current) log.scrollTop = log.scrollHeight;
    });
    resized.observe(log);
    return () => resized.disconnect();
  }, []);

  // Greeted once, at the beginning of the visit: behind what was said before, ahead of what follows.
  const [greetedAt, setGreetedAt] = useState<number | null>(null);
  const greets = loaded && session !== null && (messages.length === 0 || standing?.closed === true);
  useEffect(() => {
    if (loaded) setGreetedAt((at) => at ?? (greets ? messages.length : -1));
  }, [loaded, greets, messages.length]);
  const greeting =
    session !== null && greetedAt !== null && greetedAt >= 0 ? (
      <div class="line first" key="greeting">
        <div class="by">{texts.assistant}</div>
        <div class="said">{session.greeting}</div>
      </div>
    ) : null;

  const answering =
    standing?.mode === 'assistant' &&
    !standing.closed &&
    last?.author.kind === 'customer' &&
    now - Date.parse(last.at) < ANSWER_MS;

  return (
    <div class="middle">
      <div
        class="log"
        ref={box}
        role="log"
        aria-label={texts.log}
        tabIndex={0}
        onScroll={(event) => {
          const log = event.currentTarget;
          along.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
          if (along.current) setBehind(false);
        }}
      >
        {messages.map((message, i) => [
          i === greetedAt && greeting,
          <Said
            key={`${message.conversation}.${message.seq}`}
            message={message}
            before={messages[i - 1]}
            texts={texts}
            lang={lang}
            now={now}
            chat={chat}
            show={setLarge}
            decide={undecided(messages, i) ? (choice) => chat.choose(message.id, choice) : null}
            choose={message === last && standing?.closed !== true ? (text) => chat.send(text) : null}
          />,
        ])}
        {greetedAt === messages.length && greeting}
        {last && standing?.canRate && rated !== last.conversation && (
          <Rating
            key={last.conversation}
            texts={texts}
            send={async (stars, words) => {
              await chat.rate(stars, words);
              setRated(last.conversation);
            }}
          />
        )}
        {last && rated === last.conversation && <p class="note">{texts.rated}</p>}
        {standing?.closing && <Closing texts={texts} send={(answer) => chat.answerClosing(answer)} />}
        {pending.map((one) => (
          <Waiting key={one.clientId} part={state.uploading?.clientId === one.clientId ? state.uploading.part : null} one={one} texts={texts} chat={chat} edit={edit} />
        ))}
        {answering && (
          <div class="line first">
            <div class="said dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
      </div>
      {large && <Large chat={chat} texts={texts} one={large} close={() => setLarge(null)} />}
      {behind && (
        <button class="latest" type="button" onClick={toEnd}>
          {texts.latest}
        </button>
      )}
    </div>
  );
}

function Said({
  message,
  before,
  texts,
  lang,
  now,
  chat,
  show,
  choose,
  decide,
}: {
  message: Message;
  before: Message | undefined;
  texts: Texts;
  lang: Lang;
  now: number;
  chat: Chat;
  show: (media: Media) => void;
  choose: ((text: string) => void) | null;
  /** Set as long as one of the offered ways may be chosen. */
  decide: ((choice: number) => Promise<void>) | null;
}) {
  const at = new Date(message.at);
  const newDay = !before || new Date(before.at).toDateString() !== at.toDateString();
  const first =
    newDay ||
    before.kind === 'notice' ||
    before.author.kind !== message.author.kind ||
    before.author.name !== message.author.name ||
    at.getTime() - Date.parse(before.at) > TOGETHER_MS;
  const day = newDay ? <div class="day">{dayOf(at, now, texts, lang)}</div> : null;
  if (message.kind === 'notice') {
    return (
      <>
        {day}
        <p class="note">{linked(message.text, texts.link)}</p>
      </>
    );
  }
  const mine = message.author.kind === 'customer';
  const name = mine ? texts.me : message.author.name || (message.author.kind === 'assistant' ? texts.assistant : texts.shop);
  const time = at.toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hour12: false });
  return (
    <>
      {day}
      <Line mine={mine} first={first}>
        <div class={first ? 'by' : 'hidden'}>
          {name} <time dateTime={message.at}>{time}</time>
        </div>
        {message.kind === 'picture' && <Pictures chat={chat} texts={texts} media={message.media} show={show} />}
        {message.kind === 'video' && message.media.map(({ id }) => <Video key={id} id={id} texts={texts} load={() => chat.media(id, false)} />)}
        {message.kind === 'voice' &&
          message.media.map(({ id, durationMs }) => (
            <Voice key={id} id={id} texts={texts} durationMs={durationMs ?? 0} load={() => chat.media(id, false)} />
          ))}
        {message.text !== '' && <div class="said">{linked(message.text, texts.link)}</div>}
        {message.card && decide && <Ways titles={message.card.choices} texts={texts} decide={decide} />}
        {message.card?.kind === 'choices' && choose && (
          <div class="choices">
            {message.card.choices.map((choice) => (
              <button key={choice} class="chip" type="button" onClick={() => choose(choice)}>
                {choice}
              </button>
            ))}
          </div>
        )}
      </Line>
    </>
  );
}

function Ways({ titles, texts, decide }: { titles: string[]; texts: Texts; decide: (choice: number) => Promise<void> }) {
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  return (
    <div class="choices" role="group" aria-label={texts.chooseWay}>
      {titles.map((title, i) => (
        <button
          key={title}
          class="chip"
          type="button"
          disabled={state === 'sending'}
          onClick={() => {
            setState('sending');
            decide(i + 1).then(
              () => setState('open'),
              () => setState('failed'),
            );
          }}
        >
          {title}
        </button>
      ))}
      {state === 'failed' && (
        <p class="error" role="alert">
          {texts.notSubmitted}
        </p>
      )}
    </div>
  );
}

function Waiting({ one, part, texts, chat, edit }: { one: Pending; part: number | null; texts: Texts; chat: Chat; edit: (text: string) => void }) {
  const { clientId, text, failure, file } = one;
  return (
    <Line mine first state={failure === null ? 'pending' : 'stuck'}>
      {file ? <Going chat={chat} texts={texts} one={one} part={part} /> : <div class="said">{text}</div>}
      {failure === null ? (
        <div class="under">{texts.sending}…</div>
      ) : (
        <div class="under bad" role="alert">
          <span>{texts.failed[failure]}</span>
          {failure === 'unknown' && (
            <button class="plain" type="button" onClick={() => chat.again(clientId)}>
              {texts.again}
            </button>
          )}
          {!file && (
            <button
              class="plain"
              type="button"
              onClick={() => {
                chat.drop(clientId);
                edit(text);
              }}
            >
              {texts.edit}
            </button>
          )}
          <button class="plain" type="button" onClick={() => chat.drop(clientId)}>
            {texts.drop}
          </button>
        </div>
      )}
    </Line>
  );
}

function Line({
  mine,
  first,
  state,
  children,
}: {
  mine: boolean;
  first: boolean;
  state?: 'pending' | 'stuck';
  children: ComponentChildren;
}) {
  return <div class={`line${mine ? ' mine' : ''}${first ? ' first' : ''}${state ? ` ${state}` : ''}`}>{children}</div>;
}

function dayOf(at: Date, now: number, texts: Texts, lang: Lang): string {
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) return texts.today;
  today.setDate(today.getDate() - 1);
  if (at.toDateString() === today.toDateString()) return texts.yesterday;
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  return at.toLocaleDateString(lang, { month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) });
}
