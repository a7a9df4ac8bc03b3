import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Dispute } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Clamp, Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { WorkLink } from '@/shared/ui/WorkLink';
import { useDisputes, useSettle, type DisputeState } from '@/shared/dispute/api';
import { useClauseTitle } from '@/shared/dispute/clauses';
import { useEvidenceWords } from '@/shared/dispute/evidence';
import css from '@/shared/dispute/dispute.module.css';

/** Judgements that people hold for wrong, for whoever settles them. */
export function Component() {
  const { t, code, format } = useI18n();
  const [state, setState] = useState<DisputeState>('open');
  const evidence = useEvidenceWords();
  const pages = useDisputes(state);
  const title = useClauseTitle();
  const columns: Column<Dispute>[] = [
    { key: 'person', title: t('dispute.person'), cell: (d) => d.person.name, width: 110 },
    {
      key: 'clause',
      title: t('dispute.clause'),
      cell: (d) => (
        <>
          {title(d.clause)}
          <div className={css.hint}>{d.clause}</div>
        </>
      ),
    },
    {
      key: 'evidence',
      title: t('dispute.evidence'),
      cell: (d) => (
        <>
          <WorkLink work={d.work} />
          <div className={css.hint}>
            {format.when(d.at)} {d.evidence && evidence(d.evidence)}
          </div>
        </>
      ),
    },
    { key: 'reason', title: t('dispute.reason'), cell: (d) => <Clamp text={d.reason} /> },
    { key: 'raised', title: t('dispute.raised'), cell: (d) => format.when(d.raisedAt), width: 110 },
    {
      key: 'verdict',
      title: t('dispute.verdict'),
      width: 260,
      cell: (d) =>
        d.maySettle ? (
          <Settle dispute={d} />
        ) : (
          <>
            <Mark tone={d.state === 'overturned' ? 'accent' : 'plain'}>{code('dispute.state.', d.state)}</Mark> {d.settledBy?.name}
            <div className={css.hint}>{d.word}</div>
          </>
        ),
    },
  ];
  return (
    <Page title={t('dispute.title')}>
      <p className={css.lead}>{t('dispute.lead')}</p>
      <Segmented
        className={css.which ?? ''}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: t('dispute.state.open') },
          { value: 'settled', label: t('dispute.settled') },
        ]}
      />
      <DataTable
        label={t('dispute.title')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(d) => d.id}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('dispute.none')}
      />
    </Page>
  );
}

function Settle({ dispute }: { dispute: Dispute }) {
  const { t } = useI18n();
  const [word, setWord] = useState('');
  const settle = useSettle();
  const decide = (upheld: boolean) => settle.mutate({ id: dispute.id, upheld, word: word.trim() });
  const empty = word.trim() === '';
  return (
    <div className={css.settle}>
      <Input
        size="small"
        maxLength={500}
        value={word}
        placeholder={t('dispute.word')}
        aria-label={t('dispute.word')}
        onChange={(event) => setWord(event.target.value)}
      />
      <span>
        <Button size="small" disabled={empty} loading={settle.isPending} onClick={() => decide(true)}>
          {t('dispute.uphold')}
        </Button>
        <Button size="small" type="primary" disabled={empty} loading={settle.isPending} onClick={() => decide(false)}>
          {t('dispute.overturn')}
        </Button>
      </span>
      <Problem error={settle.error} />
    </div>
  );
}
