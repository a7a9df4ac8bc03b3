import { Button, DatePicker, Form, Input, Popconfirm, Select } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { api, call } from '@/shared/api/client';
import type { ApiKey } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useShownOnce } from '@/shared/ui/useShownOnce';

interface Fields {
  name: string;
  scopes: string[];
  ends?: Dayjs | null;
}

const isPast = (iso: string) => Date.parse(iso) <= Date.now();

/** Keys of other systems: shown once, kept as a hash, revoked at once. */
export function KeyList() {
  const { t, format } = useI18n();
  const showOnce = useShownOnce();
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: ['api-keys'] });
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => call(api.GET('/api/api-keys')) });
  const add = useMutation({
    mutationFn: ({ ends, ...fields }: Fields) =>
      call(api.POST('/api/api-keys', { body: { ...fields, expiresAt: ends ? ends.endOf('day').toISOString() : null } })),
    onSuccess: (made) => {
      again();
      form.resetFields();
      showOnce(t('ppl.key.once'), made.key);
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: again,
  });
  const columns: Column<ApiKey>[] = [
    { key: 'name', title: t('ppl.key.name'), cell: (k) => k.name },
    { key: 'scopes', title: t('ppl.key.scopes'), cell: (k) => k.scopes.join(' · ') },
    { key: 'hint', title: t('ppl.key.hint'), cell: (k) => <code>{k.hint}</code> },
    { key: 'created', title: t('ppl.key.created'), cell: (k) => format.when(k.createdAt) },
    {
      key: 'expires',
      title: t('ppl.key.expires'),
      cell: (k) => (!k.expiresAt ? t('ppl.key.expires.never') : isPast(k.expiresAt) ? <Mark>{t('ppl.key.expired')}</Mark> : format.date(k.expiresAt)),
    },
    { key: 'used', title: t('ppl.key.used'), cell: (k) => (k.usedAt ? format.when(k.usedAt) : '') },
    {
      key: 'revoke',
      title: '',
      width: 110,
      cell: (k) =>
        k.revokedAt ? (
          <Mark>{t('ppl.key.revoked')}</Mark>
        ) : (
          <Popconfirm title={t('ppl.key.sure')} onConfirm={() => revoke.mutate(k.id)}>
            <Button size="small" danger>
              {t('ppl.key.revoke')}
            </Button>
          </Popconfirm>
        ),
    },
  ];
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form<Fields> form={form} layout="inline" onFinish={(fields) => add.mutate(fields)} style={{ marginBottom: 12 }}>
        <Form.Item name="name" rules={[required]}>
          <Input aria-label={t('ppl.key.name')} placeholder={t('ppl.key.name')} maxLength={100} />
        </Form.Item>
        <Form.Item name="scopes" rules={[required]}>
          <Select
            mode="multiple"
            aria-label={t('ppl.key.scopes')}
            placeholder={t('ppl.key.scopes')}
            style={{ minWidth: 240 }}
            options={(keys.data?.scopes ?? []).map((scope) => ({ value: scope, label: scope }))}
          />
        </Form.Item>
        <Form.Item name="ends">
          <DatePicker
            aria-label={t('ppl.key.expires.at')}
            placeholder={t('ppl.key.expires.at')}
            disabledDate={(day) => day.endOf('day').valueOf() < Date.now()}
            style={{ width: 190 }}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('do.add')}
        </Button>
      </Form>
      <Problem error={add.error ?? revoke.error} />
      <DataTable
        label={t('ppl.keys')}
        columns={columns}
        rows={keys.data?.items}
        rowKey={(k) => k.id}
        isMuted={(k) => Boolean(k.revokedAt) || Boolean(k.expiresAt && isPast(k.expiresAt))}
        empty={t('ppl.key.none')}
        error={keys.error}
      />
      <details style={{ marginTop: 16 }}>
        <summary>{t('ppl.key.opens')}</summary>
        <dl>
          {Object.entries(keys.data?.opens ?? {}).map(([scope, calls]) => (
            <div key={scope} style={{ padding: '6px 0' }}>
              <dt>
                <code>{scope}</code>
              </dt>
              {calls.map((operation) => (
                <dd key={operation} style={{ margin: '0 0 0 16px' }}>
                  <code>{operation}</code>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
