import { Link } from 'react-router';
import type { Clock } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';

/** Opens the work as its leader sees it: to read along, to whisper, to hand it on or take it over. */
export function LookIn({ work, label }: { work: Clock['work']; label: string }) {
  const { t } = useI18n();
  const to = work.kind === 'ticket' ? `/tickets/${work.id}` : `/inbox/${work.id}?scope=team`;
  return <Link to={to}>{label || t('floor.look')}</Link>;
}
