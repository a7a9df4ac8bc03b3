import { App, Button, Drawer, Form, Input, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import type { Webhook } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useShownOnce } from '@/shared/ui/useShownOnce';
import { DeliveryLog } from './DeliveryLog';
import { useAddWebhook, useChangeWebhook, useRemoveWebhook, useRotateSecret, useTestWebhook, useWebhooks, type Fields } from './api';

/** Where other systems are told: added, tried out, stopped, and what became of every event. */
export function WebhookList() {
  const i18n = useI18n();
  const { t, code, format } = i18n;
  const hooks = useWebhooks();
  const [editing, setEditing] = useState<Webhook | 'new'>();
  const [shown, setShown] = useState<string>();
  const open = hooks.data?.items.find((hook) => hook.id === shown);
  const columns: Column<Webhook>[] = [
    { key: 'name', title: t('hook.name'), cell: (w) => w.name, width: 150 },
    { key: 'url', title: t('hook.url'), cell: (w) => <span style={{ overflowWrap: 'anywhere' }}>{w.url}</span> },
    { key: 'types', title: t('hook.types'), cell: (w) => w.types.map((type) => code('hookType.', type)).join(t('list.comma')) },
    { key: 'state', title: t('hook.state'), width: 190, cell: (w) => <State hook={w} /> },
    { key: 'created', title: t('hook.created'), width: 110, cell: (w) => format.when(w.createdAt) },
    {
      key: 'change',
      title: '',
      width: 90,
      cell: (w) => (
        <Button size="small" onClick={() => setEditing(w)}>
          {t('hook.change')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Button type="primary" onClick={() => setEditing('new')} style={{ marginBottom: 12 }}>
        {t('hook.add')}
      </Button>
      <DataTable
        label={t('ppl.webhooks')}
        columns={columns}
        rows={hooks.data?.items}
        rowKey={(w) => w.id}
        rowLabel={(w) => t('hook.openLog', { name: w.name })}
        onOpen={(w) => setShown(w.id)}
        isMuted={(w) => Boolean(w.stopped)}
        empty={t('hook.none')}
        error={hooks.error}
        onRetry={() => void hooks.refetch()}
      />
      {editing && (
        <Editor hook={editing === 'new' ? undefined : editing} types={hooks.data?.types ?? []} onClose={() => setEditing(undefined)} />
      )}
      <Drawer open={open !== undefined} onClose={() => setShown(undefined)} size={820} title={open ? t('hook.logOf', { name: open.name }) : ''} destroyOnHidden>
        {open && (
          <>
            <Tools hook={open} onRemoved={() => setShown(undefined)} />
            <DeliveryLog hook={open} />
          </>
        )}
      </Drawer>
    </>
  );
}

function State({ hook }: { hook: Webhook }) {
  const { t, code, format } = useI18n();
  if (hook.stopped)
    return (
      <Mark tone="red" title={format.exact(hook.stopped.at)}>
        {code('hookStopped.', hook.stopped.why)}
      </Mark>
    );
  return hook.failingSince ? <Mark tone="amber">{t('hook.failing', { time: format.when(hook.failingSince) })}</Mark> : <Mark tone="accent">{t('hook.told')}</Mark>;
}

/** Trying it out, a new secret, the end. */
function Tools({ hook, onRemoved }: { hook: Webhook; onRemoved: () => void }) {
  const { t, format } = useI18n();
  const showOnce = useShownOnce();
  const { message } = App.useApp();
  const test = useTestWebhook();
  const rotate = useRotateSecret();
  const remove = useRemoveWebhook();
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 12 }}>
      <Button
        disabled={Boolean(hook.stopped)}
        loading={test.isPending}
        onClick={() => test.mutate(hook.id, { onSuccess: () => void message.success(t('hook.tested')) })}
      >
        {t('hook.test')}
      </Button>
      <Popconfirm
        title={t('hook.rotate.sure')}
        onConfirm={() => rotate.mutate(hook.id, { onSuccess: (made) => showOnce(t('hook.secret'), made.secret, t('hook.secret.what')) })}
      >
        <Button loading={rotate.isPending}>{t('hook.rotate')}</Button>
      </Popconfirm>
      <Popconfirm title={t('hook.remove.sure')} onConfirm={() => remove.mutate(hook.id, { onSuccess: onRemoved })}>
        <Button danger loading={remove.isPending}>
          {t('do.remove')}
        </Button>
      </Popconfirm>
      {hook.oldSecretUntil && <span>{t('hook.oldSecret', { time: format.when(hook.oldSecretUntil) })}</span>}
      <Problem error={test.error ?? rotate.error ?? remove.error} />
    </div>
  );
}

function Editor({ hook, types, onClose }: { hook: Webhook | undefined; types: readonly string[]; onClose: () => void }) {
  const { t, code } = useI18n();
  const showOnce = useShownOnce();
  const [form] = Form.useForm<Fields & { active: 'told' | 'stopped' }>();
  const add = useAddWebhook();
  const change = useChangeWebhook();
  const required = { required: true, message: t('form.required') };
  const save = ({ active, ...fields }: Fields & { active: 'told' | 'stopped' }) => {
    if (hook) change.mutate({ id: hook.id, ...fields, active: active === 'told' }, { onSuccess: onClose });
    else
      add.mutate(fields, {
        onSuccess: (made) => {
          onClose();
          showOnce(t('hook.secret'), made.secret, t('hook.secret.what'));
        },
      });
  };
  return (
    <Modal
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      title={hook ? t('hook.change') : t('hook.add')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      confirmLoading={add.isPending || change.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={hook ? { ...hook, active: hook.stopped ? 'stopped' : 'told' } : { types: [] }}
      >
        <Form.Item name="name" label={t('hook.name')} rules={[required]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="url" label={t('hook.url')} rules={[required]} extra={t('hook.url.what')}>
          <Input maxLength={500} inputMode="url" placeholder="https://" />
        </Form.Item>
        <Form.Item name="types" label={t('hook.types')} rules={[required]}>
          <Select mode="multiple" options={types.map((value) => ({ value, label: `${code('hookType.', value)} (${value})` }))} />
        </Form.Item>
        {hook && (
          <Form.Item name="active" label={t('hook.state')} extra={t('hook.again.what')}>
            <Select
              options={[
                { value: 'told', label: t('hook.told') },
                { value: 'stopped', label: t('hook.stop') },
              ]}
            />
          </Form.Item>
        )}
      </Form>
      <Problem error={add.error ?? change.error} />
    </Modal>
  );
}
