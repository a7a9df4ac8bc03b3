import type { ComponentChildren } from 'preact';
import { palette } from './colours';
import { useDark } from './dark';

export type LinkFailure = 'expired' | 'unreachable';

interface Texts {
  title: string;
  opening: string;
  unreachable: string;
  retry: string;
  expired: string;
  expiredHint: string;
}

interface Props {
  kind: 'pickup' | 'ticket';
  texts: Texts;
  /** Unknown until the link has opened. */
  brand: { name: string; colour: string } | undefined;
  /** The matter's number in words. */
  number: string | undefined;
  failure: LinkFailure | null;
  again: () => void;
  /** What the link shows. */
  children: ComponentChildren;
  /** What stands below it, in reach while the rest scrolls. */
  foot?: ComponentChildren;
}

/** The frame of a page that a customer opens by a link: whose it is, whether it opens, what to do when it doesn't. */
export function LinkPage({ kind, texts, brand, number, failure, again, children, foot }: Props) {
  const colours = palette(brand?.colour);
  const dark = useDark();
  return (
    <div
      class={`pledge page ${kind}${dark ? ' dark' : ''}`}
      style={{ '--brand': colours.brand, '--ink': colours.ink, '--on-light': colours.onLight, '--on-dark': colours.onDark }}
    >
      <main class="panel">
        <header class="head">
          <span class="logo" aria-hidden="true">
            {[...(brand?.name ?? '✓')][0]}
          </span>
          <div class="who">
            <h2>{brand?.name ?? texts.title}</h2>
            {number && <p>{number}</p>}
          </div>
        </header>
        <div class="sheet">
          {failure === 'expired' && (
            <div class="card" role="alert">
              <h3>{texts.expired}</h3>
              <p class="hint">{texts.expiredHint}</p>
            </div>
          )}
          {failure === 'unreachable' && (
            <p class="bar" role="alert">
              <span>{texts.unreachable}</span>
              <button class="plain" type="button" onClick={again}>
                {texts.retry}
              </button>
            </p>
          )}
          {!number && !failure && <p class="note">{texts.opening}</p>}
          {children}
        </div>
        {foot}
      </main>
    </div>
  );
}
