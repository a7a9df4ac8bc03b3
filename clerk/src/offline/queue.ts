import { Store } from '../shell/store';
import type { ActStore } from './actStore';
import type { Fate, KeptAct, Told } from './acts';
import type { ServerClock } from './serverClock';

/** What goes to the server in one piece; `behind` is how far the phone's clock is behind its, null where nobody knows. */
export interface Batch {
  shop: string;
  sentAt: number;
  behind: number | null;
  acts: { id: string; at: number; told: Told }[];
}

/** How sending went. */
export type Sent =
  | { how: 'answered'; fates: Fate[] }
  /** The whole batch can't be read, or isn't ours to send. */
  | { how: 'refused'; why: string }
  /** No answer, or a failing server: the same again, later. */
  | { how: 'later'; afterMs?: number | undefined }
  /** Only after something else: a sign-in, a promise of confidentiality. */
  | { how: 'stopped' };

export interface Surroundings {
  store: ActStore;
  send(batch: Batch): Promise<Sent>;
  clock: Pick<ServerClock, 'behind'>;
  wall(): number;
  newId(): string;
  /** Runs while no other tab runs the same. */
  alone<T>(run: () => Promise<T>): Promise<T>;
  after(ms: number, run: () => void): () => void;
  /** Tells this browser's other tabs that something changed in the store. */
  tellOthers(): void;
}

/** Half of what the server takes at once. */
const most = 100;
/** Two measurements closer than this are of the same clock, never set meanwhile. */
const sameClockMs = 2_000;

/**
 * What one clerk does, kept on this phone until the server has taken it: in the order it was done, each act once by its id,
 * whatever the network does. The screen draws from `acts` at once.
 */
export class Queue {
  /** All that is kept: waiting, refused, and what was taken lately. */
  readonly acts = new Store<readonly KeptAct[]>([]);
  hasEnded = false;
  private running: Promise<void> | undefined;
  private again = false;
  private attempt = 0;
  private stopTimer: () => void = () => undefined;

  constructor(
    readonly staff: string,
    private readonly around: Surroundings,
  ) {}

  /** Shows what an earlier run of the page has left, and sends what waits. */
  async begin(): Promise<void> {
    await this.around.store.tidy(this.around.wall());
    await this.read();
    void this.flush();
  }

  /** Resolves once it is kept; being sent takes as long as it takes. */
  async record(shop: string, told: Told, at = this.around.wall()): Promise<void> {
    const { store, newId, clock } = this.around;
    await store.add({ id: newId(), staff: this.staff, shop, at, behind: clock.behind ?? null, told });
    await this.read();
    this.around.tellOthers();
    void this.flush();
  }

  async drop(id: string): Promise<void> {
    await this.around.store.drop(id);
    await this.read();
    this.around.tellOthers();
  }

  /** Something changed in another tab. */
  async heard(): Promise<void> {
    await this.read();
  }

  get waiting(): number {
    return this.acts.get().filter((act) => act.standing === 'waiting').length;
  }

  /** Whoever signs in next sends nothing of this. */
  end(): void {
    this.hasEnded = true;
    this.stopTimer();
  }

  /** Sends what waits, as long as it goes; one call at a time does it. */
  flush(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.stopTimer();
    this.running = this.sendAll().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        void this.flush();
      }
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    const outcome = await this.around.alone(async (): Promise<Sent | undefined> => {
      for (let size = most; ; ) {
        const batch = await this.next(size);
        if (!batch || this.hasEnded) return undefined;
        const sent = await this.around.send(batch);
        if (sent.how === 'later' || sent.how === 'stopped') return sent;
        if (sent.how === 'refused' && batch.acts.length > 1) {
          // One of them spoils it for the others: then each for itself.
          size = 1;
          continue;
        }
        const fates = sent.how === 'answered' ? sent.fates : batch.acts.map(({ id }): Fate => ({ id, result: 'refused', why: sent.why }));
        const known = new Set(fates.map((fate) => fate.id));
        // An answer that forgets an act would be asked for ever.
        if (!batch.acts.some(({ id }) => known.has(id))) return { how: 'later' };
        await this.around.store.settle(fates, this.around.wall());
        await this.read();
        this.around.tellOthers();
      }
    });
    if (!outcome) this.attempt = 0;
    if (outcome?.how === 'later' && !this.hasEnded) {
      const wait = outcome.afterMs ?? Math.min(30_000, 1_000 * 2 ** this.attempt++);
      this.stopTimer = this.around.after(wait, () => void this.flush());
    }
  }

  /** What waits longest, of one shop. */
  private async next(size: number): Promise<Batch | undefined> {
    const waiting = (await this.around.store.of(this.staff)).filter((act) => act.standing === 'waiting');
    const shop = waiting[0]?.shop;
    if (shop === undefined) return undefined;
    const others = waiting.findIndex((act) => act.shop !== shop);
    const behind = this.around.clock.behind ?? null;
    return {
      shop,
      sentAt: this.around.wall(),
      behind,
      acts: waiting.slice(0, others < 0 ? size : Math.min(size, others)).map((act) => ({ id: act.id, at: byTheClockOfNow(act, behind), told: act.told })),
    };
  }

  private async read(): Promise<void> {
    this.acts.set(await this.around.store.of(this.staff));
  }
}

/** The phone's clock was set since: what it showed then is told as it would have shown it today. */
function byTheClockOfNow(act: KeptAct, behind: number | null): number {
  if (act.behind === null || behind === null || Math.abs(act.behind - behind) < sameClockMs) return act.at;
  return act.at + act.behind - behind;
}
