import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { Person, StaffItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';

export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: () => call(api.GET('/api/teams')), staleTime: 60_000 });
}

/** A team's name in the reader's language: beside work it is written in one only. */
export function useTeamName() {
  const { pick } = useI18n();
  const teams = useTeams().data?.items;
  return (team: Person | null | undefined): string | undefined => {
    const known = teams?.find((one) => one.id === team?.id);
    return known ? pick(known.nameZh, known.nameEn) : team?.name;
  };
}

async function everyone(after?: string): Promise<StaffItem[]> {
  const page = await call(api.GET('/api/staff', { params: { query: { limit: 200, ...(after ? { after } : {}) } } }));
  return page.next ? [...page.items, ...(await everyone(page.next))] : page.items;
}

/** All people of the brand, also those who have left: to choose from, for those who may see people. */
export function useEveryone(wanted = true) {
  return useQuery({ queryKey: ['staff', 'everyone'], queryFn: () => everyone(), enabled: wanted, staleTime: 60_000 });
}
