import type { Shop } from '@/shared/api/types';
import type { Week } from './api';

const span = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** `10:00-12:30 13:30-22:00` of each weekday, Monday first; empty: closed. */
export function written(shop: Pick<Shop, 'hours'>): string[] {
  return Array.from({ length: 7 }, (_, i) =>
    (shop.hours.find((day) => day.weekday === i + 1)?.spans ?? []).map(({ from, to }) => `${from}-${to}`).join(' '),
  );
}

/** The spans of a line; undefined when it can't be read, ends before it begins or overlaps. */
export function spansOf(line: string): string[] | undefined {
  const spans = line.trim().replaceAll('–', '-').replaceAll('\uff1a', ':').split(/[\s,\uff0c\u3001]+/).filter(Boolean);
  const sorted = spans.toSorted();
  const fine = sorted.every((one, i) => span.test(one) && one.slice(0, 5) < one.slice(6) && (i === 0 || (sorted[i - 1] ?? '').slice(6) <= one.slice(0, 5)));
  return fine ? sorted : undefined;
}

export function weekOf(lines: readonly string[]): Week {
  return lines.map((line, i) => ({ weekday: i + 1, spans: spansOf(line) ?? [] })).filter((day) => day.spans.length > 0);
}
