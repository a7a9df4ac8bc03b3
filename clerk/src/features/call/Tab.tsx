import type { TabProps } from '../../shell/types';
import { useI18n } from '../../texts/i18n';

export function Tab({ shop }: TabProps) {
  const { t } = useI18n(shop.zone);
  return <p class="empty">{t('call.none')}</p>;
}
