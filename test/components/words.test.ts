/** Typing as people do: phrases, the other language, slips of the finger (A10, A11). */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { allByRole, focused, until } from '../support/deep.js';
import { prepareState, type State } from '../support/finder.js';

const region = (state: State): HTMLElement => allByRole(state.box, 'status')[0]!;

describe('words as they are said', () => {
  it('a dictated phrase finds: only its words that say something count', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('groups for dads in Portland');
    expect(state.names()).to.deep.equal(['Fathers at the library']);
    expect(state.sentence()).to.equal('1 group for “groups for dads in Portland”.');
  });

  it('a Spanish word finds what is tagged in English, and an English one what is written in Spanish', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('papás');
    expect(state.names()).to.deep.equal(['Fathers at the library']);
    await state.type('groups thursday');
    expect(state.names()).to.include('Grupo de los jueves');
  });

  it('a sign alone asks nothing', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('%');
    expect(state.sentence()).to.equal(`${TOWN.length} groups. Soonest first.`);
  });
});

describe('a slip of the finger', () => {
  it('is put right, and said: in the heading, and once by voice after a rest', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('fahters');
    const said = 'Nothing for “fahters”. Showing Fathers: 1 group.';
    expect(state.names()).to.deep.equal(['Fathers at the library']);
    await until(() => state.sentence() === said);
    await until(() => region(state).textContent === said);
    await expectAccessible(state.box);
  });

  it('is said by focus after Enter, and what was typed stays as typed', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('fahters');
    await state.enter();
    await until(() => focused()?.textContent === 'Nothing for “fahters”. Showing Fathers: 1 group.');
    expect(allByRole<HTMLInputElement>(state.box, 'searchbox')[0]!.value).to.equal('fahters');
  });

  it('is said in Spanish on a Spanish page', async () => {
    const state = await prepareState({ groups: TOWN, lang: 'es' });
    await state.type('grpuo jueevs');
    await until(() => state.sentence().startsWith('No hay nada con «grpuo jueevs». Te mostramos '));
    expect(state.names()).to.include('Grupo de los jueves');
  });

  it('is not looked for where the word stands in a group, nor where nothing is near', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('riverside');
    expect(state.sentence()).to.equal('1 group for “riverside”.');
    await state.type('zzzzzz');
    await until(() => state.sentence() === 'No group fits all of this.');
    await until(() => state.hasButton('Show all'));
  });

  it('counts in what the methods resolve to', async () => {
    const { finder } = await prepareState({ groups: TOWN });
    expect(await finder.search('fahters')).to.deep.equal({ shown: 1, total: TOWN.length, matches: 1 });
  });
});
