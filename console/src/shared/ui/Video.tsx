import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  src: string;
  width?: number | null | undefined;
  height?: number | null | undefined;
  /** How high it stands, in pixels. */
  high?: number;
}

/** A video, played where it stands; only its beginning is fetched before. Its place is kept, so that nothing jumps. */
export function Video({ src, width, height, high = 220 }: Props) {
  const { t } = useI18n();
  const wide = width && height ? Math.round(Math.min(320, Math.max(120, (high * width) / height))) : undefined;
  return <video controls playsInline preload="metadata" src={src} height={high} width={wide} style={{ maxWidth: '100%', borderRadius: 6 }} aria-label={t('media.video')} />;
}
