import { BulbOutlined } from '@ant-design/icons';
import type { WordsFinding } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { replaceFound } from './replace';
import css from './words.module.css';

/** As many as can be read without looking away from the text. */
const MOST = 3;

interface Props {
  text: string;
  found: readonly WordsFinding[];
  onReplace: (text: string) => void;
}

/** Suggestions under the field: where, why, and what to say instead. They stop nothing. */
export function AdviceList({ text, found, onReplace }: Props) {
  const { t, code } = useI18n();
  // An empty field needs no advice on what isn't written yet, except what must come first.
  const shown = found.filter((it) => text.trim() !== '' || it.kind === 'empathy' || it.kind === 'unseen');
  if (shown.length === 0) return null;
  return (
    <ul className={css.advice} aria-label={t('words.advice')}>
      {shown.slice(0, MOST).map((it) => (
        <li key={`${it.kind}-${it.from}`}>
          <BulbOutlined aria-hidden="true" />
          <span>
            {it.to > it.from && it.kind !== 'long' && <mark>{text.slice(it.from, it.to)}</mark>} {code('advice.', it.kind)}
            {it.kind === 'unverified' && /\d/.test(it.note) && <strong> {it.note}</strong>}
            {it.kind === 'known' && <strong> {it.note.slice(it.note.indexOf(' ') + 1)}</strong>}
          </span>
          <span className={css.alternatives}>
            {it.alternatives.slice(0, 3).map((alternative) => (
              <button key={alternative} type="button" onClick={() => onReplace(replaceFound(text, it, alternative))}>
                {alternative}
              </button>
            ))}
          </span>
        </li>
      ))}
      {shown.length > MOST && <li className={css.more}>{t('words.more', { n: shown.length - MOST })}</li>}
    </ul>
  );
}
