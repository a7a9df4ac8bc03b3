import { useEffect, useState } from 'preact/hooks';
import { serverClock } from '../offline/serverClock';

/** The server's time in milliseconds, anew several times a second while something ticks. */
export function useNow(ticking: boolean, everyMs = 250): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => setNow(serverClock.now()), everyMs);
    return () => clearInterval(timer);
  }, [ticking, everyMs]);
  return ticking ? Math.max(now, serverClock.now()) : now;
}
