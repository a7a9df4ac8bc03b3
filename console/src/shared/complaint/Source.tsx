import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import type { Suspicion } from './suspicions';

/** Leads to where it was said: in a conversation, to the very words. */
export function Source({ suspicion: { conversation, ticket, message, from, to } }: { suspicion: Suspicion }) {
  const { t } = useI18n();
  if (conversation)
    return <Link to={`/inbox/${conversation}${message ? `?message=${message}&span=${from}-${to}` : ''}`}>{t('suspicion.thread')}</Link>;
  return ticket ? <Link to={`/tickets/${ticket}`}>{t('suspicion.ticket')}</Link> : null;
}
