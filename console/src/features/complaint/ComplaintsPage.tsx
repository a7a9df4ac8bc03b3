import { Badge, Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useSuspected } from '@/shared/complaint/suspicions';
import { useI18n } from '@/shared/i18n/i18n';
import { Page } from '@/shared/ui/Page';
import { CallList } from './CallList';
import { Patterns } from './Patterns';
import { SuspectedList } from './SuspectedList';

const tabs = [
  { key: 'calls', children: <CallList /> },
  { key: 'suspected', children: <SuspectedList /> },
  { key: 'patterns', children: <Patterns /> },
] as const;

/** The complaint officers' room: whom to phone, and what somebody has to decide. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { tab } = useParams();
  const undecided = useSuspected().data?.items.length ?? 0;
  return (
    <Page title={t('complaint.list.title')}>
      <Tabs
        activeKey={tabs.find((one) => one.key === tab)?.key ?? 'calls'}
        onChange={(key) => void go(`/complaints/${key}`)}
        items={tabs.map(({ key, children }) => ({
          key,
          label: (
            <>
              {t(`complaint.tab.${key}`)} {key === 'suspected' && <Badge count={undecided} size="small" />}
            </>
          ),
          children,
        }))}
      />
    </Page>
  );
}
