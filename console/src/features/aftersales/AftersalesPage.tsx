import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { Board } from './Board';
import { Figures } from './Figures';
import { Rules } from './Rules';

const tabs = [
  { key: 'open', children: <Board /> },
  { key: 'figures', children: <Figures /> },
  { key: 'rules', children: <Rules /> },
] as const;

/** After the sale: what is to be done next, why goods come back, and the rules all of it is judged by. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { tab } = useParams();
  const lists = useMay('GET /api/aftersales');
  const counts = useMay('GET /api/aftersales/figures');
  const mine = tabs.filter(({ key }) => (key === 'open' ? lists : key === 'figures' ? counts : true));
  return (
    <Page title={t('nav.aftersales')}>
      <Tabs
        activeKey={mine.find(({ key }) => key === tab)?.key ?? mine[0]?.key ?? 'rules'}
        onChange={(key) => void go(key === 'open' ? '/aftersales' : `/aftersales/${key}`)}
        destroyOnHidden
        items={mine.map(({ key, children }) => ({ key, label: t(`aftersales.board.${key}`), children }))}
      />
    </Page>
  );
}
