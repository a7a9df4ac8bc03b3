import { describe, expect, it } from 'vitest';
import { replaceFound } from './replace';

describe('a suggestion', () => {
  it('takes the place of exactly what was found', () => {
    expect(replaceFound('货以经发出了', { from: 1, to: 3 }, '已经')).toBe('货已经发出了');
  });
  it('stands in front where something is missing', () => {
    expect(replaceFound('请发照片', { from: 0, to: 0 }, '给您添麻烦了。')).toBe('给您添麻烦了。请发照片');
  });
});
