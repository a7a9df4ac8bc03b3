import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Placement } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useAnswer } from './api';
import css from './order.module.css';

/** What was offered, to be read to the customer, and what they say to it. */
export function AnswerDialog({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t, format } = useI18n();
  const { message } = App.useApp();
  const [words, setWords] = useState('');
  const answer = useAnswer(placement.id, (answered) => {
    void message.success(t(answered.state === 'declined' ? 'assist.declined.done' : 'assist.agreed.done'));
    onClose();
  });
  const said = words.trim();
  const { receiver } = placement;
  return (
    <Modal
      open
      title={t('assist.start')}
      onCancel={onClose}
      footer={
        <>
          <Button disabled={said === ''} loading={answer.isPending} onClick={() => answer.mutate({ agrees: false, words: said })}>
            {t('assist.no')}
          </Button>
          <Button type="primary" disabled={said === ''} loading={answer.isPending} onClick={() => answer.mutate({ agrees: true, words: said })}>
            {t('assist.yes')}
          </Button>
        </>
      }
    >
      <p className={css.hint}>{t('assist.ask')}</p>
      <table className={css.lines}>
        <tbody>
          {placement.lines.map((line) => (
            <tr key={line.sku}>
              <td>{line.name}</td>
              <td>×{line.quantity}</td>
              <td>{format.money(line.unitPriceMinor * line.quantity, placement.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.facts}>
        <span>{t('assist.total', { money: format.money(placement.goodsMinor, placement.currency) })}</span>
        <span>
          {[t(`assist.delivery.${placement.delivery}`), placement.shop, receiver?.name, receiver?.phone, placement.delivery === 'ship' && receiver?.address]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {placement.note && <span>{placement.note}</span>}
      </p>
      <label className={css.field}>
        {t('assist.words')}
        <Input.TextArea autoFocus rows={2} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {placement.gateway === 'local' && <p className={css.hint}>{t('assist.local')}</p>}
      <Problem error={answer.error} />
    </Modal>
  );
}
