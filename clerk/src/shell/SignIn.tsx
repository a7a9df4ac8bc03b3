import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '../texts/i18n';
import { Refused } from './api';
import { Problem } from './Problem';
import { changePassword, signIn } from './session';
import { useAct } from './useAct';

function fields(event: TargetedSubmitEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return (name) => String(data.get(name) ?? '');
}

/** The door: nothing of the shop shows before it. */
export function SignIn({ ended }: { ended: boolean }) {
  const { t } = useI18n();
  const { act, busy, error } = useAct();
  const refused = error instanceof Refused ? error : undefined;
  const words =
    refused?.status === 401
      ? t('signIn.bad')
      : refused?.status === 429
        ? refused.retryAfterSeconds
          ? t('signIn.tooMany', { n: refused.retryAfterSeconds })
          : t('signIn.tooManyLater')
        : undefined;
  return (
    <main class="door">
      <img src={`${import.meta.env.BASE_URL}icon.svg`} width="64" height="64" alt={t('app.name')} />
      <h1>{t('signIn.title')}</h1>
      {ended && !error && <p role="status">{t('signIn.ended')}</p>}
      <form
        onSubmit={(event) => {
          const field = fields(event);
          void act(() => signIn(field('login'), field('password')));
        }}
      >
        <label>
          {t('signIn.login')}
          <input name="login" required autoComplete="username" autoCapitalize="none" spellcheck={false} maxLength={40} />
        </label>
        <label>
          {t('signIn.password')}
          <input name="password" type="password" required autoComplete="current-password" maxLength={200} />
        </label>
        {words ? (
          <p class="problem" role="alert">
            {words}
          </p>
        ) : (
          <Problem error={error} />
        )}
        <button type="submit" class="primary" disabled={busy}>
          {t('signIn.submit')}
        </button>
      </form>
    </main>
  );
}

/** A one-time password opens this page and nothing else. */
export function MustChange() {
  const { t } = useI18n();
  const { act, busy, error } = useAct();
  const [differ, setDiffer] = useState(false);
  return (
    <main class="door">
      <h1>{t('password.mustTitle')}</h1>
      <p>{t('password.mustText')}</p>
      <form
        onSubmit={(event) => {
          const field = fields(event);
          const same = field('fresh') === field('again');
          setDiffer(!same);
          if (same) void act(() => changePassword(field('old'), field('fresh')));
        }}
      >
        <label>
          {t('password.old')}
          <input name="old" type="password" required autoComplete="current-password" maxLength={200} />
        </label>
        <label>
          {t('password.new')}
          <input name="fresh" type="password" required minLength={10} autoComplete="new-password" maxLength={200} />
        </label>
        <label>
          {t('password.again')}
          <input name="again" type="password" required autoComplete="new-password" maxLength={200} />
        </label>
        {differ && (
          <p class="problem" role="alert">
            {t('password.different')}
          </p>
        )}
        <Problem error={error} />
        <button type="submit" class="primary" disabled={busy}>
          {t('do.save')}
        </button>
      </form>
    </main>
  );
}
