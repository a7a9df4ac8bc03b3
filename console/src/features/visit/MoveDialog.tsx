import { DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Visit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useMoveVisit } from './api';

/** Another time for a visit; how far it may be moved is the standard's. */
export function MoveDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useI18n();
  const [form] = Form.useForm<{ due: Dayjs }>();
  const move = useMoveVisit(visit.id);
  return (
    <Modal
      open
      title={t('visit.move')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={move.isPending}
    >
      <Form<{ due: Dayjs }>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ due: dayjs(visit.due) }}
        onFinish={({ due }) => move.mutate(due.toISOString(), { onSuccess: onClose })}
      >
        <Form.Item name="due" label={t('visit.due')} rules={[{ required: true, message: t('form.required') }]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={dayjs()} style={{ width: '100%' }} />
        </Form.Item>
        <Problem error={move.error} />
      </Form>
    </Modal>
  );
}
