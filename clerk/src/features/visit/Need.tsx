import { useState } from 'preact/hooks';
import { Sheet } from '../../shell/Sheet';
import { useI18n } from '../../texts/i18n';
import type { Tell } from './useVisits';
import type { Seen } from './visits';

export interface SheetProps {
  visit: Seen;
  tell: Tell;
  onClose: () => void;
}

const persons = ['self', 'family', 'friend', 'child'] as const;

/** What they look for and for whom; asked, not guessed, and nobody is pushed. */
export function Need({ visit, tell, onClose }: SheetProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [forWhom, setForWhom] = useState<string>();
  const [alone, setAlone] = useState(visit.alone);
  return (
    <Sheet title={t('need.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const need = { text: text.trim(), alone, ...(forWhom ? { forWhom } : {}) };
          void tell({ visit: visit.id, kind: 'need', need }).then(onClose);
        }}
      >
        <label>
          {t('need.text')}
          <textarea value={text} maxLength={300} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <fieldset class="choice">
          <legend>{t('need.forWhom')}</legend>
          {persons.map((person) => {
            const words = t(`need.${person}`);
            return (
              <label key={person}>
                <input type="radio" name="forWhom" checked={forWhom === words} onChange={() => setForWhom(words)} />
                <span>{words}</span>
              </label>
            );
          })}
        </fieldset>
        <label class="check">
          <input type="checkbox" checked={alone} onChange={(event) => setAlone(event.currentTarget.checked)} />
          {t('need.alone')}
        </label>
        <button type="submit" class="primary" disabled={!text.trim() && !forWhom && !alone}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
