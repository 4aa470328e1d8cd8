/** `<group-filters>`: a disclosure of native checkboxes with live counts, and chips of what is set (A11, A12). */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, focused, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { hearWarnings, place, prepareState, type State } from '../support/finder.js';

const filtersButton = (state: State): HTMLElement => parts(state.box, 'filters-button')[0]!;
const chips = (state: State): readonly string[] => parts(state.box, 'filters-chip').map(nameOf);
const options = (state: State): readonly string[] => allByRole(state.box, 'checkbox').map(nameOf);

describe('the panel', () => {
  it('is closed at first, and its button says whether it is open', async () => {
    const state = await prepareState({ groups: TOWN });
    expect(filtersButton(state).getAttribute('aria-expanded')).to.equal('false');
    expect(options(state)).to.deep.equal([]);
    await state.openFilters();
    expect(filtersButton(state).getAttribute('aria-expanded')).to.equal('true');
    const root = filtersButton(state).getRootNode() as ShadowRoot;
    expect(isVisible(root.getElementById(filtersButton(state).getAttribute('aria-controls')!)!)).to.be.true;
    await state.press(/^Filters/);
    expect(options(state)).to.deep.equal([]);
  });

  it('asks her questions in order, in fieldsets with legends', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    const legends = all(state.box, 'fieldset').map((set) => wordsOf(set.querySelector('legend')!));
    expect(legends).to.deep.equal([
      'How to join',
      'When',
      'What kind',
      'For whom',
      'What it’s like',
      'Led by',
      'Language',
      'Cost',
      'Getting there',
    ]);
  });

  it('gives each option a native checkbox, a label and a count', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    expect(options(state)).to.include.members([
      'In person 10',
      'Online 2',
      'By phone 1',
      'Therapy group 1',
      'Spanish 1',
    ]);
    for (const checkbox of allByRole<HTMLInputElement>(state.box, 'checkbox')) {
      expect(checkbox.labels?.length).to.equal(1);
      expect(checkbox.closest('fieldset')).not.to.equal(null);
    }
  });

  it('offers nothing that all groups share or none has', async () => {
    const state = await prepareState({
      groups: [
        aRecord({ name: 'One', comfort: { babyWelcome: true, parking: true } }),
        aRecord({ name: 'Two', comfort: { babyWelcome: true, parking: false }, formats: ['online'] }),
      ],
    });
    await state.openFilters();
    expect(options(state)).to.include('Parking 1').and.to.include('Online 1');
    expect(options(state).join()).not.to.match(/Babies welcome|By phone|English|Support group/);
  });

  it('counts what each choice would give with the others as they are', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    await state.tick('Babies welcome');
    await until(() => options(state).includes('Spanish 1'));
    expect(options(state)).to.include('Therapy group 1');
    await state.tick('Spanish');
    await until(() => options(state).includes('Babies welcome 1'));
    await state.tick('Online');
    await until(() => options(state).includes('Spanish 0'));
    expect(options(state)).to.include('In person 1');
  });

  it('leaves the focus on the checkbox, and every option in its place (A12)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    const labels = (): readonly string[] => options(state).map((name) => name.replace(/ \d+$/, ''));
    const before = labels();
    await state.tick('Therapy group');
    expect(focused()).to.equal(state.choice('Therapy group'));
    expect(state.choice('Therapy group').checked).to.be.true;
    expect(labels()).to.deep.equal(before);
    await state.tick('Therapy group');
    expect(state.choice('Therapy group').checked).to.be.false;
    expect(labels()).to.deep.equal(before);
  });

  it('ends with a button that names the number and leads to the groups', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    await until(() => state.hasButton('Show 13 groups'));
    await state.tick('Online');
    await until(() => state.hasButton('Show 2 groups'));
    await state.press('Show 2 groups');
    await until(() => focused()?.matches('h1, h2, h3, h4, h5, h6'));
    expect(wordsOf(focused()!)).to.equal('2 groups that fit.');
    expect(options(state)).to.deep.equal([]);
  });

  it('has one option for a place without steps, however a feed says so', async () => {
    const groups = [
      aRecord({ name: 'Lantern', access: ['step-free', 'induction-loop'] }),
      aRecord({ name: 'Willow', comfort: { stepFree: true } }),
      aRecord({ name: 'Stairs', comfort: { stepFree: false }, access: ['step-free'] }),
    ];
    const state = await prepareState({ groups });
    await state.openFilters();
    expect(options(state).filter((name) => /step/i.test(name))).to.deep.equal(['No steps 2']);
    await state.tick('No steps');
    expect(state.names()).to.have.members(['Lantern', 'Willow']);
  });

  it('calls American Sign Language by a name also where the browser knows none', async () => {
    const groups = [aRecord({ name: 'Lantern', languages: ['ase'] }), aRecord({ name: 'Willow' })];
    const state = await prepareState({ groups });
    await state.openFilters();
    expect(options(state).filter((name) => /^(?:American )?Sign language 1$/i.test(name))).to.have.length(1);
    expect(state.words()).not.to.match(/\base\b/);
  });

  it('has the options of another list when another one comes', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    expect(options(state)).to.include('Spanish 1');
    state.finder.groups = [aRecord({ name: 'Lantern', languages: ['fr'] }), aRecord({ name: 'Willow', schedule: [] })];
    await until(() => options(state).includes('French 1'));
    expect(options(state).filter((name) => /Spanish|Therapy|Online/.test(name))).to.deep.equal([]);
  });

  it('shows eight of many options, then more, with the focus on the first that came', async () => {
    const languages = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'ar', 'hi', 'ko', 'vi'];
    const state = await prepareState({
      groups: languages.map((code) => aRecord({ name: `In ${code}`, languages: [code], place: { city: code } })),
    });
    await state.openFilters();
    const shown = (): readonly string[] => {
      const set = all(state.box, 'fieldset').find((one) => nameOf(one.querySelector('legend')!) === 'Language')!;
      return allByRole(set, 'checkbox').map(nameOf);
    };
    expect(shown()).to.have.length(8);
    await state.press('More: Language');
    await until(() => shown().length === 11);
    expect(nameOf(focused()!)).to.equal(shown()[8]);
  });

  it('shows an audience that we have no word for as it is written (D4)', async () => {
    const state = await prepareState({
      groups: [aRecord({ name: 'One', audience: { community: ['beekeepers'] } }), aRecord({ name: 'Two' })],
    });
    await state.openFilters();
    expect(options(state)).to.include('beekeepers 1');
  });
});

describe('three-valued comfort (D6)', () => {
  it('shows yes first, then those that do not say under their own heading, and no "no"', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 5) });
    await state.openFilters();
    expect(options(state)).to.include('You don’t have to talk 2');
    await state.tick('You don’t have to talk');
    expect(state.names()).to.deep.equal([
      'Riverside circle',
      'A quiet hour',
      'Fathers at the library',
      'Remembering, together',
    ]);
    const headings = allByRole(state.box, 'heading').map((heading) => wordsOf(heading));
    const unsure = headings.indexOf('These do not say. You can ask.');
    expect(unsure).to.equal(headings.indexOf('A quiet hour') + 1);
    expect(unsure).to.equal(headings.indexOf('Fathers at the library') - 1);
  });

  it('puts the comfort that was asked for first on the card', async () => {
    const many = { noDiagnosis: true, noNeedToTalk: true, lateOk: true, cameraOff: true, parking: true };
    const state = await prepareState({ groups: [aRecord({ name: 'One', comfort: many }), aRecord({ name: 'Two' })] });
    expect(wordsOf(state.card('One'))).not.to.contain('Parking');
    await state.finder.filter('comfort', ['parking']);
    expect(wordsOf(state.card('One'))).to.contain('Parking');
  });
});

describe('chips', () => {
  const filtered = async (): Promise<State> => {
    const state = await prepareState({ groups: TOWN });
    await state.finder.filter('format', ['in-person']);
    await state.finder.filter('kind', ['peer-support', 'class']);
    await until(() => chips(state).length === 3);
    return state;
  };

  it('stand for each choice, each with a name that says what it does', async () => {
    const state = await filtered();
    expect(chips(state)).to.deep.equal(['Remove In person', 'Remove Peer support group', 'Remove Class']);
    expect(wordsOf(filtersButton(state))).to.equal('Filters (3)');
  });

  it('take one choice away, and the focus goes to the next chip, then to Filters', async () => {
    const state = await filtered();
    await state.press('Remove Peer support group');
    await until(() => chips(state).length === 2);
    await until(() => nameOf(focused()!) === 'Remove Class');
    await state.press('Remove Class');
    await until(() => chips(state).length === 1);
    await until(() => [filtersButton(state), parts(state.box, 'filters-chip')[0]].includes(focused() as HTMLElement));
    await state.press('Remove In person');
    await until(() => focused() === filtersButton(state));
    expect(state.names()).to.have.length(10);
    expect(wordsOf(filtersButton(state))).to.equal('Filters');
  });

  it('go all at once with "Clear all", words included', async () => {
    const state = await filtered();
    await state.type('circle');
    await state.press('Clear all');
    await until(() => state.names().length === 10);
    expect(chips(state)).to.deep.equal([]);
    expect(state.hasButton('Clear all')).to.be.false;
    expect(all<HTMLInputElement>(state.box, 'input[type="search"]')[0]!.value).to.equal('');
    await until(() => focused() === filtersButton(state));
  });

  it('untick their checkbox where the panel is open', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    await state.tick('Online');
    await state.press('Remove Online');
    await until(() => !state.choice('Online').checked);
  });
});

describe('the part', () => {
  it('is usable by everybody, opened and in use (A1)', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.openFilters();
    await state.tick('In person');
    await state.tick('Babies welcome');
    await until(() => chips(state).length === 2);
    await expectAccessible(state.finder);
  });

  it('does not break at 280 px; chips and options can be hit (A2, A4)', async () => {
    const state = await prepareState({ groups: TOWN, width: 280 });
    await state.openFilters();
    await state.tick('You don’t have to talk');
    await until(() => chips(state).length === 1);
    const panel = parts(state.box, 'filters-panel')[0]!;
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
    for (const label of all(state.box, 'fieldset label')) expect(label.offsetHeight).to.be.at.least(24);
    for (const chip of parts(state.box, 'filters-chip')) expect(chip.offsetHeight).to.be.at.least(24);
  });

  it('alone, with an id that nobody has, tells the webmaster once', async () => {
    const warnings = hearWarnings();
    await place('<group-filters for="nobody-here"></group-filters>');
    await until(() => warnings.some((words) => words.includes('for-missing') && words.includes('nobody-here')));
    expect(warnings).to.have.length(1);
  });
});
