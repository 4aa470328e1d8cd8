/** On other people's pages: their styles, their order, their languages, their second copies (R2, R5, A21). */
import { expect } from '@open-wc/testing';
import { define } from '../../src/define/define.js';
import { aRecord, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, byRole, nameOf, parts, until, wordsOf } from '../support/deep.js';
import { afterwards, hearErrors, hearWarnings, makeBox, prepareState, server } from '../support/finder.js';
import { openFrame, type Frame } from '../support/frame.js';

const FEED = `<script type="application/json">${JSON.stringify(TOWN)}</script>`;

/** Adds a style sheet to the page for one test. */
function styleThePage(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  afterwards(() => style.remove());
}

describe('a page’s own theme', () => {
  it('give it their font and their colour, and nothing else is needed', async () => {
    const { box } = await prepareState({
      groups: TOWN.slice(0, 1),
      style: 'font-family: monospace; color: rgb(20, 30, 40)',
    });
    const { fontFamily, color } = getComputedStyle(parts(box, 'card-title')[0]!);
    expect([fontFamily, color]).to.deep.equal(['monospace', 'rgb(20, 30, 40)']);
  });

  it('theme it with a few custom properties', async () => {
    const { box } = await prepareState({
      groups: TOWN.slice(0, 1),
      style:
        '--group-color-accent: rgb(80, 0, 80); --group-radius: 0px; --group-font: serif; --group-color-surface: rgb(250, 250, 240)',
    });
    const button = getComputedStyle(parts(box, 'search-button')[0]!);
    expect([button.backgroundColor, button.borderRadius, button.fontFamily]).to.deep.equal([
      'rgb(80, 0, 80)',
      '0px',
      'serif',
    ]);
    await expectAccessible(box);
  });
});

describe('parts', () => {
  const NAMES = [
    ...['finder', 'help-strip', 'help-link', 'help-more'],
    ...['search-form', 'search-label', 'search-input', 'search-button', 'search-home', 'search-start', 'search-hint'],
    ...['filters-button', 'filters-chip', 'filters-clear', 'filters-panel', 'filters-done'],
    ...['list-heading', 'list-unsure', 'list-more', 'list-way', 'list-foot', 'list-note', 'list-retry'],
    ...['card', 'card-title', 'card-when', 'card-where', 'card-state', 'card-action', 'card-expect', 'card-detail'],
  ];

  it('are styled from the page, each by its own name, through every root', async () => {
    hearWarnings();
    styleThePage(NAMES.map((name, i) => `group-finder::part(${name}) { text-indent: ${i + 1}px }`).join('\n'));
    const list = await prepareState({
      groups: TOWN,
      attributes: { 'page-size': '20' },
      content: `<group-source src="${server('/faults/500')}"></group-source>
        <group-source src="${server('/native?groups=12')}"></group-source>`,
    });
    await list.openFilters();
    await list.tick('Babies welcome');
    const nothing = await prepareState({ groups: TOWN });
    await nothing.finder.search('nobody has this');
    const seen = (name: string): HTMLElement[] => [...parts(list.box, name), ...parts(nothing.box, name)];
    for (const [i, name] of NAMES.entries()) {
      const one = await until(() => seen(name)[0]).catch(() => undefined);
      expect(one, name).to.be.instanceOf(HTMLElement);
      expect(getComputedStyle(one!).textIndent, name).to.equal(`${i + 1}px`);
    }
  });
});

describe('parts that the host lays out (for=)', () => {
  const PARTS =
    '<group-search for="f"></group-search><group-filters for="f"></group-filters><group-list for="f"></group-list>';

  const works = async (root: Element | ShadowRoot): Promise<void> => {
    await until(() => all(root, 'group-card').length === 10);
    expect(parts(root, 'search-input')).to.have.length(1);
    expect(parts(root, 'filters-button')).to.have.length(1);
    expect(parts(root, 'list-heading')).to.have.length(1);
    byRole(root, 'button', 'Join from home').click();
    await until(() => all(root, 'group-card').length === 3);
  };

  for (const [order, html] of [
    ['before it', `${PARTS}<group-finder id="f">${FEED}</group-finder>`],
    ['after it', `<group-finder id="f">${FEED}</group-finder>${PARTS}`],
  ] as const) {
    it(`take the place of the finder’s own, standing ${order}`, async () => {
      const box = makeBox();
      box.innerHTML = html;
      await works(box);
    });

    it(`work inside a shadow root, standing ${order}`, async () => {
      const root = makeBox().attachShadow({ mode: 'open' });
      root.innerHTML = html;
      await works(root);
    });
  }

  it('may come long after the finder, and give their place back when they go', async () => {
    const { finder, box } = await prepareState({ groups: TOWN });
    finder.id = 'late';
    box.insertAdjacentHTML('afterbegin', '<group-list for="late"></group-list>');
    const list = box.firstElementChild!;
    await until(() => all(list, 'group-card').length === 10 && all(finder, 'group-card').length === 0);
    list.remove();
    await until(() => all(finder, 'group-card').length === 10);
  });

  for (const order of [
    ['define/group-search', 'define/group-list', 'define/group-filters', 'define/group-finder'],
    ['define/group-finder', 'define/group-search'],
  ]) {
    it(`are defined in any order: ${order.join(', ')}`, async () => {
      const frame = await openFrame({ body: `<main>${PARTS}<group-finder id="f">${FEED}</group-finder></main>` });
      await frame.load(...order);
      await works(frame.document.body);
      expect([...frame.warnings, ...frame.errors]).to.deep.equal([]);
    });
  }
});

describe('two copies on one page (R5)', () => {
  it('the first stays: one warning with both versions, nothing thrown, nothing half done', async () => {
    const frame = await openFrame({ body: '<group-search></group-search>' });
    class Other extends frame.page.HTMLElement {
      static version = '9.9.9';
    }
    frame.page.customElements.define('group-card', Other);
    await frame.load('define/group-finder');
    expect(frame.warnings).to.have.length(1);
    expect(frame.warnings[0])
      .to.match(/two-copies/)
      .and.to.match(/9\.9\.9.*\d+\.\d+\.\d+/);
    for (const tag of ['group-finder', 'group-search', 'group-list', 'group-help']) {
      expect(frame.page.customElements.get(tag), tag).to.equal(undefined);
    }
    expect(frame.page.customElements.get('group-card')).to.equal(Other);
    expect(frame.errors).to.deep.equal([]);
  });

  it('defining the same classes twice says nothing', () => {
    const before = customElements.get('group-card')!;
    define({ 'group-card': before, 'group-finder': customElements.get('group-finder')! });
    expect(customElements.get('group-card')).to.equal(before);
  });

  it('a class of ours tells its version to another copy', () => {
    expect((customElements.get('group-card') as { version?: string }).version).to.match(/^\d+\.\d+\.\d+/);
  });
});

describe('a strict content security policy (P15)', () => {
  const policy = (connect: string): string =>
    [
      "default-src 'none'",
      `script-src ${location.origin}`,
      `style-src ${location.origin}`,
      `connect-src ${connect}`,
      "require-trusted-types-for 'script'",
      "trusted-types lit-html group-finder 'allow-duplicates'",
    ].join('; ');
  const refused = (frame: Frame): string[] => {
    const heard: string[] = [];
    frame.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      heard.push(`${effectiveDirective} ${blockedURI}`);
    });
    return heard;
  };

  it('refuses nothing of a whole visit', async () => {
    const frame = await openFrame({
      policy: policy(new URL(server('/')).origin),
      body: `<group-finder src="${server('/native?groups=12')}"></group-finder>`,
    });
    const heard = refused(frame);
    await frame.load('define/group-finder');
    const { body } = frame.document;
    await until(() => all(body, 'group-card').length === 10);
    byRole(body, 'button', /^More ways/).click();
    byRole(body, 'button', /^Filters/).click();
    byRole(body, 'button', /^What to expect/).click();
    await until(() => allByRole(body, 'checkbox').length > 0);
    await until(() => parts(body, 'card-detail').some((one) => one.childElementCount > 1));
    // Rounded corners tell that its own styles were let in.
    expect(frame.page.getComputedStyle(parts(body, 'card')[0]!).borderRadius).to.equal('10px');
    expect([...heard, ...frame.errors]).to.deep.equal([]);
  });

  it('that does not allow the feed: the visitor reads one sentence, the webmaster the cause (R3)', async () => {
    const frame = await openFrame({
      policy: policy("'self'"),
      body: `<group-finder src="${server('/native')}">Our desk: 555-0100</group-finder>`,
    });
    const codes: unknown[] = [];
    frame.document.addEventListener('group-error', (event) => codes.push((event as Event & { code: string }).code));
    await frame.load('define/group-finder');
    await until(() => wordsOf(frame.document.body).includes('We couldn’t load the list. The problem is on our side.'));
    await until(() => codes.length > 0);
    expect(codes).to.deep.equal(['csp']);
    expect(wordsOf(frame.document.body)).to.contain('555-0100').and.to.contain('Call 988');
    expect(frame.warnings.join()).to.contain('feed-csp');
  });
});

describe('language (A21)', () => {
  const spoken = (root: Element): string => parts(root, 'search-label').map(wordsOf).join();

  it('is the element’s own, before that of the page', async () => {
    const { box } = await prepareState({ groups: TOWN.slice(0, 1), attributes: { lang: 'es' } });
    await until(() => spoken(box) === 'Ciudad, código postal o palabra');
  });

  it('is the nearest one outside, across shadow hosts', async () => {
    const outer = makeBox({ lang: 'es-MX' });
    const root = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    root.append(inner);
    inner.attachShadow({ mode: 'open' }).innerHTML = `<group-finder>${FEED}</group-finder>`;
    await until(() => spoken(outer) === 'Ciudad, código postal o palabra');
  });

  it('changes while shown, everywhere: cards, panel, opened detail and help', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 6) });
    await state.press(/^More ways/);
    await state.openFilters();
    await state.press('What to expect: Riverside circle');
    await until(() => state.words().includes('Good to know') || state.words().includes('Not listed'));
    state.box.lang = 'es';
    await until(() => spoken(state.box) === 'Ciudad, código postal o palabra');
    for (const words of ['6 grupos', 'Llama al 911', 'Cómo participar', 'Qué esperar', 'No se indica', 'Hoy 2:00']) {
      await until(() =>
        state
          .words()
          .replace(/\u00a0/g, ' ')
          .includes(words),
      );
    }
    for (const words of ['More ways', 'Not listed', 'In danger', 'What kind', 'For whom']) {
      expect(state.words()).not.to.contain(words);
    }
    state.box.lang = 'en';
    await until(() => state.sentence() === '6 groups. Soonest first.');
    await until(() => state.words().includes('Not listed') && state.words().includes('What kind'));
  });

  it('that we do not speak becomes English, and says so in lang', async () => {
    const { box, sentence } = await prepareState({ groups: TOWN, lang: 'fi' });
    expect(sentence()).to.equal('13 groups. Soonest first.');
    expect(parts(box, 'search-form')[0]!.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('of one finder is not that of another', async () => {
    const english = await prepareState({ groups: TOWN });
    const spanish = await prepareState({ groups: TOWN, lang: 'es' });
    await until(() => spoken(spanish.box).startsWith('Ciudad'));
    expect(spoken(english.box)).to.equal('Town, ZIP or word');
  });
});

describe('direction (A22)', () => {
  it('is that of the host where it is set, on a wrapper of our own', async () => {
    const state = await prepareState({ groups: TOWN, attributes: { dir: 'rtl' } });
    await until(() => getComputedStyle(parts(state.box, 'card')[0]!).direction === 'rtl');
    expect(state.finder.getAttribute('dir')).to.equal('rtl');
    const [search, home] = ['search-button', 'search-home'].map((part) =>
      parts(state.box, part)[0]!.getBoundingClientRect(),
    );
    expect(search!.left).to.be.greaterThan(home!.left);
    expect(state.box.scrollWidth).to.be.at.most(640);
    await expectAccessible(state.box);
  });

  it('of a foreign name is its own', async () => {
    const { box } = await prepareState({ groups: [aRecord({ name: 'مجموعة دعم', lang: 'ar' })] });
    const name = parts(box, 'card-title')[0]!.querySelector('[dir]')!;
    expect(getComputedStyle(name).direction).to.equal('rtl');
    expect(nameOf(name)).to.equal('مجموعة دعم');
  });
});

it('nothing of this reaches the page’s own error handlers (R1)', async () => {
  hearWarnings();
  const errors = hearErrors();
  const state = await prepareState({
    groups: TOWN,
    attributes: { 'page-size': '-1', 'heading-level': 'x', country: '', preset: '=&&', terms: '[' },
  });
  expect(state.cards().length).to.be.greaterThan(0);
  state.finder.groups = Symbol('not a feed');
  await until(() => state.finder.state !== 'loading');
  state.finder.groups = {
    toJSON: () => {
      throw new Error('no');
    },
  };
  await until(() => state.finder.state === 'error');
  expect(errors).to.deep.equal([]);
});
