import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import { isKey, useI18n, type I18n } from '@/shared/i18n/i18n';
import css from './Problem.module.css';

/** One sentence for an error; the server's own words for refusals, ours for the rest. */
export function problemText(error: unknown, { t }: I18n): string {
  if (error instanceof Unreachable) return t('problem.unreachable');
  if (!(error instanceof ApiProblem)) return t('problem.unexpected');
  const key = `refusal.${error.code}`;
  if (isKey(key)) return t(key);
  if (error.status === 403) return t('problem.forbidden');
  if (error.status === 404) return t('problem.notFound');
  if (error.status === 429) return t('problem.tooMany');
  if (error.status >= 500) return t('problem.server');
  return error.detail ?? error.title ?? t('problem.title');
}

function heading(error: unknown, { t }: I18n): string {
  if (error instanceof ApiProblem) {
    if (error.clause) return t('problem.refused');
    if (error.status === 400 || error.status === 422) return t('problem.input');
  }
  return t('problem.title');
}

interface Props {
  error: unknown;
  /** Offers the alternatives as buttons. */
  onAlternative?: (text: string) => void;
  onRetry?: () => void;
  children?: ReactNode;
}

/** What went wrong, which clause says so, what is missing, and what can be done instead. */
export function Problem({ error, onAlternative, onRetry, children }: Props) {
  const i18n = useI18n();
  const { t, code } = i18n;
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : undefined;
  return (
    <div className={css.problem} role="alert">
      <ExclamationCircleOutlined className={css.icon} aria-hidden="true" />
      <div className={css.title}>
        {heading(error, i18n)}
        {problem?.clause && (
          <span className={css.clause}>
            {t('problem.clause')} <code>{problem.clause}</code>
          </span>
        )}
      </div>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          {t('do.retry')}
        </Button>
      ) : (
        <span />
      )}
      <div className={css.body}>
        {!problem?.violations.length && <p>{problemText(error, i18n)}</p>}
        {problem && problem.missing.length > 0 && (
          <p>
            {t('problem.missing')}{t('list.colon')}{problem.missing.map((field) => code('record.', field)).join(' · ')}
          </p>
        )}
        {problem && problem.violations.length > 0 && (
          <ul className={css.list}>
            {problem.violations.map((v) => (
              <li key={v.field + v.reason}>
                <code>{v.field}</code> {v.reason}
              </li>
            ))}
          </ul>
        )}
        {problem && problem.alternatives.length > 0 && (
          <>
            <p>{t('problem.instead')}</p>
            <div className={css.alternatives}>
              {problem.alternatives.map((text) =>
                onAlternative ? (
                  <button key={text} type="button" className={css.alternative} onClick={() => onAlternative(text)}>
                    {text}
                  </button>
                ) : (
                  <span key={text}>{text}</span>
                ),
              )}
            </div>
          </>
        )}
        {children}
      </div>
    </div>
  );
}
