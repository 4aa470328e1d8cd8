/** The order of the index, and how it goes on with the clock (A11, D11, R4). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addGroups, createIndex, sortByTime, type Index } from '../../src/engine/index-listings.js';
import { rollOver } from '../../src/engine/roll-over.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience, NEW_YORK, NOW, once, weekly } from '../fixtures/groups.js';
import { catalogueOf, namesFor } from './catalogue.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function indexOf(groups: readonly Group[], now: number = NOW): Index {
  const index = createIndex(NEW_YORK);
  addGroups(index, groups, now);
  sortByTime(index);
  return index;
}

const names = ({ listings }: Index): readonly string[] => listings.map(({ group }) => group.name);

describe('the order of the list', () => {
  it('is soonest first, undated last, and else as it came', () => {
    const tuesday = [weekly('2026-01-06T19:00')];
    const groups = [
      aGroup({ name: 'by appointment' }),
      aGroup({ name: 'Thursday', schedule: [weekly('2026-01-08T19:00')] }),
      aGroup({ name: 'over', schedule: [once('2026-11-20T19:00')] }),
      aGroup({ name: 'Tuesday', schedule: tuesday }),
      aGroup({ name: 'Tuesday too', schedule: tuesday }),
      aGroup({ name: 'on now', schedule: [once('2026-11-23T09:30')] }),
    ];
    const order = ['on now', 'Tuesday', 'Tuesday too', 'Thursday', 'by appointment', 'over'];
    expect(names(indexOf(groups))).to.deep.equal(order);
    const index = indexOf(groups);
    sortByTime(index);
    expect(names(index), 'sorted again').to.deep.equal(order);
  });

  it('never shows what is closed, and shows what is full or on a break (D11)', () => {
    const statuses = ['open', 'waitlist', 'full', 'paused', 'closed'] as const;
    const catalogue = catalogueOf(statuses.map((status) => aGroup({ name: status, status })));
    expect(namesFor(catalogue, {})).to.deep.equal(['open', 'waitlist', 'full', 'paused']);
    expect(namesFor(catalogue, { words: 'closed' })).to.deep.equal([]);
  });
});

describe('the list as time goes by', () => {
  const daily = weekly('2026-11-01T10:30', { rrule: 'FREQ=DAILY' });

  it('moves a meeting on once it is over, and not before', () => {
    const index = indexOf([aGroup({ name: 'daily', schedule: [daily] })]);
    const [listing] = index.listings;
    const first = NOW + HOUR / 2;
    expect(listing?.next?.start).to.equal(first);
    rollOver(index, first + HOUR - 1, NOW);
    expect(listing?.next?.start, 'still on').to.equal(first);
    rollOver(index, first + HOUR, first + HOUR - 1);
    expect(listing?.next?.start, 'over').to.equal(first + DAY);
  });

  it('is the list of that moment, wherever the clock jumps, back or forth', () => {
    const schedule = fc.oneof(
      fc.nat({ max: 40 }).map((day) => once(new Date(NOW + (day - 20) * DAY).toISOString().slice(0, 16))),
      fc.nat({ max: 6 }).map((day) => weekly(new Date(NOW - (day + 7) * DAY).toISOString().slice(0, 16))),
      fc.nat({ max: 27 }).map((day) => ({
        ...weekly(new Date(NOW - (day + 31) * DAY).toISOString().slice(0, 16)),
        rrule: 'FREQ=MONTHLY;COUNT=2',
      })),
    );
    const groups = fc.array(
      fc.array(schedule, { maxLength: 3 }).map((all) => aGroup({ schedule: all })),
      {
        maxLength: 12,
      },
    );
    const jump = fc.oneof(fc.integer({ min: -20 * DAY, max: 20 * DAY }), fc.integer({ min: -2 * HOUR, max: 2 * HOUR }));
    fc.assert(
      fc.property(groups, fc.array(jump, { minLength: 1, maxLength: 4 }), (given, jumps) => {
        const index = indexOf(given);
        let time = NOW;
        for (const by of jumps) {
          rollOver(index, time + by, time);
          time += by;
          const fresh = indexOf(given, time);
          expect(names(index)).to.deep.equal(names(fresh));
          expect(index.listings.map(({ next }) => next?.start)).to.deep.equal(
            fresh.listings.map(({ next }) => next?.start),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('filters by the day of the next meeting, not of the last (R4)', () => {
    const monthly = weekly('2026-10-25T19:00', { rrule: 'FREQ=MONTHLY' });
    const catalogue = catalogueOf([aGroup({ name: 'on the 25th', schedule: [monthly] }), aGroup({ name: 'never' })]);
    // 25 November 2026 is a Wednesday, 25 December a Friday.
    expect(namesFor(catalogue, { filters: { day: ['we'] } })).to.deep.equal(['on the 25th']);
    rollOver(catalogue.index, NOW + 5 * DAY, NOW);
    expect(namesFor(catalogue, { filters: { day: ['we'] } })).to.deep.equal([]);
    expect(namesFor(catalogue, { filters: { day: ['fr'] } })).to.deep.equal(['on the 25th']);
  });

  it('does not filter by the day of a series that has ended', () => {
    const ended = weekly('2026-09-07T10:00', { rrule: 'FREQ=WEEKLY;UNTIL=20261109T235900' });
    const schedule = [ended, weekly('2026-09-08T19:00')];
    const catalogue = catalogueOf([aGroup({ name: 'now on Tuesdays', schedule }), aGroup({ audience: audience({}) })]);
    expect(namesFor(catalogue, { filters: { day: ['mo'] } })).to.deep.equal([]);
    expect(namesFor(catalogue, { filters: { part: ['morning'] } })).to.deep.equal([]);
    expect(namesFor(catalogue, { filters: { day: ['tu'], part: ['evening'] } })).to.deep.equal(['now on Tuesdays']);
  });
});
