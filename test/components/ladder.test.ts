/** Never "no results": where little or nothing is near, everything else that can help, in order (D12 to D15, D19). */
import { expect } from '@open-wc/testing';
import { aRecord, type GroupRecord } from '../fixtures/records.js';
import { ENGLISH, slipsIn, SPANISH } from '../support/after-loss.js';
import { expectAccessible } from '../support/axe.js';
import { all, focused, parts, until, wordsOf } from '../support/deep.js';
import { hearWarnings, prepareState, type Setup, type State } from '../support/finder.js';
import { arrive, ask, BOSTON, NIGHT_LINE, PORTLAND, rungs, SALEM } from '../support/near.js';

const coordinator = (name: string, region?: string): object => ({
  name,
  ...(region ? { region } : {}),
  email: `${name.split(' ')[0]}@example.org`,
  role: 'Volunteer',
});
const JO = coordinator('Jo Tallgrass', 'WY');
const SIMONE = coordinator('Simone Reed', 'Massachusetts');
const ANYWHERE = coordinator('Ari Lindqvist');
const PROFESSIONALS = { kind: 'professional', name: 'Directory of counselors', url: 'https://directory.example.org/' };
const HELPLINE = { kind: 'helpline', name: 'Prairie line', phone: '(307) 555-0142', verifiedAt: '2026-10-01' };
const TRAINING = { kind: 'training', name: 'Lead a circle', url: 'https://course.example.org/' };
const WHOLE = {
  version: '1',
  groups: [BOSTON, NIGHT_LINE],
  coordinators: [SIMONE, JO, ANYWHERE],
  resources: [TRAINING, PROFESSIONALS, HELPLINE],
};

const HOME = 'Join from home';
const NEAREST = 'The nearest in person';
const WHOM = 'Someone who knows your area';
const TALK = 'Talk to someone now';
const PROFESSIONAL = 'Find a trained professional';
const START = 'For later: help to start a group';

/** A finder that was asked for something and leads on. */
async function led(text: string, setup: Setup = {}): Promise<State> {
  const state = await prepareState({ groups: WHOLE, ...setup });
  if (text !== '') await ask(state, text);
  await until(() => rungs(state).length > 0);
  return state;
}

const ladder = (state: State): string => wordsOf(parts(state.box, 'list-ladder')[0]);

describe('far from every group', () => {
  it('the ladder is whole, in one view and in this order (D13)', async () => {
    const state = await led('82001');
    expect(state.sentence()).to.equal('No groups close by yet. Here’s what you can do.');
    expect(rungs(state)).to.deep.equal([HOME, NEAREST, WHOM, TALK, PROFESSIONAL, START]);
    expect(state.names()).to.deep.equal(['Night line', 'Harbor circle']);
    expect(ladder(state)).to.match(/The nearest group is about 1,7\d0 miles away\./);
    expect(wordsOf(state.card('Harbor circle'))).to.match(/ · about 1,7\d0 miles/);
  });

  it('names her own coordinator and no other, as a volunteer, and not for emergencies (D14)', async () => {
    const state = await led('82001');
    expect(ladder(state)).to.contain('Jo Tallgrass').and.to.contain('Jo@example.org');
    expect(ladder(state)).to.contain('A volunteer in Wyoming can help you look. Not for emergencies.');
    expect(state.words()).not.to.match(/Simone|Ari/);
  });

  it('where her state has nobody, names who serves everywhere; where nobody does, leaves the rung out', async () => {
    const state = await led('97202', { groups: { ...WHOLE, coordinators: [JO, ANYWHERE] } });
    expect(ladder(state)).to.contain('Ari Lindqvist').and.to.contain('A volunteer can help you look.');
    expect(ladder(state)).not.to.contain('Jo ');
    const alone = await led('97202', { groups: { ...WHOLE, coordinators: [JO] } });
    expect(rungs(alone)).to.deep.equal([HOME, NEAREST, TALK, PROFESSIONAL, START]);
  });

  it('help that can be called stands in it, ours first, then what the feed has checked (D17, D18)', async () => {
    const state = await led('82001');
    const talk = all(state.box, 'section.rung')[3]!;
    expect(all<HTMLAnchorElement>(talk, 'a').map(({ href }) => href)).to.deep.equal([
      'tel:988',
      'sms:988',
      'tel:18338526262',
      'tel:3075550142',
    ]);
  });

  it('how to start a group is asked for, not pushed: two answers, then the steps (D15)', async () => {
    const state = await led('82001');
    expect(ladder(state)).to.contain('Even one or two people is a success.').and.not.to.contain('Get trained');
    await state.press('I’ve been through it');
    const steps = parts(state.box, 'start-step').map(wordsOf);
    expect(steps[0]).to.match(/^Take your time/);
    expect(steps[1]).to.contain('Lead a circle');
    expect(focused()!.getAttribute('aria-pressed')).to.equal('true');
    expect(ladder(state)).to.contain('Someone to write to Jo Tallgrass');
  });

  it('a rung that has nothing is left out, and none says “0”', async () => {
    const state = await led('82001', { groups: [BOSTON] });
    expect(rungs(state)).to.deep.equal([NEAREST, TALK, START]);
    expect(ladder(state)).not.to.match(/\b0\b|none/i);
    expect(all(state.box, 'section.rung > *').filter((part) => wordsOf(part) === '')).to.deep.equal([]);
  });

  it('the headings follow the level that the host sets (A13)', async () => {
    const level = (state: State, name: string): readonly string[] => [
      ...new Set(parts(state.box, name).map(({ localName }) => localName)),
    ];
    const state = await led('82001', { attributes: { 'heading-level': '5' } });
    expect(level(state, 'list-heading').concat(level(state, 'list-rung'))).to.deep.equal(['span', 'h4']);
    for (const name of ['coordinator-name', 'resource-name']) expect(level(state, name)).to.deep.equal(['h5']);
    expect(parts(state.card('Harbor circle'), 'card-title')[0]!.localName).to.equal('h5');
  });

  it('its groups are whole cards that open in place and are told as opened', async () => {
    const state = await led('82001');
    const card = state.card('Harbor circle');
    expect(card.groupId).to.equal('harbor-circle');
    expect(card.getAttribute('group-id')).to.equal('harbor-circle');
    parts(card, 'card-expect')[0]!.click();
    await until(() => wordsOf(parts(card, 'card-detail')[0]).includes('from the center of 82001.'));
    expect(state.events.some(({ type }) => type === 'group-select')).to.equal(true);
  });
});

describe('how much of it shows', () => {
  const [near = BOSTON, , other = BOSTON] = PORTLAND;

  it('with one or two near: those, then all of the ladder', async () => {
    const state = await led('97202', { groups: { ...WHOLE, groups: [near, other, SALEM, NIGHT_LINE] } });
    expect(state.sentence()).to.equal('2 groups near 97202. Nearest first. 1 more you can join from home.');
    expect(rungs(state)).to.deep.equal([HOME, NEAREST, WHOM, TALK, PROFESSIONAL, START]);
    expect(state.names()).to.deep.equal(['Town hall', 'Oak room', 'Night line', 'Salem circle']);
  });

  it('with three near: only what can be joined from home (D12)', async () => {
    const state = await led('97202', { groups: { ...WHOLE, groups: [...PORTLAND, SALEM, NIGHT_LINE] } });
    expect(rungs(state)).to.deep.equal([HOME]);
    expect(ladder(state)).to.contain('1 group you can join from home.');
  });

  it('without a place and with answers: none of it', async () => {
    const state = await prepareState({ groups: WHOLE });
    await ask(state, 'harbor');
    expect(state.names()).to.deep.equal(['Harbor circle']);
    expect(rungs(state)).to.deep.equal([]);
  });

  it('for a whole state without groups: the nearest outside it, without a distance', async () => {
    const state = await led('Wyoming');
    expect(state.sentence()).to.contain('No groups close by yet.');
    expect(rungs(state)).to.deep.equal([HOME, NEAREST, WHOM, TALK, PROFESSIONAL, START]);
    expect(ladder(state)).not.to.match(/ miles/);
  });
});

describe('nothing fits', () => {
  it('words: without them so many groups, and the ladder', async () => {
    const state = await led('zzyzx');
    expect(state.sentence()).to.equal('No group fits all of this.');
    expect(rungs(state)).to.deep.equal([HOME, WHOM, TALK, PROFESSIONAL, START]);
    await state.press('Without “zzyzx”: 2 groups');
    await arrive(state);
    expect(state.names()).to.deep.equal(['Night line', 'Harbor circle']);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('words beside where she is: without them she still is there', async () => {
    const state = await prepareState({ groups: WHOLE });
    await state.finder.near({ lat: 42.35, lng: -71.05 });
    await ask(state, 'zzyzx');
    await state.press('Without “zzyzx”: 1 group');
    await arrive(state);
    expect(state.sentence()).to.match(/^1 group near your area\./);
    await state.press('Change: your area');
    expect(state.hasButton('Use my location')).to.equal(true);
  });

  it('filters: one button for each, with its own count (D13)', async () => {
    const groups = [
      aRecord({ name: 'Free circle', cost: { free: true } }),
      aRecord({ name: 'Free walk', cost: { free: true } }),
      aRecord({ name: 'Clinic hour', kind: 'therapy' }),
    ];
    const state = await prepareState({ groups });
    await state.finder.filter('cost', ['free']);
    await state.finder.filter('kind', ['therapy']);
    await state.settle();
    const ways = await until(() => {
      const found = parts(state.box, 'list-way').map(wordsOf);
      return found.length > 0 && found;
    });
    expect(ways).to.deep.equal(['Without “Free”: 1 group', 'Without “Therapy group”: 2 groups', 'Show all']);
    await state.press('Without “Free”: 1 group');
    expect(state.names()).to.deep.equal(['Clinic hour']);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('a filter near a place: the filter, the place, and everything else can be taken away', async () => {
    const state = await prepareState({ groups: WHOLE });
    await ask(state, '02118');
    await state.finder.filter('kind', ['therapy']);
    await state.settle();
    const ways = await until(() => {
      const found = parts(state.box, 'list-way').map(wordsOf);
      return found.length > 0 && found;
    });
    expect(ways).to.deep.equal(['Without “Therapy group”: 1 group', 'Show all']);
    expect(state.sentence()).to.equal('No group fits all of this.');
  });

  it('a preset that leaves nothing: it can be taken away, and the ladder leads on', async () => {
    const state = await led('', { attributes: { preset: 'kind=therapy' } });
    expect(rungs(state)).to.include(TALK);
    expect(state.hasButton('Without “Therapy group”: 2 groups')).to.equal(true);
    await state.press('Show all');
    expect(state.names()).to.have.length(2);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('a locked preset that leaves nothing: no button that does nothing, and the ladder leads on', async () => {
    const state = await led('', { attributes: { preset: 'kind=therapy', locked: '' } });
    expect(rungs(state)).to.deep.equal([WHOM, TALK, PROFESSIONAL, START]);
    expect(state.hasButton('Show all')).to.equal(false);
    expect(all(state.box, '.ways').filter((ways) => ways.childElementCount === 0)).to.deep.equal([]);
  });

  it('an empty feed leads on, with its coordinators', async () => {
    const state = await led('', { groups: { ...WHOLE, groups: [] } });
    expect(state.sentence()).to.equal('No groups are listed here yet.');
    expect(rungs(state)).to.deep.equal([WHOM, TALK, PROFESSIONAL, START]);
    expect(ladder(state))
      .to.contain('Ari Lindqvist')
      .and.not.to.match(/Jo |Simone/);
  });

  it('a country without help lines of ours gets the sentence of its own emergency number', async () => {
    const state = await led('zzyzx', { groups: [BOSTON], attributes: { country: 'CA' } });
    const talk = all(state.box, 'section.rung').find((rung) => wordsOf(rung).startsWith(TALK));
    expect(wordsOf(talk)).to.equal(`${TALK} Call your local emergency number.`);
    expect(all(talk!, 'a')).to.deep.equal([]);
  });

  it('an unsafe address never becomes a link (P13)', async () => {
    const heard = hearWarnings();
    const bad = { ...PROFESSIONALS, name: 'Bad list', url: 'javascript:alert(1)' };
    const state = await led('82001', { groups: { ...WHOLE, resources: [bad, { ...bad, kind: 'training' }] } });
    await state.press('I work with families');
    await until(() => heard.some((warning) => warning.includes('url-unsafe')));
    for (const link of all<HTMLAnchorElement>(state.box, 'a')) expect(link.href).to.match(/^(https?|mailto|tel|sms):/);
    for (const link of parts(state.box, 'resource-link'))
      expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
  });
});

describe('the ways on', () => {
  const many = {
    ...WHOLE,
    groups: [
      BOSTON,
      { ...BOSTON, id: 'b2', name: 'Bay circle' },
      { ...BOSTON, id: 'b3', name: 'Cape circle' },
      NIGHT_LINE,
    ]
      .concat([1, 2].map((n) => ({ ...NIGHT_LINE, id: `n${n}`, name: `Night line ${n}` })))
      .concat(SALEM),
  };

  it('“Show all from home” shows them all, and the focus is on the answer', async () => {
    const state = await led('82001', { groups: many });
    await state.press('Show all 3 from home');
    await arrive(state);
    expect(state.names()).to.deep.equal(['Night line', 'Night line 1', 'Night line 2']);
    expect(state.button('Join from home').getAttribute('aria-pressed')).to.equal('true');
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('it does so where nothing fits as well, and the place stays', async () => {
    const state = await prepareState({ groups: many });
    await ask(state, '82001');
    await state.finder.filter('kind', ['therapy']);
    await state.press('Show all 3 from home');
    await until(() => state.names().length === 3);
    expect(state.words()).to.contain('Near 82001');
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('“Show groups at any distance” shows them, the nearest first', async () => {
    const state = await led('82001', { groups: many });
    await state.press('Show groups at any distance');
    await arrive(state);
    expect(state.names().slice(0, 4)).to.deep.equal(['Salem circle', 'Harbor circle', 'Bay circle', 'Cape circle']);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('every control of it takes the focus, and is as high as a finger (A1, A2)', async () => {
    const state = await led('82001', { groups: many, width: 320 });
    await state.press('I work with families');
    const [root] = parts(state.box, 'list-ladder');
    const controls = all(root!, 'button, a[href]').filter((one) => one.getClientRects().length > 0);
    expect(controls.length).to.be.greaterThan(12);
    for (const control of controls) {
      control.focus();
      expect(focused()).to.equal(control);
      expect(control.getBoundingClientRect().height, wordsOf(control)).to.be.at.least(
        control.matches('.start-links a') ? 24 : 44,
      );
    }
  });
});

describe('after a loss (D19)', () => {
  const forLoss = (name: string, more: Partial<GroupRecord>): GroupRecord =>
    aRecord({ name, audience: { stage: ['after-loss'], experience: ['loss'] }, ...more });
  const groups = {
    ...WHOLE,
    groups: [
      BOSTON,
      NIGHT_LINE,
      forLoss('Remembering, together', BOSTON.place ? { place: BOSTON.place } : {}),
      forLoss('A quiet hour', { formats: ['online'], online: { url: 'https://meet.example.org/quiet' } }),
    ],
  };

  for (const language of [ENGLISH, SPANISH]) {
    it(`the ladder has groups for loss only, and no word of ours about babies (${language.lang})`, async () => {
      const state = await prepareState({ groups, lang: language.lang });
      await state.press(language.press);
      await ask(state, '82001');
      await until(() => rungs(state).length > 3);
      expect(state.names()).to.deep.equal(['A quiet hour', 'Remembering, together']);
      for (const choice of parts(state.box, 'start-choice')) {
        choice.click();
        await state.settle();
        expect(slipsIn(state.finder, language)).to.equal(undefined);
      }
    });
  }

  it('says so where no loss group is listed, and leads on', async () => {
    const state = await prepareState({ groups: WHOLE });
    await state.press('After a loss');
    await until(() => rungs(state).length > 0);
    expect(state.sentence()).to.equal('No loss group is listed here yet. These people can help.');
    expect(rungs(state)).to.deep.equal([WHOM, TALK, PROFESSIONAL, START]);
    expect(state.names()).to.deep.equal([]);
  });

  it('where all fit a loss, “Show all from home” keeps to it', async () => {
    const state = await prepareState({ groups });
    await state.press('After a loss');
    await ask(state, '82001');
    await state.finder.filter('kind', ['therapy']);
    await until(() => rungs(state).includes(HOME));
    expect(state.names()).to.deep.equal(['A quiet hour', 'Remembering, together']);
  });
});

describe('for everybody (A1, A4, A21)', () => {
  it('is Spanish from top to end', async () => {
    const state = await led('82001', { lang: 'es' });
    expect(rungs(state)).to.deep.equal([
      'Desde casa',
      'El más cercano en persona',
      'Alguien que conoce tu zona',
      'Habla con alguien ahora',
      'Busca a un profesional capacitado',
      'Para después: ayuda para iniciar un grupo',
    ]);
    expect(state.sentence()).to.equal('Aún no hay grupos cerca. Esto puedes hacer.');
  });

  for (const [name, text, setup] of [
    ['all of it', '82001', {}],
    ['all of it in Spanish', '82001', { lang: 'es' }],
    ['one near', '02118', {}],
    ['words that fit nothing', 'zzyzx', {}],
    ['an empty feed', '', { groups: { ...WHOLE, groups: [] } }],
    ['a country without help lines', 'zzyzx', { groups: [BOSTON], attributes: { country: 'CA' } }],
    ['a locked preset', '', { attributes: { preset: 'kind=therapy', locked: '' } }],
  ] as const satisfies readonly (readonly [string, string, Setup])[]) {
    it(`${name}: axe finds nothing, and nothing scrolls sideways at 320 px`, async () => {
      const state = await led(text, { ...setup, width: 320 });
      for (const choice of parts(state.box, 'start-choice')) choice.click();
      await state.settle();
      await expectAccessible(state.finder);
      expect(state.box.scrollWidth).to.be.at.most(320);
    });
  }
});
