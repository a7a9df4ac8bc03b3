import { useSyncExternalStore } from 'react';
import { serverClock } from './serverClock';

/** One heartbeat for every ring on the screen: each second, by the server's time. */
const listeners = new Set<() => void>();
let now = serverClock.now();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  now = serverClock.now();
  listeners.forEach((listen) => listen());
  // Wake just after the server's next full second, so that all figures change together. A fast clock doesn't
  // wake us more often: its rings jump by as many seconds.
  timer = listeners.size > 0 ? setTimeout(tick, 1000 - (now % 1000) + 5) : undefined;
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  if (timer === undefined) {
    now = serverClock.now();
    timer = setTimeout(tick, 1000 - (now % 1000) + 5);
  }
  return () => {
    listeners.delete(listen);
    if (listeners.size === 0) {
      clearTimeout(timer);
      timer = undefined;
    }
  };
}

const still = () => () => undefined;

/** The server's time, each second anew; with `running` false it stands still and costs nothing. */
export function useNow(running = true): number {
  return useSyncExternalStore(running ? subscribe : still, () => now);
}
