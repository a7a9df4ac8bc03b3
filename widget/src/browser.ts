import type { Upload } from './api';
import type { Surroundings } from './chat';
import { files } from './files';
import type { Store } from './unsent';

/** Longer than any request: then whoever holds the lock isn't at work, but frozen by the browser. */
const LOCK_PATIENCE_MS = 16_000;

const TICK_MS = 5_000;

/** A timer this late means sleep; one of a hidden page may be held back by a minute anyway. */
const ASLEEP_MS = 20_000;
const ASLEEP_HIDDEN_MS = 150_000;

/** The browser as the chat sees it. */
export function browser(): Surroundings {
  return {
    now: () => Date.now(),
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    uuid,
    files: files(),
    lasting: store(() => localStorage),
    tab: store(() => sessionStorage),
    alone,
    tabs(name, heard) {
      if (!('BroadcastChannel' in window)) return { tell: () => undefined, close: () => undefined };
      const channel = new BroadcastChannel(name);
      channel.onmessage = heard;
      return { tell: () => channel.postMessage(1), close: () => channel.close() };
    },
    socket: (url) => new WebSocket(url) as ReturnType<Surroundings['socket']>,
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    changes,
  };
}

/** One tab at a time where the browser can see to it, but never waiting for a tab that is frozen. */
async function alone<T>(what: string, run: () => Promise<T>): Promise<T> {
  if (!isSecureContext || !('locks' in navigator)) return run();
  let mine: Promise<T> | undefined;
  const begin = () => (mine = run());
  try {
    return await navigator.locks.request(what, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, begin);
  } catch {
    // Either what we ran failed, or the lock was taken from us meanwhile: what counts is what we ran.
    if (mine) return mine;
  }
  try {
    return await navigator.locks.request(what, { steal: true }, begin);
  } catch {
    return mine ?? run();
  }
}

function changes(then: (anew: boolean) => void): () => void {
  const network = (navigator as { connection?: EventTarget }).connection;
  let seen = Date.now();
  const slept = () => {
    const now = Date.now();
    const late = now - seen;
    seen = now;
    return late > (document.visibilityState === 'visible' ? ASLEEP_MS : ASLEEP_HIDDEN_MS);
  };
  const ticker = setInterval(() => {
    if (slept()) then(true);
  }, TICK_MS);
  const plain = () => then(slept());
  const anew = () => then(true);
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) then(true);
  };
  addEventListener('online', anew);
  addEventListener('offline', plain);
  addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', plain);
  document.addEventListener('resume', anew);
  network?.addEventListener('change', anew);
  return () => {
    clearInterval(ticker);
    removeEventListener('online', anew);
    removeEventListener('offline', plain);
    removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', plain);
    document.removeEventListener('resume', anew);
    network?.removeEventListener('change', anew);
  };
}

export const upload: Upload = (url, token, body, progress) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.timeout = 120_000;
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    // What it is the server sees for itself.
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () =>
      done({ status: request.status, text: request.responseText, retryAfter: Number(request.getResponseHeader('Retry-After')) });
    request.onerror = request.ontimeout = () => failed(new Error('no answer'));
    request.send(body);
  });

/** Pages without https have no crypto.randomUUID, but randomness they have. */
export function uuid(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Browsers may forbid storage to a page; then the visit is remembered as long as the page lives. */
function store(storage: () => Storage): Store {
  const memory = new Map<string, string>();
  const tried = <T>(use: (real: Storage) => T, otherwise: T): T => {
    try {
      return use(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => tried((real) => real.getItem(key), null) ?? memory.get(key) ?? null,
    set(key, value) {
      memory.set(key, value);
      tried((real) => real.setItem(key, value), undefined);
    },
    remove(key) {
      memory.delete(key);
      tried((real) => real.removeItem(key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...tried((real) => Object.keys(real), [])])],
  };
}
