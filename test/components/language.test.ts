/** Which language is spoken, what stands beside words that nobody has reviewed, and the button that changes it (A21, A22). */
import { expect } from '@open-wc/testing';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { ar } from '../../src/locale/ar.js';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import { fr } from '../../src/locale/fr.js';
import { aRecord, manyRecords, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, byRole, focused, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import {
  afterwards,
  hearErrors,
  hearWarnings,
  makeBox,
  place,
  prepareState,
  server,
  type State,
} from '../support/finder.js';

const question = ({ helpHeading }: { readonly helpHeading: string }): string => helpHeading.replace(/\s/g, ' ');
const QUESTION = { en: question(en), es: question(es), fr: question(fr), ar: question(ar) } as const;
const LANGUAGES = ['es', 'fr', 'ar'] as const;

const label = (root: Element): string => parts(root, 'search-label').map(wordsOf).join();
const wrapper = (root: Element): HTMLElement => parts(root, 'search-form')[0]!.closest('.root')!;
const buttons = (root: Element): HTMLElement[] => parts(root, 'finder-language').filter(isVisible);
const names = (root: Element): readonly string[] => buttons(root).map(nameOf);
const said = (root: Element): string =>
  allByRole(root, 'status')
    .map(({ textContent }) => textContent)
    .join(' ');

/** A finder that offers languages, once its buttons are there. */
async function offering(languages: string, setup: Parameters<typeof prepareState>[0] = {}): Promise<State> {
  const state = await prepareState({
    groups: TOWN,
    ...setup,
    attributes: { ...setup.attributes, languages },
  });
  await until(() => buttons(state.box).length > 0);
  return state;
}

async function change(state: State, name: string, expected: string): Promise<void> {
  await state.press(name);
  await until(() => label(state.box) === expected);
  await state.settle();
}

describe('a language that no native speaker has reviewed', () => {
  it('is used where the page names it, and the webmaster hears of it once; of Spanish the docs say it', async () => {
    const heard = hearWarnings();
    for (const lang of ['fr', 'fr-CA', 'es']) await prepareState({ groups: TOWN, lang });
    expect(heard.filter((warning) => warning.includes('[language-unreviewed] fr'))).to.have.length(1);
    expect(heard).to.have.length(1);
  });

  it('is not used because the browser asks for it', async () => {
    const { languages } = navigator;
    Object.defineProperty(navigator, 'languages', { value: ['fr', 'es', 'ar'], configurable: true });
    afterwards(() => Object.defineProperty(navigator, 'languages', { value: languages, configurable: true }));
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    afterwards(() => (document.documentElement.lang = lang));
    const { box } = await prepareState({ groups: TOWN });
    expect(label(box)).to.equal('Town, ZIP or word');
  });

  for (const lang of ['fr', 'ar'] as const) {
    it(`has the help strip in English beside it, in the same landmark (${lang}; A21, D17)`, async () => {
      hearWarnings();
      const { box } = await prepareState({ groups: TOWN, lang, width: 320 });
      const [strip, ...others] = parts(box, 'help-strip');
      expect(others).to.deep.equal([]);
      expect(wordsOf(strip)).to.contain(QUESTION[lang]).and.contain(QUESTION.en);
      const english = [...strip!.querySelectorAll<HTMLElement>('[lang="en"]')];
      expect(english.map(wordsOf)).to.deep.equal([QUESTION.en, 'Call 988', 'Text 988', 'Call 1-833-852-6262']);
      for (const words of english) expect(getComputedStyle(words).direction).to.equal('ltr');
      // One link a way: the words of both languages lead the same way.
      const hrefs = allByRole<HTMLAnchorElement>(strip!, 'link').map(({ href }) => href);
      expect(hrefs).to.deep.equal(['tel:988', 'sms:988', 'tel:18338526262']);
      await expectAccessible(box);
    });

    it(`opens to the whole list, in English too, and no id stands twice (${lang}; D16)`, async () => {
      hearWarnings();
      const help = await place('<group-help></group-help>', { lang });
      await until(() => wordsOf(help).includes(QUESTION[lang]));
      parts(help, 'help-more')[0]!.click();
      await until(() => wordsOf(help).includes('If you or your baby may be in danger:'));
      const calls = allByRole<HTMLAnchorElement>(help, 'link').filter(({ href }) => href === 'tel:911');
      expect(calls.map((link) => link.closest('[lang]')?.getAttribute('lang'))).to.deep.equal([lang, 'en']);
      const ids = all(help, '[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      await expectAccessible(help);
    });
  }

  it('has the English line beside it on a lone card too', async () => {
    hearWarnings();
    const card = await place(
      `<group-card><script type="application/json">${JSON.stringify(TOWN[1])}</script></group-card>`,
      { lang: 'fr' },
    );
    await until(() => wordsOf(card).includes(QUESTION.fr));
    expect(parts(card, 'card-help').map((line) => line.lang)).to.deep.equal(['fr', 'en']);
    expect(wordsOf(card)).to.contain(QUESTION.en);
  });

  it('is not Spanish: its help follows the services’ own words, and stands alone', async () => {
    const { box } = await prepareState({ groups: TOWN, lang: 'es' });
    expect(wordsOf(parts(box, 'help-strip')[0]))
      .to.contain(QUESTION.es)
      .and.not.contain(QUESTION.en);
  });
});

describe('tags', () => {
  const ODD = {
    en: ['x', '--', '-', 'fi', 'x-klingon', 'q'.repeat(300), `en-${'a'.repeat(300)}`, 'constructor', 'e s', '💜'],
    es: ['es_MX', 'ES-mx', 'es-419', 'es-MX-x-private', `es-${'b'.repeat(300)}`, 'es--'],
  };
  for (const [lang, tags] of Object.entries(ODD)) {
    it(`that are odd never throw, and the wrapper says what is spoken (${lang})`, async () => {
      const errors = hearErrors();
      hearWarnings();
      for (const tag of tags) {
        const { box, cards } = await prepareState({ groups: TOWN.slice(0, 3), lang: tag });
        expect(wrapper(box).lang, tag).to.equal(lang);
        expect(cards(), tag).to.have.length(3);
      }
      expect(errors).to.deep.equal([]);
    });
  }

  it('of Arabic bring the digits of ZIPs and telephones and our own calendar, in every region', async () => {
    hearWarnings();
    for (const lang of ['ar', 'ar-EG', 'ar-SA']) {
      const state = await prepareState({ groups: manyRecords(12), lang });
      await until(() => wordsOf(state.box).includes(QUESTION.ar));
      expect(getComputedStyle(parts(state.box, 'card')[0]!).direction, lang).to.equal('rtl');
      expect(state.words(), lang)
        .to.match(/\d:00/)
        .and.not.match(/[٠-٩۰-۹]/);
      expect(state.words(), lang).to.contain('2026').and.not.contain('1448');
      expect(state.finder.scrollWidth).to.be.at.most(state.finder.clientWidth);
    }
  });
});

describe('the first screen', () => {
  for (const lang of LANGUAGES) {
    it(`is never English on its way to ${lang}; until then the page’s own words stand (R10)`, async () => {
      hearWarnings();
      const box = makeBox({ lang, width: 320 });
      box.innerHTML = '<group-finder>Call 555-0100</group-finder>';
      const finder = box.firstElementChild as GroupFinder;
      finder.groups = TOWN;
      const seen = new Set<string>();
      // The words may be at hand from another test: then they come before the next task.
      for (let i = 0; i < 50; i += 1) {
        await Promise.resolve();
        seen.add(wordsOf(box));
      }
      await until(() => seen.add(wordsOf(box)) && wordsOf(box).includes(QUESTION[lang]));
      expect([...seen]).to.include('Call 555-0100');
      expect([...seen].filter((words) => words.includes('Town, ZIP'))).to.deep.equal([]);
      const { shown } = await finder.ready;
      expect(parts(box, 'card')).to.have.length(shown);
    });

    it(`moves nothing that is on it (${lang}; R10)`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
      hearWarnings();
      let moved = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: 'layout-shift' });
      afterwards(() => observer.disconnect());
      const state = await prepareState({ src: server('/native?groups=12'), lang, width: 320 });
      await until(() => parts(state.box, 'search-locate').length > 0);
      await state.settle();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      expect(moved).to.be.at.most(0.1);
    });
  }
});

describe('the language button', () => {
  it('names the other language in its own words, below the list', async () => {
    const { box } = await offering('en es');
    expect(names(box)).to.deep.equal(['Español']);
    const [button] = buttons(box);
    expect(button!.lang).to.equal('es');
    expect(button!.hasAttribute('aria-pressed')).to.equal(false);
    expect(button!.offsetHeight).to.be.at.least(44);
    const lowest = Math.max(...parts(box, 'card').map((card) => card.getBoundingClientRect().bottom));
    expect(button!.getBoundingClientRect().top).to.be.at.least(lowest);
    await expectAccessible(box);
  });

  it('changes every word of this finder, says so, and keeps the focus; it then names the way back', async () => {
    const state = await offering('en es', { lang: 'en' });
    const other = await prepareState({ groups: TOWN });
    const before = [localStorage.length, sessionStorage.length, document.cookie, location.href, history.length];
    await state.press(/^More ways/);
    await state.openFilters();
    await state.press('What to expect: Riverside circle');
    await until(() => state.words().includes('Good to know') || state.words().includes('Not listed'));
    const [button] = buttons(state.box);
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    for (const words of ['13 grupos', 'Llama al 911', 'Cómo participar', 'No se indica', QUESTION.es]) {
      await until(() => state.words().includes(words));
    }
    for (const words of ['Not listed', 'What kind', 'Soonest first', 'Need to talk']) {
      expect(state.words()).not.to.contain(words);
    }
    await until(() => said(state.box).includes('13 grupos.'));
    expect(focused()).to.equal(button);
    expect(names(state.box)).to.deep.equal(['English']);
    expect(button!.lang).to.equal('en');
    expect([state.finder.hasAttribute('lang'), state.box.lang]).to.deep.equal([false, 'en']);
    expect(label(other.box)).to.equal('Town, ZIP or word');
    expect([localStorage.length, sessionStorage.length, document.cookie, location.href, history.length]).to.deep.equal(
      before,
    );
    await change(state, 'English', 'Town, ZIP or word');
    await until(() => said(state.box).includes('13 groups.'));
    expect(focused()).to.equal(button);
  });

  it('is there in every state: error, empty, loading', async () => {
    hearWarnings();
    for (const setup of [
      { src: server('/faults/500?language') },
      { groups: [] },
      { src: server('/slow?ms=1500'), early: true },
    ]) {
      const state = await offering('en es', { groups: undefined, ...setup });
      await change(state, 'Español', 'Ciudad, código postal o palabra');
      expect(names(state.box), state.finder.state).to.deep.equal(['English']);
    }
  });

  it('is a named group where there are more, the language that is spoken pressed; direction follows', async () => {
    hearWarnings();
    const state = await offering('en es ar', { attributes: { dir: 'ltr' } });
    expect(names(state.box)).to.deep.equal(['English', 'Español', 'العربية']);
    const group = buttons(state.box)[0]!.closest('[role="group"]')!;
    await until(() => group.getAttribute('aria-label') === 'Language');
    const pressed = (): readonly (string | null)[] =>
      buttons(state.box).map((button) => button.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['true', 'false', 'false']);
    await change(state, 'العربية', 'مدينة أو رمز بريدي أو كلمة');
    expect(getComputedStyle(parts(state.box, 'card')[0]!).direction).to.equal('rtl');
    expect(state.finder.dir).to.equal('ltr');
    expect(pressed()).to.deep.equal(['false', 'false', 'true']);
    expect(nameOf(focused()!)).to.equal('العربية');
    await until(() => group.getAttribute('aria-label') === 'اللغة');
    await expectAccessible(state.box);
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    expect(getComputedStyle(parts(state.box, 'card')[0]!).direction).to.equal('ltr');
  });

  it('passes over what we do not speak, and the webmaster hears of each once (A21)', async () => {
    const heard = hearWarnings();
    for (let i = 0; i < 2; i += 1) {
      const { box } = await offering('en xx es -- es-MX');
      expect(names(box)).to.deep.equal(['Español']);
    }
    expect(heard.map((warning) => /\[(.+?)\] \S+ .* (\S+) http/.exec(warning)?.slice(1))).to.deep.equal([
      ['language-unknown', 'xx'],
      ['language-unknown', '--'],
    ]);
  });

  it('offers the page’s own language too where the list leaves it out, and nothing where there is no choice', async () => {
    const state = await offering('es');
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    expect(names(state.box)).to.deep.equal(['English']);
    const alone = await prepareState({ groups: TOWN, attributes: { languages: 'en-US' } });
    expect(names(alone.box)).to.deep.equal([]);
  });

  it('follows its attribute; taken away, the page’s language is spoken again', async () => {
    hearWarnings();
    const state = await prepareState({ groups: TOWN });
    state.finder.setAttribute('languages', 'en fr');
    await until(() => names(state.box).join() === 'Français');
    await change(state, 'Français', 'Ville, code postal ou mot');
    state.finder.removeAttribute('languages');
    await until(() => label(state.box) === 'Town, ZIP or word');
    expect(names(state.box)).to.deep.equal([]);
  });

  it('ends a choice that its attribute no longer offers, and holds one that it offers in other words', async () => {
    hearWarnings();
    const state = await offering('en es');
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    state.finder.setAttribute('languages', 'en es-MX fr');
    await until(() => names(state.box).join() === 'English,Español,Français');
    expect(label(state.box)).to.equal('Ciudad, código postal o palabra');
    state.finder.setAttribute('languages', 'en fr');
    await until(() => label(state.box) === 'Town, ZIP or word' && names(state.box).join() === 'Français');
  });

  it('speaks for the parts that the host has laid out elsewhere too, and for those that come later', async () => {
    const state = await offering('en es', { attributes: { id: 'home' } });
    const outside = document.createElement('group-search');
    outside.setAttribute('for', 'home');
    state.box.prepend(outside);
    await until(() => parts(outside, 'search-form').length > 0 && label(state.box) === 'Town, ZIP or word');
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    const late = document.createElement('group-filters');
    late.setAttribute('for', 'home');
    state.box.prepend(late);
    await until(() => wordsOf(late).includes('Filtros'));
  });

  it('speaks no longer for a part that has gone to another finder, whatever that one offers', async () => {
    hearWarnings();
    const state = await offering('en es', { attributes: { id: 'home' } });
    await prepareState({ groups: TOWN, attributes: { id: 'plain' } });
    const french = await offering('en fr', { attributes: { id: 'french' } });
    await change(french, 'Français', 'Ville, code postal ou mot');
    const part = document.createElement('group-search');
    part.setAttribute('for', 'home');
    state.box.prepend(part);
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    await until(() => label(part) === 'Ciudad, código postal o palabra');
    for (const [id, expected] of [
      ['plain', 'Town, ZIP or word'],
      ['home', 'Ciudad, código postal o palabra'],
      ['french', 'Ville, code postal ou mot'],
    ] as const) {
      part.setAttribute('for', id);
      await until(() => label(part) === expected);
    }
  });

  it('holds the choice while the page changes its own language around it', async () => {
    const state = await offering('en es', { lang: 'en' });
    await change(state, 'Español', 'Ciudad, código postal o palabra');
    state.box.lang = 'en-GB';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(label(state.box)).to.equal('Ciudad, código postal o palabra');
    await change(state, 'English', 'Town, ZIP or word');
  });
});

it('a listing keeps its own language and direction inside another (A21)', async () => {
  hearWarnings();
  const { box } = await prepareState({ groups: [aRecord({ name: 'Tuesday circle (2026)', lang: 'en' })], lang: 'ar' });
  await until(() => getComputedStyle(parts(box, 'card')[0]!).direction === 'rtl');
  const name = byRole(box, 'heading', /Tuesday circle/).querySelector<HTMLElement>('[lang]')!;
  expect([name.lang, getComputedStyle(name).direction]).to.deep.equal(['en', 'ltr']);
});
