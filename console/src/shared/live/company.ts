import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, call } from '@/shared/api/client';
import type { Company } from '@/shared/api/types';

type Kind = 'ticket' | 'conversation';

const none: Company['items'] = [];

function look(kind: Kind, id: string, writing: boolean): Promise<Company> {
  const path = { params: { path: { id } }, body: { writing } };
  return kind === 'ticket'
    ? call(api.PUT('/api/tickets/{id}/viewers', path))
    : call(api.PUT('/api/conversations/{id}/viewers', path));
}

/** Also while the page goes away. If it gets lost, the lease ends by itself. */
function leave(kind: Kind, id: string): void {
  const path = { params: { path: { id } }, keepalive: true };
  const left = kind === 'ticket' ? api.DELETE('/api/tickets/{id}/viewers', path) : api.DELETE('/api/conversations/{id}/viewers', path);
  left.catch(() => undefined);
}

/** Who else has this open. Asking is saying that I have; a hidden page stops asking, and so counts as gone. */
export function useCompany(kind: Kind, id: string, writing = false): Company['items'] {
  const client = useQueryClient();
  const company = useQuery({
    queryKey: ['viewers', id],
    queryFn: () => look(kind, id, writing),
    refetchInterval: (query) => query.state.data?.renewEveryMs ?? 15_000,
    gcTime: 0,
  });
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['viewers', id] });
  }, [client, id, writing]);
  useEffect(() => {
    const gone = () => leave(kind, id);
    window.addEventListener('pagehide', gone);
    return () => {
      window.removeEventListener('pagehide', gone);
      gone();
    };
  }, [kind, id]);
  return company.data?.items ?? none;
}
