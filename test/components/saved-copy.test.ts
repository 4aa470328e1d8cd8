/** `keep-copy`: listings that stay on the device, and when they are shown (P5, R4). */
import { expect } from '@open-wc/testing';
import type { GroupFinder } from '../../src/components/group-finder.js';
import { afterLoad } from '../../src/controllers/saved-copy.js';
import { FeedFault } from '../../src/base/problem.js';
import type { Harvest } from '../../src/finder/source-entry.js';
import type { Group } from '../../src/model/group.js';
import { loadSource, type SourceConfig } from '../../src/sources/load.js';
import type { Batch } from '../../src/sources/source.js';
import { MEETINGS } from '../fixtures/meeting-guide-feed.js';
import { aRecord, NOW, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { allByRole, parts, rest, until } from '../support/deep.js';
import { afterwards, hearWarnings, prepareState, server, setClock, type Setup, type State } from '../support/finder.js';
import { askedOf, ownPath } from '../support/wire.js';

const STORE = 'group-finder';
const DAY = 86_400_000;
const SAVED = 'Showing a saved copy from Nov 22. Check before you go.';

/** The feed of this test; the same address each time it is asked for. */
let feed: string;
let answers: (signal?: AbortSignal | null) => Promise<Response>;

const answer = (groups: unknown): (() => Promise<Response>) => {
  return async () => new Response(JSON.stringify({ version: '1', groups }));
};
const status = (code: number) => async (): Promise<Response> => new Response('{}', { status: code });
const nobody = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};

beforeEach(async () => {
  const { fetch: real } = window;
  const { random } = Math;
  Math.random = () => 0.01;
  feed = `https://feeds.example.org/${Math.random()}-${performance.now()}.json`;
  answers = answer(TOWN.slice(0, 4));
  window.fetch = (input, init) =>
    typeof input === 'string' && input.startsWith(feed) ? answers(init?.signal) : real(input, init);
  afterwards(() => {
    window.fetch = real;
    Math.random = random;
  });
  await caches.delete(STORE);
});

afterEach(async () => {
  await caches.delete(STORE);
});

const kept = async (): Promise<number> =>
  (await caches.has(STORE)) ? (await (await caches.open(STORE)).keys()).length : 0;

/** Waits until so many copies are there. */
async function untilKept(count: number): Promise<void> {
  for (let i = 0; (await kept()) !== count; i++) {
    if (i > 200) throw new Error(`${await kept()} copies`);
    await rest(20);
  }
}

const keeping = (more: Setup = {}): Setup => ({
  src: feed,
  ...more,
  attributes: { 'keep-copy': '', ...more.attributes },
});

/** A visit that goes well, and leaves a copy. */
async function visit(more: Setup = {}): Promise<void> {
  const { finder } = await prepareState(keeping(more));
  expect(finder.state).to.equal('ready');
  await untilKept(1);
  finder.remove();
}

/** A later visit, when nobody answers. */
async function visitInVain(more: Setup = {}): Promise<State> {
  hearWarnings();
  answers = nobody;
  return prepareState(keeping(more));
}

const says = (state: State, text: string): Promise<boolean> => until(() => state.words().includes(text));

describe('a saved copy', () => {
  it('is shown when nobody answers, with its day, beside "Try again"; the page hears of the fault', async () => {
    await visit();
    setClock(NOW + 2 * DAY);
    const state = await visitInVain();
    await says(state, SAVED);
    expect(state.finder.state).to.equal('partial');
    expect(state.names()).to.have.length(4);
    state.button('Try again');
    expect(state.events.find(({ type }) => type === 'group-error')).to.include({ code: 'unreachable', source: feed });
    const [source] = state.finder.session!.snapshot.sources;
    expect(source).to.include({ state: 'failed', savedAt: '2026-11-22', read: 4 });
    expect(state.finder.session!.snapshot.listings[0]!.group.source.fetchedAt).to.equal('2026-11-22');
    expect(state.words()).not.to.contain('The problem is on our side');
  });

  it('tells the year of another one, and the day in the reader’s language', async () => {
    setClock(Date.parse('2026-12-30T12:00:00Z'));
    await visit();
    setClock(Date.parse('2027-01-05T12:00:00Z'));
    await says(await visitInVain(), 'Showing a saved copy from Dec 30, 2026. Check before you go.');
    for (const [lang, words] of [
      ['es', 'Lista guardada el 30 de dic de 2026. Confirma antes de ir.'],
      ['fr', 'Liste enregistrée le 30 déc. 2026. À vérifier avant d’y aller.'],
      ['ar', 'هذه نسخة محفوظة من القائمة بتاريخ 30 ديسمبر 2026. يرجى التأكد قبل الذهاب.'],
    ] as const) {
      await says(await visitInVain({ lang }), words);
    }
  });

  it('is announced once, and not with each question', async () => {
    await visit();
    const state = await visitInVain();
    const heard = new Set<string>();
    const region = await until(() => allByRole(state.box, 'status').find((one) => one.closest('.root')));
    const observer = new MutationObserver(() => heard.add(region.textContent ?? ''));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await until(() => region.textContent?.includes(SAVED));
    await rest(900);
    await state.type('circle');
    await until(() => !region.textContent?.includes(SAVED));
    observer.disconnect();
    expect([...heard].filter((text) => text.includes(SAVED))).to.have.length(1);
    await says(state, SAVED);
  });

  it('shows no date that is over (R4), and when the feed says that it was checked', async () => {
    const once = { start: '2026-11-24T10:00', minutes: 60, zone: 'America/New_York' };
    answers = answer([aRecord({ name: 'Once', schedule: [once], verifiedAt: '2026-11-01' }), ...TOWN.slice(0, 1)]);
    await visit();
    setClock(NOW + 7 * DAY);
    const state = await visitInVain();
    const card = await until(() => state.card('Once'));
    expect(card.shadowRoot!.textContent).not.to.match(/Nov 24|Tue/);
    expect(card.shadowRoot!.textContent).to.contain('Checked Nov 1, 2026');
  });

  it('gives way to the list, and is never without its word meanwhile', async () => {
    await visit();
    const state = await visitInVain();
    await says(state, SAVED);
    let release: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    answers = async () => {
      await gate;
      return answer(TOWN.slice(0, 6))();
    };
    await state.press('Try again');
    await until(() => state.finder.state === 'loading');
    expect(state.words()).to.contain(SAVED);
    release!();
    await until(() => state.finder.state === 'ready');
    await state.settle();
    expect(state.names()).to.have.length(6);
    expect(state.words()).not.to.contain('saved copy');
    expect(state.hasButton('Try again')).to.equal(false);
  });

  it('stays where "Try again" finds nobody either', async () => {
    await visit();
    const state = await visitInVain();
    await state.finder.retry();
    expect(state.finder.state).to.equal('partial');
    expect(state.names()).to.have.length(4);
    await says(state, SAVED);
  });

  it('stands for one list of two, and the page says so', async () => {
    await visit();
    const state = await visitInVain({ content: `<group-source src="${server('/native?groups=2')}"></group-source>` });
    await says(state, `One of two lists loaded. ${SAVED}`);
    expect(state.names()).to.have.length(6);
  });

  it('is kept by a group-source of its own', async () => {
    const content = `<group-source keep-copy src="${feed}"></group-source>`;
    const first = await prepareState({ content });
    expect(first.names()).to.have.length(4);
    await untilKept(1);
    first.finder.remove();
    hearWarnings();
    answers = nobody;
    await says(await prepareState({ content }), SAVED);
  });

  it('can be used by everybody (A1)', async () => {
    await visit();
    const state = await visitInVain();
    await says(state, SAVED);
    await expectAccessible(state.box);
  });
});

describe('a saved copy is read', () => {
  const OFFLINE = async (): Promise<Response> => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    afterwards(() => Reflect.deleteProperty(navigator, 'onLine'));
    throw new TypeError('Failed to fetch');
  };
  const silent = (signal?: AbortSignal | null): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
  for (const [name, how, isRead] of [
    ['the device is offline', OFFLINE, true],
    ['nobody answers', nobody, true],
    ['500', status(500), true],
    ['503', status(503), true],
    ['nothing comes for long', silent, true],
    ['404', status(404), false],
    ['403', status(403), false],
    ['410', status(410), false],
    ['a login page', async () => new Response('<!doctype html><p>Sign in'), false],
    ['another format', async () => new Response('{"weather":"rain"}'), false],
    ['a blank answer', async () => new Response(''), false],
  ] as const) {
    it(`${isRead ? 'when' : 'not when there is'} ${name}`, async () => {
      await visit();
      hearWarnings();
      answers = how;
      const state = await prepareState(keeping({ attributes: { timeout: '0.3' } }));
      expect(state.finder.state).to.equal(isRead ? 'partial' : 'error');
      if (isRead) await says(state, SAVED);
      else expect(state.cards()).to.have.length(0);
    });
  }

  it('not in place of a part of the list that has come', async () => {
    await visit();
    hearWarnings();
    answers = async () => new Response('{"groups":[{"name":"Only this"},{"na');
    const state = await prepareState(keeping());
    expect(state.names()).to.deep.equal(['Only this']);
    await says(state, 'Only part of the list loaded.');
    expect(state.words()).not.to.contain('saved copy');
  });

  it('not without the attribute', async () => {
    await visit();
    hearWarnings();
    answers = nobody;
    const state = await prepareState({ src: feed });
    expect(state.finder.state).to.equal('error');
    expect(state.cards()).to.have.length(0);
  });

  it('not for another feed, nor one that is read in another way', async () => {
    await visit();
    for (const attributes of [{ type: 'native' }, { terms: '{"X":"babyWelcome"}' }]) {
      const { finder } = await visitInVain({ attributes });
      expect(finder.state).to.equal('error');
    }
    const other = await visitInVain({ src: `${feed}?other` });
    expect(other.finder.state).to.equal('error');
  });

  it('for thirty days, and then it is deleted', async () => {
    await visit();
    setClock(NOW + 30 * DAY);
    expect((await visitInVain()).finder.state).to.equal('partial');
    setClock(NOW + 32 * DAY);
    expect((await visitInVain()).finder.state).to.equal('error');
    await untilKept(0);
  });

  it('not where it cannot be parsed: then it is dropped', async () => {
    await visit();
    const store = await caches.open(STORE);
    const [key] = await store.keys();
    const text = await (await store.match(key!))!.text();
    const headers = { 'group-finder-day': '2026-11-22' };
    for (const broken of [`${text.split('\n')[0]!}\n{"groups":[`, 'oops', '']) {
      await store.put(key!, new Response(broken, { headers }));
      expect((await visitInVain()).finder.state, broken).to.equal('error');
    }
    await store.put(key!, new Response(text));
    expect((await visitInVain()).finder.state, 'without a day').to.equal('error');
    expect(await kept()).to.equal(0);
  });

  it('with the suspicion that every feed meets', async () => {
    await visit();
    const store = await caches.open(STORE);
    const [key] = await store.keys();
    const [settings] = (await (await store.match(key!))!.text()).split('\n');
    const bad = {
      groups: [
        { id: 'x', name: '<b>Bad</b>', url: 'javascript:alert(1)', joining: { mode: 'sign-up', url: 'javascript:1' } },
        7,
        null,
      ],
    };
    await store.put(
      key!,
      new Response(`${settings!}\n${JSON.stringify(bad)}`, { headers: { 'group-finder-day': '2026-11-22' } }),
    );
    const state = await visitInVain();
    expect(state.names()).to.deep.equal(['<b>Bad</b>']);
    const [listing] = state.finder.session!.snapshot.listings;
    expect(listing!.group).not.to.have.property('url');
    expect(JSON.stringify(listing!.group)).not.to.contain('javascript:');
  });
});

describe('what is kept', () => {
  it('is nothing without the attribute, by no load and no fault (P5)', async () => {
    hearWarnings();
    await prepareState({ src: feed });
    answers = nobody;
    await prepareState({ src: feed });
    await prepareState({ groups: TOWN, attributes: { 'keep-copy': '' } });
    await rest(300);
    expect(await caches.keys()).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('is the listings and their day, and nothing of who looked at them', async () => {
    const { finder, type } = await prepareState(keeping());
    await type('secret words');
    await finder.near('04101');
    await untilKept(1);
    const store = await caches.open(STORE);
    const [key] = await store.keys();
    const copy = await store.match(key!);
    const text = await copy!.text();
    expect([...copy!.headers].map(([name]) => name).sort()).to.deep.equal(['content-type', 'group-finder-day']);
    expect(copy!.headers.get('group-finder-day')).to.equal('2026-11-22');
    expect(text).not.to.match(/secret|searchedFor/);
    const [settings, ...lines] = text.split('\n');
    expect(JSON.parse(settings!)).to.deep.equal([1, 'auto', {}]);
    expect(lines.flatMap((line) => (JSON.parse(line) as { groups: unknown[] }).groups)).to.have.length(4);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(await caches.keys()).to.deep.equal([STORE]);
  });

  it('is one copy a feed, the latest', async () => {
    await visit();
    answers = answer(TOWN.slice(0, 2));
    await visit();
    const { names } = await visitInVain();
    expect(names()).to.have.length(2);
    expect(await kept()).to.equal(1);
  });

  it('cannot be taken for the feed by a service worker that looks into every store', async () => {
    await visit();
    expect(await caches.match(feed)).to.equal(undefined);
  });

  it('is nothing of a feed that broke off, and none where the list is empty now', async () => {
    hearWarnings();
    answers = async () => new Response('{"groups":[{"name":"A"},{"na');
    await prepareState(keeping());
    await rest(300);
    expect(await kept()).to.equal(0);
    answers = answer(TOWN.slice(0, 2));
    await visit();
    answers = answer([]);
    await prepareState(keeping());
    await untilKept(0);
  });

  it('is at most some five megabytes', async function () {
    this.timeout(30_000);
    await visit();
    const words = 'x'.repeat(10_000);
    answers = answer(
      Array.from({ length: 600 }, (_, i) => aRecord({ id: `g${i}`, name: `G ${i}`, description: words })),
    );
    const { finder } = await prepareState(keeping());
    expect(finder.state).to.equal('ready');
    await untilKept(0);
  });

  it('goes when the attribute is taken away, with the store', async () => {
    const { finder } = await prepareState(keeping());
    await untilKept(1);
    finder.removeAttribute('keep-copy');
    await until(() => finder.state === 'ready');
    for (let i = 0; i < 100 && (await caches.has(STORE)); i++) await rest(20);
    expect(await caches.keys()).to.deep.equal([]);
    expect(finder.keepCopy).to.equal(false);
  });

  it('stays for other feeds when one has no copy any more, and where only the address is another', async () => {
    const source = `<group-source keep-copy src="${feed}?two"></group-source>`;
    const { finder } = await prepareState(keeping({ content: source }));
    await untilKept(2);
    finder.src = `${feed}?three`;
    await untilKept(3);
    finder.querySelector('group-source')!.keepCopy = false;
    await untilKept(2);
  });

  it('is nothing where the browser has no store, or refuses it, and nobody hears of it', async () => {
    const warnings = hearWarnings();
    const own = Object.getOwnPropertyDescriptor(window, 'caches');
    const mend = (): void => {
      if (own) Object.defineProperty(window, 'caches', own);
      else Reflect.deleteProperty(window, 'caches');
    };
    afterwards(mend);
    for (const value of [undefined, { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }]) {
      Object.defineProperty(window, 'caches', { value, configurable: true });
      answers = answer(TOWN.slice(0, 4));
      const good = await prepareState(keeping());
      expect(good.finder.state).to.equal('ready');
      answers = nobody;
      const bad = await prepareState(keeping());
      expect(bad.finder.state).to.equal('error');
      mend();
    }
    expect(warnings.filter((words) => !words.includes('feed-unreachable'))).to.deep.equal([]);
  });
});

/** What a source gave, as its session has it. */
async function harvestOf(text: string, config: SourceConfig): Promise<Harvest> {
  const harvest: Harvest = { groups: [], coordinators: [], resources: [], problems: [] };
  const tools = {
    fetch: async () => new Response(text),
    signal: new AbortController().signal,
    origin: '',
    isOnline: () => true,
    onContact: () => undefined,
    now: NOW,
  };
  for await (const batch of loadSource(config, tools)) {
    harvest.groups.push(...batch.groups);
    harvest.coordinators.push(...(batch.coordinators ?? []));
    harvest.resources.push(...(batch.resources ?? []));
  }
  return harvest;
}

describe('a listing that comes back from a copy', () => {
  const feeds: readonly (readonly [string, () => Promise<string>])[] = [
    ['groups.json', () => demo('groups.json')],
    ['bad-records.json', () => demo('bad-records.json')],
    ['meeting-guide.json', () => demo('meeting-guide.json')],
    ['groups.csv', () => demo('groups.csv')],
    ['a Meeting Guide feed', async () => JSON.stringify(MEETINGS)],
    ['an HSDS server', async () => (await fetch(server('/hsds/services?per_page=100'))).text()],
  ];
  for (const [name, textOf] of feeds) {
    it(`is what was kept, but for the day: ${name}`, async () => {
      const config = { src: feed, type: 'auto', label: 'L', terms: {}, timeout: 5, maxBytes: 1e8, keepCopy: true };
      const harvest = await harvestOf(await textOf(), config);
      expect(harvest.groups).not.to.be.empty;
      const steps: Batch[] = [];
      for (const fault of [undefined, new FeedFault('unreachable')])
        for await (const batch of afterLoad(config, harvest, fault, NOW)) steps.push(batch);
      const groups = steps.flatMap((batch) => batch.groups);
      const dated = (group: Group): unknown => ({
        ...group,
        ...(group.updatedAt ? { updatedAt: group.updatedAt.slice(0, 10) } : {}),
        source: { ...group.source, fetchedAt: '2026-11-22' },
      });
      expect(groups).to.deep.equal(harvest.groups.map(dated));
      expect(steps.flatMap(({ coordinators = [] }) => coordinators)).to.deep.equal(harvest.coordinators);
      expect(steps.flatMap(({ resources = [] }) => resources)).to.deep.equal(harvest.resources);
      expect(steps.every(({ savedAt }) => savedAt === '2026-11-22')).to.equal(true);
    });
  }

  function demo(file: string): Promise<string> {
    return fetch(new URL(`../../demo/feeds/${file}`, import.meta.url)).then((response) => response.text());
  }
});

describe('a page with a copy', () => {
  it('still asks for its feed once, also beside elements that keep none', async () => {
    const path = ownPath('/native');
    // Both stand on the page when the first of them asks: who comes later asks for itself.
    const other = document.createElement('group-finder');
    other.src = server(path);
    document.body.append(other);
    afterwards(() => other.remove());
    const { finder, box } = await prepareState({ src: server(path), attributes: { 'keep-copy': '' }, early: true });
    for (const one of [finder, other] as GroupFinder[]) await one.ready;
    await untilKept(1);
    expect(await askedOf(path)).to.have.length(1);
    expect(parts(box, 'list-retry')).to.have.length(0);
  });
});
