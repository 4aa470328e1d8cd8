/** The question in the page's fragment: off by default, kept by reload, Back and Forward, and silent where it must be (P5, P6, P8, A14, D19). */
import { expect } from '@open-wc/testing';
import type { GroupCard } from '../../src/components/group-card.js';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { manyRecords, TOWN } from '../fixtures/records.js';
import { all, byRole, focused, parts, rest, until, wordsOf } from '../support/deep.js';
import {
  afterwards,
  hearErrors,
  hearWarnings,
  makeBox,
  prepareState,
  type Setup,
  type State,
} from '../support/finder.js';

const ON = { 'url-state': 'fragment' };
const FEED = `<script type="application/json">${JSON.stringify(TOWN)}</script>`;
/** Longer than what is typed rests before it is written. */
const WRITTEN = 450;

const start = location.pathname + location.search;

/** What stands behind `#`. */
const address = (): string => location.hash.slice(1);

/** Puts this into the address, as if the page had been opened with it. */
function openWith(fragment: string): void {
  if (location.href.endsWith(start + fragment)) return;
  history.replaceState(null, '', `${start}${fragment && '#'}${fragment}`);
}

async function travel(act: () => void): Promise<void> {
  const done = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  act();
  await done;
}

const back = (): Promise<void> => travel(() => history.back());
const forward = (): Promise<void> => travel(() => history.forward());

/** Follows a link of the page to another fragment. */
function follow(fragment: string): Promise<void> {
  return travel(() => (location.hash = fragment));
}

const linked = (setup: Setup = {}): Promise<State> =>
  prepareState({ groups: TOWN, ...setup, attributes: { ...ON, ...setup.attributes } });

/** The same element in the same place, as a reload would make it. */
async function reload(state: State): Promise<State> {
  const attributes = Object.fromEntries([...state.finder.attributes].map(({ name, value }) => [name, value]));
  state.box.remove();
  await rest(0);
  return prepareState({ groups: state.finder.groups, attributes });
}

/** How many entries are pushed from now on: the length of the history tells it not, since Firefox keeps fifty. */
function countPushes(): () => number {
  let count = 0;
  const { pushState } = history;
  history.pushState = (...entry) => {
    count += 1;
    pushState.apply(history, entry);
  };
  afterwards(() => Reflect.deleteProperty(history, 'pushState'));
  return () => count;
}

const input = ({ box }: State): HTMLInputElement => byRole(box, 'searchbox', /./);
const openCards = ({ box }: State): readonly string[] =>
  all<GroupCard>(box, 'group-card[open]').map(({ groupId }) => groupId!);
const expectCard = (name: string): string => `What to expect: ${name}`;

/** WebKit takes 100 changes of the history in ten seconds; so few tests may not use them up. */
const PACE = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent) ? 800 : 0;
let began = 0;

beforeEach(() => {
  began = performance.now();
});

afterEach(async () => {
  openWith('');
  await rest(Math.max(0, PACE - (performance.now() - began)));
});

describe('without url-state', () => {
  it('address and history stay as they are, whatever a visitor does (A14)', async () => {
    openWith('q=dads');
    const before = [location.href, history.length];
    const state = await prepareState({ groups: TOWN, attributes: { 'url-state': 'query' } });
    expect(state.names()).to.have.length(10);
    await state.type('circle');
    await state.enter();
    await state.press('Join from home');
    await state.finder.clear();
    await state.press(/^What to expect/);
    await rest(WRITTEN);
    expect([location.href, history.length]).to.deep.equal(before);
  });
});

describe('the address', () => {
  it('is left alone until the visitor does something', async () => {
    openWith('kind=bogus&x=1');
    const { length } = history;
    const state = await linked();
    await rest(WRITTEN);
    expect([address(), history.length]).to.deep.equal(['kind=bogus&x=1', length]);
    expect(state.names()).to.have.length(10);
  });

  it('follows what is typed after a rest, without a step in the history', async () => {
    const state = await linked();
    const { length } = history;
    for (const text of ['d', 'da', 'dad', 'dads']) await state.type(text);
    await until(() => address() === 'q=dads');
    expect(history.length).to.equal(length);
  });

  it('has a step for Enter: Back leads to what was there before the words', async () => {
    const state = await linked();
    const { length } = history;
    await state.type('dads');
    await until(() => address() === 'q=dads');
    await state.enter();
    expect([address(), history.length]).to.deep.equal(['q=dads', length + 1]);
    await state.enter();
    expect(history.length).to.equal(length + 1);
    await back();
    await until(() => address() === '' && state.names().length === 10);
    expect(input(state).value).to.equal('');
    await forward();
    await until(() => state.names().join() === 'Fathers at the library');
    expect(input(state).value).to.equal('dads');
  });

  it('has a step for "Join from home" and for each filter', async () => {
    const state = await linked();
    await state.press('Join from home');
    await until(() => address() === 'format=online&format=phone');
    await state.openFilters();
    await state.tick('Camera can stay off');
    await until(() => address() === 'format=online&format=phone&comfort=cameraOff');
    await back();
    await until(() => !state.choice('Camera can stay off').checked);
    expect(byRole(state.box, 'button', 'Join from home').getAttribute('aria-pressed')).to.equal('true');
    await back();
    await until(() => state.names().length === 10);
    await forward();
    await until(() => state.names().length === 3);
  });

  it('has a step for an opened card: Back closes it, Forward opens it, and the list stays (A14)', async () => {
    const state = await linked({ groups: manyRecords(30) });
    await state.press('Show 10 more');
    await state.press(expectCard('Circle 12'));
    await until(() => address() === 'group=circle-12');
    await state.press(expectCard('Circle 13'));
    await until(() => address() === 'group=circle-13');
    await back();
    await until(() => openCards(state).join() === 'circle-12');
    await back();
    await until(() => openCards(state).length === 0);
    expect(state.finder.selected).to.equal(undefined);
    expect(state.names()).to.have.length(20);
    await forward();
    await until(() => openCards(state).join() === 'circle-12');
    expect(state.finder.selected!.name).to.equal('Circle 12');
    await state.press(expectCard('Circle 12'));
    await until(() => address() === '');
  });

  it('loses the open card with a new question', async () => {
    const state = await linked();
    await state.press(expectCard('Stroller walk'));
    await until(() => address() === 'group=stroller-walk');
    await state.finder.filter('cost', ['free']);
    await until(() => address() === 'cost=free');
    await back();
    await until(() => openCards(state).join() === 'stroller-walk');
  });

  it('keeps what the page has put beside it, in the address and in the history (R2)', async () => {
    openWith('tab=2');
    history.replaceState({ mine: 1 }, '');
    const state = await linked();
    await state.press('Join from home');
    await until(() => address() === 'tab=2&format=online&format=phone');
    expect(history.state).to.deep.equal({ mine: 1 });
    const { title } = document;
    await state.type('circle');
    await until(() => address() === 'tab=2&q=circle&format=online&format=phone');
    expect([history.state, document.title]).to.deep.equal([{ mine: 1 }, title]);
    await state.finder.clear();
    await until(() => address() === 'tab=2');
  });

  it('has no empty # left when nothing is asked any more', async () => {
    const state = await linked();
    await state.press('Join from home');
    await until(() => address() !== '');
    await state.press('Join from home');
    await until(() => location.href.endsWith(start));
  });
});

describe('a link', () => {
  it('is asked before any list shows: no other one flashes', async () => {
    openWith('q=dads');
    const shown = new Set<string>();
    const { box, finder } = await linked({ early: true });
    const watch = setInterval(() => {
      const names = parts(box, 'card-title').map(wordsOf).join();
      if (names) shown.add(names);
    }, 4);
    const first = await finder.ready;
    await until(() => shown.size > 0);
    await rest(200);
    clearInterval(watch);
    expect([...shown]).to.deep.equal(['Fathers at the library']);
    expect(first).to.deep.equal({ shown: 1, total: 13, matches: 1 });
  });

  it('brings words, filters and the open card back after a reload, and leaves the address as it is', async () => {
    const before = await linked();
    await before.type('circle');
    await before.enter();
    await before.finder.filter('comfort', ['babyWelcome']);
    await before.press(expectCard('Riverside circle'));
    const written = 'q=circle&comfort=babyWelcome&group=riverside-circle';
    await until(() => address() === written);
    const pushes = countPushes();
    const after = await reload(before);
    await until(() => openCards(after).join() === 'riverside-circle');
    expect(input(after).value).to.equal('circle');
    expect(after.names()[0]).to.equal('Riverside circle');
    expect(after.hasButton('Remove Babies welcome')).to.equal(true);
    await rest(WRITTEN);
    expect(address()).to.equal(written);
    expect(pushes()).to.equal(0);
  });

  it('survives a real reload of the page', async () => {
    const frame = document.createElement('iframe');
    frame.title = 'page';
    // Any page of this origin will do: it needs an address.
    frame.src = '/demo/blog.html';
    const loaded = (): Promise<unknown> =>
      new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const first = loaded();
    makeBox().append(frame);
    await first;
    const fill = async (): Promise<HTMLElement> => {
      const { document: page } = frame.contentWindow!;
      Object.assign(frame.contentWindow!, { litIssuedWarnings: new Set(['dev-mode']) });
      page.body.innerHTML = `<group-finder url-state="fragment">${FEED}</group-finder>`;
      const script = page.createElement('script');
      script.type = 'module';
      script.src = new URL('/src/define/group-finder.ts', location.href).href;
      page.head.append(script);
      await until(() => all(page.body, 'group-card').length > 0, 10_000);
      return page.body;
    };
    const before = await fill();
    byRole(before, 'button', 'Join from home').click();
    await until(() => frame.contentWindow!.location.hash === '#format=online&format=phone');
    const again = loaded();
    frame.contentWindow!.location.reload();
    await again;
    const after = await fill();
    expect(all(after, 'group-card')).to.have.length(3);
  });

  it('to a group further down opens it, without a jump of the focus', async () => {
    openWith('group=circle-27');
    const state = await linked({ groups: manyRecords(60) });
    await until(() => openCards(state).join() === 'circle-27');
    expect(state.names()).to.have.length(30);
    expect(focused()).to.equal(document.body);
    expect(address()).to.equal('group=circle-27');
  });

  it('to a group that is not here, or very far down, opens none and adds no card', async () => {
    for (const id of ['gone', 'circle-399']) {
      openWith(`group=${id}`);
      const state = await linked({ groups: manyRecords(400) });
      await until(() => state.finder.session!.asker !== undefined);
      await rest(100);
      expect(openCards(state)).to.deep.equal([]);
      expect(state.names()).to.have.length(10);
      state.box.remove();
    }
  });

  it('goes on from the preset, and can take it away', async () => {
    openWith('comfort=cameraOff');
    const attributes = { preset: 'format=online&stage=postpartum' };
    const state = await linked({ attributes });
    expect(state.finder.session!.snapshot.query.filters).to.deep.equal({
      format: ['online'],
      stage: ['postpartum'],
      comfort: ['cameraOff'],
    });
    await state.finder.filter('format');
    await until(() => address() === 'format=&comfort=cameraOff');
    const after = await reload(state);
    expect(after.finder.session!.snapshot.query.filters).to.deep.equal({
      stage: ['postpartum'],
      comfort: ['cameraOff'],
    });
    await back();
    await until(() => after.finder.session!.snapshot.query.filters.format?.join() === 'online');
  });

  it('changes nothing that the host has locked, and what is locked is not written', async () => {
    openWith('format=phone&comfort=cameraOff');
    const state = await linked({ attributes: { preset: 'format=online', locked: '' } });
    expect(state.names()).to.deep.equal(['Evening talk', 'Remembering, together']);
    await state.finder.filter('comfort');
    await until(() => address() === '');
  });

  it('gives way to what was asked before it was read', async () => {
    openWith('q=dads');
    const { finder, names } = await linked({ early: true });
    await finder.search('stroller');
    await finder.ready;
    await until(() => names().join() === 'Stroller walk');
    await rest(100);
    expect(names()).to.deep.equal(['Stroller walk']);
  });

  for (const hostile of [
    'q=%E0%A4%A',
    '__proto__=1&constructor=2',
    'near=<script>alert(1)</script>',
    'kind=bogus&comfort=xx&within=-1',
    `q=${'x'.repeat(100_000)}`,
    `${'&'.repeat(50_000)}=`,
    '%',
    'q=%00%00&group=%E2%80%AE',
  ]) {
    it(`that is unknown or hostile is no error: ${hostile.slice(0, 40)} (R1)`, async () => {
      const errors = hearErrors();
      openWith(hostile);
      const state = await linked();
      await state.press('Join from home');
      await until(() => address().endsWith('format=online&format=phone'));
      await back();
      await rest(50);
      expect(state.finder.state).to.equal('ready');
      expect(errors).to.deep.equal([]);
      expect(all(state.box, 'script')).to.deep.equal([]);
    });
  }
});

describe('a place (A18)', () => {
  it('is kept by its name, with how far she would go', async () => {
    const state = await linked();
    await state.finder.near('Portland, ME');
    await until(() => address() === 'near=Portland%2C+ME');
    await state.finder.session!.dispatch({ type: 'within', radius: 80.4672 });
    await until(() => address() === 'near=Portland%2C+ME&within=80');
    const after = await reload(state);
    const { near, within } = after.finder.session!.snapshot.query;
    expect([near!.place.label, within]).to.deep.equal(['Portland, ME', 80]);
    await back();
    await until(() => after.finder.session!.snapshot.query.within === undefined);
    expect(after.finder.session!.snapshot.query.near!.place.label).to.equal('Portland, ME');
  });

  it('that is where the device is stands nowhere, and Back does not take it away (P8)', async () => {
    const state = await linked();
    const { session } = state.finder;
    await session!.dispatch({ type: 'near', at: { lat: 43.65, lng: -70.25 }, isHere: true, submit: true });
    expect(address()).to.equal('');
    await state.finder.filter('cost', ['free']);
    await until(() => address() === 'cost=free');
    await back();
    await until(() => session!.snapshot.query.filters.cost === undefined);
    expect(session!.snapshot.query.near).to.deep.include({ isHere: true });
    expect(address()).not.to.match(/43|70\.|near/);
  });

  it('whose table is missing becomes words, with one warning', async () => {
    const warnings = hearWarnings();
    openWith('q=circle&near=Nowhereville');
    const finder = document.createElement('group-finder');
    Object.assign(finder, { urlState: 'fragment', groups: TOWN, places: () => Promise.reject(new Error('404')) });
    makeBox().append(finder);
    await finder.ready;
    const { words, near } = finder.session!.snapshot.query;
    expect([words, near]).to.deep.equal(['circle Nowhereville', undefined]);
    expect(warnings.filter((line) => line.includes('chunk-missing'))).to.have.length(1);
  });
});

describe('after a loss (D19)', () => {
  it('nothing is in the address: not what was there, not what follows; and Back does not undo it', async () => {
    const state = await linked();
    await state.type('quiet');
    await state.enter();
    await state.press('Join from home');
    await until(() => address() === 'q=quiet&format=online&format=phone');
    const pushes = countPushes();
    await state.press('After a loss');
    await until(() => address() === '');
    await state.finder.clear();
    await state.press('After a loss');
    await state.type('hour');
    await state.finder.filter('format', ['in-person']);
    await state.press(expectCard('A quiet hour'));
    await rest(WRITTEN);
    expect(address()).to.equal('');
    expect(pushes()).to.equal(0);
    await back();
    await until(() => address() === '');
    await rest(50);
    expect(state.finder.session!.snapshot.query.loss).to.equal(true);
    expect(state.names()).to.deep.equal(['A quiet hour']);
  });

  it('one press undoes it, and the address speaks again', async () => {
    const state = await linked();
    await state.finder.filter('cost', ['free']);
    await until(() => address() === 'cost=free');
    const { length } = history;
    await state.press('After a loss');
    await until(() => address() === '');
    await state.press('After a loss');
    await until(() => address() === 'cost=free');
    expect(history.length).to.equal(length);
  });

  it('a page that is for that alone empties what a link has brought', async () => {
    openWith('format=online&other=1');
    const state = await linked({ attributes: { 'loss-safe': '' } });
    await until(() => address() === 'other=1');
    expect(state.names()).to.deep.equal(['Remembering, together']);
  });

  it('its words are never in the address, nor the group that is opened then (P7)', async () => {
    const state = await linked();
    for (const text of ['mis', 'miscar', 'miscarriage', 'misscarriage']) {
      await state.type(text);
      await rest(WRITTEN);
      expect(address(), text).to.equal('');
    }
    await state.enter();
    await state.press(/^What to expect/);
    await state.finder.search('');
    await state.press(expectCard('A quiet hour'));
    await rest(WRITTEN);
    expect(address()).to.equal('');
  });

  it('no filter for whom stands in the address (P6)', async () => {
    const state = await linked();
    const pushes = countPushes();
    await state.press('Dads and partners');
    await state.finder.filter('stage', ['pregnant']);
    await state.finder.filter('experience', ['worry']);
    await rest(50);
    expect(address()).to.equal('');
    expect(pushes()).to.equal(0);
    await state.finder.filter('day', ['tu']);
    await back();
    await until(() => state.finder.session!.snapshot.query.filters.day === undefined);
    expect(Object.keys(state.finder.session!.snapshot.query.filters)).to.deep.equal([
      'stage',
      'experience',
      'community',
    ]);
  });
});

describe('an anchor of the page', () => {
  it('resets nothing, and stays until the visitor does something', async () => {
    const state = await linked();
    await state.type('dads');
    await state.enter();
    await until(() => address() === 'q=dads');
    for (const anchor of ['contact', '']) {
      await follow(anchor);
      await rest(WRITTEN);
      expect(address()).to.equal(anchor);
      expect(state.names()).to.deep.equal(['Fathers at the library']);
    }
    await state.finder.filter('comfort', ['babyWelcome']);
    await until(() => address() === 'q=dads&comfort=babyWelcome');
  });

  it('is a good beginning', async () => {
    openWith('contact');
    const state = await linked();
    expect(state.names()).to.have.length(10);
    await rest(50);
    expect(address()).to.equal('contact');
    await state.press('Join from home');
    await until(() => address() === 'format=online&format=phone');
  });
});

describe('two finders on a page', () => {
  const two = async (ids: readonly string[] = []): Promise<readonly [State, State]> => [
    await linked({ attributes: ids[0] ? { id: ids[0] } : {} }),
    await linked({ attributes: ids[1] ? { id: ids[1] } : {} }),
  ];

  for (const [ids, first, second] of [
    [[], 'q=dads', '2.q=stroller'],
    [['', 'clinic'], 'q=dads', 'clinic.q=stroller'],
    [['a.b', 'clinic'], 'a.b.q=dads', 'clinic.q=stroller'],
  ] as const) {
    it(`keep apart: ${first} and ${second}`, async () => {
      const [one, other] = await two(ids);
      await one.type('dads');
      await one.enter();
      await other.type('stroller');
      await other.enter();
      await until(() => address() === `${first}&${second}`);
      await back();
      await until(() => other.names().length === 10);
      expect(one.names()).to.deep.equal(['Fathers at the library']);
      await forward();
      await until(() => other.names().join() === 'Stroller walk');
      one.box.remove();
      other.box.remove();
      await rest(0);
      const [after, beside] = await two(ids);
      expect([after.names(), beside.names()]).to.deep.equal([['Fathers at the library'], ['Stroller walk']]);
    });
  }

  it('are told apart in the order of the page', async () => {
    openWith('q=dads&2.q=stroller');
    const box = makeBox();
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = `<group-finder url-state="fragment">${FEED}</group-finder>`;
    const plain = `<group-finder>${FEED}</group-finder>`;
    box.innerHTML = plain;
    box.append(host);
    box.insertAdjacentHTML('beforeend', `<group-finder url-state="fragment">${FEED}</group-finder>`);
    const counts = (): readonly number[] =>
      all<GroupFinder>(box, 'group-finder').map((finder) => all(finder, 'group-card').length);
    await until(() => counts().join() === '10,1,1');
    expect(parts(box, 'card-title').slice(-2).map(wordsOf)).to.deep.equal(['Fathers at the library', 'Stroller walk']);
  });
});

describe('on a page that changes (R7)', () => {
  it('an element that is moved goes on; one that is gone neither hears nor writes', async () => {
    const state = await linked();
    await state.type('dads');
    await until(() => address() === 'q=dads');
    const heard: string[] = [];
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = function (this: Window, ...all: Parameters<typeof add>) {
      heard.push(`+${all[0]}`);
      add.apply(this, all);
    };
    window.removeEventListener = function (this: Window, ...all: Parameters<typeof remove>) {
      heard.push(`-${all[0]}`);
      remove.apply(this, all);
    };
    afterwards(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));
    const ours = (): readonly string[] => heard.filter((name) => /popstate|hashchange/.test(name));
    await state.type('circle');
    makeBox().append(state.finder);
    await until(() => address() === 'q=circle');
    expect(ours()).to.deep.equal([]);
    state.finder.remove();
    await rest(0);
    expect(ours()).to.deep.equal(['-popstate', '-hashchange']);
    location.hash = 'q=stroller';
    await rest(WRITTEN);
    expect(address()).to.equal('q=stroller');
    state.box.append(state.finder);
    await until(() => state.names().join() === 'Stroller walk');
    expect(ours().slice(2)).to.deep.equal(['+popstate', '+hashchange']);
  });

  it('the attribute may come later, and go', async () => {
    openWith('q=dads');
    const state = await prepareState({ groups: TOWN });
    expect(state.names()).to.have.length(10);
    state.finder.setAttribute('url-state', 'fragment');
    await until(() => state.names().join() === 'Fathers at the library');
    state.finder.removeAttribute('url-state');
    await state.settle();
    await state.finder.clear();
    await follow('q=stroller');
    await rest(WRITTEN);
    expect(state.names()).to.have.length(10);
    expect(address()).to.equal('q=stroller');
    state.finder.setAttribute('url-state', 'fragment');
    await until(() => state.names().join() === 'Stroller walk');
  });

  it('a hundred of them leave nothing behind', async function () {
    this.timeout(60_000);
    // Those of the test before this one go in a microtask.
    await rest(0);
    let listening = 0;
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = function (this: Window, ...all: Parameters<typeof add>) {
      if (/popstate|hashchange/.test(all[0])) listening += 1;
      add.apply(this, all);
    };
    window.removeEventListener = function (this: Window, ...all: Parameters<typeof remove>) {
      if (/popstate|hashchange/.test(all[0])) listening -= 1;
      remove.apply(this, all);
    };
    afterwards(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));
    const box = makeBox();
    const feed = `<script type="application/json">${JSON.stringify(TOWN.slice(0, 1))}</script>`;
    for (let i = 0; i < 100; i += 1) {
      box.innerHTML = `<group-finder url-state="fragment">${feed}</group-finder>`;
      if (i % 10 === 0) await until(() => listening > 0);
      box.replaceChildren();
      await rest(0);
    }
    expect(listening).to.equal(0);
    const { names } = await linked();
    expect(names()).to.have.length(10);
  });

  it('a frame that may not touch its history has a finder all the same', async () => {
    const errors = hearErrors();
    const { pushState, replaceState } = history;
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const state = await linked();
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    afterwards(() => Object.assign(history, { pushState, replaceState }));
    await state.type('dads');
    await rest(WRITTEN);
    await state.enter();
    await state.press('After a loss');
    await state.press('After a loss');
    expect(state.names()).to.deep.equal(['Fathers at the library']);
    expect(errors).to.deep.equal([]);
    Object.assign(history, { pushState, replaceState });
  });
});
