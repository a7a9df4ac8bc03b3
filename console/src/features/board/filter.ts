import { useSearchParams } from 'react-router';
import { may } from '@/shared/access/may';
import { useI18n } from '@/shared/i18n/i18n';
import { useEveryone, useTeams } from '@/shared/people/people';
import { useMe } from '@/shared/session/session';
import { useShops } from '@/shared/shop/shops';

/** What a cut may be narrowed to several values of. */
export const dimensions = ['team', 'person', 'shop', 'channel', 'kind'] as const;
export type Dimension = (typeof dimensions)[number];
/** What clauses may be set side by side by. */
export const axes = [...dimensions, 'day', 'week', 'month'] as const;
export type Axis = (typeof axes)[number];
export const tabs = ['overview', 'clauses', 'compare'] as const;
export type Tab = (typeof tabs)[number];
export type Verdict = 'kept' | 'broken' | 'refused' | 'used';
export const verdicts: readonly Verdict[] = ['kept', 'broken', 'refused', 'used'];

/** What the board is narrowed to, as its doors take it; days are the brand's, both ends included. */
export type Filter = { from?: string; to?: string } & Partial<Record<Dimension, string[]>>;

/** Stands for nobody, no team, no shop. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** The filter of an address: what is empty, or none of ours, isn't there. */
export function filterOf(params: URLSearchParams): Filter {
  const from = params.get('from');
  const to = params.get('to');
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...Object.fromEntries(
      dimensions.flatMap((key) => {
        const values = params.getAll(key).filter(Boolean);
        return values.length > 0 ? [[key, values]] : [];
      }),
    ),
  };
}

/** The cut narrowed further, as a click on a column or cell does; days, weeks and months narrow the period. */
export function narrowed(filter: Filter & { from: string; to: string }, axis: Axis, key: string): Filter {
  if (axis === 'day') return { ...filter, from: key, to: key };
  if (axis === 'week' || axis === 'month') {
    const [first, last] = axis === 'week' ? [key, weekEnd(key)] : [`${key}-01`, monthEnd(key)];
    return { ...filter, from: first < filter.from ? filter.from : first, to: last > filter.to ? filter.to : last };
  }
  return { ...filter, [axis]: [key] };
}

const iso = (day: Date) => day.toISOString().slice(0, 10);
function weekEnd(monday: string): string {
  const day = new Date(`${monday}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 6);
  return iso(day);
}
function monthEnd(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(new Date(Date.UTC(year, number, 0)));
}

type Changes = Partial<Record<'from' | 'to' | 'executed' | 'clause' | 'tab' | 'by', string | undefined>> &
  Partial<Record<Dimension | 'verdict', string[] | undefined>>;

/** The address as it is after changes. */
export function changed(before: URLSearchParams, changes: Changes): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [key, value] of Object.entries(changes)) {
    after.delete(key);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) after.append(key, one);
  }
  return after;
}

/** The cut as the query of a door. */
export function queryOf(filter: Filter): URLSearchParams {
  return changed(new URLSearchParams(), filter);
}

const among = <T extends string>(all: readonly T[], word: string | null): T | undefined => all.find((one) => one === word);

/** The board's view lives in the address: it can be sent to somebody, and Back undoes the opening of a clause. */
export function useView() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Changes, replace = true) => setParams((before) => changed(before, changes), { replace });
  return {
    filter: filterOf(params),
    tab: among(tabs, params.get('tab')) ?? 'overview',
    by: among(axes, params.get('by')) ?? 'person',
    executedOnly: params.get('executed') === '1',
    clause: params.get('clause') ?? undefined,
    verdict: verdicts.filter((one) => params.getAll('verdict').includes(one)),
    change,
    clear: () => change({ from: undefined, to: undefined, team: undefined, person: undefined, shop: undefined, channel: undefined, kind: undefined }),
  };
}
export type View = ReturnType<typeof useView>;

/** Whose figures this person sees, and the teams, people and shops they may narrow them to. */
export function useSight() {
  const me = useMe();
  const { pick } = useI18n();
  const is = (role: (typeof me.roles)[number]) => me.roles.includes(role);
  const scope = is('manager') || is('analyst') ? 'brand' : is('supervisor') ? 'led' : 'own';
  const everyone = useEveryone(scope !== 'own' && may(me.roles, 'GET /api/staff'));
  const all = useTeams().data?.items ?? [];
  const shops = useShops().data?.items ?? [];
  const mine = new Set(me.teams.filter((team) => scope === 'own' || team.leads).map((team) => team.id));
  const teams = all.filter((team) => scope === 'brand' || mine.has(team.id));
  const people = (everyone.data ?? []).filter((p) => scope === 'brand' || p.teams.some((team) => mine.has(team.id)));
  return {
    scope,
    teams: teams.map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) })),
    people: people.map((p) => ({ value: p.id, label: p.name })),
    shops: shops.map((shop) => ({ value: shop.id, label: shop.name })),
  } as const;
}
