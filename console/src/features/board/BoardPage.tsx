import { Checkbox, Tabs } from 'antd';
import { useMemo } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useBoard } from './api';
import { ClauseTables } from './ClauseTables';
import { Compare } from './Compare';
import { EvidenceDrawer } from './EvidenceDrawer';
import { ExportMenu } from './ExportMenu';
import { queryOf, tabs, useSight, useView, type Tab } from './filter';
import { Filters } from './Filters';
import { Overview } from './Overview';
import css from './board.module.css';

/** Every clause of the standard with what became of it: in one look, whole, and side by side. */
export function Component() {
  const { t } = useI18n();
  const view = useView();
  const { filter, tab, change } = view;
  const { scope } = useSight();
  const board = useBoard(filter);
  const items = board.data?.items;
  const targets = useMemo(
    () => new Map((items ?? []).flatMap((item) => (typeof item.target === 'number' ? [[item.clause, item.target] as const] : []))),
    [items],
  );
  const query = queryOf(filter);
  if (tab === 'compare') query.set('by', view.by);
  return (
    <Page
      title={t('board.title')}
      note={
        items && `${t('board.note', { n: items.length, m: items.filter((item) => item.executor).length })} · ${t(`board.scope.${scope}`)}`
      }
      tools={
        <div className={css.tools}>
          {tab === 'clauses' && (
            <Checkbox checked={view.executedOnly} onChange={(event) => change({ executed: event.target.checked ? '1' : undefined })}>
              {t('board.only')}
            </Checkbox>
          )}
          <ExportMenu path="/api/compliance/export" query={query} />
        </div>
      }
    >
      <Filters view={view} shown={board.data} />
      <Tabs
        activeKey={tab}
        onChange={(key) => change({ tab: key as Tab })}
        items={tabs.map((name) => ({ key: name, label: t(`board.tab.${name}`) }))}
      />
      {board.error && !items ? (
        <Problem error={board.error} onRetry={() => void board.refetch()} />
      ) : !items ? (
        <Loading rows={12} />
      ) : tab === 'overview' ? (
        <Overview items={items} view={view} />
      ) : tab === 'compare' ? (
        <Compare view={view} targets={targets} />
      ) : (
        <ClauseTables items={items} view={view} />
      )}
      {board.data && (
        <EvidenceDrawer
          item={items?.find((item) => item.clause === view.clause)}
          filter={{ ...filter, from: board.data.from, to: board.data.to }}
          view={view}
        />
      )}
    </Page>
  );
}
