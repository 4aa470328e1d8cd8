import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group } from '../../src/model/group.js';
import { readSchemaOrg } from '../../src/sources/schema-org.js';
import { safeUrl } from '../../src/sources/text.js';
import { CIRCLE, HALL, PAGE, WEEKLY } from '../fixtures/schema-org-feed.js';
import { linksOf, readAll, unusableTimes, type Options, type Outcome } from './read-all.js';

const read = (value: unknown, options?: Options): Promise<Outcome> =>
  readAll(readSchemaOrg, typeof value === 'string' ? value : JSON.stringify(value), options);

type One = Group & { faults: readonly string[] };

/** The only group of one event; faults without the name of the record. */
const one = async (fields: object, options?: Options): Promise<One> => {
  const { groups, faults } = await read({ '@type': 'Event', '@id': 'x', name: 'X', ...fields }, options);
  expect(groups).to.have.length(1);
  return { ...(groups[0] as Group), faults: faults.map((fault) => fault.replace(/^\S+ /, '')) };
};

const names = ({ groups }: Outcome): readonly string[] => groups.map(({ name }) => name);

/** An event with one schedule. */
const scheduled = (schedule: object, fields: object = {}): Promise<One> =>
  one({ location: HALL, eventSchedule: { ...WEEKLY, ...schedule }, ...fields });

const dated = (startDate: unknown, fields: object = {}): Promise<One> => one({ location: HALL, startDate, ...fields });

describe('the schema.org reader', () => {
  it('reads a full event (R1)', async () => {
    const { groups, faults, fault, records } = await read(CIRCLE);
    expect({ faults, fault, records }).to.deep.equal({ faults: [], fault: undefined, records: 1 });
    expect(groups).to.deep.equal([
      {
        id: 'https://example.org/circle#event',
        source: {
          format: 'schema-org',
          feed: 'Example feed',
          url: 'https://example.org/circle',
          fetchedAt: '2026-11-22T12:00:00.000Z',
        },
        name: "Mom's Circle",
        kind: 'other',
        formats: ['in-person'],
        schedule: [{ start: '2026-12-01T10:00', minutes: 90, zone: 'America/Los_Angeles' }],
        description: 'Come as you are.\nTea & talk.',
        url: 'https://example.org/circle',
        place: {
          name: 'Harbor Hall',
          lines: ['5 Elm St'],
          city: 'Salem',
          region: 'OR',
          postalCode: '97301',
          country: 'US',
        },
        cost: { free: true },
        joining: { mode: 'sign-up', url: 'https://example.org/circle/book' },
        organization: { name: 'Harbor Parents', url: 'https://example.org', phone: '555-0100' },
        audience: { stage: ['postpartum'], experience: ['worry'], community: [], notFor: [] },
        comfort: {},
        asksFor: [],
        languages: ['en', 'es'],
        status: 'open',
        access: [],
        contacts: [{ name: 'Harbor Parents', phone: '555-0100' }],
        terms: [
          { scheme: 'schema-org', code: 'Postpartum' },
          { scheme: 'schema-org', code: 'Anxiety' },
        ],
      },
    ]);
  });

  it('finds events however they are wrapped', async () => {
    const event = (name: string): object => ({ '@type': 'Event', name });
    expect(names(await read([event('A'), event('B')]))).to.deep.equal(['A', 'B']);
    expect(names(await read({ '@context': 'https://schema.org', '@graph': [event('A'), event('B')] }))).to.deep.equal([
      'A',
      'B',
    ]);
    expect(names(await read([{ '@graph': [event('A')] }]))).to.deep.equal(['A']);
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: event('A') }, event('B'), 'https://example.org/c'],
    };
    expect(names(await read(list))).to.deep.equal(['A', 'B']);
    expect(names(await read({ '@type': 'WebPage', mainEntity: list }))).to.deep.equal(['A', 'B']);
    expect(
      names(await read({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: event('A') }] })),
    ).to.deep.equal(['A']);
    const course = {
      '@type': 'Course',
      name: 'C',
      hasCourseInstance: [{ '@type': 'CourseInstance', startDate: '2026-12-01' }],
    };
    expect(names(await read(course))).to.deep.equal(['C']);
  });

  it('takes what an organisation or a place says of its events', async () => {
    for (const field of ['event', 'events']) {
      const held = { '@type': 'Organization', name: 'Harbor Parents', [field]: [{ '@type': 'Event', name: 'A' }] };
      const { groups } = await read(held);
      expect(groups[0]?.organization).to.deep.equal({ name: 'Harbor Parents' });
      expect((await read([held])).groups).to.deep.equal(groups);
    }
    const { groups } = await read({ ...HALL, event: { '@type': 'Event', name: 'A' } });
    expect(groups[0]?.place?.city).to.equal('Salem');
  });

  it('knows every type of event, and passes over whatever is none', async () => {
    const types = [
      'Event',
      'schema:SocialEvent',
      'http://schema.org/EducationEvent',
      ['Thing', 'ChildrensEvent'],
      'CourseInstance',
      'EventSeries',
      'Festival',
    ];
    const { groups, faults } = await read([
      ...types.map((type, i) => ({ '@type': type, name: `E${i}` })),
      { type: 'Event', id: 'e', name: 'Without signs' },
      ...['WebPage', 'Organization', 'BreadcrumbList', 'Event/Old', 7, null].map((type) => ({
        '@type': type,
        name: 'No',
      })),
    ]);
    expect(groups.map(({ name }) => name)).to.deep.equal(['E0', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'Without signs']);
    expect(groups.map(({ kind }) => kind).filter((kind) => kind === 'class')).to.have.length(2);
    expect(faults).to.deep.equal([]);
  });

  it('reads full names of fields, values in boxes, and the first of several', async () => {
    const { groups } = await read([
      {
        '@type': ['http://schema.org/Event'],
        'http://schema.org/name': [{ '@value': 'Circle', '@language': 'en' }],
        'schema:description': ['One', 'Two'],
      },
    ]);
    expect(groups[0]).to.include({ name: 'Circle', description: 'One' });
  });

  it('follows references, also to what stands behind', async () => {
    const { groups } = await read({
      '@graph': [
        { '@type': 'Event', name: 'A', location: { '@id': '#hall' }, organizer: { '@id': '#org' } },
        { ...HALL, '@id': '#hall' },
        { '@type': 'Organization', '@id': '#org', name: 'Harbor Parents' },
      ],
    });
    expect(groups[0]?.place?.name).to.equal('Harbor Hall');
    expect(groups[0]?.organization?.name).to.equal('Harbor Parents');
  });

  it('takes the identifier for the id, else the @id, else the name', async () => {
    expect((await one({ identifier: 12 })).id).to.equal('12');
    expect((await one({ identifier: { '@type': 'PropertyValue', value: 'a-1' } })).id).to.equal('a-1');
    expect((await one({})).id).to.equal('x');
    expect((await one({ '@id': '_:b0', name: 'Círculo de Mamás' })).id).to.equal('circulo-de-mamas');
    const { groups, faults } = await read([
      { '@type': 'Event', name: 'A' },
      { '@type': 'Event', name: 'a' },
      { '@type': 'Event', '@id': 'q', name: 'B' },
      { '@type': 'Event', '@id': 'q', name: 'C' },
    ]);
    expect(groups.map(({ id }) => id)).to.deep.equal(['a', 'a~2', 'q', 'q~2']);
    expect(faults).to.deep.equal(['q identifier id-duplicate']);
  });

  it('reports an event without a name, and a list with something else in it', async () => {
    const { groups, faults, records } = await read([{ '@type': 'Event' }, 7, null, { '@type': 'Event', name: 'A' }]);
    expect(groups).to.have.length(1);
    expect(records).to.equal(4);
    expect(faults).to.have.members(['#2  not-an-object', '#3  not-an-object', '#1 name name-missing']);
  });

  it('gives what came before a feed broke off (R3)', async () => {
    const text = JSON.stringify({
      '@graph': [
        { '@type': 'Event', name: 'A' },
        { '@type': 'Event', name: 'B' },
      ],
    });
    const cut = await read(text.slice(0, -10));
    expect(names(cut)).to.deep.equal(['A']);
    expect(cut.fault).to.equal('truncated');
    expect((await read('{"@type":"Event","name":"A"')).fault).to.equal('truncated');
  });

  it('says of what is no JSON-LD that it is another format', async () => {
    for (const text of ['{"a":1}', '[{"name":"A"}]', 'hello', '[1,2]'])
      expect((await read(text)).fault).to.equal('unknown-format');
    expect((await read('<!doctype html><p>Sign in</p>')).fault).to.equal('html');
    expect((await read('[]')).fault).to.equal(undefined);
    expect((await read({ '@type': 'WebPage' })).fault).to.equal(undefined);
  });
});

describe('the scripts of a page', () => {
  it('are cut out of it, mended, and read one by one', async () => {
    const { groups, faults, fault } = await read(PAGE);
    expect(fault).to.equal(undefined);
    expect(faults).to.deep.equal(['#1  not-json']);
    expect(groups.map(({ name }) => name)).to.deep.equal(["Mom's Tea", 'Second']);
    expect(groups[0]?.description).to.equal('First line\nsecond\tline');
    expect(groups[0]?.place).to.deep.equal({
      lines: ['Harbor Hall', '5 Elm St'],
      city: 'Salem',
      region: 'OR',
      postalCode: '97301',
    });
    expect(groups[1]?.url).to.equal('https://example.org/second');
  });

  it('are the same, however the page is cut into pieces', async () => {
    const whole = await read(PAGE);
    for (const piece of [1, 7, 64, 1000]) {
      const { groups, faults } = await read(PAGE, { piece });
      expect({ groups, faults }, `${piece}`).to.deep.equal({ groups: whole.groups, faults: whole.faults });
    }
  });

  it('give what came when the page breaks off', async () => {
    const { groups, fault } = await read(PAGE.slice(0, PAGE.indexOf('"Second"')));
    expect(groups.map(({ name }) => name)).to.deep.equal(["Mom's Tea"]);
    expect(fault).to.equal('truncated');
  });

  it('are mended in nothing else: quotes in quotes stay one problem', async () => {
    const { faults, groups } = await read('{"@type":"Event","name":"A "b" c"}');
    expect(groups).to.deep.equal([]);
    expect(faults).to.deep.equal(['#1  not-json']);
  });

  it('keep texts that look like what is mended', async () => {
    const description = 'a,] b,} <!-- c --> // d /* e */ ]]> "f" \\';
    expect((await one({ description: description.replace('<!-- c -->', '') })).description).to.equal(
      'a,] b,}  // d /* e */ ]]> "f" \\',
    );
    expect(names(await read('<!-- by a plugin -->\n{"@type":"Event","name":"Kept"}'))).to.deep.equal(['Kept']);
    expect(names(await read('/* by a plugin */ [{"@type":"Event","name":"Kept",}]'))).to.deep.equal(['Kept']);
  });
});

describe('dates', () => {
  it('need no guess where the clock at the place agrees with the offset', async () => {
    expect((await dated('2026-12-01T10:00:00-08:00')).schedule[0]).to.include({
      start: '2026-12-01T10:00',
      zone: 'America/Los_Angeles',
    });
    expect((await dated('2026-07-01T10:00-0700')).schedule[0]).to.include({
      start: '2026-07-01T10:00',
      zone: 'America/Los_Angeles',
    });
    expect((await dated('2026-12-01T18:00:00.000Z')).schedule[0]).to.include({
      start: '2026-12-01T10:00',
      zone: 'America/Los_Angeles',
    });
    expect((await dated('2026-12-01T10:00-08:00')).faults).to.deep.equal([]);
  });

  it('take a missing zone from the place, or from whoever invites', async () => {
    const { schedule, faults } = await dated('2026-12-01T10:00', { endDate: '2026-12-01T11:00' });
    expect(schedule).to.deep.equal([
      { start: '2026-12-01T10:00', minutes: 60, zone: 'America/Los_Angeles', zoneAssumed: true },
    ]);
    expect(faults).to.deep.equal([]);
    const online = await one({
      startDate: '2026-12-01T10:00',
      location: { '@type': 'VirtualLocation', url: 'https://example.org/room' },
      organizer: { name: 'Harbor Parents', address: HALL['address'] },
    });
    expect(online.schedule[0]).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
  });

  it('are words where the offset cannot be that of the place', async () => {
    const { schedule, scheduleText, faults } = await dated('2026-12-01T10:00-05:00', {
      endDate: '2026-12-01T11:00-05:00',
    });
    expect(schedule).to.deep.equal([]);
    expect(scheduleText).to.equal('2026-12-01 10:00 – 11:00 UTC-05:00');
    expect(faults).to.deep.equal(['startDate zone-unknown']);
    // The offset of the other half of the year, and the one that programs write when they know none.
    for (const slip of ['2026-07-01T10:00-08:00', '2026-12-01T10:00+00:00'])
      expect((await dated(slip)).schedule).to.deep.equal([]);
  });

  it('keep their offset for a zone where nobody goes anywhere', async () => {
    const online = { location: { '@type': 'VirtualLocation', url: 'https://example.org/room' } };
    expect((await one({ startDate: '2026-12-01T19:00-05:00', ...online })).schedule[0]).to.include({
      start: '2026-12-01T19:00',
      zone: 'Etc/GMT+5',
    });
    expect((await one({ startDate: '2026-12-01T19:00Z', ...online })).schedule[0]).to.include({
      start: '2026-12-01T19:00',
      zone: 'UTC',
    });
    expect((await one({ startDate: '2026-12-01T19:00[Asia/Tokyo]', ...online })).schedule[0]).to.include({
      zone: 'Asia/Tokyo',
    });
    const half = await one({ startDate: '2026-12-01T19:00+05:30', ...online });
    expect(half.schedule).to.deep.equal([]);
    expect(half.faults).to.deep.equal(['startDate zone-unknown']);
  });

  it('without a zone anywhere are words, and that is reported', async () => {
    const { schedule, scheduleText, faults } = await one({ startDate: '2026-12-01T10:00:00' });
    expect({ schedule, scheduleText, faults }).to.deep.equal({
      schedule: [],
      scheduleText: '2026-12-01 10:00',
      faults: ['startDate zone-missing'],
    });
  });

  it('without a time are words, also where a program wrote midnight', async () => {
    expect((await dated('2026-12-01')).scheduleText).to.equal('2026-12-01');
    expect((await dated('2026-12-01', { endDate: '2026-12-04' })).scheduleText).to.equal('2026-12-01 – 2026-12-04');
    for (const endDate of [undefined, '2026-12-01T23:59:59', '2026-12-01T00:00:00', '2026-12-02T00:00:00']) {
      expect((await dated('2026-12-01T00:00:00', { endDate })).schedule, endDate).to.deep.equal([]);
    }
    expect((await dated('2026-12-01T00:00', { endDate: '2026-12-01T02:00' })).schedule[0]).to.include({ minutes: 120 });
  });

  it('that do not exist are reported and never shown', async () => {
    for (const date of [
      '2026-02-30T10:00',
      '2026-13-01',
      '0000-00-00 00:00:00',
      '2026-12-01T25:00',
      '9999-12-31T10:00',
    ]) {
      const { schedule, scheduleText, faults } = await dated(date);
      expect({ schedule, scheduleText, faults }, date).to.deep.equal({
        schedule: [],
        scheduleText: undefined,
        faults: ['startDate date-unreadable'],
      });
    }
    expect((await dated('Tuesdays at 7 PM')).scheduleText).to.equal('Tuesdays at 7 PM');
  });

  it('are read in other ways of writing', async () => {
    for (const date of ['2026-12-01 10:00:00', '2026-12-1T10:00', '2026-12-01T10:00 AM', ' 2026-12-01T10:00:00.000 ']) {
      expect((await dated(date)).schedule[0]?.start, date).to.equal('2026-12-01T10:00');
    }
  });

  it('take their length from the end, else from the duration, else an hour is assumed', async () => {
    const minutes = async (fields: object): Promise<unknown> => {
      const { schedule } = await dated('2026-12-01T22:00-08:00', fields);
      return [schedule[0]?.minutes, schedule[0]?.minutesAssumed];
    };
    expect(await minutes({ endDate: '2026-12-02T00:30-08:00', duration: 'PT1H' })).to.deep.equal([150, undefined]);
    expect(await minutes({ endDate: '2026-12-02T08:00Z' })).to.deep.equal([120, undefined]);
    expect(await minutes({ duration: 'PT1H30M' })).to.deep.equal([90, undefined]);
    expect(await minutes({ endDate: '2026-12-01' })).to.deep.equal([60, true]);
    expect(await minutes({})).to.deep.equal([60, true]);
    const { faults } = await dated('2026-12-01T10:00', { endDate: '2026-12-01T09:00' });
    expect(faults).to.deep.equal(['endDate value-impossible']);
  });

  it('that run over days are those of a course: its first meeting is sure, the rest is words', async () => {
    const { schedule, scheduleText } = await dated('2026-12-01T10:00', { endDate: '2027-02-01T11:00' });
    expect(schedule[0]).to.include({ start: '2026-12-01T10:00', minutes: 60, minutesAssumed: true });
    expect(scheduleText).to.equal('2026-12-01 10:00 – 2027-02-01 11:00');
  });
});

describe('schedules', () => {
  const rule = async (fields: object): Promise<unknown> =>
    (await scheduled(fields)).schedule.map(({ start, rrule }) => [start, rrule]);

  it('are rules in their zone (D10)', async () => {
    const { schedule, faults } = await scheduled({});
    expect(faults).to.deep.equal([]);
    expect(schedule).to.deep.equal([
      { start: '2026-11-03T19:00', minutes: 90, zone: 'America/New_York', rrule: 'FREQ=WEEKLY;BYDAY=TU' },
    ]);
  });

  it('know all ways of saying how often and on which day', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ repeatFrequency: 'weekly', byDay: ['Monday', 'https://schema.org/Thursday'] }, 'FREQ=WEEKLY;BYDAY=MO,TH'],
      [{ repeatFrequency: undefined, byDay: { '@id': 'https://schema.org/Monday' } }, 'FREQ=WEEKLY;BYDAY=MO'],
      [{ repeatFrequency: 'P2W' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
      [{ repeatFrequency: 'P14D', byDay: undefined }, 'FREQ=WEEKLY;INTERVAL=2'],
      [{ repeatFrequency: 'P1D', byDay: ['Monday', 'Friday'] }, 'FREQ=WEEKLY;BYDAY=MO,FR'],
      [{ repeatFrequency: 'P1D', byDay: undefined, repeatCount: 10 }, 'FREQ=DAILY;COUNT=10'],
      [{ repeatFrequency: 'P1M', byDay: '2MO' }, 'FREQ=MONTHLY;BYDAY=2MO'],
      [{ repeatFrequency: 'P1M', byDay: ['2MO', '-1MO'] }, 'FREQ=MONTHLY;BYDAY=2MO,-1MO'],
      [{ repeatFrequency: undefined, byDay: 'Wednesday', byMonthWeek: [1, 3] }, 'FREQ=MONTHLY;BYDAY=1WE,3WE'],
      [{ repeatFrequency: 'P1W', byDay: 'Wednesday', byMonthWeek: 1 }, 'FREQ=MONTHLY;BYDAY=1WE'],
      [{ repeatFrequency: 'P1M', byDay: undefined, byMonthDay: [1, 15] }, 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
      [{ repeatFrequency: 'P1M', byDay: undefined }, 'FREQ=MONTHLY'],
      [{ repeatFrequency: 'P1Y', byDay: undefined }, 'FREQ=YEARLY'],
      [{ repeatFrequency: 'P1Y', byDay: '2SU', byMonth: 5 }, 'FREQ=MONTHLY;BYDAY=2SU;BYMONTH=5'],
      [{ byMonth: [11, 12] }, 'FREQ=WEEKLY;BYDAY=TU;BYMONTH=11,12'],
      [{ endDate: '2026-12-15' }, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215'],
    ];
    for (const [fields, expected] of cases) {
      const { schedule, faults } = await scheduled(fields);
      expect([schedule[0]?.rrule, ...faults], JSON.stringify(fields)).to.deep.equal([expected]);
    }
  });

  it('begin on a day of their own', async () => {
    expect(await rule({ startDate: '2026-11-01' })).to.deep.equal([['2026-11-03T19:00', 'FREQ=WEEKLY;BYDAY=TU']]);
    expect(await rule({ startDate: undefined })).to.deep.equal([['2026-11-17T19:00', 'FREQ=WEEKLY;BYDAY=TU']]);
    expect(await rule({ startDate: '2026-11-03', byMonth: 2 })).to.deep.equal([
      ['2027-02-02T19:00', 'FREQ=WEEKLY;BYDAY=TU;BYMONTH=2'],
    ]);
  });

  it('are refused, and told in words, where dates would be a guess', async () => {
    const cases: readonly object[] = [
      { repeatFrequency: 'P1M', byDay: 'Monday' },
      { repeatFrequency: 'monthly', byDay: undefined },
      { repeatFrequency: 'P2W', startDate: undefined },
      { repeatCount: 5, startDate: undefined },
      { repeatFrequency: 'P2D', byDay: 'Monday' },
      { repeatFrequency: 'now and then' },
      { repeatFrequency: 'P0W' },
      { repeatFrequency: 'PT1H' },
      { byDay: 'PublicHolidays' },
      { byDay: undefined, byMonthWeek: 2 },
      { byMonthWeek: 6 },
      { byMonthDay: 32 },
      { byMonthDay: 3 },
      { byMonth: 'May' },
    ];
    for (const fields of cases) {
      const { schedule, scheduleText, faults } = await scheduled(fields);
      expect(schedule, JSON.stringify(fields)).to.deep.equal([]);
      expect(scheduleText, JSON.stringify(fields)).to.contain('19:00 – 20:30');
      expect(faults.join(), JSON.stringify(fields)).to.contain('rule-unreadable');
    }
  });

  it('that have no days, or no time, are reported', async () => {
    expect((await scheduled({ endDate: '2026-11-01' })).faults).to.deep.equal(['eventSchedule.endDate rule-empty']);
    expect((await scheduled({ startTime: undefined })).faults).to.deep.equal([
      'eventSchedule.startTime time-unreadable',
    ]);
    expect((await scheduled({ startTime: 'soon' })).faults).to.deep.equal(['eventSchedule.startTime time-unreadable']);
    expect((await scheduled({ endTime: '19:00' })).faults).to.deep.equal(['eventSchedule.endTime value-impossible']);
  });

  it('take time, first day and length from the event where they have none', async () => {
    const fields = { startTime: undefined, endTime: undefined, startDate: undefined };
    const { schedule } = await scheduled(fields, { startDate: '2026-12-01T18:00-05:00', duration: 'PT45M' });
    expect(schedule[0]).to.include({ start: '2026-12-01T18:00', minutes: 45 });
  });

  it('take a missing zone from the place, and one in words as it is meant', async () => {
    expect((await scheduled({ scheduleTimezone: undefined })).schedule[0]).to.include({
      zone: 'America/Los_Angeles',
      zoneAssumed: true,
    });
    expect((await scheduled({ scheduleTimezone: 'Eastern' })).schedule[0]).to.include({ zone: 'America/New_York' });
    expect((await scheduled({ scheduleTimezone: 'Moon/Crater' })).faults).to.deep.equal([
      'eventSchedule.scheduleTimezone zone-unknown',
    ]);
    const nowhere = await one({ eventSchedule: { ...WEEKLY, scheduleTimezone: undefined } });
    expect(nowhere.faults).to.deep.equal(['eventSchedule.scheduleTimezone zone-missing']);
    expect(nowhere.scheduleText).to.equal('Tuesday, 19:00 – 20:30, 2026-11-03');
  });

  it('take an offset of the zone for no more than the zone, and refuse any other', async () => {
    expect((await scheduled({ startTime: '19:00:00-04:00', endTime: '20:30:00-04:00' })).schedule[0]).to.include({
      start: '2026-11-03T19:00',
      minutes: 90,
    });
    expect((await scheduled({ startTime: '19:00Z' })).schedule).to.deep.equal([]);
  });

  it('leave out days, in whatever way they are written', async () => {
    const exceptDate = ['2026-11-24', '2026-12-01T19:00', '2026-12-09T00:00:00Z', '2026-12-15T00:00:00', 'soon'];
    const { schedule, faults } = await scheduled({ exceptDate });
    expect(schedule[0]?.exdates).to.deep.equal(['2026-11-24', '2026-12-01T19:00', '2026-12-08T19:00', '2026-12-15']);
    expect(faults).to.deep.equal(['eventSchedule.exceptDate date-unreadable']);
  });

  it('may have a count and an end', async () => {
    const { schedule } = await scheduled({ repeatCount: 4, endDate: '2026-12-31' });
    expect(schedule[0]).to.include({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4', validTo: '2026-12-31' });
  });

  it('may be several, or just one date', async () => {
    const several = await one({ location: HALL, eventSchedule: [WEEKLY, { ...WEEKLY, byDay: 'Friday' }] });
    expect(several.schedule.map(({ rrule }) => rrule)).to.deep.equal(['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=FR']);
    const single = await scheduled({ repeatFrequency: undefined, byDay: undefined });
    expect(single.schedule).to.deep.equal([{ start: '2026-11-03T19:00', minutes: 90, zone: 'America/New_York' }]);
  });

  it('give way to words where the text says that it is not every week', async () => {
    const { schedule, scheduleText } = await scheduled(
      {},
      { description: 'We meet on the 2nd and 4th Tuesday of the month.' },
    );
    expect(schedule).to.deep.equal([]);
    expect(scheduleText).to.equal('Tuesday 19:00: We meet on the 2nd and 4th Tuesday of the month.');
  });
});

describe('series', () => {
  const meeting = (day: string, fields: object = {}): object => ({
    '@type': 'Event',
    '@id': `e-${day}`,
    name: 'Circle',
    location: HALL,
    startDate: `2026-12-${day}T10:00-08:00`,
    endDate: `2026-12-${day}T11:00-08:00`,
    ...fields,
  });

  it('that are written date by date are one group', async () => {
    const { groups, records } = await read([meeting('08'), meeting('01'), meeting('15', { name: 'CIRCLE' })]);
    expect(records).to.equal(3);
    expect(groups).to.have.length(1);
    expect(groups[0]).to.include({ id: 'circle', name: 'Circle' });
    expect(groups[0]?.schedule).to.deep.equal([
      {
        start: '2026-12-01T10:00',
        minutes: 60,
        zone: 'America/Los_Angeles',
        rdates: ['2026-12-08T10:00', '2026-12-15T10:00'],
      },
    ]);
  });

  it('stay apart at another place, under another name, and where neither place nor organiser is stated', async () => {
    const elsewhere = { location: { ...HALL, name: 'Other Hall' } };
    const { groups } = await read([meeting('01'), meeting('02', elsewhere), meeting('03', { name: 'Walk' })]);
    expect(groups).to.have.length(3);
    const bare = { location: undefined };
    expect((await read([meeting('01', bare), meeting('02', bare)])).groups).to.have.length(2);
  });

  it('keep meetings of another length as a schedule of their own', async () => {
    const { groups } = await read([meeting('01'), meeting('02', { endDate: '2026-12-02T12:00-08:00' })]);
    expect(groups[0]?.schedule.map(({ minutes }) => minutes)).to.deep.equal([60, 120]);
  });

  it('lose a cancelled date, and are closed when all are cancelled', async () => {
    const cancelled = { eventStatus: 'https://schema.org/EventCancelled' };
    const some = await read([meeting('01', cancelled), meeting('08')]);
    expect(some.groups[0]).to.include({ status: 'open' });
    expect(some.groups[0]?.schedule.map(({ start }) => start)).to.deep.equal(['2026-12-08T10:00']);
    const all = await read([meeting('01', cancelled), meeting('08', cancelled)]);
    expect(all.groups[0]).to.include({ status: 'closed' });
  });

  it('are told by their next meeting that has room', async () => {
    const full = { offers: { availability: 'SoldOut' }, url: 'https://example.org/full' };
    const { groups } = await read([
      meeting('15', { url: 'https://example.org/15' }),
      meeting('01', full),
      meeting('08', { url: 'https://example.org/8' }),
    ]);
    expect(groups[0]).to.include({ status: 'open', url: 'https://example.org/8' });
    const all = await read([meeting('01', full), meeting('08', full)]);
    expect(all.groups[0]).to.include({ status: 'full' });
  });

  it('hold their meetings', async () => {
    const series = {
      '@type': 'EventSeries',
      '@id': 's',
      name: 'Circle',
      location: HALL,
      subEvent: [
        { '@type': 'Event', startDate: '2026-12-01T10:00' },
        { '@type': 'Event', name: 'Circle', startDate: '2026-12-08T10:00' },
      ],
    };
    const { groups, faults } = await read(series);
    expect(faults).to.deep.equal([]);
    expect(groups).to.have.length(1);
    expect(groups[0]).to.include({ id: 's' });
    expect(groups[0]?.schedule[0])
      .to.include({ start: '2026-12-01T10:00' })
      .and.to.deep.include({ rdates: ['2026-12-08T10:00'] });
  });

  it('that state when they begin and end have the dates of their meetings', async () => {
    const { groups } = await read({
      '@type': 'EventSeries',
      name: 'Circle',
      location: HALL,
      startDate: '2026-12-01T10:00-08:00',
      endDate: '2027-02-01T11:30-08:00',
      subEvent: [
        { '@type': 'Event', startDate: '2026-12-01T10:00-08:00', endDate: '2026-12-01T11:30-08:00' },
        { '@type': 'Event', startDate: '2026-12-08T10:00-08:00', endDate: '2026-12-08T11:30-08:00' },
      ],
    });
    expect(groups[0]?.schedule).to.deep.equal([
      { start: '2026-12-01T10:00', minutes: 90, zone: 'America/Los_Angeles', rdates: ['2026-12-08T10:00'] },
    ]);
  });

  it('may be very long', async () => {
    const day = (i: number): string => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
    const subEvent = Array.from({ length: 2000 }, (_, i) => ({ '@type': 'Event', startDate: `${day(i)}T10:00` }));
    const { groups, records, largest } = await read([
      { '@type': 'EventSeries', name: 'Daily', location: HALL, subEvent },
      ...Array.from({ length: 450 }, (_, i) =>
        meeting('01', { '@id': `m${i}`, startDate: `${day(i)}T10:00`, endDate: '' }),
      ),
    ]);
    expect(groups.map(({ schedule }) => schedule[0]?.rdates?.length)).to.deep.equal([1999, 449]);
    expect(records).to.equal(451);
    expect(largest).to.be.at.most(25);
    const wrapped = [{ '@graph': Array.from({ length: 700 }, (_, i) => ({ '@type': 'Event', name: `E${i}` })) }];
    expect((await read(wrapped)).groups).to.have.length(700);
  });

  it('are named by their meetings', async () => {
    const series = { '@type': 'EventSeries', '@id': 's', name: 'Circle', description: 'Tea.', location: HALL };
    const of = (day: string, superEvent: unknown): object => ({
      '@type': 'Event',
      '@id': day,
      startDate: `2026-12-${day}T10:00`,
      superEvent,
    });
    for (const parent of ['s', { '@id': 's' }, { '@type': 'EventSeries', '@id': 's' }]) {
      const { groups, faults } = await read([of('01', parent), series, of('08', parent)]);
      expect(faults).to.deep.equal([]);
      expect(groups.map(({ id, description }) => [id, description])).to.deep.equal([['s', 'Tea.']]);
      expect(groups[0]?.schedule[0]?.rdates).to.deep.equal(['2026-12-08T10:00']);
    }
    const inside = await read([of('01', series), of('08', series)]);
    expect(inside.groups.map(({ name, description }) => [name, description])).to.deep.equal([['Circle', 'Tea.']]);
    const referred = await read([{ ...series, subEvent: [{ '@id': '01' }] }, of('01', undefined)]);
    expect(referred.groups.map(({ schedule }) => schedule[0]?.start)).to.deep.equal(['2026-12-01T10:00']);
  });

  it('without a place are as many groups as their meetings have places', async () => {
    const series = { '@type': 'EventSeries', '@id': 's', name: 'Circle', organizer: 'Harbor Parents' };
    const { groups } = await read([
      series,
      meeting('01', { name: undefined, superEvent: { '@id': 's' } }),
      meeting('08', { name: undefined, superEvent: { '@id': 's' } }),
      meeting('02', {
        name: undefined,
        superEvent: { '@id': 's' },
        location: { '@type': 'Place', name: 'Other Hall' },
      }),
    ]);
    expect(groups.map(({ name, place }) => [name, place?.name])).to.deep.equal([
      ['Circle', 'Harbor Hall'],
      ['Circle', 'Other Hall'],
    ]);
  });

  it('of another kind than their parts are several groups, which share what is said of the whole', async () => {
    const { groups } = await read({
      '@type': 'Event',
      name: 'Family day',
      startDate: '2026-12-01T09:00',
      location: HALL,
      subEvent: [{ '@type': 'Event', name: 'Talk', startDate: '2026-12-01T10:00' }],
    });
    expect(groups.map(({ name, place }) => [name, place?.city])).to.deep.equal([
      ['Family day', 'Salem'],
      ['Talk', 'Salem'],
    ]);
  });

  it('with a rule leave out what is cancelled and add what was moved', async () => {
    const { groups } = await read({
      '@type': 'EventSeries',
      name: 'Circle',
      location: HALL,
      eventSchedule: { ...WEEKLY, scheduleTimezone: 'America/Los_Angeles' },
      subEvent: [
        { '@type': 'Event', startDate: '2026-12-01T19:00', eventStatus: 'EventCancelled' },
        { '@type': 'Event', startDate: '2026-12-08T19:00', endDate: '2026-12-08T20:30' },
        { '@type': 'Event', startDate: '2026-12-16T19:00', endDate: '2026-12-16T20:30' },
      ],
    });
    expect(groups[0]?.schedule.map(({ start, exdates }) => [start, exdates])).to.deep.equal([
      ['2026-11-03T19:00', ['2026-12-01T19:00']],
      ['2026-12-16T19:00', undefined],
    ]);
  });

  describe('with a rule', () => {
    const weekly = async (...subEvent: readonly object[]): Promise<Group> => {
      const { groups } = await read({
        '@type': 'EventSeries',
        name: 'Circle',
        location: HALL,
        eventSchedule: { ...WEEKLY, scheduleTimezone: 'America/Los_Angeles' },
        subEvent: subEvent.map((fields) => ({ '@type': 'Event', ...fields })),
      });
      expect(groups).to.have.length(1);
      return groups[0] as Group;
    };
    const exdates = async (...subEvent: readonly object[]): Promise<unknown> =>
      (await weekly(...subEvent)).schedule[0]?.exdates;
    const first = { startDate: '2026-12-01T19:00' };
    const before = (previousStartDate: string): object => ({ previousStartDate, eventStatus: 'EventRescheduled' });

    it('lose a date that is put off, or whose name says that it is not held (D10)', async () => {
      for (const fields of [
        { eventStatus: 'https://schema.org/EventPostponed' },
        { ...before('2026-12-01T19:00'), eventStatus: 'EventPostponed' },
        { name: 'CANCELLED: Circle' },
        { name: 'Circle - postponed', eventStatus: 'EventScheduled' },
      ])
        expect(await exdates({ ...first, ...fields }), JSON.stringify(fields)).to.deep.equal(['2026-12-01T19:00']);
    });

    it('lose the date from which one is moved, and have the new one (D10)', async () => {
      const moved = { startDate: '2026-12-02T18:00', endDate: '2026-12-02T19:00' };
      for (const was of ['2026-12-01T19:00', '2026-12-02T03:00Z', '2026-12-01T19:00-08:00']) {
        const { schedule } = await weekly({ ...moved, ...before(was) });
        expect(schedule.map((one) => [one.start, one.exdates])).to.deep.equal([
          ['2026-11-03T19:00', ['2026-12-01T19:00']],
          ['2026-12-02T18:00', undefined],
        ]);
      }
      expect(await exdates({ ...moved, ...before('2026-12-01') })).to.deep.equal(['2026-12-01']);
      const monthly = await scheduled(
        { repeatFrequency: 'P1M', byDay: '1TU', scheduleTimezone: 'America/Los_Angeles' },
        { subEvent: { '@type': 'Event', ...moved, ...before('2026-12-01T19:00') } },
      );
      expect(monthly.schedule.map(({ start }) => start)).to.deep.equal(['2026-11-03T19:00', '2026-12-02T18:00']);
    });

    it('keep a date from which one is moved where another is moved to it', async () => {
      const eighth = { startDate: '2026-12-08T19:00', ...before('2026-12-01T19:00') };
      const fifteenth = { startDate: '2026-12-15T19:00', ...before('2026-12-08T19:00') };
      expect(await exdates(eighth, fifteenth)).to.deep.equal(['2026-12-01T19:00']);
    });

    it('lose a whole day that is called off, without a word of it', async () => {
      const { schedule, scheduleText } = await weekly({ startDate: '2026-12-01', eventStatus: 'EventCancelled' });
      expect([schedule[0]?.exdates, scheduleText]).to.deep.equal([['2026-12-01'], undefined]);
    });
  });

  it('that name each other in a ring are still read', async () => {
    const ring = (id: string, superEvent: string): object => ({
      '@type': 'Event',
      '@id': id,
      name: 'Ring',
      superEvent: { '@id': superEvent },
    });
    expect((await read([ring('a', 'b'), ring('b', 'c'), ring('c', 'a')])).groups).to.have.length.greaterThan(0);
    expect((await read([ring('a', 'a')])).groups).to.have.length(1);
  });
});

describe('what happens to an event', () => {
  it('is read from its name, which loses the words (D11)', async () => {
    for (const [name, status] of [
      ['CANCELLED: Circle', 'closed'],
      ['Circle (postponed)', 'paused'],
      ['Circle - FULL', 'full'],
      ['Circle (waitlist only)', 'waitlist'],
      ['Full Moon Circle', 'open'],
    ] as const) {
      const group = await dated('2026-12-01T10:00', { name });
      expect([group.name, group.status], name).to.deep.equal([status === 'open' ? name : 'Circle', status]);
    }
    const day = (date: string, name: string): object => ({
      '@type': 'Event',
      name,
      location: HALL,
      startDate: `2026-12-${date}T10:00`,
    });
    const { groups } = await read([day('01', 'Circle - CANCELED'), day('08', 'Circle'), day('15', 'Circle POSTPONED')]);
    expect(groups.map(({ status, schedule }) => [status, schedule.length, schedule[0]?.start])).to.deep.equal([
      ['open', 1, '2026-12-08T10:00'],
    ]);
    expect(groups[0]?.schedule[0]?.rdates).to.equal(undefined);
  });

  it('takes it off the list once it is over, with a day of grace (D11)', async () => {
    const status = async (fields: object): Promise<string> => (await one({ location: HALL, ...fields })).status;
    for (const [fields, expected] of [
      [{ startDate: '2025-12-01T10:00' }, 'closed'],
      [{ startDate: '2025-12-01' }, 'closed'],
      [{ startDate: '2025-12-01', endDate: '2025-12-03' }, 'closed'],
      [{ startDate: ['2025-12-01T10:00', '2025-12-08T10:00'] }, 'closed'],
      [{ startDate: '2026-11-21T10:00' }, 'open'],
      [{ startDate: '2025-12-01T10:00', endDate: '2026-12-03T11:00' }, 'open'],
      [{ startDate: '2025-12-01T10:00', endDate: 'soon' }, 'open'],
      [{ startDate: '2025-12-01T10:00', duration: 'P1Y' }, 'open'],
      [{ startDate: ['2025-12-01T10:00', '2026-12-08T10:00'] }, 'open'],
      [{ startDate: 'Tuesdays at ten' }, 'open'],
      [{ startDate: '2025-12-01T10:00', eventSchedule: WEEKLY }, 'open'],
      [{ startDate: '2025-12-01T10:00', eventSchedule: { byDay: 'whenever' } }, 'open'],
      [{ '@type': 'EventSeries', startDate: '2025-12-01T10:00' }, 'open'],
      [{ '@type': 'CourseInstance', startDate: '2025-12-01T10:00', endDate: '2025-12-22T10:00' }, 'closed'],
    ] as const)
      expect(await status(fields), JSON.stringify(fields)).to.equal(expected);
    const series = (...days: readonly string[]): object => ({
      '@type': 'EventSeries',
      startDate: '2025-01-01',
      subEvent: days.map((startDate) => ({ '@type': 'Event', startDate })),
    });
    expect(await status(series('2025-12-01T10:00', '2025-12-08T10:00'))).to.equal('closed');
    expect(await status(series('2025-12-01T10:00', '2026-12-08T10:00'))).to.equal('open');
  });

  it('closes it, pauses it or moves it', async () => {
    const status = async (eventStatus: unknown): Promise<Group> => dated('2026-12-01T10:00', { eventStatus });
    expect((await status('http://schema.org/EventCancelled')).status).to.equal('closed');
    expect((await status('Canceled')).status).to.equal('closed');
    const postponed = await status('EventPostponed');
    expect(postponed.status).to.equal('paused');
    expect(postponed.schedule).to.deep.equal([]);
    const moved = await status(['EventRescheduled', 'https://schema.org/EventMovedOnline']);
    expect(moved).to.deep.include({ status: 'open', formats: ['online'] });
    expect(moved.place).to.equal(undefined);
    expect((await dated('2026-12-01T10:00', { eventStatus: 'Dancing' })).faults).to.deep.equal([
      'eventStatus value-unknown',
    ]);
  });

  it('says what the date was before', async () => {
    const { terms } = await dated('2026-12-01T10:00', {
      previousStartDate: '2026-11-24T10:00:00-08:00',
      doorTime: '09:30:00',
    });
    expect(terms.map(({ label }) => label)).to.deep.equal(['Doors 09:30', 'Was: 2026-11-24 10:00']);
  });
});

describe('where', () => {
  const where = async (location: unknown, fields: object = {}): Promise<One> => one({ location, ...fields });

  it('is a place with an address in parts, in a line, or in the wrong field', async () => {
    const parts = { lines: ['5 Elm St'], city: 'Salem', region: 'OR', postalCode: '97301' };
    expect((await where({ '@type': 'Place', address: '5 Elm St, Salem, OR 97301' })).place).to.deep.equal(parts);
    expect((await where('5 Elm St, Salem, OR 97301')).place).to.deep.equal(parts);
    expect(
      (await where({ '@type': 'Place', address: { streetAddress: '5 Elm St, Salem, OR 97301' } })).place,
    ).to.deep.equal(parts);
    expect(
      (
        await where({
          '@type': 'PostalAddress',
          streetAddress: '5 Elm St,',
          addressLocality: 'Salem',
          addressCountry: { '@type': 'Country', name: 'USA' },
        })
      ).place,
    ).to.deep.equal({ lines: ['5 Elm St'], city: 'Salem', country: 'US' });
    expect((await where('Harbor Hall')).place).to.deep.equal({ name: 'Harbor Hall' });
    expect((await where({ '@type': 'Place', name: 'Harbor Hall' })).formats).to.deep.equal(['in-person']);
  });

  it('is online by its type, its name or its link', async () => {
    for (const location of [
      'Online',
      'https://zoom.us/j/123',
      { '@type': 'VirtualLocation', url: 'https://zoom.us/j/123' },
      { '@type': 'Place', name: 'Zoom' },
      { '@type': 'Place', name: 'https://zoom.us/j/123' },
    ]) {
      const { formats, place } = await where(location);
      expect(formats, JSON.stringify(location)).to.deep.equal(['online']);
      expect(place).to.equal(undefined);
    }
    expect((await where('https://zoom.us/j/123')).online).to.deep.equal({
      url: 'https://zoom.us/j/123',
      provider: 'Zoom',
    });
  });

  it('may be both, and then the mode or the two places say so', async () => {
    const both = await where([{ '@type': 'VirtualLocation', url: 'https://example.org/room' }, HALL]);
    expect(both.formats).to.deep.equal(['in-person', 'online']);
    expect((await where(HALL, { eventAttendanceMode: 'MixedEventAttendanceMode' })).formats).to.deep.equal([
      'in-person',
      'online',
    ]);
    const online = await where(HALL, { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' });
    expect([online.formats, online.place]).to.deep.equal([['online'], undefined]);
    expect((await where(HALL, { eventAttendanceMode: 'Flying' })).faults).to.deep.equal([
      'eventAttendanceMode value-unknown',
    ]);
  });

  it('has a point, unless one half of it is missing', async () => {
    const at = (latitude: unknown, longitude: unknown): Promise<One> =>
      where({ ...HALL, geo: { '@type': 'GeoCoordinates', latitude, longitude } });
    expect((await at('44.9', -123)).place?.geo).to.deep.equal({ lat: 44.9, lng: -123, precision: 'exact' });
    expect((await at(0, 0)).place?.geo).to.equal(undefined);
    expect((await at(44.9, 0)).faults).to.deep.equal(['location.geo.longitude point-impossible']);
    expect((await at(100, 5)).faults).to.deep.equal(['location.geo.latitude point-impossible']);
  });

  it('names the other places', async () => {
    const { place } = await where([
      HALL,
      { '@type': 'Place', name: 'Library', address: { addressLocality: 'Keizer' } },
    ]);
    expect(place).to.include({ name: 'Harbor Hall', notes: 'Also at: Library, Keizer' });
  });

  it('hides passcodes of links and texts (P16)', async () => {
    const { online, faults } = await where({
      '@type': 'VirtualLocation',
      url: 'https://zoom.us/j/123?pwd=abc',
      description: 'Passcode: 4711',
    });
    expect(online).to.deep.equal({ url: 'https://zoom.us/j/123', provider: 'Zoom', hasPasscode: true });
    expect(faults).to.include('location.url passcode-public');
  });
});

describe('what it costs and who may come', () => {
  it('reads prices, in whatever way they are written', async () => {
    const cost = async (offers: unknown, fields: object = {}): Promise<unknown> =>
      (await one({ offers, ...fields })).cost;
    expect(await cost({ price: '0' })).to.deep.equal({ free: true });
    expect(await cost({ price: 'Free' })).to.deep.equal({ free: true });
    expect(await cost({ price: '$30.00', priceCurrency: 'usd' })).to.deep.equal({
      free: false,
      min: 30,
      max: 30,
      currency: 'USD',
    });
    expect(await cost({ price: '1,250', priceCurrency: 'USD' })).to.deep.include({ min: 1250 });
    expect(await cost({ price: '12,50', priceCurrency: 'EUR' })).to.deep.include({ min: 12.5 });
    expect(await cost({ '@type': 'AggregateOffer', lowPrice: 5, highPrice: 20 })).to.deep.equal({
      free: false,
      min: 5,
      max: 20,
    });
    expect(await cost({ priceSpecification: { price: 7, priceCurrency: 'EUR' } })).to.deep.include({
      min: 7,
      currency: 'EUR',
    });
    expect(
      await cost([
        { name: 'Member', price: 5, priceCurrency: 'USD' },
        { name: 'Guest', price: 0 },
      ]),
    ).to.deep.equal({
      free: false,
      min: 0,
      max: 5,
      currency: 'USD',
      text: 'Member: 5 USD\nGuest: 0 USD',
    });
    expect(await cost({ price: 'Sliding scale' })).to.deep.equal({ text: 'Sliding scale' });
    expect(await cost(undefined, { isAccessibleForFree: true })).to.deep.equal({ free: true });
    expect(await cost({ price: '5', validThrough: '2020-01-01' })).to.equal(undefined);
    expect((await one({ offers: { price: '-1' } })).faults).to.deep.equal(['offers.price value-impossible']);
    expect((await one({ offers: { price: 5 }, isAccessibleForFree: true })).faults).to.deep.equal([
      'isAccessibleForFree value-impossible',
    ]);
  });

  it('takes an offer’s link for a sign-up, unless it is only the event’s own page', async () => {
    expect((await one({ offers: { url: 'https://example.org/book' } })).joining).to.deep.equal({
      mode: 'sign-up',
      url: 'https://example.org/book',
    });
    expect((await one({ url: 'https://example.org/e', offers: { url: 'https://example.org/e' } })).joining).to.equal(
      undefined,
    );
  });

  it('is full when everything is sold out or no place is left', async () => {
    expect((await one({ offers: { availability: 'https://schema.org/SoldOut' } })).status).to.equal('full');
    expect((await one({ offers: [{ availability: 'SoldOut' }, { availability: 'InStock' }] })).status).to.equal('open');
    expect(await one({ remainingAttendeeCapacity: 0, maximumAttendeeCapacity: 12 })).to.include({
      status: 'full',
      remaining: 0,
    });
    expect(await one({ remainingAttendeeCapacity: 3, maximumAttendeeCapacity: 12 })).to.include({
      status: 'open',
      remaining: 3,
    });
    expect((await one({ remainingAttendeeCapacity: 13, maximumAttendeeCapacity: 12 })).faults).to.deep.equal([
      'remainingAttendeeCapacity value-impossible',
    ]);
  });

  it('reads ages, audience, languages and keywords', async () => {
    const ages = async (typicalAgeRange: string): Promise<unknown> => {
      const { minAge, maxAge } = await one({ typicalAgeRange });
      return [minAge, maxAge];
    };
    expect(await ages('18+')).to.deep.equal([18, undefined]);
    expect(await ages('18-')).to.deep.equal([18, undefined]);
    expect(await ages('20-35')).to.deep.equal([20, 35]);
    expect(await ages('-5')).to.deep.equal([undefined, 5]);
    expect(await ages('All ages')).to.deep.equal([undefined, undefined]);
    expect((await one({ typicalAgeRange: '40-20' })).faults).to.deep.equal(['typicalAgeRange value-impossible']);
    expect((await one({ typicalAgeRange: 'grown' })).faults).to.deep.equal(['typicalAgeRange value-unknown']);
    const { audience, terms, languages, minAge } = await one({
      audience: [
        { '@type': 'PeopleAudience', audienceType: 'New mothers', suggestedMinAge: 16, requiredGender: 'female' },
      ],
      keywords: ['NICU', { '@type': 'DefinedTerm', name: 'Parking' }],
      inLanguage: [{ '@type': 'Language', name: 'Spanish', alternateName: 'es' }, 'English'],
    });
    expect(audience).to.deep.equal({ stage: ['postpartum'], experience: ['nicu'], community: ['women'], notFor: [] });
    expect(terms.map(({ code }) => code)).to.deep.equal(['NICU', 'Parking', 'New mothers']);
    expect(languages).to.deep.equal(['es', 'en']);
    expect(minAge).to.equal(16);
    expect((await one({ inLanguage: 'Klingonese' })).faults).to.deep.equal(['inLanguage value-unknown']);
  });

  it('reads HTML that was written for a page twice', async () => {
    const description = '&lt;p&gt;Tea &amp;amp; talk.&lt;/p&gt;\\n&lt;p&gt;Come!&lt;/p&gt;\\n';
    expect((await one({ description })).description).to.equal('Tea & talk.\n\nCome!');
  });

  it('gives the host the last word about a term', async () => {
    const { comfort } = await one({ keywords: 'stroller walk' }, { terms: { 'stroller walk': 'stroller' } });
    expect(comfort).to.deep.equal({ stroller: true });
  });

  it('names who holds it and whom to ask, and says of nobody that they lead (D2)', async () => {
    const { organization, contacts, terms, ledBy } = await one({
      organizer: [
        {
          name: 'Harbor Parents',
          email: 'mailto:hi@example.org',
          contactPoint: { contactType: 'Intake', telephone: 'tel:555-0101' },
        },
        'Second Body',
      ],
      performer: { '@type': 'Person', name: 'Pat Example' },
    });
    expect(organization).to.deep.equal({ name: 'Harbor Parents' });
    expect(contacts).to.deep.equal([
      { name: 'Harbor Parents', email: 'hi@example.org' },
      { name: 'Harbor Parents', role: 'Intake', phone: '555-0101' },
    ]);
    expect(terms.map(({ label }) => label)).to.deep.equal(['Pat Example', 'Second Body']);
    expect(ledBy).to.equal(undefined);
    expect((await one({ performer: { '@type': 'PerformingGroup', name: 'Choir' } })).organization).to.deep.equal({
      name: 'Choir',
    });
  });

  it('takes "modified" for no check of the listing (D11)', async () => {
    const { updatedAt, verifiedAt } = await one({ dateModified: '2026-11-01T10:00:00Z' });
    expect([updatedAt, verifiedAt]).to.deep.equal(['2026-11-01T10:00:00Z', undefined]);
  });
});

describe('hostile JSON-LD', () => {
  it('gives no unsafe link and no prototype (P13, P14)', async () => {
    const text =
      '{"__proto__":{"polluted":true},"constructor":{"name":"x"},"@type":"Event","name":"<img src=x onerror=alert(1)>Circle","url":"javascript:alert(1)","sameAs":"data:text/html,x","location":{"@type":"VirtualLocation","url":"javascript:alert(1)"},"offers":{"url":" java\\u0000script:alert(1)"}}';
    const { groups, faults } = await read(text);
    expect(groups.flatMap(linksOf)).to.deep.equal([]);
    expect(groups[0]?.name).to.equal('Circle');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(JSON.stringify(groups)).to.not.include('polluted');
    expect(faults.filter((fault) => fault.endsWith('url-unsafe'))).to.have.length.greaterThan(2);
  });

  it('costs only itself, whatever type a field has', async () => {
    const odd: readonly unknown[] = [
      7,
      true,
      [],
      [[]],
      {},
      [null],
      { '@id': 5 },
      { '@value': {} },
      '',
      ' ',
      { toString: 1 },
      [{ valueOf: 1 }],
    ];
    for (const value of odd) {
      const fields = Object.fromEntries(Object.keys(CIRCLE).map((key) => [key, value]));
      const { groups } = await read([
        {
          ...fields,
          '@type': 'Event',
          name: 'A',
          eventSchedule: value,
          superEvent: value,
          subEvent: value,
          identifier: value,
        },
        { ...CIRCLE },
      ]);
      expect(
        groups.map(({ name }) => name),
        JSON.stringify(value),
      ).to.include("Mom's Circle");
    }
  });

  it('may be nested as deep as JSON can be', async () => {
    const deep = (open: string, close: string): string => open.repeat(3000) + close.repeat(3000);
    const text = `[{"@type":"Event","name":"A","location":${deep('[', ']')}},{"@type":"WebPage","mainEntity":${deep('{"item":', '}').replace('{"item":}', '{}')}}]`;
    expect(names(await read(text))).to.deep.equal(['A']);
  });

  const field = fc.constantFrom(
    ...Object.keys(CIRCLE),
    'eventSchedule',
    'superEvent',
    'subEvent',
    'identifier',
    'duration',
    'isAccessibleForFree',
    'audience',
    'typicalAgeRange',
    'performer',
    'type',
    'event',
    'item',
  );
  const part = fc.constantFrom(
    '@id',
    '@type',
    'name',
    'url',
    'address',
    'geo',
    'latitude',
    'repeatFrequency',
    'byDay',
    'byMonthWeek',
    'startTime',
    'endTime',
    'startDate',
    'endDate',
    'repeatCount',
    'exceptDate',
    'scheduleTimezone',
    'price',
    'value',
  );
  const word = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom(
      'Event',
      'Schedule',
      'x',
      '2026-12-01T10:00-08:00',
      '2026-12-01',
      '9999-12-31T23:59',
      '1900-01-01T00:30Z',
      '10:00',
      '24:00',
      'P1W',
      'P999D',
      'Monday',
      '5MO',
      -1,
      1e300,
      'javascript:x',
      'https://example.org/x',
      'America/New_York',
      'EST',
      '__proto__',
      'Salem, OR 97301',
    ),
  );
  const value = fc.oneof(
    word,
    fc.array(word, { maxLength: 3 }),
    fc.dictionary(part, word),
    fc.array(fc.dictionary(part, word), { maxLength: 3 }),
    fc.jsonValue() as fc.Arbitrary<unknown>,
  );
  const record = fc.dictionary(field, value);

  const expectUsable = ({ groups }: Outcome): void => {
    for (const group of groups) {
      for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
      expect(unusableTimes(group)).to.deep.equal([]);
      expect(group.name).to.not.equal('');
    }
    expect(new Set(groups.map(({ id }) => id)).size).to.equal(groups.length);
  };

  it('never breaks the reader, and leaves good events alone (P13, R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 4 }), async (records) => {
        const events = records.map((fields) => ({ ...CIRCLE, ...fields, '@type': 'Event' }));
        const outcome = await read([CIRCLE, ...events, WEEKLY]);
        expectUsable(outcome);
        expect(outcome.fault).to.equal(undefined);
        expect(outcome.groups.some(({ name }) => name === "Mom's Circle")).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  it('ends in a fault, not in an error, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json()),
        fc.constantFrom('', '<script type="application/ld+json">', '{"@graph":['),
        async (text, before) => {
          expectUsable(await read(before + text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads the same, however it is cut, and whatever stands between', async () => {
    const text = JSON.stringify(
      [CIRCLE, { ...CIRCLE, '@id': 'b', name: 'B', eventSchedule: WEEKLY }],
      undefined,
      1,
    ).replace(/\n\s*\}/g, ',\n}');
    const whole = await read(text);
    expect(whole.groups).to.have.length(2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (piece) => {
        expect((await read(text, { piece })).groups).to.deep.equal(whole.groups);
      }),
      { numRuns: 20 },
    );
  });
});
