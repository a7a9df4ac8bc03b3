import { useState } from 'react';
import { Select } from 'antd';
import type { SpecialDay } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useSpecialDays, useStandard } from './api';
import css from './standard.module.css';

const years = [2025, 2026, 2027];

/** When promises count, and the days that differ from their weekday. */
export function Calendars() {
  const { t, code, pick } = useI18n();
  const standard = useStandard();
  const [year, setYear] = useState(new Date().getFullYear());
  const days = useSpecialDays(year);
  const columns: Column<SpecialDay>[] = [
    { key: 'day', title: t('board.day'), width: 130, cell: (d) => d.day },
    {
      key: 'working',
      title: t('board.state'),
      width: 100,
      cell: (d) => <Mark tone={d.working ? 'amber' : 'accent'}>{d.working ? t('std.day.work') : t('std.day.off')}</Mark>,
    },
    { key: 'name', title: '', cell: (d) => d.name },
  ];
  if (standard.error) return <Problem error={standard.error} onRetry={() => void standard.refetch()} />;
  if (!standard.data) return <Loading rows={6} />;
  return (
    <>
      {standard.data.calendarEnds.warning && <p role="status">{standard.data.calendarEnds.warning}</p>}
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
                  {span.days.map((day) => code('weekday.', day.toLowerCase())).join(' ')} {span.open.join(', ')}
                </p>
              ))
            )}
            {calendar.holidays && <p>{t('std.holidays')}</p>}
          </section>
        ))}
      </div>
      <div className={css.bar}>
        <h2 className={css.title}>{t('std.days', { year })}</h2>
        <Select
          aria-label={t('std.days', { year })}
          value={year}
          onChange={setYear}
          options={years.map((y) => ({ value: y, label: String(y) }))}
        />
      </div>
      <DataTable label={t('std.days', { year })} columns={columns} rows={days.data?.items} rowKey={(d) => d.day} error={days.error} />
    </>
  );
}
