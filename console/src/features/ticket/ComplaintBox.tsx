import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { reread, useComplaint, type Complaint } from '@/shared/complaint/api';
import { CallDialog } from '@/shared/complaint/CallDialog';
import css from '@/shared/complaint/complaint.module.css';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';

/** The green channel of a ticket: its round, the calls, what the customer said, and what is missing before it closes. */
export function ComplaintBox({ ticket }: { ticket: Ticket }) {
  const { t, format, code } = useI18n();
  const complaint = useComplaint(ticket.id, ticket.version);
  const mayCall = useMay('POST /api/tickets/{id}/calls');
  const mayEnd = useMay('POST /api/tickets/{id}/complaint/unanswered');
  const [asking, setAsking] = useState<'call' | 'unanswered'>();
  const c = complaint.data;
  if (!c) return complaint.isError ? <Problem error={complaint.error} /> : null;
  const closed = ticket.state === 'closed';
  const told = ticket.outcome !== null && ticket.outcome !== undefined;
  return (
    <section className={css.box} aria-label={t('complaint.title')}>
      <h2>
        {t('complaint.title')} <Mark tone="amber">{t('complaint.round', { n: c.round })}</Mark>
      </h2>
      {c.callBy && c.callFor && (
        <p className={c.callBy < c.now ? css.late : css.plan}>
          {t('complaint.call.by', { time: format.when(c.callBy) })} · {t(`complaint.call.for.${c.callFor}`)}
        </p>
      )}
      {c.verdicts.length > 0 && (
        <>
          <h3>{t('complaint.verdicts')}</h3>
          <ul>
            {c.verdicts.map((verdict) => (
              <li key={verdict.round}>
                <Mark tone={verdict.verdict === 'satisfied' ? 'accent' : 'red'}>{t(`complaint.verdict.${verdict.verdict}`)}</Mark>{' '}
                {t('complaint.round', { n: verdict.round })}
                <span className={css.sub}>
                  {format.when(verdict.at)} · {t(`complaint.way.${verdict.way}`)}
                  {verdict.who && ` · ${verdict.who.name}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('complaint.calls')}</h3>
      {c.calls.length === 0 && <p className={css.sub}>{t('complaint.calls.none')}</p>}
      <ul>
        {c.calls.slice(0, 4).map((made) => (
          <li key={made.id}>
            <span>
              {t(made.reached ? 'complaint.call.reached' : 'complaint.call.missed')}
              {made.told && ` · ${t('complaint.call.told')}`}
              {made.note && ` · ${made.note}`}
            </span>
            <span className={css.sub}>
              {format.when(made.at)} · {made.who.name}
              {made.nextAt && ` · ${t('complaint.call.next', { time: format.when(made.nextAt) })}`}
            </span>
          </li>
        ))}
      </ul>
      {!closed && (
        <>
          <h3>{t('complaint.gaps')}</h3>
          {c.gaps.length === 0 ? (
            <p className={css.good}>{t('complaint.gaps.none')}</p>
          ) : (
            <p className={css.gaps}>
              {c.gaps.map((gap) => (
                <Mark key={gap} tone="outline">
                  {code('complaint.gap.', gap)}
                </Mark>
              ))}
            </p>
          )}
        </>
      )}
      {!closed && (mayCall || mayEnd) && (
        <span className={css.actions}>
          {mayCall && (
            <Button size="small" type="primary" onClick={() => setAsking('call')}>
              {t('complaint.call.record')}
            </Button>
          )}
          {mayEnd && c.silentDays > 0 && (
            <Button
              size="small"
              disabled={c.silentDays < c.silentDaysNeeded || !told}
              title={t('complaint.unanswered.days', { days: c.silentDays, needed: c.silentDaysNeeded })}
              onClick={() => setAsking('unanswered')}
            >
              {t('complaint.unanswered')}
            </Button>
          )}
        </span>
      )}
      {asking === 'call' && <CallDialog ticket={ticket.id} outcomeTold={told} onClose={() => setAsking(undefined)} />}
      {asking === 'unanswered' && <UnansweredDialog ticket={ticket.id} complaint={c} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function UnansweredDialog({ ticket, complaint, onClose }: { ticket: string; complaint: Complaint; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<{ why: string }>();
  const end = useMutation({
    mutationFn: (f: { why: string }) =>
      call(api.POST('/api/tickets/{id}/complaint/unanswered', { params: { path: { id: ticket } }, body: { why: f.why.trim() } })),
    onSuccess: onClose,
    onSettled: () => reread(client, ticket),
  });
  return (
    <Modal
      open
      title={t('complaint.unanswered')}
      okText={t('complaint.unanswered')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={end.isPending}
    >
      <p className={css.sub}>
        {t('complaint.unanswered.days', { days: complaint.silentDays, needed: complaint.silentDaysNeeded })}
      </p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => end.mutate(fields)}>
        <Form.Item
          name="why"
          label={t('complaint.unanswered.why')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
        <Problem error={end.error} />
      </Form>
    </Modal>
  );
}
