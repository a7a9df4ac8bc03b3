import { SearchOutlined } from '@ant-design/icons';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Button, Input, Segmented, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Conversation } from '@/shared/api/types';
import { byNextClock } from '@/shared/clock/ring';
import { NextRing } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useShortcut } from '@/shared/keys/useShortcut';
import { usePolling } from '@/shared/live/live';
import { PresenceDot } from '@/shared/presence/PresenceDot';
import { presenceStates, usePresence, useSetPresence } from '@/shared/presence/presence';
import { useOwed, type Owed } from '@/shared/promise/owed';
import { PromiseMark } from '@/shared/promise/PromiseMark';
import { MoodMark } from '@/shared/words/MoodMark';
import { useMay } from '@/shared/session/session';
import { Empty, Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { scopes, type DeskScope } from './api';
import { ChannelIcon } from './ChannelIcon';
import { inOneLine } from './media';
import { nameOf } from './names';
import css from './desk.module.css';

interface Props {
  scope: DeskScope;
  onScope: (scope: DeskScope) => void;
  query: UseQueryResult<{ items: Conversation[] }>;
  mineCount: number | undefined;
  shown: readonly Conversation[];
  chosen: string | undefined;
  onOpen: (id: string) => void;
  filter: string;
  onFilter: (text: string) => void;
}

export function ConversationList({ scope, onScope, query, mineCount, shown, chosen, onOpen, filter, onFilter }: Props) {
  const { t } = useI18n();
  const presence = usePresence();
  const setPresence = useSetPresence();
  const search = useRef<InputRef>(null);
  useShortcut('search', () => search.current?.focus());
  const owed = useOwed(scope === 'closed' ? [] : shown.map((c) => c.id));
  const off = presence !== undefined && presence.state !== 'ready';
  return (
    <section className={css.list} aria-label={t('desk.list')}>
      <div className={css.listHead}>
        {presence && (
          <Segmented
            block
            size="small"
            aria-label={t('presence.label')}
            value={presence.state}
            onChange={(state) => setPresence.mutate({ state })}
            options={presenceStates.map((state) => ({
              value: state,
              label: (
                <span className={css.presence}>
                  <PresenceDot state={state} size={9} />
                  {t(`presence.${state}`)}
                </span>
              ),
            }))}
          />
        )}
        <Input
          ref={search}
          size="small"
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder={t('desk.search')}
          aria-label={t('desk.search')}
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
          onKeyDown={(event) => {
            const first = shown[0];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) onOpen(first.id);
          }}
        />
        <div className={css.scopes} role="tablist" aria-label={t('desk.list')}>
          {scopes.map((s) => (
            <button key={s} type="button" role="tab" aria-selected={s === scope} className={css.scope} onClick={() => onScope(s)}>
              {t(`desk.scope.${s}`)}
              {s === 'mine' && mineCount ? <span className={css.count}>{mineCount}</span> : null}
              {s === scope && s !== 'mine' && query.data ? <span className={css.count}>{query.data.items.length}</span> : null}
            </button>
          ))}
        </div>
      </div>
      <div className={css.rows}>
        {query.isPending ? (
          <Loading rows={9} />
        ) : query.isError && !query.data ? (
          <div className={css.pad}>
            <Problem error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : (
          <>
            {shown.length === 0 ? (
              <Empty
                action={
                  scope === 'mine' && off && !filter ? (
                    <Button size="small" type="primary" onClick={() => setPresence.mutate({ state: 'ready' })}>
                      {t('desk.getReady')}
                    </Button>
                  ) : undefined
                }
              >
                {filter ? t('desk.empty.search') : scope === 'mine' && off ? t('desk.empty.mine.off') : t(`desk.empty.${scope}`)}
              </Empty>
            ) : (
              <ul>
                {shown.map((c) => (
                  <Row key={c.id} c={c} chosen={c.id === chosen} onOpen={onOpen} showOwner={scope === 'team' || scope === 'closed'} owed={owed.get(c.id)} />
                ))}
              </ul>
            )}
            {scope === 'mine' && !filter && <MyTickets />}
          </>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  c: Conversation;
  chosen: boolean;
  onOpen: (id: string) => void;
  showOwner: boolean;
  owed: Owed | undefined;
}

function Row({ c, chosen, onOpen, showOwner, owed }: RowProps) {
  const { t, format, code } = useI18n();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const last = c.lastMessage;
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={`${css.row} ${chosen ? css.chosen : ''}`}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onOpen(c.id)}
      >
        <span className={css.rowClock}>
          <NextRing clocks={c.clocks} size={26} bare />
        </span>
        <span className={css.rowTop}>
          <span className={css.rowName}>{nameOf(c, t)}</span>
          <MoodMark mood={c.mood} />
          <PromiseMark owed={owed} />
          <span className={css.rowMark}>
            <ChannelIcon channel={c.channel} />
          </span>
          {c.clocks.length > 0 && c.state !== 'closed' ? (
            <span className={css.rowTime}>
              <NextTime c={c} />
            </span>
          ) : (
            last && <span className={css.rowTime}>{format.when(last.at)}</span>
          )}
        </span>
        <span className={css.rowBottom}>
          <span className={css.rowText}>
            {c.state === 'closing' && <span className={css.rowState}>{t('conversationState.closing')} · </span>}
            {c.state === 'closed' && c.closeReason && <span className={css.rowState}>{code('closeReason.', c.closeReason)} · </span>}
            {showOwner && c.owner && <span className={css.rowState}>{c.owner.name} · </span>}
            {last?.authorKind === 'staff' && <span className={css.rowState}>{t('author.staff')}{t('list.colon')}</span>}
            {last && inOneLine(last, t)}
          </span>
          {c.unread > 0 && c.state !== 'closed' && (
            <span className={css.unread} aria-label={t('desk.unread', { n: c.unread })}>
              {c.unread > 99 ? '99+' : c.unread}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function NextTime({ c }: { c: Conversation }) {
  return (
    <span className={css.onlyTime} aria-hidden="true">
      <NextRing clocks={c.clocks} size={0} />
    </span>
  );
}

/** Tickets in hand stand under the conversations: the same order, by what breaks first. */
function MyTickets() {
  const { t } = useI18n();
  const allowed = useMay('GET /api/tickets');
  const refetchInterval = usePolling(15_000);
  const tickets = useQuery({
    queryKey: ['tickets', 'desk'],
    queryFn: () => call(api.GET('/api/tickets', { params: { query: { scope: 'mine', limit: 50 } } })),
    enabled: allowed,
    refetchInterval,
  });
  const open = (tickets.data?.items ?? []).filter((x) => x.state !== 'closed' && x.state !== 'solved').sort(byNextClock);
  if (open.length === 0) return null;
  return (
    <>
      <h2 className={css.listSection}>
        {t('desk.tickets')} <span className={css.count}>{open.length}</span>
      </h2>
      <ul>
        {open.map((ticket) => (
          <li key={ticket.id}>
            <Link className={css.row} to={`/tickets/${ticket.id}`}>
              <span className={css.rowClock}>
                <NextRing clocks={ticket.clocks} size={26} bare />
              </span>
              <span className={css.rowTop}>
                <span className={css.rowName}>{ticket.number}</span>
                <span className={css.rowTime}>
                  <span className={css.onlyTime} aria-hidden="true">
                    <NextRing clocks={ticket.clocks} size={0} />
                  </span>
                </span>
              </span>
              <span className={css.rowBottom}>
                <span className={css.rowText}>{ticket.title}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
