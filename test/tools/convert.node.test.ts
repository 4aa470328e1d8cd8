/** `group-finder convert`: what comes out keeps to our schema, reads back to the same groups, and holds no passcode. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Group } from '../../src/model/group.js';
import { loadLibrary } from '../../tools/cli/library.mjs';
import { nativeFeed } from '../../tools/cli/native-out.mjs';
import { readFeed } from '../../tools/cli/read-feed.mjs';
import { MEETINGS } from '../fixtures/meeting-guide-feed.js';
import { TABLE } from '../fixtures/table.csv.js';
import { inventedServices } from '../server/hsds-services.mjs';
import { NOW, run, scratch } from './run.js';

const SAMPLES = join(process.cwd(), '../shared/samples');

const library = await loadLibrary(() => undefined);
const file = scratch();

const validate = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('schema/native-feed.schema.json', 'utf8')) as object,
);

interface Feed {
  readonly version: string;
  readonly label?: string;
  readonly groups: readonly Group[];
  readonly coordinators?: readonly unknown[];
  readonly resources?: readonly unknown[];
}

type Read = Awaited<ReturnType<typeof readFeed>> & { groups: Group[] };

const read = (input: string, text = ''): Promise<Read> =>
  readFeed(input, { library, now: NOW, stdin: Readable.from([Buffer.from(text)]) });

/** A group apart from where it came from, as our format tells it: its own page, and the day of its last change. */
function essence({ source, ...group }: Group): object {
  const { url = source.url, updatedAt } = group;
  return {
    ...group,
    ...(url === undefined ? {} : { url }),
    ...(updatedAt === undefined ? {} : { updatedAt: updatedAt.slice(0, 10) }),
  };
}

/** Reads, converts, holds it against the schema, reads it back, and compares. */
async function thereAndBack(input: string, text = ''): Promise<{ read: Read; feed: Feed; again: Read }> {
  const first = await read(input, text);
  const written = JSON.stringify(nativeFeed(first, library));
  const feed = JSON.parse(written) as Feed;
  assert.ok(validate(feed), JSON.stringify(validate.errors));
  return { read: first, feed, again: await read('-', written) };
}

async function expectSame(input: string, text = ''): Promise<number> {
  const { read: first, again } = await thereAndBack(input, text);
  assert.deepEqual(again.groups.map(essence), first.groups.map(essence));
  assert.deepEqual([again.coordinators, again.resources], [first.coordinators, first.resources]);
  assert.deepEqual(again.problems, []);
  return again.groups.length;
}

const hsds = JSON.stringify({ total_items: 1, contents: inventedServices() });

describe('a list that is converted', () => {
  for (const path of ['demo/feeds/groups.json', 'demo/feeds/groups.csv', 'demo/feeds/meeting-guide.json']) {
    it(`reads back to the same groups: ${path}`, async () => assert.ok((await expectSame(path)) > 20));
  }

  for (const [name, text, least] of [
    ['a table', TABLE, 4],
    ['a Meeting Guide feed', JSON.stringify(MEETINGS), 10],
    ['an HSDS server', hsds, 25],
  ] as const) {
    it(`reads back to the same groups: ${name} of the tests`, async () =>
      assert.ok((await expectSame('-', text)) >= least));
  }

  it('reads back to the same groups where records were bad, but for what the schema cannot hold', async () => {
    const { read: first, again } = await thereAndBack('demo/feeds/bad-records.json');
    assert.deepEqual(
      again.groups.map(({ id }) => id),
      first.groups.map(({ id }) => id),
    );
    const changed = again.groups.filter((group, i) => !isDeepStrictEqual(essence(group), essence(first.groups[i]!)));
    assert.deepEqual(
      changed.map(({ id }) => id),
      ['lists-mixed'],
    );
    assert.deepEqual(again.problems, []);
  });

  it('has every field of ours, in our order, and nothing else', async () => {
    const { feed } = await thereAndBack('demo/feeds/groups.json');
    const sample = JSON.parse(readFileSync('demo/feeds/groups.json', 'utf8')) as Feed;
    assert.deepEqual(Object.keys(feed), ['version', 'groups', 'coordinators', 'resources']);
    assert.equal(feed.groups.length, sample.groups.length);
    assert.ok(feed.groups.every((group) => !('source' in group)));
    const [first] = feed.groups;
    assert.deepEqual(Object.keys(first!).slice(0, 3), ['id', 'name', 'description']);
  });

  it('keeps the page of a listing, which is all that is told of where it came from', async () => {
    const { feed } = await thereAndBack('-', JSON.stringify(MEETINGS));
    assert.ok(feed.groups.some(({ url }) => url?.startsWith('https://example.org/')));
  });
});

describe('passcodes', () => {
  const SECRETS = {
    version: '1',
    groups: [
      {
        id: 'a',
        name: 'Evening circle',
        description: 'Write to us. The passcode is s3same1.',
        online: { url: 'https://example.org/j/1?pwd=s3same2', notes: 'Password: s3same3' },
        joining: { mode: 'sign-up', url: 'https://example.org/up?passcode=s3same4&x=1' },
        dialIn: [{ number: '+15035550100,,123456#,,#,,7351#' }],
        contacts: [{ name: 'Kim', url: 'https://example.org/kim?password=s3same5' }],
      },
    ],
    resources: [{ id: 'r', name: 'Helpers', description: 'Passcode: s3same6' }],
  };

  it('never come out, whatever they stand in', async () => {
    const { out, exit } = await run(['convert', '-'], SECRETS);
    assert.equal(exit, 0);
    assert.doesNotMatch(out, /s3same|7351/);
    const [group] = (JSON.parse(out) as Feed).groups;
    assert.deepEqual(group?.online, { url: 'https://example.org/j/1', hasPasscode: true });
    assert.deepEqual(group?.dialIn, [{ number: '+15035550100', code: '123456' }]);
    assert.equal(group?.joining?.url, 'https://example.org/up?x=1');
  });
});

describe('what our schema cannot hold', () => {
  it('is left out, and the rest stays', async () => {
    const { feed } = await thereAndBack(
      '-',
      JSON.stringify([
        {
          id: 'a',
          name: 'A',
          kind: 'drop-in',
          languages: ['en', 'Klingon!'],
          minAge: 1.5,
          place: { country: 'Germany' },
        },
        {
          id: 'b',
          name: 'B',
          kind: 'drop-in',
          url: 'HTTPS://Example.org/b',
          place: { city: 'Ulm', country: 'Narnia' },
        },
      ]),
    );
    const [a, b] = feed.groups;
    assert.deepEqual([a?.languages, a?.minAge, a?.place], [['en'], undefined, { country: 'DE' }]);
    assert.deepEqual([b?.url, b?.place], ['https://Example.org/b', { city: 'Ulm' }]);
  });

  it('is said of a rule by putting its parts in order', async () => {
    const schedule = [{ start: '2026-01-06T10:00', minutes: 60, zone: 'UTC', rrule: 'BYDAY=TU;FREQ=WEEKLY' }];
    const { feed } = await thereAndBack('-', JSON.stringify([{ id: 'a', name: 'A', kind: 'other', schedule }]));
    assert.equal(feed.groups[0]?.schedule[0]?.rrule, 'FREQ=WEEKLY;BYDAY=TU');
  });
});

describe('the command convert', () => {
  it('writes to standard output or to a file, with a label, and tells what was wrong', async () => {
    const { out, said, exit } = await run(['convert', 'demo/feeds/groups.csv', '--label', 'Prairie groups']);
    assert.deepEqual([exit, (JSON.parse(out) as Feed).label, out.split('\n').length], [1, 'Prairie groups', 2]);
    assert.match(said, /4 problems; see: npx group-finder check demo\/feeds\/groups\.csv\n$/);
    const to = file('out.json');
    const written = await run(['convert', 'demo/feeds/groups.csv', '--out', to, '--pretty']);
    assert.equal(written.out, '');
    assert.match(written.said, /25 groups written to /);
    assert.match(readFileSync(to, 'utf8'), /^\{\n {2}"version": "1",\n/);
  });

  it('ends with 2 and a sentence where nothing can be read or written', async () => {
    const page = await run(['convert', '-'], '<!doctype html><p>Log in');
    assert.deepEqual([page.exit, page.out], [2, '']);
    assert.match(page.said, /html: A web page came where the list was asked for\. This looks like a web page/);
    const { exit, said } = await run(['convert', 'demo/feeds/groups.csv', '--out', file('no/such/folder.json')]);
    assert.equal(exit, 2);
    assert.match(said, /cannot be written \(ENOENT\)/);
  });
});

describe('real lists', () => {
  if (!existsSync(SAMPLES)) {
    console.log('The sample feeds are not at hand: converting real lists was skipped.');
    return;
  }

  it('read back to the same groups, in every format that can be read', async (t) => {
    const names = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => /\.(?:json|csv|ics|html)$/.test(name)).map((name) => join(SAMPLES, name));
    const counts: Record<string, number> = {};
    for (const path of files) {
      const { format = '', groups } = await read(path);
      if (groups.length === 0) continue;
      counts[format] = (counts[format] ?? 0) + (await expectSame(path));
    }
    t.diagnostic(`converted and read back: ${JSON.stringify(counts)}`);
    assert.ok(Object.keys(counts).length >= 3);
  });
});
