import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { StaffItem } from '@/shared/api/types';

export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: () => call(api.GET('/api/teams')) });
}

async function everyone(after?: string): Promise<StaffItem[]> {
  const page = await call(api.GET('/api/staff', { params: { query: { limit: 200, ...(after ? { after } : {}) } } }));
  return page.next ? [...page.items, ...(await everyone(page.next))] : page.items;
}

/** All people of the brand, also those who have left: to choose from, for those who may see people. */
export function useEveryone(wanted = true) {
  return useQuery({ queryKey: ['staff', 'everyone'], queryFn: () => everyone(), enabled: wanted, staleTime: 60_000 });
}
