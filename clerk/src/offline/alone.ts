/** Longer than any request: then whoever holds the lock isn't at work, but frozen by the browser. */
const patienceMs = 25_000;

/** Runs while no other tab runs the same, where the browser can see to it; never waits for a tab that is frozen. */
export async function alone<T>(what: string, run: () => Promise<T>): Promise<T> {
  if (!window.isSecureContext || !('locks' in navigator)) return run();
  let mine: Promise<T> | undefined;
  const begin = () => (mine = run());
  try {
    return (await navigator.locks.request(what, { signal: AbortSignal.timeout(patienceMs) }, begin)) as T;
  } catch {
    // Either what we ran failed, or the lock was taken from us meanwhile: what counts is what we ran.
    if (mine) return mine;
  }
  try {
    return (await navigator.locks.request(what, { steal: true }, begin)) as T;
  } catch {
    return mine ?? run();
  }
}

/** A random UUID. Pages without https have no crypto.randomUUID, but randomness they have. */
export function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
