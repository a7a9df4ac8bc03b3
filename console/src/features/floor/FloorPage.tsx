import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { FloorTeam } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Loading, Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';

type Person = FloorTeam['people'][number];

/** Queues and people of the teams somebody leads, now. */
export function Component() {
  const { t, code, pick, format } = useI18n();
  const floor = useQuery({
    queryKey: ['floor'],
    queryFn: () => call(api.GET('/api/floor')),
    refetchInterval: 5_000,
  });
  const columns: Column<Person>[] = [
    { key: 'name', title: t('ppl.name'), cell: (p) => p.name },
    {
      key: 'state',
      title: t('presence.label'),
      width: 120,
      cell: (p) => <Mark tone={p.state === 'ready' ? 'accent' : 'plain'}>{code('presence.', p.state)}</Mark>,
    },
    { key: 'load', title: t('presence.inHand'), width: 150, numeric: true, cell: (p) => `${p.load} / ${p.capacity}` },
  ];
  return (
    <Page title={t('nav.floor')}>
      {floor.error && !floor.data ? (
        <Problem error={floor.error} onRetry={() => void floor.refetch()} />
      ) : !floor.data ? (
        <Loading rows={8} />
      ) : (
        floor.data.teams.map((team) => (
          <section key={team.id} style={{ marginBottom: 22 }}>
            <h2 style={{ margin: '0 0 8px', fontSize: 14 }}>
              {pick(team.nameZh, team.nameEn)}{' '}
              <Mark tone={team.waiting > 0 ? 'amber' : 'plain'}>{`${t('desk.scope.waiting')} ${team.waiting}`}</Mark>{' '}
              {team.oldest && <span>{t('clock.since', { time: format.time(team.oldest) })}</span>}
            </h2>
            {team.people.length === 0 ? (
              <p style={{ color: 'var(--text-3)' }}>{t('presence.nobody')}</p>
            ) : (
              <DataTable label={pick(team.nameZh, team.nameEn)} columns={columns} rows={team.people} rowKey={(p) => p.id} />
            )}
          </section>
        ))
      )}
    </Page>
  );
}
