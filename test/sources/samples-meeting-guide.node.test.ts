/** Real Meeting Guide feeds, where their folder is at hand: what goes in, what comes out, what is said about it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readMeetingGuide } from '../../src/sources/meeting-guide.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/meeting-guide');

interface Expected {
  readonly records: number;
  readonly groups: number;
  /** Groups with a date. */
  readonly dated: number;
  /** Groups whose own words about dates are shown instead of a date. */
  readonly inWords: number;
  readonly problems: Readonly<Record<string, number>>;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'atlanta-entity-6.json': { records: 6, groups: 6, dated: 6, inWords: 0, problems: {} },
  // Five monthly or fortnightly ones, one that contradicts itself, and one in Tbilisi without a zone: "Georgia" may be the state.
  'eating-disorders-anon-185.json': {
    records: 185,
    groups: 185,
    dated: 178,
    inWords: 7,
    problems: { 'passcode-public': 99, 'value-impossible': 1, 'zone-missing': 1 },
  },
  // "Open meeting last Tuesday" keeps its date; "Birthdays last Wednesday", "No meeting 2nd Thursday" do not.
  'edmonton-315.json': { records: 315, groups: 315, dated: 303, inWords: 12, problems: { 'passcode-public': 131 } },
  // Fourteen meetings of one group: "No meeting last Thursday of the month".
  'kansas-city-206.json': { records: 206, groups: 206, dated: 192, inWords: 14, problems: { 'passcode-public': 141 } },
  // 197 records carry an ordinal and a weekday in their notes; 13 have a latitude beside a longitude of 0.
  'nwta-613.json': { records: 613, groups: 613, dated: 416, inWords: 197, problems: { 'point-impossible': 13 } },
  // One is by appointment.
  'times-quirks.json': { records: 9, groups: 9, dated: 8, inWords: 0, problems: {} },
  'timezones.json': { records: 2, groups: 2, dated: 2, inWords: 0, problems: {} },
};

describe('real Meeting Guide feeds', () => {
  if (!existsSync(FOLDER)) {
    console.log('The sample feeds are not at hand: tests over real Meeting Guide feeds were skipped.');
    return;
  }

  it('are all expected', () => assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(EXPECTED).sort()));

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} reads as counted`, async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const { groups, problems, records, fault } = await readAll(readMeetingGuide, text, { piece: 5000 });
      const counts: Record<string, number> = {};
      for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
      const dated = groups.filter(({ schedule }) => schedule.length > 0).length;
      const inWords = groups.filter(({ schedule, scheduleText }) => schedule.length === 0 && scheduleText).length;
      assert.equal(fault, undefined);
      assert.deepEqual({ records, groups: groups.length, dated, inWords, problems: counts }, expected);
      assert.ok(groups.length >= records * 0.95);
      assert.ok(problems.every(({ record, field }) => record !== '' && field !== ''));
    });

    it(`${file} gives no unsafe link, no passcode, and no two groups with one id`, async () => {
      const { groups } = await readAll(readMeetingGuide, readFileSync(join(FOLDER, file), 'utf8'));
      assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
      for (const group of groups) {
        for (const url of linksOf(group)) assert.equal(safeUrl(url), url);
        // The samples write every passcode as zeros.
        assert.doesNotMatch(JSON.stringify(group), /\b000000\b|[?&]pwd=/);
      }
    });
  }
});
