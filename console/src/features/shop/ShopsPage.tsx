import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { may, type Call } from '@/shared/access/may';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { Comparison } from './Comparison';
import { Places } from './Places';

const tabs = [
  { key: 'compare', needs: 'GET /api/shops/comparison', children: <Comparison /> },
  { key: 'places', needs: 'GET /api/shops', children: <Places /> },
] as const satisfies { key: string; needs: Call; children: React.ReactNode }[];

/** The shops: how they do, when they are open and who works there. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { roles } = useMe();
  const { tab } = useParams();
  const open = tabs.filter((one) => may(roles, one.needs));
  return (
    <Page title={t('shop.title')}>
      <Tabs
        activeKey={open.find((one) => one.key === tab)?.key ?? open[0]?.key ?? ''}
        onChange={(key) => void go(`/shops/${key}`)}
        items={open.map(({ key, children }) => ({ key, label: t(`shop.tab.${key}`), children }))}
      />
    </Page>
  );
}
