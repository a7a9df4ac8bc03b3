import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useNames } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';
import { path, useTimeline } from '../api';
import css from '../ticket.module.css';
import { useKinStep, type Kin } from './api';

interface Wish {
  words?: string[];
  type: string;
  title: string;
}

interface Word {
  key: string;
  at: string;
  who: string;
  text: string;
  byCustomer: boolean;
  gone: string | undefined;
}

const spoken = new Set(['note', 'message', 'customer']);

/** Which words are about the second matter, and what that one is. */
export function SplitDialog({ ticket, gone, onClose }: { ticket: Ticket; gone: Kin['gone']; onClose: () => void }) {
  const { t, format } = useI18n();
  const names = useNames();
  const navigate = useNavigate();
  const [form] = Form.useForm<Wish>();
  const request = useRef(newId());
  const words = useWords(ticket, gone);
  const split = useKinStep(
    [ticket.id],
    (wish: Wish) => {
      const chosen = wish.words ?? [];
      return call(
        api.POST('/api/tickets/{id}/split', {
          ...path(ticket.id),
          body: {
            clientId: request.current,
            entries: chosen.filter((key) => key.startsWith('e:')).map((key) => Number(key.slice(2))),
            messages: chosen.filter((key) => key.startsWith('m:')).map((key) => key.slice(2)),
            type: wish.type,
            title: wish.title.trim(),
          },
        }),
      );
    },
    (made) => {
      onClose();
      void navigate(`/tickets/${made.id}`);
    },
  );
  const ofCustomer = (chosen: string[] | undefined) => words.some((word) => word.byCustomer && chosen?.includes(word.key));
  return (
    <Modal
      open
      width={680}
      title={t('kin.split.title')}
      okText={t('kin.split.do')}
      okButtonProps={{ disabled: words.length === 0 }}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={split.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ type: ticket.type }} onFinish={(wish: Wish) => split.mutate(wish)}>
        <Form.Item
          name="words"
          label={t('kin.split.words')}
          extra={t(words.length === 0 ? 'kin.split.nothing' : 'kin.split.hint')}
          rules={[
            {
              validator: (_, chosen: string[] | undefined) =>
                ofCustomer(chosen) ? Promise.resolve() : Promise.reject(new Error(t('kin.split.needed'))),
            },
          ]}
        >
          <Checkbox.Group className={css.kinWords ?? ''}>
            {words.map((word) => (
              <Checkbox key={word.key} value={word.key} disabled={word.gone !== undefined}>
                <span className={css.nobody}>
                  {word.who} {format.when(word.at)}
                </span>{' '}
                {word.text}
                {word.gone && <em className={css.nobody}> · {word.gone}</em>}
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
        <div className={css.pair}>
          <Form.Item name="type" label={t('kind.type')}>
            <Select options={names.types} />
          </Form.Item>
          <Form.Item name="title" label={t('kin.split.subject')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Problem error={split.error} />
      </Form>
    </Modal>
  );
}

/** What was said in the conversation and on the ticket, in its order; a message stands once. */
function useWords(ticket: Ticket, gone: Kin['gone']): Word[] {
  const { t, code } = useI18n();
  const timeline = useTimeline(ticket.id);
  const conversation = ticket.conversation;
  const thread = useQuery({
    queryKey: ['split', conversation],
    queryFn: () =>
      call(api.GET('/api/conversations/{id}/messages', { params: { path: { id: conversation ?? '' }, query: { after: 0, limit: 200 } } })),
    enabled: Boolean(conversation),
    retry: false,
  });
  const messages = (thread.data?.items ?? []).filter((message) => message.author.kind !== 'system' && message.text !== '');
  const where = (belongs: boolean, number: string | null | undefined) =>
    !belongs ? undefined : number ? t('kin.split.gone', { number }) : t('kin.split.goneUnseen');
  const said = messages.map((message): Word => {
    const went = gone.find((one) => one.message === message.id);
    const byCustomer = message.author.kind === 'customer';
    return {
      key: `m:${message.id}`,
      at: message.at,
      who: byCustomer ? t('ticket.customer') : message.author.name,
      text: message.text,
      byCustomer,
      gone: where(went !== undefined, went?.number),
    };
  });
  const written = (timeline.data ?? [])
    .filter((item) => spoken.has(item.what) && item.text !== '')
    .map((item): Word => {
      const went = gone.find((one) => one.seq === item.seq);
      return {
        key: `e:${item.seq}`,
        at: item.at,
        who: item.who?.name ?? code('ticket.by.', item.whoName),
        text: item.text,
        byCustomer: item.what === 'customer',
        gone: where(went !== undefined, went?.number),
      };
    });
  return [...said, ...written].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
