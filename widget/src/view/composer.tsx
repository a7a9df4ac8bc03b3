import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { LONGEST } from '../chat';
import type { Texts } from '../texts';
import { Send } from './icons';

/** From here on the characters left are told. */
const TELL_FROM = LONGEST - 300;

interface Props {
  texts: Texts;
  draft: string;
  write: (draft: string) => void;
  send: (text: string) => void;
  shortcuts: { label: string; text: string }[];
  field: RefObject<HTMLTextAreaElement | null>;
}

export function Composer({ texts, draft, write, send, shortcuts, field }: Props) {
  const text = draft.trim();
  const left = LONGEST - text.length;
  const ready = text !== '' && left >= 0;

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [draft, field]);

  const submit = () => {
    if (!ready) return;
    send(text);
    write('');
    field.current?.focus();
  };

  return (
    <div class="foot">
      {shortcuts.length > 0 && (
        <ul class="shortcuts" aria-label={texts.shortcuts}>
          {shortcuts.map((tap) => (
            <li key={tap.label}>
              <button class="chip" type="button" onClick={() => send(tap.text)}>
                {tap.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="compose"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={texts.placeholder}
          aria-label={texts.compose}
          title={texts.sendHint}
          enterkeyhint="send"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            // While an input method composes, Enter chooses its candidate (229: Safari's way to say so).
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            submit();
          }}
        />
        <button class="round" type="submit" aria-label={texts.send} disabled={!ready}>
          <Send />
        </button>
      </form>
      {text.length > TELL_FROM && (
        <div class={left < 0 ? 'count bad' : 'count'} role="status">
          {left < 0 ? texts.over(-left) : texts.left(left)}
        </div>
      )}
    </div>
  );
}
