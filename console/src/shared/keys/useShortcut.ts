import { useEffect, useRef } from 'react';
import { currentPrefs } from '@/shared/prefs/prefs';
import { isSingleKey, matches, shortcuts, type ShortcutId } from './shortcuts';

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Runs while the component stands. Nothing fires during a dialog or while an input method composes. */
export function useShortcut(id: ShortcutId, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const combo = shortcuts.find((s) => s.id === id)?.combo ?? '';
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(event, combo)) return;
      if (isSingleKey(combo) && (writing(event.target) || !currentPrefs().singleKeys)) return;
      // A dialog that was closed may still stand in the page, unseen.
      if ([...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility())) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [id, enabled]);
}
