import { useSyncExternalStore } from 'react';

/** No request waits longer: after this there was no answer. What carries a file has more time. */
const patienceMs = 20_000;
const patienceWithFileMs = 120_000;

let line = new AbortController();

/** The network is another one now: what is under way on the old would only run into its time-out. */
export function interrupt(): void {
  line.abort(new DOMException('another network', 'NetworkError'));
  line = new AbortController();
}

/** Asking again for these is harmless: reads, and messages, which carry the client's id. */
function repeatable(request: Request): boolean {
  return request.method === 'GET' || (request.method === 'POST' && request.url.endsWith('/messages'));
}

export function patientFetch(request: Request): Promise<Response> {
  const withFile = /^(multipart|image|audio)\//.test(request.headers.get('Content-Type') ?? '');
  const ends = [request.signal, AbortSignal.timeout(withFile ? patienceWithFileMs : patienceMs)];
  return fetch(request, { signal: AbortSignal.any(repeatable(request) ? [...ends, line.signal] : ends) });
}

let reached = true;
const watchers = new Set<() => void>();

/** Whether the last request found the server. */
export function heardOfServer(yes: boolean): void {
  if (reached === yes) return;
  reached = yes;
  watchers.forEach((watch) => watch());
}

export function useReached(): boolean {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => reached,
  );
}
