import type { Schema } from '../../shell/types';
import type { I18n } from '../../texts/i18n';

/** Why something is recommended, in words a clerk can say on. */
export function whyText({ why, currency }: Pick<Schema['ShopRecommendation'], 'why' | 'currency'>, t: I18n['t'], money: (minor: number, currency: string) => string): string {
  const goods = why.with;
  switch (why.reason) {
    case 'bought-together':
    case 'tried-together':
      return t(`advise.${why.reason}`, { goods, n: why.times ?? 0, of: why.outOf ?? 0 });
    case 'alike': {
      const by = money(Math.abs(why.dearerMinor), currency);
      return t(why.dearerMinor === 0 ? 'advise.same' : why.dearerMinor > 0 ? 'advise.dearer' : 'advise.cheaper', { goods, by });
    }
  }
}
