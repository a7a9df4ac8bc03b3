import createClient, { type Middleware } from 'openapi-fetch';
import { serverClock } from '@/shared/clock/serverClock';
import { heardOfServer, patientFetch } from './network';
import { ApiProblem, Unreachable } from './problem';
import type { paths } from './schema';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function cookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The server compares this header with its cookie: another site can send the cookie, but not read it. */
const csrf: Middleware = {
  onRequest({ request }) {
    if (safe.has(request.method)) return undefined;
    const token = cookie('XSRF-TOKEN');
    if (token) request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? 'http://localhost' : window.location.origin,
  credentials: 'same-origin',
  headers: { Accept: 'application/json, application/problem+json' },
  fetch: patientFetch,
});
api.use(csrf);

const whenSignedOut = new Set<() => void>();

/** Told when the server says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
}

/** What a proxy, or the page of a wireless network that wants a sign-in, answers in the server's place carries no code. */
function isOurs(response: Response, error: unknown): boolean {
  return (typeof error === 'object' && error !== null && 'code' in error) || ![403, 404, 405, 407, 502, 504, 511].includes(response.status);
}

type Answer<T> = { data?: T | undefined; error?: unknown; response: Response };

/**
 * Waits for an answer and gives its body. A refusal becomes an {@link ApiProblem}, a missing network {@link Unreachable}; the
 * instant `now` of an answer corrects our idea of the server's time, `clockSpeed` that of its pace.
 */
export async function call<T>(request: Promise<Answer<T>>): Promise<T> {
  const sentAt = Date.now();
  let answer: Answer<T>;
  try {
    answer = await request;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    heardOfServer(false);
    throw new Unreachable(cause);
  }
  const { data, error, response } = answer;
  if (!response.ok && !isOurs(response, error)) {
    heardOfServer(false);
    throw new Unreachable(`answered ${response.status} by somebody else`);
  }
  heardOfServer(true);
  if (!response.ok) {
    const problem = ApiProblem.from(response, error);
    if (problem.status === 401 && problem.code !== 'bad-credentials') whenSignedOut.forEach((tell) => tell());
    throw problem;
  }
  if (typeof data === 'object' && data !== null && 'clockSpeed' in data && typeof data.clockSpeed === 'number')
    serverClock.runsAt(data.clockSpeed);
  if (typeof data === 'object' && data !== null && 'now' in data && typeof data.now === 'string')
    serverClock.heard(data.now, sentAt, Date.now());
  return data as T;
}
