import { useState } from 'preact/hooks';
import { useI18n } from '../texts/i18n';
import { call, Refused } from './api';
import { Problem } from './Problem';
import { useAct } from './useAct';

/** Opens a number, which is recorded, and then dials it. `path`: where it is asked for. */
export function PhoneButton({ path, primary = false }: { path: string; primary?: boolean }) {
  const { t } = useI18n();
  const { act, busy, error } = useAct();
  const [phone, setPhone] = useState<string | null>();
  const look = primary ? 'primary' : 'plain';
  if (phone === null || (error instanceof Refused && error.status === 404)) return <p class="quiet">{t('call.noNumber')}</p>;
  if (phone !== undefined) {
    return (
      <a class={look} href={`tel:${phone}`}>
        {t('call.dial', { number: phone })}
      </a>
    );
  }
  return (
    <>
      <Problem error={error} />
      <button type="button" class={look} disabled={busy} onClick={() => void act(async () => setPhone((await call<{ phone?: string | null }>('POST', path)).phone ?? null))}>
        {t('call.number')}
      </button>
    </>
  );
}
