import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { path } from '../api';
import { useKinStep } from './api';

interface Props {
  /** The duplicate that becomes a ticket of its own again. */
  duplicate: string;
  /** Whose pages change by it. */
  touched: string[];
  /** Which of several duplicates is meant, for those who hear the page. */
  named?: string;
}

/** Parts a duplicate from its main ticket; says what happens and asks why. */
export function UndoMerge({ duplicate, touched, named }: Props) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ why: string }>();
  const undo = useKinStep(
    touched,
    ({ why }: { why: string }) => call(api.POST('/api/tickets/{id}/merge/undo', { ...path(duplicate), body: { why: why.trim() } })),
    () => setAsking(false),
  );
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} {...(named ? { 'aria-label': named } : {})}>
        {t('kin.undo')}
      </Button>
      {asking && (
        <Modal
          open
          title={t('kin.undo')}
          okText={t('kin.undo')}
          cancelText={t('do.cancel')}
          onCancel={() => setAsking(false)}
          onOk={() => form.submit()}
          confirmLoading={undo.isPending}
        >
          <p>{t('kin.undo.ask')}</p>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(said: { why: string }) => undo.mutate(said)}>
            <Form.Item name="why" label={t('kin.undo.why')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
            <Problem error={undo.error} />
          </Form>
        </Modal>
      )}
    </>
  );
}
