import type { Conversation } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';

export function nameOf(c: Pick<Conversation, 'customer' | 'visitorLabel'>, t: Translate): string {
  return c.customer?.name || t('desk.visitor', { label: c.visitorLabel });
}
