import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../texts/i18n';
import { reached } from './api';
import { useStore } from './useStore';

/** Says that there is no network, and that nothing is lost by it. */
export function NetLine() {
  const { t } = useI18n();
  const isReached = useStore(reached);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const changed = () => setOnline(navigator.onLine);
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
      window.removeEventListener('online', changed);
      window.removeEventListener('offline', changed);
    };
  }, []);
  return (
    <div role="status">
      {(!online || !isReached) && (
        <p class="net">
          <strong>{t(online ? 'net.unreachable' : 'net.offline')}</strong> {t('net.kept')}
        </p>
      )}
    </div>
  );
}
