import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
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
    mutationFn: ({ id, change }: { id?: string; change: ArticleChange }) =>
      id
        ? call(api.PUT('/api/knowledge/articles/{id}', { params: { path: { id } }, body: change }))
        : call(api.POST('/api/knowledge/articles', { body: change })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['articles'] }),
  });
}

export function useArchiveArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/knowledge/articles/{id}', { params: { path: { id } } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['articles'] }),
  });
}
