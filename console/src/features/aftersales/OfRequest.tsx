import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';

/** Evidence names a request by its id: it stands on its ticket. */
export function Component() {
  const { id = '' } = useParams();
  const request = useQuery({
    queryKey: ['aftersales-one', id],
    queryFn: () => call(api.GET('/api/aftersales/{id}', { params: { path: { id } } })),
  });
  if (request.data) return <Navigate to={`/tickets/${request.data.ticket}`} replace />;
  return request.isError ? <Problem error={request.error} onRetry={() => void request.refetch()} /> : <Loading rows={6} />;
}
