import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { Standard, Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames, useStandard } from '@/shared/standard/standard';
import { EditProblem, useEdit } from './edit';
import css from './ticket.module.css';

/** What the matter is about, and what its type is asked for beside the common record. */
export function KindBox({ ticket, mayAct }: { ticket: Ticket; mayAct: boolean }) {
  const { t, pick } = useI18n();
  const names = useNames();
  const fields = useStandard()?.types.find((type) => type.id === ticket.type)?.fields ?? [];
  const chosen = (field: Field, value: string | undefined) => {
    const choice = field.choices.find((it) => it.code === value);
    return choice ? pick(choice.titleZh, choice.titleEn) : value;
  };
  const [asking, setAsking] = useState(false);
  return (
    <section className={css.block}>
      <h2>{t('kind.title')}</h2>
      <dl className={css.facts}>
        <div className={css.fact}>
          <dt>{t('kind.type')}</dt>
          <dd>{names.type(ticket.type)}</dd>
        </div>
        {fields
          .filter((field) => field.required || ticket.fields[field.code])
          .map((field) => (
            <div key={field.code} className={css.fact}>
              <dt>{pick(field.titleZh, field.titleEn)}</dt>
              <dd>{chosen(field, ticket.fields[field.code]) ?? <span className={css.late}>{t('kind.missing')}</span>}</dd>
            </div>
          ))}
      </dl>
      {mayAct && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('kind.change')}
        </Button>
      )}
      {asking && <KindDialog ticket={ticket} onClose={() => setAsking(false)} />}
    </section>
  );
}

type Field = Standard['types'][number]['fields'][number];

/** What was written before there were choices stays readable, and may stay as it is. */
function old(field: Field, value: string | undefined) {
  return value && !field.choices.some((it) => it.code === value) ? [{ value, label: value }] : [];
}

interface Wished {
  type: string;
  why?: string;
  fields?: Record<string, string | undefined>;
}

function KindDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t, pick } = useI18n();
  const names = useNames();
  const standard = useStandard();
  const [form] = Form.useForm<Wished>();
  const type = Form.useWatch('type', form) ?? ticket.type;
  const fields = standard?.types.find((it) => it.id === type)?.fields ?? [];
  const change = useEdit(
    ticket,
    async (wished: Wished, on) => {
      const given = Object.fromEntries(fields.map((field) => [field.code, wished.fields?.[field.code]?.trim() ?? '']));
      let after = ticket;
      let header = on;
      if (wished.type !== ticket.type) {
        after = await call(api.PUT('/api/tickets/{id}/type', { ...on, body: { type: wished.type, why: wished.why?.trim() ?? '' } }));
        header = { params: { ...on.params, header: { 'If-Match': `"${after.version}"` } } };
      }
      return fields.length === 0 ? after : call(api.PUT('/api/tickets/{id}/fields', { ...header, body: { fields: given } }));
    },
    { onDone: onClose, ofDialog: true },
  );
  return (
    <Modal
      open
      title={t('kind.title')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form<Wished>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ type: ticket.type, fields: ticket.fields }}
        onFinish={(wished) => change.mutate(wished)}
      >
        <Form.Item name="type" label={t('kind.type')}>
          <Select options={names.types.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        {type !== ticket.type && (
          <Form.Item name="why" label={t('kind.why')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        {fields.map((field) => (
          <Form.Item key={field.code} name={['fields', field.code]} label={pick(field.titleZh, field.titleEn)}>
            {field.choices.length > 0 ? (
              <Select
                allowClear
                options={[
                  ...field.choices.map((it) => ({ value: it.code, label: pick(it.titleZh, it.titleEn) })),
                  ...old(field, ticket.fields[field.code]),
                ]}
              />
            ) : (
              <Input maxLength={500} />
            )}
          </Form.Item>
        ))}
        <EditProblem edit={change} />
      </Form>
    </Modal>
  );
}
