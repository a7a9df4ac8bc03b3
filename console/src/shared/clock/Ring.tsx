import { Tooltip } from 'antd';
import type { Clock } from '@/shared/api/types';
import { useI18n, type I18n } from '@/shared/i18n/i18n';
import { nextClock, ringState, shortDuration, type RingState, type Tone } from './ring';
import { useNow } from './ticker';
import css from './Ring.module.css';

const sentences = {
  calm: 'clock.left',
  warn: 'clock.warn',
  broken: 'clock.late',
  paused: 'clock.paused',
  kept: 'clock.kept',
  cancelled: 'clock.cancelled',
} as const satisfies Record<Tone, string>;

export function sentence(state: RingState, title: string, { t }: I18n): string {
  return t(sentences[state.tone], { title, time: shortDuration(state.left) });
}

/** The circle alone. Shape tells the state as well as colour: a mark inside for broken, paused and kept. */
export function RingMark({ tone, share, size = 18 }: { tone: Tone; share: number; size?: number }) {
  const r = 9;
  const length = 2 * Math.PI * r;
  return (
    <svg className={css.ring} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle className={css.track} cx="12" cy="12" r={r} strokeWidth="2.4" />
      <circle
        className={css.arc}
        cx="12"
        cy="12"
        r={r}
        strokeWidth="2.6"
        strokeDasharray={length}
        strokeDashoffset={length * (1 - share)}
        transform="rotate(-90 12 12)"
      />
      {tone === 'broken' && <path className={css.mark} d="M12 7.6v5.2M12 16.2v.1" />}
      {tone === 'paused' && <path className={css.mark} d="M10 9.2v5.6M14 9.2v5.6" />}
      {tone === 'kept' && <path className={css.mark} d="m8.4 12.2 2.6 2.5 4.6-5" />}
    </svg>
  );
}

interface Props {
  clock: Clock;
  size?: number;
  /** Show the clause's title beside the time. */
  titled?: boolean;
  /** Only the circle; the words are in its label. */
  bare?: boolean;
}

/** A promise and its remaining time: the one picture of a clock in the whole console. */
export function Ring({ clock, size = 18, titled = false, bare = false }: Props) {
  const i18n = useI18n();
  const { t, pick, format, code } = i18n;
  const ticking = clock.state === 'running' || (clock.state === 'broken' && !clock.endedAt);
  const now = useNow(ticking);
  const state = ringState(clock, now);
  const step = clock.milestone ? ` · ${code('clock.milestone.', clock.milestone)}` : '';
  const title = pick(clock.clauseTitleZh, clock.clauseTitleEn) + step;
  return (
    <Tooltip
      mouseEnterDelay={0.35}
      title={() => (
        <span className={css.card}>
          <strong>{title}</strong>
          <code>{clock.clause}</code>
          <span>{t('clock.since', { time: format.exact(clock.startedAt) })}</span>
          <span>{t('clock.due', { time: format.exact(clock.dueAt) })}</span>
          {clock.calendar && <span>{t('clock.calendar', { name: clock.calendar })}</span>}
        </span>
      )}
    >
      <span className={`${css.clock} ${css[state.tone] ?? ''}`} role="img" aria-label={sentence(state, title, i18n)}>
        <RingMark tone={state.tone} share={state.share} size={size} />
        {!bare && (
          <span className={css.left} aria-hidden="true">
            {state.tone === 'broken' ? '+' : ''}
            {state.tone === 'cancelled' ? '–' : shortDuration(state.left)}
          </span>
        )}
        {titled && (
          <span className={css.title} aria-hidden="true">
            {title}
          </span>
        )}
      </span>
    </Tooltip>
  );
}

/** The most urgent clock of a work item, or a quiet place of the same size. */
export function NextRing({ clocks, size = 18, bare = false }: { clocks: readonly Clock[]; size?: number; bare?: boolean }) {
  const { t } = useI18n();
  const clock = nextClock(clocks);
  if (clock) return <Ring clock={clock} size={size} bare={bare} />;
  return (
    <span className={css.clock} role="img" aria-label={t('clock.none')}>
      <svg className={css.ring} width={size} height={size} aria-hidden="true" />
      {!bare && <span className={css.left} />}
    </span>
  );
}
