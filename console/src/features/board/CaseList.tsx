import { useState } from 'react';
import type { ComplianceCase } from '@/shared/api/types';
import { useCauseWords } from '@/shared/clock/cause';
import { DisputeButton } from '@/shared/dispute/DisputeButton';
import { useEvidenceWords } from '@/shared/dispute/evidence';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Loading, Mark, type TagTone } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { WorkLink } from '@/shared/ui/WorkLink';
import { useCases, useClock, type Evidence } from './api';
import type { Verdict } from './filter';
import css from './board.module.css';

const tones: Record<Verdict, TagTone> = { kept: 'accent', broken: 'red', refused: 'amber', used: 'plain' };

/** The cases of a clause in a cut; a clock opens to its history, every case leads to where it happened. */
export function CaseList({ clause, filter, verdict }: { clause: string; filter: Evidence; verdict: Verdict[] }) {
  const { t, code, format, pick } = useI18n();
  const names = useNames();
  const pages = useCases(clause, filter, verdict);
  const [open, setOpen] = useState<string>();
  const rows = pages.data?.pages.flatMap((page) => page.items);
  const name = (who: ComplianceCase['person']) => (who ? pick(who.nameZh, who.nameEn) : undefined);
  const columns: Column<ComplianceCase>[] = [
    { key: 'verdict', title: t('board.state'), width: 96, cell: (c) => <Mark tone={tones[c.verdict]}>{code('verdict.', c.verdict)}</Mark> },
    { key: 'at', title: t('board.when'), width: 132, cell: (c) => format.exact(c.at) },
    {
      key: 'who',
      title: t('board.who'),
      cell: (c) => [name(c.person) ?? name(c.team), name(c.shop)].filter(Boolean).join(' · '),
    },
    { key: 'where', title: t('board.where'), cell: (c) => [c.channel && names.channel(c.channel), c.kind && names.type(c.kind)].filter(Boolean).join(' · ') },
    { key: 'what', title: t('board.what'), cell: (c) => <What of={c} /> },
    { key: 'work', title: t('board.work'), width: 124, cell: (c) => <WorkLink work={c.work} evidence={c.evidence} /> },
    { key: 'dispute', title: t('dispute.column'), width: 96, cell: (c) => <Dispute of={c} /> },
  ];
  return (
    <>
      <DataTable
        label={t('board.cases')}
        columns={columns}
        rows={rows}
        rowKey={(c) => c.id}
        onOpen={(c) => setOpen(c.clock && c.id !== open ? c.id : undefined)}
        rowLabel={(c) => `${code('verdict.', c.verdict)} ${format.exact(c.at)}`}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        empty={t('board.noCase')}
      />
      {open && (
        <>
          <h3 className={css.historyHead}>{t('board.history')}</h3>
          <History id={open} />
        </>
      )}
    </>
  );
}

/** Of a clock when it was due, and how late; of an observation its note. */
function What({ of: { clock, evidence, verdict } }: { of: ComplianceCase }) {
  const { t, format } = useI18n();
  const words = useEvidenceWords();
  if (!clock) return <>{words(evidence)}</>;
  return (
    <span className={css.clause}>
      <span>{t('board.dueAt', { time: format.exact(clock.due) })}</span>
      {verdict === 'broken' && <span className={css.off}>{clock.ended ? t('board.doneAt', { time: format.exact(clock.ended) }) : t('board.stillOwed')}</span>}
    </span>
  );
}

function Dispute({ of: c }: { of: ComplianceCase }) {
  const { code } = useI18n();
  const me = useMe();
  if (c.dispute) return <Mark tone={c.dispute === 'overturned' ? 'accent' : 'plain'}>{code('dispute.state.', c.dispute)}</Mark>;
  const disputable = c.verdict === 'broken' || c.verdict === 'refused';
  return disputable && c.person?.id === me.id ? <DisputeButton subject={c.clock ? { commitment: c.id } : { observation: c.id }} /> : null;
}

function History({ id }: { id: string }) {
  const { code, format } = useI18n();
  const cause = useCauseWords();
  const { data, error } = useClock(id);
  if (error) return <Problem error={error} />;
  if (!data) return <Loading rows={3} />;
  return (
    <ol className={css.steps}>
      {data.history.map((step, i) => (
        <li key={i}>
          <time dateTime={step.at}>{format.exact(step.at)}</time>
          <span>{code('step.', step.what)}</span>
          <span>{[step.who?.name ?? code('ticket.by.', step.by), cause(step.why)].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
