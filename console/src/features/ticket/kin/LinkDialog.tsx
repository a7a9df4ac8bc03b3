import { Form, Modal, Select } from 'antd';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useKinStep, type KinOne } from './api';
import { TicketPicker } from './TicketPicker';

const hows = ['related', 'follow-up', 'followed-by', 'caused-by', 'cause-of'] as const;

/** Says what this ticket has to do with another one. */
export function LinkDialog({ ticket, first, onClose }: { ticket: Ticket; first: KinOne[]; onClose: () => void }) {
  const { t, code } = useI18n();
  const [form] = Form.useForm<{ other: string; how: string }>();
  const link = useKinStep(
    [ticket.id],
    ({ other, how }: { other: string; how: string }) =>
      call(api.PUT('/api/tickets/{id}/links/{other}', { params: { path: { id: ticket.id, other } }, body: { how } })),
    onClose,
  );
  return (
    <Modal
      open
      title={t('kin.link.title')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={link.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ how: 'related' }}
        onFinish={(wish: { other: string; how: string }) => link.mutate(wish)}
      >
        <Form.Item name="how" label={t('kin.how')}>
          <Select options={hows.map((value) => ({ value, label: code('kinHow.', value) }))} />
        </Form.Item>
        <Form.Item name="other" label={t('kin.find')} rules={[{ required: true, message: t('form.required') }]}>
          <TicketPicker but={ticket.id} first={first} />
        </Form.Item>
        <Problem error={link.error} />
      </Form>
    </Modal>
  );
}
