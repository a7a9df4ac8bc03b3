import { Form, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { BulkAction } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useEveryone, useTeams } from '@/shared/people/people';
import { useMay } from '@/shared/session/session';
import { useNames, useStandard } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';
import { blanks, ScriptSelect } from './ScriptSelect';

export type Asking = Exclude<BulkAction['kind'], 'watch' | 'unwatch'>;

interface Fields {
  team?: string;
  staff?: string;
  tier?: string;
  type?: string;
  why?: string;
  field?: string;
  value?: string;
  text?: string;
}

interface Props {
  kind: Asking;
  error: unknown;
  busy: boolean;
  onStart: (action: BulkAction) => void;
  onClose: () => void;
}

/** Asks what one action needs to know. */
export function BulkDialog({ kind, error, busy, onStart, onClose }: Props) {
  const { t } = useI18n();
  const [form] = Form.useForm<Fields>();
  const action = (f: Fields): BulkAction => ({
    kind,
    ...(kind === 'owner' && f.team ? { team: f.team } : {}),
    ...(kind === 'owner' && f.staff ? { staff: f.staff } : {}),
    ...(kind === 'tier' && f.tier ? { tier: f.tier } : {}),
    ...(kind === 'type' && f.type ? { type: f.type } : {}),
    ...(f.why?.trim() ? { why: f.why.trim() } : {}),
    ...(kind === 'fields' && f.field ? { fields: { [f.field]: f.value?.trim() ?? '' } } : {}),
    ...(f.text?.trim() ? { text: f.text.trim() } : {}),
  });
  return (
    <Modal
      open
      title={t(`bulk.${kind}`)}
      okText={t('bulk.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={busy}
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(f) => onStart(action(f))}>
        {kind === 'owner' && <Owner onSwitch={() => form.resetFields(['team', 'staff'])} />}
        {kind === 'tier' && <Choice name="tier" label={t('ticket.tier')} />}
        {kind === 'type' && <Choice name="type" label={t('ticket.type')} />}
        {(kind === 'owner' || kind === 'tier' || kind === 'type') && (
          <Form.Item
            name="why"
            label={t('ticket.why')}
            rules={kind === 'owner' ? [] : [{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        {kind === 'fields' && <Field />}
        {(kind === 'note' || kind === 'reply' || kind === 'close') && (
          <Words kind={kind} onScript={(text) => form.setFieldsValue({ text })} />
        )}
        <Problem error={error} />
      </Form>
    </Modal>
  );
}

function Owner({ onSwitch }: { onSwitch: () => void }) {
  const { t, pick } = useI18n();
  const [to, setTo] = useState<'team' | 'person'>('team');
  const mayStaff = useMay('GET /api/staff');
  const staff = useEveryone(mayStaff);
  const teams = useTeams().data?.items ?? [];
  const people = mayStaff
    ? (staff.data ?? []).filter((s) => s.active).map((s) => ({ value: s.id, label: s.name }))
    : [...new Map(teams.flatMap((team) => team.members ?? []).map((m) => [m.staff, { value: m.staff, label: m.name }])).values()];
  const needed = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item>
        <Segmented
          value={to}
          onChange={(next) => {
            setTo(next);
            onSwitch();
          }}
          options={(['team', 'person'] as const).map((value) => ({ value, label: t(`ticket.do.assign.${value}`) }))}
        />
      </Form.Item>
      {to === 'team' ? (
        <Form.Item name="team" label={t('ticket.team')} rules={[needed]}>
          <Select options={teams.map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) }))} />
        </Form.Item>
      ) : (
        <Form.Item name="staff" label={t('ticket.owner')} rules={[needed]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
        </Form.Item>
      )}
    </>
  );
}

function Choice({ name, label }: { name: 'tier' | 'type'; label: string }) {
  const { t } = useI18n();
  const names = useNames();
  const options = (name === 'tier' ? names.tiers : names.types).map(({ value, label: text }) => ({ value, label: text }));
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('form.required') }]}>
      <Select options={options} />
    </Form.Item>
  );
}

function Field() {
  const { t, pick } = useI18n();
  const names = useNames();
  const types = useStandard()?.types ?? [];
  // A field belongs to its types: tickets of others are refused one by one.
  const fields = new Map<string, string>();
  for (const type of types)
    for (const field of type.fields) {
      const known = fields.get(field.code);
      fields.set(field.code, known ? `${known}, ${names.type(type.id)}` : `${pick(field.titleZh, field.titleEn)} · ${names.type(type.id)}`);
    }
  return (
    <>
      <Form.Item name="field" label={t('bulk.field')} rules={[{ required: true, message: t('form.required') }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...fields].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="value" label={t('bulk.value')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}

function Words({ kind, onScript }: { kind: 'note' | 'reply' | 'close'; onScript: (text: string) => void }) {
  const { t } = useI18n();
  return (
    <>
      <Form.Item label={t('bulk.script')}>
        <ScriptSelect onPick={onScript} />
      </Form.Item>
      <Form.Item
        name="text"
        label={kind === 'close' ? t('bulk.close.text') : t('bulk.text')}
        extra={
          <>
            {t('bulk.text.help', { blanks })}
            {kind !== 'note' && ` ${t('bulk.reply.help')}`}
            {kind === 'close' && ` ${t('bulk.close.help')}`}
          </>
        }
        rules={kind === 'close' ? [] : [{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </>
  );
}
