import { CheckOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { useSetPresence } from './presence';
import { readiness, useReadinessAsked } from './readiness';

/** Asked once a shift before the first "ready": the list, and one key to confirm it. */
export function ReadinessDialog() {
  const { t } = useI18n();
  const items = useReadinessAsked();
  const set = useSetPresence();
  return (
    <Modal
      open={items.length > 0}
      title={t('readiness.title')}
      okText={t('readiness.confirm')}
      cancelText={t('readiness.later')}
      okButtonProps={{ autoFocus: true }}
      confirmLoading={set.isPending}
      onCancel={readiness.close}
      onOk={() =>
        set.mutate(
          { state: 'ready', confirmed: items.map((item) => item.code) },
          { onSuccess: readiness.close },
        )
      }
      destroyOnHidden
    >
      <p style={{ color: 'var(--text-2)' }}>{t('readiness.lead')}</p>
      <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {items.map((item) => (
          <li key={item.code} style={{ padding: '6px 0' }}>
            <CheckOutlined aria-hidden="true" style={{ color: 'var(--green)', marginInlineEnd: 10 }} />
            {item.text}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
