import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, DatePicker, Form, Input, Modal, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, call } from '@/shared/api/client';
import { CustomerSelect } from '@/shared/customer/CustomerSelect';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useNames } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';

interface Fields {
  type: string;
  tier: string;
  title: string;
  channel: string;
  customer?: string;
  step?: string;
  due?: Dayjs;
}

/** A matter that came by another way than a conversation: by phone, over the counter. */
export function NewTicketDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const names = useNames();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<Fields>();
  // Pressed again after a lost answer, it finds the ticket of the first time.
  const [request] = useState(newId);
  const make = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/tickets', {
          params: { header: { 'Idempotency-Key': request } },
          body: {
            type: f.type,
            tier: f.tier,
            title: f.title.trim(),
            channel: f.channel,
            ...(f.customer ? { customer: f.customer } : {}),
            ...(f.step && f.due ? { nextStep: { text: f.step.trim(), due: f.due.toISOString() } } : {}),
          },
        }),
      ),
    onSuccess: (ticket) => {
      void client.invalidateQueries({ queryKey: ['tickets'] });
      void message.success(t('ticket.made', { number: ticket.number }));
      onClose();
      void navigate(`/tickets/${ticket.id}`);
    },
  });
  const needed = { required: true, message: t('form.required') };
  return (
    <Modal
      open
      width={520}
      title={t('ticket.new')}
      okText={t('ticket.make.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: 'phone', tier: names.tiers[0]?.value ?? '', due: dayjs().add(4, 'hour').startOf('hour') }}
        onFinish={(fields) => make.mutate(fields)}
        onValuesChange={(changed: Partial<Fields>) => {
          const tier = changed.type && names.types.find((x) => x.value === changed.type)?.tier;
          if (tier) form.setFieldsValue({ tier });
        }}
      >
        <Form.Item label={t('ticket.title')} name="title" rules={[{ ...needed, whitespace: true }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item label={t('ticket.customer')} name="customer">
          <CustomerSelect />
        </Form.Item>
        <Form.Item label={t('ticket.channel')} name="channel" rules={[needed]}>
          <Select options={names.channels} />
        </Form.Item>
        <Form.Item label={t('ticket.type')} name="type" rules={[needed]}>
          <Select options={names.types.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item label={t('ticket.tier')} name="tier" rules={[needed]}>
          <Segmented options={names.tiers} />
        </Form.Item>
        <Form.Item label={t('ticket.nextStep')} name="step" extra={t('ticket.nextStep.help')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item label={t('ticket.nextStep.due')} name="due" rules={[{ required: true, message: t('form.required') }]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} maxDate={dayjs().add(7, 'day')} style={{ width: '100%' }} />
        </Form.Item>
        <Problem error={make.error} />
      </Form>
    </Modal>
  );
}
