import { useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Ticket, TimelineItem } from '@/shared/api/types';
import { useCauseWords } from '@/shared/clock/cause';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useTimeline } from './api';
import { useEntryWords } from './entryWords';
import { useKin, type Kin } from './kin/api';
import css from './ticket.module.css';

/** Everything that happened, the newest at the end: words in boxes, changes as lines. */
export function TimelineView({ ticket }: { ticket: Ticket }) {
  const { t } = useI18n();
  const timeline = useTimeline(ticket.id);
  const kin = useKin(ticket.id, ticket.version);
  const box = useRef<HTMLDivElement>(null);
  const count = timeline.data?.length ?? 0;
  useLayoutEffect(() => {
    const el = box.current;
    if (el) el.scrollTop = el.scrollHeight;
  }, [count]);
  if (timeline.isPending) return <Loading rows={6} />;
  if (!timeline.data)
    return (
      <div className={css.pad}>
        <Problem error={timeline.error} onRetry={() => void timeline.refetch()} />
      </div>
    );
  return (
    <div className={css.timeline} ref={box} tabIndex={0} role="log" aria-live="off" aria-label={t('ticket.timeline')}>
      {timeline.data.length === 0 && <Empty>{t('ticket.timeline.empty')}</Empty>}
      <ol>
        {timeline.data.map((item) => (
          <Entry key={item.seq} item={item} kin={kin.data} />
        ))}
      </ol>
    </div>
  );
}

const spoken = new Set(['note', 'message', 'customer', 'outcome']);

/** What an entry changed, in words: from what to what. */
export function useChangeWords(): (item: TimelineItem) => string {
  const { t, format, code } = useI18n();
  const names = useNames();
  return (item) => {
    const word = (value: unknown) => {
      if (typeof value !== 'string') return '';
      return item.what === 'state' ? code('ticketState.', value) : item.what === 'tier' ? names.tier(value) : item.what === 'type' ? names.type(value) : value;
    };
    const { from, fromName, to, toName, due } = item.detail;
    const after = word(toName ?? to);
    const before = word(fromName ?? from);
    const change = after && before ? `${before} → ${after}` : after || (item.what === 'owner' ? t('ticket.nobody') : '');
    const planned = item.what === 'next-step' && typeof due === 'string' ? `${item.text} · ${format.when(due)}` : '';
    return [code('timeline.', item.what), change || planned || item.text].filter(Boolean).join(': ');
  };
}

/** What was granted, and how far it is. */
function GrantEntry({ item }: { item: TimelineItem }) {
  const { t, code, format } = useI18n();
  const names = useNames();
  const { kind, fen, step, policy, told } = item.detail;
  const sum = typeof fen === 'number' && fen > 0 ? format.money(fen, 'CNY') : '';
  return (
    <li className={css.entry}>
      <div className={css.entryHead}>
        <strong>{code('timeline.', item.what)}</strong>
        <span>{item.who?.name ?? code('ticket.by.', item.whoName)}</span>
        <time dateTime={item.at} title={format.exact(item.at)}>
          {format.when(item.at)}
        </time>
      </div>
      <span className={css.entryText}>
        {code('money.kind.', String(kind))} {sum} · {names.policy(String(policy))} · {code('grantStep.', String(step))}
      </span>
      {told === 'nobody' && <p className={css.late}>{t('money.untold')}</p>}
    </li>
  );
}

/** Which other ticket it tells of, for whoever may see that one. */
function KinEntry({ item, kin }: { item: TimelineItem; kin: Kin | undefined }) {
  const { code, format } = useI18n();
  const { what, how, ticket } = item.detail;
  const other = [...(kin?.links ?? []), ...(kin?.duplicates ?? []), ...(kin?.suggested ?? []), ...(kin?.mergedInto ? [kin.mergedInto] : [])].find((one) => one.id === ticket);
  return (
    <li className={css.entry}>
      <div className={css.entryHead}>
        <strong>{code('kinEvent.', String(what))}</strong>
        <span>{item.who?.name ?? code('ticket.by.', item.whoName)}</span>
        <time dateTime={item.at} title={format.exact(item.at)}>
          {format.when(item.at)}
        </time>
      </div>
      <span className={css.entryText}>
        {typeof how === 'string' && `${code('kinHow.', how)} `}
        {other && (
          <Link to={`/tickets/${other.id}`}>
            {other.number} {other.title}
          </Link>
        )}
      </span>
      {item.text && <p className={css.entryText}>{item.text}</p>}
    </li>
  );
}

function Entry({ item, kin }: { item: TimelineItem; kin: Kin | undefined }) {
  const { format, code } = useI18n();
  const names = useNames();
  const boxed = spoken.has(item.what);
  const from = item.detail.fromName ?? item.detail.from;
  const to = item.detail.toName ?? item.detail.to;
  const word = (value: unknown) => {
    if (typeof value !== 'string') return '';
    return item.what === 'state' ? code('ticketState.', value) : item.what === 'tier' ? names.tier(value) : item.what === 'type' ? names.type(value) : value;
  };
  const change = typeof to !== 'string' ? '' : typeof from === 'string' ? `${word(from)} → ${word(to)}` : word(to);
  const why = item.detail.why;
  const words = useEntryWords()(item);
  const cause = useCauseWords();
  if (item.what === 'grant') return <GrantEntry item={item} />;
  if (item.what === 'kin') return <KinEntry item={item} kin={kin} />;
  return (
    <li className={`${css.entry} ${boxed ? (css[item.what] ?? '') : ''}`}>
      <div className={css.entryHead}>
        <strong>{code('timeline.', item.what)}</strong>
        <span>{item.who?.name ?? code('ticket.by.', item.whoName)}</span>
        <time dateTime={item.at} title={format.exact(item.at)}>
          {format.when(item.at)}
        </time>
      </div>
      {(change || words) && <span className={css.entryText}>{change || words}</span>}
      {item.text && (!change || boxed || item.text !== to) && <p className={css.entryText}>{item.what === 'state' ? cause(item.text) : item.text}</p>}
      {typeof why === 'string' && why !== item.text && why && <p className={css.sub}>{why}</p>}
    </li>
  );
}
