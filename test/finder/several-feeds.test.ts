/** A session with several feeds that list some of the same groups. */
import { expect } from '@open-wc/testing';
import type { Group, Place, Provenance } from '../../src/model/group.js';
import type { Listing } from '../../src/engine/listing.js';
import { aGroup, audience, weekly } from '../fixtures/groups.js';
import { names, prepareSession, rest, source, until, type Prepared } from './prepare-session.js';

const LIBRARY: Place = { name: 'Mill Library', lines: ['4 Mill Street'], city: 'Portland', postalCode: '97202' };
const from = (feed: string): Provenance => ({ format: 'native', feed, fetchedAt: '2026-11-23T15:00:00Z' });

/** A group at the library, on a day of January 2026. */
const group = (feed: string, name: string, day: string, own: Partial<Group> = {}): Group =>
  aGroup({ name, source: from(feed), place: LIBRARY, schedule: [weekly(`2026-01-${day}T19:00`)], ...own });
const tuesday = (feed: string, own: Partial<Group> = {}): Group => group(feed, 'Tuesday circle', '06', own);
const thursday = (feed: string, own: Partial<Group> = {}): Group => group(feed, 'Evening talk', '08', own);
const friday = (feed: string, own: Partial<Group> = {}): Group => group(feed, 'Walk and talk', '09', own);

const feedsOf = ({ group: { source: own, also = [] } }: Listing): string =>
  [own, ...also].map(({ feed }) => feed).join();
const listers = ({ session }: Prepared): readonly string[] => session.snapshot.listings.map(feedsOf);
const ended = ({ session }: Prepared): Promise<unknown> => until(session, ({ state }) => state !== 'loading');

/** Two feeds, to be told what to give. */
function prepareTwo(): Prepared {
  return prepareSession(['one', 'two']);
}

describe('two feeds that list one group', () => {
  it('show it once: total counts it once, read counts both records', async () => {
    const prepared = prepareTwo();
    prepared.loads[0]?.give([tuesday('one'), thursday('one')]).end();
    prepared.loads[1]?.give([tuesday('two', { name: 'The TUESDAY Circle (group)' }), friday('two')]).end();
    await ended(prepared);
    expect(names(prepared.session)).to.deep.equal(['Tuesday circle', 'Evening talk', 'Walk and talk']);
    expect(prepared.session.snapshot).to.include({ total: 3, matches: 3, read: 4, state: 'ready' });
    expect(listers(prepared)).to.deep.equal(['one,two', 'one', 'two']);
  });

  it('give it the name and id of the feed named first, whichever comes first, and fill its gaps', async () => {
    const prepared = prepareTwo();
    const [first, second] = [tuesday('one'), tuesday('two', { name: 'Circle, Tuesday', description: 'Tea.' })];
    prepared.loads[1]?.give([second]).end();
    await until(prepared.session, ({ total }) => total === 1);
    prepared.loads[0]?.give([first]).end();
    await ended(prepared);
    const shown = prepared.session.snapshot.listings[0]?.group;
    expect(shown).to.include({ id: first.id, name: 'Tuesday circle', description: 'Tea.' });
  });

  it('never show it twice while they load, and move nothing', async () => {
    const prepared = prepareTwo();
    const { session, loads, told } = prepared;
    loads[1]?.give([thursday('two'), tuesday('two')]);
    await until(session, ({ total }) => total === 2);
    const before = session.snapshot.listings.map(({ group: { id } }) => id);
    loads[0]?.give([tuesday('one', { description: 'Tea.' }), friday('one')]);
    await until(session, ({ total }) => total === 3);
    const ids = session.snapshot.listings.map(({ group: { id } }) => id);
    expect(ids.slice(0, 2), 'while it loads').to.deep.equal(before);
    loads[0]?.end();
    loads[1]?.end();
    await ended(prepared);
    expect(names(session)).to.deep.equal(['Tuesday circle', 'Evening talk', 'Walk and talk']);
    expect(Math.max(...told.map(({ total }) => total))).to.equal(3);
  });

  it('leave an opened card as it is named, and fill it', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    const opened = tuesday('two');
    loads[1]?.give([opened, thursday('two')]).end();
    await until(session, ({ total }) => total === 2);
    await session.dispatch({ type: 'select', id: opened.id });
    loads[0]?.give([tuesday('one', { description: 'Tea.' })]).end();
    await ended(prepared);
    const shown = session.snapshot.listings.find(({ group: { id } }) => id === opened.id);
    expect(session.snapshot.selected).to.equal(opened.id);
    expect(shown?.group.description).to.equal('Tea.');
    expect(shown && feedsOf(shown)).to.equal('two,one');
  });

  it('are asked as one: what only the second says is found', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    loads[0]?.give([tuesday('one'), thursday('one')]);
    await until(session, ({ total }) => total === 2);
    await session.dispatch({ type: 'search', words: 'zither' });
    expect(session.snapshot.matches).to.equal(0);
    loads[1]
      ?.give([tuesday('two', { description: 'Bring a zither.', audience: audience({ community: ['lgbtq'] }) })])
      .end();
    loads[0]?.end();
    await until(session, ({ state, matches }) => state === 'ready' && matches === 1);
    await session.dispatch({ type: 'search', words: '' });
    await session.dispatch({ type: 'filter', name: 'community', values: ['lgbtq'] });
    expect(names(session)).to.deep.equal(['Tuesday circle']);
  });

  it('are not silenced by an event of a calendar that is over', async () => {
    const prepared = prepareTwo();
    const [once] = tuesday('one').schedule;
    const over = { ...once!, rrule: undefined } as unknown as Group['schedule'][number];
    prepared.loads[0]?.give([tuesday('one', { status: 'closed', schedule: [over] })]).end();
    prepared.loads[1]?.give([tuesday('two')]).end();
    await ended(prepared);
    expect(listers(prepared)).to.deep.equal(['two']);
  });

  it('say together that it is closed, where the later word says so', async () => {
    const prepared = prepareTwo();
    prepared.loads[0]?.give([tuesday('one', { verifiedAt: '2026-01-01' }), thursday('one')]).end();
    await until(prepared.session, ({ total }) => total === 2);
    prepared.loads[1]?.give([tuesday('two', { status: 'closed', verifiedAt: '2026-11-01' })]).end();
    await ended(prepared);
    expect(names(prepared.session)).to.deep.equal(['Evening talk']);
    expect(prepared.session.snapshot).to.include({ total: 1, read: 3 });
  });

  it('do not make one of two that one feed lists', async () => {
    const prepared = prepareTwo();
    prepared.loads[0]?.give([tuesday('one'), tuesday('one')]).end();
    prepared.loads[1]?.give([tuesday('two')]).end();
    await ended(prepared);
    expect(listers(prepared)).to.deep.equal(['one,two', 'one']);
  });

  it('show both again, each whole, when one is taken away', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    loads[0]?.give([tuesday('one'), friday('one')]).end();
    loads[1]?.give([tuesday('two', { name: 'Circle, Tuesday' }), thursday('two')]).end();
    await ended(prepared);
    await session.dispatch({ type: 'sources', sources: [source('two')] });
    expect(names(session)).to.deep.equal(['Circle, Tuesday', 'Evening talk']);
    expect(listers(prepared)).to.deep.equal(['two', 'two']);
  });

  it('are joined with a third that is named later, without a second load', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    loads[0]?.give([tuesday('one')]).end();
    loads[1]?.give([tuesday('two')]).end();
    await ended(prepared);
    await session.dispatch({ type: 'sources', sources: ['one', 'two', 'three'].map(source) });
    expect(names(session), 'at once').to.deep.equal(['Tuesday circle']);
    loads[2]?.give([tuesday('three', { comfort: { lateOk: true } })]).end();
    await ended(prepared);
    expect(listers(prepared)).to.deep.equal(['one,two,three']);
    expect(session.snapshot.listings[0]?.group.comfort.lateOk).to.equal(true);
    expect(loads).to.have.length(3);
  });

  it('are joined when the second is named later', async () => {
    const prepared = prepareSession(['one']);
    const { session, loads } = prepared;
    loads[0]?.give([tuesday('one'), thursday('one')]).end();
    await ended(prepared);
    await session.dispatch({ type: 'sources', sources: ['one', 'two'].map(source) });
    expect(names(session), 'at once').to.deep.equal(['Tuesday circle', 'Evening talk']);
    loads[1]?.give([thursday('two'), friday('two')]).end();
    await ended(prepared);
    expect(listers(prepared)).to.deep.equal(['one', 'one,two', 'two']);
  });

  it('are joined when the one that failed comes after all', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    loads[0]?.give([tuesday('one')]).end();
    loads[1]?.give([tuesday('two')]).fail('truncated');
    await until(session, ({ state }) => state === 'partial');
    expect(listers(prepared)).to.deep.equal(['one,two']);
    void session.dispatch({ type: 'retry' });
    expect(loads.map(({ config }) => config.label)).to.deep.equal(['one', 'two', 'two']);
    loads[2]?.give([tuesday('two'), thursday('two')]).end();
    await until(session, ({ state }) => state === 'ready');
    expect(listers(prepared)).to.deep.equal(['one,two', 'two']);
  });
});

describe('two feeds that have one id for two groups', () => {
  const ids = ({ session }: Prepared): readonly string[] => session.snapshot.listings.map(({ group: { id } }) => id);

  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    it(`leave it to the one that is named first, when feed ${order[0] + 1} comes first`, async () => {
      const prepared = prepareTwo();
      const gives = [[tuesday('one', { id: '7' })], [thursday('two', { id: '7' })]];
      for (const n of order) {
        prepared.loads[n]?.give(gives[n] ?? []).end();
        await rest(20);
      }
      await ended(prepared);
      expect(ids(prepared)).to.deep.equal(['7', '7~2']);
    });
  }

  it('leave it to an opened card until that is closed', async () => {
    const prepared = prepareTwo();
    const { session, loads } = prepared;
    loads[1]?.give([thursday('two', { id: '7' })]);
    await until(session, ({ total }) => total === 1);
    await session.dispatch({ type: 'select', id: '7' });
    loads[0]?.give([tuesday('one', { id: '7' })]).end();
    loads[1]?.end();
    await until(session, ({ state, listings }) => state === 'ready' && listings.length === 2);
    expect(session.snapshot.listings.find(({ group: { id } }) => id === '7')?.group.name).to.equal('Evening talk');
    expect([...ids(prepared)].sort()).to.deep.equal(['7', '7~1']);
  });

  it('do so too where it is one group', async () => {
    const prepared = prepareTwo();
    prepared.loads[0]?.give([tuesday('one', { id: '7' })]).end();
    prepared.loads[1]?.give([tuesday('two', { id: '7' })]).end();
    await ended(prepared);
    expect(ids(prepared)).to.deep.equal(['7']);
  });
});

describe('very many that are alike', () => {
  it('all stand', async () => {
    const prepared = prepareTwo();
    const many = (feed: string): readonly Group[] => Array.from({ length: 300 }, () => tuesday(feed));
    prepared.loads[0]?.give(many('one')).end();
    prepared.loads[1]?.give(many('two')).end();
    await ended(prepared);
    expect(prepared.session.snapshot).to.include({ total: 600, read: 600 });
  });
});
