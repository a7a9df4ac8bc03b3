import { expect, test } from 'vitest';
import { isKey, translate } from '@/shared/i18n/i18n';
import { causeWords } from './cause';

const zh = (why: string) => causeWords(why, (key) => (isKey(key) ? translate('zh', key) : undefined));

test('the ledger’s own words are said in the reader’s language', () => {
  expect(zh("the customer's answer is awaited")).toBe('等客户回复');
  expect(zh('conversation closed: unanswered')).toBe('会话已结束 · 客户没有回应');
});

test('what people wrote stays as it is', () => {
  expect(zh('another time was told: 快递晚到')).toBe('已告知新的时间 · 快递晚到');
  expect(zh('done 了')).toBe('done 了');
  expect(zh('改由二线处理')).toBe('改由二线处理');
  expect(zh('note: mine')).toBe('note: mine');
});

test('the id of the message that began it is not shown', () => {
  expect(zh('01936f5e-1c1b-7d3f-8f60-2b7f0d9f3c11')).toBe('');
});
