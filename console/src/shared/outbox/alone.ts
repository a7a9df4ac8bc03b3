/** Longer than any request: then whoever holds the lock isn't at work, but frozen by the browser. */
const patienceMs = 25_000;

/** Runs while no other tab runs the same, where the browser can see to it; never waits for a tab that is frozen. */
export async function alone<T>(what: string, run: () => Promise<T>): Promise<T> {
  if (!window.isSecureContext || !('locks' in navigator)) return run();
  let mine: Promise<T> | undefined;
  const begin = () => (mine = run());
  try {
    return await navigator.locks.request(what, { signal: AbortSignal.timeout(patienceMs) }, begin);
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
