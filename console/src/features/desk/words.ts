import type { Hit } from '@/shared/api/types';

const end = /[\u3002\uff01\uff1f!?\n\uff1b;]/;

/** Puts an alternative in the place of the sentence in which the phrase stands. */
export function replaceSentence(text: string, hit: Pick<Hit, 'from' | 'to'>, alternative: string): string {
  let from = hit.from;
  while (from > 0 && !end.test(text.charAt(from - 1))) from--;
  let to = hit.to;
  while (to < text.length && !end.test(text.charAt(to))) to++;
  const closes = to < text.length && end.test(text.charAt(to));
  // A sentence that brings its own mark doesn't need the old one.
  if (closes && end.test(alternative.charAt(alternative.length - 1))) to++;
  return text.slice(0, from) + alternative + text.slice(to);
}

/** What follows a slash at the caret: the search for a script; `undefined` when none is meant. */
export function scriptSearch(text: string, caret: number): { from: number; query: string } | undefined {
  const match = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret));
  if (!match) return undefined;
  const query = match[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** Fills the blanks of a script; one that isn't known stays, so that the writer sees it. */
export function fill(script: string, values: Readonly<Record<string, string | undefined>>): string {
  return script.replace(/\{\{?\s*([\w.-]+)\s*\}?\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Where the first blank is that is still to fill, for the caret. */
export function firstBlank(text: string): { from: number; to: number } | undefined {
  const match = /\{\{?\s*[\w.-]+\s*\}?\}/.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}
