import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** A time somebody names to a customer: where it stands in the draft and which instant it means. */
export interface Spoken {
  from: number;
  to: number;
  /** ISO-8601, always behind now. */
  due: string;
}

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 日: 7, 天: 7 };

/** 16, 十六, 二十, 两, 半 as a number; NaN for what is none. */
function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const tens = /^([一二两三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (tens) return (tens[1] ? (digits[tens[1]] ?? NaN) : 1) * 10 + (tens[2] ? (digits[tens[2]] ?? NaN) : 0);
  return text.length === 1 ? (digits[text] ?? NaN) : NaN;
}

const n = '(?:\\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
const day = '今天|今日|今晚|今早|明天|明日|明早|明晚|后天|大后天|(?:下个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?:\\d{1,2})[日号]';
const part = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚间';
const clock = `(?:(\\d{1,2})[:：](\\d{2})|(${n})(?:点钟|点|时)(?:(半)|(一刻|三刻)|(\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])分?)?)`;

const absolute = new RegExp(`(${day})?\\s*(${part})?\\s*${clock}`, 'g');
const relative = new RegExp(`(半|\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\\s*(个半|个)?\\s*(分钟|小时|钟头|天|工作日|刻钟)(半)?(?:之?[内后]|以[内后])`, 'g');
const dayEnd = new RegExp(`(${day}|(?:今|明|当)天?)\\s*(${part})?(?:之?[前内]|以前|下班前|结束前|晚些时候)`, 'g');
const english = /\bby\s+(\d{1,2})(?::(\d{2}))?\s*(am|pm)?\b|\bwithin\s+(?:(\d{1,3}|an?|one|two|three)\s+(minutes?|hours?|days?))\b/gi;

/** What "by noon", "this evening" mean when no hour is named: the end of that part of the day. */
const ends: Readonly<Record<string, [number, number]>> = {
  凌晨: [6, 0], 清晨: [8, 0], 早上: [10, 0], 早晨: [10, 0], 上午: [12, 0], 中午: [13, 0],
  下午: [18, 0], 傍晚: [19, 0], 晚上: [21, 0], 晚间: [21, 0], 夜里: [23, 0],
};

/** The half of the day an hour is meant in: 下午三点 is 15, 晚上十二点 midnight, bare 三点 whatever comes next. */
function hourOf(hour: number, said: string | undefined): number {
  if (hour > 24) return NaN;
  if (!said) return hour;
  if (/下午|傍晚|晚|夜/.test(said)) return hour === 12 ? (/晚|夜/.test(said) ? 24 : 12) : hour < 12 ? hour + 12 : hour;
  if (said === '中午') return hour <= 2 ? hour + 12 : hour;
  return said === '凌晨' && hour === 12 ? 0 : hour;
}

type Wall = dayjs.Dayjs;

/** Midnight of the day that is named. */
function dayOf(word: string | undefined, today: Wall): Wall | undefined {
  if (!word || /^今|^当/.test(word)) return today;
  if (/^明/.test(word)) return today.add(1, 'day');
  if (word === '后天') return today.add(2, 'day');
  if (word === '大后天') return today.add(3, 'day');
  const week = /(下)?个?(?:这个?|本)?(?:周|星期|礼拜)(.)/.exec(word);
  if (week) {
    const wanted = digits[week[2] ?? ''] ?? NaN;
    const monday = today.subtract((today.day() + 6) % 7, 'day').add(week[1] ? 7 : 0, 'day');
    const found = monday.add(wanted - 1, 'day');
    // 周三 said on a Friday is the coming one
    return !week[1] && !/这|本/.test(word) && found.isBefore(today) ? found.add(7, 'day') : found;
  }
  const date = /^(?:(.+)月)?(.+)[日号]$/.exec(word);
  if (!date) return undefined;
  const dayNumber = number(date[2] ?? '');
  const month = date[1] ? number(date[1]) - 1 : today.month();
  let found = today.month(month).date(dayNumber);
  if (found.date() !== dayNumber) return undefined;
  if (found.isBefore(today)) found = date[1] ? found.add(1, 'year') : found.add(1, 'month');
  return found;
}

/** dayjs adds days on the wall clock but keeps the old offset: said again in the zone it is right over a change of clocks too. */
const at = (midnight: Wall, hour: number, minute: number, zone: string) =>
  dayjs.tz(`${midnight.add(hour >= 24 ? 1 : 0, 'day').format('YYYY-MM-DD')}T${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`, zone);

/** What follows a bare "三点" that means a time and not three points. */
const ahead = /^\s*(?:之?前|以前|左右|准时|给|回|打|答复|联系|会|有|送)/;
const over = /(?:昨天|昨日|昨晚|前天|上周.|刚才|当时)\s*$/;

function ofClock(m: RegExpExecArray, now: Wall, zone: string): dayjs.Dayjs | undefined {
  if (over.test(m.input.slice(0, m.index))) return undefined;
  const promising = ahead.test(m.input.slice(m.index + m[0].length));
  const [, named, said, h1, m1, h2, half, quarter, m2] = m;
  const hour = h1 !== undefined ? Number(h1) : number(h2 ?? '');
  const minute = m1 !== undefined ? Number(m1) : half ? 30 : quarter ? (quarter === '一刻' ? 15 : 45) : m2 ? number(m2.replace('零', '')) : 0;
  if (!named && !said && h1 === undefined && !promising) return undefined;
  const partOfDay = said ?? (named && /晚$/.test(named) ? '晚上' : named && /早$/.test(named) ? '早上' : undefined);
  const real = hourOf(hour, partOfDay);
  if (!(real <= 24) || !(minute < 60)) return undefined;
  const midnight = dayOf(named, now.startOf('day'));
  if (!midnight) return undefined;
  let due = at(midnight, real, minute, zone);
  // "三点" said at ten in the morning, or "今天四点" said at noon, is in the afternoon
  const bare = !partOfDay && hour >= 1 && hour < 12 && (h1 === undefined || Number(h1) < 8);
  if (bare && ((!due.isAfter(now) && (promising || hour < 8)) || (named && hour < 7))) due = at(midnight, hour + 12, minute, zone);
  if (!named && !due.isAfter(now)) return undefined;
  return due;
}

function ofSpan(m: RegExpExecArray, now: Wall): dayjs.Dayjs | undefined {
  const [, count = '', middle, unit = '', halfMore] = m;
  let amount = count === '半' ? 0.5 : number(count);
  if (middle === '个半' || halfMore) amount += 0.5;
  if (!(amount > 0)) return undefined;
  const minutes = { 分钟: 1, 刻钟: 15, 小时: 60, 钟头: 60, 天: 1440, 工作日: 1440 }[unit] ?? NaN;
  return now.add(Math.round(amount * minutes), 'minute');
}

function ofEnglish(m: RegExpExecArray, now: Wall, zone: string): dayjs.Dayjs | undefined {
  if (m[1] !== undefined) {
    const half = m[3]?.toLowerCase();
    const hour = (Number(m[1]) % (half ? 12 : 25)) + (half === 'pm' ? 12 : 0);
    const midnight = now.startOf('day');
    if (hour > 24) return undefined;
    const due = at(midnight, hour, Number(m[2] ?? 0), zone);
    return due.isAfter(now) ? due : !half && hour < 12 ? at(midnight, hour + 12, Number(m[2] ?? 0), zone) : undefined;
  }
  const amount = { a: 1, an: 1, one: 1, two: 2, three: 3 }[(m[4] ?? '').toLowerCase()] ?? Number(m[4]);
  const unit = /^(minute|hour|day)/i.exec(m[5] ?? '')?.[1]?.toLowerCase();
  return unit ? now.add(amount, unit as 'minute' | 'hour' | 'day') : undefined;
}

function* found(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (const m of text.matchAll(pattern)) yield m;
}

/**
 * The time a draft names for something to come: "今天16点前给您回电", "一小时内", "明天上午". The first that lies
 * ahead counts; what has passed, what is a duration told of ("等了两小时") and what is no time at all is none.
 */
export function spokenTime(text: string, nowMs: number, zone: string): Spoken | undefined {
  const now = dayjs.tz(nowMs, zone);
  const all: Spoken[] = [];
  const take = (m: RegExpExecArray, due: dayjs.Dayjs | undefined) => {
    const lead = m[0].length - m[0].trimStart().length;
    if (due?.isValid() && due.isAfter(now) && due.diff(now, 'day') < 60)
      all.push({ from: m.index + lead, to: m.index + m[0].length, due: due.toDate().toISOString() });
  };
  for (const m of found(text, absolute)) take(m, ofClock(m, now, zone));
  for (const m of found(text, relative)) take(m, ofSpan(m, now));
  for (const m of found(text, english)) take(m, ofEnglish(m, now, zone));
  if (all.length === 0)
    for (const m of found(text, dayEnd)) {
      const [hour, minute] = ends[m[2] ?? (/晚$/.test(m[1] ?? '') ? '晚上' : /早$/.test(m[1] ?? '') ? '早上' : '')] ?? [21, 0];
      const midnight = dayOf(m[1], now.startOf('day'));
      take(m, midnight && at(midnight, hour, minute, zone));
    }
  return all.sort((a, b) => a.from - b.from)[0];
}

/** What is promised, as it reads behind "by four we will call you:": the sentence around the time, without it. */
export function promiseOf(text: string, time: Spoken): string {
  const start = Math.max(...[...'。！？!?；;\n'].map((mark) => text.lastIndexOf(mark, time.from - 1))) + 1;
  const ends = [...'。！？!?；;\n'].map((mark) => text.indexOf(mark, time.to)).filter((at) => at >= 0);
  const after = text.slice(time.to, Math.min(text.length, ...ends));
  const before = text.slice(start, time.from);
  const rest = after.replace(/^\s*(?:之?[前内后]|以[前内后]|左右|准时)/, '').replace(/^[，,、\s]+/, '');
  const words = /[\p{L}]{2}/u.test(rest) ? rest : before.replace(/(?:我们|我)?(?:会|将)?(?:在|于|争取)?$/, '');
  return words.trim().replace(/^(?:我们|我)?(?:一定)?会?(?=给|把|为|向)/, '').slice(0, 300);
}

/** Whether these words promise a telephone call. */
export const byPhone = (words: string): boolean => /电|call/i.test(words);
