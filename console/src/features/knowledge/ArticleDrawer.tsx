import { App, Button, Drawer, Form, Input, Popconfirm, Select } from 'antd';
import type { Article, ArticleChange } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { ApiProblem } from '@/shared/api/problem';
import { Problem } from '@/shared/ui/Problem';
import { useArchiveArticle, useFreshArticle, useSaveArticle } from './api';
import css from './knowledge.module.css';

const stages = ['greet', 'listen', 'judge', 'solve', 'confirm', 'record', 'farewell'];
const tones = ['neutral', 'lively', 'patient'] as const;
const states = ['draft', 'published'] as const;
const variables = ['{nickname}', '{brand}', '{customer}', '{orderNumber}', '{number}', '{title}', '{promised}', '{link}'];

interface Fields {
  title: string;
  body: string;
  questions: string;
  stage?: string;
  scene?: string;
  tone: (typeof tones)[number];
  locale: string;
  state: (typeof states)[number];
}

interface Props {
  kind: Article['kind'];
  article: Article | 'new' | undefined;
  mayEdit: boolean;
  onClose: () => void;
}

function fieldsOf(article: Article | 'new'): Partial<Fields> {
  if (article === 'new') return { tone: 'neutral', locale: 'zh-CN', state: 'draft', questions: '' };
  return {
    title: article.title,
    body: article.body,
    questions: article.questions.join('\n'),
    tone: tones.find((tone) => tone === article.tone) ?? 'neutral',
    locale: article.locale,
    state: article.state === 'published' ? 'published' : 'draft',
    ...(article.stage ? { stage: article.stage } : {}),
    ...(article.scene ? { scene: article.scene } : {}),
  };
}

/** One article: read by all, changed by those who may. */
export function ArticleDrawer({ kind, article, mayEdit, onClose }: Props) {
  const { t, code, format } = useI18n();
  const { message } = App.useApp();
  const save = useSaveArticle();
  const archive = useArchiveArticle();
  const [form] = Form.useForm<Fields>();
  const stale = save.error instanceof ApiProblem && save.error.code === 'changed-meanwhile';
  // Refused once, what they wrote is shown; saved again, it is on top of that.
  const { data: theirs } = useFreshArticle(stale && article && article !== 'new' ? article.id : undefined);
  const done = () => {
    void message.success(t('do.saved'));
    onClose();
  };
  const submit = (fields: Fields) => {
    const change: ArticleChange = {
      kind,
      title: fields.title,
      body: fields.body,
      questions: (fields.questions ?? '').split('\n').map((line) => line.trim()).filter(Boolean),
      stage: fields.stage ?? null,
      scene: fields.scene || null,
      tone: fields.tone,
      locale: fields.locale,
      state: fields.state,
    };
    save.mutate(article && article !== 'new' ? { id: article.id, version: theirs?.version ?? article.version, change } : { change }, { onSuccess: done });
  };
  const options = (prefix: string, values: readonly string[]) => values.map((value) => ({ value, label: code(prefix, value) }));
  const required = { required: true, message: t('form.required') };
  return (
    <Drawer
      open={article !== undefined}
      onClose={onClose}
      size={640}
      destroyOnHidden
      title={article === 'new' ? t('do.add') : article?.title}
      extra={
        mayEdit &&
        article &&
        article !== 'new' && (
          <Popconfirm title={t('kb.archive.sure')} onConfirm={() => archive.mutate(article.id, { onSuccess: done })}>
            <Button danger loading={archive.isPending}>
              {t('kb.archive')}
            </Button>
          </Popconfirm>
        )
      }
    >
      {article && (
        <Form<Fields> form={form} layout="vertical" disabled={!mayEdit} initialValues={fieldsOf(article)} onFinish={submit}>
          <Form.Item name="title" label={t('kb.name')} rules={[required]}>
            <Input maxLength={200} />
          </Form.Item>
          {kind === 'faq' && (
            <Form.Item name="questions" label={t('kb.questions')}>
              <Input.TextArea rows={5} />
            </Form.Item>
          )}
          <Form.Item name="body" label={t('kb.body')} rules={[required]} extra={t('kb.variables', { names: variables.join(' ') })}>
            <Input.TextArea rows={8} />
          </Form.Item>
          <Form.Item name="stage" label={t('kb.stage')}>
            <Select allowClear options={options('stage.', stages)} />
          </Form.Item>
          <Form.Item name="scene" label={t('kb.scene')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="tone" label={t('kb.tone')}>
            <Select options={options('kb.tone.', tones)} />
          </Form.Item>
          <Form.Item name="locale" label={t('kb.locale')}>
            <Select
              options={[
                { value: 'zh-CN', label: t('menu.language.zh') },
                { value: 'en', label: t('menu.language.en') },
              ]}
            />
          </Form.Item>
          <Form.Item name="state" label={t('kb.state')}>
            <Select options={options('kb.state.', states)} />
          </Form.Item>
          {stale && theirs ? (
            <Problem error={save.error}>
              <p>{t('kb.meanwhile', { name: theirs.updatedBy?.name ?? '', time: format.when(theirs.updatedAt) })}</p>
              <blockquote className={css.theirs}>{theirs.body}</blockquote>
              <Button size="small" onClick={() => form.setFieldsValue(fieldsOf(theirs))}>
                {t('kb.meanwhile.take')}
              </Button>
            </Problem>
          ) : (
            <Problem error={save.error ?? archive.error} />
          )}
          {mayEdit && (
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('do.save')}
            </Button>
          )}
        </Form>
      )}
    </Drawer>
  );
}
