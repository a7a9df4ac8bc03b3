import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useMay } from '@/shared/session/session';

/**
 * Which open promise the reply being written would keep, as the server hears it; and that the writer says it doesn't, which
 * goes along with the words once they are sent.
 */
export function useWouldKeep(ticket: string | undefined, text: string) {
  const client = useQueryClient();
  const may = useMay('POST /api/tickets/{id}/promises/draft');
  const draft = useSettled(text.trim());
  const path = { id: ticket ?? '' };
  // The banner over the thread reads the same; nothing is asked where nothing is owed.
  const promises = useQuery({
    queryKey: ['promises', ticket],
    queryFn: () => call(api.GET('/api/tickets/{id}/promises', { params: { path } })),
    enabled: may && ticket !== undefined,
  });
  const open = promises.data?.items.some((item) => !item.endedAt) ?? false;
  const asked = may && ticket !== undefined && open && draft !== '';
  const kept = useQuery({
    queryKey: ['would-keep', ticket, draft],
    queryFn: () => call(api.POST('/api/tickets/{id}/promises/draft', { params: { path }, body: { text: draft } })),
    enabled: asked,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const [denied, setDenied] = useState<string>();
  const noReport = useMutation({
    mutationFn: ({ promise, words }: { promise: string; words: string }) =>
      call(api.POST('/api/tickets/{id}/promises/{promise}/no-report', { params: { path: { ...path, promise } }, body: { text: words } })),
    retry: 3,
    onSettled: () => void client.invalidateQueries({ queryKey: ['promises', ticket] }),
  });
  const promise = asked && kept.data?.promise ? kept.data : undefined;
  return {
    promise,
    denied: promise !== undefined && denied === promise.promise,
    deny: (no: boolean) => setDenied(no ? (promise?.promise ?? undefined) : undefined),
    /** Call it with the words as they are sent. */
    sent: (words: string) => {
      if (denied) noReport.mutate({ promise: denied, words });
      setDenied(undefined);
    },
    error: noReport.error,
  };
}

export type WouldKeep = ReturnType<typeof useWouldKeep>;

/** The text as it was a moment after the last key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 350);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
