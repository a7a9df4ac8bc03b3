import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button, Form, Input, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { touch } from './api';

const longest = 2000;
const at = (id: string) => ({ params: { path: { id } } });

/** Whose conversation it is: handed on, sent one step back, or taken over by who leads the team. */
export function Handing({ c, mine }: { c: Conversation; mine: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const leads = useMay('POST /api/conversations/{id}/take-over');
  const [asking, setAsking] = useState<'on' | 'back'>();
  const take = useMutation({
    mutationFn: () => call(api.POST('/api/conversations/{id}/take-over', at(c.id))),
    onSettled: () => touch(client, c.id),
  });
  if (c.state === 'closed' || c.mode === 'assistant') return null;
  const close = () => setAsking(undefined);
  return (
    <>
      {(mine || leads) && (
        <Button size="small" onClick={() => setAsking('on')}>
          {t('hand.on')}
        </Button>
      )}
      {mine && c.returnable && (
        <Button size="small" onClick={() => setAsking('back')}>
          {t('hand.back')}
        </Button>
      )}
      {leads && !mine && (
        <Popconfirm title={t('hand.take.ask')} onConfirm={() => take.mutate()}>
          <Button size="small" loading={take.isPending}>
            {t('hand.take')}
          </Button>
        </Popconfirm>
      )}
      <Problem error={take.error} />
      {asking === 'on' && <HandOnDialog c={c} onClose={close} />}
      {asking === 'back' && <BackDialog c={c} onClose={close} />}
    </>
  );
}

interface Wish {
  team: string;
  person?: string;
  note?: string;
}

/** To a team's queue or one of its people who has a place free; with what they must know. */
function HandOnDialog({ c, onClose }: { c: Conversation; onClose: () => void }) {
  const { t, code, pick } = useI18n();
  const client = useQueryClient();
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<Wish>();
  const team = Form.useWatch('team', form);
  const targets = useQuery({
    queryKey: ['targets', c.id],
    queryFn: () => call(api.GET('/api/conversations/{id}/targets', at(c.id))),
    refetchInterval: 10_000,
  });
  const hand = useMutation({
    mutationFn: ({ team: to, person, note }: Wish) =>
      call(api.POST('/api/conversations/{id}/transfer', { ...at(c.id), body: { team: to, note: note?.trim() ?? '', ...(person ? { person } : {}) } })),
    onSuccess: () => {
      void message.success(t('hand.on.done'));
      onClose();
    },
    onSettled: () => touch(client, c.id),
  });
  const teams = targets.data?.items ?? [];
  const people = teams.find((one) => one.team === team)?.people ?? [];
  return (
    <Modal
      open
      title={t('hand.on.title')}
      okText={t('hand.on.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={hand.isPending}
    >
      <Form<Wish>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(wish) => hand.mutate(wish)}
        onValuesChange={(changed: Partial<Wish>) => changed.team && form.resetFields(['person'])}
      >
        <Form.Item name="team" label={t('hand.on.team')} rules={[{ required: true, message: t('form.required') }]}>
          <Select
            loading={targets.isPending}
            options={teams.map((one) => ({
              value: one.team,
              label: pick(one.nameZh, one.nameEn) + (one.there ? '' : ` · ${t('hand.on.absent')}`),
              disabled: !one.there && one.people.length === 0,
            }))}
          />
        </Form.Item>
        <Form.Item name="person" label={t('hand.on.person')}>
          <Select
            allowClear
            disabled={!team}
            placeholder={t('hand.on.anyone')}
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map((one) => ({
              value: one.id,
              label: `${one.name} · ${code('presence.', one.state)} · ${one.places > 0 ? t('hand.on.places', { n: one.places }) : t('hand.on.full')}`,
              disabled: one.places <= 0,
            }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('hand.on.note')} extra={t('hand.on.note.help')}>
          <Input.TextArea rows={3} maxLength={longest} />
        </Form.Item>
        <Problem error={hand.error ?? targets.error} />
      </Form>
    </Modal>
  );
}

function BackDialog({ c, onClose }: { c: Conversation; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<{ why: string }>();
  const back = useMutation({
    mutationFn: (why: string) => call(api.POST('/api/conversations/{id}/return', { ...at(c.id), body: { why } })),
    onSuccess: () => {
      void message.success(t('hand.back.done'));
      onClose();
    },
    onSettled: () => touch(client, c.id),
  });
  return (
    <Modal
      open
      title={t('hand.back')}
      okText={t('hand.back')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={back.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ why }: { why: string }) => back.mutate(why.trim())}>
        <Form.Item name="why" label={t('hand.back.why')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={2} maxLength={longest} autoFocus />
        </Form.Item>
        <Problem error={back.error} />
      </Form>
    </Modal>
  );
}
