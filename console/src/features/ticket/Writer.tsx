import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { keptKey, readKept, writeKept } from '@/shared/outbox/kept';
import { useMe } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { path, useStep } from './api';
import css from './ticket.module.css';

const kinds = ['note', 'message', 'outcome'] as const;
type Kind = (typeof kinds)[number];
const ways = ['message', 'phone', 'in_person'] as const;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Notes for colleagues, words to the customer, and the outcome; what isn't sent stays over a reload. */
export function Writer({ ticket, kind, onKind }: { ticket: Ticket; kind: Kind; onKind: (kind: Kind) => void }) {
  const { t } = useI18n();
  const me = useMe();
  const key = keptKey(me.id, 'draft', `${ticket.id}.${kind}`);
  const [texts, setTexts] = useState<Partial<Record<Kind, string>>>({});
  const [way, setWay] = useState<(typeof ways)[number]>(ticket.conversation ? 'message' : 'phone');
  const text = texts[kind] ?? readKept(key, isText, '');
  const setText = (next: string) => {
    setTexts({ ...texts, [kind]: next });
    writeKept(key, next);
  };
  // One id a text: pressing twice, or again after a lost answer, says nothing twice.
  const clientId = useRef<{ text: string; id: string } | undefined>(undefined);
  const write = useStep(ticket.id, (words: string) => {
    if (kind === 'note') return call(api.POST('/api/tickets/{id}/notes', { ...path(ticket.id), body: { text: words } }));
    if (kind === 'outcome')
      return call(api.POST('/api/tickets/{id}/outcome', { ...path(ticket.id), body: { text: words, way } }));
    if (clientId.current?.text !== words) clientId.current = { text: words, id: crypto.randomUUID() };
    return call(
      api.POST('/api/tickets/{id}/messages', { ...path(ticket.id), body: { clientId: clientId.current.id, text: words } }),
    );
  });
  const send = () => {
    const words = text.trim();
    if (words && !write.isPending)
      write.mutate(words, {
        onSuccess: () => {
          setText('');
          if (kind === 'outcome') onKind('note');
        },
      });
  };
  const available = kinds.filter((k) => (k === 'message' ? ticket.conversation : k !== 'outcome' || !ticket.outcome));
  return (
    <div className={`${css.writer} ${kind === 'note' ? css.writerNote : ''}`}>
      <div className={css.writerHead}>
        <Segmented
          size="small"
          value={kind}
          onChange={(to) => {
            write.reset();
            onKind(to);
          }}
          options={available.map((value) => ({ value, label: t(`ticket.write.${value}`) }))}
        />
        <span className={css.sub}>{t(`ticket.write.${kind}.hint`)}</span>
      </div>
      <textarea
        className={css.field}
        rows={3}
        value={text}
        maxLength={kind === 'outcome' ? 2000 : 4000}
        aria-label={t(`ticket.write.${kind}`)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      <Problem error={write.error} {...(write.error instanceof ApiProblem ? { onAlternative: setText } : {})} />
      <div className={css.writerFoot}>
        {kind === 'outcome' ? (
          <span className={css.way}>
            {t('ticket.way')}
            <Segmented
              size="small"
              aria-label={t('ticket.way')}
              value={way}
              onChange={setWay}
              options={ways
                .filter((w) => w !== 'message' || ticket.conversation)
                .map((value) => ({ value, label: t(`ticket.way.${value}`) }))}
            />
          </span>
        ) : (
          <span className={css.sub}>Ctrl + Enter</span>
        )}
        <Button type="primary" size="small" disabled={!text.trim()} loading={write.isPending} onClick={send}>
          {kind === 'note' ? t('ticket.write.note.do') : kind === 'outcome' ? t('ticket.write.outcome.do') : t('do.send')}
        </Button>
      </div>
    </div>
  );
}
