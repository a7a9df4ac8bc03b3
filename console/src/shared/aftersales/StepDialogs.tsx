import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, call } from '@/shared/api/client';
import type { AftersalesRequest } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { at, unknownCondition, useStep, type Condition } from './api';
import { ConditionFields } from './ConditionFields';
import type { Move } from './moves';
import { PictureField } from './pictures';
import { Trace } from './Trace';
import css from './aftersales.module.css';

interface Props {
  request: AftersalesRequest;
  onClose: () => void;
}

/** The steps that take words, money or a look; the others are done by their button. */
export const dialogs: Partial<Record<Move, (props: Props) => ReactNode>> = {
  inspect: InspectDialog,
  refuse: RefuseDialog,
  refund: RefundDialog,
  dispatch: DispatchDialog,
  dispute: DisputeDialog,
};

interface FrameProps extends Props {
  title: string;
  pending: boolean;
  error: unknown;
  onOk: () => void;
  children: ReactNode;
}

function Frame({ title, pending, error, onOk, onClose, children }: FrameProps) {
  const { t } = useI18n();
  return (
    <Modal open title={title} okText={title} cancelText={t('do.cancel')} onCancel={onClose} onOk={onOk} confirmLoading={pending}>
      {children}
      <Problem error={error} />
    </Modal>
  );
}

interface Found {
  condition: Condition;
  note?: string;
  pictures?: string[];
}

function InspectDialog({ request, onClose }: Props) {
  const { t } = useI18n();
  const [form] = Form.useForm<Found>();
  const step = useStep(
    request.ticket,
    (found: Found) =>
      call(
        api.POST('/api/aftersales/{id}/inspection', {
          ...at(request.id),
          body: { condition: found.condition, note: found.note?.trim() ?? '', pictures: found.pictures ?? [] },
        }),
      ),
    onClose,
  );
  return (
    <Frame request={request} title={t('aftersales.do.inspect')} pending={step.isPending} error={step.error} onOk={() => form.submit()} onClose={onClose}>
      <Form<Found>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ condition: { ...unknownCondition, ...request.condition } }}
        onFinish={(found) => step.mutate(found)}
      >
        <Form.Item name="condition" label={t('aftersales.condition')}>
          <ConditionFields />
        </Form.Item>
        <Form.Item name="note" label={t('aftersales.note')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="pictures" label={t('aftersales.found')}>
          <PictureField ticketOf={() => Promise.resolve(request.ticket)} />
        </Form.Item>
      </Form>
    </Frame>
  );
}

function RefuseDialog({ request, onClose }: Props) {
  const { t, pick } = useI18n();
  const [said, setSaid] = useState(false);
  const step = useStep(
    request.ticket,
    () => call(api.POST('/api/aftersales/{id}/refusal', { ...at(request.id), body: { said } })),
    onClose,
  );
  return (
    <Frame request={request} title={t('aftersales.do.refuse')} pending={step.isPending} error={step.error} onOk={() => step.mutate(undefined)} onClose={onClose}>
      <div className={css.field}>
        <Trace request={{ ...request, trace: request.trace.filter((it) => it.verdict === 'against') }} />
        <strong>{t('aftersales.instead')}</strong>
        <ul className={css.ways}>
          {request.kinds.map((kind) => (
            <li key={kind}>{t(`aftersales.kind.${kind}`)}</li>
          ))}
          {request.ways.map((way) => (
            <li key={way.code}>{pick(way.titleZh, way.titleEn)}</li>
          ))}
        </ul>
        <span className={css.hint}>{t('aftersales.refuse.told')}</span>
        <Checkbox checked={said} onChange={(event) => setSaid(event.target.checked)}>
          {t('aftersales.refuse.said')}
        </Checkbox>
      </div>
    </Frame>
  );
}

function RefundDialog({ request, onClose }: Props) {
  const { t } = useI18n();
  const [partly, setPartly] = useState(false);
  const [yuan, setYuan] = useState<number | null>(null);
  const step = useStep(
    request.ticket,
    () =>
      call(
        api.POST('/api/aftersales/{id}/refund', {
          ...at(request.id),
          body: partly && yuan !== null ? { minor: Math.round(yuan * 100) } : {},
        }),
      ),
    onClose,
  );
  return (
    <Frame request={request} title={t('aftersales.do.refund')} pending={step.isPending} error={step.error} onOk={() => step.mutate(undefined)} onClose={onClose}>
      <div className={css.field}>
        <span>
          {request.name} × {request.quantity}
        </span>
        <span className={css.hint}>{t('aftersales.refund.share')}</span>
        {request.kind === 'refund' && (
          <Checkbox checked={partly} onChange={(event) => setPartly(event.target.checked)}>
            {t('aftersales.refund.agreed')}
          </Checkbox>
        )}
        {partly && <InputNumber aria-label={t('aftersales.refund.amount')} addonAfter={t('aftersales.refund.amount')} min={0.01} precision={2} value={yuan} onChange={setYuan} />}
      </div>
    </Frame>
  );
}

interface Parcel {
  carrier: string;
  tracking?: string;
}

function DispatchDialog({ request, onClose }: Props) {
  const { t } = useI18n();
  const [form] = Form.useForm<Parcel>();
  const step = useStep(
    request.ticket,
    (parcel: Parcel) =>
      call(
        api.POST('/api/aftersales/{id}/dispatch', {
          ...at(request.id),
          body: { carrier: parcel.carrier.trim(), tracking: parcel.tracking?.trim() ?? '' },
        }),
      ),
    onClose,
  );
  return (
    <Frame request={request} title={t('aftersales.do.dispatch')} pending={step.isPending} error={step.error} onOk={() => form.submit()} onClose={onClose}>
      <Form<Parcel> form={form} layout="vertical" requiredMark={false} onFinish={(parcel) => step.mutate(parcel)}>
        <Form.Item name="carrier" label={t('aftersales.carrier')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="tracking" label={t('aftersales.tracking')}>
          <Input maxLength={64} />
        </Form.Item>
      </Form>
    </Frame>
  );
}

function DisputeDialog({ request, onClose }: Props) {
  const { t } = useI18n();
  const [why, setWhy] = useState('');
  const step = useStep(
    request.ticket,
    () => call(api.POST('/api/aftersales/{id}/dispute', { ...at(request.id), body: { why: why.trim() } })),
    onClose,
  );
  return (
    <Frame
      request={request}
      title={t('aftersales.do.dispute')}
      pending={step.isPending}
      error={step.error}
      onOk={() => why.trim() && step.mutate(undefined)}
      onClose={onClose}
    >
      <Input.TextArea aria-label={t('aftersales.dispute.why')} placeholder={t('aftersales.dispute.why')} rows={3} maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
    </Frame>
  );
}
