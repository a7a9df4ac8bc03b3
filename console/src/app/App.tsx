import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ConfidentialityPage } from '@/features/signin/ConfidentialityPage';
import { useConfidentiality } from '@/features/signin/confidentiality';
import { MustChangePage } from '@/features/signin/MustChangePage';
import { SignInPage } from '@/features/signin/SignInPage';
import { may } from '@/shared/access/may';
import { onSignedOut } from '@/shared/api/client';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import { useI18n } from '@/shared/i18n/i18n';
import { forget, meKey, useSession } from '@/shared/session/me';
import { SessionProvider } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { routerFor } from './routes';
import { antTheme, useDark } from './theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only what never arrived, or a failing server, is asked again, twice: then the screen says
      // so, and reads on at its own pace.
      retry: (count, error) => (error instanceof Unreachable || (error instanceof ApiProblem && error.status >= 502) ? count < 2 : false),
      retryDelay: (count) => Math.min(10_000, 500 * 2 ** count) * (0.5 + Math.random() / 2),
      // Without a network the machine still reaches its own server; the fetch itself finds out.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  const isDark = useDark();
  const { locale } = useI18n();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en');
  }, [locale]);
  return (
    <ConfigProvider theme={antTheme(isDark)} locale={locale === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }}>
      <AntApp component={false} message={{ maxCount: 3 }}>
        <QueryClientProvider client={client}>
          <Door />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

/** Somebody signs in or out in another tab: the cookie is one for all, so this tab asks who it serves now. */
function useOtherTabs(me: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const key = 'pledge.who';
    if (me && localStorage.getItem(key) !== me) localStorage.setItem(key, me);
    const heard = (event: StorageEvent) => {
      if (event.key === key && event.newValue !== me) void queries.invalidateQueries({ queryKey: meKey });
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }, [me, queries]);
}

/** Lets in who is signed in and has a password of their own. */
function Door() {
  const queries = useQueryClient();
  const session = useSession();
  const { t } = useI18n();
  const [ended, setEnded] = useState(false);
  useEffect(
    () =>
      onSignedOut(() => {
        if (!queries.getQueryData(meKey)) return;
        setEnded(true);
        forget(queries);
      }),
    [queries],
  );
  const me = session.data;
  const confidentiality = useConfidentiality(me && !me.mustChangePassword ? me.id : undefined);
  useOtherTabs(me?.id);
  useEffect(() => {
    document.title = me ? `${t('app.name')} · ${me.brand.nameZh}` : t('app.name');
    if (me) setEnded(false);
  }, [me, t]);
  if (session.isPending) return <Loading rows={3} />;
  if (session.isError)
    return (
      <div style={{ maxWidth: 560, margin: '20vh auto', padding: 16 }}>
        <Problem error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  if (!me) return <SignInPage ended={ended} />;
  if (me.mustChangePassword) return <MustChangePage />;
  if (confidentiality.data && !confidentiality.data.accepted && may(me.roles, 'GET /api/customers/{id}'))
    return <ConfidentialityPage promise={confidentiality.data} />;
  return (
    <SessionProvider me={me}>
      <RouterProvider router={routerFor(me)} key={me.id} />
    </SessionProvider>
  );
}
