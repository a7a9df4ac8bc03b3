import { useI18n } from '@/shared/i18n/i18n';
import { Empty, Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useI18n();
  return (
    <Page title={t('nav.tickets')}>
      <Empty />
    </Page>
  );
}
