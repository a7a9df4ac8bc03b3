import { useI18n } from '../texts/i18n';
import { useNow } from './now';
import { ringState, shortDuration, type Timed } from './ring';

interface Props {
  clock: Timed;
  /** What is promised, as the label says it. */
  title: string;
  size?: number;
  /** Only the circle; the words are in its label. */
  bare?: boolean;
}

const radius = 9;
const length = 2 * Math.PI * radius;

/** A promise and its remaining time: the one picture of a clock on this page. Shape tells the state as well as colour. */
export function Ring({ clock, title, size = 28, bare = false }: Props) {
  const { t } = useI18n();
  const now = useNow(!clock.ended && !clock.paused);
  const { tone, share, left } = ringState(clock, now);
  const time = shortDuration(left);
  return (
    <span class={`ring ${tone}`} role="img" aria-label={t(`clock.${tone}`, { title, time })}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <circle class="track" cx="12" cy="12" r={radius} stroke-width="2.4" />
        <circle
          class="arc"
          cx="12"
          cy="12"
          r={radius}
          stroke-width="2.6"
          stroke-dasharray={length}
          stroke-dashoffset={length * (1 - share)}
          transform="rotate(-90 12 12)"
        />
        {(tone === 'broken' || tone === 'missed') && <path class="sign" d="M12 7.6v5.2M12 16.2v.1" />}
        {tone === 'paused' && <path class="sign" d="M10 9.2v5.6M14 9.2v5.6" />}
        {tone === 'kept' && <path class="sign" d="m8.4 12.2 2.6 2.5 4.6-5" />}
      </svg>
      {!bare && (tone === 'calm' || tone === 'warn' || tone === 'broken') && (
        <span class="left" aria-hidden="true">
          {tone === 'broken' ? '+' : ''}
          {time}
        </span>
      )}
    </span>
  );
}
