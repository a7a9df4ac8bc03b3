import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { TeamItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useEveryone, useTeams } from '@/shared/people/people';
import { useMay } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Problem } from '@/shared/ui/Problem';

const kinds = ['front', 'expert', 'supervisor', 'aftersales', 'complaints', 'shop'];

interface Fields {
  code: string;
  nameZh: string;
  nameEn: string;
  kind: string;
  members: string[];
  leads: string[];
}

function fieldsOf(team: TeamItem): Fields {
  const members = team.members ?? [];
  const { code, nameZh, nameEn, kind } = team;
  return { code, nameZh, nameEn, kind, members: members.map((m) => m.staff), leads: members.filter((m) => m.leads).map((m) => m.staff) };
}

function TeamForm({ team, onDone }: { team: TeamItem | undefined; onDone: () => void }) {
  const { t, code } = useI18n();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const everyone = useEveryone();
  const chosen = Form.useWatch('members', form) ?? [];
  const save = useMutation({
    mutationFn: ({ members, leads, ...facts }: Fields) => {
      const body = { ...facts, members: members.map((staff) => ({ staff, leads: leads.includes(staff) })) };
      return call(
        team ? api.PUT('/api/teams/{id}', { params: { path: { id: team.id } }, body }) : api.POST('/api/teams', { body }),
      );
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['teams'] });
      void client.invalidateQueries({ queryKey: ['staff'] });
      void message.success(t('do.saved'));
      onDone();
    },
  });
  const taken = save.error instanceof ApiProblem && save.error.code === 'code-taken';
  const required = { required: true, whitespace: true, message: t('form.required') };
  const people = (everyone.data ?? []).filter((p) => p.active).map((p) => ({ value: p.id, label: p.name, login: p.login }));
  const search = { optionFilterProp: ['label', 'login'] };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={team ? fieldsOf(team) : { kind: 'front', members: [], leads: [] }}
      onFinish={(fields) => save.mutate(fields)}
      onValuesChange={() => save.reset()}
    >
      <Form.Item name="nameZh" label={t('ppl.nameZh')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('ppl.nameEn')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('ppl.team.code')}
        extra={t('ppl.team.code.rule')}
        rules={[required, { pattern: /^[a-z][a-z0-9-]{1,31}$/, message: t('ppl.team.code.rule') }]}
        {...(taken && { validateStatus: 'error', help: t('refusal.code-taken') })}
      >
        <Input maxLength={32} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="kind" label={t('ppl.kind')} rules={[required]}>
        <Select options={kinds.map((kind) => ({ value: kind, label: code('teamKind.', kind) }))} />
      </Form.Item>
      <Form.Item name="members" label={t('ppl.members')} extra={t('ppl.team.members.now')}>
        <Select
          mode="multiple"
          loading={everyone.isPending}
          showSearch={search}
          options={people}
          onDeselect={(id: string) => form.setFieldValue('leads', (form.getFieldValue('leads') as string[]).filter((one) => one !== id))}
        />
      </Form.Item>
      <Form.Item name="leads" label={t('ppl.leads')} extra={t('ppl.leads.what')}>
        <Select mode="multiple" showSearch={search} options={people.filter((p) => chosen.includes(p.value))} />
      </Form.Item>
      <Problem error={everyone.error ?? (taken ? undefined : save.error)} />
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!everyone.data}>
        {t('do.save')}
      </Button>
    </Form>
  );
}

/** The teams with their members; leads first. */
export function TeamList() {
  const { t, code, pick } = useI18n();
  const teams = useTeams();
  const mayAdd = useMay('POST /api/teams');
  const mayEdit = useMay('PUT /api/teams/{id}');
  const [open, setOpen] = useState<TeamItem | 'new'>();
  const shown = open === 'new' ? undefined : open;
  const names = (team: TeamItem, leads: boolean) =>
    (team.members ?? []).filter((m) => m.leads === leads).map((m) => m.name).join(' · ');
  const columns: Column<TeamItem>[] = [
    { key: 'name', title: t('ppl.teams'), width: 200, cell: (team) => pick(team.nameZh, team.nameEn) },
    { key: 'kind', title: t('ppl.kind'), width: 130, cell: (team) => code('teamKind.', team.kind) },
    { key: 'leads', title: t('ppl.leads'), width: 180, cell: (team) => names(team, true) },
    { key: 'members', title: t('ppl.members'), cell: (team) => names(team, false) },
  ];
  const close = () => setOpen(undefined);
  return (
    <>
      {mayAdd && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')} style={{ marginBottom: 12 }}>
          {t('ppl.team.add')}
        </Button>
      )}
      <DataTable
        label={t('ppl.teams')}
        columns={columns}
        rows={teams.data?.items}
        rowKey={(team) => team.id}
        {...(mayEdit ? { onOpen: setOpen } : {})}
        rowLabel={(team) => pick(team.nameZh, team.nameEn)}
        error={teams.error}
        onRetry={() => void teams.refetch()}
      />
      <Drawer
        open={open !== undefined}
        onClose={close}
        size={520}
        destroyOnHidden
        title={shown ? pick(shown.nameZh, shown.nameEn) : t('ppl.team.add')}
      >
        <TeamForm team={shown} onDone={close} />
      </Drawer>
    </>
  );
}
