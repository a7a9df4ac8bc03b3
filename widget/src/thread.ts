/**
 * What the customer sees of the thread, folded from what the server and the sending side tell. The
 * order in which these arrive doesn't matter: the result is what reading everything afresh gives.
 */

export interface Author {
  kind: 'customer' | 'assistant' | 'staff' | 'system';
  id: string | null;
  name: string;
}

export interface Card {
  kind: string;
  choices: string[];
}

/** A picture, a voice note or a video as the server keeps it. */
export interface Media {
  id: string;
  kind: 'picture' | 'voice' | 'video';
  width: number | null;
  height: number | null;
  durationMs: number | null;
}

export interface Message {
  seq: number;
  id: string;
  conversation: string;
  author: Author;
  kind: 'text' | 'notice' | 'card' | 'picture' | 'voice' | 'video';
  text: string;
  card: Card | null;
  media: Media[];
  at: string;
}

/** How the matter stands, as the server tells it with every read. */
export interface Standing {
  mode: 'assistant' | 'waiting' | 'person';
  closed: boolean;
  owner: { name: string } | null;
  waiting: { position: number; expectedSeconds: number | null } | null;
  closing: boolean;
  canRate: boolean;
}

export type Failure = 'too-long' | 'refused' | 'file' | 'unknown';

/** A message on its way: shown at once, sent until the server has it. */
export interface Pending {
  clientId: string;
  text: string;
  at: string;
  /** A picture, a voice note or a video, whose bytes the browser keeps; with the server's id once they are uploaded. */
  file?: { kind: Media['kind']; durationMs: number | null; media: string | null };
  /** Why it stays, when it isn't sent again by itself. */
  failure: Failure | null;
}

export interface Thread {
  /** In order, each once. */
  messages: Message[];
  pending: Pending[];
  /** Everything up to here has been read; what was merely echoed may lie beyond. */
  cursor: string;
  standing: Standing | null;
}

export type Event =
  | { type: 'page'; items: Message[]; next: string; state: Standing }
  | { type: 'queued'; pending: Pending }
  | { type: 'kept'; pending: Pending[] }
  | { type: 'sent'; message: Message }
  | { type: 'failed'; clientId: string; failure: Failure }
  | { type: 'again'; clientId: string }
  | { type: 'dropped'; clientId: string };

export const EMPTY: Thread = { messages: [], pending: [], cursor: '', standing: null };

export function fold(thread: Thread, event: Event): Thread {
  switch (event.type) {
    case 'page':
      return {
        messages: merged(thread.messages, event.items),
        pending: without(thread.pending, event.items),
        cursor: later(thread.cursor, event.next),
        standing: event.state,
      };
    case 'queued': {
      const { clientId } = event.pending;
      if (thread.messages.some((message) => message.id === clientId)) return thread;
      const known = thread.pending.some((pending) => pending.clientId === clientId);
      return known
        ? { ...thread, pending: changed(thread.pending, clientId, event.pending.failure) }
        : { ...thread, pending: [...thread.pending, event.pending] };
    }
    case 'kept': {
      // What all tabs together keep; what another tab has sent goes once it has been read.
      const stored = new Set(thread.messages.map((message) => message.id));
      return { ...thread, pending: event.pending.filter((one) => !stored.has(one.clientId)) };
    }
    case 'sent':
      return {
        ...thread,
        messages: merged(thread.messages, [event.message]),
        pending: without(thread.pending, [event.message]),
      };
    case 'failed':
      return { ...thread, pending: changed(thread.pending, event.clientId, event.failure) };
    case 'again':
      return { ...thread, pending: changed(thread.pending, event.clientId, null) };
    case 'dropped':
      return { ...thread, pending: thread.pending.filter((pending) => pending.clientId !== event.clientId) };
  }
}

/** Conversations follow each other by their ids, which grow with time; messages by their number. */
export function compare(a: Message, b: Message): number {
  if (a.conversation !== b.conversation) return a.conversation < b.conversation ? -1 : 1;
  return a.seq - b.seq;
}

function merged(old: Message[], more: Message[]): Message[] {
  if (more.length === 0) return old;
  const last = old.at(-1);
  const tidy = [...more].sort(compare);
  const first = tidy[0];
  const all = last && first && compare(last, first) < 0 ? [...old, ...tidy] : [...old, ...tidy].sort(compare);
  const once = all.filter((message, i) => {
    const before = all[i - 1];
    return !before || compare(before, message) !== 0;
  });
  return once;
}

function without(pending: Pending[], arrived: Message[]): Pending[] {
  if (pending.length === 0) return pending;
  const ids = new Set(arrived.map((message) => message.id));
  return pending.filter((one) => !ids.has(one.clientId));
}

function changed(pending: Pending[], clientId: string, failure: Failure | null): Pending[] {
  return pending.map((one) => (one.clientId === clientId ? { ...one, failure } : one));
}

/** The later of two cursors `<conversation>.<seq>`; a page that was overtaken moves nothing back. */
export function later(a: string, b: string): string {
  const [conversationA, seqA] = parts(a);
  const [conversationB, seqB] = parts(b);
  if (conversationA !== conversationB) return conversationA > conversationB ? a : b;
  return seqA > seqB ? a : b;
}

function parts(cursor: string): [string, number] {
  const dot = cursor.indexOf('.');
  return dot < 0 ? ['', 0] : [cursor.slice(0, dot), Number(cursor.slice(dot + 1))];
}

/** The cursor behind what is known of one conversation, which need not be the last. */
export function endOf(thread: Thread, conversation: string): string {
  const last = thread.messages.filter((message) => message.conversation === conversation).at(-1);
  return `${conversation}.${last?.seq ?? 0}`;
}

/** The conversations before the one that the cursor stands in, the latest first. */
export function earlier(thread: Thread): string[] {
  const [current] = parts(thread.cursor);
  return [...new Set(thread.messages.map((message) => message.conversation))].filter((one) => one < current).reverse();
}

/** Messages from others behind this cursor. */
export function unreadSince(thread: Thread, cursor: string): number {
  return since(thread, cursor).filter((message) => message.author.kind !== 'customer' && message.kind !== 'notice').length;
}

/** Whether the shop's program told something behind this cursor. */
export function toldSince(thread: Thread, cursor: string): boolean {
  return since(thread, cursor).some((message) => message.author.kind === 'system');
}

function since(thread: Thread, cursor: string): Message[] {
  const [conversation, seq] = parts(cursor);
  return thread.messages.filter((message) => message.conversation > conversation || (message.conversation === conversation && message.seq > seq));
}

/** Ways out stand to be chosen until one was, or others of the same kind were offered. */
export function undecided(messages: Message[], at: number): boolean {
  const kind = messages[at]?.card?.kind ?? '';
  if (!kind.endsWith('options')) return false;
  const over = [kind, kind.replace(/options$/, 'chosen')];
  return !messages.slice(at + 1).some((message) => over.includes(message.card?.kind ?? ''));
}

/** The cursor behind the last message that is there. */
export function end(thread: Thread): string {
  const last = thread.messages.at(-1);
  return last ? `${last.conversation}.${last.seq}` : thread.cursor;
}
