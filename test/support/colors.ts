/** What is really drawn: the color of words and of what lies behind them, through every shadow root. */
import { contrast, mix, type Rgb } from '../../src/base/contrast.js';
import { all, isVisible } from './deep.js';

const CANVAS = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, readonly [...Rgb, number]>();

/** A computed color as numbers 0 to 1, read off a canvas: not by the code under test. */
function read(color: string): readonly [...Rgb, number] {
  let found = known.get(color);
  if (found) return found;
  CANVAS.clearRect(0, 0, 1, 1);
  CANVAS.fillStyle = '#000';
  CANVAS.fillStyle = color;
  CANVAS.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = CANVAS.getImageData(0, 0, 1, 1).data;
  found = [r / 255, g / 255, b / 255, alpha / 255];
  known.set(color, found);
  return found;
}

function over([r, g, b, alpha]: readonly [...Rgb, number], below: Rgb): Rgb {
  return mix([r, g, b], below, alpha);
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** What lies behind an element: every background down to the page; `seen` holds what was asked before. */
function behind(element: Element, seen: Map<Element, Rgb> = new Map()): Rgb {
  const parent = parentOf(element);
  const found =
    seen.get(element) ??
    over(read(getComputedStyle(element).backgroundColor), parent ? behind(parent, seen) : [1, 1, 1]);
  seen.set(element, found);
  return found;
}

/** Contrast of an element's words, or of its edge. */
export function contrastOf(
  element: Element,
  property: 'color' | 'borderTopColor' = 'color',
  seen?: Map<Element, Rgb>,
): number {
  const under = behind(property === 'color' ? element : (parentOf(element) ?? element), seen);
  return contrast(over(read(getComputedStyle(element)[property]), under), under);
}

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '');

/** Every visible element with words of its own, and its contrast; the lowest first. */
export function allContrasts(root: Element): readonly { readonly element: HTMLElement; readonly contrast: number }[] {
  const seen = new Map<Element, Rgb>();
  return all(root, '*')
    .filter((element) => hasWords(element) && isVisible(element) && element.localName !== 'option')
    .map((element) => ({ element, contrast: contrastOf(element, 'color', seen) }))
    .sort((one, other) => one.contrast - other.contrast);
}
