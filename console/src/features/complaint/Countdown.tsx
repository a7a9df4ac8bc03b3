import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import css from '@/shared/complaint/complaint.module.css';
import { useI18n } from '@/shared/i18n/i18n';

/** The time that is left, or by how much it is late. */
export function Countdown({ by }: { by: string }) {
  const { t, format } = useI18n();
  const left = Date.parse(by) - useNow();
  return (
    <span className={left < 0 ? css.late : undefined}>
      {t(left < 0 ? 'complaint.list.late' : 'complaint.list.left', { time: shortDuration(Math.abs(left)) })}
      <span className={css.sub}>{format.when(by)}</span>
    </span>
  );
}
