import type { Key } from '@/shared/i18n/catalogue';

export type Scope = 'everywhere' | 'desk' | 'composer';

export interface Shortcut {
  id: string;
  scope: Scope;
  /** As `KeyboardEvent.code` or `.key`, with modifiers before it: `Alt+KeyR`, `?`; `Mod` is Ctrl, on a Mac ⌘ too. */
  combo: string;
  shown: string[];
  text: Key;
}

/** Every shortcut of the console: the help sheet reads this list, the handlers take their keys from it. */
export const shortcuts = [
  { id: 'help', scope: 'everywhere', combo: '?', shown: ['?'], text: 'key.help' },
  { id: 'find', scope: 'everywhere', combo: 'Mod+KeyK', shown: ['Ctrl', 'K'], text: 'key.find' },
  { id: 'findAnywhere', scope: 'everywhere', combo: '/', shown: ['/'], text: 'key.find' },
  { id: 'desk', scope: 'everywhere', combo: 'Alt+Shift+KeyD', shown: ['Alt', 'Shift', 'D'], text: 'key.desk' },
  { id: 'tickets', scope: 'everywhere', combo: 'Alt+Shift+KeyG', shown: ['Alt', 'Shift', 'G'], text: 'key.tickets' },
  { id: 'board', scope: 'everywhere', combo: 'Alt+Shift+KeyB', shown: ['Alt', 'Shift', 'B'], text: 'key.board' },
  { id: 'ready', scope: 'everywhere', combo: 'Alt+Digit1', shown: ['Alt', '1'], text: 'key.ready' },
  { id: 'busy', scope: 'everywhere', combo: 'Alt+Digit2', shown: ['Alt', '2'], text: 'key.busy' },
  { id: 'break', scope: 'everywhere', combo: 'Alt+Digit3', shown: ['Alt', '3'], text: 'key.break' },
  { id: 'off', scope: 'everywhere', combo: 'Alt+Digit4', shown: ['Alt', '4'], text: 'key.off' },
  { id: 'next', scope: 'desk', combo: 'Alt+ArrowDown', shown: ['Alt', '↓'], text: 'key.next' },
  { id: 'previous', scope: 'desk', combo: 'Alt+ArrowUp', shown: ['Alt', '↑'], text: 'key.previous' },
  { id: 'urgent', scope: 'desk', combo: 'Alt+KeyU', shown: ['Alt', 'U'], text: 'key.urgent' },
  { id: 'search', scope: 'desk', combo: 'Alt+KeyS', shown: ['Alt', 'S'], text: 'key.search' },
  { id: 'reply', scope: 'desk', combo: 'r', shown: ['R'], text: 'key.reply' },
  { id: 'claim', scope: 'desk', combo: 'Alt+KeyA', shown: ['Alt', 'A'], text: 'key.claim' },
  { id: 'type', scope: 'desk', combo: 'Alt+KeyY', shown: ['Alt', 'Y'], text: 'key.type' },
  { id: 'record', scope: 'desk', combo: 'Alt+KeyR', shown: ['Alt', 'R'], text: 'key.record' },
  { id: 'closing', scope: 'desk', combo: 'Alt+KeyQ', shown: ['Alt', 'Q'], text: 'key.closing' },
  { id: 'close', scope: 'desk', combo: 'Alt+KeyW', shown: ['Alt', 'W'], text: 'key.close' },
  { id: 'ticket', scope: 'desk', combo: 'Alt+KeyT', shown: ['Alt', 'T'], text: 'key.ticket' },
  { id: 'send', scope: 'composer', combo: 'Enter', shown: ['Enter'], text: 'key.send' },
  { id: 'newline', scope: 'composer', combo: 'Shift+Enter', shown: ['Shift', 'Enter'], text: 'key.newline' },
  { id: 'scripts', scope: 'composer', combo: '/', shown: ['/'], text: 'key.scripts' },
  { id: 'pick', scope: 'composer', combo: 'Enter', shown: ['↑', '↓', 'Enter'], text: 'key.pick' },
  { id: 'tone', scope: 'composer', combo: 'Tab', shown: ['Tab'], text: 'key.tone' },
  { id: 'escape', scope: 'composer', combo: 'Escape', shown: ['Esc'], text: 'key.escape' },
] as const satisfies Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Whether the pressed key is this combination. */
export function matches(event: KeyLike, combo: string): boolean {
  const parts = combo.split('+');
  const key = parts.pop() ?? '';
  const single = key.length === 1;
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
  if (!single && event.shiftKey !== parts.includes('Shift')) return false;
  return single ? event.key.toLowerCase() === key : event.code === key || event.key === key;
}

/** A letter or sign without Alt: must not fire while somebody writes, and can be switched off. */
export function isSingleKey(combo: string): boolean {
  return combo.length === 1;
}
