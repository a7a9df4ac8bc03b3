import { ExclamationCircleFilled, FieldTimeOutlined } from '@ant-design/icons';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { stands, type Owed } from './owed';
import css from './promise.module.css';

/** In the list of conversations: what this customer was promised is due soon, or wasn't kept. */
export function PromiseMark({ owed }: { owed: Owed | undefined }) {
  const { t, format } = useI18n();
  const now = useNow(owed !== undefined);
  const state = owed && stands(owed, now);
  if (!state) return null;
  const time = format.when(owed.due);
  const label = owed.text ? t(`promise.mark.${state}`, { time, promise: owed.text }) : t(`promise.mark.${state}.untold`, { time });
  return (
    <span className={`${css.mark} ${css[state] ?? ''}`} role="img" aria-label={label} title={label}>
      {state === 'broken' ? <ExclamationCircleFilled /> : <FieldTimeOutlined />}
    </span>
  );
}
