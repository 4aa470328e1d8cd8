/** Nothing sticks out, is cut off or is too small to hit, in any state, on any screen, however large the text (A2, A4). */
import { expect } from '@open-wc/testing';
import { all, parts, wordsOf } from '../support/deep.js';
import { isAction, layoutFaults, targetsIn } from '../support/layout.js';
import { openScreen, type Screen } from '../support/screen.js';

/** What WCAG 1.4.12 lets her ask for. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Those in which every part of every element is on the page once, for what is asked again and again. */
const BROAD =
  /^(ready|a card opened|a detail: in person.*|a detail: therapy|filters open, with chips|nothing fits|near a ZIP|which town.*|the ladder, start steps for a pro.*|error: the list could.*|partial: one.*|the help strip opened|Spanish|.*alone, opened|group-(next|coordinator)|bad input: a (word|name of 300 letters).*)$/;

type Find = (place: HTMLElement) => readonly string[];

/** What is found in each state on a screen, by the name of the state. */
async function faultsOn(screen: Screen, find: Find, which: RegExp = /./): Promise<string> {
  const faults: string[] = [];
  for (const name of [...screen.states.keys()].filter((one) => which.test(one))) {
    const found = await screen.show(name, find);
    if (found.length > 0) faults.push(`${name}: ${found.join('; ')}`);
  }
  return faults.join('\n');
}

const tooSmall: Find = (place) =>
  targetsIn(place)
    .filter(({ element, width, height }) => Math.min(width, height) < 24 || (isAction(element) && height < 44))
    .map(({ name, width, height }) => `${name} is ${width.toFixed(0)} × ${height.toFixed(0)} px`);

/** As a bookmarklet does it that reaches into every open shadow root. */
const spacedFaults: Find = (place) => {
  const page = place.ownerDocument.defaultView as Window & typeof globalThis;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(SPACING);
  for (const { shadowRoot } of all(place, '*')) {
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
  return layoutFaults(place);
};

describe('nothing sticks out, is cut off or lies over something else (A4)', () => {
  it('in any state, on a screen of 320 px, which is 400 % of 1280; and everything can be hit (A2)', async function () {
    this.timeout(60_000);
    // At least 24 by 24 px; what calls, writes, joins or opens a card 44 px high.
    const both: Find = (place) => [...layoutFaults(place), ...tooSmall(place)];
    expect(await faultsOn(await openScreen(320, 640), both)).to.equal('');
  });

  const screens: readonly (readonly [what: string, width: number, css: string, find: Find])[] = [
    ['with text of 200 %', 640, 'html { font-size: 32px }', layoutFaults],
    ['where the whole page runs from right to left', 320, 'html { direction: rtl }', layoutFaults],
    ['with the page’s text spaced out (WCAG 1.4.12)', 320, SPACING, layoutFaults],
    ['with our own text spaced out, inside every shadow root (WCAG 1.4.12)', 320, SPACING, spacedFaults],
  ];
  for (const [what, width, css, find] of screens) {
    it(what, async function () {
      this.timeout(60_000);
      expect(await faultsOn(await openScreen(width, 640, css), find, BROAD)).to.equal('');
    });
  }
});

describe('the help strip', () => {
  it('keeps to 100 px on a phone all the same (D17)', async () => {
    const screen = await openScreen(320, 640, 'body { font: 16px Arial, sans-serif }');
    await screen.show('ready', (place) => {
      const strip = parts(place, 'help-strip')[0]!;
      expect(wordsOf(strip)).to.contain('Call 1-833-852-6262');
      expect(strip.offsetHeight).to.be.at.most(100);
    });
  });
});

describe('a name', () => {
  it('however long takes two lines on the closed card, and all that it needs on the opened one', async () => {
    const screen = await openScreen(320, 640);
    await screen.show('bad input: a name of 300 letters', (place) => {
      const [long, short] = parts(place, 'card-title');
      const lines = (title: HTMLElement): number =>
        Math.round(title.offsetHeight / parseFloat(getComputedStyle(title).lineHeight));
      expect(lines(long!)).to.be.greaterThan(5);
      parts(place, 'card-expect')[0]!.click();
      expect(lines(short!)).to.equal(1);
    });
  });

  it('from right to left stands so, and the list around it stays as it is', async () => {
    const screen = await openScreen(320, 640);
    await screen.show('bad input: a name from right to left', (place) => {
      const [name, other] = parts(place, 'card-title').map((title) => title.querySelector('span')!);
      expect(getComputedStyle(name!).direction).to.equal('rtl');
      expect(getComputedStyle(other!).direction).to.equal('ltr');
      expect(getComputedStyle(parts(place, 'card')[0]!).direction).to.equal('ltr');
    });
  });
});
