import { describe, expect, it } from 'vitest';
import { translate } from '../../texts/i18n';
import { whyText } from './advice';

const en = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) => translate('en', key, params);
const money = (minor: number) => `¥${minor / 100}`;
const words = (why: Parameters<typeof whyText>[0]['why']) => whyText({ why, currency: 'CNY' }, en, money);

describe('why something is recommended', () => {
  it('counts what was bought or tried together', () => {
    expect(words({ reason: 'bought-together', with: 'Coat', times: 6, outOf: 12, dearerMinor: -1 })).toBe('6 of 12 orders with Coat hold it too');
    expect(words({ reason: 'tried-together', with: 'Coat', times: 5, outOf: 9, dearerMinor: 0 })).toBe('5 of 9 guests who tried Coat tried it too');
  });
  it('says how the price of its like differs', () => {
    expect(words({ reason: 'alike', with: 'Coat', dearerMinor: 30_000 })).toBe('Like Coat, ¥300 more');
    expect(words({ reason: 'alike', with: 'Coat', dearerMinor: -30_000 })).toBe('Like Coat, ¥300 less');
    expect(words({ reason: 'alike', with: 'Coat', dearerMinor: 0 })).toBe('Like Coat, at the same price');
  });
});
