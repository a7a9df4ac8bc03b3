import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, Modal, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { Problem } from '@/shared/ui/Problem';
import { path, settled } from './api';
import css from './ticket.module.css';

const ways = ['message', 'phone', 'in_person'] as const;
type Way = (typeof ways)[number];

/** What the customer was promised by when, and what became of it. */
export function PromiseBox({ ticket, mayAct }: { ticket: Ticket; mayAct: boolean }) {
  const { t, format, code } = useI18n();
  const promises = usePromises(ticket);
  const [asking, setAsking] = useState<'time' | 'progress'>();
  const items = promises.data?.items ?? [];
  const late = promises.data?.late[0];
  const open = items.find((item) => !item.endedAt);
  return (
    <section className={css.block}>
      <h2>{t('promise.title')}</h2>
      {items.length === 0 && <p className={css.sub}>{t('promise.none')}</p>}
      <Problem error={promises.data ? undefined : promises.error} />
      {mayAct && late && (
        <div className={css.meanwhile} role="alert">
          <strong>{t('promise.late.title')}</strong>
          <span>{t('clock.due', { time: format.when(late.due) })}</span>
          {late.noticeAt && <span className={css.sub}>{t('promise.late.hint', { time: format.when(late.noticeAt) })}</span>}
        </div>
      )}
      {items.slice(0, 5).map((item) => (
        <div key={item.id}>
          <p className={css.step}>{item.text}</p>
          <p className={item.state === 'broken' ? css.late : item.state === 'kept' ? css.good : css.sub}>
            {format.when(item.due)} · {code('promise.way.', item.way)} · {code('promise.state.', item.state)}
          </p>
          {mayAct && item.keptAtDesk && <NoReport ticket={ticket} promise={item.id} />}
        </div>
      ))}
      {mayAct && (
        <span className={css.actions}>
          <Button size="small" onClick={() => setAsking('time')}>
            {t(open ? 'promise.later' : 'promise.new')}
          </Button>
          {open && (
            <Button size="small" onClick={() => setAsking('progress')}>
              {t('promise.progress')}
            </Button>
          )}
        </span>
      )}
      {asking === 'time' && <TimeDialog ticket={ticket} before={open?.text ?? (late ? '' : undefined)} onClose={() => setAsking(undefined)} />}
      {asking === 'progress' && <ProgressDialog ticket={ticket} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

export function usePromises(ticket: Ticket) {
  return useQuery({
    queryKey: ['promises', ticket.id, ticket.version, ticket.clocks.length],
    queryFn: () => call(api.GET('/api/tickets/{id}/promises', path(ticket.id))),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

interface Fields {
  text: string;
  due: Dayjs;
  way: Way;
  why?: string;
  said?: boolean;
}

/** A first time, or another one with its reason; `before` is the promise that it takes the place of. */
export function TimeDialog({ ticket, before, onClose }: { ticket: Ticket; before: string | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const request = useRef(newId());
  const make = useMutation({
    mutationFn: (f: Fields) =>
      call(
        api.POST('/api/tickets/{id}/promises', {
          ...path(ticket.id),
          body: {
            clientId: request.current,
            text: f.text.trim(),
            due: f.due.toISOString(),
            way: f.way,
            ...(f.why?.trim() ? { why: f.why.trim() } : {}),
            ...(f.said ? { said: true } : {}),
          },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['promises', ticket.id] });
    },
  });
  const needed = { required: true, whitespace: true, message: t('form.required') };
  const noWay = make.error instanceof ApiProblem && make.error.code === 'no-channel';
  return (
    <Modal
      open
      title={t(before === undefined ? 'promise.new' : 'promise.later')}
      okText={t('promise.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ due: dayjs().add(4, 'hour').startOf('hour'), way: ticket.conversation ? 'message' : 'phone', text: before ?? '' }}
        onFinish={(fields) => make.mutate(fields)}
      >
        <Form.Item name="text" label={t('promise.text')} extra={t('promise.text.help')} rules={[needed]}>
          <Input maxLength={300} autoFocus={before === undefined} />
        </Form.Item>
        {before !== undefined && (
          <Form.Item name="why" label={t('promise.why')} extra={t('promise.why.help')} rules={[needed]}>
            <Input maxLength={300} autoFocus />
          </Form.Item>
        )}
        <Form.Item
          name="due"
          label={t('promise.due')}
          rules={[
            { required: true, message: t('form.required') },
            {
              validator: (_rule, value: Dayjs | undefined) =>
                value?.isBefore(dayjs()) ? Promise.reject(new Error(t('promise.due.past'))) : Promise.resolve(),
            },
          ]}
        >
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 15 }}
            format="YYYY-MM-DD HH:mm"
            presets={[1, 4, 24, 48].map((hours) => ({ label: `+${hours} h`, value: () => dayjs().add(hours, 'hour').startOf('minute') }))}
            minDate={dayjs()}
            maxDate={dayjs().add(14, 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="way" label={t('promise.way')}>
          <Segmented options={ways.map((value) => ({ value, label: t(`promise.way.${value}`) }))} />
        </Form.Item>
        {(noWay || !ticket.conversation) && (
          <Form.Item name="said" valuePropName="checked">
            <Checkbox>{t('promise.said')}</Checkbox>
          </Form.Item>
        )}
        <Problem error={make.error} />
      </Form>
    </Modal>
  );
}

function ProgressDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string; way: Way }>();
  const request = useRef(newId());
  const tell = useMutation({
    mutationFn: (f: { text: string; way: Way }) =>
      call(api.POST('/api/tickets/{id}/progress', { ...path(ticket.id), body: { clientId: request.current, text: f.text.trim(), way: f.way } })),
    onSuccess: onClose,
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['promises', ticket.id] });
    },
  });
  return (
    <Modal
      open
      title={t('promise.progress')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={tell.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ way: 'phone' }} onFinish={(f: { text: string; way: Way }) => tell.mutate(f)}>
        <Form.Item
          name="text"
          label={t('promise.progress.text')}
          extra={t('promise.progress.help')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input.TextArea rows={2} maxLength={1000} autoFocus />
        </Form.Item>
        <Form.Item name="way" label={t('ticket.way')}>
          <Segmented options={ways.map((value) => ({ value, label: t(`ticket.way.${value}`) }))} />
        </Form.Item>
        <Problem error={tell.error} />
      </Form>
    </Modal>
  );
}

/** Words in the conversation were taken for a report; whoever knows better takes that back. */
function NoReport({ ticket, promise }: { ticket: Ticket; promise: string }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const owed = useMutation({
    mutationFn: () => call(api.POST('/api/tickets/{id}/promises/{promise}/owed', { params: { path: { id: ticket.id, promise } } })),
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['promises', ticket.id] });
    },
  });
  return (
    <p className={css.sub}>
      {t('promise.atDesk')}{' '}
      <Button size="small" type="link" loading={owed.isPending} onClick={() => owed.mutate()}>
        {t('promise.atDesk.undo')}
      </Button>
      <Problem error={owed.error} />
    </p>
  );
}
