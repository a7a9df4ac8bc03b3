import type { Store, Surroundings } from './chat';

/** The browser as the chat sees it. */
export function browser(): Surroundings {
  return {
    now: () => Date.now(),
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    uuid,
    lasting: store(() => localStorage),
    tab: store(() => sessionStorage),
    alone: async (what, run) => (isSecureContext && 'locks' in navigator ? await navigator.locks.request(what, run) : run()),
    tabs(name, heard) {
      if (!('BroadcastChannel' in window)) return { tell: () => undefined, close: () => undefined };
      const channel = new BroadcastChannel(name);
      channel.onmessage = heard;
      return { tell: () => channel.postMessage(1), close: () => channel.close() };
    },
    socket: (url) => new WebSocket(url) as ReturnType<Surroundings['socket']>,
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    changes(then) {
      addEventListener('online', then);
      addEventListener('offline', then);
      document.addEventListener('visibilitychange', then);
      return () => {
        removeEventListener('online', then);
        removeEventListener('offline', then);
        document.removeEventListener('visibilitychange', then);
      };
    },
  };
}

/** Pages without https have no crypto.randomUUID, but randomness they have. */
function uuid(): string {
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
  };
}
