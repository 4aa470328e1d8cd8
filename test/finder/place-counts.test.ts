/** What buttons promise where a place is set: each count is what pressing gives (D12, D13, A11). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { withFilter } from '../../src/engine/filters.js';
import type { Query } from '../../src/engine/query.js';
import { Asker } from '../../src/finder/asker.js';
import type { QueryIntent } from '../../src/finder/intents.js';
import { ladderOf } from '../../src/finder/ladder.js';
import * as module from '../../src/finder/place-finder.js';
import { Places } from '../../src/finder/places.js';
import type { Snapshot } from '../../src/headless.js';
import type { Group } from '../../src/model/group.js';
import { catalogueOf } from '../engine/catalogue.js';
import { anyGroup, anyQuery, ZONE } from '../engine/oracle.js';
import { aPlace, aState, aTable, BOSTON, CHEYENNE, geoOf, PORTLAND_OR } from '../engine/places.js';
import { NOW } from '../fixtures/groups.js';
import { settingsOf } from './prepare-session.js';

const FREE = { locked: {}, loss: false };

/** Groups of the general kind, set down somewhere and open to somebody. */
const anyPlaced: fc.Arbitrary<Group> = fc
  .record({
    group: anyGroup,
    point: fc.option(fc.constantFrom(BOSTON, CHEYENNE, PORTLAND_OR, { lat: 42.5, lng: -71.2 }), { nil: undefined }),
    region: fc.constantFrom({}, { region: 'MA' }, { region: 'WY' }),
    serves: fc.constantFrom({}, {}, { serves: { regions: ['MA'] } }, { serves: { regions: ['WY'] } }),
  })
  .map(({ group, point, region, serves }) => ({
    ...group,
    ...serves,
    place: { ...group.place, ...region, ...(point ? { geo: geoOf(point) } : {}) },
  }));

const anyNear: fc.Arbitrary<Query> = fc
  .record({
    query: anyQuery,
    place: fc.constantFrom(
      aPlace(),
      aPlace({ label: '82001', point: CHEYENNE, region: 'WY' }),
      aState('WY', 'Wyoming', CHEYENNE),
    ),
    within: fc.constantFrom({}, {}, { within: 10 }, { within: 3000 }, { within: Infinity }),
  })
  .map(({ query, place, within }) => ({
    ...query,
    ...within,
    near: { place, typed: `${query.words} ${place.label}` },
  }));

const someGroups = fc.array(anyPlaced, { minLength: 1, maxLength: 14 });

/** What answers, and what it shows for a question. */
function prepare(groups: readonly Group[], query: Query): { asker: Asker; snapshot: Snapshot } {
  const places = new Places();
  places.atlas = { module, table: aTable() };
  const asker = new Asker(catalogueOf(groups, ZONE).index, places);
  const settings = settingsOf({ country: 'US' });
  const answer = asker.answer(query, NOW, settings);
  const shown = {
    query,
    now: NOW,
    settings,
    locked: {},
    nearby: answer.nearby,
    matches: answer.listings.length,
    total: asker.index.listings.length,
    listings: answer.listings,
    coordinators: [],
    resources: [],
  };
  return { asker, snapshot: shown as Partial<Snapshot> as Snapshot };
}

describe('the counts of the filters near a place', () => {
  it('are what asking again with each option alone gives, for any question: also for formats, which change the view', () => {
    let compared = 0;
    fc.assert(
      fc.property(someGroups, anyNear, (groups, query) => {
        const { asker, snapshot } = prepare(groups, query);
        for (const [name, options] of asker.counts(snapshot)) {
          for (const { value, count } of options) {
            const isComfort = name === 'comfort';
            const values = isComfort ? [...(query.filters[name] ?? []), value] : [value];
            const changed = { ...query, filters: withFilter(query.filters, name, values) };
            const { listings, sure } = asker.answer(changed, NOW, snapshot.settings);
            compared += 1;
            expect(count, `${name}=${value}`).to.equal(isComfort ? sure : listings.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).to.be.above(1000);
  });
});

describe('the ways back from nothing near', () => {
  it('give what they say, for any question', () => {
    let compared = 0;
    fc.assert(
      fc.property(someGroups, anyNear, (groups, query) => {
        const { asker, snapshot } = prepare(groups, query);
        for (const { choice, count } of asker.waysBack(snapshot)) {
          const wish: QueryIntent =
            choice === 'words'
              ? { type: 'near', at: query.near?.place, words: '' }
              : choice === 'place'
                ? { type: 'near', at: undefined }
                : { type: 'toggle', ...choice };
          const pressed = asker.change(query, wish, FREE, NOW);
          compared += 1;
          expect(asker.answer(pressed, NOW, snapshot.settings).listings.length, JSON.stringify(choice)).to.equal(count);
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).to.be.above(300);
  });
});

describe('the ladder', () => {
  it('never shows a listing twice on a rung, nor again what stands in the list, and leads on wherever something is left', () => {
    fc.assert(
      fc.property(someGroups, anyNear, (groups, query) => {
        const { asker, snapshot } = prepare(groups, query);
        const { home, beyond, isThin } = ladderOf(snapshot, asker, 'en');
        const near = snapshot.listings.slice(0, snapshot.sure || snapshot.matches);
        for (const rung of [home, beyond]) {
          expect(new Set(rung.listings).size).to.equal(rung.listings.length);
          expect(rung.listings.length).to.equal(Math.min(2, rung.count));
        }
        if (snapshot.matches > 0) for (const listing of beyond.listings) expect(near).to.not.include(listing);
        // Unless she asks from home only, what meets in person is somewhere: in the list, or further away.
        const asked = query.filters.format ?? [];
        const isAnywhere = asked.length === 0 || asked.includes('in-person');
        const meeting = asker
          .answer({ words: '', filters: {}, loss: query.loss }, NOW)
          .listings.some(({ group }) => group.formats.includes('in-person') && group.place?.geo);
        if (isThin && isAnywhere && meeting && snapshot.matches === 0) expect(beyond.count).to.be.above(0);
      }),
      { numRuns: 500 },
    );
  });
});
