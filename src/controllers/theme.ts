/**
 * Looks at what a page has set for an element and at what stands behind it, and mends what cannot be read: contrast is
 * kept for any accent, and a value that is none counts as not set. Comes with what follows the page; earlier where a
 * page has set something.
 */
import type { LitElement } from 'lit';
import { BLACK, contrast, luminance, makeReadable, mix, WHITE, type Palette, type Rgb } from '../base/contrast.js';
import { warn } from '../dev/warn.js';
import { parentOf } from './watch-page.js';

/** Color and how much of it, 0 to 1. */
type Rgba = readonly [...Rgb, alpha: number];

/** A property of CSS that takes the same values as ours. */
const TAKES: Readonly<Record<string, string>> = {
  '--group-color-accent': 'color',
  '--group-color-on-accent': 'color',
  '--group-color-text': 'color',
  '--group-color-surface': 'color',
  '--group-color-card': 'color',
  '--group-font': 'font-family',
  '--group-radius': 'border-start-start-radius',
  '--group-space': 'flex-grow',
  '--group-scroll-margin': 'scroll-margin-block',
};

/** Colors of ours: accent and words on it. */
const OURS: Readonly<Record<'light' | 'dark', readonly [accent: Rgba, onAccent: Rgba]>> = {
  light: [rgb(11, 93, 97), rgb(255, 255, 255)],
  dark: [rgb(141, 211, 210), rgb(7, 31, 32)],
};

/** Below it text is hard to read. */
const LEAST = 4.5;
/** Nobody writes text in so little. */
const PICTURE = 1.5;

/** The browser tells of the shortest of transitions, whatever has changed these: see `watch-page.ts`. */
const TELLS =
  'outline-color:var(--group-color-accent,#000);transition:color 1ms,background-color 1ms,outline-color 1ms';

/** What was found for an element last. */
interface Settled {
  readonly sheet: CSSStyleSheet;
  /** All that was looked at. */
  seen: string;
  isDark: boolean;
}

/** What our own wrapper must say otherwise than the page does, by property. */
type Mends = Map<string, string>;

const settled = new WeakMap<LitElement, Settled>();

/** Mends the colors of an element that stands by itself; whether its surface is dark. */
export function settleTheme(host: LitElement): boolean | undefined {
  const root = host.shadowRoot?.querySelector('.root');
  if (!root) return undefined;
  const last = settled.get(host) ?? begin(host);
  const style = getComputedStyle(host);
  const behind = backgrounds(host);
  const given = new Map(Object.keys(TAKES).map((name) => [name, style.getPropertyValue(name).trim()]));
  const isNight = matchMedia('(prefers-color-scheme: dark)').matches;
  const seen = JSON.stringify([style.color, style.colorScheme, isNight, ...behind, ...given]);
  if (seen === last.seen) return last.isDark;
  last.seen = seen;
  const mends: Mends = new Map();
  refuse(host, given, mends);
  const probe = document.createElement('i');
  root.append(probe);
  last.isDark = mendColors(host, { given, behind, inherited: style.color }, mends, (color) => resolve(probe, color));
  probe.remove();
  const rules = [...mends].map(([name, value]) => `${name}:${value}`);
  // A sheet of its own: a `style` attribute would be one more thing for a strict policy to allow.
  last.sheet.replaceSync(`.root.root{${[TELLS, ...rules].join(';')}}`);
  return last.isDark;
}

function begin(host: LitElement): Settled {
  const first = { sheet: new CSSStyleSheet(), seen: '', isDark: false };
  settled.set(host, first);
  host.shadowRoot?.adoptedStyleSheets.push(first.sheet);
  return first;
}

/** What the page has set and cannot be used counts as not set, and the webmaster hears of it. */
function refuse(host: Element, given: Map<string, string>, mends: Mends): void {
  for (const [name, property] of Object.entries(TAKES)) {
    const value = given.get(name) ?? '';
    if (value !== '' && !CSS.supports(property, value)) {
      mends.set(name, 'initial');
      warn('theme-value', host.localName, `${name}: ${value}`);
      given.delete(name);
    } else if (value === '') given.delete(name);
  }
}

/** What a page says of colors. */
interface Said {
  /** Our properties. */
  readonly given: ReadonlyMap<string, string>;
  /** Backgrounds, from the element outwards. */
  readonly behind: readonly string[];
  /** The color of the text around. */
  readonly inherited: string;
}

function mendColors(
  host: Element,
  { given, behind, inherited }: Said,
  mends: Mends,
  resolved: (color: string) => Rgba,
): boolean {
  const color = (name: string): Rgba | undefined => {
    const value = given.get(`--group-color-${name}`);
    if (value === undefined) return undefined;
    const found = resolved(value);
    // Inside a button it would be another one.
    if (/currentcolor/i.test(value)) {
      const [r, g, b] = found;
      mends.set(`--group-color-${name}`, write([r, g, b]));
    }
    return found;
  };
  const { text, surface } = textAndSurface({ given, behind, inherited }, mends, color, resolved);
  const isDark = luminance(text) > luminance(surface);
  const [accentOfOurs, onOurs] = OURS[isDark ? 'dark' : 'light'];
  const accent = over(color('accent') ?? accentOfOurs, surface);
  const onAccent = [color('on-accent') ?? onOurs, onOurs].map((words) => over(words, accent));
  const card = over(color('card'), surface);
  const isCard = contrast(text, card) >= Math.min(LEAST, contrast(text, surface));
  const made = makeReadable({ text, surface, card: isCard ? card : surface, accent, onAccent });
  // What needs no change is said all the same: an element in a slot of ours would take over that of the outer one.
  mends.set('--gf-ink', write(made.ink) === write(accent) ? 'initial' : write(made.ink));
  if (write(onAccent[0] as Rgb) !== write(made.onAccent)) mends.set('--group-color-on-accent', write(made.onAccent));
  mends.set('--gf-quiet', `${made.quiet * 100}%`).set('--gf-edge', `${made.edge * 100}%`);
  const tell = (under: Rgb): void => warn('theme-contrast', host.localName, `${write(text)} on ${write(under)}`);
  if (given.has('--group-color-text') && contrast(text, surface) < LEAST) tell(surface);
  if (!isCard) {
    mends.set('--group-color-card', 'initial');
    tell(card);
  }
  return isDark;
}

/** The two that a page gives together; where it has set but one of them the other is one that goes with it. */
function textAndSurface(
  { behind, inherited }: Said,
  mends: Mends,
  color: (name: string) => Rgba | undefined,
  resolved: (color: string) => Rgba,
): Pick<Palette, 'text' | 'surface'> {
  const below = [...behind, 'canvas'].reduceRight<Rgb>((under, one) => over(resolved(one), under), WHITE);
  const [own, set] = [color('text'), color('surface')];
  const surface = over(set, below);
  if (own) return { text: over(own, surface), surface };
  const text = resolved(inherited);
  if (!set) return onPicture(text, surface);
  const told = over(text, surface);
  if (contrast(told, surface) >= LEAST) return { text: told, surface };
  const better = contrast(WHITE, surface) > contrast(BLACK, surface) ? WHITE : BLACK;
  mends.set('--group-color-text', write(better));
  return { text: better, surface };
}

/** What text cannot be read on is not what is behind it: there is a picture. Then the text tells whether it is dark. */
function onPicture(written: Rgba, found: Rgb): Pick<Palette, 'text' | 'surface'> {
  const text = over(written, found);
  if (contrast(text, found) >= PICTURE) return { text, surface: found };
  return { text, surface: luminance(text) > 0.4 ? BLACK : WHITE };
}

function write(color: Rgb): string {
  return `rgb(${color.map((part) => Math.round(part * 255)).join(' ')})`;
}

function rgb(r: number, g: number, b: number): Rgba {
  return [r / 255, g / 255, b / 255, 1];
}

/** What a color is where the probe stands: names, system colors and `light-dark()` come out as numbers. */
function resolve(probe: HTMLElement, color: string): Rgba {
  // As computed colors mostly are: nothing has to be tried.
  const [, plain] = /^rgba?\(([^a-z%/]+)\)$/.exec(color) ?? [];
  if (plain) {
    const [r = 0, g = 0, b = 0, alpha = 1] = plain.split(/[ ,]+/).map(Number);
    return [r / 255, g / 255, b / 255, alpha];
  }
  // A mix is always told in one way, whatever way its colors were written in.
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const told = getComputedStyle(probe).color.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? [];
  const [r = 0, g = 0, b = 0, alpha = 1] = told.map((value) => Math.min(1, Math.max(0, Number(value) || 0)));
  return [r, g, b, alpha];
}

function over(color: Rgba | undefined, below: Rgb): Rgb {
  if (!color) return below;
  const [r, g, b, alpha] = color;
  return mix([r, g, b], below, alpha);
}

/** The backgrounds behind an element, outwards to the first that hides the others. */
function backgrounds(host: Element): readonly string[] {
  const layers: string[] = [];
  for (let near: Element | null = host; near; near = parentOf(near)) {
    const { backgroundColor } = getComputedStyle(near);
    layers.push(backgroundColor);
    if (backgroundColor.startsWith('rgb(')) break;
  }
  return layers;
}
