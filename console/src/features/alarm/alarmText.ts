import type { Alarm } from '@/shared/api/types';
import { isKey, type I18n } from '@/shared/i18n/i18n';

/** What the alarm says in the reader's language; a kind without words of its own is shown by its name. */
export function alarmText({ kind, facts }: Pick<Alarm, 'kind' | 'facts'>, { t }: Pick<I18n, 't'>): string {
  const key = `alarm.${kind}`;
  return isKey(key) ? t(key, facts) : t('alarms.other', { kind });
}
