import type { ComplianceItem } from '@/shared/api/types';
import { asked } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark } from '@/shared/ui/Page';
import { useSections } from './api';
import type { View } from './filter';
import { Change, Share } from './Share';
import { sharesOf, Spark } from './Spark';
import css from './board.module.css';

/** Every clause, section by section; the cases are one click away. */
export function ClauseTables({ items, view }: { items: readonly ComplianceItem[]; view: View }) {
  const i18n = useI18n();
  const { t, code, pick, format } = i18n;
  const sections = useSections();
  const open = (item: ComplianceItem, verdict?: 'broken') => view.change({ clause: item.clause, verdict: verdict && [verdict] }, false);
  const columns: Column<ComplianceItem>[] = [
    {
      key: 'clause',
      title: t('board.clause'),
      cell: (item) => (
        <span className={css.clause}>
          <span>{pick(item.titleZh, item.titleEn)}</span>
          <code>{item.clause}</code>
        </span>
      ),
    },
    { key: 'kind', title: t('board.kind'), width: 76, cell: (item) => <Mark>{code('kind.', item.kind)}</Mark> },
    { key: 'figures', title: t('board.figures'), width: 200, cell: (item) => <Clamp text={asked(item.figures, i18n)} /> },
    {
      key: 'occasions',
      title: t('board.occasions'),
      width: 110,
      numeric: true,
      cell: (item) => (item.executor ? format.number(item.opportunities) : <span className={css.off}>{t('board.notExecuted')}</span>),
    },
    {
      key: 'broken',
      title: t('verdict.broken'),
      width: 76,
      numeric: true,
      cell: (item) =>
        item.broken > 0 ? (
          <button type="button" className={css.figure} onClick={() => open(item, 'broken')}>
            {format.number(item.broken)}
          </button>
        ) : null,
    },
    { key: 'kept', title: t('board.kept'), width: 140, cell: (item) => <Share of={item} target={item.target} /> },
    { key: 'change', title: t('board.change'), width: 84, cell: (item) => <Change now={item} before={item.before} /> },
    { key: 'target', title: t('board.target'), width: 70, numeric: true, cell: (item) => (typeof item.target === 'number' ? format.percent(item.target) : '') },
    { key: 'trend', title: t('board.trend'), width: 104, cell: (item) => <Spark shares={sharesOf(item.trend)} label={t('board.trend')} /> },
  ];
  const parts = (sections.data?.sections ?? [])
    .map((section) => ({ section, rows: items.filter((item) => item.section === section.number && (!view.executedOnly || item.executor)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {parts.map(({ section, rows }) => (
        <section key={section.number} className={css.section}>
          <h2>{pick(section.titleZh, section.titleEn)}</h2>
          <DataTable
            label={pick(section.titleZh, section.titleEn)}
            columns={columns}
            rows={rows}
            rowKey={(item) => item.clause}
            onOpen={(item) => open(item)}
            rowLabel={(item) => `${t('board.evidence')}: ${pick(item.titleZh, item.titleEn)}`}
            isMuted={(item) => !item.executor}
          />
        </section>
      ))}
    </>
  );
}
