import type { Ticket } from '@/shared/api/types';
import { NextRing } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeamName } from '@/shared/people/people';
import { useNames } from '@/shared/standard/standard';
import type { Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { StateMark, TierMark } from './marks';
import css from './ticket.module.css';
import type { ColumnKey } from './views';

/** The title, which is always there behind the clock, and the columns somebody chose, in their order. */
export function useColumns(chosen: readonly string[]): Column<Ticket>[] {
  const { t, format } = useI18n();
  const names = useNames();
  const teamName = useTeamName();
  const title: Column<Ticket> = {
    key: 'title',
    title: t('ticket.title'),
    cell: (x) => (
      <div className={css.titleCell}>
        <span className={css.titleText} title={x.title}>
          {x.title}
        </span>
        <span className={css.sub}>
          <span className={`mono ${css.number}`}>{x.number}</span>
          {x.nextStep && (
            <span className={css.clip}>
              {t('ticket.nextStep')}{t('list.colon')}{x.nextStep.text} · {format.when(x.nextStep.due)}
            </span>
          )}
        </span>
      </div>
    ),
  };
  const all: Record<ColumnKey, Column<Ticket>> = {
    due: { key: 'due', title: t('ticket.due'), width: 96, cell: (x) => <NextRing clocks={x.clocks} size={20} /> },
    customer: { key: 'customer', title: t('ticket.customer'), width: 90, cell: (x) => x.customer?.name },
    type: { key: 'type', title: t('ticket.type'), width: 92, cell: (x) => <Mark>{names.type(x.type)}</Mark> },
    tier: { key: 'tier', title: t('ticket.tier'), width: 76, cell: (x) => <TierMark tier={x.tier} /> },
    state: { key: 'state', title: t('ticket.state'), width: 84, cell: (x) => <StateMark state={x.state} /> },
    owner: {
      key: 'owner',
      title: t('ticket.owner'),
      width: 110,
      cell: (x) => x.owner?.name ?? <span className={css.nobody}>{teamName(x.team) ?? t('ticket.nobody')}</span>,
    },
    team: { key: 'team', title: t('ticket.team'), width: 100, cell: (x) => teamName(x.team) },
    channel: { key: 'channel', title: t('ticket.channel'), width: 90, cell: (x) => names.channel(x.channel) },
    created: { key: 'created', title: t('ticket.created'), width: 112, cell: (x) => <span className="tnum">{format.when(x.createdAt)}</span> },
  };
  const wanted = chosen.flatMap((key) => (key in all ? [all[key as ColumnKey]] : []));
  const clock = wanted.filter((column) => column.key === 'due');
  return [...clock, title, ...wanted.filter((column) => column.key !== 'due')];
}
