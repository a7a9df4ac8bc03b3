import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { byNextClock } from '@/shared/clock/ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useShortcut } from '@/shared/keys/useShortcut';
import { useDisputeNews } from '@/shared/dispute/news';
import { useLive } from '@/shared/live/live';
import { Empty } from '@/shared/ui/Page';
import { scopes, threadKey, useConversation, useConversations, type DeskScope } from './api';
import { ConversationList } from './ConversationList';
import { ConversationPane } from './ConversationPane';
import { isBehind, type Thread } from './thread';
import css from './desk.module.css';

function isScope(value: string | null): value is DeskScope {
  return scopes.some((scope) => scope === value);
}

/** The agent's place: conversations on the left, one of them in the middle, who it is on the right. */
export function Component() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('scope');
  const scope = isScope(wanted) ? wanted : 'mine';
  const navigate = useNavigate();
  const { t } = useI18n();
  const mine = useConversations('mine');
  const list = useConversations(scope);
  const chosen = useConversation(id);
  const [filter, setFilter] = useState('');

  const shown = useMemo(() => {
    const items = [...(list.data?.items ?? [])];
    if (scope !== 'closed') items.sort(byNextClock);
    const q = filter.trim().toLowerCase();
    if (!q) return items;
    return items.filter((c) =>
      [c.customer?.name, c.visitorLabel, c.lastMessage?.text, c.ticket?.number, c.owner?.name].some((text) =>
        text?.toLowerCase().includes(q),
      ),
    );
  }, [list.data, scope, filter]);

  const open = useCallback(
    (to: string) => void navigate({ pathname: `/inbox/${to}`, search: scope === 'mine' ? '' : `?scope=${scope}` }),
    [navigate, scope],
  );
  const step = (by: number) => {
    if (shown.length === 0) return;
    const at = shown.findIndex((c) => c.id === id);
    const next = shown[at < 0 ? 0 : (at + by + shown.length) % shown.length];
    if (next) open(next.id);
  };
  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
  useShortcut('urgent', () => {
    const first = [...(mine.data?.items ?? [])].sort(byNextClock)[0];
    if (first) void navigate(`/inbox/${first.id}`);
  });
  useThreadHints(chosen.data?.mode === 'waiting' ? id : undefined);
  useDisputeNews();

  return (
    <div className={css.desk}>
      <ConversationList
        scope={scope}
        onScope={(to) => setSearch(to === 'mine' ? {} : { scope: to })}
        query={list}
        mineCount={mine.data?.items.length}
        shown={shown}
        chosen={id}
        onOpen={open}
        filter={filter}
        onFilter={setFilter}
      />
      {id ? (
        <ConversationPane key={id} id={id} query={chosen} />
      ) : (
        <div className={css.nothing}>
          <Empty>{t('desk.choose')}</Empty>
        </div>
      )}
    </div>
  );
}

/**
 * A hint about a thread we hold and that has more: read on from its cursor. Of what waits, large teams only hear that their queue
 * has moved: then the waiting one that is open is read too.
 */
function useThreadHints(waiting: string | undefined): void {
  const client = useQueryClient();
  useLive((event) => {
    if (event.type !== 'hint') return;
    if (event.hint.kind === 'queue' && waiting !== undefined) {
      void client.invalidateQueries({ queryKey: ['conversation', waiting] });
      void client.invalidateQueries({ queryKey: threadKey(waiting) });
    }
    if (event.hint.kind !== 'conversation') return;
    const key = threadKey(event.hint.id);
    const thread = client.getQueryData<Thread>(key);
    if (thread && isBehind(thread, event.hint.seq)) void client.invalidateQueries({ queryKey: key });
  });
}
