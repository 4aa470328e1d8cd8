/** Duplicates are found whatever the feeds hold, with little work, and never made up. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clustersOf, Matcher, type Member } from '../../src/engine/merge.js';
import { isSameGroup, traitsOf } from '../../src/engine/same-group.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, NOW, once, weekly } from '../fixtures/groups.js';
import { TOWN } from '../fixtures/records.js';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const anyListing: fc.Arbitrary<Group> = fc
  .record({
    name: fc.constantFrom(
      'Riverside circle',
      'Riversdie circle',
      'Circle of Riverside',
      'Tuesday circle',
      'Group',
      'Moms 2',
    ),
    schedule: fc.constantFrom(
      [],
      [weekly('2026-11-24T10:00')],
      [weekly('2026-11-24T10:14')],
      [weekly('2026-11-22T00:05', { zone: 'UTC' })],
      [weekly('2026-11-21T23:55', { zone: 'UTC' })],
      [weekly('2026-11-26T10:00', { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH' })],
      [once('2026-12-01T10:00')],
      [once('2027-07-06T10:00')],
      [weekly('2026-11-24T15:00', { zone: 'Europe/London' })],
    ),
    formats: fc.constantFrom([], ['in-person'], ['online']),
    place: maybe(
      fc.constantFrom(
        { lines: ['4 Mill Street'], postalCode: '97202' },
        { name: 'Library', city: 'Portland' },
        ...[0, 0.0009, 0.0021, 0.0024, 0.004].flatMap((by) => [
          { geo: { lat: 45.5 + by, lng: -122.6, precision: 'exact' as const } },
          {
            geo: {
              lat: 71.2,
              lng: 179.9999 + 3 * by > 180 ? 179.9999 + 3 * by - 360 : 179.9999 + 3 * by,
              precision: 'street' as const,
            },
          },
        ]),
      ),
    ),
    url: maybe(
      fc.constantFrom('https://a.example.org/1', 'http://www.a.example.org/1/?utm_medium=x', 'https://a.example.org/2'),
    ),
  })
  .map(({ place, url, ...given }) => aGroup({ ...given, ...(place ? { place } : {}), ...(url ? { url } : {}) }));

const feeds = fc.array(fc.array(anyListing, { maxLength: 6 }), { minLength: 2, maxLength: 3 });
const key = ({ feed, place }: Member): string => `${feed}.${place}`;

/** All listings, feed by feed, or each feed's next one in turn. */
function match(given: readonly (readonly Group[])[], inTurn = false): readonly Member[] {
  const matcher = new Matcher(NOW);
  const all = given.flatMap((groups, feed) => groups.map((group, place) => ({ group, feed, place })));
  if (inTurn) all.sort((a, b) => a.place - b.place || b.feed - a.feed);
  return all.map(({ group, feed }) => matcher.add(group, feed));
}

function clustersIn(members: readonly Member[]): readonly string[] {
  const families = new Set(members.flatMap(({ family }) => family ?? []));
  return [...families].flatMap((family) => clustersOf(family).map((cluster) => cluster.map(key).join(' '))).sort();
}

describe('duplicates of generated feeds', () => {
  it('are all that a comparison of each with each finds', () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const members = match(given);
        const found = members.flatMap((one) => one.kin.map((other) => `${key(one)} ${key(other)}`)).sort();
        const pairs = members.flatMap((one) =>
          members
            .filter(
              ({ feed, group }) => feed !== one.feed && isSameGroup(traitsOf(one.group, NOW), traitsOf(group, NOW)),
            )
            .map((other) => `${key(one)} ${key(other)}`),
        );
        expect(found).to.deep.equal(pairs.sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same in whatever order the feeds come, each at most once, and never two of one feed', () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const clusters = clustersIn(match(given));
        expect(clustersIn(match(given, true))).to.deep.equal(clusters);
        const all = clusters.flatMap((cluster) => cluster.split(' '));
        expect(new Set(all).size).to.equal(all.length);
        for (const cluster of clusters) {
          const ofFeeds = cluster.split(' ').map((one) => one.split('.')[0]);
          expect(new Set(ofFeeds).size).to.equal(ofFeeds.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are told of both sides', () => {
    fc.assert(
      fc.property(anyListing, anyListing, (a, b) => {
        const [one, other] = [traitsOf(a, NOW), traitsOf(b, NOW)];
        expect(isSameGroup(one, other)).to.equal(isSameGroup(other, one));
      }),
      { numRuns: 1000 },
    );
  });

  it('hold each listing and its respelled copy', () => {
    fc.assert(
      fc.property(anyListing, fc.constantFrom('The ', 'Grupo de ', ''), fc.boolean(), (group, before, isLoud) => {
        fc.pre(group.url !== undefined && group.name !== 'Group');
        const name = `${before}${isLoud ? group.name.toUpperCase() : group.name.normalize('NFD')} meeting`;
        const copy = aGroup({ ...group, name, url: `${group.url}#about` });
        expect(match([[group], [copy]])[0]?.kin).to.have.length(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what two feeds do not share', () => {
  it('is not joined: the groups of a town', () => {
    const town = TOWN.map((record) => aGroup(record as Partial<Group>));
    const half = Math.floor(town.length / 2);
    expect(clustersIn(match([town.slice(0, half), town.slice(half)]))).to.deep.equal([]);
    expect(clustersIn(match([town, town])), 'each with itself').to.have.length(town.length);
  });

  it('is not joined: one without a time with any of two that have one', () => {
    const at = (start?: string): Group =>
      aGroup({ name: 'Circle', url: 'https://a.example.org/', schedule: start ? [weekly(start)] : [] });
    const clusters = clustersIn(match([[at()], [at('2026-11-24T10:00'), at('2026-11-26T10:00')]]));
    expect(clusters).to.deep.equal(['0.0', '1.0', '1.1']);
  });
});

describe('the work of finding duplicates', () => {
  const feed = (count: number, own: (i: number) => Partial<Group>): readonly Group[] =>
    Array.from({ length: count }, (_, i) => aGroup({ schedule: [weekly('2026-11-24T10:00')], ...own(i) }));
  const work = (count: number, own: (i: number) => Partial<Group>): number => {
    const matcher = new Matcher(NOW);
    for (const number of [0, 1]) for (const group of feed(count, own)) matcher.add(group, number);
    return matcher.compared;
  };

  it('is a few comparisons for each listing, however many there are', () => {
    const own = (i: number): Partial<Group> => ({ name: `Circle ${i}`, url: `https://a.example.org/${i}` });
    expect(work(500, own)).to.equal(500);
    expect(work(1000, own)).to.equal(1000);
  });

  it('is bounded where all have one name, one time and one link, and then all stand', () => {
    const own = (): Partial<Group> => ({ name: 'Circle', url: 'https://a.example.org/' });
    expect(work(1000, own)).to.be.at.most(200 * 1000);
    const members = match([feed(60, own), feed(60, own)]);
    expect(clustersIn(members).every((cluster) => !cluster.includes(' '))).to.equal(true);
  });
});
