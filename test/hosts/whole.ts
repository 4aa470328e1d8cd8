/** What is true of a finder wherever it stands: it is all there, it can be pressed, and nothing of it sticks out. */
import { expect } from '@open-wc/testing';
import { all, allByRole, byRole, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import type { Mounted } from './mount.js';

/** Half a pixel of rounding, on either side. */
const SLACK = 1;
const SEEN = ['help-strip', 'help-link', 'search-label', 'search-input', 'search-button', 'filters-button', 'card'];
const CONTROLS = 'button, a[href], input, select';

const told = (element: Element): string =>
  `${element.localName} ${element.getAttribute('part') ?? ''} "${nameOf(element).slice(0, 40)}"`;

/** Every box of the finder's own that is laid out; what is only there to be heard is left out. */
function boxes(finder: Element): HTMLElement[] {
  return all(finder, '.root, .root *').filter(
    (one) => one.getClientRects().length > 0 && !one.closest('.unseen') && one.localName !== 'option',
  );
}

/** Nothing is wider than the column, and nothing is pushed out of it. */
export function expectInside({ column, finder }: Pick<Mounted, 'column' | 'finder'>): void {
  const { left, right } = (finder.parentElement ?? column).getBoundingClientRect();
  for (const one of boxes(finder)) {
    const box = one.getBoundingClientRect();
    expect(box.left, `left of ${told(one)}`).to.be.at.least(left - SLACK);
    expect(box.right, `right of ${told(one)}`).to.be.at.most(right + SLACK);
  }
}

/** What is really hit where an element is, through every root. */
function hitAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  let hit = root.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** WebKit tells where things are on a zoomed page as if it were not: what is hit there cannot be told. */
function isMeasured({ column }: Mounted): boolean {
  const zoom = Number(getComputedStyle(document.body).getPropertyValue('zoom')) || 1;
  return zoom === 1 || column.getBoundingClientRect().width > parseFloat(column.style.inlineSize) + SLACK;
}

/** Each corner of a control and its middle can be pressed: nothing covers or clips it. */
function expectPressable(control: HTMLElement): void {
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  // Firefox decides by what its last frame showed, and a window behind another may wait long for a frame.
  const { top: before } = control.getBoundingClientRect();
  if (before < 0 || before > innerHeight) scrollBy({ top: before - innerHeight / 2, behavior: 'instant' });
  const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
  expect(Math.min(width, height), told(control)).to.be.at.least(16);
  const [dx, dy] = [width / 5, height / 5];
  for (const [x, y] of [
    [left + dx, top + dy],
    [right - dx, bottom - dy],
    [left + width / 2, top + height / 2],
  ] as const) {
    const hit = hitAt(control.getRootNode() as Document | ShadowRoot, x, y);
    expect(control === hit || control.contains(hit), `${told(control)} is hit, not ${hit ? told(hit) : 'nothing'}`).to
      .be.true;
  }
}

/** Text that can be read: of some size, and of a colour. */
function expectReadable(element: HTMLElement): void {
  const { fontSize, color, opacity } = getComputedStyle(element);
  expect(parseFloat(fontSize), told(element)).to.be.at.least(9);
  expect(color, told(element)).not.to.match(/transparent|rgba\(.+, 0\)|\/ 0\)/);
  expect(opacity, told(element)).to.equal('1');
}

/** Sentence, cards, help, search, filters and the main button are there, whole, and inside the column. */
export function expectWhole(mounted: Mounted): void {
  const { finder } = mounted;
  expect(wordsOf(parts(finder, 'list-heading')[0])).to.equal('13 groups. Soonest first.');
  expect(all(finder, 'group-card').filter(isVisible)).to.have.length(10);
  for (const name of SEEN) {
    const [one] = parts(finder, name);
    expect(one && isVisible(one), name).to.be.true;
    expectReadable(one!);
  }
  expectInside(mounted);
  if (!isMeasured(mounted)) return;
  for (const control of [
    ...parts(finder, 'search-button'),
    ...parts(finder, 'filters-button'),
    ...parts(finder, 'card-action').slice(0, 2),
  ])
    expectPressable(control);
}

/** No two controls lie over each other, and no two cards. */
export function expectApart(finder: Element): void {
  const cards = parts(finder, 'card').filter(isVisible);
  const controls = all(finder, CONTROLS).filter((one) => isVisible(one) && one.getBoundingClientRect().width > 1);
  for (const group of [cards, controls]) {
    const rects = group.map((one) => ({ one, box: one.getBoundingClientRect() }));
    for (const [i, a] of rects.entries()) {
      for (const b of rects.slice(i + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        expect(wide > SLACK && high > SLACK, `${told(a.one)} lies over ${told(b.one)}`).to.be.false;
      }
    }
  }
}

/** She types a word, finds one group, and opens it. */
export async function expectToWork({ finder }: Mounted): Promise<void> {
  const box = byRole<HTMLInputElement>(finder, 'searchbox', 'Town, ZIP or word');
  box.value = 'remembering';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => parts(finder, 'card-title').filter(isVisible).map(nameOf).join() === 'Remembering, together');
  byRole(finder, 'button', 'Search').click();
  byRole(finder, 'button', 'What to expect: Remembering, together').click();
  await until(() => parts(finder, 'card-detail').some((one) => isVisible(one) && wordsOf(one).includes('Not listed')));
  expect(allByRole(finder, 'link', /^Join/)).to.have.length.greaterThan(0);
}
