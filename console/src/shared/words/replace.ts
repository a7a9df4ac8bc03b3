import type { WordsFinding } from '@/shared/api/types';

/** Puts an alternative where the finding says; where something is missing in front, in front. */
export function replaceFound(text: string, found: Pick<WordsFinding, 'from' | 'to'>, alternative: string): string {
  return text.slice(0, found.from) + alternative + text.slice(found.to);
}
