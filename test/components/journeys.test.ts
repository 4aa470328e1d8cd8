/** The journeys that the first release promises, from the first look to the last press. */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN, weekly } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, focused, parts, until, wordsOf } from '../support/deep.js';
import { place, prepareState, type State } from '../support/finder.js';

const NOON_TALK = aRecord({
  name: 'Night talk',
  formats: ['online'],
  schedule: [weekly('2026-11-22T12:30')],
  online: { url: 'https://meet.example.org/night' },
});

describe('3 a.m., a phone, one hand', () => {
  it('help is one tap, "Join from home" is one tap, and the first card can be joined', async () => {
    const state = await prepareState({ groups: [...TOWN, NOON_TALK], width: 320 });
    expect(allByRole<HTMLAnchorElement>(state.box, 'link', /^Call 988/)[0]!.href).to.equal('tel:988');
    await state.press('Join from home');
    await until(() => state.names()[0] === 'Night talk');
    const [card] = state.cards();
    expect(wordsOf(parts(card!, 'card-when')[0])).to.match(/^On now, until/);
    expect(parts<HTMLAnchorElement>(card!, 'card-action')[0]!.href).to.equal('https://meet.example.org/night');
  });

  it('is calm in the dark: the palette follows the page’s own text (A23)', async () => {
    const { box } = await prepareState({
      groups: TOWN.slice(0, 3),
      style: 'background: #1c1714; color: #ece7df;',
      width: 320,
    });
    await until(() => getComputedStyle(parts(box, 'search-button')[0]!).backgroundColor === 'rgb(141, 211, 210)');
    await expectAccessible(box);
  });
});

describe('a social worker', () => {
  it('types a ZIP, ticks Spanish and Babies welcome, and reads the card', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('04101');
    await state.openFilters();
    await state.tick('Spanish');
    await state.tick('Babies welcome');
    await state.press('Show 1 group');
    await until(() => state.names()[0] === 'Grupo de los jueves');
    expect(state.sentence(), 'the ZIP is still asked for').to.match(/^1 group near 04101\b/);
    expect(wordsOf(state.cards()[0])).to.contain('Spanish').and.to.contain('Babies welcome');
  });
});

describe('a blogger', () => {
  it('pastes one card into a post 320 px wide', async () => {
    const card = await place(
      `<group-card><script type="application/json">${JSON.stringify(TOWN[2])}</script></group-card>`,
      { width: 320 },
    );
    await until(() => wordsOf(card).includes('Fathers at the library'));
    expect(wordsOf(card)).to.contain('Tomorrow, Mon').and.to.contain('Directions').and.to.contain('Call 988');
    expect(card.scrollWidth).to.be.at.most(320);
  });
});

describe('after a loss (D19)', () => {
  it('one press, and no baby word of ours is left: cards, help, filters, address; one press undoes it', async () => {
    const { href } = location;
    const state = await prepareState({ groups: TOWN });
    await state.press('After a loss');
    await until(() => state.names().length === 2);
    await state.openFilters();
    await state.press(/^More ways/);
    await until(() => state.words().includes('If you may be in danger'));
    for (const name of state.names()) await state.press(`What to expect: ${name}`);
    await until(() => parts(state.box, 'card-detail').filter((one) => one.childElementCount > 1).length === 2);
    const loss = /Loss of a baby|After a loss/g;
    expect(state.words().replace(loss, '')).not.to.match(/\b(bab(y|ies)|moms?|mothers?|strollers?)\b/i);
    expect(location.href).to.equal(href);
    await state.press('After a loss');
    await until(() => state.names().length === 10);
    await until(() => state.words().includes('you or your baby'));
  });
});

describe('a father', () => {
  it('types "dads" and finds groups for fathers and partners', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.type('dads');
    expect(state.names()).to.deep.equal(['Fathers at the library']);
  });
});

describe('a deaf parent', () => {
  it('finds out about captions and sign language before joining, and can write', async () => {
    const state = await prepareState({
      groups: [
        ...TOWN,
        aRecord({
          name: 'Signed talk',
          formats: ['online'],
          comfort: { captions: true, signLanguage: true },
          joining: { mode: 'contact' },
        }),
      ],
    });
    await state.press('Join from home');
    await state.openFilters();
    await state.tick('Captions');
    expect(state.names()[0]).to.equal('Signed talk');
    expect(wordsOf(state.card('Signed talk')))
      .to.contain('Captions')
      .and.to.contain('Sign language');
    expect(parts<HTMLAnchorElement>(state.card('Signed talk'), 'card-action')[0]!.protocol).to.equal('mailto:');
    expect(allByRole<HTMLAnchorElement>(state.box, 'link', /^Text 988/)).to.have.length(1);
  });
});

describe('low vision', () => {
  it('at 280 px with text twice the size nothing is cut or pushed aside (A4)', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 4), width: 280, style: 'font-size: 200%' });
    const { box } = state;
    await state.openFilters();
    await state.press('What to expect: Riverside circle');
    await until(() => (parts(box, 'card-detail')[0]?.childElementCount ?? 0) > 1);
    for (const part of ['finder', 'help-strip', 'search-form', 'filters-panel', 'card', 'card-detail']) {
      for (const one of parts(box, part)) expect(one.scrollWidth, part).to.be.at.most(one.clientWidth);
    }
  });

  it('sees the focus on every control', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 1) });
    for (const control of all(state.box, 'button, a[href], input')) {
      control.focus();
      if (!control.matches(':focus-visible')) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(control);
      expect([outlineStyle, outlineWidth], control.outerHTML.slice(0, 60)).to.deep.equal(['solid', '3px']);
    }
  });
});

describe('Spanish only', () => {
  /** Words of ours that would give a missing translation away; none of them is Spanish. */
  const ENGLISH =
    /\b(the|and|you|your|with|for|groups?|show|search|call|text|list|check(ed)?|more|free|online|person|today|tomorrow|every|filters?|support|led|sign|join|what|when|who|getting|there|not|yes|language|contact|area|bus|any)\b/i;

  const spanish = async (state: State): Promise<string> => {
    await state.press(/^Ver más/);
    await state.openFilters();
    await state.press(/^Qué esperar/);
    await until(() => parts(state.box, 'card-detail').some((one) => one.childElementCount > 1));
    await until(() => state.words().includes('Cómo participar') && state.words().includes('971-203-7773'));
    const labels = all(state.box, '[aria-label]').map((one) => one.getAttribute('aria-label'));
    // Services keep their own names.
    return `${state.words()} ${labels.join(' ')}`.replace(
      /988 Suicide & Crisis Lifeline|National Maternal Mental Health Hotline|PSI HelpLine/g,
      '',
    );
  };

  it('the whole journey is in Spanish: no English word of ours is left (A19)', async () => {
    const state = await prepareState({
      groups: [
        aRecord({
          name: 'Grupo de los jueves',
          languages: ['es'],
          lang: 'es',
          kind: 'class',
          ledBy: 'both',
          place: { name: 'Biblioteca', city: 'Portland', region: 'ME', transit: '4', parking: 'Sí' },
          comfort: { babyWelcome: true, childcare: false },
          cost: { min: 5, currency: 'USD', reduced: true },
          schedule: [{ ...weekly('2026-11-26T11:00'), exdates: ['2026-12-03'] }],
          expect: { minutes: 90, size: '6', membership: 'open' },
          audience: { stage: ['postpartum'], experience: ['worry'], notFor: ['teen'] },
          joining: { mode: 'sign-up', url: 'https://grupo.example.org/' },
          asksFor: ['nombre'],
          verifiedAt: '2025-05-04',
        }),
        aRecord({ name: 'En casa', formats: ['online'], languages: ['en'], lang: 'es', status: 'full' }),
      ],
      lang: 'es',
    });
    const words = await spanish(state);
    expect(ENGLISH.exec(words)?.[0], words).to.equal(undefined);
    expect(state.sentence()).to.equal('2 grupos. Primero los de fecha más cercana.');
    expect(words).to.contain('Confirma antes de ir. Última revisión: mayo de 2025');
    await state.finder.search('nadie tiene esto');
    await until(() => state.sentence() === 'Ningún grupo cumple todo.');
    await expectAccessible(state.box);
  });
});

describe('a keyboard', () => {
  it('reaches every control', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 2) });
    const controls = all(state.box, 'button, a[href], input').filter((one) => one.getClientRects().length > 0);
    for (const control of controls) {
      expect(control.tabIndex, control.outerHTML.slice(0, 60)).to.equal(0);
      control.focus();
      expect(focused()).to.equal(control);
    }
  });
});
