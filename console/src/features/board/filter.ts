import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { useSearchParams } from 'react-router';
import { may } from '@/shared/access/may';
import { useI18n } from '@/shared/i18n/i18n';
import { useEveryone, useTeams } from '@/shared/people/people';
import { useMe } from '@/shared/session/session';

dayjs.extend(utc);
dayjs.extend(timezone);

const narrowed = ['from', 'to', 'team', 'person', 'channel', 'kind'] as const;
type Param = (typeof narrowed)[number] | 'executed' | 'clause';

/** What the board is narrowed to, as its door takes it; days are the brand's, both ends included. */
export type Filter = Partial<Record<(typeof narrowed)[number], string>>;

/** The filter of an address: what is empty, or none of ours, isn't there. */
export function filterOf(params: URLSearchParams): Filter {
  return Object.fromEntries(
    narrowed.flatMap((key) => {
      const value = params.get(key);
      return value ? [[key, value]] : [];
    }),
  );
}

/** The board's view lives in the address: it can be sent to somebody, and Back undoes the opening of a clause. */
export function useView() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Partial<Record<Param, string | undefined>>, replace = true) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) {
          if (value) after.set(key, value);
          else after.delete(key);
        }
        return after;
      },
      { replace },
    );
  return {
    filter: filterOf(params),
    executedOnly: params.get('executed') === '1',
    clause: params.get('clause') ?? undefined,
    change,
    clear: () => change(Object.fromEntries(narrowed.map((key) => [key, undefined]))),
  };
}

/** The instants [from, to) between which these days lie in the zone. */
export function instants(from: string, to: string, zone: string) {
  const start = (day: string) => dayjs.tz(day, zone).toISOString();
  return { from: start(from), to: start(dayjs.utc(to).add(1, 'day').format('YYYY-MM-DD')) };
}

/** Whose figures this person sees, and the teams and people they may narrow them to. */
export function useSight() {
  const me = useMe();
  const { pick } = useI18n();
  const is = (role: (typeof me.roles)[number]) => me.roles.includes(role);
  const scope = is('manager') || is('analyst') ? 'brand' : is('supervisor') ? 'led' : 'own';
  const everyone = useEveryone(scope !== 'own' && may(me.roles, 'GET /api/staff'));
  const all = useTeams().data?.items ?? [];
  const mine = new Set(me.teams.filter((team) => scope === 'own' || team.leads).map((team) => team.id));
  const teams = all.filter((team) => scope === 'brand' || mine.has(team.id));
  const people = (everyone.data ?? []).filter((p) => scope === 'brand' || p.teams.some((team) => mine.has(team.id)));
  return {
    scope,
    teams: teams.map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) })),
    people: people.map((p) => ({ value: p.id, label: p.name })),
  } as const;
}
