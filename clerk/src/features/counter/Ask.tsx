import { useState } from 'preact/hooks';
import { Problem } from '../../shell/Problem';
import { Sheet } from '../../shell/Sheet';
import { useAct } from '../../shell/useAct';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { ask, newKey, sendUp, type Case, type Condition, type Kind, type Rules } from './api';

const looks = ['opened', 'tags', 'complete', 'fresh', 'misused'] as const;
const unseen: Condition = { opened: 'unknown', tags: 'unknown', complete: 'unknown', fresh: 'unknown', misused: 'unknown' };

/** The reason first; then which goods, how they are, and what the customer wishes: judged at once. */
export function Ask({ at, onAsked, onClose }: { at: Case; onAsked: () => void; onClose: () => void }) {
  const { t, pick } = useI18n();
  const rules = useRead<Rules>(`/api/aftersales/rules?on=${at.order.placedAt.slice(0, 10)}`);
  const open = at.order.lines.filter((line) => line.left > 0);
  const [reasonCode, setReason] = useState<string>();
  const [line, setLine] = useState<number | undefined>(open.length === 1 ? open[0]?.line : undefined);
  const [quantity, setQuantity] = useState(1);
  const [kind, setKind] = useState<Kind>();
  const [condition, setCondition] = useState<Condition>(unseen);
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const [key] = useState(newKey);
  const { act, busy, error } = useAct();
  const reason = rules.data?.reasons.find((it) => it.code === reasonCode);
  const chosen = open.find((it) => it.line === line);
  const wish = kind ?? (reason?.ways[0]?.kind as Kind | undefined);
  const shown = reason !== undefined && (reason.pictures === 0 || (words.trim() !== '' && pictures.length >= reason.pictures));
  const photo = (files: FileList | null) =>
    void act(async () => {
      for (const file of [...(files ?? [])]) {
        const { id } = await sendUp(at, file);
        setPictures((now) => [...now, id]);
      }
    });
  const judge = () => {
    if (!reason || !chosen || !wish) return;
    void act(async () => {
      await ask(at, { line: chosen.line, quantity, kind: wish, reason: reason.code, words: words.trim(), pictures: [...pictures], condition }, words.trim(), key);
      onAsked();
    });
  };
  return (
    <Sheet title={t('counter.ask')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          judge();
        }}
      >
        <Problem error={rules.data ? undefined : rules.error} onRetry={() => void rules.again()} />
        <fieldset class="choice">
          <legend>{t('counter.reason')}</legend>
          {rules.data?.reasons
            .filter((it) => it.when === 'delivered')
            .map((it) => (
              <label key={it.code}>
                <input
                  type="radio"
                  name="reason"
                  checked={reasonCode === it.code}
                  onChange={() => {
                    setReason(it.code);
                    setKind(undefined);
                  }}
                />
                <span>{pick(it.titleZh, it.titleEn)}</span>
              </label>
            ))}
        </fieldset>
        {reason && (
          <>
            <fieldset class="choice rows">
              <legend>{t('counter.line')}</legend>
              {open.map((it) => (
                <label key={it.line}>
                  <input
                    type="radio"
                    name="line"
                    checked={line === it.line}
                    onChange={() => {
                      setLine(it.line);
                      setQuantity(1);
                    }}
                  />
                  <span>
                    {it.name} · {t('counter.left', { n: it.left })}
                  </span>
                </label>
              ))}
            </fieldset>
            {chosen && chosen.left > 1 && (
              <label>
                {t('counter.quantity')}
                <input
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={chosen.left}
                  value={quantity}
                  onInput={(event) => setQuantity(Math.max(1, Math.min(chosen.left, Number(event.currentTarget.value) || 1)))}
                />
              </label>
            )}
            <fieldset class="choice">
              <legend>{t('counter.kind')}</legend>
              {reason.ways.map((way) => (
                <label key={way.kind}>
                  <input type="radio" name="kind" checked={wish === way.kind} onChange={() => setKind(way.kind as Kind)} />
                  <span>{t(`counter.kind.${way.kind as Kind}`)}</span>
                </label>
              ))}
            </fieldset>
            <p class="quiet">{t('counter.look')}</p>
            {looks.map((field) => (
              <fieldset key={field} class="choice look">
                <legend>{t(`counter.${field}`)}</legend>
                {(['yes', 'no'] as const).map((answer) => (
                  <label key={answer}>
                    <input type="radio" name={field} checked={condition[field] === answer} onChange={() => setCondition({ ...condition, [field]: answer })} />
                    <span>{t(`counter.${answer}`)}</span>
                  </label>
                ))}
              </fieldset>
            ))}
            <label>
              {t(reason.pictures > 0 ? 'counter.words' : 'counter.note')}
              <textarea maxLength={1000} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
            </label>
            {reason.pictures > 0 && <p class="quiet">{t('counter.photosNeeded', { n: reason.pictures })}</p>}
            <label class="plain photo">
              {t('counter.photo')}
              {pictures.length > 0 && <span class="tag good">{t('counter.photos', { n: pictures.length })}</span>}
              <input
                class="sr"
                type="file"
                accept="image/*,video/*"
                capture="environment"
                disabled={busy || pictures.length >= 9}
                onChange={(event) => {
                  photo(event.currentTarget.files);
                  event.currentTarget.value = '';
                }}
              />
            </label>
          </>
        )}
        <Problem error={error} />
        <div class="thumb">
          <button type="submit" class="primary wide" disabled={busy || !shown || !chosen || !wish}>
            {t('counter.judge')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
