/** Events of the schema.org discussions, where their folder is at hand. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { guessFormat } from '../../src/sources/detect.js';
import { readSchemaOrg } from '../../src/sources/schema-org.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/schema-org');

interface Expected {
  readonly name: string;
  /** Start, zone and rule of each schedule. */
  readonly times: readonly string[];
  readonly text?: string;
  readonly formats?: readonly string[];
  readonly problems?: readonly string[];
}

const WEEKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';

/** One event in each file; a schedule without a start begins a week before the time of the test, 22 November 2026. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'schemaorg-issue-1457-examples-0.json': {
    name: 'Tai chi Class',
    times: ['2017-01-04T19:00 Europe/London FREQ=WEEKLY;BYDAY=WE;UNTIL=20171231'],
  },
  'schemaorg-issue-1457-examples-1.json': {
    name: 'Example Meetup',
    times: ['2026-11-15T09:00 America/Glace_Bay FREQ=MONTHLY;BYMONTHDAY=1,15'],
  },
  'schemaorg-issue-1457-examples-2.json': {
    name: 'Count Example',
    times: ['2016-12-24T09:00 Europe/London FREQ=DAILY;COUNT=10'],
  },
  // "Every day" and "on weekdays": both are said, and the days are meant.
  'schemaorg-issue-1457-examples-3.json': {
    name: 'Example',
    times: [`2026-11-16T09:00 America/Glace_Bay ${WEEKDAYS}`, `2026-11-16T14:00 America/Glace_Bay ${WEEKDAYS}`],
  },
  'schemaorg-issue-1457-examples-4.json': {
    name: 'Example',
    times: ['2026-12-14T18:00 Asia/Shanghai FREQ=MONTHLY;BYDAY=2MO'],
  },
  // Five hours behind is winter in Pennsylvania, and this is July: one of the two is wrong.
  'schemaorg-issue-1842-examples-0.json': {
    name: 'The Adventures of Kira and Morrison',
    times: [],
    text: '2025-07-21 19:00 – 23:00 UTC-05:00',
    formats: ['in-person', 'online'],
    problems: ['startDate zone-unknown'],
  },
  'schemaorg-issue-1842-examples-1.json': {
    name: 'Story Time Reading',
    times: ['2020-07-24T16:00 UTC'],
    formats: ['online'],
  },
  // First and third Wednesdays, with neither zone nor place.
  'schemaorg-issue-2599-examples-0.json': {
    name: 'Local Bookseller Author Night',
    times: [],
    text: 'Wednesday (1, 3), 20:00 – 22:00',
    problems: ['eventSchedule.scheduleTimezone zone-missing'],
  },
};

describe('real schema.org events', () => {
  if (!existsSync(FOLDER)) {
    console.log('The sample feeds are not at hand: tests over real schema.org events were skipped.');
    return;
  }

  it('are all expected', () => assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(EXPECTED).sort()));

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} is told by its content, and reads as it says`, async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      assert.equal(await guessFormat(text, true, 'auto'), 'schema-org');
      const { groups, problems, records, fault } = await readAll(readSchemaOrg, text, { piece: 50 });
      assert.equal(fault, undefined);
      assert.equal(records, 1);
      const read = groups.map(({ name, schedule, scheduleText, formats }) => ({
        name,
        times: schedule.map(({ start, zone, rrule }) => [start, zone, rrule].filter(Boolean).join(' ')),
        text: scheduleText,
        formats,
      }));
      const { name, times, formats = [], problems: told = [] } = expected;
      assert.deepEqual(read, [{ name, times, text: expected.text, formats }]);
      assert.deepEqual(
        problems.map(({ field, code }) => `${field} ${code}`),
        told,
      );
      for (const url of groups.flatMap(linksOf)) assert.equal(safeUrl(url), url);
    });
  }
});
