import { Checkbox, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { EditProblem, useEdit } from './edit';

interface Fields {
  text: string;
  due: Dayjs;
  done?: boolean;
  why?: string;
}
export interface Step {
  text: string;
  due: string;
  done?: boolean;
}

interface Props {
  ticket: Ticket;
  onClose: () => void;
  title?: string;
  askWhy?: 'needed' | 'optional';
  /** What the planned step is for, when it isn't for itself. */
  save?: (step: Step, why: string | undefined, on: { params: { path: { id: string }; header: { 'If-Match': string } } }) => Promise<Ticket>;
}

/** What happens next and by when: while a matter isn't solved there is always an answer to that. */
export function NextStepDialog({ ticket, onClose, title, askWhy, save }: Props) {
  const { t } = useI18n();
  const [form] = Form.useForm<Fields>();
  const plan = useEdit(
    ticket,
    (f: Fields, on) => {
      const step = { text: f.text.trim(), due: f.due.toISOString(), ...(f.done === undefined ? {} : { done: f.done }) };
      return save ? save(step, f.why?.trim(), on) : call(api.PUT('/api/tickets/{id}/next-step', { ...on, body: step }));
    },
    { onDone: onClose, ofDialog: true },
  );
  const quick = [1, 4, 24, 48].map((hours) => ({ label: `+${hours} h`, value: () => dayjs().add(hours, 'hour').startOf('minute') }));
  return (
    <Modal
      open
      title={title ?? t('ticket.nextStep')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={plan.isPending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ due: dayjs().add(4, 'hour').startOf('hour') }}
        onFinish={(fields) => plan.mutate(fields)}
      >
        {askWhy && (
          <Form.Item
            name="why"
            label={t('ticket.why')}
            rules={askWhy === 'needed' ? [{ required: true, whitespace: true, message: t('form.required') }] : []}
          >
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
        )}
        <Form.Item
          name="text"
          label={t('ticket.nextStep')}
          extra={t('ticket.nextStep.help')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input maxLength={500} autoFocus={!askWhy} />
        </Form.Item>
        <Form.Item
          name="due"
          label={t('ticket.nextStep.due')}
          rules={[
            { required: true, message: t('form.required') },
            {
              validator: (_rule, value: Dayjs | undefined) =>
                value && value.isBefore(dayjs()) ? Promise.reject(new Error(t('ticket.nextStep.past'))) : Promise.resolve(),
            },
          ]}
        >
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 15 }}
            format="YYYY-MM-DD HH:mm"
            presets={quick}
            minDate={dayjs()}
            maxDate={dayjs().add(7, 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        {ticket.nextStep && !save && (
          <Form.Item name="done" valuePropName="checked">
            <Checkbox>{t('ticket.nextStep.done')}</Checkbox>
          </Form.Item>
        )}
        <EditProblem edit={plan} />
      </Form>
    </Modal>
  );
}
