import { describe, expect, it } from 'vitest';
import type { SearchItem } from '@/shared/api/types';
import { grouped, pieces } from './groups';

const item = (work: string, seq: number): SearchItem => ({
  kind: 'message',
  work,
  message: null,
  seq,
  at: '2026-11-22T02:00:00Z',
  title: '',
  number: '',
  channel: 'web',
  author: 'customer',
  who: '',
  excerpt: { text: '', from: 0, whole: true, spans: [] },
});

describe('what was found', () => {
  it('stands together by conversation, in the order of the newest of each', () => {
    const groups = grouped([item('a', 9), item('b', 4), item('a', 3)]);
    expect(groups.map((group) => [group.work, group.items.map((i) => i.seq)])).toEqual([
      ['a', [9, 3]],
      ['b', [4]],
    ]);
  });

  it('is cut at the marks and loses no character', () => {
    const text = '退货😀运费谁出';
    const cut = pieces(text, [
      { from: 0, to: 2 },
      { from: 4, to: 6 },
    ]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    expect(cut.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['退货', '运费']);
    expect(pieces('无', [])).toEqual([{ text: '无', marked: false }]);
  });
});
