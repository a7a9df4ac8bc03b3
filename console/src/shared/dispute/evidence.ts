import type { Observation } from '@/shared/api/types';
import { isKey, useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A note's code and the values behind it: `moved?to=…`. */
export function parted(note: string): { said: string; values: Record<string, string> } {
  const at = note.indexOf('?');
  return at < 0 ? { said: note, values: {} } : { said: note.slice(0, at), values: Object.fromEntries(new URLSearchParams(note.slice(at + 1))) };
}

/** What was seen, in the reader's words where the catalogue has them; what else a note says stands as it was written. */
export function useEvidenceWords(): (evidence: Observation['evidence']) => string {
  const { t, code, format } = useI18n();
  const names = useNames();
  const word = (value: string): string => {
    if (instant.test(value)) return format.when(value);
    for (const prefix of ['evidence.value.', 'evidence.field.', 'matter.']) if (isKey(prefix + value)) return code(prefix, value);
    if (value.startsWith('ticket ')) return `${t('workKind.ticket')} · ${code('timeline.', value.slice('ticket '.length))}`;
    return names.tiers.find((tier) => tier.value === value)?.label ?? value;
  };
  return ({ field, note }) => {
    const { said, values } = parted(note);
    const key = [`evidence.${said}`, `advice.${said.split(':')[0] ?? ''}`, `refusal.${said}`].find(isKey);
    const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.split(',').map(word).join(', ')]));
    return [field && code('evidence.field.', field), key ? t(key, words) : note].filter(Boolean).join(' · ');
  };
}
