import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Article, Conversation, Hit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { keptKey, readKept, writeKept } from '@/shared/outbox/kept';
import { newId } from '@/shared/outbox/newId';
import { KeepsLine } from '@/shared/promise/KeepsLine';
import { PromiseOffer } from '@/shared/promise/PromiseOffer';
import { useWouldKeep } from '@/shared/promise/wouldKeep';
import { useMe } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { checkDraft, useScripts } from './api';
import { AttachButton, AttachedList, useAttachments } from './media';
import { useOutbox, useOutboxView } from './sending';
import { AdviceList } from '@/shared/words/AdviceList';
import { useAdvice, useWords } from '@/shared/words/api';
import { WordsStrip } from '@/shared/words/WordsStrip';
import { fill, firstBlank, replaceSentence, scriptSearch } from './words';
import css from './desk.module.css';

const longest = 2000;
const isText = (value: unknown): value is string => typeof value === 'string';

export interface ComposerHandle {
  focus(): void;
  insert(text: string): void;
}

interface Props {
  conversation: Conversation;
  handle: RefObject<ComposerHandle | null>;
  values: Readonly<Record<string, string | undefined>>;
}

/** Where the reply is written. What would break a clause is told while it is written, and stopped when it is sent. */
export function Composer({ conversation, handle, values }: Props) {
  const { t } = useI18n();
  const me = useMe();
  const outbox = useOutbox();
  const view = useOutboxView(conversation.id);
  const key = keptKey(me.id, 'draft', conversation.id);
  const [text, setTextState] = useState(() => readKept(key, isText, ''));
  const [caret, setCaret] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const [hits, setHits] = useHits(conversation.id, text);
  const words = useWords(conversation.id, true);
  const advice = useAdvice(conversation.id, text, conversation.head);
  const [dismissed, setDismissed] = useState(false);
  const attachments = useAttachments(conversation.id);
  const keeps = useWouldKeep(conversation.ticket?.id, text);
  const listId = useId();

  const setText = (next: string, selection?: { from: number; to: number }) => {
    setTextState(next);
    writeKept(key, next);
    if (selection)
      requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(selection.from, selection.to);
        setCaret(selection.to);
      });
  };
  const insert = (what: string) => {
    const filled = fill(what, values);
    const el = area.current;
    const from = el?.selectionStart ?? text.length;
    const to = el?.selectionEnd ?? text.length;
    const next = text.slice(0, from) + filled + text.slice(to);
    const blank = firstBlank(filled);
    setText(next, blank ? { from: from + blank.from, to: from + blank.to } : { from: from + filled.length, to: from + filled.length });
  };
  useEffect(() => {
    handle.current = { focus: () => area.current?.focus(), insert };
    return () => {
      handle.current = null;
    };
  });

  // The field grows with the text up to a third of the pane.
  useLayoutEffect(() => {
    const el = area.current;
    if (!el) return;
    el.style.height = 'auto';
    el.style.height = `${Math.min(el.scrollHeight, 180)}px`;
  }, [text]);

  // A refused message comes back into an empty field.
  const stopped = view.stopped;
  useEffect(() => {
    if (!stopped) return;
    setTextState((now) => {
      if (now.trim() !== '') return now;
      writeKept(key, stopped.text);
      return stopped.text;
    });
  }, [stopped, key]);

  const search = dismissed ? undefined : scriptSearch(text, caret);
  const scripts = useScripts(search?.query ?? '', search !== undefined);
  const [chosenTone, setTone] = useState<Tone>();
  // Scripts come in the tone that suits the customer, until another one is wanted.
  const tone: Tone = chosenTone ?? (words.data && words.data.tone !== 'neutral' ? words.data.tone : 'any');
  const [picked, setPicked] = useState(0);
  const found = useMemo(() => {
    const all = scripts.data?.items ?? [];
    const fitting = all.filter((a) => (tone === 'any' || a.tone === tone) && a.state === 'published');
    const stage = conversation.stages.find((s) => !s.at)?.stage;
    return fitting.sort((a, b) => Number(b.stage === stage) - Number(a.stage === stage)).slice(0, 30);
  }, [scripts.data, tone, conversation.stages]);
  const at = Math.min(picked, Math.max(0, found.length - 1));

  const pick = (article: Article) => {
    if (!search) return;
    const filled = fill(article.body, values);
    const next = text.slice(0, search.from) + filled + text.slice(caret);
    const blank = firstBlank(filled);
    const end = search.from + filled.length;
    setText(next, blank ? { from: search.from + blank.from, to: search.from + blank.to } : { from: end, to: end });
    setPicked(0);
  };

  const tooLong = text.length > longest;
  const ready = !tooLong && !attachments.pending && !attachments.failed && (text.trim() !== '' || attachments.media.length > 0);
  const send = () => {
    const words = text.trim();
    if (!ready) return;
    keeps.sent(words);
    outbox.add(conversation.id, newId(), words, attachments.media);
    attachments.clear();
    setText('');
    setHits([]);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (search) {
      const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (steps && found.length > 0) {
        event.preventDefault();
        setPicked((at + steps + found.length) % found.length);
        return;
      }
      const choice = found[at];
      if (event.key === 'Enter' && !event.shiftKey && choice) {
        event.preventDefault();
        pick(choice);
        return;
      }
      if (event.key === 'Tab' && !event.shiftKey) {
        event.preventDefault();
        setTone(tones[(tones.indexOf(tone) + 1) % tones.length] ?? 'any');
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setDismissed(true);
        return;
      }
    }
    if (event.key === 'Escape') area.current?.blur();
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div
      className={css.composer}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (attachments.add(event.dataTransfer.files)) event.preventDefault();
      }}
    >
      {search && (
        <Scripts id={listId} found={found} at={at} tone={tone} onTone={setTone} onPick={pick} values={values} pending={scripts.isPending} />
      )}
      <WordsStrip words={words.data} typed={Boolean(conversation.type)} onInsert={insert} />
      <KeepsLine keeps={keeps} />
      <AttachedList attachments={attachments} />
      <textarea
        ref={area}
        className={css.field}
        rows={2}
        value={text}
        aria-label={t('composer.label')}
        aria-describedby={hits.length > 0 ? `${listId}-hits` : undefined}
        aria-invalid={hits.length > 0 || tooLong}
        role="combobox"
        aria-expanded={search !== undefined}
        aria-controls={listId}
        aria-activedescendant={search && found[at] ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('composer.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
          setDismissed(false);
          setPicked(0);
          if (view.stopped) outbox.settle(conversation.id);
        }}
        onPaste={(event) => {
          if (attachments.add(event.clipboardData.files)) event.preventDefault();
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div className={css.composerFoot}>
        <span className={css.hint} role="status">
          {tooLong ? t('composer.tooLong', { n: longest }) : text.length > 200 ? t('composer.count', { n: text.length }) : ''}
        </span>
        <span className={css.composerActs}>
        <AttachButton attachments={attachments} />
        <Button type="primary" size="small" onClick={send} disabled={!ready}>
          {t('do.send')}
        </Button>
        </span>
      </div>
      {conversation.ticket && <PromiseOffer ticket={conversation.ticket.id} text={text} />}
      {view.stopped ? (
        <div className={css.stopped}>
          <Problem
            error={view.stopped.error}
            onAlternative={(alternative) => {
              const hit = view.stopped?.error instanceof ApiProblem ? view.stopped.error.hits[0] : undefined;
              const base = text.trim() === '' ? (view.stopped?.text ?? '') : text;
              const next = hit ? replaceSentence(base, hit, alternative) : alternative;
              outbox.settle(conversation.id);
              setText(next, { from: next.length, to: next.length });
            }}
          >
            {text.trim() !== view.stopped.text.trim() && (
              <Button
                size="small"
                onClick={() => {
                  const back = view.stopped?.text ?? '';
                  outbox.settle(conversation.id);
                  setText(back, { from: back.length, to: back.length });
                }}
              >
                {t('composer.restore')}
              </Button>
            )}
          </Problem>
        </div>
      ) : (
        hits.length > 0 && (
          <div className={css.hits} id={`${listId}-hits`} role="status">
            {hits.slice(0, 2).map((hit) => (
              <div key={`${hit.from}-${hit.to}`} className={css.hit}>
                <ExclamationCircleOutlined aria-hidden="true" />
                <span>
                  {t('composer.warn')} <mark>{text.slice(hit.from, hit.to)}</mark> <code>chat.no-stonewalling</code>
                </span>
                <span className={css.alternatives}>
                  {hit.alternatives.map((alternative) => (
                    <button
                      key={alternative}
                      type="button"
                      className={css.alternative}
                      onClick={() => {
                        const next = replaceSentence(text, hit, alternative);
                        setHits([]);
                        setText(next, { from: next.length, to: next.length });
                      }}
                    >
                      {alternative}
                    </button>
                  ))}
                </span>
              </div>
            ))}
          </div>
        )
      )}
      {!view.stopped && hits.length === 0 && (
        <AdviceList text={text} found={advice} onReplace={(next) => setText(next, { from: next.length, to: next.length })} />
      )}
    </div>
  );
}

/** What the draft would be stopped for, asked a moment after the last key; nothing is recorded by asking. */
function useHits(conversation: string, text: string): [Hit[], (hits: Hit[]) => void] {
  const [hits, setHits] = useState<Hit[]>([]);
  useEffect(() => {
    if (text.trim() === '') {
      setHits([]);
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(() => {
      checkDraft(conversation, text)
        .then((found) => {
          if (!stale) setHits(found);
        })
        // Only a service while writing: sending judges in any case.
        .catch(() => undefined);
    }, 350);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [conversation, text]);
  return [hits.filter((h) => h.to <= text.length), setHits];
}

const tones = ['any', 'neutral', 'lively', 'patient'] as const;
type Tone = (typeof tones)[number];

interface ScriptsProps {
  id: string;
  found: Article[];
  at: number;
  tone: Tone;
  onTone: (tone: Tone) => void;
  onPick: (article: Article) => void;
  values: Readonly<Record<string, string | undefined>>;
  pending: boolean;
}

function Scripts({ id, found, at, tone, onTone, onPick, values, pending }: ScriptsProps) {
  const { t, code } = useI18n();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, which React would take for a clean-up.
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className={css.scripts}>
      <div className={css.scriptHead}>
        <strong>{t('script.label')}</strong>
        <Segmented
          size="small"
          aria-label={t('script.tone')}
          value={tone}
          onChange={onTone}
          options={tones.map((value) => ({ value, label: t(`tone.${value}`) }))}
        />
        <span className={css.hint}>{t('script.hint')}</span>
      </div>
      <ul id={id} role="listbox" aria-label={t('script.label')} className={css.scriptList}>
        {found.map((article, i) => (
          <li
            key={article.id}
            id={`${id}-${i}`}
            ref={i === at ? chosen : undefined}
            role="option"
            aria-selected={i === at}
            className={css.script}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(article);
            }}
          >
            <span className={css.scriptTitle}>
              {article.title}
              <span className={css.hint}>
                {[article.stage && code('stage.', article.stage), article.scene, article.tone !== 'neutral' && t(`tone.${article.tone}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className={css.scriptBody}>{fill(article.body, values)}</span>
          </li>
        ))}
        {found.length === 0 && !pending && <li className={css.hint}>{t('script.none')}</li>}
      </ul>
    </div>
  );
}
