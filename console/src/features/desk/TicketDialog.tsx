import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, DatePicker, Form, Input, Modal, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';
import { touch } from './api';

interface Fields {
  type: string;
  tier: string;
  title: string;
  step?: string;
  due?: Dayjs;
}

interface Props {
  conversation: Conversation;
  type: string | null | undefined;
  onClose: () => void;
}

/** A conversation becomes lasting work: its type, its tier with the clock that hangs on it, and what happens next. */
export function TicketDialog({ conversation, type, onClose }: Props) {
  const { t } = useI18n();
  const names = useNames();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<Fields>();
  const make = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/conversations/{id}/ticket', {
          params: { path: { id: conversation.id } },
          body: {
            type: f.type,
            tier: f.tier,
            title: f.title.trim(),
            ...(f.step && f.due ? { nextStep: { text: f.step.trim(), due: f.due.toISOString() } } : {}),
          },
        }),
      ),
    onSuccess: (ticket) => {
      touch(client, conversation.id);
      void client.invalidateQueries({ queryKey: ['tickets'] });
      void message.success(t('ticket.made', { number: ticket.number }));
      onClose();
      void navigate(`/tickets/${ticket.id}`);
    },
  });
  const required = { required: true, whitespace: true, message: t('form.required') };
  const tierOf = (value: string | null | undefined) => names.types.find((x) => x.value === value)?.tier;
  const firstTier = tierOf(type) ?? names.tiers[0]?.value;
  return (
    <Modal
      open
      width={520}
      title={t('ticket.make')}
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
        initialValues={{
          ...(type ? { type } : {}),
          ...(firstTier ? { tier: firstTier } : {}),
          title: conversation.record.need,
          due: dayjs().add(4, 'hour').startOf('hour'),
        }}
        onFinish={(fields) => make.mutate(fields)}
        onValuesChange={(changed: Partial<Fields>) => {
          const tier = changed.type && tierOf(changed.type);
          if (tier) form.setFieldsValue({ tier });
        }}
      >
        <Form.Item label={t('ticket.title')} name="title" rules={[required]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item label={t('act.type')} name="type" rules={[{ required: true, message: t('form.required') }]}>
          <Select options={names.types.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item label={t('ticket.tier')} name="tier" rules={[{ required: true, message: t('form.required') }]}>
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
