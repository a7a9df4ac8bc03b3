import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Placement } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useNumber, useReceiver } from './api';
import css from './order.module.css';

/** No order system takes orders: what is needed to type it in there, and the number it got. */
export function ByHandDialog({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const receiver = useReceiver(placement.id);
  const save = useNumber(placement.id, onClose);
  return (
    <Modal
      open
      title={t('assist.byHand')}
      okText={t('assist.byHand.save')}
      okButtonProps={{ disabled: number.trim() === '', loading: save.isPending }}
      onOk={() => save.mutate(number.trim())}
      onCancel={onClose}
    >
      <p className={css.hint}>{placement.lines.map((line) => `${line.sku} ${line.name} × ${line.quantity}`).join(t('list.comma'))}</p>
      {receiver.data ? (
        <p className={css.facts}>
          <span>{[receiver.data.name, receiver.data.phone, receiver.data.address].filter(Boolean).join(' · ')}</span>
        </p>
      ) : (
        <label className={css.field}>
          {t('assist.byHand.reason')}
          <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Button size="small" disabled={reason.trim() === ''} loading={receiver.isPending} onClick={() => receiver.mutate(reason.trim())}>
            {t('assist.byHand.open')}
          </Button>
        </label>
      )}
      <Problem error={receiver.error} />
      <label className={css.field}>
        {t('assist.byHand.number')}
        <Input maxLength={64} value={number} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <Problem error={save.error} />
    </Modal>
  );
}
