/** `<group-search>`: the box, the button, and the quiet ways to start (A8, A10, A11, A18). */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN, weekly } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { allByRole, byRole, focused, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { place, prepareState, type State } from '../support/finder.js';

const box = (state: State): HTMLInputElement => byRole(state.box, 'searchbox', 'Town, ZIP or word');

describe('the search box', () => {
  it('is one native search input with a visible label of the same root (A8, A10)', async () => {
    const state = await prepareState({ groups: TOWN });
    const input = box(state);
    expect(input.type).to.equal('search');
    expect(wordsOf(input.labels![0])).to.equal('Town, ZIP or word');
    const hint = (input.getRootNode() as ShadowRoot).getElementById(input.getAttribute('aria-describedby')!);
    expect(wordsOf(hint!)).to.equal('Your search stays on this device.');
  });

  it('has no name that a form could send, and asks for a postal code (P2, A18)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    for (const input of allByRole<HTMLInputElement>(state.box, 'checkbox').concat(box(state))) {
      expect(input.hasAttribute('name')).to.be.false;
    }
    expect(box(state).autocomplete).to.equal('postal-code');
  });

  it('narrows the list with each letter, and moves no focus (A11)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('cir');
    expect(state.names()).to.deep.equal(['Riverside circle', 'Phone circle']);
    await state.type('circle ph');
    expect(state.names()).to.deep.equal(['Phone circle']);
    expect(focused()).to.equal(box(state));
    await until(() => state.sentence() === '1 group for “circle ph”.');
    await state.type('');
    expect(state.names()).to.have.length(10);
  });

  it('moves the focus to the results with Enter and with the button (A11)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('circle');
    await state.enter();
    await until(() => focused()?.matches('h1, h2, h3, h4, h5, h6'));
    expect(wordsOf(focused()!)).to.equal('2 groups for “circle”.');
    await state.type('quiet');
    await state.press('Search');
    await until(() => wordsOf(focused()!) === '1 group for “quiet”.');
  });

  it('does not let a page’s own form be sent, nor the address change', async () => {
    const { href } = location;
    const state = await prepareState({ groups: TOWN });
    await state.type('circle');
    await state.enter();
    expect(location.href).to.equal(href);
    expect(history.state).to.equal(null);
  });

  it('finds words without their accents, capitals and order', async () => {
    const state = await prepareState({ groups: TOWN });
    for (const text of ['cafe sao jose', 'CAFÉ', 'José café', '  são  ']) {
      await state.type(text);
      expect(state.names(), text).to.deep.equal(['Café São José']);
    }
  });

  it('finds a town and a ZIP of the listings', async () => {
    const state = await prepareState({
      groups: [
        aRecord({ name: 'North', place: { city: 'Bangor', region: 'ME', postalCode: '04401' } }),
        aRecord({ name: 'South' }),
      ],
    });
    await state.type('bangor');
    expect(state.names()).to.deep.equal(['North']);
    await state.type('04101');
    expect(state.names()[0]).to.equal('South');
    expect(state.sentence()).to.equal('1 group near 04101. Nearest first.');
  });

  it('ranks a name over a place, and a place over a description', async () => {
    const state = await prepareState({
      groups: [
        aRecord({ name: 'By the sea', description: 'Near the old harbor.', schedule: [weekly('2026-11-23T08:00')] }),
        aRecord({ name: 'In town', place: { city: 'Harbor', region: 'ME' }, schedule: [weekly('2026-11-24T08:00')] }),
        aRecord({ name: 'Harbor circle', schedule: [weekly('2026-11-25T08:00')] }),
      ],
    });
    expect(state.names()).to.deep.equal(['By the sea', 'In town', 'Harbor circle']);
    await state.type('harbor');
    expect(state.names()).to.deep.equal(['Harbor circle', 'In town', 'By the sea']);
  });

  it('keeps what was typed before the feed came', async () => {
    const state = await prepareState({ groups: TOWN, early: true });
    await state.settle();
    await state.type('phone');
    await state.finder.ready;
    await until(() => state.names().length === 1);
    expect(box(state).value).to.equal('phone');
  });

  it('survives a pasted book and signs that mean something elsewhere', async () => {
    const state = await prepareState({ groups: TOWN });
    for (const text of ['word '.repeat(5000), '(.*)+[x', '<bold>', '%zz', '__proto__']) {
      await state.type(text);
      expect(state.sentence(), text.slice(0, 10)).to.equal('No group fits all of this.');
    }
  });
});

describe('ways to start', () => {
  const pressed = (state: State, name: string): string | null => state.button(name).getAttribute('aria-pressed');

  it('"Join from home" shows online and phone groups, soonest first, and back', async () => {
    const state = await prepareState({ groups: TOWN });
    expect(pressed(state, 'Join from home')).to.equal('false');
    await state.press('Join from home');
    await until(() => pressed(state, 'Join from home') === 'true');
    expect(state.names()).to.deep.equal(['Evening talk', 'Remembering, together', 'Phone circle']);
    await until(() => state.sentence() === '3 groups you can join from home.');
    expect(focused()).to.equal(state.button('Join from home'));
    await state.press('Join from home');
    await until(() => state.names().length === 10);
    expect(pressed(state, 'Join from home')).to.equal('false');
  });

  it('"After a loss" leaves no group and no word about babies, and one press undoes it (D19)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.press(/^More ways/);
    await until(() => state.words().includes('you or your baby'));
    await state.press('After a loss');
    await until(() => state.names().length === 2);
    expect(state.names()).to.deep.equal(['Remembering, together', 'A quiet hour']);
    expect(pressed(state, 'After a loss')).to.equal('true');
    await state.press('What to expect: A quiet hour');
    await until(
      () =>
        wordsOf(state.card('A quiet hour')).includes('Good to know') ||
        parts(state.box, 'card-detail').some((one) => one.childElementCount > 3),
    );
    expect(state.words()).to.contain('If you may be in danger');
    // What she has lost keeps its name.
    expect(state.words().replaceAll('Loss of a baby', '')).not.to.match(/\b(baby|babies|moms?|strollers?)\b/i);
    await state.press('After a loss');
    await until(() => state.names().length === 10);
    expect(pressed(state, 'After a loss')).to.equal('false');
  });

  it('"After a loss" leads to people where no loss group is listed', async () => {
    const state = await prepareState({ groups: TOWN.slice(5, 8) });
    await state.press('After a loss');
    await until(() => state.sentence() === 'No loss group is listed here yet. These people can help.');
    expect(state.words()).to.contain('Call 988');
  });

  it('"Dads and partners" stands only where such groups are', async () => {
    const without = await prepareState({ groups: TOWN.slice(0, 2) });
    expect(without.hasButton('Dads and partners')).to.be.false;
    const state = await prepareState({ groups: TOWN });
    await state.press('Dads and partners');
    await until(() => state.names().length === 1);
    expect(state.names()).to.deep.equal(['Fathers at the library']);
    expect(pressed(state, 'Dads and partners')).to.equal('true');
  });
});

describe('the row', () => {
  it('stands in a form of role search, and is usable by everybody (A1)', async () => {
    const state = await prepareState({ groups: TOWN });
    expect(parts(state.box, 'search-form')[0]!.getAttribute('role')).to.equal('search');
    await state.press('Join from home');
    await expectAccessible(state.box.querySelector('group-finder')!);
  });

  it('does not break at 280 px, and every target is 44 px high (A2, A4)', async () => {
    const state = await prepareState({ groups: TOWN, width: 280 });
    const form = parts(state.box, 'search-form')[0]!;
    expect(form.scrollWidth).to.be.at.most(form.clientWidth);
    for (const name of ['search-input', 'search-button', 'search-home', 'search-start']) {
      for (const part of parts(state.box, name)) expect(part.offsetHeight, name).to.be.at.least(44);
    }
  });

  it('alone, without a finder, shows itself and does nothing', async () => {
    const search = await place('<group-search></group-search>');
    const input = byRole<HTMLInputElement>(search, 'searchbox', 'Town, ZIP or word');
    input.value = 'x';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    byRole(search, 'button', 'Search').click();
    byRole(search, 'button', 'Join from home').click();
    expect(nameOf(input)).to.equal('Town, ZIP or word');
    search.focus();
    expect(focused()).to.equal(input);
  });
});
