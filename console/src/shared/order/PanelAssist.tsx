import { Button } from 'antd';
import { useState } from 'react';
import type { Conversation, Placement } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { AnswerDialog } from './AnswerDialog';
import { AssistDialog } from './AssistDialog';
import { ByHandDialog } from './ByHandDialog';
import { usePlacements } from './api';
import css from './order.module.css';

/** In the desk's side panel: orders offered to this customer, and a new one (order.assist). */
export function PanelAssist({ conversation, customer }: { conversation: Conversation; customer: string }) {
  const { t, format } = useI18n();
  const may = useMay('POST /api/orders/placements');
  const placements = usePlacements(customer, may);
  const [starting, setStarting] = useState(false);
  const [asking, setAsking] = useState<Placement>();
  const [typing, setTyping] = useState<Placement>();
  if (!may) return null;
  const items = placements.data?.items ?? [];
  return (
    <section className={css.assist} aria-label={t('assist.title')}>
      {items.length > 0 && (
        <ul>
          {items.slice(0, 3).map((one) => (
            <li key={one.id}>
              <span className={css.top}>
                <span>{one.lines.map((line) => `${line.name} × ${line.quantity}`).join(t('list.comma'))}</span>
                <Mark tone={one.state === 'refused' ? 'red' : one.state === 'taken' ? 'accent' : 'plain'}>
                  {t(`assist.state.${one.state === 'handed_over' && one.gateway === 'local' ? 'noted' : one.state}`)}
                </Mark>
              </span>
              <span className={css.hint}>
                {[format.when(one.offeredAt), format.money(one.goodsMinor, one.currency), one.number].filter(Boolean).join(' · ')}
              </span>{' '}
              {one.state === 'handed_over' && one.gateway === 'local' && (
                <Button size="small" onClick={() => setTyping(one)}>
                  {t('assist.byHand')}
                </Button>
              )}
              {one.state === 'offered' && (
                <Button size="small" onClick={() => setAsking(one)}>
                  {t('assist.answer')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onClick={() => setStarting(true)}>
        {t('assist.start')}
      </Button>
      {starting && (
        <AssistDialog
          customer={customer}
          work={`conversation:${conversation.id}`}
          onOffered={(offered) => {
            setStarting(false);
            setAsking(offered);
          }}
          onClose={() => setStarting(false)}
        />
      )}
      {typing && <ByHandDialog placement={typing} onClose={() => setTyping(undefined)} />}
      {asking && <AnswerDialog placement={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
