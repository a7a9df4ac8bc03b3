import { Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';

interface Fields {
  old: string;
  fresh: string;
  again: string;
}

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  const change = useMutation({
    mutationFn: (f: Fields) => call(api.PUT('/api/me/password', { body: { old: f.old, new: f.fresh } })),
    onSuccess: onDone,
  });
  const required = { required: true, message: t('form.required') };
  return (
    <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => change.mutate(fields)}>
      <Form.Item label={t('password.old')} name="old" rules={[required]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        label={t('password.new')}
        name="fresh"
        extra={t('password.rule')}
        dependencies={['old']}
        rules={[
          required,
          { min: 10, message: t('password.rule') },
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              value && value === getFieldValue('old') ? Promise.reject(new Error(t('password.same'))) : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        label={t('password.again')}
        name="again"
        dependencies={['fresh']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              value && value !== getFieldValue('fresh') ? Promise.reject(new Error(t('password.different'))) : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Problem error={change.error} />
      <Button type="primary" htmlType="submit" block loading={change.isPending} style={{ marginTop: 8 }}>
        {t('do.save')}
      </Button>
    </Form>
  );
}
