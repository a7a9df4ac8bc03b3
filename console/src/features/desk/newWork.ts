import { useEffect, useRef } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { notices } from '@/shared/notice/notice';
import { useMay } from '@/shared/session/session';
import { useConversations } from './api';
import { inOneLine } from './media';
import { nameOf } from './names';

/** Sound and notice, in whichever room, for a conversation that came and for words of a customer nobody is looking at. */
export function useNewWork(): void {
  const { t } = useI18n();
  const navigate = useNavigate();
  const items = useConversations('mine', useMay('GET /api/conversations')).data?.items;
  const open = useMatch('/inbox/:id')?.params.id;
  const known = useRef<Map<string, number> | undefined>(undefined);
  useEffect(() => {
    if (!items) return;
    const before = known.current;
    known.current = new Map(items.map((c) => [c.id, c.head]));
    if (!before) return;
    for (const c of items) {
      const head = before.get(c.id);
      const fromCustomer = c.lastMessage?.authorKind === 'customer';
      const isNew = head === undefined;
      const hasNews = head !== undefined && c.head > head && fromCustomer;
      const looking = c.id === open && document.visibilityState === 'visible' && document.hasFocus();
      if (!isNew && (!hasNews || looking)) continue;
      notices.newWork(
        `${isNew ? t('desk.newWork') : t('desk.newMessage')} · ${nameOf(c, t)}`,
        c.lastMessage ? inOneLine(c.lastMessage, t) : '',
        () => void navigate(`/inbox/${c.id}`),
      );
      return;
    }
  }, [items, open, t, navigate]);
}
