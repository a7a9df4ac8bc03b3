import { Segmented } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { conditionFields, type Answer, type Condition } from './api';
import css from './aftersales.module.css';

const answers: Answer[] = ['yes', 'no', 'unknown'];

/** How the goods are; a field of a form. */
export function ConditionFields({ value, onChange }: { value?: Condition; onChange?: (value: Condition) => void }) {
  const { t } = useI18n();
  if (!value) return null;
  return (
    <div className={css.condition}>
      {conditionFields.map((field) => (
        <div key={field}>
          <span id={`condition-${field}`}>{t(`aftersales.fact.${field}`)}</span>
          <Segmented
            size="small"
            aria-labelledby={`condition-${field}`}
            value={value[field]}
            onChange={(answer) => onChange?.({ ...value, [field]: answer })}
            options={answers.map((it) => ({ value: it, label: t(`aftersales.value.${it}`) }))}
          />
        </div>
      ))}
    </div>
  );
}
