/** D19: after a loss no mother-and-baby group and no word of ours about babies is left, seen or heard; in both languages. */
import { expect } from '@open-wc/testing';
import { COMFORT_FACTS, COMMUNITIES, EXPERIENCES } from '../../src/model/vocabulary.js';
import { aRecord, TOWN, type GroupRecord } from '../fixtures/records.js';
import { ENGLISH, everyWord, SPANISH, slipsIn, type Language } from '../support/after-loss.js';
import { expectAccessible } from '../support/axe.js';
import { all, parts, rest, until, wordsOf } from '../support/deep.js';
import { focused, prepareState, type State } from '../support/finder.js';

const every = (stated: boolean): GroupRecord['comfort'] =>
  Object.fromEntries(COMFORT_FACTS.map((fact) => [fact, stated]));

const { confidential: _, ...nothingDenied } = every(false) ?? {};

/** Groups for loss that state all there is to state; their own words speak of nothing else. */
const FOR_LOSS: readonly GroupRecord[] = [
  aRecord({
    name: 'Remembering, together',
    description: 'Tea and quiet.',
    ledBy: 'trained-peer',
    audience: { stage: ['after-loss'], experience: ['loss'], notFor: ['postpartum', 'multiples', 'Onlookers'] },
    comfort: every(true) ?? {},
    babyMaxAgeMonths: 12,
    joining: { mode: 'sign-up', url: 'https://a.example.org/join' },
    asksFor: ['first name'],
  }),
  aRecord({
    name: 'A quiet hour',
    kind: 'therapy',
    ledBy: 'both',
    audience: { stage: ['after-loss', 'older-child', 'trying'], experience: EXPERIENCES, community: COMMUNITIES },
    comfort: nothingDenied,
  }),
  aRecord({
    name: 'Hope again',
    formats: ['online'],
    ledBy: 'professional',
    audience: { stage: ['after-loss', 'pregnant'], community: ['single', 'teen'] },
  }),
];

/** Groups that a mother after a loss is not sent to, although they name a loss. */
const ELSEWHERE: readonly GroupRecord[] = [
  aRecord({ name: 'Hand in hand', kind: 'parent-baby', audience: { stage: ['after-loss'] } }),
  aRecord({ name: 'Open door', audience: { stage: ['postpartum', 'after-loss'] } }),
  aRecord({ name: 'Big room', audience: { stage: ['pregnant', 'after-loss'] }, comfort: { babyWelcome: true } }),
  aRecord({ name: 'Rugs', audience: { experience: ['loss', 'worry'] }, comfort: { feedFreely: true } }),
  aRecord({ name: 'Not now', audience: { experience: ['loss'], notFor: ['after-loss'] } }),
  aRecord({ name: 'Stories', kind: 'class', comfort: { babyWelcome: true, stroller: true } }),
];

const GROUPS = [...FOR_LOSS, ...ELSEWHERE];

/** Opens all that can be opened. */
async function openAll(state: State, { expect: name, filters, more, danger }: Language): Promise<void> {
  for (const button of parts(state.box, 'card-expect')) {
    expect(button.textContent?.trim()).to.match(name);
    if (button.getAttribute('aria-expanded') === 'false') button.click();
  }
  await until(() => parts(state.box, 'card-detail').every((detail) => detail.childElementCount > 5));
  await state.press(filters);
  await until(() => all(state.box, 'fieldset').length > 3);
  for (const unfold of all(state.box, 'fieldset button')) unfold.click();
  await state.press(more);
  await until(() => everyWord(state.box).includes(danger));
  await state.settle();
}

describe('after a loss (D19)', () => {
  for (const language of [ENGLISH, SPANISH]) {
    const { lang, press, never, names, otherwise } = language;

    it(`one press leaves no word of ours about babies: cards, details, filters, help (${lang})`, async () => {
      const state = await prepareState({ groups: GROUPS, lang });
      await until(() => everyWord(state.box).includes(otherwise));
      await state.press(press);
      await until(() => state.names().length === FOR_LOSS.length);
      await openAll(state, language);
      const said = everyWord(state.box);
      expect(said.match(names)?.length, 'what was lost keeps its name').to.be.at.least(3);
      expect(slipsIn(state.box, language)).to.equal(undefined);
    });

    it(`one press more brings all of it back (${lang})`, async () => {
      const state = await prepareState({ groups: GROUPS, lang });
      await state.press(press);
      await until(() => state.names().length === FOR_LOSS.length);
      await state.press(press);
      await until(() => state.names().length === GROUPS.length);
      await until(() => everyWord(state.box).includes(otherwise));
    });

    it(`with the attribute no such word stands there even for a moment (${lang})`, async () => {
      const state = await prepareState({ groups: GROUPS, lang, attributes: { 'loss-safe': '' }, early: true });
      const heard: string[] = [];
      const end = performance.now() + 600;
      while (performance.now() < end) {
        heard.push(everyWord(state.box).replace(names, ''));
        await rest(10);
      }
      expect(state.names()).to.have.members(FOR_LOSS.map(({ name }) => name));
      expect(heard.filter((words) => never.test(words))).to.deep.equal([]);
    });
  }

  it('shows groups for loss, and sends nobody into a room with babies', async () => {
    const state = await prepareState({ groups: GROUPS });
    await state.press('After a loss');
    await until(() => state.names().length === FOR_LOSS.length);
    expect(state.names()).to.have.members(FOR_LOSS.map(({ name }) => name));
  });

  it('says of a group first that others there are pregnant: nobody finds that out at the door', async () => {
    const state = await prepareState({ groups: GROUPS });
    await state.press('After a loss');
    await until(() => wordsOf(state.card('Hope again')).includes('Pregnant after a loss · Single'));
  });

  it('still says what eases the first step, who leads, and for whom', async () => {
    const state = await prepareState({ groups: GROUPS });
    await state.press('After a loss');
    await until(() => state.names().length === FOR_LOSS.length);
    await until(() => wordsOf(state.card('Remembering, together')).includes('You don’t have to talk'));
    expect(wordsOf(state.card('Remembering, together')))
      .to.contain('led by a trained person who’s been there')
      .and.to.contain('After a loss · Loss');
    await openAll(state, ENGLISH);
    const detail = wordsOf(parts(state.card('Remembering, together'), 'card-detail')[0]);
    expect(detail).to.contain('Not for Onlookers').and.to.contain('Who it is for After a loss · Loss');
  });

  it('draws no baby: an icon is one of a place, a way to join, a mark or an arrow', async () => {
    const drawn = async (state: State): Promise<ReadonlySet<string>> => {
      await until(() => wordsOf(state.cards()[0]).includes('You don’t have to talk'));
      return new Set(all<SVGPathElement & HTMLElement>(state.box, 'path').map((path) => path.getAttribute('d') ?? ''));
    };
    const state = await prepareState({ groups: GROUPS });
    const before = await drawn(state);
    await state.press('After a loss');
    await until(() => state.names().length === FOR_LOSS.length);
    const after = await drawn(state);
    expect([...after].filter((path) => !before.has(path))).to.deep.equal([]);
    expect(all(state.box, 'img, picture, image')).to.deep.equal([]);
  });

  it('is usable by everybody, with all of it open (A1)', async () => {
    const state = await prepareState({ groups: GROUPS, width: 320 });
    await state.press('After a loss');
    await until(() => state.names().length === FOR_LOSS.length);
    await openAll(state, ENGLISH);
    await expectAccessible(state.finder);
  });
});

it('after a loss all groups come back by a button in sight, and the focus goes to the sentence', async () => {
  const state = await prepareState({ groups: TOWN });
  await state.press('After a loss');
  await until(() => state.hasButton('Show all'));
  await state.press('Show all');
  await until(() => state.sentence() === '13 groups. Soonest first.');
  expect(state.hasButton('Show all')).to.equal(false);
  await until(() => focused()?.matches('.results'));
  const fixed = await prepareState({ groups: TOWN, attributes: { 'loss-safe': '' } });
  await until(() => fixed.sentence().includes('Only groups for loss.'));
  expect(fixed.hasButton('Show all')).to.equal(false);
});
