import { isKey, type I18n } from '@/shared/i18n/i18n';

/** Why a text message didn't get through, in the reader's language; the codes are the server's. */
export function errorText(error: string, { t }: Pick<I18n, 't'>): string {
  const known = `textError.${error}`;
  if (isKey(known)) return t(known);
  if (error.startsWith('http-')) return t('textError.http', { status: error.slice('http-'.length) });
  return t('textError.returned', { reason: error.replace(/^gateway:/, '') });
}
