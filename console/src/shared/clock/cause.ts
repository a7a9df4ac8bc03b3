import { useI18n, isKey } from '@/shared/i18n/i18n';

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const plain = /^[A-Za-z ,'-]+$/;

/**
 * Why a clock moved, in the reader's words. The ledger's own words are keys of the catalogue, whole or up to a colon behind which
 * stands what differs; what people wrote stands as it is, and a message's id says nothing to anybody.
 */
export function causeWords(why: string, text: (key: string) => string | undefined): string {
  if (id.test(why)) return '';
  const said = (words: string) => (plain.test(words) ? text(`cause.${words.toLowerCase().replace(/[ ,'-]+/g, '-')}`) : undefined);
  const colon = why.indexOf(': ');
  if (colon < 0) return said(why) ?? why;
  const head = said(why.slice(0, colon));
  const rest = why.slice(colon + 2);
  return head === undefined ? why : `${head} · ${said(rest) ?? rest}`;
}

export function useCauseWords(): (why: string) => string {
  const { t } = useI18n();
  return (why) => causeWords(why, (name) => (isKey(name) ? t(name) : undefined));
}
