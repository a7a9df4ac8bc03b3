import { useMemo } from 'react';
import { usePrefs, type Prefs } from '@/shared/prefs/prefs';
import { catalogue, type Key } from './catalogue';

export type Locale = Prefs['locale'];
export type Params = Record<string, string | number>;
export type Translate = (key: Key, params?: Params) => string;

export function isKey(key: string): key is Key {
  return Object.hasOwn(catalogue, key);
}

export function translate(locale: Locale, key: Key, params?: Params): string {
  const text: string = catalogue[key][locale === 'zh' ? 0 : 1];
  return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
}

/** Dates as people at a desk read them: today only the time, this year without the year. By this device's clock, or a zone's. */
export function formatters(locale: Locale, zone?: string) {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false, ...timeZone });
  const timeExact = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, ...timeZone });
  const day = new Intl.DateTimeFormat(tag, { ...(locale === 'zh' ? { month: 'numeric', day: 'numeric' } : { month: 'short', day: 'numeric' }), ...timeZone });
  const year = new Intl.DateTimeFormat(tag, { year: 'numeric', ...timeZone });
  const full = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', ...timeZone });
  const dated = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', ...timeZone });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const when = (iso: string): string => {
    const d = new Date(iso);
    const now = new Date();
    if (full.format(d) === full.format(now)) return time.format(d);
    if (year.format(d) === year.format(now)) return `${day.format(d)} ${time.format(d)}`;
    return `${full.format(d)} ${time.format(d)}`;
  };
  return {
    /** The shortest that is still clear. */
    when,
    /** To the second, with the date: for evidence. */
    exact: (iso: string) => `${full.format(new Date(iso))} ${timeExact.format(new Date(iso))}`,
    date: (iso: string) => full.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    /** A day of the calendar, `2026-10-01`, which is the same day everywhere. */
    calendarDay: (day: string) => dated.format(new Date(`${day}T00:00`)),
    weekday: (iso: string) => weekday.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    number: (n: number) => number.format(n),
    percent: (n: number) => percent.format(n),
    money: (minor: number, currency: string) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency }).format(minor / 100),
  };
}

/** The texts in the reader's language; times in the zone of a shop, if given. */
export function useI18n(zone?: string) {
  const { locale } = usePrefs();
  return useMemo(() => {
    const t: Translate = (key, params) => translate(locale, key, params);
    return {
      locale,
      t,
      /** The text `prefix + value` if the catalogue has it, else the value itself: for codes that data may add to. */
      code: (prefix: string, value: string): string => {
        const key = prefix + value;
        return isKey(key) ? t(key) : value;
      },
      /** Of two titles that come with the data, the one in the reader's language. */
      pick: (zh: string, en: string): string => (locale === 'zh' ? zh : en) || zh || en,
      format: formatters(locale, zone),
    };
  }, [locale, zone]);
}

export type I18n = ReturnType<typeof useI18n>;
