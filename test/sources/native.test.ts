import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { compact } from '../../src/sources/compact.js';
import { readNative } from '../../src/sources/native.js';
import { readDay, readFlag, readGeo, readNumber, readOneOf, readText, readTexts } from '../../src/sources/read.js';
import { linksOf, readAll, type Options, type Outcome } from './read-all.js';

const read = (feed: unknown, options?: Options): Promise<Outcome> => readAll(readNative, JSON.stringify(feed), options);

/** One record with a name, and what was said about it. */
async function one(record: Readonly<Record<string, unknown>>): Promise<Group & { faults: readonly string[] }> {
  const { groups, faults } = await read([{ id: 'x', name: 'X', ...record }]);
  return { ...(groups[0] ?? expect.fail('no group')), faults };
}

const demo = async (file: string): Promise<string> =>
  (await fetch(new URL(`../../demo/feeds/${file}`, import.meta.url))).text();

/** A record with every field that the schema knows, as a careful feed writes it. */
const WHOLE = {
  id: 'whole',
  name: 'Tuesday circle',
  description: 'Tea and other parents.',
  notice: 'Moved to the library in May.',
  url: 'https://example.org/whole',
  kind: 'peer-support',
  kindLabel: 'Circle',
  ledBy: 'both',
  credential: 'PMH-C',
  formats: ['in-person', 'online', 'phone'],
  schedule: [
    {
      start: '2026-01-06T19:00',
      minutes: 90,
      minutesAssumed: true,
      zone: 'America/New_York',
      zoneAssumed: true,
      rrule: 'FREQ=MONTHLY;BYDAY=2TU,-1TU',
      rdates: ['2026-12-24T10:00'],
      exdates: ['2026-12-22', '2026-12-29T19:00'],
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
    },
  ],
  scheduleText: 'Second and last Tuesday',
  place: {
    name: 'Library',
    lines: ['12 Ferry Street'],
    city: 'Portland',
    region: 'ME',
    postalCode: '04101',
    country: 'US',
    formatted: '12 Ferry Street, Portland, ME 04101',
    notes: 'Side door',
    transit: 'Bus 4',
    parking: 'Free',
    geo: { lat: 43.66, lng: -70.26, precision: 'exact' },
  },
  serves: { text: 'Maine', regions: ['ME'], nationwide: false },
  online: { url: 'https://example.org/j/1', provider: 'Video', notes: 'Wait to be let in', hasPasscode: true },
  dialIn: [{ number: '+12075550101', code: '123', notes: 'Mute yourself' }],
  audience: { stage: ['postpartum'], experience: ['worry'], community: ['single'], notFor: ['men'] },
  minAge: 18,
  maxAge: 99,
  comfort: { babyWelcome: true, childcare: false },
  babyMaxAgeMonths: 12,
  asksFor: ['address'],
  expect: { minutes: 90, size: '6 to 10', opening: 'A round of names', membership: 'fixed' },
  cost: { free: false, min: 5, max: 20, currency: 'USD', reduced: true, text: 'Sliding scale' },
  insurance: 'Not taken',
  languages: ['en', 'es'],
  joining: { mode: 'sign-up', url: 'https://example.org/join', text: 'Two days before' },
  status: 'waitlist',
  remaining: 3,
  access: ['induction-loop'],
  contacts: [
    { name: 'Kim', role: 'Host', phone: '207-555-0101', email: 'kim@example.org', url: 'https://example.org/kim' },
  ],
  organization: { name: 'Sample', url: 'https://example.org', phone: '207-555-0102' },
  verifiedAt: '2026-11-03',
  updatedAt: '2026-11-04',
  lang: 'en',
  terms: [{ scheme: 'https://example.org/terms', code: 'CF', label: 'Child friendly' }],
};

describe('the native reader', () => {
  it('keeps every field of a careful record as it is written', async () => {
    const { groups, faults } = await read({ version: '1', groups: [WHOLE] });
    const source = { format: 'native', feed: 'Example feed', fetchedAt: '2026-11-22T12:00:00.000Z' };
    expect(groups).to.deep.equal([{ ...WHOLE, source }]);
    expect(faults).to.deep.equal([]);
  });

  it('says nothing that a record does not say', async () => {
    const { groups } = await read([
      { id: 'a', name: 'A', place: {}, cost: null, comfort: { parking: '' }, contacts: [] },
    ]);
    expect(groups).to.deep.equal([
      {
        id: 'a',
        source: { format: 'native', feed: 'Example feed', fetchedAt: '2026-11-22T12:00:00.000Z' },
        name: 'A',
        kind: 'other',
        formats: [],
        schedule: [],
        audience: { stage: [], experience: [], community: [], notFor: [] },
        comfort: {},
        asksFor: [],
        languages: [],
        status: 'open',
        access: [],
        contacts: [],
        terms: [],
      },
    ]);
  });

  it('drops one bad record of ninety-nine, counts it, and keeps the rest (R1)', async () => {
    const bad: unknown[] = [null, 42, 'text', [], true, {}, { id: 'x' }, { name: '' }, { name: ['A'] }];
    bad.push({ id: 'y', schedule: [{ start: 'soon' }] }, { id: 'z', description: 'Passcode: 4711' });
    for (const one of bad) {
      const all = Array.from({ length: 99 }, (_, n) => (n === 50 ? one : { id: `g${n}`, name: `Group ${n}` }));
      const { groups, records, problems } = await read({ groups: all });
      expect(groups).to.have.length(98);
      expect(records).to.equal(99);
      expect(problems.map(({ source }) => source)).to.include('Example feed');
    }
  });

  it('reads fresh objects: __proto__, constructor and prototype are passed over (P14)', async () => {
    const text = `{"groups":[{"__proto__":{"polluted":1,"url":"https://example.net"},"constructor":{"prototype":{"polluted":1}},
      "id":"p","name":"P","place":{"__proto__":{"city":"Nowhere"}},"comfort":{"__proto__":{"babyWelcome":true}},
      "audience":{"constructor":["x"]},"prototype":{"a":1}}]}`;
    const [group] = (await readAll(readNative, text)).groups;
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(group)).to.equal(Object.prototype);
    expect(group).to.include({ id: 'p', name: 'P' });
    expect(group?.url).to.equal(undefined);
    expect(group?.place).to.equal(undefined);
    expect(group?.comfort).to.deep.equal({});
    expect(group).not.to.have.any.keys('polluted', 'prototype');
    expect(Object.hasOwn(group ?? {}, 'constructor')).to.equal(false);
  });

  it('keeps listings that share an id, each with an id of its own', async () => {
    const { groups, faults } = await read([
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
      { id: 'a~2', name: 'C' },
      { id: 'a' },
      { id: 7, name: 'D' },
      { name: 'E' },
    ]);
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['a', 'A'],
      ['a~2', 'B'],
      ['a~2~2', 'C'],
      ['7', 'D'],
      ['#6', 'E'],
    ]);
    expect(faults).to.deep.equal(['a id id-duplicate', 'a~2 id id-duplicate', 'a name name-missing']);
  });

  it('leaves out what cannot be used, and says where it stands', async () => {
    const { faults, ...group } = await one({
      kind: 'seance',
      ledBy: 'Trained peer',
      formats: ['In Person', 'telepathy', 'ONLINE', 'online'],
      url: 'javascript:alert(1)',
      minAge: -1,
      maxAge: '65',
      babyMaxAgeMonths: 'twelve',
      comfort: { babyWelcome: 'Yes', parking: 'no', stroller: 'perhaps' },
      place: { city: 'Duluth', geo: { lat: 100, lng: 5 } },
      contacts: [{ name: 'Kim', url: 'data:x' }, 'Lee', {}],
      joining: { url: 'https://example.org' },
      organization: 'Sample',
      verifiedAt: '2026-02-30',
      status: 'FULL',
    });
    expect(group).to.deep.include({
      kind: 'other',
      ledBy: 'trained-peer',
      formats: ['in-person', 'online'],
      maxAge: 65,
      comfort: { babyWelcome: true, parking: false },
      place: { city: 'Duluth' },
      contacts: [{ name: 'Kim' }],
      status: 'full',
    });
    for (const field of ['url', 'minAge', 'babyMaxAgeMonths', 'joining', 'organization', 'verifiedAt']) {
      expect(group).not.to.have.property(field);
    }
    expect([...faults].sort()).to.deep.equal(
      [
        'x kind value-unknown',
        'x formats value-unknown',
        'x url url-unsafe',
        'x minAge value-impossible',
        'x babyMaxAgeMonths value-wrong-type',
        'x comfort.stroller value-wrong-type',
        'x place.geo.lat value-impossible',
        'x contacts[0].url url-unsafe',
        'x contacts[1] value-wrong-type',
        'x organization value-wrong-type',
        'x verifiedAt date-unreadable',
      ].sort(),
    );
  });

  it('reads rules with or without their name, and assumes an hour where no length is given', async () => {
    const { schedule, faults } = await one({
      schedule: [{ start: '2026-01-06T19:00:30', zone: 'UTC', rrule: 'RRULE:FREQ=WEEKLY;BYDAY=TU' }],
    });
    expect(schedule).to.deep.equal([
      { start: '2026-01-06T19:00', zone: 'UTC', minutes: 60, minutesAssumed: true, rrule: 'FREQ=WEEKLY;BYDAY=TU' },
    ]);
    expect(faults).to.deep.equal([]);
  });

  it('is not held up by a rule that is made to be slow (P13)', async () => {
    const read = (rrule: string): ReturnType<typeof one> =>
      one({ schedule: [{ start: '2026-01-06T19:00', zone: 'UTC', rrule }] });
    // The file that reports a bad rule is fetched for the first one, which is not what is asked here.
    await read('!');
    const began = performance.now();
    const { faults } = await read(`${'A=BBBBBBBBBBBBBBBBBBBB'.repeat(400)}!`);
    expect(faults).to.deep.equal(['x schedule[0].rrule rule-unreadable']);
    expect(performance.now() - began).to.be.below(500);
  });

  it('takes the passcode off a meeting link and says so (P16)', async () => {
    const { online, faults } = await one({ online: { url: 'https://example.org/j/1?pwd=abc' } });
    expect(online).to.deep.equal({ url: 'https://example.org/j/1', hasPasscode: true });
    expect(faults).to.deep.equal(['x online.url passcode-public']);
  });

  for (const [what, record, expected, ...fields] of [
    [
      'the words about joining',
      { online: { provider: 'Video', notes: 'Passcode: 4711' } },
      { online: { provider: 'Video', hasPasscode: true } },
      'online.notes',
    ],
    [
      'the description',
      { description: 'Tea. Password is serenity.', online: { url: 'https://example.org/j/1' } },
      { description: 'Tea.', online: { url: 'https://example.org/j/1', hasPasscode: true } },
      'description',
    ],
    [
      'a one-tap number',
      { dialIn: [{ number: '+15035550100,,12345#,,,,*4711#' }] },
      { dialIn: [{ number: '+15035550100', code: '12345' }] },
      'dialIn[0].number',
    ],
    [
      'a number with single pauses',
      { dialIn: { number: '+1 503 555 0100,12345,4711', notes: 'After eight' } },
      { dialIn: [{ number: '+1 503 555 0100', code: '12345', notes: 'After eight' }] },
      'dialIn[0].number',
    ],
    ['the page', { url: 'https://zoom.us/j/1?pwd=4711' }, { url: 'https://zoom.us/j/1' }, 'url'],
    [
      'the link to sign up',
      { joining: { mode: 'sign-up', url: 'https://zoom.us/j/1?a=1&pwd=4711' } },
      { joining: { mode: 'sign-up', url: 'https://zoom.us/j/1?a=1' } },
      'joining.url',
    ],
    [
      'the link of a contact',
      { contacts: [{ name: 'Kim' }, { url: 'https://zoom.us/j/1?pwd=4711' }] },
      { contacts: [{ name: 'Kim' }, { url: 'https://zoom.us/j/1' }] },
      'contacts[1].url',
    ],
    [
      'an address',
      { place: { lines: ['Online', 'Passcode: 4711'] }, asksFor: ['Your name', 'password: 4711'] },
      { place: { lines: ['Online'] }, asksFor: ['Your name'] },
      'place.lines[1]',
      'asksFor[1]',
    ],
    [
      'a link whose passcode has an ampersand',
      { online: { url: 'https://example.org/j/1?pwd=Pat&Kim4711' } },
      { online: { url: 'https://example.org/j/1', hasPasscode: true } },
      'online.url',
    ],
  ] as const) {
    it(`takes a passcode out of ${what} (P16)`, async () => {
      const { faults, ...group } = await one(record);
      expect(group).to.deep.include(expected);
      expect(JSON.stringify(group)).to.not.match(/4711|serenity/);
      expect(faults).to.deep.equal(fields.map((field) => `x ${field} passcode-public`));
    });
  }

  it('turns HTML into text, in every field that is shown', async () => {
    const { faults, ...group } = await one({
      name: 'Moms &amp; Me',
      description: '<p>Hello <b>there</b><br>Bring tea</p>',
      notice: 'It&#8217;s back',
      place: { name: 'St. Mary&rsquo;s', lines: ['1 Elm &amp; Oak', '2nd floor'] },
      audience: { community: ['moms &amp; dads'], stage: ['pregnant'] },
      asksFor: ['name &amp; town'],
      contacts: [{ name: 'Ann &amp; Bo' }],
      terms: [{ code: 'x', label: '<i>Quiet</i>' }],
      schedule: [{ start: 'Tuesdays &amp; Fridays', zone: 'UTC' }],
    });
    expect(group).to.deep.include({
      name: 'Moms & Me',
      description: 'Hello there\nBring tea',
      notice: 'It’s back',
      place: { name: 'St. Mary’s', lines: ['1 Elm & Oak', '2nd floor'] },
      audience: { community: ['moms & dads'], stage: ['pregnant'], experience: [], notFor: [] },
      asksFor: ['name & town'],
      contacts: [{ name: 'Ann & Bo' }],
      terms: [{ code: 'x', label: 'Quiet' }],
      scheduleText: 'Tuesdays & Fridays UTC',
    });
    expect(faults.filter((fault) => !fault.includes('schedule'))).to.deep.equal([]);
  });

  it('takes a passcode out of HTML (P16)', async () => {
    const { description, faults } = await one({ description: '<p>Tea.</p><p>Passcode:&nbsp;<b>4711</b></p>' });
    expect([description, faults]).to.deep.equal(['Tea.', ['x description passcode-public']]);
  });

  it('leaves texts in which marks only look like HTML, and links, as they are', async () => {
    const url = 'https://example.org/?a=1&amp;b=2';
    const record = { name: 'R&DD;  & Q&A', description: 'ages < 5 & up,  a <b c, <kim@example.org>', url };
    const { faults, ...group } = await one({ ...record, contacts: [{ url }] });
    expect(group).to.deep.include({ ...record, contacts: [{ url }] });
    expect(faults).to.deep.equal([]);
  });

  it('turns HTML into text in coordinators and resources', async () => {
    const feed = { coordinators: [{ id: 'c', name: 'Ann &amp; Bo' }], resources: [{ id: 'r', name: '<b>Course</b>' }] };
    const context = { label: 'L', now: 0, signal: new AbortController().signal, terms: {}, open: () => expect.fail() };
    const batches: unknown[] = [];
    async function* chunks(): AsyncGenerator<string> {
      yield JSON.stringify(feed);
    }
    for await (const batch of readNative({ url: '', chunks: chunks() }, context)) batches.push(batch);
    expect(batches).to.have.nested.property('[0].coordinators[0].name', 'Ann & Bo');
    expect(batches).to.have.nested.property('[1].resources[0].name', 'Course');
  });

  it('says nothing of words that only look like a passcode, and keeps the rest of what it said', async () => {
    const { description, notice, faults, schedule } = await one({
      description: 'The password is sent by e-mail.',
      notice: 'Compass course, 2024, 2025',
      verifiedAt: 'soon',
      schedule: [{ start: '2026-01-06 7:00 PM', zone: 'UTC', minutes: 60 }],
    });
    expect([description, notice]).to.deep.equal(['The password is sent by e-mail.', 'Compass course, 2024, 2025']);
    expect(schedule[0]?.start).to.equal('2026-01-06T19:00');
    expect(faults).to.deep.equal(['x verifiedAt date-unreadable']);
  });

  it('takes passcodes out of a whole record at once, its times mended too, and leaves its id', async () => {
    const schedule = [{ start: '2026-01-06 7:00 PM', minutes: 60, zone: 'UTC' }];
    const { groups, faults } = await read([
      { id: 'pin 1234', name: 'Circle, passcode 123 456', scheduleText: 'Password – tea', schedule },
      { id: 'b', name: 'B' },
    ]);
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['pin 1234', 'Circle,'],
      ['b', 'B'],
    ]);
    expect(groups[0]?.schedule[0]?.start).to.equal('2026-01-06T19:00');
    expect(groups[0]).to.not.have.property('scheduleText');
    expect(faults).to.deep.equal(['pin 1234 name passcode-public', 'pin 1234 scheduleText passcode-public']);
  });

  it('keeps no group that is called by a passcode alone', async () => {
    const { groups, faults } = await read([{ id: 'x', name: 'Passcode: 4711' }]);
    expect([groups, faults]).to.deep.equal([[], ['x name passcode-public', 'x name name-missing']]);
  });

  it('takes passcodes out of coordinators and resources (P16)', async () => {
    const text = JSON.stringify({
      coordinators: [{ id: 'c', name: 'Kim', url: 'https://zoom.us/j/1?pwd=4711' }],
      resources: [{ id: 'r', name: 'Course', text: 'The password will be sent', description: 'Password: 4711' }],
    });
    const batches: unknown[] = [];
    const context = { label: 'L', now: 0, signal: new AbortController().signal, terms: {}, open: () => expect.fail() };
    async function* chunks(): AsyncGenerator<string> {
      yield text;
    }
    for await (const batch of readNative({ url: '', chunks: chunks() }, context)) batches.push(batch);
    expect(JSON.stringify(batches)).to.not.contain('4711');
    expect(batches).to.have.nested.property('[0].coordinators[0].url', 'https://zoom.us/j/1');
    expect(batches).to.have.nested.property('[0].problems.length', 1);
    expect(batches).to.have.nested.property('[1].resources[0].text', 'The password will be sent');
    expect(batches).to.have.nested.property('[1].problems[0].field', 'description');
    expect(batches).to.have.nested.property('[1].problems.length', 1);
  });

  it('reads coordinators and resources beside groups', async () => {
    const text = JSON.stringify({
      coordinators: [
        { id: 'c', name: 'Kim', region: 'OR', languages: ['en'] },
        { id: 'd', region: 'OR' },
      ],
      groups: [{ id: 'g', name: 'G' }],
      resources: [{ id: 'r', kind: 'helpline', name: 'Line', phone: '503-555-0101', verifiedAt: '2026-11-01' }, 7],
    });
    const [coordinators, resources, faults]: unknown[][] = [[], [], []];
    const context = { label: 'L', now: 0, signal: new AbortController().signal, terms: {}, open: () => expect.fail() };
    let records = 0;
    async function* chunks(): AsyncGenerator<string> {
      yield text;
    }
    for await (const batch of readNative({ url: '', chunks: chunks() }, context)) {
      records += batch.records;
      coordinators?.push(...(batch.coordinators ?? []));
      resources?.push(...(batch.resources ?? []));
      faults?.push(...batch.problems.map(({ record, code }) => `${record} ${code}`));
    }
    expect(coordinators).to.deep.equal([{ id: 'c', name: 'Kim', region: 'OR', languages: ['en'], specialities: [] }]);
    expect(resources).to.deep.equal([
      { id: 'r', kind: 'helpline', name: 'Line', phone: '503-555-0101', languages: [], verifiedAt: '2026-11-01' },
    ]);
    expect(faults).to.deep.equal(['d name-missing', '#5 not-an-object']);
    expect(records).to.equal(1);
  });
});

describe('the demo feeds', () => {
  it('of groups has no problem', async () => {
    const text = await demo('groups.json');
    const { groups, problems, fault, records } = await readAll(readNative, text);
    expect(problems).to.deep.equal([]);
    expect(fault).to.equal(undefined);
    expect(groups).to.have.length(records);
    expect(groups.length).to.equal((JSON.parse(text) as { groups: unknown[] }).groups.length);
  });

  it('of bad records throws nothing, keeps the good, and lets no bad link through (P13, R1)', async () => {
    const text = await demo('bad-records.json');
    const { groups, problems, fault } = await readAll(readNative, text, { piece: 100 });
    expect(fault).to.equal(undefined);
    expect(groups.filter(({ id }) => id.startsWith('good-')).length).to.equal(text.match(/"id": "good-/g)?.length);
    expect(problems).not.to.be.empty;
    for (const link of groups.flatMap(linksOf)) expect(link).to.match(/^(?:https?|mailto|tel|sms|geo):/);
  });
});

describe('readers of one field', () => {
  const said: string[] = [];
  const report = (field: string, code: string): number => said.push(`${field} ${code}`);
  beforeEach(() => {
    said.length = 0;
  });
  const raw = (value: unknown): { f: unknown } => ({ f: value });

  it('take absent, null and blank for not stated, and say nothing', () => {
    for (const value of [undefined, null, '']) {
      expect(readText(raw(value), 'f', report)).to.equal(undefined);
      expect(readTexts(raw(value), 'f', report)).to.deep.equal([]);
      expect(readNumber(raw(value), 'f', report)).to.equal(undefined);
      expect(readFlag(raw(value), 'f', report)).to.equal(undefined);
      expect(readDay(raw(value), 'f', report)).to.equal(undefined);
      expect(readOneOf(raw(value), 'f', ['a'], report)).to.equal(undefined);
    }
    expect(said).to.deep.equal([]);
  });

  it('cut a text that is too long, and take numbers as texts', () => {
    expect(readText(raw('a'.repeat(30_000)), 'f', report)).to.have.length(20_000);
    expect(readText(raw(97202), 'f', report)).to.equal('97202');
    expect(readText(raw(Infinity), 'f', report)).to.equal(undefined);
    expect(readTexts(raw(['a', 1, ' ', null, {}]), 'f', report)).to.deep.equal(['a', '1']);
    expect(readTexts(raw('a'), 'f', report)).to.deep.equal(['a']);
    expect(said).to.deep.equal(['f value-wrong-type', 'f value-wrong-type']);
  });

  it('know yes from no, in two languages', () => {
    for (const yes of [true, 'true', 'YES', ' y ', 1, '1', 'Sí', 'si'])
      expect(readFlag(raw(yes), 'f', report)).to.equal(true);
    for (const no of [false, 'False', 'no', 'N', 0, '0']) expect(readFlag(raw(no), 'f', report)).to.equal(false);
    expect(said).to.deep.equal([]);
    for (const other of ['yesterday', 'not sure', 2, {}]) expect(readFlag(raw(other), 'f', report)).to.equal(undefined);
    expect(said).to.have.length(4);
  });

  it('take a point only where there is one', () => {
    const geo = (lat: unknown, lng: unknown): unknown => readGeo({ lat, lng }, 'lat', 'lng', 'exact', report);
    expect(geo('45.5', -122)).to.deep.equal({ lat: 45.5, lng: -122, precision: 'exact' });
    expect(geo(0, 0)).to.equal(undefined);
    expect(geo(null, 5)).to.equal(undefined);
    expect(said).to.deep.equal([]);
    expect(geo(91, 5)).to.equal(undefined);
    expect(geo(5, 'east')).to.equal(undefined);
    expect(said).to.deep.equal(['lat value-impossible', 'lng value-wrong-type']);
  });

  it('know which days there are', () => {
    for (const day of ['2024-02-29', '2026-11-22T10:00:00Z', '2026-11-22 10:00']) {
      expect(readDay(raw(day), 'f', report)).to.equal(day.slice(0, 10));
    }
    for (const day of ['2026-02-29', '2026-13-01', '11/22/2026', '2026-11-22x', 20261122, {}]) {
      expect(readDay(raw(day), 'f', report)).to.equal(undefined);
    }
    expect(said).to.have.length(6);
  });

  it('leave out what is absent', () => {
    expect(compact({ a: 1, b: undefined, c: [] })).to.deep.equal({ a: 1 });
    expect(compact({ b: undefined })).to.equal(undefined);
  });
});

describe('the name of a list', () => {
  it('is its own where the host knows it by its address alone', async () => {
    const feed = { label: ' Harbor clinic groups ', groups: [{ id: 'a', name: 'A' }] };
    for (const [label, name] of [
      ['https://example.org/groups.json', 'Harbor clinic groups'],
      ['Our groups', 'Our groups'],
    ] as const) {
      const context = { label, now: 0, signal: new AbortController().signal, terms: {}, open: () => expect.fail() };
      const chunks = (async function* () {
        yield JSON.stringify(feed);
      })();
      for await (const { groups } of readNative({ url: 'https://example.org/groups.json', chunks }, context))
        expect(groups[0]?.source.feed).to.equal(name);
    }
  });
});
