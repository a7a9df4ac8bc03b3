import { DownloadOutlined, LeftOutlined } from '@ant-design/icons';
import { Button, Checkbox, Drawer, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BulkJob, BulkRow } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading, Mark, type TagTone } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { mostTickets, useCancelJob, useJob, useJobRows, useJobs } from './bulk';
import css from './list.module.css';

const tones: Record<BulkRow['result'], TagTone> = {
  waiting: 'plain',
  done: 'accent',
  same: 'plain',
  refused: 'amber',
  hidden: 'outline',
  failed: 'red',
  left: 'outline',
};
const order = ['done', 'same', 'refused', 'hidden', 'failed', 'left', 'waiting'] as const;

const finished = (job: BulkJob) => job.total - (job.results['waiting'] ?? 0);

/** How far a job has come, and what became of each ticket; without one, the latest jobs. */
export default function BulkDrawer({ job, onJob, onClose }: { job: string | undefined; onJob: (id: string | undefined) => void; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={
        job ? (
          <Button size="small" type="text" icon={<LeftOutlined aria-hidden="true" />} onClick={() => onJob(undefined)}>
            {t('bulk.back')}
          </Button>
        ) : (
          t('bulk.jobs')
        )
      }
    >
      {job ? <One key={job} id={job} /> : <Jobs onJob={onJob} />}
    </Drawer>
  );
}

function Jobs({ onJob }: { onJob: (id: string) => void }) {
  const { t, format } = useI18n();
  const jobs = useJobs();
  if (!jobs.data) return jobs.isError ? <Problem error={jobs.error} onRetry={() => void jobs.refetch()} /> : <Loading />;
  if (jobs.data.items.length === 0) return <Empty>{t('bulk.jobs.none')}</Empty>;
  return (
    <ul className={css.jobs}>
      {jobs.data.items.map((job) => (
        <li key={job.id}>
          <button type="button" onClick={() => onJob(job.id)}>
            <span>
              {t(`bulk.${job.action.kind}`)} · {format.when(job.askedAt)}
            </span>
            <span className="tnum">
              {t(`bulk.${job.state}`)} · {t('bulk.progress', { done: finished(job), total: job.total })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function One({ id }: { id: string }) {
  const { t, code } = useI18n();
  const job = useJob(id);
  const cancel = useCancelJob(id);
  const [onlyProblems, setOnlyProblems] = useState(false);
  const rows = useJobRows(id, job.data ? finished(job.data) : 0);
  if (!job.data) return job.isError ? <Problem error={job.error} onRetry={() => void job.refetch()} /> : <Loading />;
  const x = job.data;
  const done = finished(x);
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = onlyProblems ? items.filter((row) => ['refused', 'hidden', 'failed', 'left'].includes(row.result)) : items;
  return (
    <>
      <div className={css.job}>
        <strong>
          {t(`bulk.${x.action.kind}`)} · {t(`bulk.${x.state}`)}
        </strong>
        <Progress
          percent={Math.floor((done * 100) / x.total)}
          status={x.state === 'running' ? 'active' : 'normal'}
          format={() => t('bulk.progress', { done, total: x.total })}
          aria-label={t('bulk.label')}
        />
        <div className={css.results} role="status">
          {order
            .filter((result) => x.results[result])
            .map((result) => (
              <Mark key={result} tone={tones[result]}>
                {code('bulkResult.', result)} {x.results[result]}
              </Mark>
            ))}
        </div>
        {x.capped && <p className={css.sub}>{t('bulk.capped', { n: mostTickets })}</p>}
        <div className={css.results}>
          {x.state === 'running' && (
            <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('bulk.cancel')}
            </Button>
          )}
          <Button size="small" icon={<DownloadOutlined aria-hidden="true" />} href={`/api/ticket-bulk/${id}/result.csv`} download>
            {t('bulk.file')}
          </Button>
          <Checkbox checked={onlyProblems} onChange={(event) => setOnlyProblems(event.target.checked)}>
            {t('bulk.only.problems')}
          </Checkbox>
        </div>
        <Problem error={cancel.error} />
      </div>
      <ul className={css.rows}>
        {shown.map((row) => (
          <Row key={row.place} row={row} />
        ))}
      </ul>
    </>
  );
}

function Row({ row }: { row: BulkRow }) {
  const { t, code, format } = useI18n();
  const names = useNames();
  return (
    <li>
      <span className={css.rowTitle}>
        {row.number ? (
          <Link to={`/tickets/${row.ticket}`}>
            <span className="mono">{row.number}</span> {row.title}
          </Link>
        ) : (
          t('bulk.hidden')
        )}
      </span>
      <Mark tone={tones[row.result]}>{code('bulkResult.', row.result)}</Mark>
      {row.notBefore && <p>{t('bulk.held', { time: format.when(row.notBefore) })}</p>}
      {row.result === 'refused' && (
        <p>
          {row.clause && `${names.clause(row.clause)} · `}
          {row.code && code('refusal.', row.code)}
          {row.reason && row.code === 'blank-left' ? ` ${row.reason.split(': ').at(-1) ?? ''}` : ''}
        </p>
      )}
    </li>
  );
}
