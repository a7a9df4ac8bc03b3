import type { Figures } from '@/shared/api/types';
import type { I18n } from '@/shared/i18n/i18n';

const units = {
  zh: { D: '天', H: '小时', M: '分钟', S: '秒' },
  en: { D: ' d', H: ' h', M: ' min', S: ' s' },
} as const;

/** `PT1H30M` as people read it; what isn't a duration stays as it is. */
export function spoken(duration: string, locale: 'zh' | 'en'): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  if (!match) return duration;
  const words = (['D', 'H', 'M', 'S'] as const)
    .map((unit, i) => (match[i + 1] ? `${match[i + 1]}${units[locale][unit]}` : ''))
    .filter(Boolean);
  return words.length ? words.join(locale === 'zh' ? '' : ' ') : duration;
}

/** The figure a clause asks for, in a few signs. */
export function asked(figures: Figures, { locale, format }: I18n): string {
  const sign = figures.direction === 'at-least' ? '≥' : '≤';
  if (typeof figures.target === 'number') return `${sign} ${format.percent(figures.target)}`;
  if (figures.targetDuration) return `${sign} ${spoken(figures.targetDuration, locale)}`;
  if (figures.limit) return `≤ ${spoken(figures.limit, locale)}`;
  if (typeof figures.cap === 'number') return `≤ ${figures.cap}${figures.capPer ? ` / ${spoken(figures.capPer, locale)}` : ''}`;
  if (figures.every) return `⟳ ${spoken(figures.every, locale)}`;
  return figures.text ?? '';
}
