import { CheckCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import css from './promise.module.css';
import type { WouldKeep } from './wouldKeep';

/** Over the reply being written: the promise it keeps, unless its writer says that it doesn't. */
export function KeepsLine({ keeps: { promise, denied, deny, error } }: { keeps: WouldKeep }) {
  const { t, format } = useI18n();
  if (!promise?.due) return <Problem error={error} />;
  const values = { promise: promise.text ?? '', time: format.when(promise.due) };
  return (
    <div className={css.offer} role="status">
      {denied ? <MinusCircleOutlined aria-hidden="true" /> : <CheckCircleOutlined aria-hidden="true" />}
      <span className={css.words}>{t(denied ? 'promise.keeps.not' : 'promise.keeps', values)}</span>
      <Button size="small" type="text" onClick={() => deny(!denied)}>
        {t(denied ? 'promise.keeps.again' : 'promise.keeps.deny')}
      </Button>
    </div>
  );
}
