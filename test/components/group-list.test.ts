/** `<group-list>`: the sentence, the cards, what is said aloud, and what to do when nothing fits. */
import { expect } from '@open-wc/testing';
import { manyRecords, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, focused, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import { hearWarnings, prepareState, server, type State } from '../support/finder.js';

/** Longer than the rest before anything is said. */
const REST = 1000;

const region = (state: State): HTMLElement => allByRole(state.box, 'status')[0]!;

describe('the results sentence', () => {
  const cases: readonly (readonly [asked: string, ask: (state: State) => unknown, sentence: string])[] = [
    ['nothing', () => undefined, '13 groups. Soonest first.'],
    ['words', ({ finder }) => finder.search('quiet'), '1 group for “quiet”.'],
    ['a filter', ({ finder }) => finder.filter('kind', ['therapy', 'class']), '2 groups that fit.'],
    ['from home', ({ finder }) => finder.filter('format', ['online', 'phone']), '3 groups you can join from home.'],
    ['after a loss', (state) => state.press('After a loss'), '2 groups that fit. Only groups for loss.'],
    ['too much', ({ finder }) => finder.search('nobody has this'), 'No group fits all of this.'],
  ];
  for (const [asked, ask, sentence] of cases) {
    it(`says what is shown when asked for ${asked}`, async () => {
      const state = await prepareState({ groups: TOWN });
      await ask(state);
      await until(() => state.sentence() === sentence);
    });
  }

  it('is a heading one level above the names, and can be focused (A13)', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 1), attributes: { 'heading-level': '4' } });
    const heading = parts(state.box, 'list-heading')[0]!.closest('h1, h2, h3, h4, h5, h6')!;
    expect(heading.localName).to.equal('h3');
    expect(heading.getAttribute('tabindex')).to.equal('-1');
    expect(state.sentence()).to.equal('1 group. Soonest first.');
  });

  it('says that the list is loading, over quiet blocks that are no cards', async () => {
    const state = await prepareState({ src: server('/slow?ms=400'), early: true });
    await until(() => state.sentence() === 'Loading groups…');
    expect(all(state.box, 'group-card')).to.have.length(0);
    const list = all(state.box, 'group-list')[0]!;
    expect(list.getBoundingClientRect().height).to.be.greaterThan(400);
    await state.finder.ready;
    await until(() => state.sentence() === '12 groups. Soonest first.');
  });
});

describe('the live region', () => {
  it('is there, empty, before there is anything to say, and only once (A7)', async () => {
    const state = await prepareState({ early: true });
    await state.settle();
    expect(allByRole(state.box, 'status')).to.have.length(1);
    expect(region(state).textContent?.trim()).to.equal('');
  });

  it('speaks once, after a rest, of the last of many changes (A6)', async () => {
    const state = await prepareState({ groups: TOWN });
    await rest(REST);
    const heard: string[] = [];
    const observer = new MutationObserver(() => {
      const text = region(state).textContent.trim();
      if (heard.at(-1) !== text) heard.push(text);
    });
    observer.observe(region(state), { characterData: true, childList: true, subtree: true });
    for (const text of ['c', 'ci', 'cir', 'circle']) {
      await state.type(text);
      await rest(30);
    }
    expect(heard).to.deep.equal([]);
    await until(() => heard.length > 0);
    await rest(300);
    observer.disconnect();
    expect(heard).to.deep.equal(['2 groups for “circle”.']);
  });

  it('is the same element all the time (A7)', async () => {
    const state = await prepareState({ groups: TOWN });
    const before = region(state);
    await state.finder.search('circle');
    await state.finder.clear();
    expect(region(state)).to.equal(before);
    expect(before.isConnected).to.be.true;
  });

  it('speaks of no results and of failures (A6)', async () => {
    hearWarnings();
    const nothing = await prepareState({ groups: TOWN });
    const failed = await prepareState({ src: server('/faults/500') });
    await nothing.finder.search('nobody has this');
    await until(() => region(nothing).textContent.trim() === 'No group fits all of this.');
    await until(() => region(failed).textContent.includes('We couldn’t load the list.'));
  });

  it('speaks of loading that takes longer than a second, and not of a short wait (A6)', async () => {
    const state = await prepareState({ src: server('/slow?ms=2600'), early: true });
    await rest(600);
    expect(region(state).textContent.trim()).to.equal('');
    await until(() => region(state).textContent.trim() === 'Loading groups…', 3000);
    await state.finder.ready;
  });

  it('leaves to the focus what the focus says', async () => {
    const state = await prepareState({ groups: TOWN });
    await rest(REST);
    const observed: string[] = [];
    const observer = new MutationObserver(() => observed.push(region(state).textContent.trim()));
    await state.type('phone');
    observer.observe(region(state), { characterData: true, childList: true, subtree: true });
    await state.enter();
    await rest(REST);
    observer.disconnect();
    // It may be brought up to date in silence, and is not cleared and said again.
    expect(observed.length).to.be.at.most(1);
  });
});

describe('"Show 10 more"', () => {
  it('adds ten, and the focus goes to the first new heading (A13)', async () => {
    const state = await prepareState({ groups: manyRecords(24) });
    expect(state.cards()).to.have.length(10);
    await state.press('Show 10 more');
    await until(() => state.cards().length === 20);
    await until(() => focused()?.matches('h3'));
    expect(wordsOf(focused()!)).to.equal('Circle 11');
    await until(() => region(state).textContent.trim() === 'Showing 20 of 24');
    await state.press('Show 4 more');
    await until(() => state.cards().length === 24);
    await until(() => wordsOf(focused()!) === 'Circle 21');
    expect(state.hasButton(/^Show/)).to.be.false;
  });

  it('is gone where all are shown', async () => {
    const state = await prepareState({ groups: manyRecords(10) });
    expect(state.hasButton(/^Show/)).to.be.false;
  });

  it('begins anew with each question', async () => {
    const state = await prepareState({ groups: manyRecords(24) });
    await state.press('Show 10 more');
    await until(() => state.cards().length === 20);
    await state.finder.search('circle');
    expect(state.cards()).to.have.length(10);
  });
});

describe('when nothing fits (D13)', () => {
  const lost = async (): Promise<State> => {
    const state = await prepareState({ groups: TOWN });
    await state.finder.filter('kind', ['therapy']);
    await state.finder.filter('day', ['th']);
    await until(() => state.hasButton('Show all'));
    return state;
  };
  const ways = (state: State): readonly string[] => parts(state.box, 'list-way').filter(isVisible).map(nameOf);

  it('offers a way back for each thing that is set, with what it would give, and the way from home', async () => {
    const state = await lost();
    expect(state.sentence()).to.equal('No group fits all of this.');
    expect(ways(state)).to.have.members([
      'Without “Therapy group”: 3 groups',
      'Without “Thursday”: 1 group',
      'Show all',
      'Show all 3 from home',
    ]);
    expect(state.words()).to.contain('Call 988');
    await expectAccessible(state.box);
  });

  it('every way works, gives the number that it names, and does not lose the focus', async () => {
    for (const [way, count] of [
      ['Without “Therapy group”: 3 groups', 3],
      ['Without “Thursday”: 1 group', 1],
      ['Show all 3 from home', 3],
      ['Show all', 10],
    ] as const) {
      const state = await lost();
      await state.press(way);
      await until(() => state.cards().length === count);
      await until(() => focused()?.matches('h2'));
      state.box.remove();
    }
  });

  it('counts words as one of the things that are set', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.finder.filter('kind', ['therapy']);
    await state.finder.search('circle');
    await state.press('Without “circle”: 1 group');
    await until(() => state.names().join() === 'Rest and worry');
  });
});

describe('the cards', () => {
  it('stand in a list, and each reflects its group-id', async () => {
    const state = await prepareState({ groups: TOWN });
    const list = all(state.box, '[role="list"]').find((one) => one.querySelector('group-card'))!;
    expect(list.querySelectorAll('group-card')).to.have.length(10);
    expect(state.cards().map((card) => card.getAttribute('group-id'))).to.include('riverside-circle');
  });

  it('keep their places while one is open and the clock moves on', async () => {
    const state = await prepareState({ groups: TOWN });
    const before = state.names();
    await state.press('What to expect: Evening talk');
    expect(state.names()).to.deep.equal(before);
  });

  it('do not scroll sideways at 320 px and 280 px, nor beside each other (A4)', async () => {
    for (const width of [280, 320, 1000]) {
      const state = await prepareState({ src: server('/native?groups=12'), width });
      for (const card of state.cards()) {
        expect(card.getBoundingClientRect().right, String(width)).to.be.at.most(
          state.box.getBoundingClientRect().right + 1,
        );
        const article = parts(card, 'card')[0]!;
        expect(article.scrollWidth, nameOf(card)).to.be.at.most(article.clientWidth);
      }
      state.box.remove();
    }
  });
});
