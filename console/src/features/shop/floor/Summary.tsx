import type { ShopVisit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Figure, Figures } from '@/shared/ui/Figures';
import { greeting } from './greeting';

/** Today in eight figures; who came in by mistake counts for nothing. */
export function Summary({ visits, toCall }: { visits: readonly ShopVisit[]; toCall: number }) {
  const { t, format } = useI18n();
  const real = visits.filter((visit) => visit.state !== 'mistaken');
  const entered = real.filter((visit) => visit.enteredAt);
  const inTime = entered.filter((visit) => greeting(visit, 0).is === 'in-time').length;
  const loaded = real.filter((visit) => visit.with.children || visit.with.bags);
  const over = real.filter((visit) => visit.leftAt);
  const share = (part: number, whole: number) => (whole === 0 ? '–' : format.percent(part / whole));
  return (
    <Figures label={t('sf.sum')}>
      <Figure name={t('sf.here')} value={real.filter((visit) => visit.state === 'open').length} />
      <Figure name={t('sf.visits')} value={real.length} />
      <Figure name={t('sf.greeted')} value={share(inTime, entered.length)} />
      <Figure name={t('sf.helped')} value={share(loaded.filter((visit) => visit.helpedAt).length, loaded.length)} help={t('sf.helped.help')} />
      <Figure name={t('sf.tried')} value={real.filter((visit) => visit.goods.length > 0).length} />
      <Figure name={t('sf.bought')} value={real.filter((visit) => visit.bought > 0).length} />
      <Figure name={t('sf.farewell')} value={share(over.filter((visit) => visit.farewellAt).length, over.length)} />
      <Figure name={t('sf.toCall')} value={toCall} tone={toCall > 0 ? 'amber' : undefined} />
    </Figures>
  );
}
