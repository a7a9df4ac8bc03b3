import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { LONGEST, type Chat } from '../chat';
import type { Recording } from '../recorder';
import type { Texts } from '../texts';
import { PictureButton, RecordingBar, takePictures, VoiceButton } from './attach';
import { Send } from './icons';

/** From here on the characters left are told. */
const TELL_FROM = LONGEST - 300;

interface Props {
  chat: Chat;
  texts: Texts;
  draft: string;
  write: (draft: string) => void;
  send: (text: string) => void;
  shortcuts: { label: string; text: string }[];
  field: RefObject<HTMLTextAreaElement | null>;
}

export function Composer({ chat, texts, draft, write, send, shortcuts, field }: Props) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const [trouble, say] = useState<string | null>(null);
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
      {trouble && (
        <div class="count bad" role="alert">
          {trouble}
        </div>
      )}
      {recording ? (
        <RecordingBar
          chat={chat}
          texts={texts}
          recording={recording}
          done={() => {
            setRecording(null);
            requestAnimationFrame(() => field.current?.focus());
          }}
        />
      ) : (
      <form
        class="compose"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <PictureButton chat={chat} texts={texts} say={say} />
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={texts.placeholder}
          aria-label={texts.compose}
          title={texts.sendHint}
          enterkeyhint="send"
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => {
            if (takePictures({ chat, texts, say }, event.clipboardData)) event.preventDefault();
          }}
          onKeyDown={(event) => {
            // While an input method composes, Enter chooses its candidate (229: Safari's way to say so).
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            submit();
          }}
        />
        {text === '' && <VoiceButton texts={texts} say={say} begun={setRecording} />}
        <button class="round" type="submit" aria-label={texts.send} disabled={!ready}>
          <Send />
        </button>
      </form>
      )}
      {text.length > TELL_FROM && (
        <div class={left < 0 ? 'count bad' : 'count'} role="status">
          {left < 0 ? texts.over(-left) : texts.left(left)}
        </div>
      )}
    </div>
  );
}
