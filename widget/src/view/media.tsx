import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import { clock } from '../recorder';
import type { Texts } from '../texts';
import type { Media, Pending } from '../thread';
import { Pause, Play } from './icons';

/** What was fetched once isn't fetched again while the page lives. */
const known = new Map<string, Promise<string>>();

function address(key: string, load: () => Promise<Blob | null>): Promise<string> {
  let found = known.get(key);
  if (!found) {
    found = load().then((body) => {
      if (!body) throw new Error('gone');
      return URL.createObjectURL(body);
    });
    // What failed is tried again the next time it is looked at.
    found.catch(() => known.delete(key));
    known.set(key, found);
  }
  return found;
}

function useAddress(chat: Chat, id: string, form: 'small' | 'whole' | 'own'): { url: string | null; failed: boolean } {
  const [state, setState] = useState<{ url: string | null; failed: boolean }>({ url: null, failed: false });
  useEffect(() => {
    let here = true;
    address(`${id}.${form}`, () => (form === 'own' ? chat.fileOf(id) : chat.media(id, form === 'small'))).then(
      (url) => here && setState({ url, failed: false }),
      () => here && setState({ url: null, failed: true }),
    );
    return () => {
      here = false;
    };
  }, [chat, id, form]);
  return state;
}

interface Props {
  chat: Chat;
  texts: Texts;
}

/** Pictures of a message, small; a tap shows one large. */
export function Pictures({ chat, texts, media, show }: Props & { media: Media[]; show: (media: Media) => void }) {
  return (
    <div class="pictures">
      {media.map((one) => (
        <button key={one.id} class="picture" type="button" aria-label={`${texts.picture}, ${texts.pictureOpen}`} onClick={() => show(one)}>
          <Small chat={chat} texts={texts} one={one} />
        </button>
      ))}
    </div>
  );
}

function Small({ chat, texts, one }: Props & { one: Media }) {
  const { url, failed } = useAddress(chat, one.id, 'small');
  // Its place is kept before it is there: nothing jumps.
  const ratio = (one.width ?? 1) / (one.height ?? 1);
  const width = Math.max(60, Math.min(220, 240 * ratio));
  const style = { width: `${width}px`, height: `${Math.max(40, width / ratio)}px` };
  return url ? <img src={url} alt="" style={style} /> : <span class="blank" style={style}>{failed ? texts.notLoaded : ''}</span>;
}

export function Large({ chat, texts, one, close }: Props & { one: Media; close: () => void }) {
  const { url, failed } = useAddress(chat, one.id, 'whole');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = (button.current?.getRootNode() as ShadowRoot | undefined)?.activeElement as HTMLElement | null;
    button.current?.focus();
    return () => before?.focus();
  }, []);
  return (
    <div
      class="large"
      role="dialog"
      aria-modal="true"
      aria-label={texts.picture}
      onClick={close}
      onKeyDown={(event) => {
        if (event.key === 'Tab') event.preventDefault();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {url ? <img src={url} alt={texts.picture} /> : <p>{failed ? texts.notLoaded : '…'}</p>}
      <button ref={button} class="round" type="button" aria-label={texts.close} onClick={close}>
        ×
      </button>
    </div>
  );
}

/** One voice note; fetched when it is played for the first time. */
export function Voice({ texts, durationMs, load, id }: { texts: Texts; durationMs: number; load: () => Promise<Blob | null>; id: string }) {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => audio.current?.pause(), []);
  const toggle = async () => {
    if (playing) {
      audio.current?.pause();
      return;
    }
    try {
      if (!audio.current) {
        const one = new Audio(await address(`${id}.whole`, load));
        one.onplay = () => setPlaying(true);
        one.onpause = () => setPlaying(false);
        one.onended = () => setAt(0);
        one.ontimeupdate = () => setAt(one.currentTime * 1000);
        audio.current = one;
      }
      await audio.current.play();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  return (
    <button class="voice" type="button" aria-label={`${playing ? texts.pause : texts.play} ${texts.voiceOf(seconds)}`} onClick={() => void toggle()}>
      {playing ? <Pause /> : <Play />}
      <progress max={durationMs} value={Math.min(at, durationMs)} aria-hidden="true" />
      <span>{failed ? texts.notLoaded : clock(playing || at > 0 ? at : seconds * 1000)}</span>
    </button>
  );
}

/** A video; fetched when it is played for the first time. */
export function Video({ texts, load, id }: { texts: Texts; load: () => Promise<Blob | null>; id: string }) {
  const [url, setUrl] = useState<string | null>(null);
  const [label, setLabel] = useState(texts.video);
  const start = () => {
    setLabel('…');
    address(`${id}.whole`, load).then(setUrl, () => setLabel(texts.notLoaded));
  };
  return url ? (
    <video class="video" src={url} controls autoplay playsInline aria-label={texts.video} />
  ) : (
    <button class="voice" type="button" aria-label={`${texts.play} ${texts.video}`} onClick={start}>
      <Play />
      <span>{label}</span>
    </button>
  );
}

/** The file of a message on its way. */
export function Going({ chat, texts, one, part }: Props & { one: Pending; part: number | null }) {
  const { file, clientId } = one;
  if (!file) return null;
  return (
    <>
      {file.kind === 'picture' ? (
        <Own chat={chat} texts={texts} clientId={clientId} />
      ) : file.kind === 'video' ? (
        <Video texts={texts} id={clientId} load={() => chat.fileOf(clientId)} />
      ) : (
        <Voice texts={texts} id={clientId} durationMs={file.durationMs ?? 1000} load={() => chat.fileOf(clientId)} />
      )}
      {part !== null && <progress class="uploading" max={1} value={part} aria-label={texts.sending} />}
    </>
  );
}

function Own({ chat, texts, clientId }: Props & { clientId: string }) {
  const { url, failed } = useAddress(chat, clientId, 'own');
  return <div class="pictures">{url ? <img src={url} alt={texts.picture} /> : <span class="blank">{failed ? texts.notLoaded : ''}</span>}</div>;
}
