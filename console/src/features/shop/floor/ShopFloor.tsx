import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { Empty, Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useContacts, useFloorDays, useMyShops, useVisits } from './api';
import { Days } from './Days';
import { Guests } from './Guests';
import { Story } from './Story';
import { Summary } from './Summary';
import { ToCall } from './ToCall';
import css from './shopfloor.module.css';

/** A shop's floor as its people see it: who is here, what was done for them, and what the days came to. */
export function ShopFloor() {
  const { t } = useI18n();
  const shops = useMyShops();
  const [search, setSearch] = useSearchParams();
  const shop = shops.data?.find((one) => one.id === search.get('shop')) ?? shops.data?.[0];
  return (
    <div className={css.floor}>
      {shops.data && shops.data.length > 1 && (
        <Select
          aria-label={t('sf.shop')}
          value={shop?.id ?? null}
          options={shops.data.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id) => setSearch(id ? { shop: id } : {}, { replace: true })}
          className={css.choose ?? ''}
        />
      )}
      <Story visit={search.get('visit') ?? undefined} onClose={() => setSearch(shop ? { shop: shop.id } : {}, { replace: true })} />
      {shop ? (
        <Floor key={shop.id} shop={shop.id} onOpen={(visit) => setSearch({ shop: shop.id, visit })} />
      ) : shops.data ? (
        <Empty>{t('sf.noShop')}</Empty>
      ) : shops.error ? (
        <Problem error={shops.error} onRetry={() => void shops.refetch()} />
      ) : (
        <Loading rows={10} />
      )}
    </div>
  );
}

function Floor({ shop, onOpen }: { shop: string; onOpen: (visit: string) => void }) {
  const visits = useVisits(shop);
  const days = useFloorDays(shop);
  const contacts = useContacts(shop);
  if (!visits.data) return visits.error ? <Problem error={visits.error} onRetry={() => void visits.refetch()} /> : <Loading rows={10} />;
  return (
    <>
      <Summary visits={visits.data.items} toCall={contacts.data?.items.length ?? 0} />
      <Guests visits={visits.data.items} onOpen={onOpen} />
      <div className={css.columns}>
        <ToCall contacts={contacts.data?.items} error={contacts.error} onRetry={() => void contacts.refetch()} />
        <Days days={days.data?.days} error={days.error} onRetry={() => void days.refetch()} />
      </div>
    </>
  );
}
