import { Form, Input, Modal, Radio } from 'antd';
import type { Visit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useVisitResult, type VisitOutcome, type VisitResult } from './api';

const outcomes: VisitOutcome[] = ['fine', 'unsolved', 'unreachable', 'declined'];

/** What the customer said; a matter found unsolved goes on at once. */
export function ResultDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t, code } = useI18n();
  const [form] = Form.useForm<VisitResult>();
  const outcome = Form.useWatch('outcome', form);
  const result = useVisitResult(visit.id);
  return (
    <Modal
      open
      title={t('visit.recordOf', { name: visit.customer?.name ?? visit.ticket?.number ?? '' })}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={result.isPending}
    >
      <Form<VisitResult>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ way: 'phone' }}
        onFinish={(fields) => result.mutate(fields, { onSuccess: onClose })}
      >
        <Form.Item name="outcome" label={t('visit.outcome')} rules={[{ required: true, message: t('form.required') }]}>
          <Radio.Group options={outcomes.map((value) => ({ value, label: code('visit.outcome.', value) }))} />
        </Form.Item>
        <Form.Item name="way" label={t('visit.way')}>
          <Radio.Group
            options={[
              { value: 'phone', label: t('visit.way.phone') },
              { value: 'chat', label: t('visit.way.chat') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('visit.words')}
          rules={outcome === 'unsolved' ? [{ required: true, whitespace: true, message: t('visit.words.needed') }] : []}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Problem error={result.error} />
      </Form>
    </Modal>
  );
}
