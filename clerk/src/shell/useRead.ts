import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from './api';
import { onHint } from './live';

export interface Read<T> {
  /** The last answer, kept while there is no network. */
  data: T | undefined;
  /** When it was asked for, by this device's clock: what is told in it is no older. */
  at: number | undefined;
  error: unknown;
  again: () => Promise<void>;
}

const everyMs = 10_000;

/**
 * What the server says at `path` (`undefined`: nothing is asked): asked anew when the server hints at news of this kind, every
 * ten seconds while the page is looked at, and at once when it is looked at again or the network is back.
 */
export function useRead<T>(path: string | undefined, hint?: string): Read<T> {
  const [state, setState] = useState<{ path: string | undefined; data?: T; at?: number; error?: unknown }>({ path });
  const current = useRef(path);
  current.current = path;
  const again = useCallback(async () => {
    if (path === undefined) return;
    const askedAt = Date.now();
    try {
      const data = await call<T>('GET', path);
      if (current.current === path) setState({ path, data, at: askedAt });
    } catch (error) {
      if (current.current === path) setState((was) => (was.path === path ? { ...was, error } : { path, error }));
    }
  }, [path]);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void again();
    };
    void again();
    const timer = setInterval(seen, everyMs);
    const stop = onHint((kind) => {
      if (kind === 'resync' || kind === hint) seen();
    });
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
    return () => {
      clearInterval(timer);
      stop();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
    };
  }, [again, hint]);
  const mine = state.path === path;
  return { data: mine ? state.data : undefined, at: mine ? state.at : undefined, error: mine ? state.error : undefined, again };
}
