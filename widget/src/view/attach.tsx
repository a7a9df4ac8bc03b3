import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import { picturesIn, sendable } from '../picture';
import { canRecord, clock, LONGEST_MS, record, type Recording } from '../recorder';
import type { Texts } from '../texts';
import { Camera, Microphone, Send } from './icons';

/** Pictures of one go. */
const MOST = 9;

/** The server takes no larger video. */
const MOST_BYTES = 32 << 20;

/** Sends the pictures and videos among these, and says whether there was one that is neither. */
export async function sendPictures(chat: Chat, files: File[]): Promise<boolean> {
  let all = true;
  for (const file of files.slice(0, MOST)) {
    if (file.type.startsWith('video/') && file.size <= MOST_BYTES) {
      await chat.sendFile(file, 'video');
      continue;
    }
    const body = await sendable(file);
    if (body) await chat.sendFile(body, 'picture');
    else all = false;
  }
  return all;
}

interface Props {
  chat: Chat;
  texts: Texts;
  say: (trouble: string | null) => void;
}

export function PictureButton({ chat, texts, say }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="round quiet" type="button" aria-label={texts.attachPicture} title={texts.attachPicture} onClick={() => input.current?.click()}>
        <Camera />
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept="image/*,video/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void sendPictures(chat, files).then((all) => say(all ? null : texts.notPicture));
        }}
      />
    </>
  );
}

/** Takes what is pasted or dropped; true when there was a picture in it. */
export function takePictures({ chat, texts, say }: Props, data: DataTransfer | null): boolean {
  const files = picturesIn(data);
  if (files.length === 0) return false;
  void sendPictures(chat, files).then((all) => say(all ? null : texts.notPicture));
  return true;
}

export function VoiceButton({ texts, say, begun }: Omit<Props, 'chat'> & { begun: (recording: Recording) => void }) {
  if (!canRecord()) return null;
  return (
    <button
      class="round quiet"
      type="button"
      aria-label={texts.record}
      title={texts.record}
      onClick={() => {
        record().then(
          (recording) => {
            say(null);
            begun(recording);
          },
          () => say(texts.noMicrophone),
        );
      }}
    >
      <Microphone />
    </button>
  );
}

/** Stands in the composer's place while somebody speaks. */
export function RecordingBar({ chat, texts, recording, done }: Omit<Props, 'say'> & { recording: Recording; done: () => void }) {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  const send = useRef<HTMLButtonElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    send.current?.focus();
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => {
      clearInterval(timer);
      if (!ended.current) recording.cancel();
    };
  }, [recording]);
  const cancel = () => {
    ended.current = true;
    recording.cancel();
    done();
  };
  const finish = async () => {
    ended.current = true;
    const { body, durationMs } = await recording.finish();
    // A slip of the finger is no message.
    if (durationMs > 500 && body.size > 0) await chat.sendFile(body, 'voice', durationMs);
    done();
  };
  return (
    <div
      class="compose recording"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <button class="plain" type="button" onClick={cancel}>
        {texts.recordCancel}
      </button>
      <span role="timer" aria-label={texts.recording('')}>
        <i class="red" aria-hidden="true" /> {texts.recording(clock(Math.min(now - began, LONGEST_MS)))}
      </span>
      <button ref={send} class="round" type="button" aria-label={texts.recordSend} onClick={() => void finish()}>
        <Send />
      </button>
    </div>
  );
}
