import { FrownOutlined, SmileOutlined } from '@ant-design/icons';
import type { Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import css from './words.module.css';

/** How the customer sounds; calm needs no mark. */
export function MoodMark({ mood }: { mood: Conversation['mood'] }) {
  const { t } = useI18n();
  if (mood !== 'negative' && mood !== 'positive') return null;
  const label = t(`mood.${mood}`);
  return (
    <span className={`${css.mood} ${mood === 'negative' ? css.upset : css.pleased}`} role="img" aria-label={label} title={label}>
      {mood === 'negative' ? <FrownOutlined /> : <SmileOutlined />}
    </span>
  );
}
