/** What a visitor reads, and what the page hears, when a feed fails (R1, R3). */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, isVisible, nameOf, parts, until, wordsOf } from '../support/deep.js';
import {
  afterwards,
  hearErrors,
  hearWarnings,
  prepareState,
  server,
  type Setup,
  type State,
} from '../support/finder.js';

const OWN = '<p>Our front desk: <a href="tel:5550100">555-0100</a></p>';
const FAILED = 'We couldn’t load the list. The problem is on our side.';
const UNREADABLE = 'We can’t read this list right now.';
const NOBODY = 'http://127.0.0.1:1/groups.json';

type Fault = readonly [name: string, code: string, sentence: string, setup: Setup];

const at = (path: string, attributes: Setup['attributes'] = {}): Setup => ({ src: server(path), attributes });

/** Nothing could be shown. */
const WHOLE: readonly Fault[] = [
  ['nobody answers', 'unreachable', FAILED, { src: NOBODY }],
  ['other origins may not read it', 'cors', FAILED, at('/faults/no-cors')],
  ['404', 'http-4xx', FAILED, at('/faults/404')],
  ['429', 'http-4xx', FAILED, at('/faults/429')],
  ['500', 'http-5xx', FAILED, at('/faults/500')],
  ['headers and then no byte', 'timeout', FAILED, at('/faults/silent', { timeout: '0.3' })],
  ['no answer at all', 'timeout', FAILED, at('/faults/no-answer', { timeout: '0.3' })],
  ['HTML for JSON', 'html', UNREADABLE, at('/faults/html')],
  ['HTML that is called JSON', 'html', UNREADABLE, at('/faults/html-as-json')],
  ['not one byte', 'empty', UNREADABLE, at('/faults/empty')],
  ['a format that nobody knows', 'unknown-format', UNREADABLE, at('/faults/unknown-format')],
  ['text that only begins like JSON', 'unknown-format', UNREADABLE, at('/faults/not-json')],
  ['a type that does not exist', 'unknown-type', UNREADABLE, at('/native', { type: 'nonsense' })],
  ['another format than the host names', 'unknown-format', UNREADABLE, at('/native', { type: 'meeting-guide' })],
];

/** What came is shown. */
const PARTLY: readonly Fault[] = [
  ['truncated', 'truncated', 'Only part of the list loaded.', at('/faults/truncated')],
  ['the connection breaks half-way', 'truncated', 'Only part of the list loaded.', at('/faults/reset')],
  [
    'over the byte cap',
    'too-large',
    'Only part of the list loaded.',
    at('/faults/too-large', { 'max-bytes': '1000000' }),
  ],
];

function faultOf({ events }: State): Promise<Event> {
  return until(() => events.find(({ type }) => type === 'group-error'));
}

describe('a feed that fails', () => {
  for (const [name, code, sentence, setup] of WHOLE) {
    it(`says so, offers "Try again", help and the host’s own words: ${name} (R3)`, async () => {
      const warnings = hearWarnings();
      const errors = hearErrors();
      const state = await prepareState({ ...setup, content: OWN });
      expect(state.finder.state).to.equal('error');
      expect(state.sentence()).to.equal(sentence);
      state.button('Try again');
      expect(state.words()).to.contain('Call 988').and.to.contain('555-0100');
      expect(await faultOf(state)).to.include({ code, bubbles: true, composed: true });
      expect(warnings.filter((words) => !words.includes(`feed-${code}`))).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
  }

  for (const [name, code, sentence, setup] of PARTLY) {
    it(`shows what came and says so: ${name} (R3)`, async () => {
      hearWarnings();
      const errors = hearErrors();
      const state = await prepareState({ ...setup, content: OWN });
      expect(state.finder.state).to.equal('partial');
      expect(state.cards()).to.have.length(10);
      await until(() => state.words().includes(sentence));
      expect(state.words()).to.contain('Call 988');
      state.button('Try again');
      expect(await faultOf(state)).to.include({ code });
      expect(errors).to.deep.equal([]);
    });
  }

  it('ends after 60 seconds in all, however it trickles (R3)', async () => {
    hearWarnings();
    const { setTimeout: real } = window;
    // A minute of this page is short.
    window.setTimeout = ((act: () => void, ms?: number) => real(act, ms === 60_000 ? 700 : ms)) as typeof setTimeout;
    afterwards(() => (window.setTimeout = real));
    const state = await prepareState(at('/faults/trickle'));
    expect(state.sentence()).to.equal(FAILED);
    expect(await faultOf(state)).to.include({ code: 'timeout' });
  });

  it('says when the visitor is offline, and that calls may still work', async () => {
    hearWarnings();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    afterwards(() => Reflect.deleteProperty(navigator, 'onLine'));
    const state = await prepareState({ src: NOBODY, content: OWN });
    expect(state.sentence()).to.equal('You are offline. Calls and texts may still work.');
    expect(await faultOf(state)).to.include({ code: 'offline' });
    state.button('Try again');
  });

  it('is not even asked when its address holds a secret', async () => {
    const warnings = hearWarnings();
    const { fetch: real } = window;
    const asked: unknown[] = [];
    window.fetch = (...args) => {
      asked.push(args[0]);
      return real(...args);
    };
    afterwards(() => (window.fetch = real));
    const state = await prepareState({ src: server('/native?access_token=abc') });
    expect(state.sentence()).to.equal(UNREADABLE);
    expect(await faultOf(state)).to.include({ code: 'secret-key' });
    expect(asked).to.deep.equal([]);
    expect(warnings.join()).to.contain('feed-secret-key');
  });

  it('is usable by everybody in this state too (A1)', async () => {
    hearWarnings();
    const whole = await prepareState({ ...at('/faults/404'), content: OWN });
    await expectAccessible(whole.box);
    whole.box.remove();
    const part = await prepareState(at('/faults/truncated'));
    await expectAccessible(part.box);
  });
});

describe('"Try again"', () => {
  it('really tries again', async () => {
    hearWarnings();
    const state = await prepareState({ ...at('/faults/once-500?key=button'), content: OWN });
    expect(state.words()).to.contain('555-0100');
    await state.press('Try again');
    await until(() => state.sentence() === '12 groups. Soonest first.');
    expect(state.cards()).to.have.length(10);
    expect(state.words()).not.to.contain('Try again');
    expect(state.words()).not.to.contain('555-0100');
    expect(state.finder.state).to.equal('ready');
  });

  it('does not lose the focus', async () => {
    hearWarnings();
    const state = await prepareState(at('/faults/once-500?key=focus'));
    await state.press('Try again');
    await until(() => state.finder.state === 'ready');
    await state.settle();
    expect(document.activeElement).to.equal(state.finder);
  });

  it('says again what failed where it fails again', async () => {
    hearWarnings();
    const state = await prepareState(at('/faults/500'));
    await state.press('Try again');
    await until(() => state.events.filter(({ type }) => type === 'group-error').length === 2);
    await until(() => state.sentence() === FAILED);
    state.button('Try again');
  });
});

describe('bad records', () => {
  it('one among ninety-nine is skipped, counted and named; the others show (R1)', async () => {
    for (const path of ['/one-bad', '/one-bad?bad=json']) {
      const warnings = hearWarnings();
      const state = await prepareState({ src: server(path), attributes: { 'page-size': '200' } });
      expect(state.finder.state).to.equal('ready');
      expect(state.cards()).to.have.length(99);
      expect(state.finder.problems.length).to.be.greaterThan(0);
      await until(() => warnings.length > 0);
    }
  });

  it('one that breaks no rule but every habit does not blank the list (R1)', async () => {
    hearWarnings();
    const odd = {
      ...aRecord({ name: 'Odd' }),
      formats: 'online',
      comfort: [],
      place: 'here',
      contacts: {},
      languages: null,
    };
    const { names } = await prepareState({ groups: [...TOWN.slice(0, 2), odd, null, 7, [], 'text'] });
    expect(names()).to.include('Riverside circle').and.to.include('Odd');
  });
});

describe('a feed written by an enemy (P13, P14)', () => {
  let state: State;
  let errors: unknown[];
  let dialogs: string[];

  beforeEach(async () => {
    hearWarnings();
    errors = hearErrors();
    dialogs = [];
    const { alert, confirm, prompt } = window;
    for (const name of ['alert', 'confirm', 'prompt']) {
      Object.assign(window, { [name]: () => void dialogs.push(name) });
    }
    afterwards(() => Object.assign(window, { alert, confirm, prompt }));
    state = await prepareState({ src: server('/hostile'), attributes: { 'page-size': '50' } });
    for (const card of state.cards()) {
      const more = parts(card, 'card-expect')[0]!;
      more.click();
    }
    await until(() => parts(state.box, 'card-detail').every((detail) => detail.childElementCount > 0));
    await state.openFilters();
  });

  it('is text: no element of its own, no script, no dialog', () => {
    expect(state.cards().length).to.be.greaterThan(8);
    for (const selector of ['script', 'iframe', 'img', 'svg[onload]', '[onerror]', 'style:not([data-own])', 'b']) {
      expect(
        all(state.box, selector).filter((one) => one.localName !== 'style'),
        selector,
      ).to.have.length(0);
    }
    // Tags are left out, as of any text; what only looks like a command stays as it is.
    expect(state.words()).to.contain('{{constructor.constructor("window.pwned=1")()}} #{pwned} <%= pwned %>');
    expect('pwned' in window).to.be.false;
    expect(dialogs).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('gets no link that is not safe', () => {
    const links = all<HTMLAnchorElement>(state.box, 'a[href]');
    expect(links.length).to.be.greaterThan(5);
    for (const link of links) {
      expect(link.protocol, link.href).to.match(/^(https?|mailto|tel|sms):$/);
      // An address may look odd; it may not carry a second one, or words.
      if (link.protocol === 'mailto:') expect(link.search, link.href).to.equal('');
      else expect(link.href).not.to.match(/evil\.example|user:secret|\u202e/);
    }
  });

  it('cannot reach a prototype, nor close its own listing', () => {
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(state.names().length).to.equal(state.cards().length);
  });

  it('cannot turn the text around it, nor push it sideways', () => {
    for (const title of parts(state.box, 'card-title')) {
      expect(title.scrollWidth, nameOf(title).slice(0, 40)).to.be.at.most(title.clientWidth + 1);
      expect(wordsOf(title)).not.to.match(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    const width = state.box.getBoundingClientRect().right;
    for (const card of state.cards().filter(isVisible)) {
      expect(card.getBoundingClientRect().right).to.be.at.most(width + 1);
    }
  });
});
