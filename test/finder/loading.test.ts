/** The session while feeds come in, end and fail (R1, R3, R7). */
import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { createSession, type Problem, type Snapshot } from '../../src/headless.js';
import { aGroup, audience, weekly } from '../fixtures/groups.js';
import { names, prepareList, prepareSession, rest, source, until } from './prepare-session.js';

const tuesday = (name: string): Group => aGroup({ name, schedule: [weekly('2026-01-06T19:00')] });
const thursday = (name: string): Group => aGroup({ name, schedule: [weekly('2026-01-08T19:00')] });
const friday = (name: string): Group => aGroup({ name, schedule: [weekly('2026-01-09T19:00')] });
const problem = (n: number): Problem => ({ source: 'one', record: `#${n}`, field: 'name', code: 'name-missing' });
const withCards = (told: readonly Snapshot[]): readonly Snapshot[] =>
  told.filter(({ listings }) => listings.length > 0);

describe('the state of a session', () => {
  it('is idle without a source', () => {
    const { session, loads } = prepareSession([]);
    expect(session.snapshot).to.include({ state: 'idle', total: 0, matches: 0, read: 0 });
    expect(loads).to.deep.equal([]);
  });

  it('is loading until the source has ended, then ready', async () => {
    const { session, load } = prepareSession();
    expect(session.snapshot.state).to.equal('loading');
    load.give([tuesday('a')]);
    await until(session, ({ total }) => total === 1);
    expect(session.snapshot.state).to.equal('loading');
    load.end();
    await until(session, ({ state }) => state === 'ready');
    expect(session.snapshot.sources).to.deep.equal([
      {
        label: 'one',
        src: 'https://example.org/one.json',
        state: 'loaded',
        fault: undefined,
        read: 1,
        savedAt: undefined,
      },
    ]);
  });

  it('is empty where a good feed holds nothing that can be shown', async () => {
    const { session, load } = prepareSession();
    load.give([aGroup({ status: 'closed' })]).end();
    await until(session, ({ state }) => state !== 'loading');
    expect(session.snapshot).to.include({ state: 'empty', total: 0, read: 1 });
  });

  it('is an error where nothing came, and says why, once', async () => {
    const { session, load, faults } = prepareSession();
    load.fail('http-5xx');
    await until(session, ({ state }) => state === 'error');
    expect(session.snapshot.sources[0]?.fault?.code).to.equal('http-5xx');
    expect(faults).to.deep.equal(['one http-5xx']);
  });

  it('is an error, and no rejection, where a load throws anything else', async () => {
    const session = createSession({
      load: () => {
        throw new TypeError('no');
      },
    });
    await session.dispatch({ type: 'sources', sources: [source('one')] });
    await until(session, ({ state }) => state === 'error');
    expect(session.snapshot.sources[0]?.fault?.code).to.equal('unreachable');
  });

  it('is partial where a feed breaks off, with all that came', async () => {
    const { session, load } = prepareSession();
    load.give([tuesday('a'), tuesday('b')]).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    expect(names(session)).to.deep.equal(['a', 'b']);
  });

  it('is partial where one of two feeds fails, and the other’s groups stay', async () => {
    const { session, loads, faults } = prepareSession(['good', 'bad']);
    loads[1]?.fail('cors');
    await until(session, () => faults.length > 0);
    expect(session.snapshot.state, 'the other is under way').to.equal('loading');
    loads[0]?.give([tuesday('a')]).end();
    await until(session, ({ state }) => state === 'partial');
    expect(names(session)).to.deep.equal(['a']);
    expect(session.snapshot.sources.map(({ state }) => state)).to.deep.equal(['loaded', 'failed']);
  });

  it('is idle again when all sources are taken away', async () => {
    const { session } = await prepareList([tuesday('a')]);
    await session.dispatch({ type: 'sources', sources: [] });
    expect(session.snapshot).to.include({ state: 'idle', total: 0, read: 0, hasDads: false });
  });

  it('knows of groups for dads while there are any (journey 6)', async () => {
    const { session } = await prepareList([aGroup({ audience: audience({ community: ['dads-partners'] }) })]);
    expect(session.snapshot.hasDads).to.equal(true);
    await session.dispatch({ type: 'sources', sources: [source('two')] });
    expect(session.snapshot.hasDads).to.equal(false);
  });

  it('knows of none where the only such group is closed (D11)', async () => {
    const dads = audience({ community: ['dads-partners'] });
    const { session } = await prepareList([aGroup({ status: 'closed', audience: dads }), tuesday('a')]);
    expect(session.snapshot.hasDads).to.equal(false);
  });
});

describe('the list while it grows', () => {
  it('shows a small feed once, whole and in order', async () => {
    const { session, load, told } = prepareSession();
    load.give([friday('c')]);
    await rest(5);
    load.give([tuesday('a'), thursday('b')]);
    await rest(5);
    load.end();
    await until(session, ({ state }) => state === 'ready');
    expect(withCards(told).map((snapshot) => names({ snapshot }))).to.deep.equal([['a', 'b', 'c']]);
  });

  it('shows a slow feed soon, in the order of what has come', async () => {
    const { session, load } = prepareSession();
    const began = performance.now();
    load.give([friday('c'), tuesday('a')]);
    await until(session, ({ listings }) => listings.length > 0);
    expect(performance.now() - began).to.be.within(80, 1000);
    expect(session.snapshot.state).to.equal('loading');
    expect(names(session)).to.deep.equal(['a', 'c']);
  });

  it('holds the cards in place while more come, and sorts at the end', async () => {
    const { session, load } = prepareSession();
    load.give([thursday('b')]);
    await until(session, ({ total }) => total === 1);
    load.give([tuesday('a')]);
    await until(session, ({ total }) => total === 2);
    expect(names(session)).to.deep.equal(['b', 'a']);
    load.end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['a', 'b']);
  });

  it('never shows its first cards out of order, whatever else is wished meanwhile', async () => {
    const { session, load, told } = prepareSession();
    load.give([friday('c'), tuesday('a')]);
    await rest(10);
    await session.dispatch({ type: 'tick' });
    load.give([thursday('b')]);
    await until(session, ({ listings }) => listings.length > 2);
    expect(names({ snapshot: withCards(told)[0] as Snapshot })[0]).to.equal('a');
  });

  it('tells of a flood of batches now and again, not each time', async () => {
    const { session, load, told } = prepareSession();
    for (let i = 0; i < 100; i++) load.give([tuesday(String(i))]);
    await until(session, ({ total }) => total === 100);
    load.end();
    await until(session, ({ state }) => state === 'ready');
    expect(told.length).to.be.below(8);
  });

  it('holds an opened card and all others in place until the question changes', async () => {
    const { session, load } = prepareSession();
    load.give([thursday('b'), friday('c')]);
    await until(session, ({ total }) => total === 2);
    await session.dispatch({ type: 'select', id: 'any' });
    load.give([tuesday('a')]).end();
    const { listings } = await until(session, (snapshot) => snapshot.listings.length === 3);
    expect(listings.map(({ group }) => group.name)).to.deep.equal(['b', 'c', 'a']);
    expect(session.snapshot.selected).to.equal('any');
    await session.dispatch({ type: 'search', words: '' });
    expect(names(session)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('a change of sources', () => {
  it('drops the load under way: the latest wins, and what comes late is not heard', async () => {
    const { session, loads } = prepareSession(['old']);
    await session.dispatch({ type: 'sources', sources: [source('new')] });
    expect(loads.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    loads[0]?.give([tuesday('late')]).end();
    loads[1]?.give([tuesday('new')]).end();
    await until(session, ({ state }) => state === 'ready');
    await rest(50);
    expect(names(session)).to.deep.equal(['new']);
    expect(session.snapshot.read).to.equal(1);
  });

  it('keeps what both lists name, without a second load', async () => {
    const { session, loads } = await prepareList([tuesday('a')]);
    await session.dispatch({ type: 'sources', sources: [source('one'), source('two')] });
    expect(loads).to.have.length(2);
    expect(names(session)).to.deep.equal(['a']);
    loads[1]?.give([tuesday('b')]).end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['a', 'b']);
  });

  it('drops the groups of a source that is gone', async () => {
    const { session, loads } = prepareSession(['one', 'two']);
    loads[0]?.give([tuesday('a')]).end();
    loads[1]?.give([tuesday('b')]).end();
    await until(session, ({ state }) => state === 'ready');
    await session.dispatch({ type: 'sources', sources: [source('two')] });
    expect(names(session)).to.deep.equal(['b']);
  });
});

describe('trying again', () => {
  it('starts what has failed and nothing else', async () => {
    const { session, loads } = prepareSession(['good', 'bad']);
    loads[0]?.give([tuesday('a')]).end();
    loads[1]?.fail('timeout');
    await until(session, ({ state }) => state === 'partial');
    void session.dispatch({ type: 'retry' });
    expect(loads.map(({ config }) => config.label)).to.deep.equal(['good', 'bad', 'bad']);
    expect(session.snapshot.state).to.equal('loading');
    expect(session.snapshot.sources[1]?.fault).to.equal(undefined);
    loads[2]?.give([tuesday('b')]).end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['a', 'b']);
  });

  it('keeps the list that came, and puts the whole one in its place', async () => {
    const { session, load, loads } = prepareSession();
    load.give([tuesday('a')], { problems: [problem(1)] }).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    void session.dispatch({ type: 'retry' });
    loads[1]?.give([tuesday('a, again')], { problems: [problem(1)] });
    await rest(300);
    expect(names(session), 'while it loads').to.deep.equal(['a']);
    loads[1]?.give([thursday('b')]).end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['a, again', 'b']);
    expect(session.snapshot).to.include({ read: 2, total: 2 });
    expect(session.snapshot.problems).to.have.length(1);
  });

  it('puts an empty list in its place too: what the feed no longer has is not shown as whole (R4)', async () => {
    const { session, load, loads } = prepareSession();
    load.give([tuesday('a')]).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    void session.dispatch({ type: 'retry' });
    loads[1]?.end();
    await until(session, ({ state }) => state === 'empty');
    expect(names(session)).to.deep.equal([]);
  });

  it('keeps the list that came when it fails with less', async () => {
    const { session, load, loads } = prepareSession();
    load.give([tuesday('a'), thursday('b')]).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    void session.dispatch({ type: 'retry' });
    loads[1]?.give([tuesday('x')]).fail('http-5xx');
    await until(session, ({ state }) => state === 'partial');
    expect(names(session)).to.deep.equal(['a', 'b']);
    expect(session.snapshot.sources[0]?.fault?.code).to.equal('http-5xx');
  });

  it('shows no group twice when a card is open', async () => {
    const { session, load, loads } = prepareSession();
    const groups = [tuesday('a'), thursday('b')];
    load.give(groups).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    await session.dispatch({ type: 'select', id: groups[0]?.id });
    void session.dispatch({ type: 'retry' });
    loads[1]?.give([...groups, friday('c')]).end();
    const { listings } = await until(session, (snapshot) => snapshot.listings.length === 3);
    expect(listings.map(({ group }) => group.name)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('the problems of a feed', () => {
  it('are listed for the webmaster, with the coordinators and resources it gave', async () => {
    const { session, load } = prepareSession();
    load.give([tuesday('a')], {
      problems: [problem(1)],
      coordinators: [{ id: 'c', languages: [], specialities: [] }],
      resources: [{ id: 'r', kind: 'training', name: 'Training', languages: [] }],
    });
    load.give([], { problems: [problem(2)] }).end();
    await until(session, ({ state }) => state === 'ready');
    expect(session.snapshot.problems.map(({ record }) => record)).to.deep.equal(['#1', '#2']);
    expect(session.snapshot.coordinators.map(({ id }) => id)).to.deep.equal(['c']);
    expect(session.snapshot.resources.map(({ id }) => id)).to.deep.equal(['r']);
  });

  it('do not fill the memory', async () => {
    const { session, load } = prepareSession();
    const many = Array.from({ length: 3000 }, (_, i) => problem(i + 1));
    load.give([tuesday('a')], { problems: many }).end();
    await until(session, ({ state }) => state === 'ready');
    expect(session.snapshot.problems).to.have.length(500);
  });
});

describe('a session that is disposed', () => {
  it('stops its loads and tells nobody any more', async () => {
    const { session, load, told } = prepareSession();
    load.give([tuesday('a')]);
    await rest(10);
    session.dispose();
    expect(load.signal.aborted).to.equal(true);
    const before = told.length;
    load.give([tuesday('b')]).fail('http-5xx');
    await session.dispatch({ type: 'search', words: 'a' });
    await session.dispatch({ type: 'sources', sources: [source('two')] });
    void session.dispatch({ type: 'retry' });
    await rest(300);
    expect(told).to.have.length(before);
  });

  it('is silent also when it had just settled, or was being asked', async () => {
    const { session, load, told } = prepareSession();
    load.give([tuesday('a')]).end();
    await until(session, ({ state }) => state === 'ready');
    const asked = session.dispatch({ type: 'search', words: 'nothing' });
    session.dispose();
    const before = told.length;
    await asked;
    await rest(250);
    expect(told).to.have.length(before);
  });

  it('may be disposed by one who is being told, and others may stop listening', async () => {
    const { session, load } = prepareSession();
    const heard: string[] = [];
    const stop = session.subscribe(() => heard.push('first'));
    session.subscribe(() => {
      heard.push('second');
      session.dispose();
    });
    stop();
    load.give([tuesday('a')]).end();
    await rest(150);
    expect(heard).to.deep.equal(['second']);
  });
});
