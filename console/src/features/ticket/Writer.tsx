import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { keptKey, readKept, writeKept } from '@/shared/outbox/kept';
import { PromiseOffer } from '@/shared/promise/PromiseOffer';
import { newId } from '@/shared/outbox/newId';
import { useMe } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { AdviceList } from '@/shared/words/AdviceList';
import { useAdvice } from '@/shared/words/api';
import { path, useStep } from './api';
import { EditProblem, useEdit } from './edit';
import { ScriptSelect } from './ScriptSelect';
import css from './ticket.module.css';

const kinds = ['note', 'message', 'outcome'] as const;
type Kind = (typeof kinds)[number];
const ways = ['message', 'phone', 'in_person'] as const;
const isText = (value: unknown): value is string => typeof value === 'string';

interface Props {
  ticket: Ticket;
  kind: Kind;
  onKind: (kind: Kind) => void;
  /** Colleagues who look at the same ticket are told. */
  onWriting: (isWriting: boolean) => void;
}

/** Notes for colleagues, words to the customer, and the outcome; what isn't sent stays over a reload. */
export function Writer({ ticket, kind, onKind, onWriting }: Props) {
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
  const idOf = (words: string) => {
    if (clientId.current?.text !== words) clientId.current = { text: words, id: newId() };
    return clientId.current.id;
  };
  const say = useStep(ticket.id, (words: string) => {
    const saying = { ...path(ticket.id), body: { clientId: idOf(words), text: words } };
    return call(kind === 'note' ? api.POST('/api/tickets/{id}/notes', saying) : api.POST('/api/tickets/{id}/messages', saying));
  });
  const sent = () => {
    setText('');
    if (kind === 'outcome') onKind('note');
  };
  const tell = useEdit(ticket, (words: string, on) => call(api.POST('/api/tickets/{id}/outcome', { ...on, body: { text: words, way } })), {
    onDone: sent,
  });
  const write = kind === 'outcome' ? tell : say;
  // The server fills a script's blanks with what this ticket has, and says what it lacks.
  const [missing, setMissing] = useState<string[]>([]);
  const fill = useMutation({
    mutationFn: (script: string) => call(api.POST('/api/tickets/{id}/fill', { ...path(ticket.id), body: { text: script } })),
    onSuccess: (filled) => {
      setText(text.trim() ? `${text.trimEnd()}\n${filled.text}` : filled.text);
      setMissing(filled.missing);
    },
  });
  const lacking = missing.filter((name) => text.includes(`{${name}}`));
  const send = () => {
    const words = text.trim();
    if (!words || write.isPending) return;
    if (kind === 'outcome') tell.mutate(words);
    else say.mutate(words, { onSuccess: sent });
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
        <span className={css.scripts}>
          <ScriptSelect size="small" onPick={(script) => fill.mutate(script)} />
        </span>
      </div>
      <textarea
        className={css.field}
        rows={3}
        value={text}
        maxLength={kind === 'outcome' ? 2000 : 4000}
        aria-label={t(`ticket.write.${kind}`)}
        onFocus={() => onWriting(true)}
        onBlur={() => onWriting(false)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      {lacking.length > 0 && (
        <p className={css.late} role="status">
          {t('template.missing', { what: lacking.join(', ') })}
        </p>
      )}
      <Problem error={fill.error} />
      {kind === 'message' && <PromiseOffer ticket={ticket.id} text={text} />}
      {kind === 'message' && ticket.conversation && <WordsAdvice conversation={ticket.conversation} text={text} onText={setText} />}
      {kind === 'outcome' && tell.stale ? (
        <EditProblem edit={tell} />
      ) : (
        <Problem error={write.error} {...(write.error instanceof ApiProblem ? { onAlternative: setText } : {})} />
      )}
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
        <Button type="primary" size="small" disabled={!text.trim() || (kind !== 'note' && lacking.length > 0)} loading={write.isPending} onClick={send}>
          {kind === 'note' ? t('ticket.write.note.do') : kind === 'outcome' ? t('ticket.write.outcome.do') : t('do.send')}
        </Button>
      </div>
    </div>
  );
}

/** What could be better in a message, as in the conversation itself: one that states a fact nobody looked up is told so. */
function WordsAdvice({ conversation, text, onText }: { conversation: string; text: string; onText: (text: string) => void }) {
  const found = useAdvice(conversation, text, 0);
  return text.trim() ? <AdviceList text={text} found={found} onReplace={onText} /> : null;
}
