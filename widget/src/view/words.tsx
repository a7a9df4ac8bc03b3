import type { ComponentChildren } from 'preact';

/** The text with its web addresses as links; everything else stays text. */
export function linked(text: string, hint: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"'，。！？；）】」]+/g)) {
    const address = match[0].replace(/[.,;:!?)]+$/, '');
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(
      <a href={address} target="_blank" rel="noopener noreferrer nofollow" title={hint}>
        {address.length > 60 ? hint : address}
      </a>,
    );
    from = match.index + address.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
