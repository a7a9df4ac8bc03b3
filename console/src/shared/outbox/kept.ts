/** What one person has written and not yet sent stays in this browser, under their id, until it is sent or they sign out. */
const root = 'pledge.kept';

export function keptKey(staff: string, kind: 'draft' | 'outbox', work: string): string {
  return `${root}.${staff}.${kind}.${work}`;
}

export function readKept<T>(key: string, isRight: (value: unknown) => value is T, otherwise: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isRight(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

export function writeKept(key: string, value: unknown): void {
  try {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the text lives as long as the page.
  }
}

function keysOf(staff: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${root}.${staff}.`));
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
  const isList = (value: unknown): value is unknown[] => Array.isArray(value);
  return keysOf(staff)
    .filter((key) => key.includes('.outbox.'))
    .reduce((n, key) => n + readKept(key, isList, []).length, 0);
}

export function clearKept(staff: string): void {
  keysOf(staff).forEach((key) => localStorage.removeItem(key));
}
