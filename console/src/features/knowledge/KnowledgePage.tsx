import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Article } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark, Page } from '@/shared/ui/Page';
import { useArticles } from './api';
import { ArticleDrawer } from './ArticleDrawer';

const kinds = ['faq', 'script', 'greeting', 'article'] as const;

/** What the assistant answers with and what agents pick from, kept by those who may. */
export function Component() {
  const { t, code, format } = useI18n();
  const go = useNavigate();
  const params = useParams();
  const kind = kinds.find((name) => name === params.kind) ?? 'faq';
  const [find, setFind] = useState('');
  const [open, setOpen] = useState<Article | 'new'>();
  const mayEdit = useMay('POST /api/knowledge/articles');
  const mayTemplate = useMay('POST /api/ticket-templates');
  const pages = useArticles(kind, find);
  const columns: Column<Article>[] = [
    { key: 'title', title: t('kb.name'), cell: (a) => a.title },
    { key: 'stage', title: t('kb.stage'), width: 110, cell: (a) => (a.stage ? code('stage.', a.stage) : '') },
    { key: 'scene', title: t('kb.scene'), width: 130, cell: (a) => a.scene ?? '' },
    { key: 'tone', title: t('kb.tone'), width: 90, cell: (a) => code('kb.tone.', a.tone) },
    { key: 'locale', title: t('kb.locale'), width: 80, cell: (a) => t(a.locale === 'en' ? 'menu.language.en' : 'menu.language.zh') },
    {
      key: 'state',
      title: t('kb.state'),
      width: 100,
      cell: (a) => <Mark tone={a.state === 'published' ? 'accent' : 'plain'}>{code('kb.state.', a.state)}</Mark>,
    },
    {
      key: 'updated',
      title: t('kb.updated'),
      width: 200,
      cell: (a) => [format.when(a.updatedAt), a.updatedBy?.name].filter(Boolean).join(' · '),
    },
  ];
  return (
    <Page
      title={t('kb.title')}
      tools={
        <>
          <Input.Search
            allowClear
            aria-label={t('kb.find')}
            placeholder={t('kb.find')}
            onSearch={(text) => setFind(text.trim())}
            style={{ width: 260 }}
          />
          {mayTemplate && <Button onClick={() => void go('/knowledge/templates')}>{t('template.title')}</Button>}
          {mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('do.add')}
            </Button>
          )}
        </>
      }
    >
      <Segmented
        value={kind}
        onChange={(name) => void go(`/knowledge/${name}`)}
        options={kinds.map((name) => ({ value: name, label: t(`kb.${name}`) }))}
        style={{ marginBottom: 12 }}
      />
      <DataTable
        label={t('kb.title')}
        columns={columns}
        rows={pages.data?.pages.flatMap((page) => page.items)}
        rowKey={(a) => a.id}
        onOpen={setOpen}
        rowLabel={(a) => a.title}
        isMuted={(a) => a.state !== 'published'}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        hasMore={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      <ArticleDrawer kind={kind} article={open} mayEdit={mayEdit} onClose={() => setOpen(undefined)} />
    </Page>
  );
}
