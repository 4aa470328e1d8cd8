/** Forced colours, reduced motion, dark, right to left, and text two fifths longer (A4, A22, A23). */
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { STATES } from '../support/element-states.js';
import { makeBox, prepareState, type State } from '../support/finder.js';
import { layoutFaults } from '../support/layout.js';
import { longSurroundings, lengthen } from '../support/pseudo-locale.js';
import { openScreen } from '../support/screen.js';

/** Only Chromium's driver can change what the page is told of the system. */
const CAN_EMULATE = navigator.userAgent.includes('Chrome/');

function reach(name: string): Promise<HTMLElement> {
  const state = STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  return state.reach();
}

/** Everything opened that can be. */
async function opened(): Promise<State> {
  const state = await prepareState({ groups: TOWN.slice(0, 4) });
  await state.openFilters();
  await state.tick('Babies welcome');
  await state.press(/^More ways/);
  await state.press('Join from home');
  await state.press(/^What to expect/);
  await until(() => parts(state.box, 'card-detail').some((detail) => detail.childElementCount > 5));
  return state;
}

afterEach(async () => {
  if (CAN_EMULATE) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', colorScheme: 'light' });
});

describe('with colours that the visitor forces (A23)', () => {
  it('every button has an edge or a line below it, and the pressed one is told by more than colour', async function () {
    if (!CAN_EMULATE) this.skip();
    await emulateMedia({ forcedColors: 'active' });
    const { box, button } = await opened();
    const bare = all(box, 'button, a.button, input[type="search"], select')
      .filter(isVisible)
      .filter((control) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor, textDecorationLine } =
          getComputedStyle(control);
        const hasEdge = borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== backgroundColor;
        return !hasEdge && textDecorationLine !== 'underline' && !control.querySelector('svg');
      });
    expect(bare.map(nameOf)).to.deep.equal([]);
    const edge = (name: string): string => getComputedStyle(button(name)).borderTopWidth;
    expect([edge('Join from home'), edge('Search')]).to.deep.equal(['3px', '1px']);
  });

  it('cards keep their edges and icons their strokes', async function () {
    if (!CAN_EMULATE) this.skip();
    await emulateMedia({ forcedColors: 'active' });
    const { box } = await opened();
    for (const card of parts(box, 'card')) expect(getComputedStyle(card).borderTopStyle).to.equal('solid');
    for (const icon of all<SVGElement>(box, 'svg').filter(isVisible)) {
      expect(getComputedStyle(icon).stroke).to.equal(getComputedStyle(icon).color);
    }
  });

  it('the focus is a line around what has it', async function () {
    if (!CAN_EMULATE) this.skip();
    await emulateMedia({ forcedColors: 'active' });
    const { box } = await prepareState({ groups: TOWN.slice(0, 2) });
    for (const control of all(box, 'a[href], button, input').filter(isVisible)) {
      control.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(control);
      expect(`${outlineStyle} ${outlineWidth}`, nameOf(control)).to.match(/^solid [2-9]px$/);
    }
  });

  for (const name of [
    'a card opened',
    'filters open, with chips',
    'the ladder',
    'error: the list could not be loaded',
  ]) {
    it(`everybody can use: ${name}`, async function () {
      if (!CAN_EMULATE) this.skip();
      await emulateMedia({ forcedColors: 'active' });
      await expectAccessible(await reach(name));
    });
  }
});

/** A wrapper's transitions of a millisecond move nothing: by them the browser tells that a page has changed its colors. */
const moves = ({ transitionDuration }: CSSStyleDeclaration): boolean =>
  transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.001);

describe('where the visitor wants less motion (A23)', () => {
  it('nothing moves by itself, opened or closed', async function () {
    if (!CAN_EMULATE) this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    const { box } = await opened();
    const moving = all<Element>(box, '*').filter((element) => {
      const style = getComputedStyle(element);
      return style.animationName !== 'none' || moves(style) || style.scrollBehavior === 'smooth';
    });
    expect(moving.map(({ localName, className }) => `${localName}.${String(className)}`)).to.deep.equal([]);
  });

  it('and otherwise only what opens turns its arrow, for 150 ms at most', async () => {
    const { box } = await opened();
    for (const element of all<Element>(box, '*')) {
      const style = getComputedStyle(element);
      expect(style.animationName).to.equal('none');
      if (moves(style)) expect([element.localName, style.transitionDuration]).to.deep.equal(['svg', '0.15s']);
    }
  });
});

describe('from right to left (A22)', () => {
  it('everything stands mirrored: what begins at the left begins at the right', async () => {
    const edges = async (dir: string): Promise<readonly (readonly [string, number])[]> => {
      const { box } = await prepareState({ groups: TOWN.slice(0, 2), attributes: { dir } });
      const { left, right } = box.getBoundingClientRect();
      const found = ['help-strip', 'search-label', 'search-button', 'filters-button', 'card-title', 'card-expect'].map(
        (part) => {
          const rect = parts(box, part)[0]!.getBoundingClientRect();
          return [part, Math.round(dir === 'rtl' ? right - rect.right : rect.left - left) + 0] as const;
        },
      );
      box.remove();
      return found;
    };
    expect(await edges('rtl')).to.deep.equal(await edges('ltr'));
  });
});

describe('with text two fifths longer (A22)', () => {
  const long = (document: Document): GroupFinder => {
    const finder = document.createElement('group-finder');
    finder.surroundings = longSurroundings();
    finder.groups = TOWN.slice(0, 4);
    return finder;
  };
  const acts: Readonly<Record<string, (finder: GroupFinder) => unknown>> = {
    'as it stands': () => undefined,
    'with all that opens open': async (finder) => {
      for (const part of ['filters-button', 'help-more', 'card-expect']) parts(finder, part)[0]!.click();
      await until(() => all(finder, 'fieldset').length > 3 && parts(finder, 'help-link').length > 5);
      await until(() => parts(finder, 'card-detail').some((detail) => detail.childElementCount > 5));
    },
    'where nothing is near': async (finder) => {
      await finder.near('82001');
      await until(() => parts(finder, 'list-rung').length > 2);
      parts(finder, 'start-choice')[0]!.click();
    },
  };

  it('every word of ours is longer, and in brackets', async () => {
    expect(lengthen('Join from home').length).to.be.at.least(14 * 1.4);
    const finder = long(document);
    makeBox().append(finder);
    await finder.ready;
    await until(() => parts(finder, 'search-locate').length > 0);
    const bare = all(finder, 'button, a, label, p:not(:has(*)), legend')
      .filter((element) => isVisible(element) && !element.closest('[part~="card-title"], .when, .comforts'))
      .map(wordsOf)
      .filter((words) => words !== '' && !words.includes('['));
    expect(bare).to.deep.equal([]);
  });

  for (const [what, act] of Object.entries(acts)) {
    it(`nothing is cut off or pushed out at 320 px, and everybody can use it: ${what}`, async () => {
      const screen = await openScreen(320, 640);
      const small = long(screen.document);
      screen.document.body.append(small);
      await small.ready;
      await act(small);
      await small.updateComplete;
      expect(layoutFaults(small)).to.deep.equal([]);
      const wide = long(document);
      const box = makeBox();
      box.append(wide);
      await wide.ready;
      await act(wide);
      await expectAccessible(box);
    });
  }
});
