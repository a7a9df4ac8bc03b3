import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { may, type Call } from '@/shared/access/may';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { AuditList } from './Audit';
import { KeyList } from './Keys';
import { LeakList } from './Leaks';
import { RoutingRules } from './Routing';
import { StaffList } from './Staff';
import { TeamList } from './Teams';
import { TextMessageList } from './texts/TextMessages';
import { WebhookList } from './webhook/Webhooks';

const tabs = [
  { key: 'staff', needs: 'GET /api/staff', children: <StaffList /> },
  { key: 'teams', needs: 'GET /api/teams', children: <TeamList /> },
  { key: 'routing', needs: 'GET /api/routing', children: <RoutingRules /> },
  { key: 'keys', needs: 'GET /api/api-keys', children: <KeyList /> },
  { key: 'webhooks', needs: 'GET /api/webhooks', children: <WebhookList /> },
  { key: 'texts', needs: 'GET /api/text-messages', children: <TextMessageList /> },
  { key: 'leaks', needs: 'GET /api/leaks', children: <LeakList /> },
  { key: 'audit', needs: 'GET /api/audit', children: <AuditList /> },
] as const satisfies { key: string; needs: Call; children: React.ReactNode }[];

/** People and what they did: each tab for those who may see it. */
export function Component() {
  const { t } = useI18n();
  const go = useNavigate();
  const { roles } = useMe();
  const { tab } = useParams();
  const open = tabs.filter((one) => may(roles, one.needs));
  return (
    <Page title={t('ppl.title')}>
      <Tabs
        activeKey={open.find((one) => one.key === tab)?.key ?? open[0]?.key ?? ''}
        onChange={(key) => void go(`/people/${key}`)}
        items={open.map(({ key, children }) => ({ key, label: t(`ppl.${key}`), children }))}
      />
    </Page>
  );
}
