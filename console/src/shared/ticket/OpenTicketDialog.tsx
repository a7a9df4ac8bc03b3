import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, DatePicker, Form, Input, Modal, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Conversation } from '@/shared/api/types';
import { CustomerSelect } from '@/shared/customer/CustomerSelect';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useNames, useStandard } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';
import { useTemplates } from './templates';

interface Fields {
  type: string;
  tier: string;
  title: string;
  channel?: string;
  customer?: string;
  fields?: Record<string, string | undefined>;
  step?: string;
  due?: Dayjs;
}

interface Props {
  /** The conversation that becomes a ticket; without one it is a matter that came by another way: by phone, over the counter. */
  conversation?: Conversation;
  type?: string | null | undefined;
  onMade?: () => void;
  onClose: () => void;
}

/** Lasting work begins: its type, its tier with the clock that hangs on it, and what happens next; a template fills in what often comes up. */
export function OpenTicketDialog({ conversation, type, onMade, onClose }: Props) {
  const { t, pick } = useI18n();
  const names = useNames();
  const types = useStandard()?.types ?? [];
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = AntApp.useApp();
  const templates = useTemplates().data?.items ?? [];
  const [template, setTemplate] = useState<string>();
  const [form] = Form.useForm<Fields>();
  // Pressed again after a lost answer, it finds the ticket of the first time.
  const [request] = useState(newId);
  const chosenType = Form.useWatch('type', form);
  const asked = types.find((x) => x.id === chosenType)?.fields ?? [];
  const make = useMutation({
    mutationFn: async (f: Fields) => {
      const given = Object.fromEntries(asked.flatMap((field) => (f.fields?.[field.code]?.trim() ? [[field.code, f.fields[field.code]?.trim() ?? '']] : [])));
      const body = {
        type: f.type,
        tier: f.tier,
        title: f.title.trim(),
        ...(Object.keys(given).length > 0 ? { fields: given } : {}),
        ...(f.step && f.due ? { nextStep: { text: f.step.trim(), due: f.due.toISOString() } } : {}),
      };
      const ticket = await (conversation
        ? call(api.POST('/api/conversations/{id}/ticket', { params: { path: { id: conversation.id } }, body }))
        : call(
            api.POST('/api/tickets', {
              params: { header: { 'Idempotency-Key': request } },
              body: { ...body, ...(f.channel ? { channel: f.channel } : {}), ...(f.customer ? { customer: f.customer } : {}) },
            }),
          ));
      const team = templates.find((x) => x.id === template)?.team;
      if (!team || ticket.team?.id === team) return ticket;
      return call(api.PUT('/api/tickets/{id}/owner', { params: { path: { id: ticket.id } }, body: { team } }));
    },
    onSuccess: (ticket) => {
      onMade?.();
      void client.invalidateQueries({ queryKey: ['tickets'] });
      void message.success(t('ticket.made', { number: ticket.number }));
      onClose();
      void navigate(`/tickets/${ticket.id}`);
    },
  });
  const tierOf = (value: string | null | undefined) => names.types.find((x) => x.value === value)?.tier;
  const firstTier = tierOf(type) ?? names.tiers[0]?.value;
  const use = (id: string | undefined) => {
    setTemplate(id);
    const chosen = templates.find((x) => x.id === id);
    if (!chosen) return;
    form.setFieldsValue({
      type: chosen.type,
      tier: chosen.tier,
      ...(chosen.title ? { title: chosen.title } : {}),
      fields: { ...chosen.fields },
      ...(chosen.step ? { step: chosen.step, due: dayjs().add(chosen.stepHours ?? 4, 'hour') } : {}),
    });
  };
  const needed = { required: true, message: t('form.required') };
  const written = { ...needed, whitespace: true };
  return (
    <Modal
      open
      width={520}
      title={conversation ? t('ticket.make') : t('ticket.new')}
      okText={t('ticket.make.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          ...(type ? { type } : {}),
          ...(firstTier ? { tier: firstTier } : {}),
          ...(conversation ? { title: conversation.record.need } : { channel: 'phone' }),
          due: dayjs().add(4, 'hour').startOf('hour'),
        }}
        onFinish={(fields) => make.mutate(fields)}
        onValuesChange={(changed: Partial<Fields>) => {
          const tier = changed.type && tierOf(changed.type);
          if (tier) form.setFieldsValue({ tier });
        }}
      >
        {templates.length > 0 && (
          <Form.Item label={t('template.choose')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('template.none')}
              value={template ?? null}
              onChange={(id: string | undefined) => use(id)}
              options={templates.map((x) => ({ value: x.id, label: x.name }))}
            />
          </Form.Item>
        )}
        <Form.Item label={t('ticket.title')} name="title" rules={[written]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        {!conversation && (
          <>
            <Form.Item label={t('ticket.customer')} name="customer">
              <CustomerSelect />
            </Form.Item>
            <Form.Item label={t('ticket.channel')} name="channel" rules={[needed]}>
              <Select options={names.channels} />
            </Form.Item>
          </>
        )}
        <Form.Item label={t('ticket.type')} name="type" rules={[needed]}>
          <Select options={names.types.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item label={t('ticket.tier')} name="tier" rules={[needed]}>
          <Segmented options={names.tiers} />
        </Form.Item>
        {asked.map((field) => (
          <Form.Item
            key={field.code}
            name={['fields', field.code]}
            label={pick(field.titleZh, field.titleEn)}
            rules={field.required ? [{ ...written, message: t('ticket.field.missing', { field: pick(field.titleZh, field.titleEn) }) }] : []}
          >
            {field.choices.length > 0 ? (
              <Select allowClear={!field.required} options={field.choices.map((one) => ({ value: one.code, label: pick(one.titleZh, one.titleEn) }))} />
            ) : (
              <Input maxLength={500} />
            )}
          </Form.Item>
        ))}
        <Form.Item label={t('ticket.nextStep')} name="step" extra={t('ticket.nextStep.help')} rules={[written]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item label={t('ticket.nextStep.due')} name="due" rules={[needed]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} maxDate={dayjs().add(7, 'day')} style={{ width: '100%' }} />
        </Form.Item>
        <Problem error={make.error} />
      </Form>
    </Modal>
  );
}
