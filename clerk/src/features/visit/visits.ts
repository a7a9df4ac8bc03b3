import type { KeptAct } from '../../offline/acts';
import type { Timed } from '../../shell/ring';
import type { Schema } from '../../shell/types';

type Company = Schema['VisitCompany'];

/** A visit as this phone draws it: what the server knows, and what was done here that it doesn't know yet. Times are the server's. */
export interface Seen {
  id: string;
  beganAt: number;
  enteredAt?: number | undefined;
  greetBy?: number | undefined;
  greetedAt?: number | undefined;
  with: Company;
  helped: boolean;
  alone: boolean;
  standing?: Schema['VisitStanding'] | undefined;
  needs: Schema['VisitNeed'][];
  /** Names of the goods tried. */
  goods: string[];
  bought: number;
  pointsTold: boolean;
  guest?: string | undefined;
  isKnown: boolean;
  wantsOffers?: boolean | undefined;
  clerk?: string | undefined;
  isOver: boolean;
  isMistaken: boolean;
  /** How many of its acts aren't sent yet. */
  unsent: number;
}

const ms = (at: string | null | undefined) => (at ? Date.parse(at) : undefined);
const nobodyElse: Company = { count: 1, children: false, bags: false };

/** A visit as the server tells it. */
export function told(visit: Schema['ShopVisit']): Seen {
  return {
    id: visit.id,
    beganAt: Date.parse(visit.beganAt),
    enteredAt: ms(visit.enteredAt),
    greetBy: ms(visit.greetBy),
    greetedAt: ms(visit.greetedAt),
    with: visit.with,
    helped: Boolean(visit.helpedAt),
    alone: visit.alone,
    standing: visit.standing ?? undefined,
    needs: visit.needs,
    goods: visit.goods.map((it) => it.name),
    bought: visit.bought,
    pointsTold: visit.pointsTold,
    guest: visit.customer?.name,
    isKnown: Boolean(visit.customer),
    wantsOffers: visit.wantsOffers ?? undefined,
    clerk: visit.clerk?.name,
    isOver: visit.state === 'left',
    isMistaken: visit.state === 'mistaken',
    unsent: 0,
  };
}

function begun(act: KeptAct, at: number): Seen {
  return {
    id: act.told.visit,
    beganAt: at,
    with: nobodyElse,
    helped: false,
    alone: false,
    needs: [],
    goods: [],
    bought: 0,
    pointsTold: false,
    isKnown: false,
    isOver: false,
    isMistaken: false,
    unsent: 0,
  };
}

/** What the visit is after one more act, as the server will tell it. */
function after(visit: Seen, { told: act, standing }: KeptAct, at: number, limitMs: number): Seen {
  const next: Seen = { ...visit, with: act.with ?? visit.with, unsent: visit.unsent + (standing === 'waiting' ? 1 : 0) };
  switch (act.kind) {
    case 'entered':
      return { ...next, enteredAt: visit.enteredAt ?? at, greetBy: visit.greetBy ?? at + limitMs };
    case 'greeted':
      return { ...next, greetedAt: visit.greetedAt ?? at };
    case 'help_offered':
      return { ...next, helped: true };
    case 'need':
      return { ...next, needs: act.need ? [...visit.needs, act.need] : visit.needs, alone: act.need?.alone ?? visit.alone, standing: undefined };
    case 'tried':
      return { ...next, goods: act.goods ? [...visit.goods, act.goods.sku] : visit.goods };
    case 'bought':
      return { ...next, bought: visit.bought + 1 };
    case 'points_told':
      return { ...next, pointsTold: true };
    case 'customer_known':
      return { ...next, isKnown: true };
    case 'offers':
      return { ...next, wantsOffers: act.agrees ?? undefined };
    case 'left':
    case 'farewell':
      return { ...next, isOver: true };
    case 'mistaken':
      return { ...next, isMistaken: true };
    case 'standing':
    case 'recommended':
      return next;
  }
}

export interface Known {
  /** The server's last answer, if there was one, and when it was asked for by this phone's clock. */
  server: readonly Schema['ShopVisit'][] | undefined;
  askedAt: number | undefined;
  acts: readonly KeptAct[];
  /** How far this phone's clock is behind the server's, as well as is known. */
  behind: number;
  /** How long a guest may wait for the greeting. */
  limitMs: number;
}

/** Who is in the shop: what breaks first stands first, then who has been here longest. */
export function inTheShop({ server, askedAt, acts, behind, limitMs }: Known): Seen[] {
  const visits = new Map((server ?? []).map((visit) => [visit.id, told(visit)]));
  const known = new Set(visits.keys());
  const news = (act: KeptAct) => act.standing === 'waiting' || askedAt === undefined || (act.settledAt ?? 0) >= askedAt;
  const fresh = new Set(acts.filter(news).map((act) => act.told.visit));
  for (const act of acts) {
    const { visit } = act.told;
    if (act.standing === 'refused') continue;
    // What the server had before it answered is in its answer: also that a visit is over.
    if (known.has(visit) ? !news(act) : !fresh.has(visit)) continue;
    const at = act.at + (act.behind ?? behind);
    visits.set(visit, after(visits.get(visit) ?? begun(act, at), act, at, limitMs));
  }
  return [...visits.values()].filter((visit) => !visit.isOver && !visit.isMistaken).sort(byUrgency);
}

const urgency = (visit: Seen) => (visit.greetedAt === undefined && visit.greetBy !== undefined ? 0 : wantsHelp(visit) || visit.standing ? 1 : 2);

function byUrgency(a: Seen, b: Seen): number {
  return urgency(a) - urgency(b) || (a.greetBy ?? a.beganAt) - (b.greetBy ?? b.beganAt) || a.id.localeCompare(b.id);
}

export const wantsHelp = (visit: Seen): boolean => (visit.with.children || visit.with.bags) && !visit.helped;

/** Longer than any greeting is given: the shop is closed in between, where its clocks wait. */
const waitsForOpening = (enteredAt: number, greetBy: number) => greetBy - enteredAt > 10 * 60_000;

/** The ring of the greeting: running, or how it was judged. */
export function greeting(visit: Pick<Seen, 'enteredAt' | 'greetBy' | 'greetedAt'>): Timed | undefined {
  const { enteredAt, greetBy, greetedAt } = visit;
  if (greetBy === undefined) return undefined;
  if (greetedAt === undefined) return { startedAt: enteredAt, dueAt: greetBy, paused: waitsForOpening(enteredAt ?? 0, greetBy) };
  return { startedAt: enteredAt, dueAt: greetBy, ended: greetedAt <= greetBy ? 'kept' : 'missed', endedAt: greetedAt };
}

/** How long the standard gives for a greeting, as the server's own clocks show it. */
export function limitOf(server: readonly Schema['ShopVisit'][]): number | undefined {
  const given = server.flatMap((it) => (it.greetBy && it.enteredAt ? [Date.parse(it.greetBy) - Date.parse(it.enteredAt)] : []));
  const running = given.filter((ms) => !waitsForOpening(0, ms));
  return running.length > 0 ? Math.min(...running) : undefined;
}
