import { describe, expect, it } from 'vitest';
import type { Figures } from '@/shared/api/types';
import { formatters, translate, type I18n, type Translate } from '@/shared/i18n/i18n';
import { asked, spoken } from './figures';

const zh: Translate = (key, params) => translate('zh', key, params);
const en: Translate = (key, params) => translate('en', key, params);

describe('durations', () => {
  it('are read as people say them', () => {
    expect(spoken('PT30S', zh)).toBe('30 秒');
    expect(spoken('PT1H30M', en)).toBe('1 h 30 min');
    expect(spoken('P3D', zh)).toBe('3 天');
  });
  it('stay as they are when they are something else', () => {
    expect(spoken('3 rings', en)).toBe('3 rings');
    expect(spoken('P', en)).toBe('P');
  });
});

describe('the figure a clause asks for', () => {
  const i18n: I18n = { locale: 'en', t: en, code: (_prefix, value) => value, pick: (_zh, e) => e, format: formatters('en') };
  const none: Figures = { channels: {}, milestones: {}, durations: {}, numbers: {}, promised: false };
  it('is a limit, a share or the words it came with', () => {
    expect(asked(none, i18n)).toBe('');
    expect(asked({ ...none, limit: 'PT15S', warnBefore: 'PT5S' }, i18n)).toBe('≤ 15 s');
    expect(asked({ ...none, target: 0.95, direction: 'at-least' }, i18n)).toBe('≥ 95%');
    expect(asked({ ...none, text: 'words' }, i18n)).toBe('words');
  });
});
