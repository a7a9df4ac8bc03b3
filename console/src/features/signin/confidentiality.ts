import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export const confidentialityKey = ['confidentiality'];

export function useConfidentiality(me: string | undefined) {
  return useQuery({
    queryKey: [...confidentialityKey, me],
    queryFn: () => call(api.GET('/api/confidentiality')),
    enabled: me !== undefined,
    staleTime: 5 * 60_000,
  });
}

export type Confidentiality = NonNullable<ReturnType<typeof useConfidentiality>['data']>;
