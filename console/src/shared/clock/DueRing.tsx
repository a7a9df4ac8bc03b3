import { useI18n } from '@/shared/i18n/i18n';
import { RingMark, sentence } from './Ring';
import { ringState, shortDuration } from './ring';
import { useNow } from './ticker';
import css from './Ring.module.css';

interface Props {
  /** When the clock began, when it is due, and from when that is close. */
  since: string;
  due: string;
  warnAt?: string | null | undefined;
  /** Words for the label. */
  title: string;
}

/** What is left until an instant, drawn as every running clock is, where a list tells no more of it. */
export function DueRing({ since, due, warnAt = null, title }: Props) {
  const i18n = useI18n();
  const state = ringState({ state: 'running', startedAt: since, warnAt, dueAt: due, endedAt: null, leftMs: null }, useNow(true));
  return (
    <span className={`${css.clock} ${css[state.tone] ?? ''}`} role="img" aria-label={sentence(state, title, i18n)}>
      <RingMark tone={state.tone} share={state.share} />
      <span className={css.left} aria-hidden="true">
        {state.left < 0 ? '+' : ''}
        {shortDuration(state.left)}
      </span>
    </span>
  );
}
