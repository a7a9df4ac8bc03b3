import { AutoComplete, Button, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Grant, Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useGrant, useGrants, type GrantKind, type Grants } from './grants';
import css from './ticket.module.css';

/** What the customer was granted on this ticket, and granting more. */
export function GrantBox({ ticket }: { ticket: Ticket }) {
  const { t, format } = useI18n();
  const may = useMay('POST /api/tickets/{id}/grants');
  const [offering, setOffering] = useState(false);
  const grants = useGrants(ticket.id, may);
  if (!may) return null;
  const { items = [], limits } = grants.data ?? {};
  const ended = ticket.state === 'closed' || ticket.state === 'merged';
  return (
    <section className={css.block} aria-label={t('money.title')}>
      <h2>{t('money.title')}</h2>
      {grants.isError && <Problem error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.data && items.length === 0 && <p className={css.sub}>{t('money.none')}</p>}
      <ul className={css.grants}>
        {items.map((grant) => (
          <One key={grant.id} grant={grant} />
        ))}
      </ul>
      {limits && !ended && (
        <p className={css.hint}>
          {t('money.left', {
            refund: format.money(limits.refund.left, 'CNY'),
            compensation: format.money(limits.compensation.left, 'CNY'),
          })}
        </p>
      )}
      {grants.data && !ended && (
        <Button size="small" onClick={() => setOffering(true)}>
          {t('money.offer')}
        </Button>
      )}
      {offering && grants.data && <Offer ticket={ticket} box={grants.data} onClose={() => setOffering(false)} />}
    </section>
  );
}

function One({ grant }: { grant: Grant }) {
  const { t, code, pick, format } = useI18n();
  const state =
    grant.state === 'granted' && grant.payment
      ? grant.gateway === 'local'
        ? t('payment.state.recorded')
        : code('payment.state.', grant.payment)
      : code('money.state.', grant.state);
  const tone = grant.state === 'asked' ? 'amber' : grant.state === 'granted' ? 'accent' : 'red';
  return (
    <li>
      <span>
        <strong>
          {code('money.kind.', grant.kind)} {grant.fen > 0 && format.money(grant.fen, 'CNY')}
        </strong>{' '}
        <Mark tone={tone}>{state}</Mark>
      </span>
      <span className={css.hint}>
        {[pick(grant.policy.titleZh, grant.policy.titleEn), grant.order, grant.duplicate && t('money.duplicate', { number: grant.duplicate })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={css.hint}>
        {grant.state === 'asked' && grant.approver
          ? t('money.asked.of', { name: grant.approver.name })
          : `${t('money.by', { name: grant.by.name })} · ${format.when(grant.at)}`}
      </span>
      {grant.why && <span className={css.hint}>{grant.why}</span>}
    </li>
  );
}

interface Wish {
  kind: GrantKind;
  amount?: number;
  order?: string;
  policy: string;
  reason: string;
}

function Offer({ ticket, box, onClose }: { ticket: Ticket; box: Grants; onClose: () => void }) {
  const { t, pick, format } = useI18n();
  const [form] = Form.useForm<Wish>();
  const kind = Form.useWatch('kind', form) ?? 'refund';
  const policyCode = Form.useWatch('policy', form);
  const amount = Form.useWatch('amount', form) ?? 0;
  const grant = useGrant(ticket.id, onClose);
  const policies = box.policies.filter((policy) => policy.grants.includes(kind));
  const policy = policies.find((it) => it.code === policyCode);
  const left = kind === 'compensation' ? box.limits.compensation.left : box.limits.refund.left;
  const needed = { required: true, message: t('form.required') };
  return (
    <Modal
      open
      title={t('money.title')}
      okText={t('money.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={grant.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'refund', order: box.orders[0]?.number }}
        onFinish={(wish: Wish) =>
          grant.mutate({
            kind: wish.kind,
            fen: wish.kind === 'return' ? 0 : Math.round((wish.amount ?? 0) * 100),
            policy: wish.policy,
            reason: wish.reason,
            ...(wish.order ? { order: wish.order } : {}),
          })
        }
      >
        <Form.Item name="kind" label={t('money.kind')}>
          <Segmented
            options={(['refund', 'return', 'compensation'] as const).map((value) => ({ value, label: t(`money.kind.${value}`) }))}
            onChange={() => form.resetFields(['policy'])}
          />
        </Form.Item>
        <Form.Item name="order" label={t('money.order')} rules={kind === 'refund' ? [needed] : []}>
          <AutoComplete
            allowClear
            placeholder={t('money.order.number')}
            options={box.orders.map((order) => ({
              value: order.number,
              label: t('money.order.left', { number: order.number, left: format.money(order.leftMinor, order.currency) }),
            }))}
          />
        </Form.Item>
        {kind !== 'return' && (
          <Form.Item
            name="amount"
            label={t('money.amount')}
            rules={[needed]}
            extra={Math.round(amount * 100) > left ? t('money.amount.over') : undefined}
          >
            <InputNumber min={0.01} max={1_000_000} precision={2} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="policy" label={t('money.policy')} rules={[needed]}>
          <Select options={policies.map((it) => ({ value: it.code, label: pick(it.titleZh, it.titleEn) }))} />
        </Form.Item>
        {policy && (
          <blockquote className={css.policy} aria-live="polite">
            <span className={css.hint}>{t('money.policy.told')}</span>
            {pick(policy.text.zh, policy.text.en)}
          </blockquote>
        )}
        <Form.Item name="reason" label={t('money.reason')} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Problem error={grant.error} />
      </Form>
    </Modal>
  );
}
