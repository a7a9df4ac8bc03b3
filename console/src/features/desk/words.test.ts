import { describe, expect, it } from 'vitest';
import { fill, firstBlank, replaceSentence, scriptSearch } from './words';

describe('an alternative', () => {
  it('takes the place of the whole sentence around the phrase', () => {
    const text = '您好。这是公司规定没有办法。还有别的吗？';
    const from = text.indexOf('公司规定');
    expect(replaceSentence(text, { from, to: from + 4 }, '我来为您申请')).toBe('您好。我来为您申请。还有别的吗？');
  });
  it('does not double the mark at the end', () => {
    expect(replaceSentence('没办法！', { from: 0, to: 3 }, '我能为您做的是……！')).toBe('我能为您做的是……！');
  });
  it('works where there is only the phrase', () => {
    expect(replaceSentence('没办法', { from: 0, to: 3 }, '我再想想')).toBe('我再想想');
  });
});

describe('a slash', () => {
  it('asks for scripts at the start and after a blank', () => {
    expect(scriptSearch('/退货', 3)).toEqual({ from: 0, query: '退货' });
    expect(scriptSearch('好的 /', 4)).toEqual({ from: 3, query: '' });
  });
  it('is only a slash within words and addresses', () => {
    expect(scriptSearch('http://a', 8)).toBeUndefined();
    expect(scriptSearch('1/2', 3)).toBeUndefined();
    expect(scriptSearch('/退货 好', 5)).toBeUndefined();
  });
});

describe('a script', () => {
  it('is filled with what is known and shows what is not', () => {
    const text = fill('{customer}您好，我是{agent}，订单 {order}', { customer: '王女士', agent: '小满' });
    expect(text).toBe('王女士您好，我是小满，订单 {order}');
    expect(firstBlank(text)).toEqual({ from: text.length - 7, to: text.length });
  });
});
