import type { TicketFilter, TicketListView } from '@/shared/api/types';

export const states = ['new', 'open', 'waiting', 'solved', 'closed', 'merged'] as const;
export const scopes = ['mine', 'team', 'all'] as const;
export const sorts = ['due', 'newest', 'oldest'] as const;
const own = ['scope', 'state', 'type', 'tier', 'team', 'owner', 'due', 'watched', 'q', 'sort'] as const;

/** The filter that an address names; undefined when it names none. */
export function fromSearch(search: URLSearchParams): TicketFilter | undefined {
  if (!own.some((name) => search.has(name))) return undefined;
  const hours = Number(search.get('due'));
  return {
    scope: scopes.find((s) => s === search.get('scope')) ?? 'mine',
    states: states.filter((s) => search.getAll('state').includes(s)),
    types: search.getAll('type').filter(Boolean),
    tiers: search.getAll('tier').filter(Boolean),
    team: search.get('team') || null,
    owner: search.get('owner') || null,
    dueWithinHours: search.has('due') && Number.isInteger(hours) && hours >= 0 ? hours : null,
    watched: search.get('watched') === 'true' || null,
    q: search.get('q') || null,
    sort: sorts.find((s) => s === search.get('sort')) ?? 'due',
  };
}

/** The address of a filter; `view` says which view it was made from. */
export function toSearch(filter: TicketFilter | undefined, view?: string): URLSearchParams {
  const search = new URLSearchParams();
  if (view) search.set('view', view);
  if (!filter) return search;
  search.set('scope', filter.scope ?? 'mine');
  for (const state of filter.states ?? []) search.append('state', state);
  for (const type of filter.types ?? []) search.append('type', type);
  for (const tier of filter.tiers ?? []) search.append('tier', tier);
  if (filter.team) search.set('team', filter.team);
  if (filter.owner) search.set('owner', filter.owner);
  if (filter.dueWithinHours !== null && filter.dueWithinHours !== undefined) search.set('due', String(filter.dueWithinHours));
  if (filter.watched) search.set('watched', 'true');
  if (filter.q) search.set('q', filter.q);
  if (filter.sort && filter.sort !== 'due') search.set('sort', filter.sort);
  return search;
}

/** What the list is asked with. */
export function toQuery(filter: TicketFilter) {
  return {
    scope: filter.scope ?? 'mine',
    ...(filter.states?.length ? { state: filter.states } : {}),
    ...(filter.types?.length ? { type: filter.types } : {}),
    ...(filter.tiers?.length ? { tier: filter.tiers } : {}),
    ...(filter.team ? { team: filter.team } : {}),
    ...(filter.owner ? { owner: filter.owner } : {}),
    ...(filter.dueWithinHours !== null && filter.dueWithinHours !== undefined ? { dueWithinHours: filter.dueWithinHours } : {}),
    ...(filter.watched ? { watched: true } : {}),
    ...(filter.q ? { q: filter.q } : {}),
    sort: filter.sort ?? 'due',
  };
}

/** Whether two filters ask for the same. */
export function same(one: TicketFilter, other: TicketFilter): boolean {
  const key = (filter: TicketFilter) => {
    const search = toSearch(filter);
    search.sort();
    return search.toString();
  };
  const sorted = (filter: TicketFilter): TicketFilter => ({
    ...filter,
    states: [...(filter.states ?? [])].sort(),
    types: [...(filter.types ?? [])].sort(),
    tiers: [...(filter.tiers ?? [])].sort(),
  });
  return key(sorted(one)) === key(sorted(other));
}

/** What the address asks for: its view, and its filter where that was changed. */
export function chosen(search: URLSearchParams, views: readonly TicketListView[]) {
  const key = search.get('view');
  const view = key ? views.find((x) => x.key === key) : undefined;
  const named = fromSearch(search);
  const first = views[0];
  const shown = view ?? (named || key ? undefined : first);
  const filter = named ?? shown?.filter ?? first?.filter ?? { scope: 'mine' as const };
  return {
    view: shown,
    filter,
    isChanged: named !== undefined && (!shown || !same(named, shown.filter)),
    isUnknown: key !== null && !view,
  };
}
