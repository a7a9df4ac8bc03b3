import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { StandardProblem, StandardVersion } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useCheck, usePublish, useVersions, type File as Yaml } from './api';
import css from './standard.module.css';

function Problems({ problems }: { problems: readonly StandardProblem[] }) {
  const { t } = useI18n();
  return (
    <DataTable
      label={t('std.problems', { n: problems.length })}
      columns={[
        { key: 'line', title: t('std.line'), width: 110, cell: (p) => <code>{`${p.line}:${p.column}`}</code> },
        { key: 'path', title: t('std.path'), cell: (p) => <code>{p.path}</code> },
        { key: 'reason', title: t('std.reason'), cell: (p) => p.reason },
      ]}
      rows={problems}
      rowKey={(p) => `${p.line}:${p.column}:${p.reason}`}
    />
  );
}

function Publisher() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const [file, setFile] = useState<Yaml>();
  const check = useCheck();
  const publish = usePublish();
  const refused = publish.error instanceof ApiProblem ? publish.error.problems : [];
  return (
    <>
      <div className={css.bar}>
        <Upload
          accept=".yaml,.yml"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            void chosen.text().then((text) => {
              const yaml = { name: chosen.name, text };
              setFile(yaml);
              publish.reset();
              check.mutate(yaml);
            });
            return false;
          }}
        >
          <Button>{t('std.upload')}</Button>
        </Upload>
        {file && <code>{file.name}</code>}
        {check.data?.ok && file && (
          <>
            <span role="status">{t('std.sound')}</span>
            <Button
              type="primary"
              loading={publish.isPending}
              onClick={() =>
                publish.mutate(file, { onSuccess: (version) => void message.success(t('std.published', { n: version.number })) })
              }
            >
              {t('std.publish')}
            </Button>
          </>
        )}
      </div>
      {check.data && !check.data.ok && (
        <>
          <p role="alert">{t('std.problems', { n: check.data.problems.length })}</p>
          <Problems problems={places(check.data.problems)} />
        </>
      )}
      {check.error && <Problem error={check.error} />}
      {refused.length > 0 ? <Problems problems={refused} /> : publish.error && <Problem error={publish.error} />}
    </>
  );
}

/** The description calls two things Problem; these say where a standard is wrong. */
function places(problems: readonly object[]): StandardProblem[] {
  return problems.filter((p): p is StandardProblem => 'line' in p && 'column' in p && 'path' in p && 'reason' in p);
}

/** What was in force when; whoever may, checks a file and makes it the next version. */
export function Versions() {
  const { t, code, format } = useI18n();
  const mayPublish = useMay('POST /api/standard/versions');
  const versions = useVersions();
  const columns: Column<StandardVersion>[] = [
    { key: 'number', title: t('std.number'), width: 90, cell: (v) => v.number },
    { key: 'scope', title: t('std.scope'), width: 120, cell: (v) => code('std.scope.', v.scope) },
    { key: 'from', title: t('std.from'), cell: (v) => format.exact(v.validFrom) },
    {
      key: 'to',
      title: t('std.to'),
      cell: (v) => (v.validTo ? format.exact(v.validTo) : <Mark tone="accent">{t('std.inForce')}</Mark>),
    },
    { key: 'by', title: t('std.by'), cell: (v) => v.publishedBy?.name ?? code('std.origin.', v.origin) },
    { key: 'note', title: t('std.version.note'), cell: (v) => v.note ?? '' },
    {
      key: 'yaml',
      title: <span className="sr">{t('std.download')}</span>,
      width: 110,
      cell: (v) => (
        <a href={`/api/standard/versions/${v.id}/yaml`} target="_blank" rel="noreferrer">
          {t('std.download')}
        </a>
      ),
    },
  ];
  return (
    <>
      {mayPublish && <Publisher />}
      <DataTable label={t('std.versions')} columns={columns} rows={versions.data?.items} rowKey={(v) => v.id} error={versions.error} />
    </>
  );
}
