import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '@/shared/i18n/i18n';
import { meKey } from '@/shared/session/me';
import { PasswordForm } from './PasswordForm';
import { Scene } from './Scene';
import css from './signin.module.css';

/** A one-time password opens this page and nothing else. */
export function MustChangePage() {
  const { t } = useI18n();
  const client = useQueryClient();
  return (
    <Scene>
      <div className={css.form}>
        <h1>{t('password.mustTitle')}</h1>
        <p className={css.note}>{t('password.mustText')}</p>
        <PasswordForm onDone={() => void client.invalidateQueries({ queryKey: meKey })} />
      </div>
    </Scene>
  );
}
