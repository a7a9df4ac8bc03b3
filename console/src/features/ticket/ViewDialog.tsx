import { Form, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { TicketFilter, TicketListView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useTeams } from '@/shared/people/people';
import { useMe } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { columnKeys, useViewActions } from './views';

interface Fields {
  name: string;
  columns: string[];
  shared: TicketListView['shared'];
  team?: string;
}

interface Props {
  /** The view to be changed; without one a new one is kept. */
  view?: TicketListView;
  filter: TicketFilter;
  columns: string[];
  onClose: (key?: string) => void;
}

/** Keeps a view: its name, its columns, and who finds it among theirs. */
export function ViewDialog({ view, filter, columns, onClose }: Props) {
  const { t, pick } = useI18n();
  const me = useMe();
  const teams = useTeams().data?.items ?? [];
  const { save } = useViewActions();
  const [id] = useState(newId);
  const [form] = Form.useForm<Fields>();
  const shared = Form.useWatch('shared', form) ?? view?.shared ?? 'nobody';
  const isManager = me.roles.includes('manager');
  const mayShare = isManager || me.roles.includes('supervisor');
  const mine = new Set(me.teams.map((team) => team.id));
  const kinds = (['nobody', 'team', 'brand'] as const).filter((kind) => kind !== 'brand' || isManager || view?.shared === 'brand');
  return (
    <Modal
      open
      title={view ? t('view.edit') : t('view.keep')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={() => onClose()}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: view?.name ?? '', columns: view?.columns ?? columns, shared: view?.shared ?? 'nobody', ...(view?.team ? { team: view.team } : {}) }}
        onFinish={(fields) =>
          save.mutate(
            {
              id: view?.key ?? id,
              name: fields.name.trim(),
              filter,
              columns: fields.columns,
              shared: fields.shared ?? 'nobody',
              ...(fields.shared === 'team' && fields.team ? { team: fields.team } : {}),
              ...(view ? { version: view.version } : {}),
            },
            { onSuccess: (kept) => onClose(kept.key) },
          )
        }
      >
        <Form.Item name="name" label={t('view.name')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="columns" label={t('view.columns')}>
          <Select mode="multiple" options={columnKeys.map((value) => ({ value, label: t(`ticket.${value}`) }))} />
        </Form.Item>
        {mayShare && (
          <Form.Item name="shared" label={t('view.shared')}>
            <Segmented options={kinds.map((value) => ({ value, label: t(`view.shared.${value}`) }))} />
          </Form.Item>
        )}
        {mayShare && shared === 'team' && (
          <Form.Item name="team" label={t('ticket.team')} rules={[{ required: true, message: t('form.required') }]}>
            <Select
              options={teams.filter((team) => isManager || mine.has(team.id)).map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) }))}
            />
          </Form.Item>
        )}
        <Problem error={save.error} />
      </Form>
    </Modal>
  );
}
