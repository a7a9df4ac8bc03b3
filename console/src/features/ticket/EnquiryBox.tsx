import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Enquiry, Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { Problem } from '@/shared/ui/Problem';
import { path, settled } from './api';
import css from './ticket.module.css';

/** Departments asked whether a need can be done. They have no account: whoever asks sends them a link. */
export function EnquiryBox({ ticket, mayAct }: { ticket: Ticket; mayAct: boolean }) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const enquiries = useQuery({
    queryKey: ['enquiries', ticket.id, ticket.version],
    queryFn: () => call(api.GET('/api/tickets/{id}/enquiries', path(ticket.id))),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  const items = enquiries.data?.items ?? [];
  if (ticket.type !== 'need' && items.length === 0) return null;
  return (
    <section className={css.block} aria-label={t('need.asked')}>
      <h2>{t('need.asked')}</h2>
      {items.length === 0 && <p className={css.sub}>{t('need.none')}</p>}
      <Problem error={enquiries.data ? undefined : enquiries.error} />
      {items.map((item) => (
        <Asked key={item.id} item={item} now={ticket.now} />
      ))}
      {mayAct && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('need.ask')}
        </Button>
      )}
      {asking && <AskDialog ticket={ticket} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Asked({ item, now }: { item: Enquiry; now: string }) {
  const { t, code, format } = useI18n();
  const { message } = AntApp.useApp();
  const late = Date.parse(item.due) < Date.parse(now);
  const { url, answer } = item;
  return (
    <div>
      <p className={css.step}>
        <strong>{item.department}</strong> {item.question}
      </p>
      {answer ? (
        <>
          <p className={answer.feasible === 'no' ? css.late : css.good}>
            {code('need.feasible.', answer.feasible)}
            {answer.readyBy ? ` · ${t('need.readyBy', { day: answer.readyBy })}` : ''}
          </p>
          <p className={css.sub}>
            {answer.text} ({answer.name})
          </p>
          {answer.alternative && <p className={css.sub}>{t('need.alternative', { words: answer.alternative })}</p>}
        </>
      ) : (
        <p className={late ? css.late : css.sub}>
          {t(late ? 'need.late' : 'need.waiting', { time: format.when(item.due) })}{' '}
          {url && (
            <Button
              size="small"
              type="link"
              onClick={() => void navigator.clipboard.writeText(url).then(() => message.success(t('need.copied')))}
            >
              {t('need.copy')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface Fields {
  department: string;
  question: string;
  due: Dayjs;
}

function AskDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const id = useRef(newId());
  const ask = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/tickets/{id}/enquiries', {
          ...path(ticket.id),
          body: { id: id.current, department: f.department.trim(), question: f.question.trim(), due: f.due.toISOString() },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['enquiries', ticket.id] });
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <Modal
      open
      title={t('need.ask')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={ask.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ due: dayjs().add(1, 'day').startOf('hour') }}
        onFinish={(fields) => ask.mutate(fields)}
      >
        <Form.Item name="department" label={t('need.department')} rules={needed}>
          <Input maxLength={80} autoFocus />
        </Form.Item>
        <Form.Item name="question" label={t('need.question')} rules={needed}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item name="due" label={t('need.due')} rules={[{ required: true, message: t('form.required') }]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} style={{ width: '100%' }} />
        </Form.Item>
        <Problem error={ask.error} />
      </Form>
    </Modal>
  );
}
