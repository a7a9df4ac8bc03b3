import { describe, expect, it } from 'vitest';
import { translate } from '@/shared/i18n/i18n';
import { alarmText } from './alarmText';

describe('an alarm', () => {
  it('without words of its own is shown by its kind', () => {
    const i18n = { t: translate.bind(null, 'en') };
    expect(alarmText({ kind: 'nobody.knows', facts: {} }, i18n)).toContain('nobody.knows');
  });
});
