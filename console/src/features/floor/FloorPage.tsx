import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { usePolling } from '@/shared/live/live';
import { Loading, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { Clocks } from './Clocks';
import { Line } from './Line';
import { People } from './People';
import { Queues } from './Queues';
import { Summary } from './Summary';
import css from './floor.module.css';

/** The supervisor's wall: queues, who waits, who is on what, and what is about to break. */
export function Component() {
  const { t } = useI18n();
  const refetchInterval = usePolling(5_000, 10_000);
  const floor = useQuery({ queryKey: ['floor'], queryFn: () => call(api.GET('/api/floor')), refetchInterval });
  const [team, setTeam] = useState<string>();
  if (!floor.data)
    return (
      <Page title={t('nav.floor')}>
        {floor.error ? <Problem error={floor.error} onRetry={() => void floor.refetch()} /> : <Loading rows={10} />}
      </Page>
    );
  const { teams, clocks } = floor.data;
  const chosen = teams.filter((one) => team === undefined || one.id === team);
  // Who is in two teams is one person.
  const people = [...new Map(chosen.flatMap((one) => one.people).map((person) => [person.id, person])).values()];
  const shownClocks = team === undefined ? clocks : clocks.filter((clock) => clock.team?.id === team);
  return (
    <Page title={t('nav.floor')} flush>
      <div className={css.wall}>
        <Summary teams={chosen} people={people} clocks={shownClocks} />
        <div className={css.columns}>
          <div className={css.column}>
            <Queues teams={teams} chosen={team} onChoose={setTeam} />
            <Line teams={chosen} />
          </div>
          <People people={people} />
          <Clocks clocks={shownClocks} />
        </div>
      </div>
    </Page>
  );
}
