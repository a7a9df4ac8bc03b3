import { Segmented } from 'antd';
import { useState } from 'react';
import type { TextMessage } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark, type TagTone } from '@/shared/ui/Page';
import { WorkLink } from '@/shared/ui/WorkLink';
import { states, useTextMessages, type State } from './api';
import { errorText } from './errorText';

const tones: Record<State, TagTone> = { queued: 'amber', sent: 'plain', delivered: 'accent', failed: 'red', shown: 'amber', read: 'accent' };

/** The text messages to customers, the latest first, and whether they leave the house at all. */
export function TextMessageList() {
  const { t, code, format } = useI18n();
  const [state, setState] = useState<State | 'all'>('all');
  const pages = useTextMessages(state === 'all' ? undefined : state);
  const about = pages.data?.pages[0];
  const columns: Column<TextMessage>[] = [
    { key: 'at', title: t('texts.at'), width: 150, cell: (m) => <time dateTime={m.createdAt}>{format.exact(m.createdAt)}</time> },
    { key: 'phone', title: t('texts.phone'), width: 120, cell: (m) => <span className="tnum">{m.phone ?? t('texts.erased')}</span> },
    { key: 'text', title: t('texts.text'), cell: (m) => <span style={{ overflowWrap: 'anywhere' }}>{m.text ?? t('texts.erased')}</span> },
    { key: 'parts', title: <span title={t('texts.parts.what')}>{t('texts.parts')}</span>, width: 64, numeric: true, cell: (m) => m.parts },
    { key: 'work', title: t('texts.work'), width: 150, cell: (m) => <WorkLink work={m.work} /> },
    { key: 'state', title: t('texts.state'), width: 230, cell: (m) => <Standing message={m} /> },
  ];
  return (
    <>
      <div role="status">
        {about?.failingSince && (
          <p style={{ margin: '0 0 12px' }}>
            <Mark tone="red">{t('texts.failing', { time: format.when(about.failingSince) })}</Mark>
          </p>
        )}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('texts.state')}
          value={state}
          onChange={setState}
          options={(['all', ...states] as const).map((value) => ({ value, label: value === 'all' ? t('texts.all') : code('textState.', value) }))}
        />
        {about && <span style={{ color: 'var(--text-2)' }}>{about.gateway === 'local' ? t('texts.local') : t('texts.remote', { sign: about.sign })}</span>}
      </div>
      <DataTable
        label={t('ppl.texts')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(m) => m.id}
        empty={t('texts.none')}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  );
}

/** How far it has come, since when, and what stood in its way. */
function Standing({ message: m }: { message: TextMessage }) {
  const i18n = useI18n();
  const { t, code, format } = i18n;
  const at = m.settledAt ?? m.sentAt;
  const words = m.state === 'sent' && m.gateway === 'local' ? t('texts.kept') : code('textState.', m.state);
  const more = [
    m.state === 'shown' && m.nextAt && t('texts.unless', { time: format.when(m.nextAt) }),
    m.state === 'queued' ? m.nextAt && m.tries > 0 && t('texts.next', { time: format.when(m.nextAt) }) : at && format.when(at),
    m.tries > 0 && t('texts.tries', { n: m.tries }),
    m.error && errorText(m.error, i18n),
  ].filter(Boolean);
  return (
    <>
      <Mark tone={tones[m.state]}>{words}</Mark> <small style={{ color: 'var(--text-2)' }}>{more.join(' · ')}</small>
    </>
  );
}
