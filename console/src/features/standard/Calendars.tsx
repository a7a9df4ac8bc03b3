import { useI18n, type I18n } from '@/shared/i18n/i18n';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useStandard } from './api';
import { SpecialDays } from './SpecialDays';
import css from './standard.module.css';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Days that follow each other as first and last, others one by one. */
function week(days: readonly string[], code: I18n['code']): string {
  const words = days.map((day) => code('weekday.', day));
  const together = days.length > 2 && weekdays.join().includes(days.join());
  return together ? `${words[0]}–${words.at(-1)}` : words.join(' ');
}

/** When promises count, and the days that differ from their weekday. */
export function Calendars() {
  const { t, code, pick, format } = useI18n();
  const standard = useStandard();
  if (standard.error) return <Problem error={standard.error} onRetry={() => void standard.refetch()} />;
  if (!standard.data) return <Loading rows={6} />;
  const ends = standard.data.calendarEnds;
  return (
    <>
      {ends.warning && (
        <p role="status" className={css.warning}>
          {ends.lastDay ? t('std.days.end', { day: format.calendarDay(ends.lastDay) }) : t('std.days.unknown')}
        </p>
      )}
      <div className={css.grid}>
        {Object.entries(standard.data.calendars).map(([name, calendar]) => (
          <section key={name} className={css.card}>
            <h2>
              {pick(calendar.titleZh, calendar.titleEn)} <code>{name}</code>
            </h2>
            <p>
              {t('std.zone')} {calendar.zone}
            </p>
            {calendar.always ? (
              <p>{t('std.always')}</p>
            ) : (
              calendar.week.map((span, i) => (
                <p key={i}>
                  {week(span.days, code)} {span.open.join(t('list.comma'))}
                </p>
              ))
            )}
            {calendar.holidays && <p>{t('std.holidays')}</p>}
          </section>
        ))}
      </div>
      <SpecialDays />
    </>
  );
}
