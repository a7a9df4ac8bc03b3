import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { ImportFile } from './ImportFile';
import { LateOrders } from './LateOrders';

/** Orders that somebody has to look after, and orders from files. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { tab } = useParams();
  const tabs = [
    { key: 'late', may: useMay('GET /api/order-delays'), children: <LateOrders /> },
    { key: 'import', may: useMay('POST /api/orders/import'), children: <ImportFile /> },
  ] as const;
  const open = tabs.filter((one) => one.may);
  return (
    <Page title={t('nav.orders')}>
      <Tabs
        activeKey={open.find((one) => one.key === tab)?.key ?? open[0]?.key ?? ''}
        onChange={(key) => void go(`/orders/${key}`)}
        items={open.map(({ key, children }) => ({ key, label: t(`ord.tab.${key}`), children }))}
      />
    </Page>
  );
}
