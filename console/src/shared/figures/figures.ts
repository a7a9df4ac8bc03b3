import type { Figures } from '@/shared/api/types';
import type { I18n, Translate } from '@/shared/i18n/i18n';

/** `PT1H30M` as people read it; what isn't a duration stays as it is. */
export function spoken(duration: string, t: Translate): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  if (!match) return duration;
  const words = (['D', 'H', 'M', 'S'] as const).flatMap((unit, i) => (match[i + 1] ? [t(`unit.${unit}`, { n: match[i + 1] ?? '' })] : []));
  return words.length ? words.join(' ') : duration;
}

/** The figure a clause asks for, in a few signs. */
export function asked(figures: Figures, { t, format }: I18n): string {
  const sign = figures.direction === 'at-least' ? '≥' : '≤';
  if (typeof figures.target === 'number') return `${sign} ${format.percent(figures.target)}`;
  if (figures.targetDuration) return `${sign} ${spoken(figures.targetDuration, t)}`;
  if (figures.limit) return `≤ ${spoken(figures.limit, t)}`;
  if (typeof figures.cap === 'number') return `≤ ${figures.cap}${figures.capPer ? ` / ${spoken(figures.capPer, t)}` : ''}`;
  if (figures.every) return `⟳ ${spoken(figures.every, t)}`;
  return figures.text ?? '';
}
