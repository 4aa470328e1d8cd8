/** How much work a list makes, in counts and not in seconds: it grows with the list, never with its square. */
import { expect } from '@open-wc/testing';
import { countOptions } from '../../src/engine/count-options.js';
import { rollOver } from '../../src/engine/roll-over.js';
import { work } from '../../src/base/work.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, identicalGroups, NOW, weekly } from '../fixtures/groups.js';
import { ask, catalogueOf, namesFor } from './catalogue.js';

const SOME = 500;
const DAY = 86_400_000;
const query = { words: 'new', filters: { day: ['tu'], format: ['online', 'phone'] } };

function mixed(count: number): readonly Group[] {
  return Array.from({ length: count }, (_, i) =>
    aGroup({ formats: i % 2 ? ['online'] : ['in-person'], schedule: [weekly(`2026-0${1 + (i % 9)}-06T19:00`)] }),
  );
}

/** What `act` adds to the counters. */
function during(act: () => void): { readonly listings: number; readonly occurrences: number } {
  const before = { ...work };
  act();
  return { listings: work.listings - before.listings, occurrences: work.occurrences - before.occurrences };
}

describe('the work of the engine', () => {
  for (const count of [SOME, 2 * SOME]) {
    it(`is one look at each of ${count} listings for a question, and one for all counts`, () => {
      const catalogue = catalogueOf(mixed(count));
      expect(during(() => namesFor(catalogue, query)).listings).to.equal(count);
      expect(during(() => countOptions(catalogue, ask(query), NOW)).listings).to.equal(count);
    });

    it(`is no new date for a second question to ${count} listings`, () => {
      const catalogue = catalogueOf(mixed(count));
      namesFor(catalogue, query);
      expect(during(() => namesFor(catalogue, { filters: { soon: ['24h'] } })).occurrences).to.equal(0);
    });

    it(`is a date or two for each of ${count} listings when the list is made, whenever its groups began`, () => {
      const { occurrences } = during(() => void catalogueOf(mixed(count)));
      expect(occurrences).to.be.within(count, 3 * count);
    });
  }

  it('is a date or two for what is over, and none for the rest, when a minute has passed', () => {
    const { index } = catalogueOf(mixed(SOME));
    const over = index.listings.filter(({ next }) => (next?.end ?? 0) <= NOW + DAY).length;
    expect(over).to.be.within(1, SOME / 2);
    expect(during(() => rollOver(index, NOW + DAY, NOW)).occurrences).to.be.within(over, 3 * over);
    expect(during(() => rollOver(index, NOW + DAY + 60_000, NOW + DAY)).occurrences).to.equal(0);
  });

  it('is no more for 10,000 groups of one name and one date, which keep the order in which they came', () => {
    const count = 10_000;
    const groups = identicalGroups(count);
    const made = during(() => void catalogueOf(groups));
    expect(made.occurrences).to.be.at.most(3 * count);
    const catalogue = catalogueOf(groups);
    expect(catalogue.index.listings.map(({ group }) => group.id)).to.deep.equal(groups.map(({ id }) => id));
    let found: readonly string[] = [];
    expect(during(() => (found = namesFor(catalogue, { ...query, filters: { day: ['tu'] } }))).listings).to.equal(
      count,
    );
    expect(found).to.have.length(count);
    expect(during(() => countOptions(catalogue, ask(query), NOW)).listings).to.equal(count);
  });
});
