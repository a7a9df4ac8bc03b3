import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';

/** The title of a clause by its id. */
export function useClauseTitle(): (clause: string) => string {
  const { pick } = useI18n();
  const clauses = useQuery({
    queryKey: ['standard', 'clauses'],
    queryFn: () => call(api.GET('/api/standard/clauses')),
    staleTime: 60_000,
  });
  return (id) => {
    const clause = clauses.data?.items.find((it) => it.id === id);
    return clause ? pick(clause.titleZh, clause.titleEn) : id;
  };
}
