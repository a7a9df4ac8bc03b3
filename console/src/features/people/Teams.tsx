import type { TeamItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { useTeams } from './Staff';

/** The teams with their members; leads first. */
export function TeamList() {
  const { t, code, pick } = useI18n();
  const teams = useTeams();
  const columns: Column<TeamItem>[] = [
    { key: 'name', title: t('ppl.teams'), width: 200, cell: (team) => pick(team.nameZh, team.nameEn) },
    { key: 'kind', title: t('ppl.kind'), width: 130, cell: (team) => code('teamKind.', team.kind) },
    {
      key: 'leads',
      title: t('ppl.leads'),
      width: 180,
      cell: (team) => (team.members ?? []).filter((m) => m.leads).map((m) => m.name).join(' · '),
    },
    { key: 'members', title: t('ppl.members'), cell: (team) => (team.members ?? []).filter((m) => !m.leads).map((m) => m.name).join(' · ') },
  ];
  return <DataTable label={t('ppl.teams')} columns={columns} rows={teams.data?.items} rowKey={(team) => team.id} error={teams.error} />;
}
