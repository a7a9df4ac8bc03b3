import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { Problem } from '@/shared/ui/Problem';
import { path, settled } from './api';
import css from './ticket.module.css';

type Offer = components['schemas']['TicketOffer'];
const most = 5;
const hows = ['phone', 'in_person', 'message'] as const;
type How = (typeof hows)[number];

/** Ways out that were put to the customer, and which they chose. */
export function OptionBox({ ticket, mayAct }: { ticket: Ticket; mayAct: boolean }) {
  const { t, format, code } = useI18n();
  const client = useQueryClient();
  const offers = useQuery({
    queryKey: ['options', ticket.id, ticket.version, ticket.now],
    queryFn: () => call(api.GET('/api/tickets/{id}/options', path(ticket.id))),
    placeholderData: (before) => before,
  });
  const [asking, setAsking] = useState<'offer' | 'agree'>();
  const [how, setHow] = useState<How>('phone');
  const said = useMutation({
    mutationFn: ({ offer, choice }: { offer: string; choice: number }) =>
      call(api.POST('/api/tickets/{id}/options/{offer}/choice', { params: { path: { id: ticket.id, offer } }, body: { choice, how } })),
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['options', ticket.id] });
    },
  });
  const offer = offers.data?.items[0];
  return (
    <section className={css.block}>
      <h2>{t('option.title')}</h2>
      {!offer && <p className={css.sub}>{t('option.none')}</p>}
      {offer && <Offered offer={offer} />}
      {offer && mayAct && offer.open && offer.options.length > 0 && (
        <span className={css.actions}>
          <Segmented
            size="small"
            aria-label={t('option.how')}
            value={how}
            onChange={setHow}
            options={hows.map((value) => ({ value, label: code('option.how.', value) }))}
          />
          <Select
            size="small"
            placeholder={t('option.said')}
            aria-label={t('option.said')}
            value={null}
            popupMatchSelectWidth={false}
            style={{ minWidth: 140 }}
            options={offer.options.map((way, i) => ({ value: i + 1, label: way.title }))}
            onChange={(choice: number | null) => choice !== null && said.mutate({ offer: offer.id, choice })}
          />
        </span>
      )}
      <Problem error={said.error} />
      {offer?.chosenAt && (
        <p className={css.good}>
          {offer.chosen
            ? t('option.chosen', {
                time: format.when(offer.chosenAt),
                title: offer.options[offer.chosen - 1]?.title ?? '',
                how: code('option.how.', offer.how ?? ''),
              })
            : t('option.agreed', { time: format.when(offer.chosenAt), text: offer.words, how: code('option.how.', offer.how ?? '') })}
        </p>
      )}
      {mayAct && (
        <span className={css.actions}>
          <Button size="small" onClick={() => setAsking('offer')}>
            {t(offer ? 'option.again' : 'option.new')}
          </Button>
          <Button size="small" onClick={() => setAsking('agree')}>
            {t('option.agree')}
          </Button>
        </span>
      )}
      {asking === 'offer' && <OfferDialog ticket={ticket} onClose={() => setAsking(undefined)} />}
      {asking === 'agree' && <AgreeDialog ticket={ticket} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function Offered({ offer }: { offer: Offer }) {
  const { t } = useI18n();
  return (
    <>
      {offer.open && <p className={css.sub}>{t('option.waiting')}</p>}
      <ol className={css.allClocks}>
        {offer.options.map((way) => (
          <li key={way.title}>
            <span className={css.step}>
              {way.title} <span className={css.sub}>{t('option.facts', { cost: `¥${(way.fen / 100).toFixed(2)}`, hours: way.hours })}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

interface WayFields {
  title: string;
  pros?: string;
  cons?: string;
  yuan: number;
  hours: number;
  steps?: string;
}

function OfferDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<{ words?: string; ways: WayFields[] }>();
  const request = useRef(newId());
  const put = useMutation({
    mutationFn: ({ words, ways }: { words?: string; ways: WayFields[] }) =>
      call(
        api.POST('/api/tickets/{id}/options', {
          ...path(ticket.id),
          body: {
            clientId: request.current,
            ...(words?.trim() ? { words: words.trim() } : {}),
            options: ways.map(({ title, pros, cons, yuan, hours, steps }) => ({
              title: title.trim(),
              pros: pros?.trim() ?? '',
              cons: cons?.trim() ?? '',
              steps: steps?.trim() ?? '',
              fen: Math.round(yuan * 100),
              hours,
            })),
          },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['options', ticket.id] });
    },
  });
  const needed = { required: true, message: t('form.required') };
  const empty = { title: '', yuan: 0, hours: 24 };
  return (
    <Modal
      open
      width={680}
      title={t('option.new')}
      okText={t('option.do')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={put.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ ways: [empty, empty] }} onFinish={(f: { words?: string; ways: WayFields[] }) => put.mutate(f)}>
        <Form.Item name="words" label={t('option.words')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.List name="ways">
          {(ways, { add, remove }) => (
            <>
              {ways.map(({ key, name }) => (
                <fieldset key={key} className={css.offered}>
                  <legend>
                    {t('option.n', { n: name + 1 })}{' '}
                    {ways.length > 2 && (
                      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('option.remove')} onClick={() => remove(name)} />
                    )}
                  </legend>
                  <Form.Item name={[name, 'title']} label={t('option.name')} rules={[{ ...needed, whitespace: true }]}>
                    <Input maxLength={80} />
                  </Form.Item>
                  <div className={css.pair}>
                    <Form.Item name={[name, 'pros']} label={t('option.pros')}>
                      <Input maxLength={200} />
                    </Form.Item>
                    <Form.Item name={[name, 'cons']} label={t('option.cons')}>
                      <Input maxLength={200} />
                    </Form.Item>
                    <Form.Item name={[name, 'yuan']} label={t('option.cost')} rules={[needed]}>
                      <InputNumber min={0} max={1_000_000} precision={2} style={{ width: '100%' }} />
                    </Form.Item>
                    <Form.Item name={[name, 'hours']} label={t('option.hours')} rules={[needed]}>
                      <InputNumber min={0} max={720} precision={0} style={{ width: '100%' }} />
                    </Form.Item>
                  </div>
                  <Form.Item name={[name, 'steps']} label={t('option.steps')}>
                    <Input.TextArea rows={1} autoSize={{ maxRows: 4 }} maxLength={500} />
                  </Form.Item>
                </fieldset>
              ))}
              {ways.length < most && (
                <Button icon={<PlusOutlined />} onClick={() => add(empty)}>
                  {t('option.add')}
                </Button>
              )}
            </>
          )}
        </Form.List>
        <Problem error={put.error} />
      </Form>
    </Modal>
  );
}

function AgreeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t, code } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string; how: How }>();
  const request = useRef(newId());
  const agree = useMutation({
    mutationFn: (f: { text: string; how: How }) =>
      call(api.POST('/api/tickets/{id}/agreement', { ...path(ticket.id), body: { clientId: request.current, text: f.text.trim(), how: f.how } })),
    onSuccess: onClose,
    onSettled: () => {
      settled(client, ticket.id);
      void client.invalidateQueries({ queryKey: ['options', ticket.id] });
    },
  });
  return (
    <Modal
      open
      title={t('option.agree')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={agree.isPending}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ how: 'phone' }} onFinish={(f: { text: string; how: How }) => agree.mutate(f)}>
        <Form.Item name="text" label={t('option.agree.text')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={2} maxLength={300} autoFocus />
        </Form.Item>
        <Form.Item name="how" label={t('option.how')}>
          <Segmented options={hows.map((value) => ({ value, label: code('option.how.', value) }))} />
        </Form.Item>
        <Problem error={agree.error} />
      </Form>
    </Modal>
  );
}
