import { Segmented } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { Board } from './Board';
import { Figures } from './Figures';
import { Rules } from './Rules';

type Tab = 'open' | 'figures' | 'rules';

/** After the sale: what is to be done next, why goods come back, and the rules all of it is judged by. */
export function Component() {
  const { t } = useI18n();
  const { tab: wanted } = useParams();
  const navigate = useNavigate();
  const lists = useMay('GET /api/aftersales');
  const counts = useMay('GET /api/aftersales/figures');
  const tabs = (['open', 'figures', 'rules'] as const).filter((tab) => (tab === 'open' ? lists : tab === 'figures' ? counts : true));
  const tab: Tab = tabs.find((it) => it === wanted) ?? tabs[0] ?? 'rules';
  return (
    <Page
      title={t('nav.aftersales')}
      tools={
        <Segmented<Tab>
          value={tab}
          onChange={(to) => void navigate(to === 'open' ? '/aftersales' : `/aftersales/${to}`)}
          options={tabs.map((value) => ({ value, label: t(`aftersales.board.${value}`) }))}
        />
      }
    >
      {tab === 'open' ? <Board /> : tab === 'figures' ? <Figures /> : <Rules />}
    </Page>
  );
}
