/** The brand's colour made readable: its ink, and shades for text on light and dark ground. */
export interface Palette {
  brand: string;
  /** On the brand's colour. */
  ink: string;
  /** The brand's colour as text on white. */
  onLight: string;
  /** And on the dark ground. */
  onDark: string;
}

type Rgb = [number, number, number];

const FALLBACK: Rgb = [31, 122, 102];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [17, 24, 22];
const DARK: Rgb = [38, 43, 41];
const READABLE = 4.5;

export function palette(colour: string | null | undefined): Palette {
  const brand = parse(colour ?? '') ?? FALLBACK;
  const ink = contrast(brand, WHITE) >= READABLE || contrast(brand, WHITE) >= contrast(brand, BLACK) ? WHITE : BLACK;
  // A middling colour carries neither ink well: move it away from the better one.
  const ground = ink === WHITE ? towards(brand, BLACK, WHITE) : towards(brand, WHITE, BLACK);
  return {
    brand: css(ground),
    ink: css(ink),
    onLight: css(towards(brand, BLACK, WHITE)),
    onDark: css(towards(brand, WHITE, DARK)),
  };
}

function towards(from: Rgb, to: Rgb, ground: Rgb): Rgb {
  for (let step = 0; step <= 20; step++) {
    const mixed = from.map((part, i) => Math.round(part + ((to[i] ?? 0) - part) * (step / 20))) as Rgb;
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return to;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function parse(colour: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : colour;
  const full = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return full ? ([1, 2, 3].map((i) => parseInt(full[i] ?? '0', 16)) as Rgb) : null;
}

function css(colour: Rgb): string {
  return `rgb(${colour.join(' ')})`;
}
