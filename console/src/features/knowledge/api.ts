import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { Article, ArticleChange } from '@/shared/api/types';

export function useArticles(kind: Article['kind'], q: string) {
  return useInfiniteQuery({
    queryKey: ['articles', kind, q],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/knowledge/articles', {
          params: { query: { kind, limit: 50, ...(q ? { q } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useSaveArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, change }: { id?: string; version?: number; change: ArticleChange }) =>
      id
        ? call(
            api.PUT('/api/knowledge/articles/{id}', {
              params: { path: { id }, ...(version ? { header: { 'If-Match': `"${version}"` } } : {}) },
              body: change,
            }),
          )
        : call(api.POST('/api/knowledge/articles', { body: change })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['articles'] }),
  });
}

/** As it stands now: what somebody else saved while one was writing. */
export function useFreshArticle(id: string | undefined) {
  return useQuery({
    queryKey: ['article', id, 'fresh'],
    queryFn: () => call(api.GET('/api/knowledge/articles/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    gcTime: 0,
  });
}

export function useArchiveArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/knowledge/articles/{id}', { params: { path: { id } } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['articles'] }),
  });
}
