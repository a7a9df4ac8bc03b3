import { Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useI18n } from '@/shared/i18n/i18n';
import { setPrefs } from '@/shared/prefs/prefs';
import { meKey } from '@/shared/session/me';
import { Problem } from '@/shared/ui/Problem';
import { Scene } from './Scene';
import css from './signin.module.css';

interface Fields {
  login: string;
  password: string;
}

/** The door: nothing of the product shows before it. */
export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: Fields) => call(api.POST('/api/sign-in', { body })),
    onSuccess: (me) => {
      setPrefs({ locale: me.locale.startsWith('en') ? 'en' : 'zh' });
      client.setQueryData(meKey, me);
    },
  });
  const { error } = signIn;
  const refused = error instanceof ApiProblem ? error : undefined;
  const words =
    refused?.status === 401
      ? t('signIn.bad')
      : refused?.status === 429
        ? refused.retryAfterSeconds
          ? t('signIn.tooMany', { n: refused.retryAfterSeconds })
          : t('signIn.tooManyLater')
        : undefined;
  return (
    <Scene>
      <Form<Fields> layout="vertical" requiredMark={false} className={css.form} onFinish={(fields) => signIn.mutate(fields)}>
        <h1>{t('signIn.title')}</h1>
        {ended && !error && (
          <p className={css.note} role="status">
            {t('signIn.ended')}
          </p>
        )}
        {words ? (
          <Problem error={new ApiProblem(400, { detail: words })} />
        ) : (
          <Problem error={error} />
        )}
        <div>
          <Form.Item label={t('signIn.login')} name="login" rules={[{ required: true, message: t('form.required') }]}>
            <Input size="large" autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} />
          </Form.Item>
          <Form.Item label={t('signIn.password')} name="password" rules={[{ required: true, message: t('form.required') }]}>
            <Input.Password size="large" autoComplete="current-password" maxLength={200} />
          </Form.Item>
        </div>
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
    </Scene>
  );
}
