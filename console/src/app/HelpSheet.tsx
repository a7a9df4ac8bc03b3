import { Modal } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { isSingleKey, shortcuts, type Scope } from '@/shared/keys/shortcuts';
import { usePrefs } from '@/shared/prefs/prefs';
import { Kbd } from '@/shared/ui/Page';
import css from './shell.module.css';

export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const { singleKeys } = usePrefs();
  const part = (scope: Scope) => (
    <section key={scope}>
      <h3>{t(`help.${scope}`)}</h3>
      <dl>
        {shortcuts
          .filter((s) => s.scope === scope && (singleKeys || scope === 'composer' || !isSingleKey(s.combo)))
          .map((s) => (
            <div key={s.id} className={css.keyRow}>
              <dt>{t(s.text)}</dt>
              <dd className={css.keys}>
                {s.shown.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('help.title')} width={720}>
      <div className={css.help}>
        <div>
          {part('everywhere')}
          {part('composer')}
        </div>
        <div>{part('desk')}</div>
      </div>
    </Modal>
  );
}
