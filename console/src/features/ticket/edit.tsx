import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { settled } from './api';
import { useChangeWords } from './TimelineView';
import css from './ticket.module.css';

/** Where a change goes, and the version it was made on: made on an older one, it is refused. */
const on = (id: string, version: number) => ({ params: { path: { id }, header: { 'If-Match': `"${version}"` } } });
type On = ReturnType<typeof on>;

/**
 * A change of a ticket, made on the version its maker has seen: of a dialog the one it was opened on, which hides what
 * happens behind it; of a button the one on the screen. When somebody was faster, `again` makes the very same change on what there is now.
 */
export function useEdit<T>(
  ticket: Ticket,
  step: (input: T, on: On) => Promise<Ticket>,
  { onDone, ofDialog = false }: { onDone?: () => void; ofDialog?: boolean } = {},
) {
  const client = useQueryClient();
  const seen = useRef(ticket.version);
  const mutation = useMutation({
    mutationFn: ({ input, version }: { input: T; version: number }) => step(input, on(ticket.id, version)),
    onSuccess: (after) => {
      client.setQueryData(['ticket', ticket.id], after);
      onDone?.();
    },
    onError: (error) => {
      // They are told what has changed: the next try is made knowing it.
      if (error instanceof ApiProblem && error.version !== undefined) seen.current = error.version;
    },
    onSettled: () => settled(client, ticket.id),
  });
  const { error, variables } = mutation;
  const stale = error instanceof ApiProblem && error.code === 'changed-meanwhile' ? error : undefined;
  return {
    error,
    stale,
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    reset: mutation.reset,
    mutate: (input: T) => mutation.mutate({ input, version: ofDialog ? seen.current : Math.max(seen.current, ticket.version) }),
    again: () => {
      if (variables) mutation.mutate({ input: variables.input, version: seen.current });
    },
  };
}

type Edit = Pick<ReturnType<typeof useEdit>, 'error' | 'stale' | 'isPending' | 'again'>;

/** Why a change wasn't made. Somebody else's change is shown beside one's own, which stays and can be made all the same. */
export function EditProblem({ edit, children }: { edit: Edit; children?: ReactNode }) {
  const { t, format } = useI18n();
  const words = useChangeWords();
  const { error, stale, isPending, again } = edit;
  if (!stale) return <Problem error={error}>{children}</Problem>;
  return (
    <div className={css.meanwhile} role="alert">
      <strong>{t('ticket.meanwhile')}</strong>
      <ul>
        {stale.changes.map((item) => (
          <li key={item.seq}>
            <b>{item.who?.name ?? item.whoName}</b> <time dateTime={item.at}>{format.when(item.at)}</time> {words(item)}
          </li>
        ))}
      </ul>
      <span className={css.meanwhileFoot}>
        <span className={css.sub}>{t('ticket.meanwhile.help')}</span>
        <Button size="small" type="primary" loading={isPending} onClick={again}>
          {t('ticket.meanwhile.again')}
        </Button>
      </span>
    </div>
  );
}
