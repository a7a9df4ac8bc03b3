import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import css from './desk.module.css';

/** A message that evidence points to, and what of it: UTF-16 units [from, to), none when they are equal. */
export interface Found {
  message: string;
  /** Its number in the conversation, once known. */
  seq?: number | undefined;
  from: number;
  to: number;
}

/** What an address asks to see: `?message=…&span=2-5`. */
export function foundOf(params: URLSearchParams): Found | undefined {
  const message = params.get('message');
  const [, from = '0', to = '0'] = /^(\d+)-(\d+)$/.exec(params.get('span') ?? '') ?? [];
  return message ? { message, from: Number(from), to: Number(to) } : undefined;
}

/** The message of the conversation that the address asks for, and where it stands. */
export function useFound(conversation: string): Found | undefined {
  const [params] = useSearchParams();
  const found = foundOf(params);
  const place = useQuery({
    queryKey: ['message place', conversation, found?.message],
    queryFn: () =>
      call(api.GET('/api/conversations/{id}/messages/{message}', { params: { path: { id: conversation, message: found?.message ?? '' } } })),
    enabled: found !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  return found && { ...found, seq: place.data?.seq };
}

/** A text with a span of it marked. */
export function Marked({ text, of: { from, to } }: { text: string; of: Found }) {
  if (to <= from || from >= text.length) return text;
  return (
    <>
      {text.slice(0, from)}
      <mark className={css.span}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
