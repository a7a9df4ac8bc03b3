import { useState } from 'preact/hooks';
import { CodeField } from '../../scan/CodeField';
import { Sheet } from '../../shell/Sheet';
import { useI18n } from '../../texts/i18n';
import { useGoods } from './useGoods';
import type { SheetProps } from './Need';

const ways = ['fitting', 'sample', 'demonstration'] as const;
const likings = [
  { text: 'try.yes', liked: true },
  { text: 'try.no', liked: false },
  { text: 'try.unsaid', liked: undefined },
] as const;

interface Props extends SheetProps {
  /** It was told: what goes with it comes next. */
  onTried: () => void;
}

/** Goods that were tried: scanned, or looked for by number or name. */
export function TryOut({ visit, tell, onClose, onTried }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ sku: string; name: string }>();
  const [way, setWay] = useState<(typeof ways)[number]>('sample');
  const [explained, setExplained] = useState(true);
  const [liked, setLiked] = useState<boolean>();
  const [recommended, setRecommended] = useState(false);
  const found = useGoods(chosen ? '' : text);
  const sku = chosen?.sku ?? text.trim();
  return (
    <Sheet title={t('try.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const goods = { sku, way, explained, ...(liked === undefined ? {} : { liked }) };
          const advice = recommended ? [{ visit: visit.id, kind: 'recommended', goods: { sku } } as const] : [];
          void tell({ visit: visit.id, kind: 'tried', goods }, ...advice).then(onTried);
        }}
      >
        <CodeField
          label={t('try.goods')}
          value={text}
          onValue={(value) => {
            setChosen(undefined);
            setText(value);
          }}
        />
        {chosen && <p role="status">{t('try.chosen', { goods: chosen.name })}</p>}
        {found.length > 0 && (
          <ul class="found">
            {found.map((goods) => (
              <li key={goods.sku}>
                <button
                  type="button"
                  class="row"
                  onClick={() => {
                    setChosen(goods);
                    setText(goods.sku);
                  }}
                >
                  {goods.name}
                  <code>{goods.sku}</code>
                </button>
              </li>
            ))}
          </ul>
        )}
        <fieldset class="choice">
          <legend>{t('try.way')}</legend>
          {ways.map((it) => (
            <label key={it}>
              <input type="radio" name="way" checked={way === it} onChange={() => setWay(it)} />
              <span>{t(`try.${it}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choice">
          <legend>{t('try.liked')}</legend>
          {likings.map((it) => (
            <label key={it.text}>
              <input type="radio" name="liked" checked={liked === it.liked} onChange={() => setLiked(it.liked)} />
              <span>{t(it.text)}</span>
            </label>
          ))}
        </fieldset>
        <label class="check">
          <input type="checkbox" checked={explained} onChange={(event) => setExplained(event.currentTarget.checked)} />
          {t('try.explained')}
        </label>
        <label class="check">
          <input type="checkbox" checked={recommended} onChange={(event) => setRecommended(event.currentTarget.checked)} />
          {t('try.recommended')}
        </label>
        <button type="submit" class="primary" disabled={!sku}>
          {t('do.save')}
        </button>
      </form>
    </Sheet>
  );
}
