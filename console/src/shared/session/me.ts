import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Me } from '@/shared/api/types';

export const meKey = ['me'];

/** Who is signed in; `null` for nobody. The first answer also brings the cookie against forged requests. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: meKey,
    queryFn: async () => {
      try {
        return await call(api.GET('/api/me'));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

/** Takes everything of the last person out of memory, and lets the sign-in show. */
export function forget(client: QueryClient): void {
  client.setQueryData<Me | null>(meKey, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
}
