import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { Unreachable } from '@/shared/api/problem';
import type { ContactRecord, Conversation, Message } from '@/shared/api/types';
import { delayBefore } from '@/shared/live/backoff';
import { usePolling } from '@/shared/live/live';
import { useMay } from '@/shared/session/session';
import { cursor, emptyThread, first, join, type Thread } from './thread';

export type DeskScope = 'mine' | 'waiting' | 'team' | 'closed';
export const scopes = ['mine', 'waiting', 'team', 'closed'] as const satisfies DeskScope[];

export function useConversations(scope: DeskScope, enabled = true) {
  const refetchInterval = usePolling();
  return useQuery({
    queryKey: ['conversations', scope],
    queryFn: () => call(api.GET('/api/conversations', { params: { query: { scope, limit: 200 } } })),
    enabled,
    refetchInterval,
  });
}

export function useConversation(id: string | undefined) {
  const client = useQueryClient();
  const refetchInterval = usePolling();
  return useQuery({
    queryKey: ['conversation', id],
    queryFn: () => call(api.GET('/api/conversations/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval,
    // What the list already knows is shown at once.
    placeholderData: () => {
      for (const scope of scopes) {
        const list = client.getQueryData<{ items: Conversation[] }>(['conversations', scope]);
        const known = list?.items.find((c) => c.id === id);
        if (known) return known;
      }
      return undefined;
    },
  });
}

const page = 100;

async function read(id: string, after: number, limit = page) {
  return call(api.GET('/api/conversations/{id}/messages', { params: { path: { id }, query: { after, limit } } }));
}

export const threadKey = (id: string) => ['thread', id];

/** The messages: each read goes on from where we are, so a hint, a poll and a reconnect are all the same. */
export function useThread(id: string, head: number | undefined) {
  const client = useQueryClient();
  const refetchInterval = usePolling(3000, 30_000);
  return useQuery({
    queryKey: threadKey(id),
    enabled: head !== undefined,
    refetchInterval,
    staleTime: 0,
    queryFn: async () => {
      let thread = client.getQueryData<Thread>(threadKey(id)) ?? emptyThread;
      let from = thread.items.length > 0 ? cursor(thread) : Math.max(0, (head ?? 0) - 60);
      for (;;) {
        const answer = await read(id, from);
        // Another read may have brought more meanwhile.
        thread = join(client.getQueryData<Thread>(threadKey(id)) ?? thread, answer.items, answer.head);
        if (answer.items.length < page || cursor(thread) >= answer.head) return thread;
        from = cursor(thread);
      }
    },
  });
}

export function useEarlier(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const thread = client.getQueryData<Thread>(threadKey(id)) ?? emptyThread;
      const from = Math.max(0, first(thread) - 1 - page);
      return read(id, from, first(thread) - 1 - from || 1);
    },
    onSuccess: (answer) =>
      client.setQueryData<Thread>(threadKey(id), (thread = emptyThread) => join(thread, answer.items, answer.head)),
  });
}

export function putMessage(client: QueryClient, id: string, message: Message): void {
  client.setQueryData<Thread>(threadKey(id), (thread = emptyThread) => join(thread, [message], message.seq));
  void client.invalidateQueries({ queryKey: threadKey(id) });
  touch(client, id);
}

export function touch(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: ['conversation', id] });
  void client.invalidateQueries({ queryKey: ['conversations'] });
}

export async function markSeen(id: string, seq: number): Promise<void> {
  await call(api.PUT('/api/conversations/{id}/seen', { params: { path: { id } }, body: { seq } }));
}

/** One step on a conversation, one after the other: what it came to shows at once, then the rest is read anew. */
function useStep<T>(id: string, step: (input: T) => Promise<Conversation>, retry?: (failures: number, error: Error) => boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    ...(retry ? { retry, retryDelay: (n: number) => delayBefore(n, Math.random()) } : {}),
    scope: { id },
    onSuccess: (conversation) => client.setQueryData(['conversation', id], conversation),
    onSettled: () => touch(client, id),
  });
}

const at = (id: string) => ({ params: { path: { id } } });

export const useClaim = (id: string) => useStep(id, () => call(api.POST('/api/conversations/{id}/claim', at(id))));
export const useHandBack = (id: string) => useStep(id, () => call(api.POST('/api/conversations/{id}/handback', at(id))));
export const useAskClosing = (id: string) => useStep(id, () => call(api.POST('/api/conversations/{id}/closing', at(id))));
export const useClose = (id: string) => useStep(id, () => call(api.POST('/api/conversations/{id}/close', at(id))));
export const useSetType = (id: string) =>
  useStep(id, (type: string) => call(api.PUT('/api/conversations/{id}/type', { ...at(id), body: { type } })));
export const useSetRecord = (id: string) =>
  useStep(
    id,
    (record: ContactRecord) => call(api.PUT('/api/conversations/{id}/record', { ...at(id), body: record })),
    // Writing the same record again is harmless, and nobody should have to watch over it.
    (failures, error) => error instanceof Unreachable && failures < 20,
  );
export const useLink = (id: string) =>
  useStep(id, (customer: string) => call(api.POST('/api/conversations/{id}/customer', { ...at(id), body: { customer } })));

export function usePanel(conversation: Conversation | undefined) {
  const allowed = useMay('GET /api/desk/conversations/{id}/panel');
  const id = conversation?.id ?? '';
  return useQuery({
    queryKey: ['panel', id],
    queryFn: () => call(api.GET('/api/desk/conversations/{id}/panel', at(id))),
    enabled: allowed && id !== '',
    staleTime: 20_000,
  });
}

export async function checkDraft(id: string, text: string) {
  return (await call(api.POST('/api/conversations/{id}/check', { ...at(id), body: { text } }))).hits;
}

export function useScripts(query: string, enabled: boolean) {
  return useQuery({
    queryKey: ['scripts', query],
    queryFn: () =>
      call(api.GET('/api/knowledge/articles', { params: { query: { kind: 'script', limit: 100, ...(query ? { q: query } : {}) } } })),
    enabled,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
}
