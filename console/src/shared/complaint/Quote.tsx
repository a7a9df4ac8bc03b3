import { useI18n } from '@/shared/i18n/i18n';
import css from './complaint.module.css';
import type { Suspicion } from './suspicions';

/** What the customer wrote, with the words that raised it marked; of a rating its stars. */
export function Quote({ suspicion: { quote, from, to, reason, figure } }: { suspicion: Suspicion }) {
  const { t } = useI18n();
  if (quote === null || quote === undefined)
    return <span className={css.quote}>{reason === 'rating' ? t('suspicion.stars', { stars: figure }) : t('suspicion.onPage')}</span>;
  return (
    <q className={css.quote}>
      {to > from ? (
        <>
          {quote.slice(0, from)}
          <mark>{quote.slice(from, to)}</mark>
          {quote.slice(to)}
        </>
      ) : (
        quote
      )}
    </q>
  );
}
