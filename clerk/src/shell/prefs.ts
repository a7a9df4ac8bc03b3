import { Store } from './store';
import { useStore } from './useStore';

export type Theme = 'system' | 'light' | 'dark';

export interface Prefs {
  theme: Theme;
  locale: 'zh' | 'en';
}

/** The console's key: whoever uses both chooses once. */
const key = 'pledge.prefs';

function kept(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const store = new Store<Prefs>({ theme: 'system', locale: 'zh', ...kept() });

export function setPrefs(change: Partial<Prefs>): void {
  store.set({ ...store.get(), ...change });
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept(), ...change }));
  } catch {
    // A full or forbidden store: the choice holds until the page is closed.
  }
}

export const usePrefs = (): Prefs => useStore(store);
