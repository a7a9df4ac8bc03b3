import { describe, expect, it } from 'vitest';
import { translate, type Translate } from '@/shared/i18n/i18n';
import { spoken } from './figures';

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
