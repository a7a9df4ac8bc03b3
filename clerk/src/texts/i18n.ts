import { useMemo } from 'preact/hooks';
import { usePrefs, type Prefs } from '../shell/prefs';
import { catalogue, type Key } from './catalogue';

export type { Key };
export type Params = Record<string, string | number>;

export function translate(locale: Prefs['locale'], key: Key, params?: Params): string {
  const text: string = catalogue[key][locale === 'zh' ? 0 : 1];
  return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
}

function formatters(locale: Prefs['locale'], zone: string | undefined) {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false, ...timeZone });
  const dayAndTime = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, ...timeZone });
  const day = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', ...timeZone });
  const date = (at: string | number) => new Date(at);
  return {
    time: (at: string | number) => time.format(date(at)),
    /** Today only the time. */
    when: (at: string | number) => (day.format(date(at)) === day.format(new Date()) ? time : dayAndTime).format(date(at)),
    day: (at: string | number) => day.format(date(at)),
    money: (minor: number, currency: string) => new Intl.NumberFormat(tag, { style: 'currency', currency }).format(minor / 100),
  };
}

/** The texts in the reader's language; times in the zone of the shop, if given. */
export function useI18n(zone?: string) {
  const { locale } = usePrefs();
  return useMemo(
    () => ({
      locale,
      t: (key: Key, params?: Params) => translate(locale, key, params),
      /** The text `prefix + value` if there is one, else the value itself: for codes that data may add to. */
      code: (prefix: string, value: string) => {
        const key = prefix + value;
        return Object.hasOwn(catalogue, key) ? translate(locale, key as Key) : value;
      },
      pick: (zh: string, en: string) => (locale === 'zh' ? zh : en) || zh || en,
      format: formatters(locale, zone),
    }),
    [locale, zone],
  );
}

export type I18n = ReturnType<typeof useI18n>;
