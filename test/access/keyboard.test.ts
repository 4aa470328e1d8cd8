/** Everything by keyboard: where the focus is after each act, that it is seen, and that Tab goes as the eye does (A3, A9, A11 to A13). */
import { expect } from '@open-wc/testing';
import { manyRecords, TOWN } from '../fixtures/records.js';
import { allByRole, byRole, focused, isVisible, nameOf, parts, until } from '../support/deep.js';
import { hearWarnings, prepareState, server, type State } from '../support/finder.js';
import { press, pressBack, typeText } from '../support/keys.js';
import { NIGHT_LINE, PORTLAND } from '../support/near.js';

/** What is told of where the focus is. */
const at = (): string => {
  const element = focused();
  return element === null || element === document.body ? 'nowhere' : nameOf(element);
};

/** Waits until the focus is on something of this name. */
const isAt = (name: string | RegExp): Promise<true> =>
  until(() => {
    if (typeof name === 'string' ? at() === name : name.test(at())) return true as const;
    throw new Error(`the focus is at “${at()}”, not at ${String(name)}`);
  });

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    if (typeof name === 'string' ? at() === name : name.test(at())) return;
    passed.push(at());
    await press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}: ${passed.join(' | ')}`);
}

/** A page with something to press before the finder and after it. */
async function between(setup: Parameters<typeof prepareState>[0]): Promise<State> {
  const state = await prepareState(setup);
  state.box.insertAdjacentHTML('afterbegin', '<button>Before</button>');
  state.box.insertAdjacentHTML('beforeend', '<button>After</button>');
  byRole(state.box, 'button', 'Before').focus();
  return state;
}

const sentence =
  (text: RegExp) =>
  (state: State): Promise<true> =>
    until(() => text.test(state.sentence()) || undefined);

describe('a journey by keyboard alone (table “Behaviour”)', () => {
  it('words are typed and stay where they are; Enter leads to the answer, Tab goes on to its first card', async () => {
    const state = await between({ groups: TOWN.slice(0, 5) });
    await tabTo('Town, ZIP or word');
    await typeText('quiet');
    await sentence(/^1 group for “quiet”/)(state);
    expect(at(), 'typing moves nothing (A11)').to.equal('Town, ZIP or word');
    await press('Enter');
    await isAt('1 group for “quiet”.');
    await press('Tab');
    expect(at()).to.equal('What to expect: A quiet hour');
  });

  it('a card opens and closes, and the focus stays on its button; what it holds comes next', async () => {
    const state = await between({ groups: TOWN.slice(0, 2) });
    await tabTo('What to expect: Riverside circle');
    await press('Enter');
    await until(() => parts(state.box, 'card-detail').some((detail) => detail.childElementCount > 5));
    expect(at()).to.equal('What to expect: Riverside circle');
    await tabTo('Email Dana');
    await tabTo('Call Dana');
    await press('Tab');
    expect(at()).to.equal('What to expect: Evening talk');
    for (const name of ['Call Dana', 'Email Dana', 'What to expect: Riverside circle']) {
      await pressBack();
      if (at().startsWith('Directions')) await pressBack();
      expect(at()).to.equal(name);
    }
    await press(' ');
    await until(() => parts(state.box, 'card-detail').every((detail) => !isVisible(detail)));
    expect(at()).to.equal('What to expect: Riverside circle');
  });

  it('a filter is ticked where it stands, and its chip taken away: the focus never moves by itself (A12)', async () => {
    const state = await between({ groups: TOWN.slice(0, 5) });
    await tabTo('Filters');
    await press('Enter');
    await until(() => allByRole(state.box, 'checkbox').length > 0);
    expect(at()).to.equal('Filters');
    await tabTo(/^Online \d/);
    await press(' ');
    await until(() => state.cards().length === 2);
    expect(at()).to.match(/^Online \d/);
    await tabTo(/^You don’t have to talk \d/);
    await press(' ');
    await until(() => parts(state.box, 'filters-chip').length === 2);
    expect(at()).to.match(/^You don’t have to talk \d/);
    parts(state.box, 'filters-chip')[0]!.focus();
    await press('Enter');
    await isAt('Remove You don’t have to talk');
    await press('Enter');
    await isAt('Filters');
  });

  it('the panel’s last button closes it and leads to the answer', async () => {
    const state = await between({ groups: TOWN.slice(0, 5) });
    await state.openFilters();
    await tabTo(/^Show \d+ groups$/);
    await press('Enter');
    await isAt('5 groups. Soonest first.');
    expect(allByRole(state.box, 'checkbox')).to.have.length(0);
  });

  it('“Join from home” and “After a loss” stay where they are pressed', async () => {
    const state = await between({ groups: TOWN.slice(0, 5) });
    for (const name of ['Join from home', 'After a loss']) {
      await tabTo(name);
      await press('Enter');
      await until(() => state.button(name).getAttribute('aria-pressed') === 'true');
      await state.settle();
      expect(at()).to.equal(name);
    }
  });

  it('“Show more” leads to the first new card (A13), and goes on from there', async () => {
    await between({ groups: manyRecords(5), attributes: { 'page-size': '2' } });
    await tabTo('Show 2 more');
    await press('Enter');
    await isAt('Circle 3');
    await press('Tab');
    expect(at()).to.equal('What to expect: Circle 3');
  });

  it('“Try again” leads to the answer', async () => {
    hearWarnings();
    const state = await between({ src: server(`/faults/once-500?key=keyboard-${Math.random()}`) });
    await tabTo('Try again');
    await press('Enter');
    await until(() => state.cards().length > 0);
    await isAt('12 groups. Soonest first.');
  });

  it('a place is asked for and changed: the focus goes to the answer, then back to the box', async () => {
    const state = await between({ groups: [...PORTLAND, NIGHT_LINE] });
    await tabTo('Town, ZIP or word');
    await typeText('97202');
    await press('Enter');
    await isAt(/^3 groups near 97202\./);
    await until(() => parts(state.box, 'search-change').length > 0);
    for (let i = 0; i < 8 && !at().startsWith('Change'); i += 1) await pressBack();
    expect(at()).to.equal('Change: 97202, Portland, OR');
    await press('Enter');
    await isAt('Town, ZIP or word');
  });

  it('which town is meant is answered, and leads to the answer', async () => {
    const state = await between({ groups: PORTLAND });
    await tabTo('Town, ZIP or word');
    await typeText('portland');
    await press('Enter');
    await sentence(/^Which Portland\?/)(state);
    await tabTo('Portland, OR');
    await press('Enter');
    await isAt(/^3 groups near Portland, OR\./);
  });
});
