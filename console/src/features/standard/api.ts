import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { SpecialDay } from '@/shared/api/types';

export const useStandard = () =>
  useQuery({ queryKey: ['standard'], queryFn: () => call(api.GET('/api/standard')), staleTime: 60_000 });

export const useClauses = () =>
  useQuery({ queryKey: ['standard', 'clauses'], queryFn: () => call(api.GET('/api/standard/clauses')), staleTime: 15_000 });

export const useVersions = () =>
  useQuery({ queryKey: ['standard', 'versions'], queryFn: () => call(api.GET('/api/standard/versions')) });

export const useSpecialDays = (year: number) =>
  useQuery({
    queryKey: ['standard', 'days', year],
    queryFn: () => call(api.GET('/api/standard/special-days', { params: { query: { year } } })),
    staleTime: 60_000,
  });

/** Changes a year's days as they are now: what somebody else has just entered stays. */
export function useChangeDays(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: (days: readonly SpecialDay[]) => SpecialDay[]) => {
      const params = { query: { year } };
      const { items } = await call(api.GET('/api/standard/special-days', { params }));
      return call(api.PUT('/api/standard/special-days', { params, body: { items: change(items) } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['standard'] }),
  });
}

export interface File {
  name: string;
  text: string;
}

const yaml = { headers: { 'Content-Type': 'text/yaml; charset=utf-8' }, bodySerializer: (body: string) => body };

export const useCheck = () =>
  useMutation({
    mutationFn: (file: File) =>
      call(api.POST('/api/standard/check', { params: { query: { file: file.name } }, body: file.text, ...yaml })),
  });

export function usePublish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      call(api.POST('/api/standard/versions', { params: { query: { file: file.name } }, body: file.text, ...yaml })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['standard'] }),
  });
}
