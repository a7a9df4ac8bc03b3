import type { Fate, KeptAct, NewAct } from './acts';

/** What was done stays here for so long after it was sent, so that open visits are drawn after a restart in a cellar. */
export const keptForMs = 12 * 3_600_000;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store failed'));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('the store failed'));
  });
}

/** Acts in this browser's database, in the order in which they were done. */
export class ActStore {
  private opened: Promise<IDBDatabase> | undefined;

  constructor(
    private readonly factory: IDBFactory,
    private readonly name = 'pledge.clerk',
  ) {}

  /** Returns once the act is on the disk: what the screen shows as done outlives a flat battery. */
  async add(act: NewAct): Promise<void> {
    await this.write((acts) => {
      acts.add({ ...act, standing: 'waiting' });
    });
  }

  async of(staff: string): Promise<KeptAct[]> {
    const database = await this.open();
    const acts: KeptAct[] = await done(database.transaction('acts').objectStore('acts').getAll());
    return acts.filter((act) => act.staff === staff);
  }

  /** Notes what became of them. */
  async settle(fates: readonly Fate[], settledAt: number): Promise<void> {
    const byId = new Map(fates.map((fate) => [fate.id, fate]));
    await this.each((act) => {
      const fate = byId.get(act.id);
      if (!fate || act.standing !== 'waiting') return act;
      if (fate.result === 'refused') return { ...act, standing: 'refused', settledAt, why: fate.why ?? undefined };
      // Whom a number belongs to the server knows now; this phone needn't.
      const told = { ...act.told };
      delete told.member;
      return { ...act, told, standing: 'taken', settledAt };
    });
  }

  /** Lets go of a refused act, once somebody has read why. */
  async drop(id: string): Promise<void> {
    await this.each((act) => (act.id === id && act.standing === 'refused' ? undefined : act));
  }

  /** Lets go of what was taken long ago. */
  async tidy(now: number): Promise<void> {
    await this.each((act) => (act.standing === 'taken' && Math.abs(now - act.at) > keptForMs ? undefined : act));
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise((resolve, reject) => {
      const request = this.factory.open(this.name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      };
      request.onsuccess = () => {
        // A newer page wants another shape of it: let it.
        request.result.onversionchange = () => {
          request.result.close();
          this.opened = undefined;
        };
        resolve(request.result);
      };
      request.onerror = () => {
        this.opened = undefined;
        reject(request.error ?? new Error('the store did not open'));
      };
    });
    return this.opened;
  }

  private async write(change: (acts: IDBObjectStore) => void): Promise<void> {
    const database = await this.open();
    const transaction = database.transaction('acts', 'readwrite', { durability: 'strict' });
    change(transaction.objectStore('acts'));
    await ended(transaction);
  }

  private async each(change: (act: KeptAct) => KeptAct | undefined): Promise<void> {
    await this.write((acts) => {
      const walk = acts.openCursor();
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor) return;
        const before = cursor.value as KeptAct;
        const after = change(before);
        if (!after) cursor.delete();
        else if (after !== before) cursor.update(after);
        cursor.continue();
      };
    });
  }
}
