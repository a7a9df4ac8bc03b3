import type { Observation } from '@/shared/api/types';
import { isKey, useI18n } from '@/shared/i18n/i18n';

/** What was seen, in the reader's words where the catalogue has them; what else a note says stands as it was written. */
export function useEvidenceWords(): (evidence: Observation['evidence']) => string {
  const { t, code } = useI18n();
  return ({ field, note }) => {
    const whole = `evidence.${note}`;
    const first = `advice.${note.split(':')[0] ?? ''}`;
    const said = isKey(whole) ? t(whole) : isKey(first) ? t(first) : note;
    return [field && code('evidence.field.', field), said].filter(Boolean).join(' · ');
  };
}
