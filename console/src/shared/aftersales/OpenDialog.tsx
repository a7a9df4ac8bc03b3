import { App as AntApp, AutoComplete, Checkbox, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { OrderView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { kinds, unknownCondition, useOpenRequest, useOrder, useRules, type Condition, type Kind, type Wish } from './api';
import { ConditionFields } from './ConditionFields';
import { PictureField } from './pictures';
import css from './aftersales.module.css';

interface Fields {
  reason: string;
  kind: Kind;
  words?: string;
  pictures?: string[];
  condition: Condition;
}

interface Props {
  /** The ticket the request goes on, opened where there is none yet; for pictures that come first nothing is known of the wish. */
  ticketOf: (wish?: Wish) => Promise<string>;
  /** Known orders of the customer, to choose from. */
  orders: readonly OrderView[];
  /** Chosen already. */
  order?: string;
  line?: number;
  /** Whose pictures may be chosen. */
  conversation?: string;
  onClose: () => void;
}

/** The reason first, then the wish, then how the goods are: and the rules answer at once. */
export function OpenDialog({ ticketOf, orders, order: first, line: firstLine, conversation, onClose }: Props) {
  const { t, pick, format } = useI18n();
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<Fields>();
  const [number, setNumber] = useState(first ?? orders[0]?.number ?? '');
  const [pieces, setPieces] = useState<Record<number, number>>(firstLine === undefined ? {} : { [firstLine]: 1 });
  const known = orders.find((it) => it.number === number);
  const typed = useOrder(number, !known);
  const order = known ?? typed.data;
  const rules = useRules(order?.placedAt.slice(0, 10), order !== undefined);
  const reasonCode = Form.useWatch('reason', form);
  const reason = rules.data?.reasons.find((it) => it.code === reasonCode);
  const open = useOpenRequest(ticketOf, (taken) => {
    void message.success(t('aftersales.made', { verdict: t(taken.every((it) => it.eligible) ? 'aftersales.eligible' : 'aftersales.ineligible') }));
    onClose();
  });
  const chosen = Object.entries(pieces).filter(([, quantity]) => quantity > 0);
  const needed = { required: true, message: t('form.required') };
  const wish = (fields: Fields): Wish => ({
    order: number,
    lines: chosen.map(([line, quantity]) => ({ line: Number(line), quantity, condition: fields.condition })),
    kind: fields.kind,
    reason: fields.reason,
    words: fields.words?.trim() ?? '',
    pictures: fields.pictures ?? [],
  });
  return (
    <Modal
      open
      width={560}
      title={t('aftersales.new')}
      okText={t('aftersales.new.do')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={open.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ condition: unknownCondition, kind: 'return' }}
        onFinish={(fields) => open.mutate(wish(fields))}
        onValuesChange={(changed: Partial<Fields>) => {
          const way = changed.reason && rules.data?.reasons.find((it) => it.code === changed.reason)?.ways[0];
          if (way) form.setFieldsValue({ kind: way.kind as Kind });
        }}
      >
        <Form.Item label={t('aftersales.order')}>
          <AutoComplete
            aria-label={t('aftersales.order.number')}
            value={number}
            onChange={(value) => {
              setNumber(value.trim());
              setPieces({});
            }}
            placeholder={t('aftersales.order.number')}
            options={orders.map((it) => ({ value: it.number, label: `${it.number} · ${format.date(it.placedAt)}` }))}
          />
          <Problem error={!known && number && typed.error} />
        </Form.Item>
        {order && (
          <Form.Item label={t('aftersales.lines')}>
            <ul className={css.lines}>
              {order.lines.map((line, i) => (
                <li key={line.sku + String(i)}>
                  <Checkbox checked={(pieces[i] ?? 0) > 0} onChange={(event) => setPieces({ ...pieces, [i]: event.target.checked ? 1 : 0 })}>
                    {line.name} <span className={css.hint}>{t('aftersales.pieces.of', { n: line.quantity })} · {format.money(line.totalMinor, order.currency)}</span>
                  </Checkbox>
                  <InputNumber
                    size="small"
                    aria-label={`${t('aftersales.pieces')} ${line.name}`}
                    min={0}
                    max={line.quantity}
                    value={pieces[i] ?? 0}
                    onChange={(value) => setPieces({ ...pieces, [i]: value ?? 0 })}
                  />
                </li>
              ))}
            </ul>
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('aftersales.reason')} rules={[needed]}>
          <Select
            loading={rules.isFetching}
            options={(rules.data?.reasons ?? []).map((it) => ({ value: it.code, label: pick(it.titleZh, it.titleEn) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('aftersales.kind')}>
          <Segmented block options={kinds.map((kind) => ({ value: kind, label: t(`aftersales.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('aftersales.words')}
          extra={reason && reason.pictures > 0 ? t('aftersales.pictures.needed', { n: reason.pictures }) : undefined}
          rules={reason && reason.pictures > 0 ? [{ ...needed, whitespace: true }] : []}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="pictures" label={t('aftersales.pictures')}>
          <PictureField ticketOf={() => ticketOf()} conversation={conversation} />
        </Form.Item>
        <Form.Item name="condition" label={t('aftersales.condition')}>
          <ConditionFields />
        </Form.Item>
        <Problem error={open.error} />
      </Form>
    </Modal>
  );
}
