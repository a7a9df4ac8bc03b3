import { Ring } from '@/shared/clock/Ring';
import css from '@/shared/complaint/complaint.module.css';
import { Decide } from '@/shared/complaint/Decide';
import { Quote } from '@/shared/complaint/Quote';
import { Source } from '@/shared/complaint/Source';
import { useSuspected, type Suspicion } from '@/shared/complaint/suspicions';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Asked } from './Asked';

/** What sounds like a complaint and nobody has decided yet, so that none is forgotten. */
export function SuspectedList() {
  const { t, code } = useI18n();
  const names = useNames();
  const suspected = useSuspected();
  const columns: Column<Suspicion>[] = [
    { key: 'by', title: t('complaint.list.due'), width: 150, cell: (s) => s.clock && <Ring clock={s.clock} /> },
    {
      key: 'said',
      title: t('suspicion.said'),
      cell: (s) => (
        <>
          <Quote suspicion={s} />
          <div className={css.sub}>{code('suspicion.reason.', s.reason)}</div>
        </>
      ),
    },
    { key: 'who', title: t('complaint.list.customer'), width: 150, cell: (s) => s.customer ?? '–' },
    { key: 'channel', title: t('suspicion.channel'), width: 110, cell: (s) => names.channel(s.channel) },
    {
      key: 'where',
      title: t('suspicion.where'),
      width: 120,
      cell: (s) => <Source suspicion={s} />,
    },
    { key: 'do', title: '', width: 230, cell: (s) => <Decide suspicion={s} /> },
  ];
  return (
    <>
      <Asked />
      <p className={css.lead}>{t('suspicion.lead')}</p>
      <DataTable
        label={t('complaint.tab.suspected')}
        columns={columns}
        rows={suspected.data?.items}
        rowKey={(s) => s.id}
        error={suspected.error}
        empty={t('suspicion.none')}
      />
    </>
  );
}
