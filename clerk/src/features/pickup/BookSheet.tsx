import { useState } from 'preact/hooks';
import { wallClock, zonedInstant } from '../../../../console/src/shared/shop/zoned';
import { call } from '../../shell/api';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import { ShopTimeField } from '../../shell/ShopTimeField';
import type { Schema } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useI18n } from '../../texts/i18n';

interface Props {
  pickup: Schema['Pickup'];
  zone: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Another time to come, as the customer said on the phone. */
export function BookSheet({ pickup, zone, onClose, onDone }: Props) {
  const { t } = useI18n();
  const [at, setAt] = useState(() => (pickup.bookedFor ? wallClock(Date.parse(pickup.bookedFor), zone) : ''));
  const { act, busy, error } = useAct();
  const book = async () => {
    const body = { number: pickup.number, at: zonedInstant(at, zone) };
    if (await act(() => call('PUT', '/api/pickups/booking', body).then(onDone))) onClose();
  };
  return (
    <Sheet title={t('pickup.bookTitle', { number: pickup.number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void book();
        }}
      >
        <ShopTimeField label={t('pickup.comes')} value={at} zone={zone} required onValue={setAt} />
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || !at}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
