import { useI18n } from '@/shared/i18n/i18n';
import { useRules } from './api';

/** A reason's code in the reader's words. */
export function useReasonName(): (code: string) => string {
  const { pick } = useI18n();
  const reasons = useRules().data?.reasons ?? [];
  return (code) => {
    const reason = reasons.find((it) => it.code === code);
    return reason ? pick(reason.titleZh, reason.titleEn) : code;
  };
}
