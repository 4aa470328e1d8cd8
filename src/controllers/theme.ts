/**
 * Looks at what a page has set for an element and at what stands behind it, and mends what cannot be read: contrast is
 * kept for any accent, and a value that is none counts as not set. Comes with what follows the page; earlier where a
 * page has set something.
 */
import type { LitElement } from 'lit';
import { contrast, luminance, makeReadable, mix, type Rgb } from '../base/contrast.js';
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

const DEFAULTS = {
  light: { accent: '#0b5d61', onAccent: '#fff' },
  dark: { accent: '#8dd3d2', onAccent: '#071f20' },
} as const;

/** Below it text is hard to read, and only the page can mend that. */
const LEAST = 4.5;
/** Nobody writes text in so little. */
const PICTURE = 1.5;

/** What our own wrapper must say otherwise than the page does, by property. */
type Mends = Map<string, string>;

const sheets = new WeakMap<LitElement, CSSStyleSheet>();

/** Mends the colors of an element that stands by itself; whether its surface is dark. */
export function settleTheme(host: LitElement): boolean | undefined {
  const root = host.renderRoot.querySelector<HTMLElement>('.root');
  if (!root) return undefined;
  const mends: Mends = new Map();
  const given = readProperties(host, mends);
  const probe = document.createElement('i');
  root.append(probe);
  const isDark = mendColors(host, given, mends, (color) => resolve(probe, color));
  probe.remove();
  apply(host, mends);
  return isDark;
}

/** A sheet of the element's own: a `style` attribute would be one more thing for a strict policy to allow. */
function apply(host: LitElement, mends: Mends): void {
  let sheet = sheets.get(host);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(host, sheet);
    host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`.root.root{${[...mends].map(([name, value]) => `${name}:${value}`).join(';')}}`);
}

/** What the page has set and can be used; what cannot counts as not set, and the webmaster hears of it. */
function readProperties(host: Element, mends: Mends): ReadonlyMap<string, string> {
  const style = getComputedStyle(host);
  const given = new Map<string, string>();
  for (const [name, property] of Object.entries(TAKES)) {
    const value = style.getPropertyValue(name).trim();
    if (value === '') continue;
    if (CSS.supports(property, value)) given.set(name, value);
    else {
      mends.set(name, 'initial');
      warn('theme-value', host.localName, `${name}: ${value}`);
    }
  }
  return given;
}

function mendColors(
  host: Element,
  given: ReadonlyMap<string, string>,
  mends: Mends,
  resolved: (color: string) => Rgba,
): boolean {
  const color = (name: string): Rgba | undefined => {
    const value = given.get(`--group-color-${name}`);
    return value === undefined ? undefined : resolved(value);
  };
  const written = color('text') ?? resolved(getComputedStyle(host).color);
  const surface = behindText(written, over(color('surface'), behind(host, resolved)));
  const text = over(written, surface);
  const isDark = luminance(text) > luminance(surface);
  const { accent: ours, onAccent: oursOn } = DEFAULTS[isDark ? 'dark' : 'light'];
  const accent = over(color('accent') ?? resolved(ours), surface);
  const onAccent = [color('on-accent') ?? resolved(oursOn), resolved(oursOn)].map((words) => over(words, accent));
  const card = over(color('card'), surface);
  const isCard = contrast(text, card) >= Math.min(LEAST, contrast(text, surface));
  const readable = makeReadable({ text, surface, card: isCard ? card : surface, accent, onAccent });
  // Only what must change is changed, so that a page's own colors stay live.
  const mend = (name: string, was: Rgb, is: Rgb): unknown => write(was) !== write(is) && mends.set(name, write(is));
  mend('--gf-ink', accent, readable.ink);
  mend('--group-color-on-accent', onAccent[0] as Rgb, readable.onAccent);
  mends.set('--gf-quiet', `${readable.quiet * 100}%`).set('--gf-edge', `${readable.edge * 100}%`);
  const tell = (under: Rgb): void => warn('theme-contrast', host.localName, `${write(text)} on ${write(under)}`);
  if (given.has('--group-color-text') && contrast(text, surface) < LEAST) tell(surface);
  if (!isCard) {
    mends.set('--group-color-card', 'initial');
    tell(card);
  }
  return isDark;
}

/** What text cannot be read on is not what is behind it: there is a picture. Then the text tells whether it is dark. */
function behindText(text: Rgba, found: Rgb): Rgb {
  if (contrast(over(text, found), found) >= PICTURE) return found;
  return luminance(over(text, found)) > 0.4 ? [0, 0, 0] : [1, 1, 1];
}

function write(color: Rgb): string {
  return `rgb(${color.map((part) => Math.round(part * 255)).join(' ')})`;
}

/** What a color is where the probe stands: names, system colors and `light-dark()` come out as numbers. */
function resolve(probe: HTMLElement, color: string): Rgba {
  // A mix is always told in one way, whatever way its colors were written in.
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const told = getComputedStyle(probe).color.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? [];
  const [r = 0, g = 0, b = 0, alpha = 1] = told.map((value) => Number(value) || 0);
  const part = (value: number): number => Math.min(1, Math.max(0, value));
  return [part(r), part(g), part(b), part(alpha)];
}

function over(color: Rgba | undefined, below: Rgb): Rgb {
  return color ? mix([color[0], color[1], color[2]], below, color[3]) : below;
}

/** The color behind an element: the backgrounds of what holds it, as far as they are colors. */
function behind(host: Element, resolved: (color: string) => Rgba): Rgb {
  const layers: Rgba[] = [];
  for (let near: Element | null = host; near; near = parentOf(near)) {
    const layer = resolved(getComputedStyle(near).backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  layers.push(resolved('canvas'));
  return layers.reduceRight<Rgb>((below, layer) => over(layer, below), [1, 1, 1]);
}
