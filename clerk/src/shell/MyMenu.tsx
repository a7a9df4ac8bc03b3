import { useState } from 'preact/hooks';
import { queueOf } from '../offline/ownQueue';
import { useI18n } from '../texts/i18n';
import { Unreachable } from './api';
import { setPrefs, usePrefs } from './prefs';
import { Problem } from './Problem';
import { session, signOut, speak } from './session';
import { Sheet } from './Sheet';
import type { Me } from './types';
import { useAct } from './useAct';
import { useStore } from './useStore';

const languages = ['zh', 'en'] as const;
const themes = ['system', 'light', 'dark'] as const;

export function MyMenu({ me }: { me: Me }) {
  const { t } = useI18n();
  const { locale, theme } = usePrefs();
  const { act, busy, error } = useAct();
  const [open, setOpen] = useState(false);
  const queue = queueOf(me.id);
  const waiting = useStore(queue.acts).filter((act) => act.standing === 'waiting').length;
  const leave = () => act(() => signOut().then(() => queue.end()));
  return (
    <>
      <button type="button" class="face" aria-label={`${t('me.label')} ${me.name}`} onClick={() => setOpen(true)}>
        {[...me.name].at(-1)}
      </button>
      {open && session.get().state === 'in' && (
        <Sheet title={me.name} onClose={() => setOpen(false)}>
          <fieldset class="choice">
            <legend>{t('me.language')}</legend>
            {languages.map((it) => (
              <label key={it}>
                <input type="radio" name="language" checked={locale === it} onChange={() => speak(it)} />
                <span>{t(`me.${it}`)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset class="choice">
            <legend>{t('me.theme')}</legend>
            {themes.map((it) => (
              <label key={it}>
                <input type="radio" name="theme" checked={theme === it} onChange={() => setPrefs({ theme: it })} />
                <span>{t(`me.${it}`)}</span>
              </label>
            ))}
          </fieldset>
          {error instanceof Unreachable ? (
            <p class="problem" role="alert">
              {t('me.signOutOffline')}
            </p>
          ) : (
            <Problem error={error} />
          )}
          {waiting > 0 && (
            <p class="problem" role="status">
              {t('me.unsent', { n: waiting })}
            </p>
          )}
          <button type="button" class={waiting > 0 ? 'danger wide' : 'plain wide'} disabled={busy} onClick={() => void leave()}>
            {t(waiting > 0 ? 'me.signOutAnyway' : 'me.signOut')}
          </button>
        </Sheet>
      )}
    </>
  );
}
