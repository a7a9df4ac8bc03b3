import { serverClock } from '../offline/serverClock';
import { Store } from './store';

const patienceMs = 20_000;

/** The server's answer where it isn't the wished one (RFC 9457); a refusal by the standard names its clause. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  readonly clause: string | undefined;
  readonly alternatives: string[];

  constructor(
    readonly status: number,
    /** The whole problem, for what a tab knows to read in it. */
    readonly body: Record<string, unknown>,
    readonly retryAfterSeconds?: number,
  ) {
    super(`${status} ${String(body['code'] ?? '')}`);
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
    this.code = text(body['code']) ?? `http-${status}`;
    this.detail = text(body['detail']) ?? text(body['title']);
    this.clause = text(body['clause']);
    const { alternatives } = body;
    this.alternatives = Array.isArray(alternatives) ? alternatives.filter((it) => typeof it === 'string') : [];
  }

  /** Whether the very same again may succeed later. */
  get passing(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}

/** No answer of ours came: the request may or may not have arrived. */
export class Unreachable extends Error {}

/** Whether the last request found the server. */
export const reached = new Store(true);

const whenSignedOut = new Set<() => void>();

/** Told when the server says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
}

/** What a proxy, or the page of a wireless network that wants a sign-in, answers in the server's place carries no code. */
const byOthers = new Set([403, 404, 405, 407, 502, 504, 511]);

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((it) => it.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}

/**
 * Asks the server and gives the answer's body (`undefined` for 204). Throws {@link Refused} or {@link Unreachable}; `now` of an
 * answer corrects our idea of the server's time. A `FormData` or `Blob` body goes as it is, anything else as JSON.
 */
export async function call<T = void>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', ...more };
  const isRaw = body instanceof FormData || body instanceof Blob;
  if (body instanceof Blob) headers['Content-Type'] = 'application/octet-stream';
  else if (body !== undefined && !isRaw) headers['Content-Type'] = 'application/json';
  const token = cookie('XSRF-TOKEN');
  // The server compares this with its cookie: another site can send the cookie, but not read it.
  if (method !== 'GET' && token) headers['X-XSRF-TOKEN'] = token;
  const askedAt = Date.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
    });
    text = await response.text();
  } catch (cause) {
    reached.set(false);
    throw new Unreachable('unreachable', { cause });
  }
  const answer = parsed(text);
  if (!response.ok && !('code' in answer) && byOthers.has(response.status)) {
    reached.set(false);
    throw new Unreachable(`answered ${response.status} by somebody else`);
  }
  reached.set(true);
  if (!response.ok) {
    const after = Number(response.headers.get('Retry-After'));
    const refused = new Refused(response.status, answer, after > 0 ? after : undefined);
    if (refused.status === 401 && refused.code !== 'bad-credentials') whenSignedOut.forEach((tell) => tell());
    throw refused;
  }
  if (typeof answer['now'] === 'string') serverClock.heard(answer['now'], askedAt, Date.now());
  return (text === '' ? undefined : answer) as T;
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
