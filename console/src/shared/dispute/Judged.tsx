import { useI18n } from '@/shared/i18n/i18n';
import { useClauseTitle } from './clauses';
import { useMe } from '@/shared/session/session';
import { useJudged } from './api';
import { useEvidenceWords } from './evidence';
import { DisputeMark } from './DisputeMark';
import css from './dispute.module.css';

/** What was judged of one's own words in a conversation, each to be disputed. */
export function Judged({ conversation }: { conversation: string }) {
  const { t, format } = useI18n();
  const evidence = useEvidenceWords();
  const me = useMe();
  const judged = useJudged(conversation, me.id);
  const title = useClauseTitle();
  const items = judged.data?.items ?? [];
  return (
    <section className={css.judged}>
      <h2>{t('judged.title')}</h2>
      {items.length === 0 ? (
        <p className={css.hint}>{t('judged.none')}</p>
      ) : (
        <ul>
          {items.map((it) => (
            <li key={it.id}>
              <span>{title(it.clause)}</span>
              <span className={css.hint}>
                {format.time(it.at)} · {evidence(it.evidence)}
              </span>
              <DisputeMark of={it} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
