import { useI18n } from '../texts/i18n';
import { Problem } from './Problem';
import { promise, type Promised } from './session';
import { useAct } from './useAct';

/** Shown once, and again when the text changes: nobody sees a customer before this. */
export function Confidentiality({ promised, onPromised }: { promised: Promised; onPromised: () => Promise<void> }) {
  const { t, pick } = useI18n();
  const { act, busy, error } = useAct();
  return (
    <main class="door">
      <h1>{t('conf.title')}</h1>
      <p class="promise">{pick(promised.zh, promised.en)}</p>
      <p class="quiet">{t('conf.version', { n: promised.version })}</p>
      <Problem error={error} />
      <button
        type="button"
        class="primary"
        disabled={busy}
        onClick={() => void act(() => promise(promised.version)).then(onPromised)}
      >
        {t('conf.accept')}
      </button>
    </main>
  );
}
