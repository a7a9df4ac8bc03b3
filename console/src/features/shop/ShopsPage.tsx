import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { shopTabsFor, type ShopTab } from '@/shared/shop/tabs';
import { Page } from '@/shared/ui/Page';
import { Comparison } from './Comparison';
import { ShopFloor } from './floor/ShopFloor';
import { Calls } from './pickup/Calls';
import { Figures } from './pickup/Figures';
import { OpenPickups } from './pickup/OpenPickups';
import { Places } from './Places';

const screens: Record<ShopTab, ReactNode> = {
  visits: <ShopFloor />,
  pickups: <OpenPickups />,
  calls: <Calls />,
  figures: <Figures />,
  compare: <Comparison />,
  places: <Places />,
};

/** The shops: who is there now, what is to be collected, whom to phone, how they do, and when they are open. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { roles } = useMe();
  const { tab } = useParams();
  const open = shopTabsFor(roles);
  return (
    <Page title={t('nav.shops')}>
      <Tabs
        activeKey={open.find((key) => key === tab) ?? open[0] ?? ''}
        onChange={(key) => void go(`/shops/${key}`)}
        destroyOnHidden
        items={open.map((key) => ({ key, label: t(`shop.tab.${key}`), children: screens[key] }))}
      />
    </Page>
  );
}
