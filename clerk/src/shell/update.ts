import { Store } from './store';

/** A newer build that is fetched and waits. */
export const waiting = new Store<ServiceWorker | undefined>(undefined);

/** Lets the page open without a network, where the browser allows it: on https, and on this machine. */
export function keepThePage(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker comes to a page of its own build; each later one belongs to a newer page.
    if (hadOne) location.reload();
  });
  navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL}worker.js`)
    .then((registration) => {
      const look = (worker: ServiceWorker | null) => {
        const ready = () => worker?.state === 'installed' && hadOne && waiting.set(worker);
        ready();
        worker?.addEventListener('statechange', ready);
      };
      look(registration.waiting);
      registration.addEventListener('updatefound', () => look(registration.installing));
    })
    // Without it the page works as long as it is open.
    .catch(() => undefined);
}
