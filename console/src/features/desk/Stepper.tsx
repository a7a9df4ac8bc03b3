import { CheckOutlined } from '@ant-design/icons';
import type { Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import css from './desk.module.css';

/** The stages of the service; they tick themselves from what is observed, and lead to what is still to do. */
export function Stepper({ conversation, onStage }: { conversation: Conversation; onStage: (stage: string) => void }) {
  const { t, format, code } = useI18n();
  const names = useNames();
  const next = conversation.stages.findIndex((s) => !s.at);
  return (
    <ol className={css.stepper} aria-label={t('stage.label')}>
      {conversation.stages.map((s, i) => {
        const named = names.stage(s.stage);
        const name = named === s.stage ? code('stage.', s.stage) : named;
        return (
          <li key={s.stage} className={`${css.step} ${s.at ? css.done : ''} ${i === next ? css.next : ''}`}>
            <button
              type="button"
              onClick={() => onStage(s.stage)}
              title={s.at ? t('stage.done', { stage: name, time: format.exact(s.at) }) : t('stage.open', { stage: name })}
            >
              <span className="sr">
                {s.at ? t('stage.done', { stage: name, time: format.when(s.at) }) : t('stage.open', { stage: name })}
              </span>
              <span className={css.stepDot} aria-hidden="true">
                {s.at ? <CheckOutlined /> : i + 1}
              </span>
              <span aria-hidden="true">{name}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
