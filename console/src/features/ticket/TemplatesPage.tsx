import { LeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Modal, Popconfirm, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TicketTemplate } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useTeams } from '@/shared/people/people';
import { useMay } from '@/shared/session/session';
import { useNames, useStandard } from '@/shared/standard/standard';
import { useTemplateActions, useTemplates } from '@/shared/ticket/templates';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { TierMark } from './marks';
import css from './ticket.module.css';

/** What tickets of a kind are opened with: kept by supervisors and trainers. */
export function Component() {
  const { t, format, pick } = useI18n();
  const names = useNames();
  const teams = useTeams().data?.items;
  const mayEdit = useMay('POST /api/ticket-templates');
  const mayRead = useMay('GET /api/ticket-templates');
  const templates = useTemplates(mayRead);
  const [open, setOpen] = useState<TicketTemplate | 'new'>();
  const columns: Column<TicketTemplate>[] = [
    { key: 'name', title: t('template.name'), cell: (x) => x.name },
    { key: 'title', title: t('ticket.title'), cell: (x) => x.title },
    { key: 'type', title: t('ticket.type'), width: 100, cell: (x) => <Mark>{names.type(x.type)}</Mark> },
    { key: 'tier', title: t('ticket.tier'), width: 90, cell: (x) => <TierMark tier={x.tier} /> },
    { key: 'step', title: t('ticket.nextStep'), cell: (x) => (x.step ? `${x.step} · ${x.stepHours ?? 0} h` : '') },
    {
      key: 'team',
      title: t('ticket.team'),
      width: 110,
      cell: (x) => {
        const team = teams?.find((one) => one.id === x.team);
        return team ? pick(team.nameZh, team.nameEn) : '';
      },
    },
    { key: 'changed', title: t('template.edited'), width: 180, cell: (x) => t('template.changed', { name: x.changedBy.name, time: format.when(x.changedAt) }) },
  ];
  return (
    <Page
      title={
        <>
          <Link to="/knowledge/script" className={css.back} aria-label={t('do.back')}>
            <LeftOutlined />
          </Link>{' '}
          {t('template.title')}
        </>
      }
      tools={
        mayEdit && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {t('template.add')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('template.title')}
        columns={columns}
        rows={mayRead ? templates.data?.items : []}
        rowKey={(x) => x.id}
        rowLabel={(x) => x.name}
        {...(mayEdit ? { onOpen: setOpen } : {})}
        empty={t('template.empty')}
        error={templates.error}
        onRetry={() => void templates.refetch()}
      />
      {open && <TemplateDialog template={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

interface Fields {
  name: string;
  type: string;
  tier: string;
  title?: string;
  fields?: Record<string, string | undefined>;
  step?: string;
  stepHours?: number | null;
  team?: string;
}

function TemplateDialog({ template, onClose }: { template: TicketTemplate | undefined; onClose: () => void }) {
  const { t, pick } = useI18n();
  const names = useNames();
  const types = useStandard()?.types ?? [];
  const teams = useTeams().data?.items ?? [];
  const { save, remove } = useTemplateActions();
  const [id] = useState(newId);
  const [form] = Form.useForm<Fields>();
  const chosenType = Form.useWatch('type', form);
  const asked = types.find((x) => x.id === chosenType)?.fields ?? [];
  const hasStep = Boolean(Form.useWatch('step', form)?.trim());
  const needed = { required: true, message: t('form.required') };
  const keep = (f: Fields) => {
    const step = f.step?.trim() ?? '';
    save.mutate(
      {
        id: template?.id ?? id,
        name: f.name.trim(),
        type: f.type,
        tier: f.tier,
        title: f.title?.trim() ?? '',
        fields: Object.fromEntries(asked.flatMap((field) => (f.fields?.[field.code]?.trim() ? [[field.code, f.fields[field.code]?.trim() ?? '']] : []))),
        step,
        ...(step ? { stepHours: f.stepHours ?? 4 } : {}),
        ...(f.team ? { team: f.team } : {}),
        ...(template ? { version: template.version } : {}),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      open
      width={520}
      title={template?.name ?? t('template.add')}
      onCancel={onClose}
      footer={[
        template && (
          <Popconfirm
            key="remove"
            title={t('template.remove.ask', { name: template.name })}
            okText={t('template.remove')}
            cancelText={t('do.cancel')}
            onConfirm={() => remove.mutate(template.id, { onSuccess: onClose })}
          >
            <Button danger loading={remove.isPending}>
              {t('template.remove')}
            </Button>
          </Popconfirm>
        ),
        <Button key="cancel" onClick={onClose}>
          {t('do.cancel')}
        </Button>,
        <Button key="save" type="primary" loading={save.isPending} onClick={() => form.submit()}>
          {t('do.save')}
        </Button>,
      ]}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={template ? { ...template, team: template.team ?? undefined } : { tier: names.tiers[0]?.value, stepHours: 4 }}
        onFinish={keep}
      >
        <Form.Item name="name" label={t('template.name')} rules={[{ ...needed, whitespace: true }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <div className={css.pair}>
          <Form.Item name="type" label={t('ticket.type')} rules={[needed]}>
            <Select options={names.types.map(({ value, label }) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="team" label={t('template.team')}>
            <Select allowClear options={teams.map((x) => ({ value: x.id, label: pick(x.nameZh, x.nameEn) }))} />
          </Form.Item>
        </div>
        <Form.Item name="tier" label={t('ticket.tier')} rules={[needed]}>
          <Segmented options={names.tiers} />
        </Form.Item>
        <Form.Item name="title" label={t('template.ticketTitle')}>
          <Input maxLength={200} />
        </Form.Item>
        {asked.map((field) => (
          <Form.Item key={field.code} name={['fields', field.code]} label={pick(field.titleZh, field.titleEn)}>
            <Input maxLength={500} />
          </Form.Item>
        ))}
        <Form.Item name="step" label={t('template.step')}>
          <Input maxLength={500} />
        </Form.Item>
        {hasStep && (
          <Form.Item name="stepHours" label={t('template.hours')} rules={[needed]}>
            <InputNumber min={1} max={168} />
          </Form.Item>
        )}
        <Problem error={save.error ?? remove.error} />
      </Form>
    </Modal>
  );
}
