/** R9: on paper everything is opened and every address is written out; on the screen nothing has moved. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { GroupCard } from '../../src/components/group-card.js';
import type { GroupHelp } from '../../src/components/group-help.js';
import { aRecord, TOWN, weekly } from '../fixtures/records.js';
import { ENGLISH, slipsIn, SPANISH } from '../support/after-loss.js';
import { all, allByRole, byRole, focused, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, hearErrors, place, prepareState, type State } from '../support/finder.js';
import { ask, PORTLAND } from '../support/near.js';

/** Three groups, as a social worker finds them for somebody. */
const THREE = [
  aRecord({ name: 'Riverside circle', description: 'Tea, and whoever comes.', comfort: { babyWelcome: true } }),
  aRecord({
    name: 'Evening talk',
    formats: ['online'],
    joining: { mode: 'sign-up', url: 'https://clinic.example.org/evening' },
    online: { url: 'https://meet.example.org/evening', provider: 'Video' },
    url: 'https://www.example.org/groups/evening/',
  }),
  aRecord({ name: 'Phone circle', formats: ['phone'], dialIn: [{ number: '(207) 555-0150' }] }),
];

interface Prepared {
  readonly detail?: { readonly value: unknown };
  readonly records?: { readonly value: unknown };
}

/** Waits until no file is needed any more for what an element and those inside it open to. */
async function prepared(root: Element): Promise<void> {
  const openings = (): Element[] =>
    [root, ...all(root, '*')].filter((one) => /^group-(card|help)$/.test(one.localName));
  await until(() =>
    openings().every((one) => {
      const { detail, records } = one as unknown as Prepared;
      return (detail ?? records)?.value;
    }),
  );
}

/** The browser begins to print; where a script of the page told it to, the layout comes before any microtask. */
function begin(): void {
  window.dispatchEvent(new Event('beforeprint'));
  afterwards(end);
}

function end(): void {
  window.dispatchEvent(new Event('afterprint'));
}

async function printed(setup: Parameters<typeof prepareState>[0] = { groups: THREE }): Promise<State> {
  const state = await prepareState(setup);
  await prepared(state.finder);
  begin();
  return state;
}

const details = (root: Element): string[] => parts(root, 'card-detail').map(({ textContent }) => textContent ?? '');
const addresses = (root: Element): (string | undefined)[] =>
  all(root, 'a').flatMap(({ dataset }) => (dataset['address'] ? [dataset['address']] : []));

describe('what is printed (R9)', () => {
  it('is every shown card with its detail, without a wait for any file', async () => {
    const state = await printed();
    const [first = '', second = '', third = ''] = details(state.finder);
    expect(first).to.contain('Tea, and whoever comes.').and.contain('4 Mill Street');
    expect(second).to.contain('Sign up');
    expect(third).to.contain('(207) 555-0150');
  });

  it('is the whole list of help lines with their numbers', async () => {
    const state = await printed();
    const text = parts(state.finder, 'help-strip')[0]?.textContent ?? '';
    for (const number of ['911', '988', '1-833-852-6262', '1-800-944-4773']) expect(text).to.contain(number);
  });

  it('says where each link leads, unless its words do', async () => {
    const state = await printed();
    expect(addresses(state.card('Evening talk'))).to.include.members([
      'clinic.example.org/evening',
      'www.example.org/groups/evening',
      'dana@example.org',
    ]);
    const [strip] = parts(state.finder, 'help-strip');
    expect(addresses(strip as Element)).to.deep.equal([]);
    expect(details(state.finder)[0]).to.contain('(207) 555-0117');
  });

  for (const [what, typed, said] of [
    ['words', 'circle', /circle/],
    ['a place', '97202', /97202/],
    ['words about a life', 'suicide', /Someone can talk with you now/],
  ] as const) {
    it(`is not ${what} that were asked for; on the screen they come back`, async () => {
      const groups = [...PORTLAND, ...THREE];
      const state = await prepareState({ groups });
      await prepared(state.finder);
      await ask(state, typed);
      const before = state.sentence();
      expect(before).to.match(said);
      begin();
      expect(wordsOf(parts(state.finder, 'list-heading')[0])).to.match(/^\d+ groups?\.$|^No group fits all of this\.$/);
      expect(details(state.finder).join()).not.to.contain('from the center');
      end();
      await state.settle();
      expect(state.sentence()).to.equal(before);
    });
  }

  it('is what a script has changed in the moment before', async () => {
    const state = await prepareState({ groups: THREE });
    await prepared(state.finder);
    const [help] = all<GroupHelp>(state.finder, 'group-help');
    if (!help) throw new Error('no help strip');
    help.country = 'GB';
    begin();
    expect(help.shadowRoot?.textContent).not.to.contain('1-833-852-6262');
  });

  it('is everything else where one element fails, which is told', async () => {
    const state = await prepareState({ groups: THREE });
    await prepared(state.finder);
    const [first, second] = state.cards();
    const told: unknown[] = [];
    const { reportError } = window;
    window.reportError = (error) => void told.push(error);
    afterwards(() => Object.assign(window, { reportError }));
    Object.assign(first as object, {
      render: () => {
        throw new Error('invented');
      },
    });
    begin();
    Reflect.deleteProperty(first as object, 'render');
    expect(details(second as Element)[0]).to.contain('Next dates');
    expect(told.map(String)).to.deep.equal(['Error: invented']);
  });

  it('is everything else where one element cannot be made ready', async () => {
    const { requestIdleCallback: idle } = window;
    const errors: unknown[] = [];
    const keep = (act: () => void) => (): void => {
      try {
        act();
      } catch (error) {
        errors.push(error);
      }
    };
    const later = (act: () => void): unknown => setTimeout(keep(act));
    Object.assign(window, { requestIdleCallback: later });
    afterwards(() =>
      idle
        ? Object.assign(window, { requestIdleCallback: idle })
        : Reflect.deleteProperty(window, 'requestIdleCallback'),
    );
    // What an earlier page has put off would come by the real one.
    await rest(300);
    const { prototype } = GroupCard;
    const { prepare } = prototype;
    prototype.prepare = function () {
      if (this.group?.name === 'Riverside circle') throw new Error('invented');
      prepare.call(this);
    };
    afterwards(() => (prototype.prepare = prepare));
    const state = await prepareState({ groups: THREE });
    await until(() => {
      begin();
      const drawn = details(state.finder).filter((text) => text.includes('Next dates'));
      end();
      return drawn.length === 2;
    });
    expect(errors.map(String)).to.deep.equal(['Error: invented']);
  });

  it('says how many of how many are shown, and from where and when it was printed', async () => {
    const state = await printed({ groups: TOWN, attributes: { 'page-size': '4' } });
    await until(() => state.finder.textContent !== undefined && wordsOf(state.box).includes('Printed on'));
    expect(state.words()).to.contain(`Showing 4 of ${TOWN.length}`);
    expect(state.words()).to.match(/Printed on Nov 2\d, 2026 from (localhost|127\.0\.0\.1):\d+\./);
    end();
    await state.settle();
    expect(state.words()).not.to.contain('Printed on');
  });

  it('is in Spanish on a page in Spanish, also where the language has changed since', async () => {
    const state = await printed({ groups: THREE, lang: 'es' });
    expect(details(state.finder)[0]).to.contain('Cómo llegar');
    end();
    state.box.lang = 'en';
    // The words come when the browser has time for them.
    await until(() => {
      end();
      window.dispatchEvent(new Event('beforeprint'));
      return details(state.finder)[0]?.includes('Getting there');
    });
    await until(() => parts(state.finder, 'help-strip')[0]?.textContent?.includes('For thoughts of suicide'));
  });

  for (const language of [ENGLISH, SPANISH]) {
    it(`stays loss-safe on paper (D19, ${language.lang})`, async () => {
      const groups = [
        ...THREE,
        aRecord({
          name: 'Remembering, together',
          formats: ['online'],
          audience: { stage: ['after-loss'] },
          comfort: { babyWelcome: true, noNeedToTalk: true },
          ledBy: 'trained-peer',
        }),
      ];
      const state = await prepareState({ groups, lang: language.lang });
      await state.press(language.press);
      await until(() => state.names().length === 1);
      await prepared(state.finder);
      begin();
      expect(details(state.finder)[0]).to.contain(language === ENGLISH ? 'Next dates' : 'Próximas fechas');
      expect(parts(state.finder, 'help-strip')[0]?.textContent).to.contain(language.danger);
      expect(slipsIn(state.finder, language)).to.equal(undefined);
    });
  }

  it('has cards that came after the first ten', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.press(/^Show/);
    await prepared(state.finder);
    begin();
    expect(details(state.finder).filter((text) => text.includes('Next dates'))).to.have.length(TOWN.length);
  });

  it('is read from right to left where the page is', async () => {
    const state = await printed({ groups: THREE, attributes: { dir: 'rtl' } });
    expect(getComputedStyle(parts(state.finder, 'card')[0] as Element).direction).to.equal('rtl');
    expect(addresses(state.finder)).to.include('clinic.example.org/evening');
  });
});

describe('the screen while a page is printed', () => {
  it('is as it was: nothing opens, nothing moves, no event is sent, the focus stays', async () => {
    const state = await prepareState({ groups: THREE, attributes: { 'url-state': 'fragment' } });
    await prepared(state.finder);
    await state.card('Phone circle').updateComplete;
    byRole<HTMLButtonElement>(state.card('Phone circle'), 'button', /^What to expect/).click();
    await state.settle();
    const search = byRole(state.box, 'searchbox', /./);
    search.focus();
    const [address, sent, height] = [location.href, state.events.length, state.finder.offsetHeight];
    const expanded = (): (string | null)[] =>
      all(state.box, '[aria-expanded]').map((button) => button.getAttribute('aria-expanded'));
    const before = expanded();
    const shown = (): string[] => parts(state.finder, 'card-detail').filter(isVisible).map(wordsOf);
    const open = shown();

    begin();
    expect(details(state.finder).every((text) => text.includes('Next dates'))).to.equal(true);
    expect(shown()).to.deep.equal(open);
    expect(focused()).to.equal(search);
    end();
    await state.settle();

    expect(shown()).to.deep.equal(open);
    expect(details(state.finder).filter((text) => text.trim() !== '')).to.have.length(1);
    expect(expanded()).to.deep.equal(before);
    expect([location.href, state.events.length, state.finder.offsetHeight]).to.deep.equal([address, sent, height]);
    expect(state.finder.selected?.name).to.equal('Phone circle');
    expect(focused()).to.equal(search);
    expect(all(state.box, '[data-address], [data-opened], [data-long]')).to.deep.equal([]);
  });

  it('keeps no sheet for paper, however often it is printed', async () => {
    const state = await prepareState({ groups: THREE });
    await prepared(state.finder);
    const sheets = (): number =>
      [state.finder, ...all(state.finder, '*')].reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot?.adoptedStyleSheets.length ?? 0),
        0,
      );
    const before = sheets();
    for (let times = 0; times < 3; times += 1) {
      begin();
      window.dispatchEvent(new Event('beforeprint'));
      end();
    }
    await state.settle();
    expect(sheets()).to.equal(before);
  });

  it('hears nothing more of printing when the last element has left (R7)', async () => {
    const heard = new Map<string, number>();
    const { addEventListener: add, removeEventListener: remove } = window;
    const count = (type: string, by: number): unknown => heard.set(type, (heard.get(type) ?? 0) + by);
    window.addEventListener = function (this: Window, ...of: Parameters<Window['addEventListener']>) {
      count(of[0], 1);
      add.apply(this, of);
    } as Window['addEventListener'];
    window.removeEventListener = function (this: Window, ...of: Parameters<Window['removeEventListener']>) {
      count(of[0], -1);
      remove.apply(this, of);
    } as Window['removeEventListener'];
    afterwards(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));
    const errors = hearErrors();
    for (let times = 0; times < 3; times += 1) {
      const state = await prepareState({ groups: THREE });
      await prepared(state.finder);
      begin();
      expect(heard.get('beforeprint')).to.equal(1);
      state.box.remove();
      end();
      await rest(0);
      expect([heard.get('beforeprint'), heard.get('afterprint')]).to.deep.equal([0, 0]);
    }
    expect(errors).to.deep.equal([]);
  });
});

describe('elements that are printed by themselves', () => {
  it('<group-card> with its detail', async () => {
    const card = await place<GroupCard>('<group-card></group-card>');
    card.innerHTML = `<script type="application/json">${JSON.stringify(THREE[1])}</script>`;
    await until(() => parts(card, 'card-title').length > 0);
    await prepared(card);
    begin();
    expect(details(card)[0]).to.contain('Next dates');
    expect(addresses(card)).to.include('clinic.example.org/evening');
  });

  it('<group-help> with all its lines', async () => {
    const help = await place<GroupHelp>('<group-help></group-help>');
    await prepared(help);
    begin();
    expect(help.shadowRoot?.textContent).to.contain('1-800-944-4773');
  });

  it('<group-next> with the address of its link', async () => {
    const record = aRecord({ name: 'Now', formats: ['online'], online: { url: 'https://meet.example.org/now' } });
    const src = URL.createObjectURL(new Blob([JSON.stringify([record])], { type: 'application/json' }));
    const next = await place(`<group-next src="${src}"></group-next>`);
    await until(() => parts(next, 'next-action').length > 0);
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      afterwards(end);
      return addresses(next).includes('meet.example.org/now');
    });
  });

  it('<group-start> with the steps of both, where nobody said who she is', async () => {
    const start = await place('<group-start></group-start>');
    await until(() => parts(start, 'start').length > 0);
    expect(parts(start, 'start-step')).to.have.length(0);
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      afterwards(end);
      return parts(start, 'start-step').length > 0;
    });
    expect(start.shadowRoot?.textContent).to.contain('I work with families').and.contain('Take your time');
  });
});

// Only this engine can be told that the medium is paper.
const isChromium = /Chrome\//.test(navigator.userAgent);

(isChromium ? describe : describe.skip)('paper itself', () => {
  const onPaper = async (): Promise<void> => {
    await emulateMedia({ media: 'print' });
    await until(() => matchMedia('print').matches);
  };
  afterEach(async () => emulateMedia({ media: 'screen' }));

  it('has no search, filters or buttons, and the help strip first', async () => {
    const state = await printed({ groups: TOWN });
    await onPaper();
    expect(allByRole(state.box, 'button').map(nameOf)).to.deep.equal([]);
    expect(allByRole(state.box, 'searchbox')).to.deep.equal([]);
    expect(all(state.finder, 'group-search, group-filters').filter(isVisible)).to.deep.equal([]);
    const top = (part: string): number => parts(state.finder, part)[0]?.getBoundingClientRect().top ?? NaN;
    expect(top('help-strip')).to.be.below(top('list-heading'));
    expect(top('list-heading')).to.be.below(top('card'));
    expect(state.words()).to.match(/^Need to talk to someone now\? If you or your baby may be in danger:/);
    expect(parts(state.finder, 'card-detail').every(isVisible)).to.equal(true);
  });

  it('has no lines above the groups that tell what was typed', async () => {
    const state = await prepareState({ groups: TOWN });
    await prepared(state.finder);
    await state.type('suicide');
    await until(() => parts(state.box, 'list-crisis').some(isVisible));
    begin();
    expect(parts(state.box, 'list-crisis').some(isVisible), 'on the screen').to.equal(true);
    await onPaper();
    expect(parts(state.box, 'list-crisis').some(isVisible), 'on paper').to.equal(false);
    expect(wordsOf(parts(state.finder, 'help-strip')[0])).to.contain('988');
  });

  it('is told by the medium alone where no event comes', async () => {
    const state = await prepareState({ groups: THREE });
    await prepared(state.finder);
    await onPaper();
    await until(() => parts(state.finder, 'card-detail').every((part) => isVisible(part)));
    await emulateMedia({ media: 'screen' });
    await until(() => parts(state.finder, 'card-detail').every((part) => !isVisible(part)));
  });

  for (const [theme, style] of Object.entries({
    dark: 'background: #111; color: #eee',
    accented: '--group-color-accent: #ff0; --group-color-text: #eee; --group-color-surface: #000',
  })) {
    it(`is black on white on a ${theme} page`, async () => {
      const state = await printed({ groups: THREE, style });
      await onPaper();
      const paints = new Set(
        all(state.finder, '.root, .card, .strip, p, a, li, h2, h3')
          .filter(isVisible)
          .map((element) => getComputedStyle(element).color),
      );
      expect([...paints].sort()).to.deep.equal(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']);
      for (const root of all(state.finder, '.root').filter(isVisible)) {
        expect(getComputedStyle(root).backgroundColor).to.equal('rgb(255, 255, 255)');
      }
      for (const link of allByRole(state.finder, 'link')) {
        expect(getComputedStyle(link).textDecorationLine).to.equal('underline');
      }
    });
  }

  it('splits no card, but a long one between its sections', async () => {
    const long = 'We sit in a ring and pass a stone. '.repeat(60);
    const groups = [...THREE, aRecord({ name: 'Long', description: long, schedule: [weekly('2026-11-29T10:00')] })];
    const state = await printed({ groups });
    await onPaper();
    const breaks = parts(state.finder, 'card').map((card) => getComputedStyle(card).breakInside);
    expect(breaks).to.deep.equal(['avoid', 'avoid', 'avoid', 'auto']);
    for (const section of all(state.card('Long'), 'section')) {
      expect(getComputedStyle(section).breakInside).to.equal('avoid');
    }
  });

  it('writes addresses from left to right, and whole names', async () => {
    const name = 'A name that goes on and on '.repeat(8).trim();
    const groups = [aRecord({ name, url: 'https://example.org/%D9%85' })];
    const state = await printed({ groups, attributes: { dir: 'rtl' } });
    await onPaper();
    const link = all(state.finder, 'a[data-address="example.org/م"]')[0] as Element;
    const { content, direction } = getComputedStyle(link, '::after');
    expect([content, direction]).to.deep.equal(['"example.org/م"', 'ltr']);
    const [title] = parts(state.finder, 'card-title');
    expect(getComputedStyle(title?.firstElementChild as Element).display).to.equal('inline');
    expect(title?.offsetHeight).to.be.above(2.5 * parseFloat(getComputedStyle(title as Element).fontSize));
  });
});
