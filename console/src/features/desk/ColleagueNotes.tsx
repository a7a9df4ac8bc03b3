import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { usePolling } from '@/shared/live/live';
import { newId } from '@/shared/outbox/newId';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from './notes.module.css';

/** The newest ones; who wants more opens them. */
const shown = 2;

/** What colleagues say beside the thread, where no customer reads: notes, words on a hand-over, a supervisor's whisper. */
export function ColleagueNotes({ c, whispers }: { c: Conversation; whispers: boolean }) {
  const { t, code, format } = useI18n();
  const client = useQueryClient();
  const refetchInterval = usePolling(5_000);
  const key = ['notes', c.id];
  const path = { params: { path: { id: c.id } } };
  const notes = useQuery({
    queryKey: key,
    queryFn: () => call(api.GET('/api/conversations/{id}/notes', path)),
    refetchInterval,
  });
  const [all, setAll] = useState(false);
  const [text, setText] = useState('');
  // One id a text: pressed again after a lost answer, it is said once.
  const clientId = useRef(newId());
  const leave = useMutation({
    mutationFn: (words: string) =>
      call(api.POST('/api/conversations/{id}/notes', { ...path, body: { clientId: clientId.current, text: words } })),
    onSuccess: () => {
      clientId.current = newId();
      setText('');
    },
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  });
  const items = notes.data?.items ?? [];
  const hidden = all ? 0 : Math.max(0, items.length - shown);
  const label = whispers && c.owner ? t('notes.whisper.to', { name: c.owner.name }) : t('notes.write');
  const send = () => {
    const words = text.trim();
    if (words && !leave.isPending) leave.mutate(words);
  };
  if (items.length === 0 && !whispers && c.state === 'closed') return null;
  return (
    <section className={css.notes} aria-label={t('notes.label')}>
      {hidden > 0 && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t('notes.earlier', { n: hidden })}
        </button>
      )}
      {items.length > 0 && (
        <ul role="log" aria-label={t('notes.label')} className={css.list}>
          {items.slice(hidden).map((note) => (
            <li key={note.id} className={note.kind === 'whisper' ? css.whisper : undefined}>
              <Mark tone={note.kind === 'whisper' ? 'violet' : 'outline'}>{code('notes.', note.kind)}</Mark>
              <b>{note.name}</b>
              <span className={css.words}>{note.text}</span>
              <time dateTime={note.at}>{format.when(note.at)}</time>
            </li>
          ))}
        </ul>
      )}
      <span className={css.write}>
        <Input
          size="small"
          value={text}
          maxLength={2000}
          aria-label={label}
          placeholder={label}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {text.trim() !== '' && (
          <Button size="small" loading={leave.isPending} onClick={send}>
            {t('notes.send')}
          </Button>
        )}
      </span>
      <Problem error={leave.error} />
    </section>
  );
}
