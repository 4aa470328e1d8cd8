/** What is said aloud, when, how often, and what is left to the focus: the live region over time (A6, A7). */
import { expect } from '@open-wc/testing';
import { manyRecords, TOWN } from '../fixtures/records.js';
import { all, allByRole, focused, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, hearWarnings, makeBox, prepareState, server, type State } from '../support/finder.js';
import { ask, BOSTON, NIGHT_LINE, PORTLAND } from '../support/near.js';

/** The clock of this page runs so many times as fast. */
const HASTE = 4;

/** Longer than the rest before anything is said, by that clock. */
const REST = 1200;

beforeEach(() => {
  const { setTimeout: real } = window;
  window.setTimeout = ((act: () => void, ms = 0) => real(act, ms / HASTE)) as typeof setTimeout;
  afterwards(() => (window.setTimeout = real));
});

/** Everything that a screen reader is given to say, in order: each text that a region comes to hold. */
interface Heard {
  readonly said: readonly string[];
  /** The text of the region, before and after. */
  readonly region: HTMLElement;
}

/** Listens to the one region of a finder from now on. */
function listen(root: Element): Heard {
  const regions = all(root, '[role="status"], [role="alert"], [aria-live]');
  expect(regions, 'one region a finder (A7)').to.have.length(1);
  const [region] = regions as [HTMLElement];
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    const text = region.textContent.trim();
    if (text !== '') said.push(text === said.at(-1) ? `again: ${text}` : text);
  });
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  return { said, region };
}

/** A finder that has come to rest, and an ear on it. */
async function calm(setup: Parameters<typeof prepareState>[0]): Promise<{ state: State } & Heard> {
  const state = await prepareState(setup);
  await rest(REST);
  return { state, ...listen(state.box) };
}

describe('the live region', () => {
  it('is there and empty before anything is said, and is never another (A7)', async () => {
    const state = await prepareState({ src: server('/slow?ms=300'), early: true });
    const region = await until(() => allByRole(state.box, 'status')[0]);
    expect(region.textContent.trim()).to.equal('');
    await state.finder.ready;
    await state.finder.search('circle');
    await until(() => region.textContent.trim() !== '');
    expect(allByRole(state.box, 'status')).to.deep.equal([region]);
    expect(region.isConnected).to.equal(true);
  });

  it('is one that waits its turn, and is read as a whole by its role', async () => {
    const { region } = await calm({ groups: TOWN.slice(0, 3) });
    expect(region.getAttribute('role')).to.equal('status');
    expect(region.getAttribute('aria-live')).to.equal(null);
    expect(region.closest('[aria-busy="true"], [hidden], [aria-hidden]')).to.equal(null);
    expect(getComputedStyle(region).display).not.to.equal('none');
  });
});

describe('is said once, after a rest', () => {
  const acts: readonly (readonly [what: string, act: (state: State) => unknown, said: string])[] = [
    ['what was typed', (state) => state.type('circle'), '2 groups for “circle”.'],
    ['that nothing fits', (state) => state.type('zither'), 'No group fits all of this.'],
    ['a filter', ({ finder }) => finder.filter('kind', ['therapy']), '1 group that fit.'],
    ['from home', (state) => state.press('Join from home'), '3 groups you can join from home.'],
    ['after a loss', (state) => state.press('After a loss'), '2 groups that fit. Only groups for loss.'],
  ];
  for (const [what, act, words] of acts) {
    it(`${what} (A6)`, async () => {
      const { state, said } = await calm({ groups: TOWN });
      await act(state);
      await until(() => said.length > 0);
      await rest(REST);
      expect(said).to.deep.equal([words.replace('1 group that fit.', '1 group that fits.')]);
    });
  }

  it('the last of many changes, and nothing of those before (A6)', async () => {
    const { state, said } = await calm({ groups: TOWN });
    for (const text of ['q', 'qu', 'qui', 'ci', 'circle']) await state.type(text);
    await until(() => said.length > 0);
    await rest(REST);
    expect(said).to.deep.equal(['2 groups for “circle”.']);
  });

  it('nothing where the sentence is the same as before', async () => {
    const { state, said } = await calm({ groups: TOWN });
    await state.type('circle');
    await until(() => said.length === 1);
    await state.type('circle ');
    await state.type('circle');
    await rest(REST);
    expect(said).to.deep.equal(['2 groups for “circle”.']);
  });

  it('that more are shown: the focus tells which, the region how many (A13)', async () => {
    const { state, said } = await calm({ groups: manyRecords(5), attributes: { 'page-size': '2' } });
    await state.press('Show 2 more');
    await until(() => said.length > 0);
    await rest(REST);
    expect(said).to.deep.equal(['Showing 4 of 5']);
    expect(wordsOf(focused()!)).to.equal('Circle 3');
  });
});

describe('what the focus says', () => {
  it('is not said by the region too: an answer that Enter leads to (A6)', async () => {
    const { state, said } = await calm({ groups: TOWN });
    await ask(state, 'circle');
    expect(wordsOf(focused()!)).to.equal('2 groups for “circle”.');
    await rest(REST);
    expect(said).to.deep.equal([]);
  });

  it('nor is a place that was asked for, nor which town is meant', async () => {
    const { state, said } = await calm({ groups: [BOSTON, NIGHT_LINE, ...PORTLAND] });
    for (const text of ['97202', 'Portland']) await ask(state, text);
    expect(wordsOf(focused()!)).to.equal('Which Portland?');
    await rest(REST);
    // A look-up that takes long is told; its answer is the focus’s.
    expect(said.filter((words) => words !== 'Looking for your place…')).to.deep.equal([]);
  });

  it('nor is a card that opens', async () => {
    const { state, said } = await calm({ groups: TOWN.slice(0, 2) });
    await state.press('What to expect: Riverside circle');
    expect(focused()!.getAttribute('aria-expanded')).to.equal('true');
    await rest(REST);
    expect(said).to.deep.equal([]);
  });
});

describe('loading', () => {
  it('of more than a second is said once, and then what came (A6)', async () => {
    const state = await prepareState({ src: server('/slow?ms=1200'), early: true });
    await state.settle();
    const { said } = listen(state.box);
    await rest(900);
    expect(said).to.deep.equal([]);
    await state.finder.ready;
    await until(() => said.length > 1);
    await rest(REST);
    expect(said).to.deep.equal(['Loading groups…', '12 groups. Soonest first.']);
  });

  it('that is short is not spoken of, only its answer', async () => {
    const state = await prepareState({ src: server('/slow?ms=50'), early: true });
    await state.settle();
    const { said } = listen(state.box);
    await state.finder.ready;
    await rest(2 * REST);
    expect(said).to.deep.equal(['12 groups. Soonest first.']);
  });

  it('that fails is said once, and once more where it was tried again in vain', async () => {
    hearWarnings();
    // What is asked again is asked at once: a wait of more than a second would be spoken of too.
    const { random } = Math;
    Math.random = () => 0;
    afterwards(() => (Math.random = random));
    const state = await prepareState({ src: server('/faults/500'), early: true });
    await state.settle();
    const { said } = listen(state.box);
    await state.finder.ready;
    await rest(REST);
    const failed = 'We couldn’t load the list. The problem is on our side.';
    expect(said).to.deep.equal([failed]);
    await state.press('Try again');
    await until(() => state.sentence() === failed);
    await until(() => said.length > 1);
    await rest(REST);
    // On a slow machine loading may take so long that it is spoken of.
    if (!said.includes('Loading groups…')) expect(said).to.deep.equal([failed, `again: ${failed}`]);
    else expect(said).to.deep.equal([failed, 'Loading groups…', failed]);
  });
});

describe('inside nested shadow roots', () => {
  it('the region is there, alone, and speaks as anywhere (A7)', async () => {
    const outer = makeBox().attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const inner = outer.firstElementChild!.attachShadow({ mode: 'open' });
    const finder = document.createElement('group-finder');
    finder.groups = TOWN;
    inner.append(finder);
    await finder.ready;
    await rest(REST);
    const { said } = listen(outer.host);
    await finder.search('circle');
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['2 groups for “circle”.']);
  });

  it('two finders on a page speak each for itself', async () => {
    const first = await calm({ groups: TOWN });
    const second = await calm({ groups: TOWN });
    await first.state.type('circle');
    await until(() => first.said.length > 0);
    await rest(REST);
    expect(second.said).to.deep.equal([]);
  });
});
