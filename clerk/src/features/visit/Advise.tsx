import { useState } from 'preact/hooks';
import { Refused } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import type { Schema } from '../../shell/types';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { whyText } from './advice';
import type { SheetProps } from './Need';

/** What goes with what they tried, the best reason first, and the reason with each. */
export function Advise({ visit, tell, onClose, shop }: SheetProps & { shop: string }) {
  const { t, format } = useI18n();
  const { data, error } = useRead<Schema['ShopRecommendations']>(`/api/shops/${shop}/visits/${visit.id}/recommendations`, 'shopfloor');
  const [advised, setAdvised] = useState<readonly string[]>([]);
  // The try-out may still be on its way.
  const isUnheard = error instanceof Refused && error.status === 404;
  const advise = (sku: string) => {
    setAdvised([...advised, sku]);
    void tell({ visit: visit.id, kind: 'recommended', goods: { sku } });
  };
  return (
    <Sheet title={t('advise.title')} onClose={onClose}>
      {!data && !isUnheard && <Problem error={error} />}
      {(data?.items.length === 0 || (!data && isUnheard)) && <p class="empty">{t('advise.none')}</p>}
      <ul class="stack">
        {data?.items.map((goods) => (
          <li key={goods.sku} class="card advice">
            <span class="grow">
              <strong>{goods.name}</strong> {format.money(goods.priceMinor, goods.currency)}
              <small class="quiet">{whyText(goods, t, format.money)}</small>
            </span>
            <button type="button" class="plain" aria-pressed={advised.includes(goods.sku)} disabled={advised.includes(goods.sku)} onClick={() => advise(goods.sku)}>
              {t('advise.done')}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
