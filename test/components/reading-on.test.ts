/** Who reads a card reads on: nothing that comes later closes it, moves it or leads elsewhere (R10). */
import { expect } from '@open-wc/testing';
import '../../src/define/group-list.js';
import type { GroupCard } from '../../src/components/group-card.js';
import { aRecord, weekly } from '../fixtures/records.js';
import { all, byRole, focused, parts, rest, until } from '../support/deep.js';
import { hearErrors, hearWarnings, makeBox, place, prepareState, server, type State } from '../support/finder.js';

/** They meet after all that the other lists of these tests hold. */
const LATE = ['Alpha', 'Beta', 'Gamma'].map((name) => aRecord({ name, schedule: [weekly('2027-03-01T10:00')] }));
const SLOW = `<group-source label="Slow" src="${server('/slow?ms=800')}"></group-source>`;

const open = async (state: State, name: string): Promise<GroupCard> => {
  const card = state.card(name);
  byRole<HTMLButtonElement>(card, 'button', /^What to expect/).click();
  await card.updateComplete;
  return card;
};

/** Until after the first tick of the clock, which comes with the files that follow the page. */
const awhile = (): Promise<void> => rest(600);

describe('a card that is read while lists are still coming', () => {
  it('stays open and where it is when the last one has ended, until it is closed', async () => {
    const state = await prepareState({ groups: LATE, content: SLOW, early: true });
    await until(() => state.names().length === 3);
    const card = await open(state, 'Beta');
    await state.finder.ready;
    await awhile();
    expect(state.names().slice(0, 3)).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
    expect([card.open, card.group?.name, state.finder.selected?.name]).to.deep.equal([true, 'Beta', 'Beta']);
    expect(state.names()).to.have.length(10);
  });

  it('keeps the focus on the link of its own group', async () => {
    const state = await prepareState({ groups: LATE, content: SLOW, early: true });
    await until(() => state.names().length === 3);
    const link = byRole<HTMLButtonElement>(state.card('Beta'), 'button', /^What to expect/);
    link.focus();
    await state.finder.ready;
    await awhile();
    expect(focused()).to.equal(link);
    expect(state.card('Beta').shadowRoot?.activeElement).to.equal(link);
    expect(state.names()[1]).to.equal('Beta');
  });

  it('stays open when the host adds a list', async () => {
    const state = await prepareState({ groups: LATE });
    const card = await open(state, 'Beta');
    await awhile();
    state.finder.insertAdjacentHTML('beforeend', SLOW);
    await until(() => state.finder.state === 'loading');
    await until(() => state.finder.state === 'ready');
    await awhile();
    expect([card.open, card.group?.name]).to.deep.equal([true, 'Beta']);
    expect(state.names()[1]).to.equal('Beta');
  });
});

describe('what a host takes away', () => {
  it('is left out: preset, verified-within and heading-level have their defaults again (R1, R7)', async () => {
    const errors = hearErrors();
    const checked = LATE.map((one) => ({ ...one, formats: ['in-person'] as const, verifiedAt: '2026-10-01' }));
    const state = await prepareState({
      groups: checked,
      attributes: { preset: 'format=online', 'verified-within': '1', 'heading-level': '4' },
    });
    expect(state.names()).to.deep.equal([]);
    for (const name of ['preset', 'verified-within', 'heading-level']) state.finder.removeAttribute(name);
    await until(() => state.names().length === 3);
    expect(state.words()).not.to.contain('Check before you go');
    expect(parts(state.box, 'list-heading')[0]!.parentElement!.localName).to.equal('h2');
    Object.assign(state.finder, { preset: undefined, verifiedWithin: undefined, headingLevel: undefined });
    await state.settle();
    expect(state.words()).not.to.contain('Check before you go');
    expect(errors).to.deep.equal([]);
  });

  it('ends what was asked of it: no promise waits for a list that will not come', async () => {
    const { finder } = await prepareState({ src: server('/slow?ms=5000'), early: true });
    const search = finder.search('circle');
    await rest(50);
    finder.removeAttribute('src');
    expect(await search).to.include({ shown: 0, total: 0 });
    const other = await prepareState({ src: server('/slow?ms=5000'), early: true });
    const clear = other.finder.clear();
    await rest(50);
    other.finder.remove();
    expect(await clear).to.include({ shown: 0, total: 0 });
  });

  it('is told where it was the list', async () => {
    const { finder, events } = await prepareState({ src: server('/native?groups=3') });
    finder.removeAttribute('src');
    await until(() => events.at(-1)?.type === 'group-change');
    expect(events.at(-1)).to.include({ shown: 0, total: 0 });
  });
});

describe('a list that is named twice', () => {
  it('is one, also when another one goes', async () => {
    const src = server('/native?groups=4');
    const state = await prepareState({
      src,
      attributes: { label: 'A' },
      content: `<group-source src="${src}" label="A"></group-source><group-source id="gone" src="${server('/native?groups=2')}" label="B"></group-source>`,
    });
    expect(new Set(state.names()).size).to.equal(state.names().length);
    state.finder.querySelector('#gone')!.remove();
    await until(() => state.names().length === 4);
    expect(new Set(state.names()).size).to.equal(4);
  });
});

describe('a part that was laid out', () => {
  it('finds its finder also when that comes much later, and when it comes back', async () => {
    const warnings = hearWarnings();
    const list = await place('<group-list for="much-later"></group-list>');
    await until(() => warnings.length === 1);
    await rest(200);
    const finder = document.createElement('group-finder');
    finder.id = 'much-later';
    finder.groups = LATE;
    makeBox().append(finder);
    await until(() => all(list, 'group-card').length === 3);
    expect(all(finder, 'group-card')).to.have.length(0);
    const { parentElement } = finder;
    finder.remove();
    await rest(50);
    (list as unknown as { requestUpdate(): void }).requestUpdate();
    await rest(50);
    parentElement!.append(finder);
    await until(() => all(list, 'group-card').length === 3 && all(finder, 'group-card').length === 0);
  });
});

describe('a place and words asked at the same time', () => {
  it('both hold', async () => {
    const state = await prepareState({ src: server('/native?groups=40') });
    const { finder } = state;
    await Promise.all([finder.near({ lat: 43.66, lng: -70.26 }), finder.search('circle')]);
    await state.settle();
    expect(finder.session!.snapshot.query).to.include({ words: 'circle' });
    expect(finder.session!.snapshot.query.near?.place.point).to.deep.equal({ lat: 43.66, lng: -70.26 });
  });
});
