import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import type { Ticket } from '@/shared/api/types';
import { useCauses } from '@/shared/complaint/causes';
import css from '@/shared/complaint/complaint.module.css';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { path, settled } from './api';

type Analysis = components['schemas']['Analysis'];
type Measure = components['schemas']['Measure'];

const key = (ticket: Ticket) => ['analysis', ticket.id, ticket.version];

/** Why the complaint came about and what is done about it: without either it doesn't close. */
export function AnalysisBox({ ticket }: { ticket: Ticket }) {
  const { t, format } = useI18n();
  const client = useQueryClient();
  const causes = useCauses();
  const may = useMay('PUT /api/tickets/{id}/analysis');
  const [asking, setAsking] = useState(false);
  const analysis = useQuery({
    queryKey: key(ticket),
    queryFn: () => call(api.GET('/api/tickets/{id}/analysis', path(ticket.id))),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  const explain = useMutation({
    mutationFn: (cause: string) => call(api.PUT('/api/tickets/{id}/analysis', { ...path(ticket.id), body: { cause } })),
    onSuccess: (after) => client.setQueryData<Analysis>(key(ticket), after),
    onSettled: () => settled(client, ticket.id),
  });
  const a = analysis.data;
  if (!a) return analysis.isError ? <Problem error={analysis.error} /> : null;
  return (
    <section className={css.box} aria-label={t('analysis.title')}>
      <h2>{t('analysis.title')}</h2>
      {may ? (
        <Select
          size="small"
          showSearch
          optionFilterProp="label"
          aria-label={t('analysis.cause')}
          placeholder={t('analysis.cause.choose')}
          value={explain.isPending ? explain.variables : (a.cause ?? null)}
          loading={explain.isPending}
          options={causes.options}
          onChange={(cause: string) => explain.mutate(cause)}
          popupMatchSelectWidth={false}
        />
      ) : (
        <p>{a.cause ? causes.path(a.cause) : t('analysis.cause.none')}</p>
      )}
      {a.who && a.at && (
        <p className={css.sub}>
          {a.who.name} · {format.when(a.at)}
        </p>
      )}
      <Problem error={explain.error} />
      <h3>{t('analysis.measures')}</h3>
      {a.measures.length === 0 && <p className={css.sub}>{t('analysis.measures.none')}</p>}
      <ul>
        {a.measures.map((measure) => (
          <MeasureLine key={measure.id} ticket={ticket} measure={measure} may={may} />
        ))}
      </ul>
      {may && (
        <span className={css.actions}>
          <Button size="small" onClick={() => setAsking(true)}>
            {t('analysis.plan')}
          </Button>
        </span>
      )}
      {asking && <PlanDialog ticket={ticket} onClose={() => setAsking(false)} />}
    </section>
  );
}

function MeasureLine({ ticket, measure, may }: { ticket: Ticket; measure: Measure; may: boolean }) {
  const { t, format } = useI18n();
  const { message } = AntApp.useApp();
  const client = useQueryClient();
  const [dropping, setDropping] = useState(false);
  const [why, setWhy] = useState('');
  const on = { params: { path: { id: measure.id } } };
  const end = useMutation({
    mutationFn: (reason: string | undefined) =>
      reason === undefined
        ? call(api.POST('/api/measures/{id}/done', { ...on, body: {} }))
        : call(api.POST('/api/measures/{id}/drop', { ...on, body: { why: reason } })),
    onSuccess: (after) => {
      client.setQueryData<Analysis>(key(ticket), after);
      setDropping(false);
    },
    onSettled: () => settled(client, ticket.id),
  });
  const late = measure.state === 'planned' && Date.parse(measure.due) < Date.parse(ticket.now);
  const { url } = measure;
  return (
    <li>
      <span>
        <Mark tone={measure.state === 'done' ? 'accent' : measure.state === 'dropped' ? 'outline' : 'amber'}>
          {t(`analysis.state.${measure.state}`)}
        </Mark>{' '}
        {measure.text}
      </span>
      <span className={late ? css.late : css.sub}>
        {measure.department} · {measure.owner.name} ·{' '}
        {measure.endedAt ? format.when(measure.endedAt) : t('analysis.due', { time: format.when(measure.due) })}
        {measure.endedAs && ` · ${measure.endedAs}`}
      </span>
      {measure.words && <span className={css.sub}>{measure.words}</span>}
      {measure.state === 'planned' && (
        <span className={css.actions}>
          {url && (
            <Button
              size="small"
              type="link"
              onClick={() => void navigator.clipboard.writeText(url).then(() => message.success(t('need.copied')))}
            >
              {t('need.copy')}
            </Button>
          )}
          {may && (
            <>
              <Button size="small" type="text" loading={end.isPending} onClick={() => end.mutate(undefined)}>
                {t('analysis.done')}
              </Button>
              <Button size="small" type="text" onClick={() => setDropping(true)}>
                {t('analysis.drop')}
              </Button>
            </>
          )}
        </span>
      )}
      <Problem error={dropping ? undefined : end.error} />
      {dropping && (
        <Modal
          open
          title={t('analysis.drop')}
          okText={t('analysis.drop')}
          okButtonProps={{ disabled: !why.trim() }}
          cancelText={t('do.cancel')}
          onCancel={() => setDropping(false)}
          onOk={() => end.mutate(why.trim())}
          confirmLoading={end.isPending}
        >
          <Input.TextArea
            rows={3}
            maxLength={1000}
            value={why}
            autoFocus
            aria-label={t('analysis.drop.why')}
            placeholder={t('analysis.drop.why')}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Problem error={end.error} />
        </Modal>
      )}
    </li>
  );
}

interface Fields {
  text: string;
  department: string;
  due: Dayjs;
}

function PlanDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  // One id: saved again after a lost answer, it is planned once.
  const id = useRef(newId());
  const plan = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/tickets/{id}/measures', {
          ...path(ticket.id),
          body: { id: id.current, text: f.text.trim(), department: f.department.trim(), due: f.due.toISOString() },
        }),
      ),
    onSuccess: (after) => {
      client.setQueryData<Analysis>(key(ticket), after);
      onClose();
    },
    onSettled: () => settled(client, ticket.id),
  });
  const needed = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <Modal
      open
      title={t('analysis.plan')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={plan.isPending}
    >
      <p className={css.sub}>{t('analysis.plan.help')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ due: dayjs().add(7, 'day').startOf('hour') }}
        onFinish={(fields) => plan.mutate(fields)}
      >
        <Form.Item name="text" label={t('analysis.what')} rules={needed}>
          <Input.TextArea rows={3} maxLength={1000} autoFocus />
        </Form.Item>
        <Form.Item name="department" label={t('need.department')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="due" label={t('analysis.until')} rules={[{ required: true, message: t('form.required') }]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} style={{ width: '100%' }} />
        </Form.Item>
        <Problem error={plan.error} />
      </Form>
    </Modal>
  );
}
