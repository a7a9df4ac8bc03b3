import { describe, expect, it } from 'vitest';
import { isSingleKey, matches, shortcuts } from './shortcuts';

const press = (key: string, code: string, mods: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...mods,
});

describe('shortcuts', () => {
  it('are each bound once in a scope that can be active together', () => {
    const global = shortcuts.filter((s) => s.scope !== 'composer').map((s) => s.combo);
    expect(new Set(global).size).toBe(global.length);
  });
  it('match by the key’s place with Alt, also where Alt writes another sign', () => {
    expect(matches(press('®', 'KeyR', { altKey: true }), 'Alt+KeyR')).toBe(true);
    expect(matches(press('r', 'KeyR'), 'Alt+KeyR')).toBe(false);
    expect(matches(press('r', 'KeyR', { altKey: true, ctrlKey: true }), 'Alt+KeyR')).toBe(false);
  });
  it('match a sign whichever way the layout makes it', () => {
    expect(matches(press('?', 'Slash', { shiftKey: true }), '?')).toBe(true);
    expect(matches(press('?', 'Minus', { shiftKey: true }), '?')).toBe(true);
  });
  it('match with Ctrl or with the Mac’s own key where one of them is asked for', () => {
    expect(matches(press('k', 'KeyK', { ctrlKey: true }), 'Mod+KeyK')).toBe(true);
    expect(matches(press('k', 'KeyK', { metaKey: true }), 'Mod+KeyK')).toBe(true);
    expect(matches(press('k', 'KeyK'), 'Mod+KeyK')).toBe(false);
  });
  it('know which of them are single letters', () => {
    expect(shortcuts.filter((s) => isSingleKey(s.combo)).map((s) => s.id)).toEqual(['help', 'findAnywhere', 'reply', 'scripts']);
  });
});
