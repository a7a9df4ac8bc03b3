import { useState } from 'preact/hooks';
import { Problem } from '../../shell/Problem';
import type { Schema, TabProps } from '../../shell/types';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { CallCard } from './CallCard';
import { together, type Due } from './calls';
import { ContactResult, PickupResult } from './Result';

/** Whom the shop is to phone, what is due first in front: the dissatisfied, and who ordered online what they tried here. */
export function Tab({ shop }: TabProps) {
  const { t } = useI18n(shop.zone);
  const pickups = useRead<Schema['PickupCallList']>(`/api/pickups/calls?shop=${shop.id}`, 'pickup');
  const contacts = useRead<Schema['ShopContactList']>(`/api/shops/${shop.id}/contacts`, 'shopfloor');
  const [open, setOpen] = useState<Due>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    void pickups.again();
    void contacts.again();
  };
  const list = together(pickups.data?.items ?? [], contacts.data?.items ?? []);
  // With a list on the screen the line above says that there is no network.
  const error = (pickups.data ? undefined : pickups.error) ?? (contacts.data ? undefined : contacts.error);
  return (
    <>
      {error ? <Problem error={error} onRetry={done} /> : null}
      {list.length === 0 && pickups.data && contacts.data && <p class="empty">{t('call.none')}</p>}
      <ul class="stack" aria-label={t('call.list')}>
        {list.map((due) => (
          <li key={due.call.id}>
            <CallCard due={due} zone={shop.zone} onResult={() => setOpen(due)} />
          </li>
        ))}
      </ul>
      {open?.kind === 'pickup' && <PickupResult call={open.call} onClose={close} onDone={done} />}
      {open && open.kind !== 'pickup' && <ContactResult call={open.call} onClose={close} onDone={done} />}
    </>
  );
}
