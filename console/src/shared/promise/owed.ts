import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import { usePolling } from '@/shared/live/live';
import { useMay } from '@/shared/session/session';

export type Owed = components['schemas']['OwedPromise'];

const most = 100;

/** What the customers of these conversations are still owed, the first due of each. */
export function useOwed(conversations: readonly string[]): ReadonlyMap<string, Owed> {
  const may = useMay('GET /api/desk/promises');
  const refetchInterval = usePolling(30_000);
  const asked = conversations.slice(0, most);
  const { data } = useQuery({
    queryKey: ['owed', [...asked].sort()],
    queryFn: () => call(api.GET('/api/desk/promises', { params: { query: { conversation: asked } } })),
    enabled: may && asked.length > 0,
    placeholderData: (before) => before,
    refetchInterval,
  });
  const first = new Map<string, Owed>();
  for (const one of data?.items ?? []) if (!first.has(one.conversation)) first.set(one.conversation, one);
  return first;
}

/** How a promise stands: nothing to say as long as there is plenty of time. */
export function stands({ due, warnAt }: Pick<Owed, 'due' | 'warnAt'>, now: number): 'soon' | 'broken' | undefined {
  if (Date.parse(due) < now) return 'broken';
  return warnAt && Date.parse(warnAt) <= now ? 'soon' : undefined;
}
