import type { ShopFloorDay } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import css from './shopfloor.module.css';

/** What the last days came to. */
export function Days({ days, error, onRetry }: { days: readonly ShopFloorDay[] | undefined; error: unknown; onRetry: () => void }) {
  const { t, format } = useI18n();
  const share = (part: number, whole: number) => (whole === 0 ? '–' : format.percent(part / whole));
  const columns: Column<ShopFloorDay>[] = [
    { key: 'day', title: t('sf.day'), width: 104, cell: (day) => <span className="tnum">{day.day}</span> },
    { key: 'visits', title: t('sf.visits'), numeric: true, cell: (day) => day.visits },
    { key: 'greeted', title: t('sf.greeted'), numeric: true, cell: (day) => share(day.greetedInTime, day.entered) },
    { key: 'helped', title: t('sf.helped'), numeric: true, cell: (day) => share(day.helped, day.helpWanted) },
    { key: 'known', title: t('sf.known'), numeric: true, cell: (day) => share(day.known, day.visits) },
    { key: 'tried', title: t('sf.tried'), numeric: true, cell: (day) => day.tried },
    { key: 'bought', title: t('sf.bought'), numeric: true, cell: (day) => day.bought },
    { key: 'both', title: t('sf.both'), numeric: true, cell: (day) => share(day.triedAndBought, day.tried) },
    { key: 'farewell', title: t('sf.farewell'), numeric: true, cell: (day) => share(day.farewell, day.over) },
  ];
  return (
    <section className={css.block}>
      <div className={css.title}>
        <h2>{t('sf.days')}</h2>
      </div>
      <DataTable
        label={t('sf.days')}
        columns={columns}
        rows={days}
        rowKey={(day) => day.day}
        empty={t('sf.days.none')}
        error={error}
        onRetry={onRetry}
        flush
      />
    </section>
  );
}
