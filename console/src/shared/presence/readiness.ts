import { useSyncExternalStore } from 'react';
import { ApiProblem } from '@/shared/api/problem';

export interface ReadinessItem {
  code: string;
  text: string;
}

let asked: ReadinessItem[] = [];
const listeners = new Set<() => void>();

function set(items: ReadinessItem[]): void {
  asked = items;
  listeners.forEach((tell) => tell());
}

/** What stands before the first "ready" of a shift (prepare.ready), while it is being asked. */
export const readiness = {
  /** Whether the refusal asks for it; if so the dialog opens. */
  ask(error: unknown): boolean {
    if (!(error instanceof ApiProblem) || error.code !== 'readiness') return false;
    set(error.items);
    return true;
  },
  close: () => set([]),
};

export function useReadinessAsked(): ReadinessItem[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => asked,
  );
}
