import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { WordsFinding } from '@/shared/api/types';
import { usePolling } from '@/shared/live/live';

const at = (id: string) => ({ params: { path: { id } } });

/** The brand's words for this customer, questions to ask back, and how the customer sounds. */
export function useWords(id: string, enabled: boolean) {
  const refetchInterval = usePolling(5_000, 30_000);
  return useQuery({
    queryKey: ['words', id],
    queryFn: () => call(api.GET('/api/conversations/{id}/words', at(id))),
    enabled,
    refetchInterval,
  });
}

/** What could be better in the draft, asked a moment after the last key. */
export function useAdvice(id: string, text: string, revision: number): WordsFinding[] {
  const [found, setFound] = useState<{ text: string; items: WordsFinding[] }>({ text: '', items: [] });
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      call(api.POST('/api/conversations/{id}/advice', { ...at(id), body: { text } }))
        .then((advice) => {
          if (!stale) setFound({ text, items: advice.items });
        })
        // Only a service while writing: what is sent is judged in any case.
        .catch(() => undefined);
    }, 500);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [id, text, revision]);
  return found.text === text ? found.items : [];
}

/** A panel left open is told again when it was read anew after this time: facts have moved on. */
const AGAIN = 10 * 60_000;

/** Tells the server that orders and complaints, as read then, stand on this screen: only while somebody can see it. */
export function usePanelShown(id: string, shown: boolean, readAt: number): void {
  const reading = Math.floor(readAt / AGAIN);
  useEffect(() => {
    if (!shown) return undefined;
    let told = false;
    const tell = () => {
      if (told || document.visibilityState !== 'visible') return;
      told = true;
      call(api.PUT('/api/conversations/{id}/panel-shown', at(id))).catch(() => {
        told = false; // told again when the page is looked at next
      });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [id, shown, reading]);
}
