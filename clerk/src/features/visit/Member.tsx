import { useState } from 'preact/hooks';
import { CodeField } from '../../scan/CodeField';
import { Sheet } from '../../shell/Sheet';
import { useI18n } from '../../texts/i18n';
import type { SheetProps } from './Need';

/** Who it is, if they like to say, and whether they want to hear of offers. */
export function Member({ visit, tell, onClose }: SheetProps) {
  const { t } = useI18n();
  const [number, setNumber] = useState('');
  const [agrees, setAgrees] = useState(visit.wantsOffers ?? false);
  return (
    <Sheet title={t('member.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void tell({ visit: visit.id, kind: 'customer_known', member: number.trim() }, { visit: visit.id, kind: 'offers', agrees }).then(onClose);
        }}
      >
        <p class="quiet">{t('member.hint')}</p>
        <CodeField label={t('member.number')} value={number} maxLength={40} onValue={setNumber} />
        <label class="check">
          <input type="checkbox" checked={agrees} onChange={(event) => setAgrees(event.currentTarget.checked)} />
          {t('member.offers')}
        </label>
        <button type="submit" class="primary" disabled={!number.trim()}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
