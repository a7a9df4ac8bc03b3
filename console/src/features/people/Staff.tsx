import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input, Popconfirm, Select, Switch } from 'antd';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Role, StaffItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeams } from '@/shared/people/people';
import { useMay, useMe } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useShownOnce } from '@/shared/ui/useShownOnce';

const roles = [
  'manager',
  'supervisor',
  'agent',
  'expert',
  'complaint_officer',
  'aftersales',
  'clerk',
  'analyst',
  'trainer',
  'technical_support',
  'administrator',
];

interface Fields {
  login: string;
  name: string;
  nickname: string;
  roles: Role[];
  teams: string[];
  leads: string[];
  active: boolean;
}

/** A new password for somebody who lost theirs. */
function PasswordReset({ person }: { person: StaffItem }) {
  const { t } = useI18n();
  const showOnce = useShownOnce();
  const reset = useMutation({
    mutationFn: () => call(api.POST('/api/staff/{id}/password', { params: { path: { id: person.id } } })),
    onSuccess: ({ password }) => showOnce(t('ppl.password.once', { login: person.login }), password, t('ppl.password.next')),
  });
  return (
    <div style={{ marginTop: 24, paddingTop: 16, borderTop: '1px solid var(--line)' }}>
      <Problem error={reset.error} />
      <Popconfirm placement="topLeft" title={t('ppl.password.sure')} styles={{ container: { maxWidth: 320 } }} onConfirm={() => reset.mutate()}>
        <Button loading={reset.isPending}>{t('ppl.password.reset')}</Button>
      </Popconfirm>
    </div>
  );
}

function StaffDrawer({ person, onClose }: { person: StaffItem | 'new' | undefined; onClose: () => void }) {
  const { t, code, pick } = useI18n();
  const { message } = App.useApp();
  const showOnce = useShownOnce();
  const [form] = Form.useForm<Fields>();
  const me = useMe();
  const mayReset = useMay('POST /api/staff/{id}/password');
  const places = Form.useWatch('teams', form) ?? [];
  const client = useQueryClient();
  const teams = useTeams();
  const save = useMutation({
    mutationFn: async (f: Fields): Promise<string | null> => {
      const teams = f.teams.map((id) => ({ id, leads: f.leads.includes(id) }));
      const facts = { name: f.name, nickname: f.nickname, roles: f.roles, teams };
      if (person && person !== 'new') {
        await call(api.PUT('/api/staff/{id}', { params: { path: { id: person.id } }, body: { ...facts, active: f.active } }));
        return null;
      }
      const added = await call(api.POST('/api/staff', { body: { ...facts, login: f.login } }));
      return added.password ?? null;
    },
    onSuccess: (password, f) => {
      void client.invalidateQueries({ queryKey: ['staff'] });
      void client.invalidateQueries({ queryKey: ['teams'] });
      onClose();
      if (password) showOnce(t('ppl.once', { login: f.login }), password, t('ppl.password.next'));
      else void message.success(t('do.saved'));
    },
  });
  const required = { required: true, message: t('form.required') };
  const options = (teams.data?.items ?? []).map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) }));
  const initial: Partial<Fields> =
    person && person !== 'new'
      ? {
          name: person.name,
          nickname: person.nickname,
          roles: person.roles,
          teams: person.teams.map((team) => team.id),
          leads: person.teams.filter((team) => team.leads).map((team) => team.id),
          active: person.active,
        }
      : { roles: ['agent'], teams: [], leads: [], active: true };
  return (
    <Drawer
      open={person !== undefined}
      onClose={onClose}
      size={520}
      destroyOnHidden
      title={person === 'new' ? t('ppl.staff.add') : person?.name}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={initial} onFinish={(fields) => save.mutate(fields)}>
        {person === 'new' && (
          <Form.Item name="login" label={t('ppl.login')} rules={[required]}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('ppl.name')} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nickname" label={t('ppl.nickname')} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="roles" label={t('ppl.roles')} rules={[required]}>
          <Select mode="multiple" options={roles.map((role) => ({ value: role, label: code('role.', role) }))} />
        </Form.Item>
        <Form.Item name="teams" label={t('ppl.teamsOf')}>
          <Select
            mode="multiple"
            options={options}
            onDeselect={(id: string) => form.setFieldValue('leads', (form.getFieldValue('leads') as string[]).filter((one) => one !== id))}
          />
        </Form.Item>
        <Form.Item name="leads" label={t('ppl.leadsOf')} extra={t('ppl.leads.what')}>
          <Select mode="multiple" options={options.filter((team) => places.includes(team.value))} />
        </Form.Item>
        {person !== 'new' && (
          <Form.Item name="active" label={t('ppl.active')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        <Problem error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('do.save')}
        </Button>
      </Form>
      {mayReset && person && person !== 'new' && person.active && person.id !== me.id && <PasswordReset person={person} />}
    </Drawer>
  );
}

/** Who works here, in which roles and teams. */
export function StaffList() {
  const { t, code, pick } = useI18n();
  const mayEdit = useMay('POST /api/staff');
  const [open, setOpen] = useState<StaffItem | 'new'>();
  const pages = useInfiniteQuery({
    queryKey: ['staff'],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/staff', { params: { query: { limit: 100, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const columns: Column<StaffItem>[] = [
    { key: 'name', title: t('ppl.name'), cell: (p) => p.name },
    { key: 'login', title: t('ppl.login'), cell: (p) => <code>{p.login}</code> },
    { key: 'nickname', title: t('ppl.nickname'), cell: (p) => p.nickname },
    { key: 'roles', title: t('ppl.roles'), cell: (p) => p.roles.map((role) => code('role.', role)).join(' · ') },
    {
      key: 'teams',
      title: t('ppl.teamsOf'),
      cell: (p) => p.teams.map((team) => pick(team.nameZh, team.nameEn)).join(' · '),
    },
    {
      key: 'active',
      title: t('board.state'),
      width: 100,
      cell: (p) => <Mark tone={p.active ? 'accent' : 'plain'}>{p.active ? t('ppl.active') : t('ppl.inactive')}</Mark>,
    },
  ];
  return (
    <>
      {mayEdit && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')} style={{ marginBottom: 12 }}>
          {t('ppl.staff.add')}
        </Button>
      )}
      <DataTable
        label={t('ppl.staff')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(p) => p.id}
        {...(mayEdit ? { onOpen: setOpen } : {})}
        rowLabel={(p) => p.name}
        isMuted={(p) => !p.active}
        error={pages.error}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      <StaffDrawer person={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
