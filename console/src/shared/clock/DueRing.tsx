import { useI18n } from '@/shared/i18n/i18n';
import { RingMark } from './Ring';
import { shortDuration } from './ring';
import { useNow } from './ticker';
import css from './Ring.module.css';

interface Props {
  due: string;
  /** What the promise lasts at most, and when it warns, in milliseconds before it is due. */
  whole: number;
  warning: number;
  /** Words for the label. */
  title: string;
}

/** What is left until an instant, in the picture of clocks, where only the instant is known. */
export function DueRing({ due, whole, warning, title }: Props) {
  const { t } = useI18n();
  const left = Date.parse(due) - useNow(true);
  const tone = left < 0 ? 'broken' : left < warning ? 'warn' : 'calm';
  const sentence = { broken: 'clock.late', warn: 'clock.warn', calm: 'clock.left' } as const;
  return (
    <span className={`${css.clock} ${css[tone] ?? ''}`} role="img" aria-label={t(sentence[tone], { title, time: shortDuration(Math.abs(left)) })}>
      <RingMark tone={tone} share={Math.max(0, Math.min(1, left / whole))} />
      <span className={css.left} aria-hidden="true">
        {left < 0 ? '+' : ''}
        {shortDuration(Math.abs(left))}
      </span>
    </span>
  );
}
