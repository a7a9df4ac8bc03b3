import { DeleteOutlined, EyeOutlined, PictureOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Image, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Media, Message } from '@/shared/api/types';
import { isKey, useI18n, type I18n, type Translate } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { problemText } from '@/shared/ui/Problem';
import { Video } from '@/shared/ui/Video';
import css from './media.module.css';

/** Pictures of one message; the server's own limit. */
const most = 9;

/** A message in one line: what it shows stands for itself where there are no words. */
export function inOneLine(message: { kind: string; text: string }, t: Translate): string {
  if (message.kind !== 'picture' && message.kind !== 'voice' && message.kind !== 'video') return message.text;
  return [t(`media.preview.${message.kind}`), message.text].filter(Boolean).join(' ');
}

const addressOf = (conversation: string, id: string) => `/api/conversations/${conversation}/media/${id}`;

/** The pictures, enlarged by a click, or the voice note or video, played where it stands. */
export function Shown({ message }: { message: Pick<Message, 'conversation' | 'media'> }) {
  const { t } = useI18n();
  const pictures = message.media.filter((m) => m.kind === 'picture');
  const voices = message.media.filter((m) => m.kind === 'voice');
  const videos = message.media.filter((m) => m.kind === 'video');
  return (
    <>
      {pictures.length > 0 && (
        <div className={css.pictures}>
          <Image.PreviewGroup>
            {pictures.map((m) => (
              <Image
                key={m.id}
                src={`${addressOf(message.conversation, m.id)}/thumbnail`}
                alt={t('media.picture')}
                height={140}
                width={Math.round(Math.min(220, Math.max(60, (140 * (m.width ?? 1)) / (m.height ?? 1))))}
                className={css.picture ?? ''}
                preview={{ src: addressOf(message.conversation, m.id), mask: <EyeOutlined aria-label={t('media.enlarge')} /> }}
              />
            ))}
          </Image.PreviewGroup>
        </div>
      )}
      {videos.map((m) => (
        <Video key={m.id} src={addressOf(message.conversation, m.id)} width={m.width} height={m.height} />
      ))}
      {voices.map((m) => {
        const n = Math.max(1, Math.round((m.durationMs ?? 0) / 1000));
        return (
          <div key={m.id} className={css.voice}>
            <audio controls preload="none" src={addressOf(message.conversation, m.id)} aria-label={t('media.voice', { n })} />
            <span>{t('media.seconds', { n })}</span>
          </div>
        );
      })}
    </>
  );
}

interface Attachment {
  key: string;
  file: File;
  preview: string;
  media?: Media;
  error?: unknown;
}

/** Pictures on their way into a draft: uploaded at once, so that sending takes no time. */
export function useAttachments(conversation: string) {
  const [items, setItems] = useState<readonly Attachment[]>([]);
  const previews = useRef(new Set<string>());
  useEffect(() => {
    const all = previews.current;
    return () => all.forEach((address) => URL.revokeObjectURL(address));
  }, []);
  const change = (key: string, to: Partial<Attachment>) =>
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...to } : item)));
  const upload = (key: string, file: File) => {
    call(
      api.POST('/api/conversations/{id}/media', {
        params: { path: { id: conversation } },
        // The client would make JSON of it.
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as BodyInit,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ).then(
      (media) => change(key, { media }),
      (error: unknown) => change(key, { error }),
    );
  };
  return {
    items,
    pending: items.some((item) => !item.media && !item.error),
    failed: items.some((item) => item.error),
    media: items.flatMap((item) => (item.media ? [item.media] : [])),
    add(files: Iterable<File>) {
      const fresh = [...files]
        .filter((file) => /^(image|video)\//.test(file.type))
        .slice(0, most - items.length)
        .map((file) => ({ key: newId(), file, preview: URL.createObjectURL(file) }));
      fresh.forEach((item) => previews.current.add(item.preview));
      setItems((now) => [...now, ...fresh]);
      fresh.forEach((item) => upload(item.key, item.file));
      return fresh.length > 0;
    },
    again(item: Attachment) {
      change(item.key, { error: undefined });
      upload(item.key, item.file);
    },
    remove: (key: string) => setItems((now) => now.filter((item) => item.key !== key)),
    clear: () => setItems([]),
  };
}

export type Attachments = ReturnType<typeof useAttachments>;

/** Why a file isn't taken, in the reader's language. */
function why(error: unknown, i18n: I18n): string {
  const key = error instanceof ApiProblem && error.reason ? `media.reason.${error.reason}` : '';
  return isKey(key) ? i18n.t(key) : problemText(error, i18n);
}

export function AttachButton({ attachments }: { attachments: Attachments }) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<PictureOutlined />}
        aria-label={t('media.attach')}
        title={t('media.attach')}
        disabled={attachments.items.length >= most}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm"
        multiple
        hidden
        onChange={(event) => {
          attachments.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

export function AttachedList({ attachments }: { attachments: Attachments }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (attachments.items.length === 0) return null;
  return (
    <ul className={css.attached} role="status">
      {attachments.items.map((item) => (
        <li key={item.key} className={css.attachment}>
          {item.file.type.startsWith('video/') ? <video src={item.preview} muted aria-label={item.file.name} /> : <img src={item.preview} alt={item.file.name} />}
          {!item.media && !item.error && <Spin size="small" aria-label={t('media.uploading')} className={css.spin ?? ''} />}
          <span className={css.buttons}>
            {item.error !== undefined && (
              <Button size="small" icon={<ReloadOutlined />} aria-label={t('media.again')} onClick={() => attachments.again(item)} />
            )}
            <Button size="small" icon={<DeleteOutlined />} aria-label={t('media.remove')} onClick={() => attachments.remove(item.key)} />
          </span>
          {item.error !== undefined && <span className={css.error}>{why(item.error, i18n)}</span>}
        </li>
      ))}
    </ul>
  );
}
