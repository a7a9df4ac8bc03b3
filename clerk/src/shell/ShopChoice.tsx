import { useI18n } from '../texts/i18n';
import type { Shop } from './types';

interface Props {
  shops: readonly Shop[];
  current: string | undefined;
  onChosen: (id: string) => void;
}

export function ShopChoice({ shops, current, onChosen }: Props) {
  const { t } = useI18n();
  return (
    <main class="door shops">
      <h1>{t('shop.choose')}</h1>
      {shops.length === 0 && <p role="status">{t('shop.none')}</p>}
      <ul>
        {shops.map((shop) => (
          <li key={shop.id}>
            <button type="button" class="row" aria-current={shop.id === current} onClick={() => onChosen(shop.id)}>
              <strong>{shop.name}</strong>
              <span class="quiet">{shop.street}</span>
              <Standing shop={shop} />
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Whether the shop is open, and if not, when. */
export function Standing({ shop }: { shop: Shop }) {
  const { t, format } = useI18n(shop.zone);
  if (shop.openNow) return <span class="tag good">{t('shop.open')}</span>;
  return <span class="tag">{shop.opensAt ? t('shop.opensAt', { time: format.when(shop.opensAt) }) : t('shop.closed')}</span>;
}
