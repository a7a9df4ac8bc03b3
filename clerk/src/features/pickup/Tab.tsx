import { useState } from 'preact/hooks';
import { Problem } from '../../shell/Problem';
import type { Schema, TabProps } from '../../shell/types';
import { useRead } from '../../shell/useRead';
import { useI18n, type Key } from '../../texts/i18n';
import { Card } from './Card';
import { HandoverSheet } from './HandoverSheet';
import { byDue } from './due';
import './pickup.css';

const parts: readonly [Schema['Pickup']['state'], Key][] = [
  ['waiting', 'pickup.toConfirm'],
  ['short', 'pickup.asking'],
  ['ready', 'pickup.readyList'],
  ['uncollected', 'pickup.toPutBack'],
];

/** What is ordered online and collected here: to confirm within the hour, to hand over by number and code. */
export function Tab({ shop }: TabProps) {
  const { t } = useI18n(shop.zone);
  const { data, error, again } = useRead<Schema['PickupList']>('/api/pickups', 'pickup');
  const [handing, setHanding] = useState<{ found?: Schema['Pickup'] }>();
  const mine = (data?.items ?? []).filter((it) => it.shop === shop.id).sort(byDue);
  return (
    <>
      {!data && <Problem error={error} onRetry={() => void again()} />}
      {data && mine.length === 0 && <p class="empty">{t('pickup.none')}</p>}
      {parts.map(([state, title]) => {
        const those = mine.filter((it) => it.state === state);
        return (
          those.length > 0 && (
            <section key={state} class="stack" aria-label={t(title)}>
              <h2>
                {t(title)} <span class="quiet">{those.length}</span>
              </h2>
              <ul class="stack">
                {those.map((it) => (
                  <Card key={it.id} pickup={it} shop={shop} onMoved={again} onHandOver={() => setHanding({ found: it })} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <div class="thumb">
        <button type="button" class="primary wide" onClick={() => setHanding({})}>
          {t('pickup.handTitle')}
        </button>
      </div>
      {handing && <HandoverSheet found={handing.found} onClose={() => setHanding(undefined)} onDone={again} />}
    </>
  );
}
