import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export type DisputeState = 'open' | 'settled';

export function useDisputes(state: DisputeState) {
  return useInfiniteQuery({
    queryKey: ['disputes', state],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/disputes', { params: { query: { state, limit: 50, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function useAfresh() {
  const client = useQueryClient();
  return () => {
    for (const key of ['disputes', 'observations', 'judged', 'commitments', 'commitment', 'compliance'])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

/** What is disputed: exactly one of both. */
export type Subject = { observation: string } | { commitment: string };

export function useRaise() {
  const afresh = useAfresh();
  return useMutation({
    mutationFn: ({ subject, reason }: { subject: Subject; reason: string }) =>
      call(api.POST('/api/disputes', { body: { ...subject, reason } })),
    onSettled: afresh,
  });
}

export function useSettle() {
  const afresh = useAfresh();
  return useMutation({
    mutationFn: ({ id, upheld, word }: { id: string; upheld: boolean; word: string }) =>
      call(api.POST('/api/disputes/{id}/settle', { params: { path: { id } }, body: { upheld, word } })),
    onSettled: afresh,
  });
}

/** What was judged broken of one's own words in a conversation. */
export function useJudged(conversation: string, person: string) {
  return useQuery({
    queryKey: ['judged', conversation],
    queryFn: () =>
      call(
        api.GET('/api/observations', {
          params: { query: { work: `conversation:${conversation}`, verdict: 'broken', person, limit: 50 } },
        }),
      ),
  });
}
