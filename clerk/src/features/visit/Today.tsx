import { Problem } from '../../shell/Problem';
import { Ring } from '../../shell/Ring';
import { Sheet } from '../../shell/Sheet';
import type { Schema, Shop } from '../../shell/types';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { greeting, told } from './visits';

/** The day's visits as the server judged them, the newest first. */
export function Today({ shop, onClose }: { shop: Shop; onClose: () => void }) {
  const { t, format } = useI18n(shop.zone);
  const { data, error, again } = useRead<Schema['ShopVisitList']>(`/api/shops/${shop.id}/visits`, 'shopfloor');
  const visits = (data?.items ?? []).map(told).filter((visit) => !visit.isMistaken);
  const greeted = visits.filter((visit) => greeting(visit)?.ended);
  const kept = greeted.filter((visit) => greeting(visit)?.ended === 'kept');
  return (
    <Sheet title={t('today.title')} onClose={onClose}>
      {!data && error ? <Problem error={error} onRetry={() => void again()} /> : null}
      {data && <p>{t('today.sum', { n: visits.length, kept: kept.length, greeted: greeted.length })}</p>}
      <ul class="today">
        {visits.map((visit) => {
          const clock = greeting(visit);
          return (
            <li key={visit.id}>
              {clock && <Ring clock={clock} title={t('visit.greet')} bare />}
              <span class="grow">
                {format.time(visit.enteredAt ?? visit.beganAt)} · {t('visit.people', { n: visit.with.count })}
                {visit.clerk && ` · ${visit.clerk}`}
              </span>
              <span class={visit.bought > 0 ? 'tag good' : 'tag'}>
                {t(visit.bought > 0 ? 'visit.boughtIt' : visit.isOver ? 'today.left' : 'today.here')}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
