import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Segmented } from 'antd';
import { useRef } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { Problem } from '@/shared/ui/Problem';
import { reread } from './api';

interface Fields {
  how: 'reached' | 'missed';
  note?: string;
  told?: boolean;
  verdict?: 'yes' | 'no' | 'open';
}

/** What a call came to; `outcomeTold`: the customer can say what they think of the outcome. */
export function CallDialog({ ticket, outcomeTold, onClose }: { ticket: string; outcomeTold: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const request = useRef(newId());
  const reached = Form.useWatch('how', form) !== 'missed';
  const verdict = Form.useWatch('verdict', form);
  const record = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/tickets/{id}/calls', {
          params: { path: { id: ticket } },
          body: {
            clientId: request.current,
            reached: f.how === 'reached',
            note: f.note?.trim() ?? '',
            told: f.told === true,
            ...(f.how === 'reached' && (f.verdict === 'yes' || f.verdict === 'no') ? { satisfied: f.verdict === 'yes' } : {}),
          },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => reread(client, ticket),
  });
  return (
    <Modal
      open
      title={t('complaint.call.record')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={record.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ how: 'reached', verdict: 'open' }}
        onFinish={(fields) => record.mutate(fields)}
      >
        <Form.Item name="how" label={t('complaint.call.how')} extra={reached ? undefined : t('complaint.call.retry')}>
          <Segmented
            options={[
              { value: 'reached', label: t('complaint.call.reached') },
              { value: 'missed', label: t('complaint.call.missed') },
            ]}
          />
        </Form.Item>
        {reached && outcomeTold && (
          <Form.Item
            name="verdict"
            label={t('complaint.call.satisfied')}
            extra={verdict === 'no' ? t('complaint.call.again') : undefined}
          >
            <Segmented
              options={(['yes', 'no', 'open'] as const).map((value) => ({ value, label: t(`complaint.call.satisfied.${value}`) }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={t(reached ? 'complaint.call.note' : 'complaint.call.note.missed')}
          rules={reached ? [{ required: true, whitespace: true, message: t('form.required') }] : []}
        >
          <Input.TextArea rows={3} maxLength={2000} autoFocus />
        </Form.Item>
        {reached && !outcomeTold && (
          <Form.Item name="told" valuePropName="checked">
            <Checkbox>{t('complaint.call.tell')}</Checkbox>
          </Form.Item>
        )}
        <Problem error={record.error} />
      </Form>
    </Modal>
  );
}
