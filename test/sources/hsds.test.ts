import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedFault, type Problem } from '../../src/base/problem.js';
import type { Group, Schedule } from '../../src/model/group.js';
import { readHsds } from '../../src/sources/hsds.js';
import type { Feed } from '../../src/sources/source.js';
import { unusableTimes } from './read-all.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const LIST = 'https://directory.example.org/api/services';

interface Reading {
  groups: Group[];
  problems: Problem[];
  records: number;
  batches: number;
  opened: string[];
  /** Most requests under way at one time. */
  busiest: number;
  fault: FeedFault | undefined;
}

/** What a fake server answers: JSON, text as it is, or a fault. */
type Answers = Record<string, unknown>;

function feedOf(url: string, answer: unknown, size = 4096): Feed {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return {
    url,
    chunks: (async function* () {
      for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
    })(),
  };
}

/** Reads `answers[src]`; whatever is not among the answers is a 404. */
async function read(
  src: string,
  answers: Answers,
  terms: Record<string, string> = {},
  size?: number,
): Promise<Reading> {
  const reading: Reading = {
    groups: [],
    problems: [],
    records: 0,
    batches: 0,
    opened: [],
    busiest: 0,
    fault: undefined,
  };
  let busy = 0;
  const open = async (url: string): Promise<Feed> => {
    reading.opened.push(url);
    busy += 1;
    reading.busiest = Math.max(reading.busiest, busy);
    await new Promise((resolve) => setTimeout(resolve, 1));
    busy -= 1;
    const answer = answers[url];
    if (answer instanceof FeedFault) throw answer;
    if (answer === undefined) throw new FeedFault('http-4xx', url, 404);
    return feedOf(url, answer, size);
  };
  const context = { label: 'Directory', now: NOW, signal: new AbortController().signal, terms, open };
  try {
    for await (const batch of readHsds(feedOf(src, answers[src], size), context)) {
      reading.groups.push(...batch.groups);
      reading.problems.push(...batch.problems);
      reading.records += batch.records;
      reading.batches += 1;
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    reading.fault = error;
  }
  return reading;
}

const LOCATION = {
  id: 'place-1',
  location_type: 'physical',
  name: 'Riverside Library',
  latitude: 45.48,
  longitude: -122.64,
  addresses: [
    {
      address_1: '100 River Street',
      city: 'Portland',
      state_province: 'OR',
      postal_code: '97202',
      country: 'US',
      address_type: 'physical',
    },
  ],
};

function service(fields: object = {}): Record<string, unknown> {
  return {
    id: 's1',
    name: 'New Parent Circle',
    status: 'active',
    phones: [],
    service_at_locations: [{ id: 'at-1', location: LOCATION }],
    ...fields,
  };
}

/** Reads one service by itself. */
async function one(fields: object = {}, terms?: Record<string, string>): Promise<{ group: Group; problems: string[] }> {
  const { groups, problems, fault } = await read(LIST, { [LIST]: service(fields) }, terms);
  expect(fault).to.equal(undefined);
  expect(groups).to.have.length(1);
  return { group: groups[0]!, problems: problems.map(({ field, code }) => `${field} ${code}`) };
}

/** The schedules of one HSDS schedule at a place in Portland, Oregon. */
async function schedules(
  row: object,
): Promise<{ schedule: readonly Schedule[]; text: string | undefined; problems: string[] }> {
  const { group, problems } = await one({ schedules: [row] });
  return { schedule: group.schedule, text: group.scheduleText, problems };
}

function page(number: number, contents: unknown[], more: object = {}): object {
  return {
    total_pages: 3,
    page_number: number,
    size: contents.length,
    last_page: number === 3,
    empty: false,
    contents,
    ...more,
  };
}

const full = (id: string): object => service({ id, name: `Group ${id}` });
const summary = (id: string): object => ({
  id,
  name: `Group ${id}`,
  status: 'active',
  organization: { id: 'o', name: 'Clinic' },
});
const ids = (groups: readonly Group[]): string[] => groups.map(({ id }) => id);

describe('HSDS: the shapes of an answer', () => {
  it('reads a page of services', async () => {
    const { groups, records, opened } = await read(LIST, { [LIST]: page(3, [full('a'), full('b')]) });
    expect(ids(groups)).to.deep.equal(['a', 'b']);
    expect(records).to.equal(2);
    expect(opened).to.deep.equal([]);
  });

  it('reads a bare list in runs, as it comes', async () => {
    const list = Array.from({ length: 450 }, (_, n) => full(`g${n}`));
    const { groups, batches } = await read('https://clinic.example.org/groups.json', {
      'https://clinic.example.org/groups.json': list,
    });
    expect(groups).to.have.length(450);
    expect(batches).to.be.greaterThan(2);
  });

  it('reads a single service, and the services of a single organisation under its name', async () => {
    expect(ids((await read(LIST, { [LIST]: full('only') })).groups)).to.deep.equal(['only']);
    const url = 'https://directory.example.org/organizations/o1';
    const { groups, records } = await read(url, {
      [url]: {
        id: 'o1',
        name: 'Riverside Clinic',
        website: 'https://clinic.example.org/',
        services: [full('a'), full('b')],
      },
    });
    expect(records).to.equal(2);
    expect(groups.map((group) => group.organization?.name)).to.deep.equal(['Riverside Clinic', 'Riverside Clinic']);
  });

  it('reads services at their locations: each place is a group with its own hours', async () => {
    const url = 'https://directory.example.org/service_at_locations';
    const at = (id: string, name: string, byday: string): object => ({
      id,
      schedules: [{ freq: 'WEEKLY', byday, dtstart: '2026-01-05', opens_at: '10:00' }],
      location: { ...LOCATION, name },
      service: { id: 's1', name: 'New Parent Circle', status: 'active' },
    });
    const { groups } = await read(url, { [url]: page(3, [at('x', 'Library', 'MO'), at('y', 'Clinic', 'FR')]) });
    expect(ids(groups)).to.deep.equal(['x', 'y']);
    expect(groups.map((group) => group.place?.name)).to.deep.equal(['Library', 'Clinic']);
    expect(groups.map((group) => group.schedule[0]?.start)).to.deep.equal(['2026-01-05T10:00', '2026-01-09T10:00']);
  });

  it('takes an empty page for an empty list, and anything else for another format', async () => {
    const empty = await read(LIST, {
      [LIST]: { total_items: 0, total_pages: 0, page_number: 1, empty: true, contents: [] },
    });
    expect([empty.groups.length, empty.fault]).to.deep.equal([0, undefined]);
    expect((await read(LIST, { [LIST]: { weather: 'rain' } })).fault?.code).to.equal('unknown-format');
    expect((await read(LIST, { [LIST]: 'hello' })).fault?.code).to.equal('unknown-format');
  });

  it('loses a bad record and nothing else (R1)', async () => {
    const text = `[${JSON.stringify(full('a'))},{"id":"bad","name":oops},7,{"id":"nameless","phones":[]},${JSON.stringify(full('b'))}]`;
    const { groups, problems, records } = await read(LIST, { [LIST]: text });
    expect(ids(groups)).to.deep.equal(['a', 'b']);
    expect(records).to.equal(5);
    expect(problems.map(({ source, record, field, code }) => [source, record, field, code])).to.deep.equal([
      ['Directory', '#2', '', 'not-json'],
      ['Directory', '#3', '', 'not-an-object'],
      ['Directory', 'nameless', 'name', 'name-missing'],
    ]);
  });
});

describe('HSDS: paging', () => {
  it('walks to the last page and adds nothing but query parameters (P1)', async () => {
    const src = `${LIST}?per_page=2&taxonomy_term_id=7`;
    const { groups, opened } = await read(src, {
      [src]: page(1, [full('a'), full('b')]),
      [`${src}&page=2`]: page(2, [full('c'), full('d')]),
      [`${src}&page=3`]: page(3, [full('e')]),
    });
    expect(ids(groups)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(opened).to.deep.equal([`${src}&page=2`, `${src}&page=3`]);
  });

  it('stops at an empty page, and at the count of pages', async () => {
    const open = { total_items: 5, total_pages: undefined, last_page: false };
    const empty = await read(LIST, {
      [LIST]: page(1, [full('a')], open),
      [`${LIST}?page=2`]: page(2, [], { ...open, empty: true }),
    });
    expect([ids(empty.groups), empty.opened.length, empty.fault]).to.deep.equal([['a'], 1, undefined]);
    const counted = await read(LIST, { [LIST]: page(1, [full('a')], { total_pages: 1, last_page: false }) });
    expect([ids(counted.groups), counted.opened.length]).to.deep.equal([['a'], 0]);
  });

  it('does not ask for ever when a server repeats its page', async () => {
    for (const number of [1, undefined]) {
      const same = page(1, [full('a')], { page_number: number, total_pages: undefined, last_page: false });
      const { groups, opened, fault } = await read(LIST, { [LIST]: same, [`${LIST}?page=2`]: same });
      expect(ids(groups)).to.deep.equal(['a']);
      expect(opened).to.deep.equal([`${LIST}?page=2`]);
      expect(fault).to.equal(undefined);
    }
  });

  it('says that the list is cut off when more was promised than ever came', async () => {
    const same = page(1, [full('a')], { total_items: 10, total_pages: 10, last_page: false });
    const { groups, fault } = await read(LIST, { [LIST]: same, [`${LIST}?page=2`]: same });
    expect([ids(groups), fault?.code]).to.deep.equal([['a'], 'truncated']);
  });

  it('counts pages as the server does, from 0 too', async () => {
    const { groups } = await read(LIST, {
      [LIST]: page(0, [full('a')], { last_page: false }),
      [`${LIST}?page=1`]: page(1, [full('b')], { last_page: true }),
    });
    expect(ids(groups)).to.deep.equal(['a', 'b']);
  });

  it('goes on where the server forgets to count', async () => {
    const stuck = { page_number: 1, total_pages: undefined, last_page: false };
    const { groups } = await read(LIST, {
      [LIST]: page(1, [full('a')], stuck),
      [`${LIST}?page=2`]: page(2, [full('b')], stuck),
      [`${LIST}?page=3`]: page(3, [full('c')], { ...stuck, last_page: true }),
    });
    expect(ids(groups)).to.deep.equal(['a', 'b', 'c']);
  });

  it('shows the pages that came when a later one fails, then tells (R3)', async () => {
    const failed = await read(LIST, {
      [LIST]: page(1, [full('a'), full('b')]),
      [`${LIST}?page=2`]: new FeedFault('http-5xx', '', 502),
    });
    expect([ids(failed.groups), failed.fault?.code]).to.deep.equal([['a', 'b'], 'http-5xx']);
    const second = JSON.stringify(page(2, [full('c'), full('d')]));
    const cut = await read(LIST, {
      [LIST]: page(1, [full('a'), full('b')]),
      [`${LIST}?page=2`]: second.slice(0, second.indexOf('"Group d"')),
    });
    expect([ids(cut.groups), cut.fault?.code]).to.deep.equal([['a', 'b', 'c'], 'truncated']);
  });

  for (const [what, text] of [
    ['a login page', '<!doctype html><p>Log in'],
    ['blank', ''],
    ['another object', { message: 'Log in first' }],
  ] as const) {
    it(`is cut off where a later page is no list: ${what}`, async () => {
      const { groups, fault } = await read(LIST, {
        [LIST]: page(1, [full('a'), full('b')]),
        [`${LIST}?page=2`]: text,
      });
      expect([ids(groups), fault?.code]).to.deep.equal([['a', 'b'], 'truncated']);
      expect(fault?.detail).to.contain('a later page is no list of services');
    });
  }

  it('is of an unknown format where the first page is no list', async () => {
    expect((await read(LIST, { [LIST]: { message: 'Log in first' } })).fault?.code).to.equal('unknown-format');
  });

  it('keeps two services that share an id by mistake, and says so', async () => {
    const { groups, problems } = await read(LIST, {
      [LIST]: page(1, [full('a'), service({ id: 'a', name: 'Dads' }), full('a')], { total_pages: 2 }),
      [`${LIST}?page=2`]: page(2, [service({ id: 'a', name: 'Dads' }), full('c')], { total_pages: 2, last_page: true }),
    });
    expect(groups.map(({ id, name }) => `${id} ${name}`)).to.deep.equal(['a Group a', 'a~2 Dads', 'c Group c']);
    expect(new Set(problems.map(({ record, code }) => `${record} ${code}`))).to.deep.equal(new Set(['a id-duplicate']));
  });

  it('keeps two services at one location that share an id by mistake', async () => {
    const at = (name: string): object => ({ id: 'here', service: service({ id: name, name }), location: LOCATION });
    const { groups } = await read(LIST, { [LIST]: [at('Moms'), at('Dads'), at('Moms')] });
    expect(groups.map(({ id, name }) => `${id} ${name}`)).to.deep.equal(['here Moms', 'here~2 Dads']);
  });

  it('keeps the first of two records with one id and name, and says so', async () => {
    const { groups, problems } = await read(LIST, {
      [LIST]: page(1, [full('a'), full('b')], { total_pages: 2 }),
      [`${LIST}?page=2`]: page(2, [full('b'), full('c')], { total_pages: 2, last_page: true }),
    });
    expect(ids(groups)).to.deep.equal(['a', 'b', 'c']);
    expect(problems.map(({ record, code }) => `${record} ${code}`)).to.deep.equal(['b id-duplicate']);
  });
});

describe('HSDS: lists that are summaries', () => {
  it('asks the same page once more with full=true, and stays with it', async () => {
    const { groups, opened } = await read(LIST, {
      [LIST]: page(1, [summary('a')], { total_pages: 2 }),
      [`${LIST}?full=true`]: page(1, [full('a')], { total_pages: 2 }),
      [`${LIST}?full=true&page=2`]: page(2, [full('b')], { total_pages: 2, last_page: true }),
    });
    expect(groups.map((group) => group.place?.city)).to.deep.equal(['Portland', 'Portland']);
    expect(opened).to.deep.equal([`${LIST}?full=true`, `${LIST}?full=true&page=2`]);
  });

  it('does not ask for full=true twice where the host has written it', async () => {
    const src = `${LIST}?full=true`;
    const { groups, opened } = await read(src, { [src]: page(3, [summary('a')]), [`${LIST}/a`]: full('a') });
    expect([groups[0]?.place?.city, opened]).to.deep.equal(['Portland', [`${LIST}/a`]]);
  });

  it('follows every detail where full=true changes nothing, four at a time at most (P2)', async () => {
    const names = Array.from({ length: 11 }, (_, n) => `g${n}`);
    const list = page(3, names.map(summary));
    const src = `${LIST}?per_page=50&site=west`;
    const { groups, opened, busiest, problems } = await read(src, {
      [src]: list,
      [`${src}&full=true`]: list,
      ...Object.fromEntries(names.map((id) => [`${LIST}/${id}?site=west`, full(id)])),
    });
    expect(ids(groups)).to.deep.equal(names);
    expect(groups.every((group) => group.place?.city === 'Portland' && group.organization?.name === 'Clinic')).to.equal(
      true,
    );
    expect(opened).to.have.length(12);
    expect(busiest).to.equal(4);
    expect(problems).to.deep.equal([]);
  });

  it('loses only the detail when one fails', async () => {
    const list = page(3, [summary('a'), summary('b'), summary('c')]);
    const { groups, problems, fault } = await read(LIST, {
      [LIST]: list,
      [`${LIST}?full=true`]: new FeedFault('http-4xx', '', 400),
      [`${LIST}/a`]: full('a'),
      [`${LIST}/b`]: '{"id":"b","na',
      [`${LIST}/c`]: full('c'),
    });
    expect(groups.map((group) => [group.id, group.name, group.place?.city])).to.deep.equal([
      ['a', 'Group a', 'Portland'],
      ['b', 'Group b', undefined],
      ['c', 'Group c', 'Portland'],
    ]);
    expect(problems.map(({ record, code }) => `${record} ${code}`)).to.deep.equal(['b detail-unreachable']);
    expect(fault).to.equal(undefined);
  });

  it('is not led elsewhere by an id, nor takes another record for the detail', async () => {
    const { groups, opened } = await read(LIST, {
      [LIST]: page(3, [summary('..'), summary('a/../b'), summary('c')]),
      [`${LIST}/c`]: full('other'),
    });
    expect(ids(groups)).to.deep.equal(['..', 'a/../b', 'c']);
    expect(opened).to.deep.equal([`${LIST}?full=true`, `${LIST}/a%2F..%2Fb`, `${LIST}/c`]);
  });

  it('stops asking a server that has no details at all', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `g${n}`);
    const { groups, opened, problems } = await read(LIST, { [LIST]: page(3, names.map(summary)) });
    expect(groups).to.have.length(60);
    expect(problems.filter(({ code }) => code === 'detail-unreachable')).to.have.length(60);
    expect(opened.length).to.be.lessThan(20);
  });

  it('asks nothing more of a file that holds only summaries', async () => {
    const url = 'https://clinic.example.org/groups.json';
    const { groups, opened, problems } = await read(url, { [url]: [summary('a'), summary('b')] });
    expect([groups.length, opened.length, problems.length]).to.deep.equal([2, 0, 0]);
  });
});

describe('HSDS: when (D10)', () => {
  const weekly = { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-01-06', opens_at: '10:00:00', closes_at: '11:30:00' };

  it('takes the zone from the place, since a number knows no daylight saving', async () => {
    const { schedule, problems } = await schedules({ ...weekly, timezone: -8 });
    expect(schedule).to.deep.equal([
      {
        start: '2026-01-06T10:00',
        minutes: 90,
        zone: 'America/Los_Angeles',
        zoneAssumed: true,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
      },
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('takes a zone by name as it is', async () => {
    const { schedule } = await schedules({ ...weekly, timezone: 'America/Chicago' });
    expect([schedule[0]?.zone, schedule[0]?.zoneAssumed]).to.deep.equal(['America/Chicago', undefined]);
  });

  it('shows the words and claims no date where no place tells the zone', async () => {
    const { group, problems } = await one({
      service_at_locations: [],
      schedules: [{ ...weekly, description: 'Tuesdays at ten' }],
    });
    expect([group.schedule.length, group.scheduleText]).to.deep.equal([0, 'Tuesdays at ten']);
    expect(problems).to.deep.equal(['schedules.timezone zone-missing']);
  });

  it('shows days and hours where there is nothing else to show', async () => {
    const { group } = await one({ service_at_locations: [], schedules: [{ ...weekly, byday: 'TU,TH' }] });
    expect([group.schedule, group.scheduleText]).to.deep.equal([[], 'Tuesday, Thursday, 10:00 – 11:30']);
  });

  it('takes the zone of the ZIP code before that of the state', async () => {
    const address = { city: 'El Paso', state_province: 'TX', postal_code: '79901', country: 'US' };
    const { group } = await one({
      service_at_locations: [{ location: { ...LOCATION, addresses: [address] } }],
      schedules: [weekly],
    });
    expect(group.schedule[0]).to.include({ zone: 'America/Denver', zoneAssumed: true });
  });

  it('takes a zone in words as it is meant, and reports one that does not exist', async () => {
    const words = await schedules({ ...weekly, timezone: 'Eastern Standard Time' });
    expect([words.schedule[0]?.zone, words.problems]).to.deep.equal(['America/New_York', []]);
    const none = await schedules({ ...weekly, timezone: 'Mars/North' });
    expect(none.schedule[0]).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
    expect(none.problems).to.deep.equal(['schedules.timezone zone-unknown']);
  });

  it('claims no weekly date where the words say that it is monthly (R4)', async () => {
    const described = await schedules({ ...weekly, description: 'Meets the 2nd and 4th Tuesday. Tea is free.' });
    expect(described.schedule).to.deep.equal([]);
    expect(described.text).to.contain('Tuesday 10:00: Meets the 2nd and 4th Tuesday.');
    expect(described.text).to.contain('Tea is free.');
    const { group } = await one({ name: 'First Tuesday Circle', schedules: [weekly] });
    expect([group.schedule, group.scheduleText]).to.deep.equal([[], 'Tuesday 10:00: First Tuesday Circle']);
    const about = await one({
      description: 'Tea and talk. We meet the 2nd and 4th Tuesday of each month.',
      schedules: [weekly],
    });
    expect(about.group.schedule).to.deep.equal([]);
    expect(about.group.scheduleText).to.contain('Tuesday 10:00: We meet the 2nd and 4th Tuesday of each month.');
    const plain = await one({ description: 'We meet every Tuesday. Tea is free.', schedules: [weekly] });
    expect(plain.group.schedule).to.have.length(1);
    const monthly = await schedules({ ...weekly, freq: 'MONTHLY', byday: '2TU', description: 'The 2nd Tuesday' });
    expect(monthly.schedule).to.have.length(1);
  });

  it('understands the zone from another place of the same organisation', async () => {
    const { group } = await one({
      service_at_locations: [],
      organization: { id: 'o', name: 'Clinic', locations: [LOCATION] },
      schedules: [weekly],
    });
    expect(group.schedule[0]?.zone).to.equal('America/Los_Angeles');
  });

  for (const [opens, expected] of [
    ['10:00', '10:00'],
    ['10:00:00-08:00', '10:00'],
    ['10:00-07:00', '10:00'],
    ['18:00Z', '10:00'],
    ['18:00:00Z', '10:00'],
    ['12:00:00-06:00', '10:00'],
    ['7:00 PM', '19:00'],
    ['8:30AM', '08:30'],
    ['noon', '12:00'],
    ['19.30', '19:30'],
    ['10:00:00.000', '10:00'],
  ] as const) {
    it(`reads opens_at "${opens}" as ${expected} in Portland`, async () => {
      const { schedule } = await schedules({ ...weekly, opens_at: opens, closes_at: undefined });
      expect(schedule[0]?.start).to.equal(`2026-01-06T${expected}`);
      expect([schedule[0]?.minutes, schedule[0]?.minutesAssumed]).to.deep.equal([60, true]);
    });
  }

  it('refuses an offset that moves the meeting to another day', async () => {
    const { schedule, problems } = await schedules({ ...weekly, opens_at: '03:00Z' });
    expect(schedule).to.deep.equal([]);
    expect(problems).to.deep.equal(['schedules.opens_at time-unreadable']);
  });

  for (const [row, rrule, start] of [
    [{ freq: 'WEEKLY', byday: ['MO', 'TH'], dtstart: '2026-01-06' }, 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-01-08'],
    [{ freq: 'MONTHLY', byday: '2MO,-1FR', dtstart: '2026-01-01' }, 'FREQ=MONTHLY;BYDAY=2MO,-1FR', '2026-01-12'],
    [{ freq: 'weekly', byday: '2TH', dtstart: '2026-01-01' }, 'FREQ=MONTHLY;BYDAY=2TH', '2026-01-08'],
    [{ freq: 'MONTHLY', bymonthday: '1,15', dtstart: '2026-01-02' }, 'FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-01-15'],
    [{ freq: 'MONTHLY', bymonthday: -1, dtstart: '2026-01-02' }, 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31'],
    [{ freq: 'DAILY', dtstart: '2026-01-02' }, 'FREQ=DAILY', '2026-01-02'],
    [{ freq: 'DAILY', byday: 'MO,TU', dtstart: '2026-01-02' }, 'FREQ=WEEKLY;BYDAY=MO,TU', '2026-01-05'],
    [{ freq: 'BIWEEKLY', byday: 'WE', dtstart: '2026-01-07' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '2026-01-07'],
    // The Monday of every other week, counted from the week of Wednesday 7 January.
    [
      { freq: 'WEEKLY', interval: 2, byday: 'MO', dtstart: '2026-01-07' },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      '2026-01-19',
    ],
    [
      { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-01-06', until: '2026-03-03' },
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260303',
      '2026-01-06',
    ],
    [{ freq: 'WEEKLY', byday: 'TU', dtstart: '2026-01-06', count: 8 }, 'FREQ=WEEKLY;BYDAY=TU;COUNT=8', '2026-01-06'],
    [{ freq: 'ONCE', dtstart: '2027-03-04' }, undefined, '2027-03-04'],
    [{ dtstart: '2027-03-04' }, undefined, '2027-03-04'],
    // From here on as real city directories write.
    [{ freq: 'monday' }, 'FREQ=WEEKLY;BYDAY=MO', '2026-11-16'],
    [{ freq: 'Friday', byday: 'Friday,Saturday' }, 'FREQ=WEEKLY;BYDAY=FR,SA', '2026-11-20'],
    [{ weekday: 'Monday - Friday' }, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-16'],
    [{ weekday: 'Mon, Wed-Fri' }, 'FREQ=WEEKLY;BYDAY=MO,WE,TH,FR', '2026-11-16'],
    [{ weekday: 'First, second, and fourth Tuesday of the month' }, 'FREQ=MONTHLY;BYDAY=1TU,2TU,4TU', '2026-11-24'],
    [{ weekday: 'Last Thursday of each month' }, 'FREQ=MONTHLY;BYDAY=-1TH', '2026-11-26'],
  ] as const) {
    it(`reads ${JSON.stringify(row)}`, async () => {
      const { schedule, problems } = await schedules({ opens_at: '10:00', closes_at: '11:00', ...row });
      expect(schedule.map((item) => [item.rrule, item.start])).to.deep.equal([[rrule, `${start}T10:00`]]);
      expect(problems).to.deep.equal([]);
    });
  }

  for (const [row, problem] of [
    [{ freq: 'SOMETIMES', byday: 'MO' }, 'schedules.freq rule-unreadable'],
    [{ freq: 'WEEKLY', byday: 'XX', dtstart: '2026-01-06' }, 'schedules.byday rule-unreadable'],
    [{ freq: 'WEEKLY', byday: 'TU', byweekno: '41,42', dtstart: '2026-01-06' }, 'schedules.byweekno rule-unreadable'],
    [{ freq: 'WEEKLY', byday: 'TU', bymonthday: '2,3', dtstart: '2026-01-06' }, 'schedules.bymonthday rule-unreadable'],
    [{ freq: 'MONTHLY', bymonthday: '32', dtstart: '2026-01-06' }, 'schedules.bymonthday rule-unreadable'],
    [{ freq: 'WEEKLY' }, 'schedules.dtstart rule-unreadable'],
    // Without a first day nobody knows which of two weeks is meant.
    [{ freq: 'BIWEEKLY', byday: 'WE' }, 'schedules.dtstart rule-unreadable'],
    [{ freq: 'ONCE' }, 'schedules.dtstart rule-unreadable'],
    [{ freq: 'WEEKLY', byday: 'TU', dtstart: '2026-02-30' }, 'schedules.dtstart date-unreadable'],
    [{ freq: 'ONCE', dtstart: '9999-12-31' }, 'schedules.dtstart date-unreadable'],
    [{ freq: 'WEEKLY', byday: 'TU', opens_at: 'after lunch' }, 'schedules.opens_at time-unreadable'],
  ] as const) {
    it(`reports ${JSON.stringify(row)} and shows its words`, async () => {
      const { text, problems } = await schedules({ opens_at: '10:00', description: 'Ask us when', ...row });
      expect(text).to.equal('Ask us when');
      expect(problems).to.include(problem);
    });
  }

  it('reads times that stand in dtstart, until, valid_from and valid_to', async () => {
    const hours = await schedules({ weekday: 'Tuesday', dtstart: '9:00AM', until: '5:00PM' });
    expect([hours.schedule[0]?.start.slice(11), hours.schedule[0]?.minutes]).to.deep.equal(['09:00', 480]);
    const valid = await schedules({ byday: 'tuesday', valid_from: '8:30AM', valid_to: '5:30PM' });
    expect([valid.schedule[0]?.start.slice(11), valid.schedule[0]?.minutes]).to.deep.equal(['08:30', 540]);
    expect([...hours.problems, ...valid.problems]).to.deep.equal([]);
  });

  it('shows hours without days as words, and all day as all day', async () => {
    const { schedule, text } = await schedules({ valid_from: '8:30AM', valid_to: '5:30PM' });
    expect([schedule.length, text]).to.deep.equal([0, '8:30AM – 5:30PM']);
    const allDay = await schedules({ weekday: 'Sunday - Saturday', dtstart: '24 Hours' });
    expect([allDay.schedule[0]?.start.slice(11), allDay.schedule[0]?.minutes]).to.deep.equal(['00:00', 1440]);
  });

  it('keeps a remark in brackets as words beside the dates', async () => {
    const { schedule, text } = await schedules({
      weekday: 'Tuesday (closed 1-2pm)',
      dtstart: '9:00AM',
      until: '5:00PM',
    });
    expect([schedule[0]?.rrule, text]).to.deep.equal(['FREQ=WEEKLY;BYDAY=TU', 'Tuesday (closed 1-2pm)']);
  });

  it('never ends a schedule at valid_to, which means "stale after"', async () => {
    const { schedule } = await schedules({ ...weekly, valid_from: '2026-01-01', valid_to: '2026-02-01' });
    expect(schedule[0]).to.not.have.property('validTo');
    expect(schedule[0]?.rrule).to.equal('FREQ=WEEKLY;BYDAY=TU');
  });

  it('starts a schedule that is not valid yet on the day from which it is', async () => {
    const { schedule } = await schedules({ ...weekly, dtstart: undefined, valid_from: '2027-02-01' });
    expect(schedule[0]?.start).to.equal('2027-02-02T10:00');
  });

  it('runs over midnight where closing comes before opening', async () => {
    const { schedule } = await schedules({ ...weekly, opens_at: '22:00', closes_at: '01:00' });
    expect(schedule[0]?.minutes).to.equal(180);
  });

  it('takes 24:00 for the end of the day, and reports an end before the start', async () => {
    const late = await schedules({ ...weekly, opens_at: '19:00', closes_at: '24:00' });
    expect([late.schedule[0]?.minutes, late.problems]).to.deep.equal([300, []]);
    for (const closes of ['18:00', '19:00']) {
      const { schedule, problems } = await schedules({ ...weekly, opens_at: '19:00', closes_at: closes });
      expect([schedule[0]?.minutes, schedule[0]?.minutesAssumed]).to.deep.equal([60, true]);
      expect(problems).to.deep.equal(['schedules.closes_at value-impossible']);
    }
  });

  it('reports a rule without a single day, and shows the words', async () => {
    const rows = [
      [{ ...weekly, until: '2025-12-01' }, 'until'],
      [{ ...weekly, freq: 'MONTHLY', byday: 'TU', bymonthday: '30', interval: 12, dtstart: '2026-02-01' }, 'freq'],
    ] as const;
    for (const [row, field] of rows) {
      const { schedule, text, problems } = await schedules(row);
      expect(schedule).to.deep.equal([]);
      expect(text).to.contain('10:00 – 11:30');
      expect(problems).to.deep.equal([`schedules.${field} rule-empty`]);
    }
  });

  it('finds the first day of a rule that falls seldom', async () => {
    const fifth = { ...weekly, freq: 'MONTHLY', byday: '5MO', interval: 2, dtstart: '2026-01-01' };
    expect((await schedules(fifth)).schedule[0]?.start).to.equal('2026-03-30T10:00');
    const leap = {
      ...weekly,
      byday: undefined,
      freq: 'MONTHLY',
      bymonthday: '29',
      interval: 12,
      dtstart: '2026-02-01',
    };
    expect((await schedules(leap)).schedule[0]?.start).to.equal('2028-02-29T10:00');
  });

  it('takes hours from the place where the group is, and not the hours of the building', async () => {
    const { group } = await one({
      service_at_locations: [
        { id: 'at-1', schedules: [weekly], location: { ...LOCATION, schedules: [{ ...weekly, byday: 'SU' }] } },
        { id: 'at-2', schedules: [{ ...weekly, byday: 'FR' }], location: { ...LOCATION, name: 'Clinic' } },
      ],
    });
    expect(group.schedule.map(({ rrule }) => rrule)).to.deep.equal(['FREQ=WEEKLY;BYDAY=TU']);
  });
});

describe('HSDS: where', () => {
  it('takes the place whose hours are known, so that hours and place belong together', async () => {
    const hours = { freq: 'WEEKLY', byday: 'FR', dtstart: '2026-01-09', opens_at: '10:00' };
    const sites = [{ location: LOCATION }, { schedules: [hours], location: { ...LOCATION, name: 'Harbor Clinic' } }];
    const { group } = await one({ service_at_locations: sites });
    expect([group.place?.name, group.schedule[0]?.start]).to.deep.equal(['Harbor Clinic', '2026-01-09T10:00']);
    expect(group.place?.notes).to.equal('Also at: Riverside Library, Portland');
    const own = await one({ schedules: [hours], service_at_locations: sites });
    expect(own.group.place?.name).to.equal('Riverside Library');
  });

  it('reads the place, and names the others in its notes', async () => {
    const { group } = await one({
      service_at_locations: [
        {
          id: 'at-1',
          location: {
            ...LOCATION,
            transportation: 'Bus 12',
            accessibility: [{ description: 'Step-free', details: 'Ramp' }],
          },
        },
        { id: 'at-2', location: { ...LOCATION, name: 'Harbor Clinic' } },
      ],
    });
    expect(group.place).to.deep.equal({
      name: 'Riverside Library',
      lines: ['100 River Street'],
      city: 'Portland',
      region: 'OR',
      postalCode: '97202',
      country: 'US',
      notes: 'Also at: Harbor Clinic, Portland',
      transit: 'Bus 12',
      geo: { lat: 45.48, lng: -122.64, precision: 'exact' },
    });
    expect(group.access).to.deep.equal(['Step-free', 'Ramp']);
    expect(group.formats).to.deep.equal(['in-person']);
  });

  for (const [latitude, longitude, problem] of [
    [100, 101, 'point-impossible'],
    ['0.0', '-77.03', 'point-impossible'],
    ['north', '-77.03', 'value-wrong-type'],
  ] as const) {
    it(`puts nobody at ${latitude}, ${longitude}`, async () => {
      const { group, problems } = await one({
        service_at_locations: [{ location: { ...LOCATION, latitude, longitude } }],
      });
      expect(group.place?.geo).to.equal(undefined);
      expect(problems).to.deep.equal([`service_at_locations.location.latitude ${problem}`]);
    });
  }

  it('takes 0.0, 0.0 for unknown and says nothing', async () => {
    const { group, problems } = await one({
      service_at_locations: [{ location: { ...LOCATION, latitude: '0.0', longitude: '0.0' } }],
    });
    expect([group.place?.geo, problems]).to.deep.equal([undefined, []]);
  });

  it('joins a virtual room to a place as a hybrid group (D5), and meets nobody at a mailing address', async () => {
    const room = { location_type: 'virtual', name: 'Video room', url: 'https://meet.example.org/j/1' };
    const { group } = await one({
      service_at_locations: [
        { location: { location_type: 'postal', name: 'PO Box 7' } },
        { location: LOCATION },
        { location: room },
      ],
    });
    expect(group.formats).to.deep.equal(['in-person', 'online']);
    expect(group.place?.name).to.equal('Riverside Library');
    expect(group.online).to.deep.equal({ url: 'https://meet.example.org/j/1', notes: 'Video room' });
  });

  it('reads the ways of taking part from attending_type', async () => {
    const { group } = await one({
      service_at_locations: [],
      schedules: [{ attending_type: 'In person, or remotely via video' }, { attending_type: 'telephone' }],
    });
    expect(group.formats).to.deep.equal(['in-person', 'online', 'phone']);
  });

  it('takes passcodes off the page of a service, of its organisation and of its room (P16)', async () => {
    const secret = (path: string): string => `https://meet.example.org/${path}?pwd=Pat&Kim4711`;
    const { group, problems } = await one({
      url: secret('j/1'),
      organization: { name: 'Clinic', website: secret('j/2') },
      service_areas: [{ name: 'Oregon', extent_type: 'state' }],
      service_at_locations: [{ location: { location_type: 'virtual', url: secret('j/3') } }],
    });
    expect([group.url, group.source.url]).to.deep.equal([
      'https://meet.example.org/j/1',
      'https://meet.example.org/j/1',
    ]);
    expect(group.organization?.url).to.equal('https://meet.example.org/j/2');
    expect(group.online).to.deep.equal({ url: 'https://meet.example.org/j/3', hasPasscode: true });
    expect(problems).to.have.members([
      'url passcode-public',
      'organization.website passcode-public',
      'service_at_locations.location.url passcode-public',
    ]);
    const added = await one({ additional_urls: [{ url: secret('j/4') }] });
    expect(added.group.url).to.equal('https://meet.example.org/j/4');
  });

  it('takes passcodes out of links and texts (P16)', async () => {
    const { group, problems } = await one({
      description: 'Zoom passcode: 4711',
      service_at_locations: [{ location: { location_type: 'virtual', url: 'https://meet.example.org/j/1?pwd=abc' } }],
    });
    expect(group.online).to.deep.equal({ url: 'https://meet.example.org/j/1', hasPasscode: true });
    expect(JSON.stringify(group)).to.not.match(/4711|abc/);
    expect(problems).to.include.members([
      'description passcode-public',
      'service_at_locations.location.url passcode-public',
    ]);
  });
});

describe('HSDS: what and for whom', () => {
  for (const [status, expected] of [
    ['active', 'open'],
    ['Active', 'open'],
    ['inactive', 'closed'],
    ['defunct', 'closed'],
    ['temporarily closed', 'paused'],
    ['temporarily_closed', 'paused'],
    [undefined, 'open'],
  ] as const) {
    it(`takes status "${status}" for ${expected} (D11)`, async () => {
      const { group, problems } = await one({ status });
      expect([group.status, problems]).to.deep.equal([expected, []]);
    });
  }

  it('reports a status that it does not know, "constructor" too (P14)', async () => {
    expect((await one({ status: 'constructor' })).problems).to.deep.equal(['status value-unknown']);
  });

  it('keeps "checked" and "changed" apart (D11)', async () => {
    const { group } = await one({
      assured_date: '2026-10-03',
      last_modified: '2026-11-01T10:30:45.123Z',
      alert: 'Moved upstairs',
    });
    expect([group.verifiedAt, group.updatedAt, group.notice]).to.deep.equal([
      '2026-10-03',
      '2026-11-01T10:30:45.123Z',
      'Moved upstairs',
    ]);
    const modified = await one({ last_modified: '2026-11-01T10:30:45.123Z' });
    expect(modified.group).to.not.have.property('verifiedAt');
  });

  it('turns entities and tags into text', async () => {
    const { group } = await one({ name: 'Mom&rsquo;s <b>Circle</b>', description: '<p>Tea &amp; talk</p><p>Free</p>' });
    expect([group.name, group.description]).to.deep.equal(['Mom’s Circle', 'Tea & talk\nFree']);
  });

  it('cleans phone numbers and passes over faxes', async () => {
    const { group, problems } = await one({
      email: 'a@clinic.example.org; b@clinic.example.org',
      phones: [
        { number: '"+1 503 555 0101"', extension: 100, type: 'voice' },
        { number: '503-555-0102', type: 'fax' },
        { number: 'ask us', type: 'voice' },
      ],
      contacts: [{ name: 'Ann', title: 'Front desk', phones: [{ number: '503-555-0103' }] }],
    });
    expect(group.contacts).to.deep.equal([
      { email: 'a@clinic.example.org' },
      { name: 'Ann', role: 'Front desk', phone: '503-555-0103' },
      { phone: '+1 503 555 0101 ext. 100' },
    ]);
    expect(problems).to.deep.equal(['phones.number value-impossible']);
  });

  it('reads places left, and refuses 12 of 10', async () => {
    const places = (available: number, maximum: number, unit?: string): object => ({
      capacities: [{ available, maximum, ...(unit ? { unit: { name: unit } } : {}) }],
    });
    expect((await one(places(3, 10, 'Places'))).group.remaining).to.equal(3);
    expect((await one(places(0, 10))).group.status).to.equal('full');
    expect((await one(places(5, 10, 'Kilogram'))).group).to.not.have.property('remaining');
    const impossible = await one(places(12, 10));
    expect(impossible.group).to.not.have.property('remaining');
    expect(impossible.problems).to.deep.equal(['capacities.available value-impossible']);
  });

  it('reads what it costs, and passes over prices that no longer hold', async () => {
    expect((await one({ fees_description: 'Free' })).group.cost).to.deep.equal({ free: true });
    expect((await one({ fees: 'Pay what you can; sliding scale' })).group.cost).to.deep.equal({
      reduced: true,
      text: 'Pay what you can; sliding scale',
    });
    const { group } = await one({
      cost_options: [
        { amount: 35, currency: 'usd', option: 'Couples', amount_description: 'per hour' },
        { amount: 20, currency: 'usd' },
        { amount: 5, currency: 'usd', valid_to: '2022-12-31' },
      ],
    });
    expect(group.cost).to.deep.equal({ free: false, min: 20, max: 35, currency: 'USD', text: 'Couples, per hour' });
  });

  for (const [text, mode] of [
    ['Just drop in. No registration needed.', 'drop-in'],
    ['Please register on our website.', 'sign-up'],
    ['A referral from your midwife opens the door.', 'referral'],
    ['Call us to make an appointment.', 'contact'],
    // Two ways, so neither is promised.
    ['Call or walk in.', 'contact'],
    ['Whatever suits you.', 'contact'],
    ['Walk-ins welcome.', 'drop-in'],
    ['Walk-ins do not need an appointment.', 'drop-in'],
    ['No cost, drop in any time.', 'drop-in'],
    // Nobody should stand before a door that opens to others only.
    ['Walk-ins not accepted.', 'contact'],
    ['Walk-ins are not accepted.', 'contact'],
    ['Drop-ins can’t be taken.', 'contact'],
    ['No walk-ins.', 'contact'],
    ['This is not a drop-in group.', 'contact'],
    ['We do not currently accept walk-ins.', 'contact'],
    ['Register online; no drop-ins.', 'sign-up'],
    ['Walk-ins will not be turned away.', 'drop-in'],
  ] as const) {
    it(`takes "${text}" for ${mode}`, async () => {
      expect((await one({ application_process: text })).group.joining).to.deep.equal({ mode, text });
    });
  }

  it('reads ages, languages, documents, areas and the organisation', async () => {
    const { group, problems } = await one({
      minimum_age: '16',
      maximum_age: 45,
      languages: [{ code: 'spa' }, { name: 'English' }, { name: 'Klingon' }, { id: 'only' }],
      required_documents: [{ document: 'Your name and e-mail' }],
      service_areas: [{ name: 'Multnomah County' }],
      organization: {
        id: 'o',
        name: 'Riverside Clinic',
        website: 'javascript:alert(1)',
        phones: [{ number: '503-555-0104' }],
      },
      additional_urls: [{ url: 'https://clinic.example.org/circle' }],
    });
    expect([group.minAge, group.maxAge, group.languages, group.asksFor]).to.deep.equal([
      16,
      45,
      ['es', 'en'],
      ['Your name and e-mail'],
    ]);
    expect(group.serves).to.deep.equal({ text: 'Multnomah County' });
    expect(group.organization).to.deep.equal({ name: 'Riverside Clinic', phone: '503-555-0104' });
    expect([group.url, group.source]).to.deep.equal([
      'https://clinic.example.org/circle',
      {
        format: 'hsds',
        feed: 'Directory',
        url: 'https://clinic.example.org/circle',
        fetchedAt: '2026-11-22T12:00:00.000Z',
      },
    ]);
    expect(problems).to.have.members(['languages.code value-unknown', 'organization.website url-unsafe']);
  });

  const term = (code: string, name: string): object => ({
    taxonomy_term: { id: `id-${code}`, code, name, taxonomy: 'Ours' },
  });

  it('keeps terms as written, and gives the host’s map the last word', async () => {
    const attributes = [
      term('CF', 'Kids welcome'),
      term('PPD', 'Postpartum'),
      term('X', 'Group Counseling'),
      term('NO', 'None'),
    ];
    const { group, problems } = await one(
      { attributes },
      { CF: 'babyWelcome', PPD: 'experience:low-mood', 'Group Counseling': 'kind:peer-support', NO: 'nonsense' },
    );
    expect(group.terms[0]).to.deep.equal({ scheme: 'Ours', code: 'CF', label: 'Kids welcome' });
    expect(group.comfort).to.deep.equal({ babyWelcome: true });
    expect(group.audience.experience).to.deep.equal(['low-mood']);
    expect(group.kind).to.equal('peer-support');
    expect(problems).to.deep.equal([]);
  });

  for (const [name, label, kind] of [
    ['Dads Support Group', 'Health', 'peer-support'],
    ['Tuesday Circle', 'Support Groups', 'peer-support'],
    ['Postpartum Group Therapy', 'Support Groups', 'therapy'],
    ['Community Counselling', 'Health', 'therapy'],
    ['Mommy and Me', 'Health', 'parent-baby'],
    ['Childbirth Classes', 'Health', 'class'],
    ['Tuesday Circle', 'Parenting Education', 'class'],
    ['Physical Therapy', 'Health', 'other'],
    ['Debt Counseling', 'Money', 'other'],
    ['Tuesday Circle', 'Health', 'other'],
  ] as const) {
    it(`takes "${name}" under "${label}" for ${kind}, and never guesses who leads it (D2)`, async () => {
      const { group } = await one({ name, attributes: [term('T', label)] });
      expect([group.kind, group.ledBy]).to.deep.equal([kind, undefined]);
    });
  }

  it('survives fields of every wrong type (R1)', async () => {
    const wrong = ['text', 7, true, null, [], [null, 'x', 3], {}, { id: {} }];
    const fields =
      'description url email status schedules service_at_locations phones languages organization capacities cost_options attributes contacts service_areas required_documents additional_urls assured_date last_modified minimum_age'.split(
        ' ',
      );
    for (const value of wrong) {
      const { group } = await one(Object.fromEntries(fields.map((field) => [field, value])));
      expect(group.name).to.equal('New Parent Circle');
      const inner = await one({
        schedules: [{ freq: value, byday: value, dtstart: value, opens_at: value, timezone: value, interval: value }],
        service_at_locations: [
          { location: { location_type: 'physical', addresses: value, latitude: value, accessibility: value } },
        ],
      });
      expect(inner.group.id).to.equal('s1');
    }
  });

  it('never gives a time or a zone that cannot be used, whatever the words (R1)', async () => {
    const word = fc.constantFrom(
      '10:00',
      '24:00',
      '9999-12-31',
      '2026-01-06',
      'TU',
      '2TU',
      'WEEKLY',
      'EST',
      -8,
      '',
      '5',
    );
    const value = fc.oneof(word, fc.string(), fc.integer());
    const fields = 'freq byday weekday bymonthday dtstart until count interval opens_at closes_at timezone valid_from';
    const row = fc.dictionary(fc.constantFrom(...fields.split(' ')), value);
    await fc.assert(
      fc.asyncProperty(row, async (schedule) => {
        expect(unusableTimes((await one({ schedules: [schedule] })).group)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  });

  it('reads nothing from prototype keys (P14)', async () => {
    const text = '{"__proto__":{"polluted":true},"constructor":{"name":"x"},"id":"s1","name":"Circle","phones":[]}';
    const { groups } = await read(LIST, { [LIST]: text });
    expect(groups).to.have.length(1);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(JSON.stringify(groups)).to.not.include('polluted');
  });

  it('reads an answer however it is cut into chunks', async () => {
    const list = page(3, [full('a'), full('b')]);
    const whole = await read(LIST, { [LIST]: list });
    for (const size of [1, 7, 64])
      expect((await read(LIST, { [LIST]: list }, {}, size)).groups).to.deep.equal(whole.groups);
  });
});
