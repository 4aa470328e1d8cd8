/** Contrast as WCAG 2 counts it, and the smallest changes that keep it. */

/** sRGB as it is written, each 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What text and its parts stand on, and in what. */
export interface Palette {
  readonly text: Rgb;
  readonly surface: Rgb;
  /** Behind a card. */
  readonly card: Rgb;
  readonly accent: Rgb;
  /** Words on the accent, in the order in which they are liked. */
  readonly onAccent: readonly Rgb[];
}

/** The same, with contrast. */
export interface Readable {
  /** The accent where it stands as words, edges or focus. As a fill it stays what it is. */
  readonly ink: Rgb;
  readonly onAccent: Rgb;
  /** How much of the text's color quiet text and the edges of controls take, 0 to 1. */
  readonly quiet: number;
  readonly edge: number;
}

/** Shares of the text's (or the accent's) color in what is mixed from it; `styles/tokens.ts` has the same. */
export const SHARES: Readonly<Record<'soft' | 'quiet' | 'edge' | 'tint', number>> = {
  soft: 0.06,
  quiet: 0.84,
  edge: 0.62,
  tint: 0.13,
};

/** For words, with a hair to spare: screens round. */
const WORDS = 4.55;
/** For edges, icons and focus. */
const SHAPES = 3.05;
const STEPS = 50;
/** The darkest. */
export const BLACK: Rgb = [0, 0, 0];
/** The lightest. */
export const WHITE: Rgb = [1, 1, 1];

/** Relative luminance, 0 to 1. */
export function luminance(color: Rgb): number {
  const [r, g, b] = color.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of one color in another, as `color-mix(in srgb, …)` does it. */
export function mix(color: Rgb, into: Rgb, share: number): Rgb {
  return color.map((c, i) => c * share + (into[i] ?? 0) * (1 - share)) as unknown as Rgb;
}

/** The first of these steps that holds; the last where none does. */
function first(from: number, to: number, holds: (step: number) => boolean): number {
  for (let i = 0; i < STEPS; i += 1) {
    const step = from + ((to - from) * i) / STEPS;
    if (holds(step)) return step;
  }
  return to;
}

/** Whichever of black and white is told better from a color. */
function pole(color: Rgb): Rgb {
  return contrast(BLACK, color) >= contrast(WHITE, color) ? BLACK : WHITE;
}

/** All that text stands on. */
function grounds({ text, surface, card }: Palette): readonly Rgb[] {
  return [surface, card, mix(text, surface, SHARES.soft)];
}

/** The accent as it can be read wherever it stands as words; as given where it can be. */
function readableInk(palette: Palette): Rgb {
  const { text, surface, accent } = palette;
  // Towards the text's side; where the text itself is hard to read, to the other.
  const far = contrast(text, surface) < 3 ? pole(surface) : luminance(text) > luminance(surface) ? WHITE : BLACK;
  const at = (step: number): Rgb => mix(far, accent, step);
  const holds = (color: Rgb): boolean =>
    [...grounds(palette), mix(color, surface, SHARES.tint)].every((under) => contrast(color, under) >= WORDS);
  return at(first(0, 1, (step) => holds(at(step))));
}

/**
 * Keeps contrast by construction: the accent goes towards black or white as far as it must, the words on it are
 * those that can be read, and what is mixed from the text takes more of it where the text itself is pale.
 */
export function makeReadable(palette: Palette): Readable {
  const { text, surface, accent, onAccent } = palette;
  const unders = grounds(palette);
  const share = (from: number, least: number): number =>
    first(from, 1, (step) => unders.every((under) => contrast(mix(text, surface, step), under) >= least));
  return {
    ink: readableInk(palette),
    onAccent: onAccent.find((words) => contrast(words, accent) >= WORDS) ?? pole(accent),
    quiet: share(SHARES.quiet, WORDS),
    edge: share(SHARES.edge, SHAPES),
  };
}
