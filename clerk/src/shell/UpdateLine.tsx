import { useI18n } from '../texts/i18n';
import { waiting } from './update';
import { useStore } from './useStore';

export function UpdateLine() {
  const { t } = useI18n();
  const worker = useStore(waiting);
  if (!worker) return null;
  return (
    <p class="net calm" role="status">
      {t('app.update')}
      <button type="button" class="plain" onClick={() => worker.postMessage('take over')}>
        {t('app.updateNow')}
      </button>
    </p>
  );
}
