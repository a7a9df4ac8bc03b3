const tickMs = 5_000;
/** A timer this late means sleep; one of a hidden page may be held back by a minute anyway. */
const asleepMs = 20_000;
const asleepHiddenMs = 150_000;

/**
 * Calls back when the page comes on line, goes off or changes visibility. `anew` when the connections of before are
 * worth nothing any more: another network, or the machine has slept. Timers stand still in sleep, so the wall clock tells.
 */
export function onNetworkChange(then: (anew: boolean) => void): () => void {
  const network = (navigator as { connection?: EventTarget }).connection;
  let seen = Date.now();
  const slept = () => {
    const late = Date.now() - seen;
    seen = Date.now();
    return late > (document.visibilityState === 'visible' ? asleepMs : asleepHiddenMs);
  };
  const ticker = setInterval(() => {
    if (slept()) then(true);
  }, tickMs);
  const anew = () => then(true);
  const plain = () => then(slept());
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) then(true);
  };
  window.addEventListener('online', anew);
  window.addEventListener('offline', anew);
  window.addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', plain);
  document.addEventListener('resume', anew);
  network?.addEventListener('change', anew);
  return () => {
    clearInterval(ticker);
    window.removeEventListener('online', anew);
    window.removeEventListener('offline', anew);
    window.removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', plain);
    document.removeEventListener('resume', anew);
    network?.removeEventListener('change', anew);
  };
}
