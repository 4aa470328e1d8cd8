/** Answers and counts against a slow oracle, over generated groups and questions (A11, D6, D13). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countOptions } from '../../src/engine/count-options.js';
import { FILTERS, withFilter } from '../../src/engine/filters.js';
import { runQuery } from '../../src/engine/run-query.js';
import type { ComfortFact } from '../../src/model/vocabulary.js';
import { NOW } from '../fixtures/groups.js';
import { catalogueOf } from './catalogue.js';
import { anyGroup, anyQuery, fits, valuesOf, ZONE } from './oracle.js';

const groups = fc.array(anyGroup, { minLength: 1, maxLength: 14 });

describe('the answer to any question', () => {
  it('is what fits, and nothing else, however many of the facets are read', () => {
    fc.assert(
      fc.property(groups, anyQuery, fc.nat(14), (given, query, read) => {
        const catalogue = catalogueOf(given, ZONE);
        for (const listing of catalogue.index.listings.slice(0, read)) catalogue.options.read(listing, ZONE);
        const { listings } = runQuery(catalogue, query, NOW);
        const ids = listings.map(({ group }) => group.id);
        expect(new Set(ids).size, 'each once').to.equal(ids.length);
        expect([...ids].sort()).to.deep.equal(
          given
            .filter((group) => fits(group, query))
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has first what says yes to every comfort fact, each half soonest first where no words rank it', () => {
    fc.assert(
      fc.property(groups, anyQuery, (given, query) => {
        const { listings, sure } = runQuery(catalogueOf(given, ZONE), { ...query, words: '' }, NOW);
        const asked = query.filters.comfort ?? [];
        listings.forEach(({ group }, place) => {
          expect(asked.every((fact) => group.comfort[fact as ComfortFact])).to.equal(place < sure);
        });
        for (const half of [listings.slice(0, sure), listings.slice(sure)]) {
          const starts = half.map(({ next }) => next?.start ?? Infinity);
          expect(starts).to.deep.equal([...starts].sort((a, b) => (a < b ? -1 : 1)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the counts for any question', () => {
  it('are what asking again with each option gives', () => {
    fc.assert(
      fc.property(groups, anyQuery, (given, query) => {
        const catalogue = catalogueOf(given, ZONE);
        for (const [name, options] of countOptions(catalogue, query, NOW)) {
          for (const { value, count, chosen } of options) {
            const before = query.filters[name] ?? [];
            const isComfort = name === 'comfort';
            const filters = withFilter(query.filters, name, isComfort ? [...before, value] : [value]);
            const { listings, sure } = runQuery(catalogue, { ...query, filters }, NOW);
            expect(count, `${name}=${value}`).to.equal(isComfort ? sure : listings.length);
            expect(chosen, `${name}=${value} is chosen`).to.equal(before.includes(value));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are of all options that tell groups apart, and of those that are chosen', () => {
    fc.assert(
      fc.property(groups, anyQuery, (given, query) => {
        const open = given.filter(({ status }) => status !== 'closed');
        const counts = countOptions(catalogueOf(given, ZONE), query, NOW);
        for (const name of FILTERS) {
          const all = open.map((group) => new Set(valuesOf(group, name, query.filters.format)));
          // What is chosen stays, also where by the clock of this question no group meets then.
          const clocks = [['in-person'], ['online']];
          const values = new Set(open.flatMap((group) => clocks.flatMap((asked) => valuesOf(group, name, asked))));
          if (name === 'soon') values.add('24h');
          const isWorth = (value: string): boolean => {
            const total = all.filter((some) => some.has(value)).length;
            return (total > 0 && total < open.length) || query.filters[name]?.includes(value) === true;
          };
          const offered = (counts.get(name) ?? []).map(({ value }) => value);
          expect([...offered].sort(), name).to.deep.equal([...values].filter(isWorth).sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});
