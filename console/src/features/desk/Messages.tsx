import { ClockCircleOutlined, DownOutlined, WifiOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Conversation, Message } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { markSeen, touch, useEarlier, useThread } from './api';
import { Marked, useFound, type Found } from './found';
import { inOneLine, Shown } from './media';
import { useOutboxView } from './sending';
import { cursor, first } from './thread';
import css from './desk.module.css';

/** The conversation as it was said; the own words stand there at once, marked until the server has them. */
export function Messages({ conversation }: { conversation: Conversation }) {
  const { id } = conversation;
  const { t, format } = useI18n();
  const me = useMe();
  const client = useQueryClient();
  const thread = useThread(id, conversation.head);
  const earlier = useEarlier(id);
  const outbox = useOutboxView(id);
  const box = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(false);
  const stick = useRef(true);
  const held = useRef<{ height: number; top: number } | undefined>(undefined);

  const items = useMemo(() => thread.data?.items ?? [], [thread.data]);
  const stored = useMemo(() => new Set(items.map((m) => m.id)), [items]);
  const waiting = outbox.unsent.filter((u) => !stored.has(u.clientId));
  const last = thread.data ? cursor(thread.data) : 0;

  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    if (held.current) {
      // Older messages came in front: what is being read stays where it is.
      el.scrollTop = held.current.top + (el.scrollHeight - held.current.height);
      held.current = undefined;
    } else if (stick.current) {
      el.scrollTop = el.scrollHeight;
    }
  }, [items, waiting.length]);

  // The composer grows, the window shrinks: who was at the end stays at the end.
  const shown = thread.data !== undefined;
  useEffect(() => {
    const el = box.current;
    if (!el) return undefined;
    const watch = new ResizeObserver(() => {
      if (stick.current) el.scrollTop = el.scrollHeight;
    });
    watch.observe(el);
    return () => watch.disconnect();
  }, [shown]);

  useEffect(() => {
    if (last === 0 || conversation.owner?.id !== me.id || conversation.unread === 0) return undefined;
    const tell = () => {
      if (document.visibilityState === 'visible' && document.hasFocus() && stick.current)
        markSeen(id, last).then(
          () => touch(client, id),
          // Told again with the next message, if this one is lost.
          () => undefined,
        );
    };
    tell();
    window.addEventListener('focus', tell);
    return () => window.removeEventListener('focus', tell);
  }, [last, id, conversation.owner?.id, conversation.unread, me.id, client]);

  const found = useFound(id);
  const sought = useSought(found?.seq, box, thread.data && first(thread.data), earlier, stick);
  const fresh = useNewestOfCustomer(items);
  if (thread.isPending) return <Loading rows={5} />;
  if (thread.isError && !thread.data)
    return (
      <div className={css.pad}>
        <Problem error={thread.error} onRetry={() => void thread.refetch()} />
      </div>
    );
  const start = thread.data ? first(thread.data) : 0;
  return (
    <div className={css.thread}>
      <div
        ref={box}
        className={css.scroll}
        tabIndex={0}
        role="log"
        aria-label={t('thread.label')}
        aria-live="off"
        onScroll={(event) => {
          const el = event.currentTarget;
          stick.current = el.scrollHeight - el.scrollTop - el.clientHeight < 60;
          setBelow(!stick.current);
        }}
      >
        {start > 1 && (
          <div className={css.earlier}>
            <Button
              size="small"
              loading={earlier.isPending}
              onClick={() => {
                const el = box.current;
                if (el) held.current = { height: el.scrollHeight, top: el.scrollTop };
                earlier.mutate();
              }}
            >
              {t('thread.earlier')}
            </Button>
          </div>
        )}
        {items.map((message, i) => (
          <Bubble
            key={message.id}
            message={message}
            before={items[i - 1]}
            sought={message.seq === sought}
            found={found?.seq === message.seq ? found : undefined}
          />
        ))}
        {waiting.map((u) => (
          <div key={u.clientId} className={`${css.said} ${css.ours}`}>
            {u.media && <div>{t('media.preview.picture')}</div>}
            {u.text !== '' && <div className={`${css.bubble} ${css.pending}`}>{u.text}</div>}
            <div className={css.meta}>
              {outbox.struggling ? <WifiOutlined aria-hidden="true" /> : <ClockCircleOutlined aria-hidden="true" />}{' '}
              {outbox.struggling ? t('thread.struggling') : t('thread.sending')}
            </div>
          </div>
        ))}
        {conversation.rating && (
          <div className={css.notice}>
            {t('thread.rated', { n: conversation.rating.stars })}
            {conversation.rating.words && ` · ${conversation.rating.words}`}
          </div>
        )}
      </div>
      {below && (
        <Button
          className={css.toBottom ?? ''}
          size="small"
          icon={<DownOutlined />}
          onClick={() => {
            const el = box.current;
            if (el) el.scrollTop = el.scrollHeight;
          }}
        >
          {conversation.unread > 0 ? t('thread.new') : format.time(items.at(-1)?.at ?? conversation.openedAt)}
        </Button>
      )}
      <div className="sr" aria-live="polite">
        {fresh && `${fresh.author.name || t('author.customer')}${t('list.colon')}${inOneLine(fresh, t)}`}
      </div>
    </div>
  );
}

/** The message that a search led to, `?at=<seq>`: fetched if it lies further back, shown in the middle and focused, once. */
function useSought(
  evidence: number | undefined,
  box: React.RefObject<HTMLDivElement | null>,
  start: number | undefined,
  earlier: { isPending: boolean; isError: boolean; mutate: () => void },
  stick: React.RefObject<boolean>,
): number | undefined {
  const [search] = useSearchParams();
  const sought = (Number(search.get('at')) || undefined) ?? evidence;
  const shown = useRef<number | undefined>(undefined);
  const { isPending, isError, mutate } = earlier;
  useEffect(() => {
    if (!sought || start === undefined || shown.current === sought) return;
    stick.current = false;
    if (start > sought) {
      if (!isPending && !isError) mutate();
      return;
    }
    const bubble = box.current?.querySelector<HTMLElement>('[data-sought]');
    if (bubble) {
      shown.current = sought;
      bubble.scrollIntoView({ block: 'center' });
      bubble.focus({ preventScroll: true });
    }
  }, [sought, start, isPending, isError, mutate, box, stick]);
  return sought;
}

/** The customer's last words once they are new: read out, the history isn't. */
function useNewestOfCustomer(items: readonly Message[]): Message | undefined {
  const start = useRef<number | undefined>(undefined);
  const newest = items.at(-1);
  if (start.current === undefined && newest) start.current = newest.seq;
  return newest && newest.author.kind === 'customer' && newest.seq > (start.current ?? Infinity) ? newest : undefined;
}

interface Said {
  message: Message;
  before: Message | undefined;
  sought: boolean;
  /** The span of it that evidence points to. */
  found: Found | undefined;
}

function Bubble({ message, before, sought, found }: Said) {
  const { t, format, code } = useI18n();
  const newDay = !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
  const day = newDay && (
    <div className={css.day}>
      {new Date(message.at).toDateString() === new Date().toDateString() ? t('thread.today') : format.date(message.at)}
    </div>
  );
  if (message.kind === 'notice' || message.author.kind === 'system' || message.kind === 'card') {
    const words =
      message.kind === 'card' && message.card?.kind === 'closing'
        ? t('closing.card')
        : message.kind === 'card' && message.card?.kind === 'rating'
          ? t('closing.ratingCard')
          : message.text;
    return (
      <>
        {day}
        <div className={`${css.notice} ${sought ? css.soughtNotice : ''}`} {...(sought && { 'data-sought': '', tabIndex: -1 })}>
          <span>{words}</span>
          <time dateTime={message.at}>{format.time(message.at)}</time>
        </div>
      </>
    );
  }
  const grouped =
    !newDay &&
    before.author.kind === message.author.kind &&
    before.author.name === message.author.name &&
    before.kind !== 'notice' &&
    before.kind !== 'card' &&
    Date.parse(message.at) - Date.parse(before.at) < 120_000;
  const ours = message.author.kind !== 'customer';
  return (
    <>
      {day}
      <div className={`${css.said} ${ours ? css.ours : ''} ${grouped ? css.grouped : ''} ${sought ? css.sought : ''}`} {...(sought && { 'data-sought': '', tabIndex: -1 })}>
        {sought && <span className="sr">{t('thread.sought')}</span>}
        {!grouped && (
          <div className={css.meta}>
            <span>{(message.author.kind !== 'assistant' && message.author.name) || code('author.', message.author.kind)}</span>
            <time dateTime={message.at} title={format.exact(message.at)}>
              {format.time(message.at)}
            </time>
          </div>
        )}
        {message.media.length > 0 && <Shown message={message} />}
        {message.text !== '' && (
          <div className={`${css.bubble} ${css[message.author.kind] ?? ''}`} title={format.exact(message.at)}>
            {found ? <Marked text={message.text} of={found} /> : message.text}
          </div>
        )}
      </div>
    </>
  );
}
