import { DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Image } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { isKey, useI18n } from '@/shared/i18n/i18n';
import { problemText } from '@/shared/ui/Problem';
import { Video } from '@/shared/ui/Video';
import css from './aftersales.module.css';

/** Pictures of one request; the server's own limit. */
const most = 9;

const path = (request: string, picture: string) => `/api/aftersales/${request}/pictures/${picture}`;

/** Those of a request: pictures are enlarged by a click, videos played where they stand. */
export function Pictures({ request, ids, videos }: { request: string; ids: readonly string[]; videos: readonly string[] }) {
  const { t } = useI18n();
  if (ids.length === 0) return null;
  return (
    <div className={css.pictures}>
      <Image.PreviewGroup>
        {ids.filter((id) => !videos.includes(id)).map((id) => (
          <Image key={id} src={`${path(request, id)}/thumbnail`} alt={t('aftersales.picture')} height={56} preview={{ src: path(request, id) }} />
        ))}
      </Image.PreviewGroup>
      {ids.filter((id) => videos.includes(id)).map((id) => (
        <Video key={id} src={path(request, id)} high={160} />
      ))}
    </div>
  );
}

/** Those the customer or we have put into the conversation, to be chosen by a press. */
function OfTheThread({ conversation, value, onChange }: { conversation: string; value: string[]; onChange?: ((value: string[]) => void) | undefined }) {
  const { t } = useI18n();
  const thread = useQuery({
    queryKey: ['aftersales-thread', conversation],
    queryFn: () => call(api.GET('/api/conversations/{id}/messages', { params: { path: { id: conversation }, query: { after: 0, limit: 200 } } })),
  });
  const pictures = (thread.data?.items ?? []).flatMap((message) => message.media).filter((media) => media.kind !== 'voice');
  if (pictures.length === 0) return null;
  return (
    <div className={css.field} role="group" aria-label={t('aftersales.pictures.thread')}>
      <span className={css.hint}>{t('aftersales.pictures.thread')}</span>
      <div className={css.pictures}>
        {pictures.map(({ id, kind }) => (
          <button
            key={id}
            type="button"
            className={css.choose}
            aria-pressed={value.includes(id)}
            onClick={() => onChange?.(value.includes(id) ? value.filter((it) => it !== id) : [...value, id].slice(0, most))}
          >
            {kind === 'video' ? (
              <video src={`/api/conversations/${conversation}/media/${id}`} preload="metadata" muted height={56} aria-label={t('media.video')} />
            ) : (
              <img src={`/api/conversations/${conversation}/media/${id}/thumbnail`} alt={t('aftersales.picture')} height={56} />
            )}
          </button>
        ))}
      </div>
    </div>
  );
}

interface Sent {
  id: string;
  name: string;
  shown: string;
  video: boolean;
}

interface Props {
  /** The ticket they are sent up for; opened when the first one is. */
  ticketOf: () => Promise<string>;
  /** Whose pictures may be chosen too. */
  conversation?: string | undefined;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** Sends pictures up as soon as they are chosen; a field of a form whose value are their ids. */
export function PictureField({ ticketOf, conversation, value = [], onChange }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<Sent[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const add = async (files: File[]) => {
    setBusy(true);
    setError(undefined);
    try {
      const ticket = await ticketOf();
      const fresh: Sent[] = [];
      for (const file of files.slice(0, most - value.length)) {
        const media = await call(
          api.POST('/api/tickets/{id}/aftersales/pictures', {
            params: { path: { id: ticket } },
            // The client would make JSON of it.
            body: file as unknown as string,
            bodySerializer: (body: unknown) => body as BodyInit,
            headers: { 'Content-Type': 'application/octet-stream' },
          }),
        );
        fresh.push({ id: media.id, name: file.name, shown: URL.createObjectURL(file), video: media.kind === 'video' });
      }
      setSent((now) => [...now, ...fresh]);
      onChange?.([...value, ...fresh.map((it) => it.id)]);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const reason = error instanceof ApiProblem && error.reason ? `media.reason.${error.reason}` : '';
  return (
    <div className={css.field}>
      {conversation && <OfTheThread conversation={conversation} value={value} onChange={onChange} />}
      <ul className={css.sent}>
        {sent
          .filter((it) => value.includes(it.id))
          .map((it) => (
            <li key={it.id}>
              {it.video ? <video src={it.shown} muted height={56} aria-label={it.name} /> : <img src={it.shown} alt={it.name} height={56} />}
              <Button size="small" icon={<DeleteOutlined />} aria-label={t('media.remove')} onClick={() => onChange?.(value.filter((id) => id !== it.id))} />
            </li>
          ))}
      </ul>
      <Button size="small" icon={<PictureOutlined />} loading={busy} disabled={value.length >= most} onClick={() => input.current?.click()}>
        {t('aftersales.pictures.add')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm"
        multiple
        // a form of antd shows what is only `hidden`
        style={{ display: 'none' }}
        aria-label={t('aftersales.pictures.add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {error !== undefined && <p role="alert" className={css.late}>{isKey(reason) ? t(reason) : problemText(error, i18n)}</p>}
    </div>
  );
}
