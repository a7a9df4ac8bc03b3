import { App, Typography } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

/** Shows a secret that no later answer repeats, ready to be copied; stays until it is closed by hand. */
export function useShownOnce() {
  const { t } = useI18n();
  const { modal } = App.useApp();
  return (title: string, secret: string, note?: string): void => {
    modal.success({
      title,
      width: 560,
      mask: { closable: false },
      okText: t('do.noted'),
      content: (
        <>
          <Typography.Paragraph code copyable={{ text: secret, tooltips: [t('do.copy'), t('do.copied')] }} style={{ fontSize: 15 }}>
            {secret}
          </Typography.Paragraph>
          {note}
        </>
      ),
    });
  };
}
