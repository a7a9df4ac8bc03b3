import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { OrderView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useNextWord } from './api';
import css from './order.module.css';

/** Gives the customer of a late order the word they were promised. */
export function NextWord({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t, format } = useI18n();
  const { message } = App.useApp();
  const give = useNextWord(order.number);
  const [text, setText] = useState('');
  const word = order.delay?.word ?? 0;
  const said = (body: { word: number; text?: string }) =>
    give.mutate(body, {
      onSuccess: (now) => {
        if (now.delay) void message.success(t('ord.given', { time: format.when(now.delay.wordBy) }));
        onClose();
      },
    });
  return (
    <Modal
      open
      title={t('ord.give.title', { number: order.number })}
      onCancel={onClose}
      footer={
        <>
          <Button loading={give.isPending} onClick={() => said({ word })}>
            {t('ord.give.phoned')}
          </Button>
          <Button type="primary" loading={give.isPending} disabled={text.trim() === ''} onClick={() => said({ word, text: text.trim() })}>
            {t('ord.give.text')}
          </Button>
        </>
      }
    >
      <label className={css.field}>
        {t('ord.give.what')}
        <Input.TextArea autoFocus rows={4} maxLength={300} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className={css.hint}>{t('ord.give.hint')}</p>
      <Problem error={give.error} onAlternative={setText} />
    </Modal>
  );
}
