import { Button, Checkbox } from 'antd';
import type { ComplianceItem } from '@/shared/api/types';
import { asked } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Loading, Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useBoard, useSections } from './api';
import { EvidenceDrawer } from './EvidenceDrawer';
import { useSight, useView } from './filter';
import { Filters } from './Filters';
import { Spark } from './Spark';
import css from './board.module.css';

function Share({ item }: { item: ComplianceItem }) {
  const { format } = useI18n();
  if (typeof item.keptShare !== 'number') return null;
  const below = typeof item.target === 'number' ? item.keptShare < item.target : item.broken > 0;
  return (
    <div className={`${css.share} ${below ? css.below : ''}`}>
      <span>{format.percent(item.keptShare)}</span>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} style={{ width: `${item.keptShare * 100}%`, display: 'block' }} />
      </span>
    </div>
  );
}

/** Every clause of the standard with what became of it; the evidence is one click away. */
export function Component() {
  const i18n = useI18n();
  const { t, code, pick, format } = i18n;
  const view = useView();
  const { filter, executedOnly, change } = view;
  const { scope } = useSight();
  const board = useBoard(filter);
  const sections = useSections();
  const items = board.data?.items;
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
    { key: 'figures', title: t('board.figures'), width: 220, cell: (item) => <Clamp text={asked(item.figures, i18n)} /> },
    {
      key: 'occasions',
      title: t('board.occasions'),
      width: 130,
      numeric: true,
      cell: (item) => (item.executor ? format.number(item.opportunities) : <span className={css.off}>{t('board.notExecuted')}</span>),
    },
    { key: 'kept', title: t('board.kept'), width: 170, cell: (item) => <Share item={item} /> },
    { key: 'target', title: t('board.target'), width: 76, numeric: true, cell: (item) => (typeof item.target === 'number' ? format.percent(item.target) : '') },
    {
      key: 'trend',
      title: t('board.trend'),
      width: 110,
      cell: (item) => <Spark trend={item.trend} label={t('board.trend')} />,
    },
  ];
  const parts = (sections.data?.sections ?? [])
    .map((section) => ({ section, rows: (items ?? []).filter((item) => item.section === section.number && (!executedOnly || item.executor)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Page
      title={t('board.title')}
      note={
        items && `${t('board.note', { n: items.length, m: items.filter((item) => item.executor).length })} · ${t(`board.scope.${scope}`)}`
      }
      tools={
        <div className={css.tools}>
          <Checkbox checked={executedOnly} onChange={(event) => change({ executed: event.target.checked ? '1' : undefined })}>
            {t('board.only')}
          </Checkbox>
          <Button href={`/api/compliance/export?${new URLSearchParams(filter).toString()}`} download>
            {t('board.export')}
          </Button>
        </div>
      }
    >
      <Filters view={view} shown={board.data} />
      {board.error && !items ? (
        <Problem error={board.error} onRetry={() => void board.refetch()} />
      ) : !items ? (
        <Loading rows={12} />
      ) : (
        parts.map(({ section, rows }) => (
          <section key={section.number} className={css.section}>
            <h2>{pick(section.titleZh, section.titleEn)}</h2>
            <DataTable
              label={pick(section.titleZh, section.titleEn)}
              columns={columns}
              rows={rows}
              rowKey={(item) => item.clause}
              onOpen={(item) => change({ clause: item.clause }, false)}
              rowLabel={(item) => `${t('board.evidence')}: ${pick(item.titleZh, item.titleEn)}`}
              isMuted={(item) => !item.executor}
            />
          </section>
        ))
      )}
      {board.data && (
        <EvidenceDrawer
          item={items?.find((item) => item.clause === view.clause)}
          filter={{ ...filter, from: board.data.from, to: board.data.to }}
          onClose={() => change({ clause: undefined })}
        />
      )}
    </Page>
  );
}
