/** Real BMLT answers, where their folder is at hand: what goes in, what comes out, what is said about it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { codeBook, DEFAULT_CODES } from '../../src/sources/bmlt-codes.js';
import { readBmlt } from '../../src/sources/bmlt.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll, unusableTimes, type Outcome } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/bmlt');

interface Expected {
  readonly records: number;
  readonly groups: number;
  /** Groups with a date. */
  readonly dated: number;
  readonly problems: Readonly<Record<string, number>>;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'meeting-search-0-0.json': { records: 0, groups: 0, dated: 0, problems: {} },
  // A Tuesday of western New York and Pennsylvania; the host asked for a few fields, no length and no venue type among them.
  'meeting-search-42.867970-day3.json': { records: 54, groups: 54, dated: 54, problems: {} },
  // Asked for points and nothing else: records without a name are no listings.
  'helpline-search-brooklyn-ny.json': { records: 649, groups: 0, dated: 0, problems: { 'name-missing': 649 } },
  // Other answers of the same server.
  'formats.json': { records: 44, groups: 0, dated: 0, problems: { 'name-missing': 44 } },
  'service-bodies.json': { records: 44, groups: 0, dated: 0, problems: { 'name-missing': 44 } },
  'server-info.json': { records: 1, groups: 0, dated: 0, problems: { 'name-missing': 1 } },
};

describe('real BMLT answers', () => {
  if (!existsSync(FOLDER)) {
    console.log('The sample feeds are not at hand: tests over real BMLT answers were skipped.');
    return;
  }
  const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
  const read = (file: string): Promise<Outcome> => readAll(readBmlt, textOf(file), { piece: 5000 });

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} reads as counted`, async () => {
      const { groups, problems, records, fault } = await read(file);
      const counts: Record<string, number> = {};
      for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
      const dated = groups.filter(({ schedule }) => schedule.length > 0).length;
      assert.equal(fault, undefined);
      assert.deepEqual({ records, groups: groups.length, dated, problems: counts }, expected);
    });
  }

  it('give no unsafe link, no unusable time, and no two groups with one id', async () => {
    const { groups } = await read('meeting-search-42.867970-day3.json');
    assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    for (const group of groups) {
      for (const url of linksOf(group)) assert.equal(safeUrl(url), url);
      assert.deepEqual(unusableTimes(group), []);
      assert.ok(group.place?.geo && group.place.city, group.id);
    }
  });

  it('read as a person reads them', async () => {
    const { groups } = await read('meeting-search-42.867970-day3.json');
    const group = groups.find(({ id }) => id === '2567');
    assert.deepEqual([group?.name, group?.formats], ['Basic Text Study Group', ['in-person']]);
    assert.deepEqual(group?.place, {
      name: 'United Presbyterian Baptist Curch',
      lines: ['11 E Gibson Street'],
      city: 'Canandaigua',
      region: 'NY',
      geo: { lat: 42.8905949, lng: -77.282738, precision: 'exact' },
    });
    assert.deepEqual(group?.schedule, [
      {
        start: '2026-11-10T19:30',
        minutes: 60,
        minutesAssumed: true,
        zone: 'America/New_York',
        zoneAssumed: true,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
      },
    ]);
    assert.deepEqual(group?.comfort, { stepFree: true });
    assert.deepEqual(
      group?.terms.map(({ label }) => label),
      ['Open', 'Basic Text', 'It Works -How and Why', 'Step', 'Tradition', 'Living Clean'],
    );
  });

  it("state by the server's own list what the usual codes state", () => {
    const { byCode } = codeBook(JSON.parse(textOf('formats.json')) as unknown[]);
    assert.equal(byCode.size, 44);
    for (const { code, fact = [] } of byCode.values()) {
      const usual = [DEFAULT_CODES.get(code)?.fact ?? []].flat();
      assert.deepEqual([fact].flat(), usual, code);
    }
  });
});
