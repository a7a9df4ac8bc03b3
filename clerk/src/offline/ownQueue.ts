import { call, Refused, Unreachable } from '../shell/api';
import type { Schema } from '../shell/types';
import { alone, newId } from './alone';
import { ActStore } from './actStore';
import { Queue, type Batch, type Sent } from './queue';
import { serverClock } from './serverClock';

const deviceKey = 'pledge.clerk.device';

/** By this the server knows this phone's clock again. */
function device(): string {
  try {
    const known = localStorage.getItem(deviceKey) ?? newId();
    localStorage.setItem(deviceKey, known);
    return known;
  } catch {
    return 'unknown';
  }
}

async function send(batch: Batch): Promise<Sent> {
  const time = (at: number) => new Date(at).toISOString();
  const body: Schema['VisitActs'] = {
    device: device(),
    sentAt: time(batch.sentAt),
    ...(batch.behind === null ? {} : { behindMillis: batch.behind }),
    acts: batch.acts.map(({ id, at, told }) => ({ ...told, id, at: time(at) })),
  };
  try {
    const answer = await call<Schema['VisitActAnswers']>('POST', `/api/shops/${batch.shop}/visits/acts`, body);
    return { how: 'answered', fates: answer.results };
  } catch (error) {
    if (error instanceof Unreachable) return { how: 'later' };
    if (!(error instanceof Refused)) throw error;
    if (error.passing) return { how: 'later', afterMs: error.retryAfterSeconds && error.retryAfterSeconds * 1000 };
    // Not signed in, the page's token is of another sign-in, a password to be changed, a promise not given: none of it is the acts' fault.
    if (error.status === 401 || error.status === 403 || error.status === 409) return { how: 'stopped' };
    return { how: 'refused', why: error.code };
  }
}

const store = typeof indexedDB === 'undefined' ? undefined : new ActStore(indexedDB);
let own: Queue | undefined;

/** The queue of who is signed in. */
export function queueOf(staff: string): Queue {
  if (own?.staff === staff && !own.hasEnded) return own;
  own?.end();
  if (!store) throw new Error('this browser keeps nothing');
  const others = new BroadcastChannel('pledge.clerk.acts');
  const queue = new Queue(staff, {
    store,
    send,
    clock: serverClock,
    wall: () => Date.now(),
    newId,
    alone: (run) => alone('pledge.clerk.send', run),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    tellOthers: () => others.postMessage('changed'),
  });
  own = queue;
  others.onmessage = () => void queue.heard();
  const wake = () => {
    if (own === queue && document.visibilityState === 'visible') void queue.flush();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  // Asks the browser not to throw it away when the phone is full.
  void navigator.storage?.persist?.();
  void queue.begin();
  return queue;
}
