import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useCauses } from '@/shared/complaint/causes';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useCallNumber, useCallResult, type PickupCall } from './api';

interface Fields {
  outcome: 'missed' | 'reached' | 'solved';
  cause?: string;
  note: string;
}

/** The number to phone, and what the call came to. */
export function CallDialog({ call, onClose }: { call: PickupCall; onClose: () => void }) {
  const { t } = useI18n();
  const [form] = Form.useForm<Fields>();
  const outcome = Form.useWatch('outcome', form);
  const [request] = useState(() => crypto.randomUUID());
  const causes = useCauses();
  const result = useCallResult(call.id);
  const number = useCallNumber(call.id);
  return (
    <Modal
      open
      title={t('pickup.call.recordOf', { number: call.number })}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={result.isPending}
    >
      <p>
        {number.data ? (
          <strong className="tnum">{number.data.phone ?? t('pickup.call.noNumber')}</strong>
        ) : (
          <Button loading={number.isPending} onClick={() => number.mutate()}>
            {t('pickup.call.number')}
          </Button>
        )}
      </p>
      <Problem error={number.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ outcome: 'reached', note: '', ...(call.cause ? { cause: call.cause } : {}) }}
        onFinish={({ outcome: came, cause, note }) =>
          result.mutate(
            { request, reached: came !== 'missed', solved: came === 'solved', note, ...(came !== 'missed' && cause ? { cause } : {}) },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item name="outcome" label={t('pickup.call.outcome')}>
          <Radio.Group
            options={(['missed', 'reached', 'solved'] as const).map((value) => ({ value, label: t(`pickup.call.${value}`) }))}
          />
        </Form.Item>
        {outcome !== 'missed' && (
          <Form.Item name="cause" label={t('pickup.call.cause')} rules={[{ required: true, message: t('form.required') }]}>
            <Select options={causes.options} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('pickup.call.note')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Problem error={result.error} />
      </Form>
    </Modal>
  );
}
