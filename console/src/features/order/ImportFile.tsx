import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Spin, Upload } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { OrderFileProblem, OrderFileResult } from '@/shared/api/types';
import { isKey, useI18n } from '@/shared/i18n/i18n';
import css from '@/shared/order/order.module.css';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Problem } from '@/shared/ui/Problem';
import { columns, example } from './columns';

interface Run {
  file: File;
  dryRun: boolean;
  sound: boolean;
}

/** The file goes as it is: the server tells by its content what it is. */
const send = ({ file, dryRun, sound }: Run) =>
  call(
    api.POST('/api/orders/import', {
      params: { query: { dryRun, sound } },
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );

/** Orders from a file: looked at first, then taken over. */
export function ImportFile() {
  const { t } = useI18n();
  const [file, setFile] = useState<File>();
  const look = useMutation({ mutationFn: send });
  const take = useMutation({ mutationFn: send });
  const choose = (chosen: File) => {
    setFile(chosen);
    take.reset();
    look.mutate({ file: chosen, dryRun: true, sound: false });
  };
  const again = () => {
    setFile(undefined);
    look.reset();
    take.reset();
  };
  const found = look.data;
  return (
    <>
      <p className={css.lead}>{t('ord.file.lead')}</p>
      {!file ? (
        <Choose onFile={choose} />
      ) : (
        <div className={css.found} aria-live="polite">
          <strong>{file.name}</strong>
          {look.isPending && <Spin aria-label={t('ord.file.checking')} />}
          <Wrong error={look.error} />
          {take.data ? <Done result={take.data} /> : found && <Found result={found} />}
          <div className={css.actions}>
            {found && !take.data && found.wrong === 0 && found.orders > 0 && (
              <Button type="primary" loading={take.isPending} onClick={() => take.mutate({ file, dryRun: false, sound: false })}>
                {t('ord.file.all', { n: found.orders })}
              </Button>
            )}
            {found && !take.data && found.wrong > 0 && found.sound > 0 && (
              <Button loading={take.isPending} onClick={() => take.mutate({ file, dryRun: false, sound: true })}>
                {t('ord.file.sound', { n: found.sound })}
              </Button>
            )}
            <Button onClick={again}>{t('ord.file.other')}</Button>
          </div>
          <Problem error={take.error} />
          {found && !take.data && found.wrong > 0 && <Problems result={found} />}
        </div>
      )}
    </>
  );
}

function Choose({ onFile }: { onFile: (file: File) => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Upload.Dragger
        className={css.drop ?? ''}
        accept=".csv,.xlsx,.txt"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <p>
          <InboxOutlined aria-hidden="true" /> {t('ord.file.choose')}
        </p>
        <p className={css.hint}>{t('ord.file.limits')}</p>
      </Upload.Dragger>
      <p className={css.columns}>
        <a download={t('ord.example.file')} href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${example(i18n)}`)}`}>
          {t('ord.file.template')}
        </a>
      </p>
      <p className={css.columns}>
        {t('ord.file.columns')}
        {t('list.colon')}
        {columns.map((column) => t(`ord.column.${column}`)).join(t('list.comma'))}
      </p>
    </>
  );
}

function Wrong({ error }: { error: unknown }) {
  const { t } = useI18n();
  const reason = error instanceof ApiProblem && error.code === 'unreadable-file' ? `ord.file.unreadable.${error.reason ?? ''}` : '';
  return isKey(reason) ? <p role="alert">{t(reason)}</p> : <Problem error={error} />;
}

function Found({ result }: { result: OrderFileResult }) {
  const { t } = useI18n();
  return (
    <>
      <span>{t('ord.file.found', { rows: result.rows, orders: result.orders, sound: result.sound })}</span>
      {result.ignored.length > 0 && <span className={css.hint}>{t('ord.file.ignored', { names: result.ignored.join(t('list.comma')) })}</span>}
      <span>
        {result.wrong === 0
          ? t('ord.file.clean')
          : result.wrong > result.problems.length
            ? t('ord.file.wrong.first', { n: result.wrong, shown: result.problems.length })
            : t('ord.file.wrong', { n: result.wrong })}
      </span>
    </>
  );
}

function Done({ result }: { result: OrderFileResult }) {
  const { t } = useI18n();
  return (
    <>
      <span role="status">{t('ord.file.done')}</span>
      <dl className={css.counts}>
        {(['created', 'updated', 'unchanged', 'stale'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`ord.file.${what}`)}</dt>
            <dd>{result.taken?.[what] ?? 0}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Problems({ result }: { result: OrderFileResult }) {
  const { t, code } = useI18n();
  const shown: Column<OrderFileProblem & { key: string }>[] = [
    { key: 'line', title: t('ord.file.line'), width: 80, numeric: true, cell: (p) => p.line },
    { key: 'column', title: t('ord.file.column'), width: 160, cell: (p) => (p.column ? code('ord.column.', p.column) : '–') },
    {
      key: 'problem',
      title: t('ord.file.problem'),
      cell: (p) => (
        <>
          {t(`ord.wrong.${p.code}`)}
          {p.detail && <span className={css.hint}> {p.detail}</span>}
        </>
      ),
    },
    { key: 'order', title: t('ord.number'), width: 200, cell: (p) => <span className="mono">{p.order}</span> },
  ];
  return (
    <DataTable
      label={t('ord.file.problem')}
      columns={shown}
      rows={result.problems.map((problem, i) => ({ ...problem, key: String(i) }))}
      rowKey={(problem) => problem.key}
    />
  );
}
