/** The example pages of OpenActive, where their folder is at hand. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { guessFormat } from '../../src/sources/detect.js';
import { readOpenActive } from '../../src/sources/openactive.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/openactive');

interface Expected {
  /** Name, formats, and start, minutes, zone and rule of its schedules. */
  readonly groups: readonly string[];
  readonly problems?: readonly string[];
}

const RIDE = "Alan's social ride group Gorhambury House loop | in-person | 2019-08-25T10:00 160 Europe/London";
const TWICE = '2018-10-21T08:30 60 Europe/London FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20181104';

/** One item in each file. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'courseinstance_event_example_1.json': {
    groups: ['Netball Youth Camp | in-person | 2018-10-02T20:15 30 Europe/London FREQ=WEEKLY;BYDAY=TU;UNTIL=20181104'],
  },
  'event_eventseries_example_1.json': { groups: [RIDE] },
  'event_example_1.json': { groups: [RIDE] },
  // A session whose series is in another feed has no name.
  'scheduledsession-split_example_1.json': { groups: [], problems: ['name name-missing'] },
  'sessionseries-eventseries-split_example_1.json': { groups: [`Virtual BODYPUMP | in-person | ${TWICE}`] },
  'sessionseries-split-virtual_example_1.json': { groups: [`Virtual BODYPUMP | online | ${TWICE}`] },
  'sessionseries-split_example_1.json': { groups: [`Virtual BODYPUMP | in-person | ${TWICE}`] },
  'sessionseries_example_1.json': {
    groups: ['Virtual BODYPUMP | in-person | 2018-10-02T20:15 30 Europe/London FREQ=WEEKLY;BYDAY=TU;UNTIL=20181104'],
  },
};

describe('real OpenActive pages', () => {
  if (!existsSync(FOLDER)) {
    console.log('The sample feeds are not at hand: tests over real OpenActive pages were skipped.');
    return;
  }

  it('are all expected', () => assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(EXPECTED).sort()));

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} is told by its content, and reads as it says`, async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      assert.equal(await guessFormat(text, true, 'auto'), 'openactive');
      // Read as a file: the next pages of the examples do not exist.
      const { groups, problems, records, fault } = await readAll(readOpenActive, text, { url: 'inline:', piece: 500 });
      assert.equal(fault, undefined);
      assert.equal(records, 1);
      const read = groups.map(({ name, formats, schedule }) => {
        const times = schedule.map(({ start, minutes, zone, rrule }) => [start, minutes, zone, rrule].filter(Boolean));
        return `${name} | ${formats.join('+')} | ${times.map((one) => one.join(' ')).join(' | ')}`;
      });
      assert.deepEqual(read, expected.groups);
      assert.deepEqual(
        problems.map(({ field, code }) => `${field} ${code}`),
        expected.problems ?? [],
      );
      for (const { source } of groups) assert.match(source.licence ?? '', /creativecommons/);
      for (const url of groups.flatMap(linksOf)) assert.equal(safeUrl(url), url);
    });
  }
});
