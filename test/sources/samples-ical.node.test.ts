/** Real calendars with awkward zones, exceptions and rules, where their folder is at hand: what goes in, what comes out, what is said about it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Group } from '../../src/model/group.js';
import { readIcal } from '../../src/sources/ical.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll, unusableTimes } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/ical');

interface Expected {
  readonly records: number;
  /** `start zone` of each schedule of each group, `…` behind a rule; the words where there is none. */
  readonly groups: readonly string[];
  readonly problems: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  // Zones in quotes, with the city or the offset that Outlook shows; no UID at all.
  'node-ical-Office-2012-owa.ics': {
    records: 4,
    groups: [
      '2020-10-28T13:30 Australia/Melbourne',
      '2020-10-28T13:30 America/New_York',
      '2020-11-02T13:30 America/New_York',
      '2020-11-02T13:30 America/New_York …',
    ],
    problems: [],
  },
  // "RRULE:RRULE:AnythingRandom"; two events with one UID; an end that is the start.
  'node-ical-badRRULE.ics': {
    records: 3,
    groups: [
      '2020-09-03T09:40 America/Denver …',
      '2020-09-03T09:50 America/Denver …',
      '2020-11-02T07:20 Europe/Budapest …',
    ],
    problems: ['DTEND value-impossible', 'UID id-duplicate'],
  },
  // The second is in UTC, in a calendar of Kyiv, with EXDATEs at times that it never has.
  'node-ical-biweekly-exdate-until.ics': {
    records: 2,
    groups: ['2017-02-16T09:00 US/Central …', '2017-08-14T17:00 Europe/Kiev …'],
    problems: [],
  },
  // One of ten is moved, and ends before it begins.
  'node-ical-daily-count-exdate-recurrence-id.ics': {
    records: 2,
    groups: ['2015-07-06T12:00 America/Los_Angeles …'],
    problems: ['DTEND value-impossible'],
  },
  'node-ical-exchange_whole_day_moved_recurrence.ics': {
    records: 2,
    groups: ['Every week on Tuesday, Thursday, from 2026-02-19, until 2026-08-18'],
    problems: [],
  },
  'node-ical-floating-dtstart-custom-vtimezone.ics': {
    records: 1,
    groups: ['2025-06-10T14:00 America/New_York'],
    problems: [],
  },
  'node-ical-google-recurrence-order.ics': { records: 2, groups: ['2026-02-10T10:00 America/Denver …'], problems: [] },
  'node-ical-meetup-timed-tz.ics': { records: 1, groups: ['2011-11-09T19:00 America/Phoenix'], problems: [] },
  // One of them with its quote closed behind the time.
  'node-ical-ms_timezones.ics': {
    records: 4,
    groups: [
      '2020-09-10T09:00 Europe/Berlin',
      '2020-06-09T09:00 Europe/Berlin …',
      '2020-09-15T08:30 America/Los_Angeles',
      '2020-07-07T12:00 America/Los_Angeles …',
    ],
    problems: [],
  },
  // "(GMT +01:00)" is the winter of Berlin and the summer of London.
  'node-ical-music-school-weekly-until.ics': {
    records: 1,
    groups: ['Every week on Tuesday, 14:00 – 15:00 (GMT +01:00), from 2022-10-04, until 2022-12-01'],
    problems: ['TZID zone-unknown'],
  },
  'node-ical-recurrence-sequence.ics': { records: 7, groups: ['2024-01-01T10:00 UTC …'], problems: [] },
};

function told({ schedule, scheduleText = '' }: Group): string {
  return schedule.map(({ start, zone, rrule }) => `${start} ${zone}${rrule ? ' …' : ''}`).join('; ') || scheduleText;
}

describe('real calendars', () => {
  if (!existsSync(FOLDER)) {
    console.log('The sample feeds are not at hand: tests over real calendars were skipped.');
    return;
  }

  const read = (file: string): ReturnType<typeof readAll> =>
    readAll(readIcal, readFileSync(join(FOLDER, file), 'utf8'), { piece: 500 });

  it('are all expected', () => assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(EXPECTED).sort()));

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} reads as counted`, async () => {
      const { groups, problems, records, fault } = await read(file);
      assert.equal(fault, undefined);
      assert.deepEqual(
        { records, groups: groups.map(told), problems: problems.map(({ field, code }) => `${field} ${code}`) },
        expected,
      );
    });

    it(`${file} gives no unsafe link, no time that nobody can use, and no two groups with one id`, async () => {
      const { groups } = await read(file);
      assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
      for (const group of groups) {
        for (const url of linksOf(group)) assert.equal(safeUrl(url), url);
        assert.deepEqual(unusableTimes(group), []);
      }
    });
  }

  it('have their exceptions where they belong', async () => {
    const scheduleOf = async (file: string): Promise<unknown> => {
      const { exdates, rdates } = (await read(file)).groups[0]?.schedule[0] ?? {};
      return { exdates, rdates };
    };
    assert.deepEqual(await scheduleOf('node-ical-google-recurrence-order.ics'), {
      exdates: ['2026-02-11T10:00'],
      rdates: ['2026-02-11T10:30'],
    });
    assert.deepEqual(await scheduleOf('node-ical-daily-count-exdate-recurrence-id.ics'), {
      exdates: ['2015-07-07T12:00', '2015-07-08T12:00', '2015-07-10T12:00'],
      rdates: ['2015-07-09T15:00'],
    });
    // The highest SEQUENCE of each day; two on the 4th, where neither names a meeting that there was.
    assert.deepEqual(await scheduleOf('node-ical-recurrence-sequence.ics'), {
      exdates: ['2024-01-02T10:00', '2024-01-03T10:00', '2024-01-04T10:00'],
      rdates: ['2024-01-02T14:00', '2024-01-03T15:00', '2024-01-04T09:00', '2024-01-04T15:00'],
    });
  });

  it('say where they are', async () => {
    const [meetup] = (await read('node-ical-meetup-timed-tz.ics')).groups;
    assert.deepEqual(meetup?.formats, ['in-person']);
    assert.deepEqual(meetup.place, {
      name: 'Open Source Project Tempe',
      lines: ['1415 E University Dr. #103A'],
      city: 'Tempe',
      region: 'AZ',
      postalCode: '85281',
      geo: { lat: 33.56, lng: -111.9, precision: 'exact' },
    });
    const online = (await read('node-ical-ms_timezones.ics')).groups[3];
    assert.deepEqual([online?.formats, online?.online], [['online'], { url: 'https://bluejeans.com/7999979999' }]);
  });
});
