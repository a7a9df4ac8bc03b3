import { useState } from 'preact/hooks';
import { CodeField } from '../../scan/CodeField';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import type { TabProps } from '../../shell/types';
import { useAct } from '../../shell/useAct';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { begin, newKey, type Case } from './api';
import { CaseCard } from './CaseCard';
import './counter.css';

/** Who stands at the counter with goods, ten minutes each, and the button for whoever comes next. */
export function Tab({ shop }: TabProps) {
  const { t } = useI18n(shop.zone);
  const read = useRead<Case[]>('/api/aftersales/counter', 'ticket');
  const [opening, setOpening] = useState(false);
  // What has just been settled stays until the customer goes, although the list no longer has it.
  const [mine, setMine] = useState<readonly string[]>([]);
  const listed = (read.data ?? []).filter((it) => it.shop === shop.id).map((it) => it.ticket);
  const shown = [...new Set([...mine, ...listed])];
  return (
    <>
      {read.data && shown.length === 0 && <p class="empty">{t('counter.none')}</p>}
      <Problem error={read.data ? undefined : read.error} onRetry={() => void read.again()} />
      <ul class="stack" aria-label={t('counter.list')}>
        {shown.map((ticket) => (
          <CaseCard
            key={ticket}
            ticket={ticket}
            zone={shop.zone}
            onTouched={() => setMine((now) => (now.includes(ticket) ? now : [...now, ticket]))}
            onGone={() => {
              setMine((now) => now.filter((it) => it !== ticket));
              void read.again();
            }}
          />
        ))}
      </ul>
      <div class="thumb stack">
        <button type="button" class="primary wide" onClick={() => setOpening(true)}>
          {t('counter.new')}
        </button>
      </div>
      {opening && (
        <Begin
          shop={shop.id}
          onClose={() => setOpening(false)}
          onBegun={(ticket) => {
            setOpening(false);
            setMine((now) => [ticket, ...now]);
            void read.again();
          }}
        />
      )}
    </>
  );
}

function Begin({ shop, onBegun, onClose }: { shop: string; onBegun: (ticket: string) => void; onClose: () => void }) {
  const { t } = useI18n();
  const [order, setOrder] = useState('');
  const [key] = useState(newKey);
  const { act, busy, error } = useAct();
  const go = (number: string) => void act(async () => onBegun((await begin(shop, number.trim(), key)).ticket));
  return (
    <Sheet title={t('counter.new')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (order.trim()) go(order);
        }}
      >
        <CodeField label={t('counter.order')} value={order} onValue={setOrder} onScanned={go} />
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || !order.trim()}>
          {t('counter.begin')}
        </button>
      </form>
    </Sheet>
  );
}
