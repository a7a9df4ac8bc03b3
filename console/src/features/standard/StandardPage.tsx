import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { Page } from '@/shared/ui/Page';
import { useStandard } from './api';
import { Calendars } from './Calendars';
import { Clauses } from './Clauses';
import { Limits } from './Limits';
import { Versions } from './Versions';
import { Words } from './Words';

const tabs = ['clauses', 'limits', 'calendars', 'words', 'versions'] as const;
const bodies = { clauses: <Clauses />, limits: <Limits />, calendars: <Calendars />, words: <Words />, versions: <Versions /> };

/** The standard in force, as data that people can read. */
export function Component() {
  const { t, format } = useI18n();
  const go = useNavigate();
  const { tab } = useParams();
  const shown = tabs.find((name) => name === tab) ?? 'clauses';
  const standard = useStandard().data;
  return (
    <Page
      title={t('std.title')}
      note={standard && t('std.note', { n: standard.number, time: format.exact(standard.validFrom) })}
    >
      <Tabs
        activeKey={shown}
        onChange={(key) => void go(`/standard/${key}`)}
        items={tabs.map((name) => ({ key: name, label: t(`std.${name}`), children: bodies[name] }))}
      />
    </Page>
  );
}
