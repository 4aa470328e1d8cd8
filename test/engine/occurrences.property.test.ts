/** D10: the expander against a slow one that asks each day, over some thousands of generated schedules. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Schedule } from '../../src/model/group.js';
import { meetings } from '../../src/engine/occurrences.js';
import { toInstant, toWall } from '../../src/base/wall-time.js';
import { clockAt, instantOf, startsDayByDay } from './day-by-day.js';

const DAY = 86_400_000;
const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Dubai',
  'Pacific/Auckland',
  'UTC',
];
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const zone = fc.constantFrom(...ZONES);
const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / DAY, max: Date.UTC(to, 0, 1) / DAY })
    .map((days) => new Date(days * DAY).toISOString().slice(0, 10));
/** Every quarter of an hour, the small hours in which clocks change oftener. */
const time = fc
  .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 }))
  .map((quarters) => new Date(quarters * 900_000).toISOString().slice(11, 16));
const some = <T>(item: fc.Arbitrary<T>, most = 3): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: most });
const name = fc.constantFrom(...DAYS);
const nthOf = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: -most, max: most }), name).map(([nth, code]) => `${nth || ''}${code}`);

/** A part that half the rules have. */
const maybe = (
  key: string,
  value: fc.Arbitrary<string | number | readonly (string | number)[]>,
): fc.Arbitrary<string> =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? '' : `;${key}=${[given].flat().join()}`));
const months = maybe('BYMONTH', some(fc.integer({ min: 1, max: 12 })));
const dates = some(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 })));
const positions = maybe('BYSETPOS', some(fc.constantFrom(1, 2, 3, -1, -2), 2));

const until = fc
  .tuple(day(2025, 2029), fc.option(fc.tuple(time, fc.constantFrom('', 'Z')), { nil: undefined }))
  .map(([text, at]) => (at ? `${text}T${at[0]}:00${at[1]}` : text).replace(/[-:]/g, ''));
const end = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`) },
  { weight: 1, arbitrary: until.map((text) => `;UNTIL=${text}`) },
);

const parts = (...given: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...given).map((texts) => texts.join(''));
const interval = maybe('INTERVAL', fc.integer({ min: 1, max: 5 }));
const byDay = (most: number): fc.Arbitrary<string> => maybe('BYDAY', some(fc.oneof(name, nthOf(most))));
const rrule = fc.oneof(
  parts(fc.constant('FREQ=DAILY'), interval, maybe('BYDAY', some(name)), maybe('BYMONTHDAY', dates), months, end),
  parts(fc.constant('FREQ=WEEKLY'), interval, maybe('BYDAY', some(name)), maybe('WKST', name), months, positions, end),
  parts(fc.constant('FREQ=MONTHLY'), interval, byDay(5), maybe('BYMONTHDAY', dates), months, positions, end),
  parts(fc.constant('FREQ=YEARLY'), interval, byDay(5), maybe('BYMONTHDAY', dates), months, positions, end),
);

const at = fc.tuple(day(2025, 2028), time).map((texts) => texts.join('T'));
const schedule: fc.Arbitrary<Schedule> = fc.record(
  {
    start: fc.tuple(day(2023, 2027), time).map((texts) => texts.join('T')),
    minutes: fc.integer({ min: 1, max: 300 }),
    zone,
    rrule,
    rdates: some(at),
    exdates: some(fc.oneof(at, day(2025, 2028)), 8),
    validFrom: day(2024, 2027),
    validTo: day(2026, 2029),
  },
  { requiredKeys: ['start', 'minutes', 'zone'] },
);

/** A failing case prints its seed, so that it can be run again. */
const RUNS = { numRuns: 1500 };

/** The meetings before `last`, as the library says; a run that does not end fails. */
function startsOf(given: Schedule, now: number, last: number): readonly number[] {
  const starts: number[] = [];
  for (const { start } of meetings(given, now)) {
    if (start >= last || starts.length > 4000) break;
    starts.push(start);
  }
  return starts;
}

describe('the expander, against asking each day (D10)', function () {
  const now = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });

  it('names the same meetings for any schedule in any zone, and none that is over', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(schedule, now, (given, minute) => {
        const from = minute * 60_000;
        const last = from + 400 * DAY;
        expect(startsOf(given, from, last)).to.deep.equal(startsDayByDay(given, from, last));
      }),
      RUNS,
    );
  });

  it('names the left-out dates of a rule by none of its meetings', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(schedule, now, fc.nat(3), (given, minute, index) => {
        const from = minute * 60_000;
        const all = startsOf(given, from, from + 200 * DAY);
        const out = all[index];
        if (out === undefined) return;
        const day = new Date(toWall(given.zone, out)).toISOString();
        // In a gap the clock shows another time than the one that was left out.
        if (toInstant(given.zone, Date.parse(`${day.slice(0, 16)}Z`)) !== out) return;
        const left = startsOf(
          { ...given, exdates: [...(given.exdates ?? []), day.slice(0, 10)] },
          from,
          from + 200 * DAY,
        );
        expect(left).not.to.include(out);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wall time, against clocks read off Intl', () => {
  const minute = fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 });

  it('shows what the clock on the wall shows', () => {
    fc.assert(
      fc.property(zone, minute, (name, minutes) => {
        expect(toWall(name, minutes * 60_000)).to.equal(clockAt(name, minutes * 60_000));
      }),
      RUNS,
    );
  });

  it('finds the instant of a wall time, also in the weeks in which clocks change', () => {
    /** Days about which clocks change somewhere. */
    const change = fc
      .tuple(
        fc.integer({ min: 2015, max: 2035 }),
        fc.constantFrom(2, 3, 8, 9, 10),
        fc.integer({ min: 1, max: 31 }),
        fc.nat(1439),
      )
      .map(([year, month, date, minutes]) => Date.UTC(year, month, date, 0, minutes));
    fc.assert(
      fc.property(
        zone,
        fc.oneof(
          change,
          minute.map((minutes) => minutes * 60_000),
        ),
        (name, wall) => {
          expect(toInstant(name, wall)).to.equal(instantOf(name, wall));
        },
      ),
      RUNS,
    );
  });
});
