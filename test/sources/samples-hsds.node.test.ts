/** Real HSDS payloads, where a checkout has them beside it: what goes in, what comes out, what is reported. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FeedFault, type Problem } from '../../src/base/problem.js';
import type { Group } from '../../src/model/group.js';
import { Opener } from '../../src/sources/fetch-feed.js';
import { readHsds } from '../../src/sources/hsds.js';
import type { Feed } from '../../src/sources/source.js';
import { startServer } from '../server/server.mjs';

const SAMPLES = '../shared/samples';
const NOW = Date.parse('2026-11-22T12:00:00Z');

interface Reading {
  readonly records: number;
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
  readonly fault: string | undefined;
}

async function readAll(feed: Feed, open: (url: string) => Promise<Feed>): Promise<Reading> {
  const groups: Group[] = [];
  const problems: Problem[] = [];
  let records = 0;
  let fault: string | undefined;
  const context = { label: 'sample', now: NOW, signal: new AbortController().signal, terms: {}, open };
  try {
    for await (const batch of readHsds(feed, context)) {
      records += batch.records;
      groups.push(...batch.groups);
      problems.push(...batch.problems);
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    fault = error.code;
  }
  return { records, groups, problems, fault };
}

/** One file as the answer of a server that has nothing else. */
function readFile(name: string): Promise<Reading> {
  const text = readFileSync(join(SAMPLES, 'hsds', `${name}.json`), 'utf8');
  const chunks = (async function* (): AsyncGenerator<string> {
    yield text;
  })();
  return readAll({ url: `https://api.example.org/${name}`, chunks }, (url) =>
    Promise.reject(new FeedFault('http-4xx', url, 404)),
  );
}

function countBy<T>(items: readonly T[], name: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
}

const kindsOf = (problems: readonly Problem[]): Record<string, number> =>
  countBy(problems, ({ field, code }) => `${field} ${code}`);

/** The specification's full example breaks its own rules: latitude 100, a week of the year in a weekly rule, 12 of 10 places. */
const FULL = {
  'service_at_locations.location.latitude point-impossible': 1,
  'schedules.byweekno rule-unreadable': 1,
  'capacities.available value-impossible': 1,
};
/** The UK profile's is cut down: no weeks and no capacities, but days of the month in a weekly rule. */
const UK_FULL = {
  'service_at_locations.location.latitude point-impossible': 1,
  'schedules.bymonthday rule-unreadable': 1,
};
/** One of ten promised pages, without details. */
const LIST = { 'detail detail-unreachable': 1 };
const LIST_AT = { ...LIST, 'service_at_locations.location.latitude point-impossible': 1 };

const FILES: readonly (readonly [name: string, records: number, out: number, problems: object, fault?: string])[] = [
  ['spec-3.1-service_full', 1, 1, FULL],
  ['spec-3.1-service_list', 1, 1, LIST, 'http-4xx'],
  ['spec-3.1-service_at_location_full', 1, 1, FULL],
  ['spec-3.1-service_at_location_list', 1, 1, LIST_AT, 'http-4xx'],
  ['mock-hsds-api-3.1-services', 1, 1, FULL],
  ['mock-hsds-api-3.1-service_at_locations', 1, 1, FULL],
  ['mock-hsds-api-3.1-organizations', 1, 1, FULL],
  ['uk-profile-3.0-service_full', 1, 1, UK_FULL],
  ['uk-profile-3.0-service_list', 1, 1, LIST, 'http-4xx'],
  ['uk-profile-3.0-service_at_location_list', 1, 1, LIST_AT, 'http-4xx'],
  // Not services: the root of an API, and a list of terms.
  ['spec-3.1-base', 0, 0, {}, 'unknown-format'],
  ['mock-hsds-api-root', 0, 0, {}, 'unknown-format'],
];

if (!existsSync(join(SAMPLES, 'hsds'))) {
  it('HSDS samples', (t) => {
    t.diagnostic(`HSDS samples were skipped: there is no ${SAMPLES} beside this checkout`);
    t.skip();
  });
} else {
  describe('HSDS samples', () => {
    for (const [name, records, out, problems, fault] of FILES) {
      it(`reads ${name}`, async () => {
        const reading = await readFile(name);
        assert.deepEqual([reading.records, reading.groups.length, reading.fault], [records, out, fault]);
        assert.deepEqual(kindsOf(reading.problems), problems);
      });
    }

    it('loses nothing of the full example that has a home', async () => {
      const [group] = (await readFile('spec-3.1-service_full')).groups;
      assert.ok(group);
      assert.deepEqual(
        [group.name, group.kind, group.status, group.ledBy, group.languages, group.minAge, group.maxAge],
        ['Community Counselling', 'therapy', 'open', undefined, ['ur'], 12, 100],
      );
      assert.deepEqual([group.verifiedAt, group.updatedAt], ['2005-01-01', '2023-03-15T10:30:45.123Z']);
      assert.deepEqual([group.place?.name, group.place?.geo], ['MyCity Civic Center', undefined]);
      assert.deepEqual(group.formats, ['in-person', 'online']);
      assert.match(group.scheduleText ?? '', /10 am to 6pm weekdays/);
      assert.equal(group.contacts.at(-1)?.phone, '+44 1234 234567 ext. 100');
      assert.equal(group.schedule.length, 0);
    });
  });

  describe('a real city directory, page by page', () => {
    let server: Awaited<ReturnType<typeof startServer>>;
    let reading: Reading;

    before(async () => {
      server = await startServer({ samples: SAMPLES });
      const opener = new Opener({
        fetch,
        signal: new AbortController().signal,
        silence: 20_000,
        total: 60_000,
        maxBytes: 67_108_864,
        origin: 'https://clinic.example.org',
        isOnline: () => true,
        onContact: () => undefined,
      });
      reading = await readAll(await opener.open(`${server.origin}/hsds-dc/services?per_page=50`), opener.open);
      opener.close();
    });
    after(() => server.close());

    it('reads all 501 services in 11 requests', () => {
      assert.deepEqual([reading.records, reading.groups.length, reading.fault], [501, 501, undefined]);
      assert.equal(server.requests.length, 11);
    });

    it('reports what it could not use, and nothing else', () => {
      assert.deepEqual(kindsOf(reading.problems), {
        // Days without a time of day, or with the time in the column of the day.
        'schedules.opens_at time-unreadable': 12,
        'schedules.weekday rule-unreadable': 3,
        // Services that are nowhere in particular.
        'schedules.timezone zone-missing': 6,
        // "pinpoint" was made unreadable in the sample, and now looks like a number after "pin".
        'description passcode-public': 1,
      });
    });

    it('reads its hours, which stand in the wrong columns', () => {
      const scheduled = reading.groups.filter(({ schedule }) => schedule.length > 0);
      const rules = countBy(
        reading.groups.flatMap(({ schedule }) => schedule),
        ({ rrule }) => rrule ?? 'once',
      );
      assert.deepEqual(
        [scheduled.length, rules['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'], rules['FREQ=MONTHLY;BYDAY=4FR']],
        // Four more meet "every other week" or "the last Tues of every month", as their descriptions say.
        [168, 119, 1],
      );
      for (const { zone, zoneAssumed } of scheduled.flatMap(({ schedule }) => schedule)) {
        assert.deepEqual([zone, zoneAssumed], ['America/New_York', true]);
      }
    });

    it('names a kind only where the directory does, and nobody who leads', () => {
      assert.deepEqual(
        countBy(reading.groups, ({ kind }) => kind),
        { other: 479, therapy: 15, class: 5, 'drop-in': 1, 'peer-support': 1 },
      );
      assert.deepEqual(
        countBy(reading.groups, ({ status }) => status),
        { open: 488, closed: 13 },
      );
      assert.ok(reading.groups.every(({ ledBy }) => ledBy === undefined));
    });
  });
}
