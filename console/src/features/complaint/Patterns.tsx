import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import { useCauses } from '@/shared/complaint/causes';
import css from '@/shared/complaint/complaint.module.css';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';

type Week = components['schemas']['WeekPatterns'];
type Line = Week['lines'][number];
type By = Line['by'];
const dimensions: By[] = ['branch', 'cause', 'product', 'shop', 'channel'];

const day = 86_400_000;
const shifted = (monday: string, weeks: number) => new Date(Date.parse(monday) + weeks * 7 * day).toISOString().slice(0, 10);

/** What a week's complaints have in common, beside the four weeks before; a person reads it and says what follows. */
export function Patterns() {
  const { t } = useI18n();
  const [wished, setWished] = useState<string>();
  const [by, setBy] = useState<By>('branch');
  const [opened, setOpened] = useState<Line>();
  const query = useQuery({
    queryKey: ['patterns', wished],
    queryFn: () => call(api.GET('/api/complaints/patterns', { params: { query: wished ? { week: wished } : {} } })),
    placeholderData: (before) => before,
  });
  const label = useLabel();
  const week = query.data;
  if (!week) return query.isError ? <Problem error={query.error} /> : <Loading rows={8} />;
  const columns: Column<Line>[] = [
    {
      key: 'code',
      title: t(`pattern.by.${by}`),
      cell: (line) => (
        <>
          {label(line)} {line.pattern && <Mark tone="red">{t('pattern.mark')}</Mark>}
        </>
      ),
    },
    { key: 'count', title: t('pattern.count'), width: 90, numeric: true, cell: (line) => line.count },
    { key: 'before', title: t('pattern.before'), width: 190, numeric: true, cell: (line) => line.before.join(' · ') },
    { key: 'mean', title: t('pattern.mean'), width: 120, numeric: true, cell: (line) => line.mean.toFixed(1) },
    ...(by === 'branch' || by === 'cause'
      ? [{ key: 'measures', title: t('pattern.measures'), width: 140, numeric: true, cell: (line: Line) => line.openMeasures }]
      : []),
  ];
  return (
    <>
      <div className={css.weekHead}>
        <Button size="small" icon={<LeftOutlined />} aria-label={t('pattern.earlier')} onClick={() => setWished(shifted(week.week, -1))} />
        <strong>{t('pattern.week', { from: week.week, to: shifted(week.week, 0.9) })}</strong>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('pattern.later')}
          disabled={Date.parse(week.week) + 7 * day > Date.parse(week.now)}
          onClick={() => setWished(shifted(week.week, 1))}
        />
        <span className={css.sub}>{t('pattern.total', { n: week.total })}</span>
      </div>
      <p className={css.lead}>{t('pattern.rule', { least: week.least, spread: week.spread })}</p>
      <Report week={week} />
      <Segmented
        className={css.dimensions ?? ''}
        aria-label={t('pattern.by')}
        value={by}
        onChange={setBy}
        options={dimensions.map((value) => ({ value, label: t(`pattern.by.${value}`) }))}
      />
      <DataTable
        label={t(`pattern.by.${by}`)}
        columns={columns}
        rows={week.lines.filter((line) => line.by === by)}
        rowKey={(line) => line.code}
        rowLabel={label}
        onOpen={setOpened}
        empty={t('pattern.none')}
      />
      {week.repeated.length > 0 && (
        <section className={css.repeated}>
          <h2>{t('pattern.repeated')}</h2>
          <ul>
            {week.repeated.map((one) => (
              <li key={one.customer}>
                <Link to={`/customers/${one.customer}`}>{one.name}</Link>
                <span className={css.sub}>{t('pattern.times', { n: one.count })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened && <CasesOf line={opened} week={week.week} title={label(opened)} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function useLabel() {
  const { t } = useI18n();
  const names = useNames();
  const causes = useCauses();
  return ({ by, code }: Line) =>
    code === '' ? t('pattern.unsaid') : by === 'channel' ? names.channel(code) : by === 'cause' ? causes.path(code) : by === 'branch' ? causes.name(code) : code;
}

function Report({ week }: { week: Week }) {
  const { t, format } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<{ conclusion: string }>();
  const conclude = useMutation({
    mutationFn: (conclusion: string) =>
      call(api.POST('/api/complaints/patterns/{week}/read', { params: { path: { week: week.week } }, body: { conclusion } })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['patterns'] }),
  });
  const { report } = week;
  if (!report) return null;
  if (report.readAt)
    return (
      <p className={css.concluded}>
        {report.conclusion}
        <span className={css.sub}>
          {report.readBy?.name} · {format.when(report.readAt)}
        </span>
      </p>
    );
  return (
    <Form form={form} className={css.conclude} onFinish={({ conclusion }: { conclusion: string }) => conclude.mutate(conclusion.trim())}>
      <span className={report.due < week.now ? css.late : css.sub}>
        {t(report.due < week.now ? 'pattern.late' : 'pattern.toRead', { time: format.when(report.due), name: report.owner?.name ?? t('pattern.nobody') })}
      </span>
      <Form.Item
        name="conclusion"
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        className={css.conclusion ?? ''}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} aria-label={t('pattern.conclusion')} placeholder={t('pattern.conclusion')} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={conclude.isPending}>
        {t('pattern.read')}
      </Button>
      <Problem error={conclude.error} />
    </Form>
  );
}

function CasesOf({ line, week, title, onClose }: { line: Line; week: string; title: string; onClose: () => void }) {
  const { t, code, format } = useI18n();
  const causes = useCauses();
  const cases = useQuery({
    queryKey: ['pattern-cases', week, line.by, line.code],
    queryFn: () => call(api.GET('/api/complaints/patterns/cases', { params: { query: { week, by: line.by, code: line.code } } })),
  });
  return (
    <Drawer open onClose={onClose} size={560} title={title}>
      <Problem error={cases.error} />
      {!cases.data && !cases.error && <Loading />}
      <ul className={css.cases}>
        {cases.data?.items.map((one) => (
          <li key={one.ticket}>
            <Link to={`/tickets/${one.ticket}`}>{one.title}</Link> <Mark tone="outline">{code('ticketState.', one.state)}</Mark>
            <span className={css.sub}>
              {one.number} · {format.when(one.recognisedAt)} · {one.cause ? causes.path(one.cause) : t('pattern.unsaid')}
            </span>
          </li>
        ))}
      </ul>
      {cases.data && cases.data.hidden > 0 && <p className={css.sub}>{t('pattern.hidden', { n: cases.data.hidden })}</p>}
    </Drawer>
  );
}
