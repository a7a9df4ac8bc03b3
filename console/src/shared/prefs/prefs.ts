import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

export interface Prefs {
  theme: Theme;
  locale: 'zh' | 'en';
  sound: boolean;
  notices: boolean;
  /** Shortcuts of a single letter; off for those who dictate or whose reader uses letters. */
  singleKeys: boolean;
}

const key = 'pledge.prefs';
const standard: Prefs = { theme: 'system', locale: 'zh', sound: true, notices: false, singleKeys: true };

function read(): Prefs {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...standard, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return standard;
  }
}

let prefs = typeof localStorage === 'undefined' ? standard : read();
const listeners = new Set<() => void>();

export function setPrefs(change: Partial<Prefs>): void {
  prefs = { ...prefs, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(prefs));
  } catch {
    // A full or forbidden store: the choice holds until the page is closed.
  }
  listeners.forEach((listen) => listen());
}

export function currentPrefs(): Prefs {
  return prefs;
}

export function usePrefs(): Prefs {
  return useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, currentPrefs);
}
