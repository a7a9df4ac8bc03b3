import { useEffect, useRef, useState } from 'preact/hooks';
import { Sheet } from '../shell/Sheet';
import { useI18n } from '../texts/i18n';
import { NoCamera, openCamera, type Camera, type Trouble } from './camera';
import './scan.css';

/** Between two looks at the picture: a phone reads one in less than this. */
const everyMs = 120;
/** Larger pictures take longer and tell no more. */
const widest = 1280;

/** Looks through the camera until it has seen a code. */
export function Scanner({ onCode, onClose }: { onCode: (text: string) => void; onClose: () => void }) {
  const { t } = useI18n();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  const [camera, setCamera] = useState<Camera>();
  const [lit, setLit] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | 'reader'>();

  useEffect(() => {
    let opened: Camera | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async (read: (picture: ImageData) => Promise<string | undefined>, canvas: HTMLCanvasElement) => {
      const shown = video.current;
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (ended || !shown || !pen) return;
      if (shown.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && shown.videoWidth > 0) {
        const scale = Math.min(1, widest / shown.videoWidth);
        canvas.width = Math.round(shown.videoWidth * scale);
        canvas.height = Math.round(shown.videoHeight * scale);
        pen.drawImage(shown, 0, 0, canvas.width, canvas.height);
        const text = await read(pen.getImageData(0, 0, canvas.width, canvas.height));
        if (ended) return;
        if (text !== undefined) {
          navigator.vibrate?.(60);
          found.current(text);
          return;
        }
      }
      timer = setTimeout(() => void look(read, canvas).catch(() => setTrouble('reader')), everyMs);
    };
    const begin = async () => {
      const [camera, reader] = await Promise.all([
        openCamera().then((it) => (opened = it)),
        import('./reader').catch(() => undefined),
      ]);
      if (ended) {
        camera.stop();
        return;
      }
      if (!reader) {
        setTrouble('reader');
        return;
      }
      setCamera(camera);
      if (video.current) video.current.srcObject = camera.stream;
      await look(reader.readCode, document.createElement('canvas'));
    };
    begin().catch((cause: unknown) => {
      if (!ended) setTrouble(cause instanceof NoCamera ? cause.trouble : 'reader');
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      opened?.stop();
    };
  }, []);

  const light = camera?.light;
  return (
    <Sheet title={t('scan.title')} onClose={onClose}>
      {trouble ? (
        <p class="problem" role="alert">
          {t(`scan.${trouble}`)}
        </p>
      ) : (
        <div class="finder">
          <video ref={video} autoplay muted playsInline aria-label={t('scan.picture')} />
          <span aria-hidden="true" />
        </div>
      )}
      {!trouble && <p class="quiet">{t('scan.hint')}</p>}
      <div class="actions">
        {light && (
          <button
            type="button"
            class="plain"
            aria-pressed={lit}
            onClick={() => void light(!lit).then(() => setLit(!lit), () => undefined)}
          >
            {t('scan.light')}
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          {t('scan.type')}
        </button>
      </div>
    </Sheet>
  );
}
