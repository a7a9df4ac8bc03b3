import type { Clock, FloorPerson, FloorTeam } from '@/shared/api/types';
import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { Figure, Figures } from '@/shared/ui/Figures';

/** The floor in seven figures. */
export function Summary({ teams, people, clocks }: { teams: readonly FloorTeam[]; people: readonly FloorPerson[]; clocks: readonly Clock[] }) {
  const { t } = useI18n();
  const now = useNow(true);
  const oldest = Math.min(...teams.map((team) => (team.oldest ? Date.parse(team.oldest) : Infinity)));
  const ready = people.filter((person) => person.state === 'ready');
  const waiting = sum(teams.map((team) => team.waiting));
  const broken = clocks.filter((clock) => clock.state === 'broken' || Date.parse(clock.dueAt) < now).length;
  const stressed = people.filter((person) => person.signs.length > 0).length;
  const abandoned = sum(teams.map((team) => team.abandoned));
  const places = sum(ready.map((person) => Math.max(0, person.capacity - person.load)));
  return (
    <Figures label={t('floor.sum')}>
      <Figure name={t('floor.waiting')} value={waiting} tone={waiting > places ? 'amber' : undefined} />
      <Figure name={t('floor.longest')} value={oldest === Infinity ? '–' : shortDuration(now - oldest)} />
      <Figure name={t('floor.ready')} value={`${ready.length} / ${people.length}`} tone={ready.length === 0 ? 'red' : undefined} />
      <Figure name={t('floor.places')} value={places} />
      <Figure name={t('floor.broken')} value={broken} tone={broken > 0 ? 'red' : undefined} />
      <Figure name={t('floor.abandoned')} value={abandoned} help={t('floor.abandoned.help')} />
      <Figure name={t('floor.stressed')} value={stressed} tone={stressed > 0 ? 'amber' : undefined} />
    </Figures>
  );
}

function sum(figures: number[]): number {
  return figures.reduce((a, b) => a + b, 0);
}
