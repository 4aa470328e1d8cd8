/** What it will be like, before she dares to go (D1 to D11): each fact as the feed states it, and "Not listed" where it does not. */
import { expect } from '@open-wc/testing';
import type { GroupCard } from '../../src/components/group-card.js';
import { KINDS, LEADS } from '../../src/model/vocabulary.js';
import { aRecord, weekly, type GroupRecord } from '../fixtures/records.js';
import { allByRole, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { prepareState } from '../support/finder.js';

const series = { ...weekly('2026-11-10T10:00'), rrule: 'FREQ=WEEKLY;COUNT=8' };

async function cardOf(own: Partial<GroupRecord>, lang = 'en'): Promise<GroupCard> {
  const state = await prepareState({ groups: [aRecord({ name: 'Circle', ...own })], lang });
  return state.card('Circle');
}

async function detailOf(own: Partial<GroupRecord>, lang = 'en'): Promise<string> {
  const card = await cardOf(own, lang);
  parts(card, 'card-expect')[0]!.click();
  await until(() => (parts(card, 'card-detail')[0]?.childElementCount ?? 0) > 1);
  return wordsOf(parts(card, 'card-detail')[0]).replace(/\u00a0/g, ' ');
}

describe('kind (D1) and who leads (D2)', () => {
  it('has a word on the card for every kind', async () => {
    const state = await prepareState({ groups: KINDS.map((kind) => aRecord({ name: `A ${kind}`, kind })) });
    const words: Readonly<Record<(typeof KINDS)[number], string>> = {
      'peer-support': 'Support group',
      'professional-support': 'Support group',
      therapy: 'Therapy group',
      'parent-baby': 'Parent and baby group',
      class: 'Class',
      'drop-in': 'Drop-in',
      community: 'Community group',
      'online-community': 'Online community',
      other: 'Group',
    };
    for (const kind of KINDS) expect(wordsOf(state.card(`A ${kind}`))).to.contain(`ME ${words[kind]} · No sign-up`);
  });

  it('has a word for everyone who may lead, whatever the kind; and says where nobody is named', async () => {
    for (const ledBy of LEADS) expect(wordsOf(await cardOf({ kind: 'therapy', ledBy }))).to.contain('· led by a');
    const silent = await cardOf({ kind: 'therapy' });
    expect(wordsOf(silent)).not.to.contain('led by');
    expect(await detailOf({ kind: 'therapy' })).to.contain('Led by: not listed');
    expect(await detailOf({ kind: 'therapy', ledBy: 'professional', credential: 'Midwife' }))
      .to.contain('Training: Midwife')
      .and.not.to.contain('Led by: not listed');
  });
});

describe('therapy, and what is none (D3)', () => {
  it('of a therapy group tells how many meetings, the step before them, and insurance', async () => {
    const detail = await detailOf({
      kind: 'therapy',
      schedule: [series],
      joining: { mode: 'sign-up', url: 'https://a.example.org/join', text: 'We call you for a short talk first.' },
      insurance: 'Most plans',
    });
    expect(detail).to.contain('8 meetings, Nov 10, 2026 to Dec 29, 2026 This group is therapy.');
    expect(detail).to.contain('We call you for a short talk first.').and.to.contain('Insurance Most plans');
    expect(detail).not.to.match(/not listed.*(meetings|talk before)|Insurance Not listed/);
  });

  it('counts neither a meeting that is left out nor one that never ends', async () => {
    const left = { ...series, exdates: ['2026-11-24'] };
    expect(await detailOf({ kind: 'therapy', schedule: [left] })).to.contain(
      '7 meetings, Nov 10, 2026 to Dec 29, 2026',
    );
    const threeTimes = { ...weekly('2026-12-01T10:00'), rrule: 'FREQ=WEEKLY;UNTIL=20261215T235959Z' };
    expect(await detailOf({ kind: 'therapy', schedule: [threeTimes] })).to.contain('3 meetings, Dec 1, 2026 to Dec 15');
    const huge = { ...weekly('2026-11-24T10:00'), rrule: 'FREQ=DAILY;COUNT=1000000000' };
    for (const schedule of [[weekly('2026-11-24T10:00')], [series, weekly('2026-11-24T10:00')], [huge], []])
      expect(await detailOf({ kind: 'therapy', schedule })).to.contain('How many meetings: not listed');
  });

  it('says "not listed" of each that the feed does not tell', async () => {
    const detail = await detailOf({ kind: 'therapy', schedule: [] });
    expect(detail)
      .to.contain('How many meetings: not listed')
      .and.to.contain('A talk before you join: not listed')
      .and.to.contain('Insurance Not listed');
  });

  it('asks for no talk that the way to join already is', async () => {
    for (const mode of ['referral', 'contact'] as const)
      expect(await detailOf({ kind: 'therapy', joining: { mode } })).not.to.contain('A talk before you join');
  });

  it('says of every other kind that it is not therapy; of a kind that nobody told, neither', async () => {
    for (const kind of KINDS.filter((one) => one !== 'therapy' && one !== 'other')) {
      const detail = await detailOf({ kind });
      expect(detail, kind).to.contain('This group is not therapy.').and.not.to.contain('How many meetings');
    }
    const unknown = await detailOf({ kind: 'other', kindLabel: 'Art therapy' });
    expect(unknown).to.contain('Therapy or not: not listed').and.not.to.contain('not therapy.');
  });

  it('says so in Spanish', async () => {
    const detail = await detailOf({ kind: 'therapy', schedule: [series] }, 'es');
    expect(detail)
      .to.match(/8 reuniones: la primera el .+, la última el /)
      .and.to.contain('Este grupo es terapia.')
      .and.to.contain('Seguro médico No se indica')
      .and.to.contain('Una charla antes de empezar: no se indica');
  });
});

describe('for whom (D4) and from where (D5)', () => {
  it('tells all three axes and who it is not for, as written where we have no word', async () => {
    const detail = await detailOf({
      audience: {
        stage: ['postpartum', 'Fourth trimester'],
        experience: ['worry', 'constructor'],
        community: ['beekeepers', 'professional'],
        notFor: ['older-child', 'Couples'],
      },
    });
    expect(detail).to.contain(
      'Who it is for beekeepers · professional · New parent (first year) · Fourth trimester · Worry · constructor',
    );
    expect(detail).to.contain('Not for Older child · Couples');
  });

  it('says of a group from home where those who join may live, or that nobody told', async () => {
    const online = { formats: ['online'] as const };
    const lives = 'For people who live in';
    expect(await detailOf({ ...online, serves: { nationwide: true } })).to.contain(`${lives} Anywhere in the country`);
    expect(await detailOf({ ...online, serves: { regions: ['ME', 'NH'] } })).to.contain(`${lives} ME, NH`);
    expect(await detailOf({ ...online, serves: { text: 'Our patients' } })).to.contain(`${lives} Our patients`);
    expect(await detailOf({ ...online })).to.contain(`${lives} Not listed`);
    expect(await detailOf({ formats: ['in-person'] })).not.to.contain(lives);
    expect(await detailOf({ ...online, serves: { nationwide: true } }, 'es')).to.contain(
      'Para quienes viven en En todo el país',
    );
  });
});

describe('what an opened card tells once', () => {
  const of = (serves: NonNullable<GroupRecord['serves']>, lang?: string): Promise<string> =>
    detailOf({ formats: ['online'], serves }, lang);

  it('is the area that the feed’s own words name (D5)', async () => {
    const named = await of({ text: 'People who live in Washington or Oregon', regions: ['WA', 'OR'] });
    expect(named).to.contain('live in Washington or Oregon').and.not.to.contain('WA, OR');
    expect(await of({ text: 'Todo el país', nationwide: true }, 'es')).not.to.contain('En todo el país');
    expect(await of({ text: 'Military families anywhere', nationwide: true })).not.to.contain(
      'Anywhere in the country',
    );
  });

  it('is not the area that those words leave open (D5)', async () => {
    expect(await of({ text: 'New England', regions: ['VT', 'ME'] })).to.contain('New England VT, ME');
    expect(await of({ text: 'Who is in need of it', regions: ['IN', 'ME'] })).to.contain('IN, ME');
    expect(await of({ text: 'Our patients', nationwide: true })).to.contain('Our patients Anywhere in the country');
  });

  it('is a price in the feed’s own words (D7)', async () => {
    const detail = await detailOf({ cost: { text: 'sliding scale', reduced: true } });
    expect(detail.match(/sliding scale/g)).to.have.length(1);
    expect(detail).to.contain('Cost Ask about lower cost sliding scale');
  });
});

describe('a value that stands alone', () => {
  it('begins as a sentence does', async () => {
    expect(await detailOf({ cost: { free: true } })).to.contain('Cost Free');
    expect(await detailOf({ cost: { free: true } }, 'es')).to.contain('Costo Gratis');
  });
});

describe('an address', () => {
  const address = async (place: NonNullable<GroupRecord['place']>): Promise<string> =>
    /Getting there (.+?) How to join/.exec(await detailOf({ place }))?.[1] ?? '';
  const street = { lines: ['4 Mill Street'], city: 'Portland', region: 'ME', postalCode: '04101' };

  it('has no comma before a ZIP, and elsewhere stands as it is', async () => {
    expect(await address(street)).to.equal('4 Mill Street, Portland, ME 04101');
    expect(await address({ ...street, country: 'USA' })).to.equal('4 Mill Street, Portland, ME 04101');
    expect(await address({ ...street, region: 'ON', postalCode: 'K1A 0B1', country: 'CA' })).to.equal(
      '4 Mill Street, Portland, ON, K1A 0B1',
    );
    expect(await address({ ...street, region: 'BE', postalCode: '10115' })).to.equal(
      '4 Mill Street, Portland, BE, 10115',
    );
    expect(await address({ city: 'Portland', postalCode: '04101' })).to.equal('Portland, 04101');
  });

  it('stands as the feed has written it out, where that tells all of it', async () => {
    const formatted = '4 Mill Street, Unit B, Portland, Maine 04101';
    expect(await address({ ...street, formatted })).to.equal(formatted);
    expect(await address({ ...street, formatted: 'Portland, Maine' })).to.equal('4 Mill Street, Portland, ME 04101');
  });
});

describe('comforts and logistics (D6, D7)', () => {
  it('under "No" denies no fact twice', async () => {
    const denied = await detailOf({ comfort: { noDiagnosis: false, noNeedToTalk: false, babyWelcome: false } });
    expect(denied).to.contain('No Stay quiet Come without a diagnosis Babies welcome Not listed');
    const spanish = await detailOf({ comfort: { noDiagnosis: false, noNeedToTalk: false } }, 'es');
    expect(spanish).to.contain('No Quedarte en silencio Venir sin diagnóstico No se indica');
  });

  it('keeps babies, brothers and sisters, and childcare apart', async () => {
    const detail = await detailOf({
      comfort: { babyWelcome: true, siblingsWelcome: false, childcare: false },
      babyMaxAgeMonths: 9,
    });
    expect(detail)
      .to.contain('Yes Babies welcome No Brothers and sisters welcome Childcare Not listed')
      .and.to.contain('Babies up to 9 months');
  });

  it('where what is said stays in the group, says that this has limits', async () => {
    const limits = 'What you say stays in the group. This has limits: a leader may get help if someone is in danger.';
    expect(await detailOf({ comfort: { confidential: true } })).to.contain(limits);
    expect(await detailOf({ comfort: { confidential: false } })).not.to.contain('limits');
    expect(await detailOf({})).not.to.contain('limits');
  });
});

describe('what sign-up asks for (D9)', () => {
  const asking: Partial<GroupRecord> = {
    joining: { mode: 'sign-up', url: 'https://a.example.org/join' },
    asksFor: ['name', 'email'],
  };

  for (const [lang, sentence] of [
    ['en', 'Sign-up asks for: name, email'],
    ['es', 'Para inscribirte te piden: name, email'],
  ] as const) {
    it(`stands on the closed card before the button (${lang})`, async () => {
      const card = await cardOf(asking, lang);
      await until(() => wordsOf(card).includes(sentence));
      const line = [...card.shadowRoot!.querySelectorAll('p')].find((one) => wordsOf(one).includes(sentence))!;
      const [button] = parts(card, 'card-action');
      expect(line.compareDocumentPosition(button!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
      expect(wordsOf(card).indexOf(sentence)).to.be.lessThan(wordsOf(card).indexOf(wordsOf(button)));
    });
  }

  it('stands on a card alone too', async () => {
    const state = await prepareState({ groups: [aRecord({ name: 'Circle', ...asking })] });
    const card = document.createElement('group-card');
    card.group = state.cards()[0]!.group;
    state.box.append(card);
    await until(() => wordsOf(card).includes('Sign-up asks for: name, email'));
  });

  it('is not spoken of where nothing is asked', async () => {
    const card = await cardOf({ schedule: [series] });
    parts(card, 'card-expect')[0]!.click();
    await until(() => wordsOf(card).includes('How to join'));
    expect(wordsOf(card)).not.to.contain('asks for');
  });
});

describe('how fresh it is (D11)', () => {
  it('never checked is neither old nor fresh: not listed', async () => {
    const { verifiedAt: _, ...never } = aRecord({ name: 'Circle' });
    const state = await prepareState({ groups: [never] });
    expect(wordsOf(state.card('Circle'))).not.to.match(/[Cc]heck/);
    await state.press(/^What to expect/);
    await until(() => state.words().includes('Last checked: not listed'));
    expect(await detailOf({ verifiedAt: '2026-11-03' })).not.to.contain('Last checked: not listed');
  });

  it('beside the date of a group on a break says so: nobody stands before a closed door', async () => {
    const card = await cardOf({ status: 'paused' });
    await until(() => wordsOf(card).includes('every week On a break. Check before you go.'));
    expect(wordsOf(card)).not.to.match(/until/i);
    const spanish = await cardOf({ status: 'paused' }, 'es');
    await until(() => wordsOf(spanish).includes('En pausa. Confirma antes de ir.'));
    const noDate = await cardOf({ status: 'paused', schedule: [], asksFor: ['name'] });
    await until(() => wordsOf(noDate).includes('asks for'));
    expect(wordsOf(noDate)).not.to.contain('Check before you go');
  });

  it('a full group and one with a waiting list are found, and say so', async () => {
    const groups = [aRecord({ name: 'One', status: 'full' }), aRecord({ name: 'Two', status: 'waitlist' })];
    const state = await prepareState({ groups });
    expect(wordsOf(state.card('One'))).to.contain('Full now');
    expect(wordsOf(state.card('Two'))).to.contain('Full, has a waiting list');
    // Nobody is sent to a full one.
    expect(allByRole(state.box, 'link', /^Directions/).map(nameOf)).to.deep.equal(['Directions: Two']);
  });
});
