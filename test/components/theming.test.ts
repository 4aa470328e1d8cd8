/** A few properties re-theme everything, and nobody loses contrast by it (A23, journey 4). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { allContrasts, contrastOf } from '../support/colors.js';
import { parts, rest, until } from '../support/deep.js';
import { hearWarnings, prepareState, type State } from '../support/finder.js';

const LIGHT = 'background: rgb(252, 250, 246); color: rgb(46, 36, 29)';
const DARK = 'background: rgb(28, 23, 20); color: rgb(236, 231, 223)';

const rootOf = (finder: GroupFinder): HTMLElement => finder.renderRoot.querySelector<HTMLElement>('.root')!;

/** Waits until the colors have been looked at. */
async function settled({ finder }: State): Promise<void> {
  await until(() => getComputedStyle(rootOf(finder)).getPropertyValue('--gf-quiet') !== '');
}

/** Sets our properties on the finder, as a page does, and waits for the look at them. */
async function theme(state: State, values: Readonly<Record<string, string>>): Promise<void> {
  state.finder.removeAttribute('style');
  for (const [name, value] of Object.entries(values)) state.finder.style.setProperty(`--group-${name}`, value);
  // Changes of one task are looked at together, after it.
  await rest(10);
  await state.finder.updateComplete;
}

async function prepareThemed(style: string): Promise<State> {
  const state = await prepareState({ groups: TOWN.slice(0, 2), style });
  await state.press(/^More ways/);
  await state.press(/^What to expect/);
  await state.openFilters();
  await state.tick('Babies welcome');
  await settled(state);
  return state;
}

describe('an accent of any color', () => {
  const accents = fc.sample(fc.integer({ min: 0, max: 0xffffff }), { numRuns: 100, seed: 5 });
  const hex = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

  for (const [name, style] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const) {
    it(`keeps all words at 4.5 to 1 and the edges of controls at 3 to 1: 100 accents, ${name}`, async () => {
      const state = await prepareThemed(style);
      let [words, edges] = [21, 21];
      for (const accent of accents) {
        await theme(state, { 'color-accent': hex(accent) });
        const lowest = await until(() => {
          const [found] = allContrasts(state.box);
          expect(found!.contrast, `${hex(accent)}: ${found!.element.outerHTML}`).to.be.at.least(4.5);
          return found;
        });
        words = Math.min(words, lowest.contrast);
        for (const part of ['search-input', 'search-button', 'search-home', 'filters-button', 'filters-chip']) {
          edges = Math.min(edges, contrastOf(parts(state.box, part)[0]!, 'borderTopColor'));
        }
        expect(edges, hex(accent)).to.be.at.least(3);
      }
      console.log(`${name}: lowest contrast of words ${words.toFixed(2)}, of edges ${edges.toFixed(2)}`);
    });
  }

  it('is left alone where it can be read, and stays the fill of the main button also where it cannot', async () => {
    const state = await prepareThemed(LIGHT);
    await theme(state, { 'color-accent': 'rgb(80, 0, 80)' });
    const [button] = parts(state.box, 'search-button');
    const [link] = parts(state.box, 'help-link');
    await until(() => getComputedStyle(link!).color === 'rgb(80, 0, 80)');
    await theme(state, { 'color-accent': 'rgb(255, 214, 0)' });
    await until(() => getComputedStyle(button!).backgroundColor === 'rgb(255, 214, 0)');
    await until(() => contrastOf(button!) >= 4.5 && contrastOf(link!) >= 4.5);
    await expectAccessible(state.box);
  });
});

describe('the palette', () => {
  it('is the dark one where our own properties say so, on a light page', async () => {
    const state = await prepareThemed(LIGHT);
    await theme(state, { 'color-text': '#ece7df', 'color-surface': '#1c1714' });
    await until(() => rootOf(state.finder).classList.contains('dark'));
    await until(() => allContrasts(state.box)[0]!.contrast >= 4.5);
  });

  for (const color of ['oklch(0.95 0.01 80)', 'color(display-p3 0.95 0.93 0.9)', 'hsl(40 20% 92%)']) {
    it(`is the dark one on a dark page that writes its text as ${color}`, async () => {
      const state = await prepareState({
        groups: TOWN.slice(0, 1),
        style: `background: #1c1714; color: ${color}`,
      });
      await until(() => rootOf(state.finder).classList.contains('dark'));
    });
  }

  it('follows a page that turns dark by a class on any box around it, also after a fade', async () => {
    const state = await prepareThemed(`${LIGHT}; transition: color 60ms, background-color 60ms`);
    expect(rootOf(state.finder).classList.contains('dark')).to.equal(false);
    state.box.style.background = 'rgb(28, 23, 20)';
    state.box.style.color = 'rgb(236, 231, 223)';
    await until(() => rootOf(state.finder).classList.contains('dark'));
    await until(() => allContrasts(state.box)[0]!.contrast >= 4.5);
  });

  it('follows a sheet that no attribute tells of', async () => {
    const state = await prepareThemed('');
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    try {
      sheet.replaceSync('body { background: rgb(28, 23, 20); color: rgb(236, 231, 223) }');
      await until(() => rootOf(state.finder).classList.contains('dark'));
      await until(() => allContrasts(state.box)[0]!.contrast >= 4.5);
    } finally {
      document.adoptedStyleSheets.pop();
    }
    await until(() => !rootOf(state.finder).classList.contains('dark'));
  });

  it('is told before anything is drawn where the page has set text and surface', async () => {
    const state = await prepareState({
      groups: TOWN.slice(0, 1),
      style: `${LIGHT}; --group-color-text: #ece7df; --group-color-surface: #1c1714`,
      early: true,
    });
    await until(() => parts(state.box, 'help-link')[0]);
    expect(rootOf(state.finder).classList.contains('dark')).to.equal(true);
  });

  it('brings text along where only a surface is set', async () => {
    const state = await prepareThemed(LIGHT);
    await theme(state, { 'color-surface': '#333' });
    await until(() => allContrasts(state.box)[0]!.contrast >= 4.5);
    expect(rootOf(state.finder).classList.contains('dark')).to.equal(true);
  });

  it('takes currentcolor for the color of the text, not of the button that it fills', async () => {
    const state = await prepareThemed(LIGHT);
    await theme(state, { 'color-accent': 'currentColor' });
    await until(() => getComputedStyle(parts(state.box, 'search-button')[0]!).backgroundColor === 'rgb(46, 36, 29)');
    await until(() => allContrasts(state.box)[0]!.contrast >= 4.5);
  });

  it('of an element in the slot of a finder is its own', async () => {
    const state = await prepareState({
      groups: TOWN.slice(0, 1),
      style: LIGHT,
      content: '<group-help slot="help"></group-help>',
    });
    await state.press(/^More ways/);
    const slotted = state.finder.querySelector('group-help')!;
    slotted.style.setProperty('--group-color-accent', 'rgb(0, 0, 170)');
    await theme(state, { 'color-accent': '#ffee00' });
    await until(() => getComputedStyle(parts(slotted, 'help-link')[0]!).color === 'rgb(0, 0, 170)');
  });

  it('trusts light text where a picture is behind it', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 1), style: 'background: #fff; color: #fff' });
    await settled(state);
    expect(rootOf(state.finder).classList.contains('dark')).to.equal(true);
  });
});

describe('a value that is none', () => {
  const NONSENSE = {
    'color-accent': 'banana',
    'color-on-accent': '7',
    'color-text': '12',
    'color-surface': 'url(x)',
    'color-card': 'teal blue',
    font: '7',
    radius: 'red',
    space: 'x',
    'scroll-margin': 'high',
  };

  it('counts as not set, and the webmaster hears of each', async () => {
    const plain = await prepareThemed(LIGHT);
    const warnings = hearWarnings();
    const state = await prepareThemed(LIGHT);
    await theme(state, NONSENSE);
    for (const part of ['search-button', 'search-input', 'help-strip', 'card', 'card-title', 'filters-chip']) {
      const [a, b] = [plain, state].map(({ box }) => getComputedStyle(parts(box, part)[0]!)) as [
        CSSStyleDeclaration,
        CSSStyleDeclaration,
      ];
      for (const property of [
        'color',
        'backgroundColor',
        'borderTopColor',
        'borderTopWidth',
        'borderRadius',
        'padding',
        'fontFamily',
      ] as const) {
        expect(b[property], `${part} ${property}`).to.equal(a[property]);
      }
    }
    for (const name of Object.keys(NONSENSE)) {
      expect(
        warnings.filter((said) => said.includes('theme-value') && said.includes(`--group-${name}:`)),
        name,
      ).to.have.length(1);
    }
  });

  it('of text that cannot be read on its surface is said, once', async () => {
    const warnings = hearWarnings();
    const state = await prepareThemed(LIGHT);
    await theme(state, { 'color-text': '#aaa', 'color-surface': '#fff' });
    await theme(state, { 'color-text': '#aaa', 'color-surface': '#fff' });
    expect(warnings.filter((said) => said.includes('theme-contrast'))).to.have.length(1);
  });
});

describe('the presets', () => {
  for (const name of ['calm', 'clinic', 'contrast', 'night']) {
    for (const scheme of ['light', 'dark']) {
      it(`${name} on a ${scheme} page: every word can be read, and axe finds nothing`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`/themes/${name}.css`)).text());
        document.adoptedStyleSheets.push(sheet);
        try {
          const state = await prepareThemed(`color-scheme: ${scheme}; ${scheme === 'dark' ? DARK : LIGHT}`);
          await until(() => allContrasts(state.finder)[0]!.contrast >= 4.5);
          await expectAccessible(state.box);
        } finally {
          document.adoptedStyleSheets.pop();
        }
      });
    }
  }
});
