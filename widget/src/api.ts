import type { Media, Message, Standing } from './thread';

/** The server's side of the chat, over plain HTTP. */
export interface Session {
  token: string;
  expiresAt: string;
  visitorKey: string;
  visitor: string;
  conversation: string | null;
  brand: { code: string; nameZh: string; nameEn: string; colour: string };
  greeting: string;
  shortcuts: { label: string; text: string }[];
  clockSpeed?: number;
  /** Whether the shop's customer is signed in here. */
  signedIn: boolean;
  consent: Consent;
  now: string;
}

/** The privacy notice in force, and what this visitor agreed to. */
export interface Consent {
  service: boolean;
  marketing: boolean;
  version: number;
  text: string;
}

export type Recognised = Pick<Session, 'token' | 'expiresAt' | 'visitorKey' | 'visitor' | 'consent' | 'now'>;

export interface Page {
  items: (Message & { cursor: string })[];
  next: string;
  state: Standing;
  now: string;
}

export interface ClosingAnswer {
  solved: boolean;
  satisfied: boolean;
  more: boolean;
}

/** An answer of the server that isn't the wished one. Status 0: there was none. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** When to come back, for 429 and 503. */
    readonly retryAfterMs: number | null,
  ) {
    super(`${status} ${code}`);
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends a body and tells how much of it is gone; fetch can't tell. Rejects when there is no answer. */
export type Upload = (url: string, token: string, body: Blob, progress: (part: number) => void) => Promise<{ status: number; text: string; retryAfter: number }>;

const PATIENCE_MS = 15_000;

/** What a proxy, or the page of a wireless network that wants a sign-in, answers in our place. */
const NOT_OURS = new Set([403, 404, 405, 407, 511]);

export class Api {
  private readonly underway = new Set<AbortController>();

  constructor(
    private readonly base: string,
    private readonly fetch: Fetch,
    private readonly uploading: Upload = () => Promise.reject(new Error('no way to upload')),
  ) {}

  session(brand: string, visitorKey: string | null, locale: string): Promise<Session> {
    return this.call('POST', 'api/chat/session', { brand, visitorKey, locale });
  }

  read(token: string, after: string, limit: number): Promise<Page> {
    const query = new URLSearchParams({ limit: String(limit) });
    if (after) query.set('after', after);
    return this.call('GET', `api/chat/messages?${query}`, undefined, token);
  }

  async send(token: string, clientId: string, text: string, locale: string, media?: string): Promise<Message> {
    const body = { clientId, text, locale, ...(media ? { media: [media] } : {}) };
    const sent = await this.call<{ message: Message }>('POST', 'api/chat/messages', body, token);
    return sent.message;
  }

  async upload(token: string, body: Blob, progress: (part: number) => void): Promise<Media> {
    const answer = await this.uploading(`${this.base}api/chat/media`, token, body, progress).catch(() => {
      throw new Refused(0, 'unreachable', null);
    });
    const said = parsed(answer.text) as { code?: unknown } | undefined;
    if (answer.status === 201 && said) return said as Media;
    const ours = said?.code !== undefined;
    throw new Refused(ours ? answer.status : 0, String(said?.code ?? ''), answer.retryAfter > 0 ? answer.retryAfter * 1000 : null);
  }

  /** The token goes in a header, so what is shown is fetched: no address carries a secret. */
  async media(token: string, id: string, thumbnail: boolean): Promise<Blob> {
    const response = await this.fetch(`${this.base}api/chat/media/${id}${thumbnail ? '/thumbnail' : ''}`, {
      headers: { Authorization: `Bearer ${token}` },
      credentials: 'omit',
    }).catch(() => {
      throw new Refused(0, 'unreachable', null);
    });
    if (!response.ok) throw new Refused(response.status, '', null);
    return response.blob();
  }

  consent(token: string, wish: { version: number; service: boolean; marketing: boolean; locale: string }): Promise<Consent> {
    return this.call('POST', 'api/chat/consent', wish, token);
  }

  identify(token: string, shopToken: string, locale: string): Promise<Recognised> {
    return this.call('POST', 'api/chat/identify', { token: shopToken, locale }, token);
  }

  signOut(token: string): Promise<void> {
    return this.call('POST', 'api/chat/sign-out', undefined, token);
  }

  async complain(token: string, clientId: string, text: string, locale: string): Promise<string> {
    return (await this.call<{ number: string }>('POST', 'api/chat/complaints', { clientId, text, locale }, token)).number;
  }

  closing(token: string, answer: ClosingAnswer): Promise<void> {
    return this.call('POST', 'api/chat/closing', answer, token);
  }

  typing(token: string, typing: boolean): Promise<void> {
    return this.call('POST', 'api/chat/typing', { typing }, token);
  }

  /** How far somebody has looked. */
  seen(token: string, cursor: string): Promise<void> {
    return this.call('POST', 'api/chat/seen', { cursor }, token);
  }

  /** Chooses a way out by the card it came with, from 1. */
  choose(token: string, card: string, choice: number): Promise<void> {
    return this.call('POST', 'api/chat/options', { card, choice }, token);
  }

  rate(token: string, stars: number, words: string): Promise<void> {
    return this.call('POST', 'api/chat/rating', { stars, words }, token);
  }

  /** The address of the live line; http becomes ws. */
  get liveUrl(): string {
    return `${this.base.replace(/^http/, 'ws')}api/live`;
  }

  /** The network is another one now: what is under way on the old would only run into its time-out. */
  interrupt(): void {
    this.underway.forEach((one) => one.abort('interrupted'));
  }

  private async call<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (token) headers['Authorization'] = `Bearer ${token}`;
    const underway = new AbortController();
    this.underway.add(underway);
    const patience = setTimeout(() => underway.abort('late'), PATIENCE_MS);
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(this.base + path, {
        method,
        headers,
        // Known by its token alone: no cookie travels, whatever page this is on.
        credentials: 'omit',
        cache: 'no-store',
        signal: underway.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      throw new Refused(0, underway.signal.reason === 'interrupted' ? 'interrupted' : 'unreachable', null);
    } finally {
      clearTimeout(patience);
      this.underway.delete(underway);
    }
    const answer = parsed(text);
    if (!response.ok) {
      const after = Number(response.headers.get('Retry-After'));
      const code = String((answer as { code?: unknown })?.code ?? '');
      const ours = code !== '' || !NOT_OURS.has(response.status);
      throw new Refused(ours ? response.status : 0, code, after > 0 ? after * 1000 : null);
    }
    if (answer === undefined && response.status !== 204) throw new Refused(0, 'not-ours', null);
    return answer as T;
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
