/** `<group-finder>` as a page meets it: attributes, properties, methods, events, children, lifecycle. */
import { expect } from '@open-wc/testing';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { aRecord, manyRecords, NOW, TOWN, weekly } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import {
  afterwards,
  EVENTS,
  hearErrors,
  hearWarnings,
  makeBox,
  place,
  prepareState,
  server,
  setClock,
} from '../support/finder.js';

const OWN = 'Need to talk? <a href="tel:5550100">555-0100</a>';

const types = (events: readonly Event[]): readonly string[] => events.map(({ type }) => type);

describe('two lines on a page', () => {
  it('show the groups of a feed, soonest first', async () => {
    const { cards, names, sentence, finder } = await prepareState({ src: server('/native?groups=12'), content: OWN });
    expect(cards()).to.have.length(10);
    expect(names()).to.have.length(10);
    expect(sentence()).to.equal('12 groups. Soonest first.');
    expect(finder.state).to.equal('ready');
    expect(finder.version).to.match(/^\d+\.\d+\.\d+/);
  });

  it('say where the list comes from', async () => {
    const labelled = await prepareState({ src: server('/native?groups=3'), attributes: { label: 'Harbor Parents' } });
    await until(() => labelled.words().includes('This list comes from Harbor Parents.'));
    const plain = await prepareState({ src: server('/native?groups=3') });
    await until(() => plain.words().includes(`This list comes from ${new URL(server('/')).hostname}.`));
  });

  it('have the regions in one order: help, search, filters, results (D17)', async () => {
    const { box } = await prepareState({ groups: TOWN });
    const tops = ['help-strip', 'search-form', 'filters-button', 'list-heading', 'card'].map(
      (part) => parts(box, part)[0]!.getBoundingClientRect().top,
    );
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
  });

  it('are usable by everybody, closed, opened and filtered (A1)', async () => {
    const state = await prepareState({ groups: TOWN });
    await expectAccessible(state.box);
    await state.openFilters();
    await state.press(/^More ways/);
    await state.press(/^What to expect/);
    await state.tick('Babies welcome');
    await until(() => parts(state.box, 'filters-chip').length === 1);
    await expectAccessible(state.box);
  });
});

describe('state', () => {
  it('is idle without a feed, and shows the host’s content and help', async () => {
    const state = await prepareState({ early: true, content: OWN });
    await state.settle();
    expect(state.finder.state).to.equal('idle');
    expect(state.words()).to.contain('555-0100').and.to.contain('Call 988');
    await expectAccessible(state.box);
  });

  it('goes from loading to ready', async () => {
    const state = await prepareState({ src: server('/slow?ms=300'), early: true });
    await until(() => state.finder.state === 'loading');
    await state.finder.ready;
    expect(state.finder.state).to.equal('ready');
  });

  it('is empty for a good feed without groups', async () => {
    const { finder, sentence, words } = await prepareState({ src: server('/faults/empty-list'), content: OWN });
    expect(finder.state).to.equal('empty');
    expect(sentence()).to.equal('No groups are listed here yet.');
    expect(words()).to.contain('555-0100');
  });

  it('is partial where one of two feeds fails, and says so beside the good list', async () => {
    hearWarnings();
    const { finder, words, cards } = await prepareState({
      src: server('/native?groups=4'),
      content: `<group-source src="${server('/faults/500')}"></group-source>`,
    });
    expect(finder.state).to.equal('partial');
    await until(() => words().includes('One of two lists loaded.'));
    expect(words()).to.contain('Try again');
    expect(cards()).to.have.length(4);
  });

  it('is error where nothing came', async () => {
    hearWarnings();
    const { finder } = await prepareState({ src: server('/faults/404') });
    expect(finder.state).to.equal('error');
  });
});

describe('methods', () => {
  it('resolve to what the page shows then', async () => {
    const { finder, cards, names } = await prepareState({ groups: TOWN });
    expect(await finder.ready).to.deep.equal({ shown: 10, total: 13, matches: 13 });
    expect(await finder.search('circle')).to.deep.equal({ shown: 2, total: 13, matches: 2 });
    expect(names()).to.have.members(['Riverside circle', 'Phone circle']);
    expect(await finder.filter('format', ['phone'])).to.deep.equal({ shown: 1, total: 13, matches: 1 });
    expect(names()).to.deep.equal(['Phone circle']);
    expect(await finder.filter('format')).to.deep.equal({ shown: 2, total: 13, matches: 2 });
    expect(await finder.clear()).to.deep.equal({ shown: 10, total: 13, matches: 13 });
    expect(cards()).to.have.length(10);
  });

  it('pass over filters that do not exist', async () => {
    const { finder } = await prepareState({ groups: TOWN });
    for (const name of ['nonsense', '__proto__', 'constructor', '']) {
      expect((await finder.filter(name, ['x'])).matches).to.equal(13);
    }
    expect((await finder.filter('format', ['nonsense'])).matches).to.equal(0);
  });

  it('come after what the host has set in the same breath', async () => {
    const { finder } = await prepareState({ groups: TOWN });
    finder.preset = 'kind=therapy';
    await finder.filter('format', ['online', 'in-person']);
    expect(finder.session?.snapshot.query.filters).to.deep.equal({
      kind: ['therapy'],
      format: ['online', 'in-person'],
    });
    await finder.clear();
    finder.groups = undefined;
    finder.src = server('/slow?ms=200');
    expect(await finder.search(''), 'of the list that comes').to.deep.equal({ shown: 10, total: 12, matches: 12 });
  });

  it('may be called before the feed is there', async () => {
    const { finder, names } = await prepareState({ src: server('/slow?ms=200'), early: true });
    await finder.filter('format', ['online', 'phone']);
    const { matches, total } = await finder.ready;
    expect(matches).to.be.within(1, total - 1);
    expect(names()).to.have.length(matches);
  });

  it('retry() loads again what failed, and resolves when it has settled', async () => {
    hearWarnings();
    const { finder, cards } = await prepareState({ src: server('/faults/once-500?key=retry-method') });
    expect(finder.state).to.equal('error');
    expect(await finder.retry()).to.deep.equal({ shown: 10, total: 12, matches: 12 });
    expect(finder.state).to.equal('ready');
    expect(cards()).to.have.length(10);
  });

  it('focus() lands on the first control (A9)', async () => {
    const { finder } = await prepareState({ groups: TOWN });
    finder.focus();
    expect(document.activeElement).to.equal(finder);
  });

  it('receipt() names every origin that was contacted, redirects included (P11)', async () => {
    const { finder } = await prepareState({ src: server('/faults/redirect') });
    expect(finder.receipt()).to.include(new URL(server('/')).origin);
    const inline = await prepareState({ groups: TOWN });
    // Nothing but our own files.
    expect(inline.finder.receipt()).to.deep.equal([location.origin]);
  });
});

describe('events', () => {
  it('group-ready tells numbers, once', async () => {
    const { events, finder } = await prepareState({
      groups: [...TOWN, aRecord({ name: 'Over', id: 'over', status: 'closed' })],
    });
    const ready = events.filter(({ type }) => type === 'group-ready');
    expect(ready).to.have.length(1);
    expect(ready[0]).to.include({ shown: 10, total: 13, read: 14, sources: 1, bubbles: true, composed: true });
    await finder.search('circle');
    expect(events.at(-1)).to.include({ type: 'group-change', shown: 2, total: 13 });
  });

  it('group-error tells a code and the feed’s label', async () => {
    hearWarnings();
    const { events } = await prepareState({ src: server('/faults/404'), attributes: { label: 'Clinic' } });
    await until(() => types(events).includes('group-error'));
    expect(events.find(({ type }) => type === 'group-error')).to.include({ code: 'http-4xx', source: 'Clinic' });
  });

  it('group-problem counts what could not be used, and `problems` names it (R1)', async () => {
    const warnings = hearWarnings();
    const { finder, events } = await prepareState({ src: server('/one-bad') });
    expect(events.find(({ type }) => type === 'group-problem')).to.include({ count: finder.problems.length });
    expect(finder.problems.some(({ record, code }) => record === 'bad' && code === 'name-missing')).to.be.true;
    expect(await finder.ready).to.include({ total: 99 });
    await until(() => warnings.length > 0);
  });

  it('group-select says that a card was opened, `selected` which', async () => {
    const state = await prepareState({ groups: TOWN });
    await state.press('What to expect: Riverside circle');
    expect(types(state.events).filter((type) => type === 'group-select')).to.have.length(1);
    expect(state.finder.selected).to.include({ name: 'Riverside circle' });
    await state.press('What to expect: Riverside circle');
    expect(state.finder.selected).to.equal(undefined);
  });

  it('`selected` is the card that was opened last, whichever is closed, and group-select comes each time', async () => {
    const state = await prepareState({ groups: TOWN });
    const [first, second] = state.names();
    await state.press(`What to expect: ${first}`);
    await state.press(`What to expect: ${second}`);
    await state.press(`What to expect: ${first}`);
    expect(state.finder.selected?.name).to.equal(second);
    await state.finder.search(String(first));
    expect(state.finder.selected).to.equal(undefined);
    await state.finder.clear();
    expect(state.cards().filter(({ open }) => open)).to.deep.equal([]);
    await state.press(`What to expect: ${second}`);
    expect(state.finder.selected?.name).to.equal(second);
    expect(types(state.events).filter((type) => type === 'group-select')).to.have.length(3);
  });

  it('carry no words, filters, places or ids (P7)', async () => {
    hearWarnings();
    const state = await prepareState({
      groups: TOWN,
      content: `<group-source label="B" src="${server('/faults/500')}"></group-source>`,
    });
    await state.finder.search('riverside');
    await state.finder.filter('stage', ['postpartum']);
    await state.press('What to expect: Riverside circle');
    await state.press('After a loss');
    await until(() => EVENTS.filter((type) => types(state.events).includes(type)).length >= 4);
    for (const event of state.events) {
      const own = Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
      expect(Object.keys(own), event.type).to.satisfy((names: string[]) =>
        names.every((name) => ['shown', 'total', 'read', 'sources', 'code', 'source', 'count'].includes(name)),
      );
      expect(JSON.stringify(own)).not.to.match(/riverside|postpartum|loss|portland/i);
      expect((event as CustomEvent).detail).to.equal(undefined);
    }
  });

  it('of its inner parts do not leave it', async () => {
    const state = await prepareState({ groups: TOWN });
    const seen: string[] = [];
    const hear = ({ type }: Event): void => void seen.push(type);
    for (const type of ['group-card-toggle', 'change', 'submit']) state.box.addEventListener(type, hear);
    await state.press('What to expect: Riverside circle');
    await state.enter();
    expect(seen).to.deep.equal([]);
  });
});

describe('feeds of a finder', () => {
  const script = (groups: unknown): string => `<script type="application/json">${JSON.stringify(groups)}</script>`;

  it('may be the groups property, a script child, or a whole native feed', async () => {
    const byProperty = await prepareState({ groups: { version: '1', groups: TOWN.slice(0, 2) } });
    expect(byProperty.names()).to.deep.equal(['Riverside circle', 'Evening talk']);
    const byScript = await prepareState({ content: script(TOWN.slice(0, 3)) });
    expect(byScript.names()).to.have.length(3);
    expect(byScript.words()).not.to.contain('"name"');
  });

  it('are read when children come after the upgrade', async () => {
    const { finder, settle, names } = await prepareState({ early: true });
    await settle();
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = JSON.stringify(TOWN.slice(0, 2));
    finder.append(child);
    await finder.ready;
    await settle();
    expect(names()).to.have.length(2);
  });

  it('may be changed: a new groups property replaces the list', async () => {
    const { finder, names, settle } = await prepareState({ groups: TOWN.slice(0, 2) });
    finder.groups = TOWN.slice(4, 5);
    await until(() => names().length === 1);
    await settle();
    expect(names()).to.deep.equal(['A quiet hour']);
    finder.groups = undefined;
    await until(() => finder.state === 'idle');
  });

  it('group-source children may come, change and go later', async () => {
    const { finder, names, events } = await prepareState({ groups: TOWN.slice(0, 2) });
    const source = document.createElement('group-source');
    source.setAttribute('src', server('/native?groups=3'));
    finder.append(source);
    await until(() => finder.state === 'ready' && names().length === 5);
    source.setAttribute('src', server('/native?groups=4'));
    await until(() => finder.state === 'ready' && names().length === 6);
    source.remove();
    await until(() => finder.state === 'ready' && names().length === 2);
    expect(events.filter(({ type }) => type === 'group-ready')).to.have.length(1);
  });

  it('src changed twice: the latest wins', async () => {
    const { finder, names } = await prepareState({ src: server('/native?groups=2') });
    finder.src = server('/slow?ms=250');
    await finder.updateComplete;
    finder.src = server('/native?groups=5');
    await until(() => names().length === 5);
    await rest(350);
    expect(names()).to.have.length(5);
    expect(finder.state).to.equal('ready');
  });

  it('the good list stays while a source is loaded again', async () => {
    hearWarnings();
    const { finder, names } = await prepareState({
      groups: TOWN.slice(0, 3),
      content: `<group-source src="${server('/faults/once-500?key=stays')}"></group-source>`,
    });
    const retried = finder.retry();
    expect(names()).to.have.length(3);
    await retried;
    expect(finder.state).to.equal('ready');
    expect(await finder.ready).to.include({ total: 3 });
    expect(names()).to.have.length(10);
  });
});

describe('children', () => {
  it('are hidden with a list, and come back when there is none', async () => {
    const { finder, words } = await prepareState({ groups: TOWN, content: OWN });
    expect(words()).not.to.contain('555-0100');
    expect(finder.textContent).to.contain('555-0100');
    finder.groups = [];
    await until(() => words().includes('555-0100'));
  });

  it('are there while nothing is defined (R6)', () => {
    const box = makeBox();
    box.innerHTML = `<group-unknown>${OWN}</group-unknown>`;
    expect(wordsOf(box)).to.contain('555-0100');
  });

  it('stay on the page while loading fails', async () => {
    hearWarnings();
    const { words } = await prepareState({ src: server('/faults/500'), content: OWN });
    expect(words()).to.contain('555-0100');
  });

  it('in the help slot join the opened help strip', async () => {
    const state = await prepareState({ groups: TOWN, content: '<p slot="help">Our nurse: 555-0123</p>' });
    expect(state.words()).not.to.contain('555-0123');
    await state.press(/^More ways/);
    expect(state.words()).to.contain('555-0123');
  });
});

describe('attributes', () => {
  it('preset starts with filters that can be taken away', async () => {
    const state = await prepareState({ groups: TOWN, attributes: { preset: 'kind=therapy' } });
    expect(state.names()).to.deep.equal(['Rest and worry']);
    await state.press('Remove Therapy group');
    expect(state.names()).to.have.length(10);
  });

  it('preset with locked cannot be taken away', async () => {
    const state = await prepareState({
      groups: TOWN,
      attributes: { preset: 'format=online&format=phone', locked: '' },
    });
    expect(state.names()).to.have.members(['Evening talk', 'Remembering, together', 'Phone circle']);
    await state.finder.filter('format', ['in-person']);
    await state.finder.clear();
    expect(state.names()).to.have.length(3);
    await state.openFilters();
    expect(() => state.choice('In person')).to.throw();
    expect(parts(state.box, 'filters-chip')).to.have.length(0);
  });

  it('preset with a name that is no filter warns the webmaster and shows the list', async () => {
    const warnings = hearWarnings();
    const { names } = await prepareState({ groups: TOWN, attributes: { preset: 'colour=red' } });
    expect(names()).to.have.length(10);
    await until(() => warnings.some((words) => words.includes('preset-unknown') && words.includes('colour')));
  });

  it('page-size sets how many show first, also while shown', async () => {
    const { finder, cards, button } = await prepareState({ groups: TOWN, attributes: { 'page-size': '4' } });
    expect(cards()).to.have.length(4);
    button('Show 4 more');
    finder.pageSize = 6;
    await until(() => cards().length === 6);
    finder.setAttribute('page-size', 'many');
    await until(() => cards().length === 10);
  });

  it('heading-level sets the level of the names (A13)', async () => {
    for (const [level, tag] of [
      ['2', 'H2'],
      ['4', 'H4'],
      ['9', 'H6'],
      ['x', 'H3'],
    ] as const) {
      const { box } = await prepareState({ groups: TOWN.slice(0, 1), attributes: { 'heading-level': level } });
      expect(parts(box, 'card-title').map(({ tagName }) => tagName)).to.deep.equal([tag]);
    }
  });

  it('verified-within sets when a check is old (D11)', async () => {
    const groups = [
      aRecord({ name: 'Checked in May', verifiedAt: '2026-05-20' }),
      aRecord({ name: 'Never checked', verifiedAt: '' }),
    ];
    const young = await prepareState({ groups });
    expect(young.words()).not.to.contain('Check before you go');
    const old = await prepareState({ groups, attributes: { 'verified-within': '3' } });
    expect(wordsOf(old.card('Checked in May'))).to.contain('Check before you go. Last checked May 2026');
    expect(wordsOf(old.card('Never checked'))).not.to.contain('Check');
  });

  it('loss-safe holds until the host takes it away (D19)', async () => {
    const { finder, names, words } = await prepareState({ groups: TOWN, attributes: { 'loss-safe': '' } });
    expect(names()).to.deep.equal(['Remembering, together', 'A quiet hour']);
    await finder.clear();
    expect(names()).to.have.length(2);
    // What she has lost keeps its name.
    expect(words().replaceAll('Loss of a baby', '')).not.to.match(/bab(y|ies)/i);
    finder.lossSafe = false;
    await until(() => names().length === 10);
  });

  it('country picks the help lines; where none ship, the sentence that is true everywhere', async () => {
    const state = await prepareState({ groups: TOWN, attributes: { country: 'FR' } });
    expect(state.words()).not.to.contain('988');
    await state.press(/^More ways/);
    await until(() => state.words().includes('Call your local emergency number.'));
  });
});

/** Counts what elements hold of the page from now on: listeners on it, and intervals. Tells what is held still. */
function countHeld(): () => readonly string[] {
  const listeners: { target: EventTarget; type: string; callback: unknown }[] = [];
  const timers = new Set<unknown>();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const { setInterval: set, clearInterval: clear } = window;
  const isPage = (target: unknown): boolean =>
    target === window || target === document || target instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
    const [type, callback] = args;
    if (isPage(this)) listeners.push({ target: this, type, callback });
    add.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
    const [type, callback] = args;
    const at = listeners.findIndex((one) => one.target === this && one.type === type && one.callback === callback);
    if (at >= 0) listeners.splice(at, 1);
    remove.apply(this, args);
  };
  window.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = set.apply(window, args);
    timers.add(id);
    return id;
  }) as typeof setInterval;
  window.clearInterval = (id) => {
    timers.delete(id);
    clear.call(window, id);
  };
  afterwards(() => {
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    Object.assign(window, { setInterval: set, clearInterval: clear });
  });
  return () => [
    ...new Set(listeners.map(({ target, type }) => `${type} of ${target.constructor.name}`)),
    ...(timers.size > 0 ? [`${timers.size} intervals`] : []),
  ];
}

describe('a life on a page (R7)', () => {
  it('is moved between parents without loading again', async () => {
    const { fetch: real } = window;
    let fetched = 0;
    window.fetch = (...args) => {
      fetched += 1;
      return real(...args);
    };
    afterwards(() => (window.fetch = real));
    const { finder, names } = await prepareState({ src: server('/native?groups=3') });
    await finder.search('group');
    const before = names();
    const other = makeBox();
    other.append(finder);
    await finder.updateComplete;
    expect(parts(other, 'card-title').filter(isVisible).map(nameOf)).to.deep.equal(before);
    expect(fetched).to.equal(1);
  });

  it('is removed in the middle of a load: no error, no late event', async () => {
    const errors = hearErrors();
    const { finder, events } = await prepareState({ src: server('/slow?ms=150'), early: true });
    await until(() => finder.state === 'loading');
    finder.remove();
    await rest(300);
    expect(events).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('comes back after a removal and loads anew', async () => {
    const { finder, box, names } = await prepareState({ src: server('/native?groups=3') });
    finder.remove();
    await rest(20);
    box.append(finder);
    await until(() => names().length === 3);
  });

  it('a hundred mounts and unmounts leave no listener and no timer', async () => {
    const errors = hearErrors();
    const held = countHeld();
    const box = makeBox();
    for (let i = 0; i < 100; i += 1) {
      const finder = document.createElement('group-finder');
      finder.groups = TOWN.slice(0, 1);
      box.append(finder);
      if (i % 10 === 0) await finder.ready;
      else await finder.updateComplete;
      finder.remove();
    }
    await rest(50);
    expect(held()).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('two finders side by side know nothing of each other', async () => {
    const one = await prepareState({ groups: TOWN });
    const two = await prepareState({ groups: manyRecords(4), lang: 'es' });
    await one.finder.search('remembering');
    expect(one.names()).to.deep.equal(['Remembering, together']);
    expect(two.names()).to.have.length(4);
    expect(two.sentence()).to.match(/^4 grupos/);
    expect(one.sentence()).to.match(/^1 group /);
  });

  it('follows the page’s clock without a reload', async () => {
    const groups = [
      aRecord({ name: 'First', schedule: [weekly('2026-11-22T13:30')] }),
      aRecord({ name: 'Second', schedule: [weekly('2026-11-22T15:00')] }),
    ];
    const { finder, names, card } = await prepareState({ groups });
    expect(names()).to.deep.equal(['First', 'Second']);
    await finder.filter('-');
    setClock(NOW + 45 * 60_000);
    await until(() => wordsOf(card('First')).includes('On now, until 2:30 pm'));
    setClock(NOW + 100 * 60_000);
    await until(() => names()[0] === 'Second');
    expect(wordsOf(card('First'))).to.contain('Sun, Nov 29');
  });
});

it('a finder from HTML upgrades as one from script does', async () => {
  const finder = await place<GroupFinder>(
    `<group-finder><script type="application/json">${JSON.stringify(TOWN)}</script>${OWN}</group-finder>`,
  );
  await finder.ready;
  expect(all(finder, 'group-card')).to.have.length(10);
});
