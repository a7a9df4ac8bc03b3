import { call, onSignedOut, Refused } from './api';
import { setPrefs } from './prefs';
import { Store } from './store';
import type { Me, Schema, Shop } from './types';

/** Who is signed in: not known yet, nobody, somebody. */
export type Session = { state: 'unknown'; error?: unknown } | { state: 'out'; ended: boolean } | { state: 'in'; me: Me };

/** My own name and my shops are kept, so that the page opens in a cellar; nothing about customers is. */
const whoKey = 'pledge.clerk.me';
const shopsKey = 'pledge.clerk.shops';
const shopKey = 'pledge.clerk.shop';

function kept<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store: then it isn't known after a restart without network.
  }
}

export const session = new Store<Session>({ state: 'unknown' });

function arrive(me: Me): void {
  keep(whoKey, me);
  session.set({ state: 'in', me });
}

function leave(ended: boolean): void {
  keep(whoKey, undefined);
  keep(shopsKey, undefined);
  session.set({ state: 'out', ended });
}

/** Somebody signs in or out in another tab: the cookie is one for all, so this tab asks who it serves now. */
if (typeof window !== 'undefined')
  window.addEventListener('storage', (event) => {
    const who = session.get();
    if (event.key === whoKey && who.state !== 'unknown') void recognise();
  });

onSignedOut(() => {
  if (session.get().state === 'in') leave(true);
});

/** The first answer also brings the cookie against forged requests. */
export async function recognise(): Promise<void> {
  try {
    arrive(await call<Me>('GET', '/api/me'));
  } catch (error) {
    const before = kept<Me>(whoKey);
    if (error instanceof Refused && error.status === 401) leave(before !== undefined);
    else if (before) session.set({ state: 'in', me: before });
    else session.set({ state: 'unknown', error });
  }
}

export async function signIn(login: string, password: string): Promise<void> {
  const me = await call<Me>('POST', '/api/sign-in', { login, password });
  setPrefs({ locale: me.locale.startsWith('en') ? 'en' : 'zh' });
  arrive(me);
}

export async function signOut(): Promise<void> {
  await call('POST', '/api/sign-out');
  leave(false);
}

export async function changePassword(old: string, fresh: string): Promise<void> {
  arrive(await call<Me>('PUT', '/api/me/password', { old, new: fresh }));
}

/** The language is the account's; without a network this phone's. */
export function speak(locale: 'zh' | 'en'): void {
  setPrefs({ locale });
  call<Me>('PUT', '/api/me/locale', { locale: locale === 'en' ? 'en' : 'zh-CN' }).catch(() => undefined);
}

export type Promised = Schema['ConfidentialityPromise'];

export const readPromise = () => call<Promised>('GET', '/api/confidentiality');
export const promise = (version: number) => call('POST', '/api/confidentiality', { version });

/** The shops somebody may work in: a clerk's own, every one for a manager. */
export function shopsOf(me: Me, all: readonly Shop[]): Shop[] {
  return me.roles.includes('manager') ? [...all] : all.filter((shop) => shop.people.some((person) => person.id === me.id));
}

/** Of the shops only what this page shows is kept, and of their people only me. */
export function keepShops(me: Me, shops: readonly Shop[]): void {
  keep(
    shopsKey,
    shops.map((shop) => ({ ...shop, people: shop.people.filter((person) => person.id === me.id) })),
  );
}

export const keptShops = (): Shop[] | undefined => kept<Shop[]>(shopsKey);

/** The shop this phone is used in. */
export const keptShop = (): string | undefined => kept<string>(shopKey);
export const keepShop = (shop: string): void => keep(shopKey, shop);
