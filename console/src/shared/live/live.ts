import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LiveSocket, type LiveEvent, type LiveState, type SocketLike } from './socket';

export const live = new LiveSocket({
  open() {
    const { protocol, host } = window.location;
    return new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/live`) as SocketLike;
  },
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
});

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.watch, live.current);
}

/** Hears hints while the component stands. */
export function useLive(listener: (event: LiveEvent) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => live.listen((event) => latest.current(event)), []);
}

/** For a query's `refetchInterval`: quick when hints don't come, otherwise only a safety net. */
export function usePolling(quickMs = 5000, slowMs = 60_000): number {
  return useLiveState() === 'live' ? slowMs : quickMs;
}
