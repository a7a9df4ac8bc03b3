import type { SearchItem } from '@/shared/api/types';

export interface Group {
  work: string;
  kind: SearchItem['kind'];
  items: SearchItem[];
}

/** What was found, one heading a conversation or ticket, at the place of its newest passage. */
export function grouped(items: readonly SearchItem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const group = groups.get(item.work);
    if (group) group.items.push(item);
    else groups.set(item.work, { work: item.work, kind: item.kind, items: [item] });
  }
  return [...groups.values()];
}

export interface Piece {
  text: string;
  marked: boolean;
}

/** An excerpt cut where marked and unmarked text meet. */
export function pieces(text: string, spans: readonly { from: number; to: number }[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}
