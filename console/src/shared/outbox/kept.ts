/** What one person has written and not yet sent stays in this browser, under their id, until it is sent or they sign out. */
const root = 'pledge.kept';

export function keptKey(staff: string, kind: 'draft' | 'outbox', work: string): string {
  return `${root}.${staff}.${kind}.${work}`;
}

/** What the browser's store couldn't take: lives as long as the page. */
const unstored = new Map<string, string>();

export function readKept<T>(key: string, isRight: (value: unknown) => value is T, otherwise: T): T {
  try {
    const value: unknown = JSON.parse(unstored.get(key) ?? localStorage.getItem(key) ?? 'null');
    return isRight(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

export function writeKept(key: string, value: unknown): void {
  unstored.delete(key);
  const isGone = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  try {
    if (isGone) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    if (!isGone) unstored.set(key, JSON.stringify(value));
  }
}

function keysOf(staff: string): string[] {
  const stored = (() => {
    try {
      return Object.keys(localStorage);
    } catch {
      return [];
    }
  })();
  return [...new Set([...stored, ...unstored.keys()])].filter((key) => key.startsWith(`${root}.${staff}.`));
}

/** The works for which something of this kind is kept. */
export function keptIds(staff: string, kind: 'draft' | 'outbox'): string[] {
  const start = keptKey(staff, kind, '');
  return keysOf(staff)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** How many messages of this person wait to be sent, over all conversations. */
export function unsentCount(staff: string): number {
  return keptIds(staff, 'outbox').length;
}

/** Calls back when another tab has kept or let go of something of this person. */
export function onKeptElsewhere(staff: string, then: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(`${root}.${staff}.`)) then();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

export function clearKept(staff: string): void {
  keysOf(staff).forEach((key) => writeKept(key, undefined));
}
