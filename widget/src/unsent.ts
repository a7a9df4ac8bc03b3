import type { Pending } from './thread';

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/**
 * The one outbox of all tabs: what was written and isn't with the server yet. A key for each message, so that no tab
 * writes over what another keeps, and closing a tab loses nothing.
 */
export class Unsent {
  constructor(
    private readonly store: Store,
    private readonly prefix: string,
  ) {}

  /** In the order of writing. */
  all(): Pending[] {
    return this.store
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => parsed(this.store.get(key)))
      .filter((one) => one !== null)
      .sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.clientId < b.clientId ? -1 : 1));
  }

  has(clientId: string): boolean {
    return this.store.get(this.prefix + clientId) !== null;
  }

  keep(one: Pending): void {
    this.store.set(this.prefix + one.clientId, JSON.stringify(one));
  }

  remove(clientId: string): void {
    this.store.remove(this.prefix + clientId);
  }
}

function parsed(text: string | null): Pending | null {
  if (text === null) return null;
  try {
    const one = JSON.parse(text) as Partial<Pending> | null;
    return typeof one?.clientId === 'string' && typeof one.text === 'string' && typeof one.at === 'string' ? (one as Pending) : null;
  } catch {
    return null;
  }
}
