/** Words about her life lead to the lines that answer at any hour, before any group (D16, D17, A20). */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { parts, until, wordsOf } from '../support/deep.js';
import { prepareState } from '../support/finder.js';

describe('words about her life', () => {
  it('are told to no server: the file for what they bring comes with the list, before a word is typed (P1, P2)', async () => {
    await prepareState({ groups: TOWN });
    await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('crisis-lines')));
  });

  for (const text of [
    'suicide',
    'I want to die',
    'i might hurt my baby',
    'better off without me',
    'I can’t go on, kill myself',
    'i dont want to live anymore',
    'thinking of hurting my baby',
    'smother my baby',
    'take my own life',
    'no reason to live',
    'I want to end it',
    'overdose',
  ]) {
    it(`“${text}” brings 988 above the groups, while she is still typing`, async () => {
      const state = await prepareState({ groups: TOWN });
      await state.type(text);
      const [lines] = await until(() => parts(state.box, 'list-crisis'));
      expect(wordsOf(lines)).to.match(
        /^If you or your baby may be in danger: Call 911 For thoughts of suicide, any hour: .*Call 988.* Text 988/,
      );
      expect(state.hasButton(/^Without/), 'nobody is asked to take it back').to.equal(false);
      expect(state.sentence()).to.equal('Someone can talk with you now.');
      await expectAccessible(state.box);
    });
  }

  it('in Spanish lead to the Spanish ways', async () => {
    const state = await prepareState({ groups: TOWN, lang: 'es' });
    await state.type('quiero morir');
    const lines = (): string => wordsOf(parts(state.box, 'list-crisis')[0] ?? document.createElement('p'));
    await until(() => lines().includes('Llama al 988 (oprime 2)'));
    expect(lines()).to.contain('AYUDA');
  });

  it('head the answer also where groups would fit, a place is known or one is looked for', async () => {
    const { finder, ...state } = await prepareState({
      groups: [
        ...TOWN,
        aRecord({ name: 'Suicide loss circle' }),
        aRecord({ name: 'Bay room', place: { city: 'San Diego', region: 'CA' } }),
      ],
    });
    const heading = 'Someone can talk with you now.';
    await state.type('I want to die');
    await until(() => state.sentence() === heading);
    expect(state.names(), 'San Diego is not about it').to.not.include('Bay room');
    const asked = finder.search('I want to die 92101');
    await until(() => state.sentence() === heading);
    await asked;
    await state.settle();
    expect(state.sentence()).to.equal(heading);
    await state.type('suicide');
    await state.enter();
    expect(state.sentence()).to.equal(heading);
    expect(state.names()).to.deep.equal(['Suicide loss circle']);
    expect(parts(state.box, 'list-crisis')).to.have.length(1);
  });

  it('are not read into other words', async () => {
    const state = await prepareState({ groups: TOWN });
    for (const text of [
      'after my baby died',
      'diet',
      'dying of laughter',
      'cut',
      'home',
      'loss',
      'baby blues',
      'my baby is dead',
    ]) {
      await state.type(text);
      expect(parts(state.box, 'list-crisis'), text).to.have.length(0);
    }
  });

  it('lead to the local emergency number where no line ships for the country', async () => {
    const state = await prepareState({ groups: TOWN, attributes: { country: 'NZ' } });
    await state.type('suicide');
    const [lines] = await until(() => parts(state.box, 'list-crisis'));
    expect(wordsOf(lines)).to.equal('Call your local emergency number.');
  });
});
