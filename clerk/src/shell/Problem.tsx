import { useI18n, type I18n } from '../texts/i18n';
import { Refused, Unreachable } from './api';

function sentence(error: unknown, { t, code }: I18n): string {
  if (error instanceof Unreachable) return t('problem.unreachable');
  if (!(error instanceof Refused)) return t('problem.unexpected');
  const own = code('refusal.', error.code);
  if (own !== error.code) return own;
  if (error.clause && error.detail) return error.detail;
  if (error.status === 403) return t('problem.forbidden');
  if (error.status === 404) return t('problem.notFound');
  if (error.status === 429) return t('problem.tooMany');
  if (error.status >= 500) return t('problem.server');
  return error.detail ?? t('problem.title');
}

/** What went wrong, which clause says so, and what can be done instead. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!error) return null;
  const refused = error instanceof Refused ? error : undefined;
  return (
    <div class="problem" role="alert">
      <strong>{refused?.clause ? t('problem.refused') : t('problem.title')}</strong>
      <p>{sentence(error, i18n)}</p>
      {refused?.clause && (
        <p class="quiet">
          {t('problem.clause')} <code>{refused.clause}</code>
        </p>
      )}
      {refused && refused.alternatives.length > 0 && (
        <p>
          {t('problem.instead')}: {refused.alternatives.join(' · ')}
        </p>
      )}
      {onRetry && (
        <button type="button" class="plain" onClick={onRetry}>
          {t('do.retry')}
        </button>
      )}
    </div>
  );
}
