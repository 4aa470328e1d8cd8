import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedFault } from '../../src/base/problem.js';
import type { Group } from '../../src/model/group.js';
import type { Adapter, Batch } from '../../src/sources/source.js';
import { safeUrl } from '../../src/sources/text.js';
import { readTribe } from '../../src/sources/tribe.js';
import { dayAfter, eventOf, HALL, linkTo, meetingOf, ORGANIZER, pageOf, type Change } from '../fixtures/tribe-feed.js';
import { linksOf, NOW, readAll, unusableTimes, type Options, type Outcome } from './read-all.js';

const read = (events: readonly unknown[], options?: Options): Promise<Outcome> =>
  readAll(readTribe, pageOf(events), options);

/** The group of one event, and what was said about it. */
async function one(change: Change = {}, options?: Options): Promise<Group & { faults: readonly string[] }> {
  const { groups, faults } = await read([eventOf(change)], options);
  return { ...(groups[0] ?? expect.fail('no group')), faults };
}

const starts = ({ schedule }: Group): readonly string[] =>
  schedule.flatMap(({ start, rdates = [] }) => [start, ...rdates]);

describe('the reader of The Events Calendar', () => {
  it('reads one event into the model', async () => {
    const { groups, records, faults, fault } = await read([eventOf({ organizer: [ORGANIZER] })]);
    expect([records, faults, fault]).to.deep.equal([1, [], undefined]);
    expect(groups).to.deep.equal([
      {
        id: '101',
        source: {
          format: 'tribe',
          feed: 'Example feed',
          url: 'https://example.org/event/morning-circle/',
          fetchedAt: '2026-11-22T12:00:00.000Z',
        },
        name: 'Parents’ Circle',
        description: 'Bring a blanket.\n\nTea & talk.',
        url: 'https://example.org/event/morning-circle/',
        kind: 'other',
        formats: ['in-person'],
        schedule: [{ start: '2026-12-01T19:00', minutes: 90, zone: 'America/Los_Angeles' }],
        place: {
          name: 'St. Mary’s Hall',
          lines: ['12 River Rd'],
          city: 'Salem',
          region: 'OR',
          postalCode: '97301',
          country: 'US',
          geo: { lat: 44.94, lng: -123.03, precision: 'exact' },
        },
        audience: { stage: [], experience: [], community: [], notFor: [] },
        comfort: {},
        asksFor: [],
        languages: [],
        status: 'open',
        access: [],
        contacts: [{ name: 'Valley Network', phone: '503-555-0101', email: 'valley@example.org' }],
        organization: { name: 'Valley Network', url: 'https://example.org/valley?a=1&b=2', phone: '503-555-0101' },
        updatedAt: '2026-10-06T14:21:07Z',
        terms: [],
      },
    ]);
  });

  it('reads the same, however the text is cut', async () => {
    const events = [eventOf(), ...[0, 7, 14].map((days) => meetingOf(dayAfter(days))), { id: 3 }, 'x'];
    const { groups, faults } = await read(events);
    expect(await read(events, { piece: 13 })).to.deep.include({ groups, faults });
  });

  it('counts records that are no events, and keeps the others (R1)', async () => {
    const text = pageOf([eventOf({ id: 1, title: 'A' }), 7, null, {}, eventOf({ id: 2, title: '' }), 'BROKEN']);
    const broken = text.replace('"BROKEN"', '{"id": 9, "title": }');
    const { groups, records, faults } = await readAll(readTribe, broken);
    expect([records, groups.length]).to.deep.equal([6, 1]);
    expect(faults).to.deep.equal([
      '#2  not-an-object',
      '#3  not-an-object',
      '#4 title name-missing',
      '2 title name-missing',
      '#6  not-json',
    ]);
  });

  it('leaves out what its site keeps out of its lists, without a word', async () => {
    const { groups, records, faults } = await read([
      eventOf({ id: 1, hide_from_listings: true }),
      eventOf({ id: 2, status: 'draft' }),
      eventOf({ id: 3, status: 'private' }),
    ]);
    expect([groups, records, faults]).to.deep.equal([[], 0, []]);
  });

  it('reads a bare list, a list with a gap and a single event', async () => {
    const events = [eventOf({ id: 1, title: 'A' }), eventOf({ id: 2, title: 'B' })];
    const namesOf = async (value: unknown): Promise<readonly string[]> =>
      (await readAll(readTribe, JSON.stringify(value))).groups.map(({ name }) => name);
    expect(await namesOf(events)).to.deep.equal(['A', 'B']);
    expect(await namesOf({ events: { '0': events[0], '2': events[1] }, total: 2 })).to.deep.equal(['A', 'B']);
    expect(await namesOf(events[1])).to.deep.equal(['B']);
  });

  it('tells what is no calendar at all, and takes an empty one as it is', async () => {
    const faultOf = async (text: string): Promise<string | undefined> => (await readAll(readTribe, text)).fault;
    expect(await faultOf('{"groups":[]}')).to.equal('unknown-format');
    expect(await faultOf('{"code":"rest_no_route","message":"No route"}')).to.equal('unknown-format');
    expect(await faultOf('Hello')).to.equal('unknown-format');
    expect(await faultOf(pageOf([]))).to.equal(undefined);
  });

  it('gives what came before a feed broke off, and says that it did (R3)', async () => {
    const text = pageOf([eventOf({ id: 1, title: 'A' }), eventOf({ id: 2, title: 'B' })]);
    const { groups, fault } = await readAll(readTribe, text.slice(0, text.indexOf('"B"')));
    expect(groups.map(({ name }) => name)).to.deep.equal(['A']);
    expect(fault).to.equal('truncated');
  });
});

describe('when an event is', () => {
  it('marks an hour as assumed where the end is missing, the same, or before the start', async () => {
    const lengthOf = async (end_date: unknown): Promise<unknown> => {
      const { schedule, faults } = await one({ end_date });
      return [schedule[0]?.minutes, schedule[0]?.minutesAssumed, ...faults];
    };
    expect(await lengthOf('')).to.deep.equal([60, true]);
    expect(await lengthOf('2026-12-01 19:00:00')).to.deep.equal([60, true]);
    expect(await lengthOf('2026-12-01 18:00:00')).to.deep.equal([60, true, '101 end_date value-impossible']);
    expect(await lengthOf('2026-12-02 00:30:00')).to.deep.equal([330, undefined]);
  });

  it('claims no time for a whole day, and no meeting of weeks for a course', async () => {
    const day = await one({ all_day: true, start_date: '2026-12-01 00:00:00', end_date: '2026-12-01 23:59:59' });
    expect([day.schedule, day.scheduleText]).to.deep.equal([[], '2026-12-01']);
    const days = await one({ all_day: true, start_date: '2026-12-01 00:00:00', end_date: '2026-12-03 23:59:59' });
    expect([days.schedule, days.scheduleText]).to.deep.equal([[], '2026-12-01 – 2026-12-03']);
    const course = await one({ end_date: '2027-01-05 20:30:00' });
    expect([course.schedule, course.scheduleText]).to.deep.equal([[], '2026-12-01 19:00 – 2027-01-05 20:30']);
  });

  it('takes the zone of the place where the site has never set its own', async () => {
    for (const timezone of ['UTC+0', 'UTC', 'UTC+3', 'Mars/Base']) {
      const { schedule, faults } = await one({ timezone, timezone_abbr: timezone });
      expect(schedule[0], timezone).to.deep.equal({
        start: '2026-12-01T19:00',
        minutes: 90,
        zone: 'America/Los_Angeles',
        zoneAssumed: true,
      });
      expect(faults, timezone).to.deep.equal(['101 timezone zone-unknown']);
    }
  });

  it('takes the zone of the place for a number of hours that fits its clocks', async () => {
    const { schedule, faults } = await one({ timezone: 'UTC-8' });
    expect(schedule[0]).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
    expect(faults).to.deep.equal([]);
    const london = await one({ timezone: 'UTC+0', venue: { venue: 'Hall', city: 'Leeds', country: 'United Kingdom' } });
    expect([london.schedule[0]?.zone, london.faults]).to.deep.equal(['Europe/London', []]);
  });

  it('says when in words where no place tells the zone of a bare offset', async () => {
    const online = { venue: [], is_virtual: true };
    const unset = await one({ ...online, timezone: 'UTC+0' });
    expect([unset.schedule, unset.scheduleText]).to.deep.equal([[], '2026-12-01 19:00 – 20:30']);
    const set = await one({ ...online, timezone: 'UTC-5' });
    expect([set.schedule, set.scheduleText]).to.deep.equal([[], '2026-12-01 19:00 – 20:30 (UTC-5)']);
    const named = await one({ ...online, timezone: 'America/New_York' });
    expect(named.schedule[0]).to.deep.equal({ start: '2026-12-01T19:00', minutes: 90, zone: 'America/New_York' });
  });

  it('takes the abbreviation, or how far the UTC times are off, where the zone is blank', async () => {
    const letters = await one({ timezone: '', timezone_abbr: 'PST' });
    expect(letters.schedule[0]).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
    const clocks = await one({ timezone: '', timezone_abbr: '' });
    expect([clocks.schedule[0]?.zone, clocks.faults]).to.deep.equal(['America/Los_Angeles', []]);
    const none = await one({ timezone: '', timezone_abbr: '', utc_start_date: '', venue: [] });
    expect([none.schedule, none.faults]).to.deep.equal([[], ['101 timezone zone-missing']]);
  });

  it('reports a date that no calendar has', async () => {
    for (const start_date of ['0000-00-00 00:00:00', '2026-02-30 10:00:00', 'soon', { year: 2026 }]) {
      const { schedule, scheduleText, faults } = await one({ start_date });
      expect([schedule, scheduleText]).to.deep.equal([[], undefined]);
      expect(faults).to.have.length(1);
    }
  });
});

describe('the meetings of a series', () => {
  it('are one group with several dates, whose name in the address is its id', async () => {
    const { groups, records } = await read([0, 7, 21].map((days) => meetingOf(dayAfter(days))));
    expect(records).to.equal(3);
    expect(groups).to.have.length(1);
    expect(groups[0]?.id).to.equal('morning-circle');
    expect(groups[0]?.url).to.equal('https://example.org/event/morning-circle/2026-12-01/');
    expect(groups[0]?.schedule).to.deep.equal([
      {
        start: '2026-12-01T19:00',
        minutes: 90,
        zone: 'America/Los_Angeles',
        rdates: ['2026-12-08T19:00', '2026-12-22T19:00'],
      },
    ]);
  });

  it('are told by every way in which an address may end in a day', async () => {
    const idOf = async (...urls: readonly string[]): Promise<string> => {
      const { groups } = await read(urls.map((url, i) => meetingOf(dayAfter(i), { url, cost: `$${i}` })));
      return groups.map(({ id }) => id).join();
    };
    const site = 'https://example.org';
    expect(await idOf(`${site}/event/circle/2026-12-01/`, `${site}/event/circle/2026-12-02/2/`)).to.equal('circle');
    expect(await idOf(`${site}/event/circle-2026-12-01`, `${site}/event/circle-2026-12-02/`)).to.equal('circle');
    expect(
      await idOf(
        `${site}/?tribe_events=circle&eventDate=2026-12-01`,
        `${site}/?eventDate=2026-12-02&tribe_events=circle`,
      ),
    ).to.equal('circle,circle~2');
    expect(
      await idOf(
        `${site}/?tribe_events=circle&eventDate=2026-12-01`,
        `${site}/?tribe_events=circle&eventDate=2026-12-02`,
      ),
    ).to.equal('circle');
  });

  it('may have other hours, which make a schedule of their own', async () => {
    const later = { start_date: '2026-12-08 18:00:00', end_date: '2026-12-08 21:00:00' };
    const { groups } = await read([meetingOf(dayAfter(0)), meetingOf(dayAfter(7), later), meetingOf(dayAfter(14))]);
    expect(groups).to.have.length(1);
    expect(groups[0]?.schedule.map(({ start, minutes, rdates }) => [start, minutes, rdates])).to.deep.equal([
      ['2026-12-01T19:00', 90, ['2026-12-15T19:00']],
      ['2026-12-08T18:00', 180, undefined],
    ]);
  });

  it('were copied by hand: the same name, place and hours, at addresses with a number', async () => {
    const copies = [0, 7, 14].map((days, i) =>
      eventOf({
        id: 200 + i,
        slug: i === 0 ? 'circle' : `circle-${i + 1}`,
        url: `https://example.org/event/circle-${i + 1}/`,
        start_date: `${dayAfter(days)} 19:00:00`,
      }),
    );
    const { groups } = await read(copies);
    expect(groups.map(({ id }) => id)).to.deep.equal(['circle']);
    expect(starts(groups[0] as Group)).to.deep.equal(['2026-12-01T19:00', '2026-12-08T19:00', '2026-12-15T19:00']);
  });

  it('are not those of another place, hour, organizer, category or cost', async () => {
    const other = (id: number, change: Change): Change =>
      eventOf({ id, url: `https://example.org/event/x-${id}/`, start_date: '2026-12-08 19:00:00', ...change });
    const { groups } = await read([
      eventOf(),
      other(2, { venue: { ...HALL, id: 32 } }),
      other(3, { start_date: '2026-12-08 10:00:00', end_date: '2026-12-08 11:30:00' }),
      other(4, { organizer: [ORGANIZER] }),
      other(5, { categories: [{ id: 1, name: 'Grief', slug: 'grief' }] }),
      other(6, { cost: '$5' }),
      other(7, { title: 'Parents Circle' }),
    ]);
    expect(groups).to.have.length(7);
  });

  it('need the same text where there is no venue', async () => {
    const at = (id: number, description: string): Change =>
      eventOf({
        id,
        url: `https://example.org/event/x-${id}/`,
        venue: [],
        description,
        start_date: `${dayAfter(id)} 19:00:00`,
      });
    const { groups } = await read([at(1, 'In Salem.'), at(2, 'In Bend.'), at(8, 'In Salem.')]);
    expect(groups.map(({ description }) => description)).to.deep.equal(['In Salem.', 'In Bend.']);
  });

  it('keep their dates when one is called off, put off or full', async () => {
    const { groups } = await read([
      meetingOf(dayAfter(0), { title: 'CANCELLED: Parents&#8217; Circle' }),
      meetingOf(dayAfter(7)),
      meetingOf(dayAfter(14), { title: 'Parents&#8217; Circle (Postponed)' }),
      meetingOf(dayAfter(21), { title: 'Parents&#8217; Circle &#8211; FULL' }),
      meetingOf(dayAfter(28)),
    ]);
    expect(
      groups.map((group) => [group.id, group.name, group.status, starts(group), group.scheduleText]),
    ).to.deep.equal([
      ['morning-circle-closed', 'Parents’ Circle', 'closed', ['2026-12-01T19:00'], undefined],
      ['morning-circle', 'Parents’ Circle', 'open', ['2026-12-08T19:00', '2026-12-29T19:00'], undefined],
      ['morning-circle-paused', 'Parents’ Circle', 'paused', [], '2026-12-15 19:00'],
      ['morning-circle-full', 'Parents’ Circle', 'full', ['2026-12-22T19:00'], undefined],
    ]);
  });

  it('are described by the next one, and a problem that all share is told once', async () => {
    const { groups, faults } = await read(
      [-21, -14, 7, 14].map((days) =>
        meetingOf(dayAfter(days), {
          timezone: 'UTC+0',
          description: `On ${dayAfter(days)}`,
          organizer: [{ organizer: 'A', email: 'x' }],
        }),
      ),
    );
    expect(groups.map(({ description }) => description)).to.deep.equal(['On 2026-12-08']);
    expect(faults).to.deep.equal(['20261110 timezone zone-unknown', '20261208 organizer.email value-impossible']);
  });

  it('keep their past dates, and are not shown where all are over, with a day of grace (D11)', async () => {
    const statusOf = async (...days: readonly number[]): Promise<unknown> => {
      const { groups } = await read(days.map((day) => meetingOf(dayAfter(day))));
      expect(starts(groups[0] as Group)).to.have.length(days.length);
      return groups.map(({ status }) => status).join();
    };
    expect(await statusOf(-28, -21)).to.equal('closed');
    expect(await statusOf(-28, -10)).to.equal('open');
    expect(await statusOf(-28, 0)).to.equal('open');
    const course = { start_date: '2026-11-03 19:00:00' };
    expect((await one({ ...course, end_date: '2026-11-10 20:30:00' })).status).to.equal('closed');
    expect((await one({ ...course, end_date: '2026-12-15 20:30:00' })).status).to.equal('open');
    expect((await one({ ...course, all_day: true, end_date: '2026-11-03 23:59:59' })).status).to.equal('closed');
    expect((await one({ start_date: 'soon' })).status).to.equal('open');
  });

  it('have no link where each date has its own', async () => {
    const online = (days: number, link: string): Change =>
      meetingOf(dayAfter(days), { is_virtual: true, venue: [], virtual_url: link });
    const same = await read([online(0, 'https://zoom.us/j/1'), online(7, 'https://zoom.us/j/1')]);
    expect(same.groups.map(({ online }) => online)).to.deep.equal([{ url: 'https://zoom.us/j/1', provider: 'Zoom' }]);
    const own = await read([online(0, 'https://zoom.us/j/1'), online(7, 'https://zoom.us/j/2')]);
    expect(own.groups.map(({ formats, online }) => [formats, online])).to.deep.equal([[['online'], undefined]]);
  });

  it('show no more than a few days in words', async () => {
    const { groups } = await read(
      [0, 1, 2, 3, 4, 5, 6].map((days) =>
        meetingOf(dayAfter(days), { all_day: true, start_date: `${dayAfter(days)} 00:00:00` }),
      ),
    );
    expect(groups.map(({ scheduleText }) => scheduleText)).to.deep.equal([
      '2026-12-01; 2026-12-02; 2026-12-03; 2026-12-04; 2026-12-05; …',
    ]);
  });
});

describe('what else an event says', () => {
  it('reads categories and tags as terms, topics, kind and format', async () => {
    const group = await one({
      title: 'Thursday evening',
      categories: [
        { id: 1, name: 'Peer Support Groups', slug: 'peer-support' },
        { id: 2, name: 'Pregnancy &amp; Infant Loss', slug: 'loss' },
        { id: 3, name: 'Uncategorized', slug: 'uncategorized' },
      ],
      tags: { '1': { id: 7, name: 'En español', slug: 'espanol' }, '3': { id: 8, name: 'Hybrid', slug: 'hybrid' } },
    });
    expect(group.kind).to.equal('peer-support');
    expect(group.audience.experience).to.deep.equal(['loss']);
    expect(group.languages).to.deep.equal(['es']);
    expect(group.formats).to.deep.equal(['in-person', 'online']);
    expect(group.terms).to.deep.equal([
      { scheme: 'tribe_events_cat', code: 'peer-support', label: 'Peer Support Groups' },
      { scheme: 'tribe_events_cat', code: 'loss', label: 'Pregnancy & Infant Loss' },
      { scheme: 'post_tag', code: 'espanol', label: 'En español' },
      { scheme: 'post_tag', code: 'hybrid', label: 'Hybrid' },
    ]);
  });

  it("honours the host's own words for terms and fields", async () => {
    const group = await one(
      {
        categories: [{ id: 1, name: 'Team B', slug: 'team-b' }],
        custom_fields: {
          _ecp_custom_1: { label: 'Babies', value: 'Yes' },
          _ecp_custom_2: { label: 'Childcare', value: 'No' },
          _ecp_custom_3: { label: 'Room', value: ['Blue', 'second floor'] },
          _ecp_custom_4: { label: 'Empty', value: '' },
        },
      },
      { terms: { 'team-b': 'ledBy:trained-peer', Babies: 'babyWelcome', Childcare: 'childcare', Room: 'parking' } },
    );
    expect(group.ledBy).to.equal('trained-peer');
    expect(group.comfort).to.deep.equal({ babyWelcome: true, childcare: false });
    expect(group.terms.slice(1)).to.deep.equal([{ scheme: 'tribe', code: 'Room', label: 'Room: Blue, second floor' }]);
  });

  it("shows the site's own fields under their labels: a yes as the label alone, a no not at all", async () => {
    const { terms } = await one({
      custom_fields: {
        _ecp_custom_1: { label: 'Tea', value: 'Yes' },
        _ecp_custom_2: { label: 'Pets', value: 'No' },
        _ecp_custom_3: { label: 'Snacks', value: 'cake &amp; fruit' },
        _ecp_custom_4: { value: 'Ring twice' },
        _ecp_custom_5: { value: 'true' },
      },
    });
    expect(terms).to.deep.equal([
      { scheme: 'tribe', code: 'Tea', label: 'Tea' },
      { scheme: 'tribe', code: 'Snacks', label: 'Snacks: cake & fruit' },
      { scheme: 'tribe', code: '_ecp_custom_4', label: 'Ring twice' },
    ]);
  });

  it('keeps out a passcode that only the label of its field tells (P16)', async () => {
    const link = { is_virtual: true, virtual_url: 'https://zoom.us/j/5550100' };
    for (const custom_fields of [
      { a: { label: 'Zoom Passcode', value: '4321' } },
      { a: { label: 'Meeting PW', value: ['4321'] } },
      { zoom_password: { label: 'Secret', value: '4321' } },
    ]) {
      const group = await one({ ...link, custom_fields });
      expect(JSON.stringify(group)).to.not.contain('4321');
      expect([group.terms, group.online?.hasPasscode]).to.deep.equal([[], true]);
      expect(group.faults).to.deep.equal(['101 custom_fields.value passcode-public']);
    }
    const { terms, faults } = await one({ custom_fields: { a: { label: 'Password needed', value: 'Yes' } } });
    expect([terms[0]?.label, faults]).to.deep.equal(['Password needed', []]);
  });

  it('reads no venue, one, a list, and one that is online', async () => {
    const whereOf = async (venue: unknown, change: Change = {}): Promise<unknown> => {
      const { formats, place } = await one({ venue, ...change });
      return [formats, place?.name];
    };
    expect(await whereOf([])).to.deep.equal([[], undefined]);
    expect(await whereOf(false)).to.deep.equal([[], undefined]);
    expect(await whereOf([HALL])).to.deep.equal([['in-person'], 'St. Mary’s Hall']);
    expect(await whereOf({ venue: 'Online via Zoom' })).to.deep.equal([['online'], undefined]);
    expect(await whereOf({ venue: 'TBD' })).to.deep.equal([[], undefined]);
    expect(await whereOf([{ venue: 'Zoom' }, HALL])).to.deep.equal([['in-person', 'online'], 'St. Mary’s Hall']);
    expect(await whereOf({ venue: 'Conference call' })).to.deep.equal([['phone'], undefined]);
    expect(await whereOf({ venue: 'Zoomers Gym', address: '1 Elm St' })).to.deep.equal([['in-person'], 'Zoomers Gym']);
    expect(await whereOf([HALL, { venue: 'Annex' }])).to.deep.equal([['in-person'], 'St. Mary’s Hall']);
    // A site gives its own address to every event that has no other.
    expect(await whereOf(HALL, { title: 'Virtual circle' })).to.deep.equal([['online'], undefined]);
    expect(await whereOf(HALL, { title: 'Circle, online and in person' })).to.deep.equal([
      ['in-person', 'online'],
      'St. Mary’s Hall',
    ]);
    expect(await whereOf(HALL, { title: 'Circle (online registration)' })).to.deep.equal([
      ['in-person'],
      'St. Mary’s Hall',
    ]);
  });

  it('takes an address apart that stands in one line, and drops a point in the sea', async () => {
    const { place, faults, schedule } = await one({
      timezone: 'UTC+0',
      venue: { venue: 'Hall', address: '5 Elm St, El Paso, TX 79901', geo_lat: '31.7', geo_lng: 0 },
    });
    expect(place).to.deep.equal({
      name: 'Hall',
      lines: ['5 Elm St'],
      city: 'El Paso',
      region: 'TX',
      postalCode: '79901',
    });
    expect(schedule[0]?.zone).to.equal('America/Denver');
    expect(faults).to.include('101 venue.geo_lng point-impossible');
    expect((await one({ venue: { ...HALL, geo_lat: 0, geo_lng: 0 } })).place?.geo).to.equal(undefined);
    expect((await one({ venue: { ...HALL, geo_lat: 144 } })).faults).to.deep.equal([
      '101 venue.geo_lat point-impossible',
    ]);
  });

  it('reads the fields of the Virtual Events add-on', async () => {
    const link = 'https://us02web.zoom.us/j/123456?pwd=secret';
    const formatsOf = async (change: Change): Promise<unknown> => (await one(change)).formats;
    const virtual = await one({ is_virtual: true, virtual_url: link, virtual_video_source: 'zoom', venue: [] });
    expect(virtual.formats).to.deep.equal(['online']);
    expect(virtual.online).to.deep.equal({
      url: 'https://us02web.zoom.us/j/123456',
      provider: 'Zoom',
      hasPasscode: true,
    });
    expect(virtual.faults).to.deep.equal(['101 virtual_url passcode-public']);
    expect(await formatsOf({ is_virtual: true })).to.deep.equal(['in-person', 'online']);
    expect(await formatsOf({ is_virtual: true, virtual_event_type: 'virtual' })).to.deep.equal(['online']);
    expect(await formatsOf({ is_virtual: true, virtual_event_type: 'hybrid', venue: [] })).to.deep.equal([
      'in-person',
      'online',
    ]);
    expect(await formatsOf({ event_status: 'moved-online' })).to.deep.equal(['online']);
    expect(await formatsOf({ is_virtual: null, virtual_url: null })).to.deep.equal(['in-person']);
  });

  it('finds the link in the text or the website of an online event, without its passcode (P16)', async () => {
    const text = await one({
      venue: { venue: 'Zoom' },
      description: '<p><a href="https://zoom.us/j/99?pwd=abc&#038;x=1">Join</a>. Passcode: 4711</p>',
    });
    expect(text.online).to.deep.equal({ url: 'https://zoom.us/j/99?x=1', provider: 'Zoom', hasPasscode: true });
    expect(text.description).to.equal('Join.');
    const site = await one({ venue: { venue: 'Online' }, website: 'https://meet.google.com/abc' });
    expect([site.online?.provider, site.contacts]).to.deep.equal(['Google Meet', []]);
  });

  it('takes a video link in the text or as the website for a way to join from home (D5, D12)', async () => {
    const url = 'https://us02web.zoom.us/j/123';
    const ways: readonly Change[] = [
      { website: url },
      { description: `<p>Join <a href="${url}">here</a></p>` },
      { description: `<p>${url}?pwd=abc</p>` },
    ];
    for (const way of ways) {
      const away = await one({ venue: [], ...way });
      expect([away.formats, away.online?.url, away.online?.provider, away.place]).to.deep.equal([
        ['online'],
        url,
        'Zoom',
        undefined,
      ]);
      // Beside a street, or a house by its name, there are both.
      const both = await one(way);
      expect([both.formats, both.online?.url, both.place?.lines]).to.deep.equal([
        ['in-person', 'online'],
        url,
        ['12 River Rd'],
      ]);
      const named = await one({ venue: { venue: 'Town Hall' }, ...way });
      expect([named.formats, named.place?.name]).to.deep.equal([['in-person', 'online'], 'Town Hall']);
    }
    const town = await one({ venue: { venue: '', city: 'Salem', state: 'OR' }, website: url });
    expect([town.formats, town.place]).to.deep.equal([['online'], undefined]);
    // The title still says which of the two it is.
    expect((await one({ title: 'Circle, in person', venue: [], website: url })).formats).to.deep.equal([
      'in-person',
      'online',
    ]);
  });

  it('takes no chat, recording or front page of a video service for a meeting', async () => {
    for (const url of [
      'https://discord.gg/abc',
      'https://zoom.us/rec/share/abc',
      'https://zoom.us/download',
      'https://zoom.us/',
      'https://www.webex.com',
      'https://support.zoom.us/hc/en-us',
    ]) {
      const group = await one({ description: `<p>See ${url}</p>` });
      expect([url, group.formats, group.online]).to.deep.equal([url, ['in-person'], undefined]);
    }
    const meeting = 'https://zoom.us/j/99';
    const after = await one({ description: `<p>Get it at https://zoom.us/download, then join ${meeting}</p>` });
    expect([after.formats, after.online?.url]).to.deep.equal([['in-person', 'online'], meeting]);
    // An event that is online anyway keeps the only link that it has.
    const chat = await one({ venue: { venue: 'Online' }, website: 'https://discord.gg/abc' });
    expect(chat.online?.provider).to.equal('Discord');
  });

  it('sends nobody to the address that a venue called "Online" carries (D5)', async () => {
    const clinic = { address: '1 Clinic St', city: 'Salem', state: 'OR', zip: '97301', country: 'US' };
    for (const venue of [
      'Online',
      'Zoom',
      'Virtual',
      'Zoom meeting',
      'Virtual Event',
      'Online via Zoom',
      'Online (link follows)',
      'Google Meet',
      'En línea',
    ]) {
      const { formats, place, contacts, schedule } = await one({
        timezone: 'UTC+0',
        venue: { venue, ...clinic, phone: '503-555-0100' },
      });
      expect([venue, formats, place, contacts]).to.deep.equal([venue, ['online'], undefined, []]);
      // The clinic still tells the zone.
      expect(schedule[0]?.zone).to.equal('America/Los_Angeles');
    }
    const phone = await one({ venue: { venue: 'By phone', ...clinic } });
    expect([phone.formats, phone.place]).to.deep.equal([['phone'], undefined]);
    const both = await one({ venue: [{ venue: 'Zoom', ...clinic }, HALL] });
    expect([both.formats, both.place?.name]).to.deep.equal([['in-person', 'online'], 'St. Mary’s Hall']);
    for (const house of [
      'Zoom Room',
      'Virtual Care Center',
      'Internet Café',
      'Teams Sports Hall',
      'Telephone Museum',
    ]) {
      const group = await one({ venue: { venue: house, ...clinic } });
      expect([group.formats, group.place?.name]).to.deep.equal([['in-person'], house]);
    }
  });

  it('reads where to sign up, and keeps any other website', async () => {
    const page = 'https://example.org/event/morning-circle/';
    expect((await one({ website: 'https://www.eventbrite.com/e/1?a=1&#038;b=2' })).joining).to.deep.equal({
      mode: 'sign-up',
      url: 'https://www.eventbrite.com/e/1?a=1&b=2',
    });
    const zoom = await one({
      description: '<a href="https://zoom.us/meeting/register/x">Sign up</a>',
      venue: [],
      title: 'Online',
    });
    expect([zoom.joining?.url, zoom.online]).to.deep.equal(['https://zoom.us/meeting/register/x', undefined]);
    expect((await one({ ticketed: ['rsvp'] })).joining).to.deep.equal({ mode: 'sign-up', url: page });
    expect((await one({ ticketed: false })).joining).to.equal(undefined);
    const other = await one({ website: 'https://example.org/more', organizer: [ORGANIZER] });
    expect(other.contacts.at(-1)).to.deep.equal({ url: 'https://example.org/more' });
    // Where none is given, older versions repeat the address of the event.
    expect((await one({ website: page, venue: [] })).contacts).to.deep.equal([]);
  });

  it('reads the cost; a bare "$" is that of the country', async () => {
    const costOf = async (cost: unknown, values: unknown, change: Change = {}): Promise<unknown> =>
      (await one({ cost, cost_details: { currency_symbol: '$', currency_code: '', values }, ...change })).cost;
    expect(await costOf('', [])).to.equal(undefined);
    expect(await costOf('Free', ['0'])).to.deep.equal({ free: true });
    expect(await costOf('$0', ['0'])).to.deep.equal({ free: true });
    expect(await costOf('$10 &#8211; $20', ['10', '20'])).to.deep.equal({
      text: '$10 – $20',
      min: 10,
      max: 20,
      currency: 'USD',
    });
    expect(await costOf('$10', ['10'], { venue: [] })).to.deep.equal({ text: '$10' });
    expect(await costOf('Donation', ['Donation'])).to.deep.equal({ text: 'Donation' });
    const euro = { cost_details: { currency_symbol: '€', currency_code: 'EUR', values: ['8'] } };
    expect(await costOf('8€', [], euro)).to.deep.equal({ text: '8€', min: 8, max: 8, currency: 'EUR' });
    expect(await costOf(15, 'x', { cost_details: [] })).to.deep.equal({ text: '15' });
  });

  it('reads a state from the title or the fields of the event, and no state from a name', async () => {
    const stateOf = async (change: Change): Promise<unknown> => {
      const { name, status } = await one(change);
      return [name, status];
    };
    expect(await stateOf({ title: '*CANCELED* Circle' })).to.deep.equal(['Circle', 'closed']);
    expect(await stateOf({ title: 'Cancelled - Circle' })).to.deep.equal(['Circle', 'closed']);
    expect(await stateOf({ title: 'Circle [SOLD OUT]' })).to.deep.equal(['Circle', 'full']);
    expect(await stateOf({ title: 'Waitlist only: Circle' })).to.deep.equal(['Circle', 'waitlist']);
    expect(await stateOf({ title: 'NO MEETING: Circle' })).to.deep.equal(['Circle', 'closed']);
    expect(await stateOf({ title: 'Full Moon Circle' })).to.deep.equal(['Full Moon Circle', 'open']);
    expect(await stateOf({ title: 'Full-Term Parents' })).to.deep.equal(['Full-Term Parents', 'open']);
    expect(await stateOf({ title: 'Cancelado: Ánimo' })).to.deep.equal(['Ánimo', 'closed']);
    expect(await stateOf({ title: 'CANCELLED' })).to.deep.equal(['CANCELLED', 'closed']);
    expect(await stateOf({ title: 'Circle POSTPONED until spring' })).to.deep.equal(['Circle', 'paused']);
    expect(await stateOf({ title: 'No meeting' })).to.deep.equal(['No meeting', 'closed']);
    expect(await stateOf({ event_status: 'postponed' })).to.deep.equal(['Parents’ Circle', 'paused']);
    expect(await stateOf({ status: 'canceled' })).to.deep.equal(['Parents’ Circle', 'closed']);
    const odd = await one({ event_status: 'odd', event_status_reason: 'Snow' });
    expect([odd.status, odd.notice, odd.faults]).to.deep.equal(['open', 'Snow', ['101 event_status value-unknown']]);
  });

  it('names whom to reach: the organizers, else the place', async () => {
    expect((await one()).contacts).to.deep.equal([{ name: 'St. Mary’s Hall', phone: '503-555-0100' }]);
    const { contacts, organization } = await one({
      organizer: [{ organizer: 'A' }, { organizer: 'B', website: 'https://example.org/b' }, ORGANIZER],
    });
    expect(organization).to.deep.equal({ name: 'A' });
    expect(contacts.map(({ name, url }) => [name, url])).to.deep.equal([
      ['B', 'https://example.org/b'],
      ['Valley Network', 'https://example.org/valley?a=1&b=2'],
    ]);
    expect((await one({ organizer: ORGANIZER })).organization?.name).to.equal('Valley Network');
  });

  it('takes the excerpt where there is no text, and only the day of a change in local time', async () => {
    const group = await one({ description: '', modified_utc: '' });
    expect([group.description, group.updatedAt]).to.deep.equal(['Short.', '2026-10-06']);
  });
});

describe('the pages of a calendar', () => {
  async function* chunks(text: string): AsyncGenerator<string> {
    yield await Promise.resolve(text);
  }

  const weekly = (from: number, count: number): Change[] =>
    Array.from({ length: count }, (_, i) => meetingOf(dayAfter((from + i) * 7)));

  /** Answers an HTTP status to whatever is asked further. */
  const answering =
    (status: number): Adapter =>
    (feed, context) =>
      readTribe(feed, { ...context, open: () => Promise.reject(new FeedFault('http-4xx', '', status)) });

  it('are walked by the link of each to the next, and a series is joined across them', async () => {
    const { groups, asked, records, fault } = await readAll(
      readTribe,
      pageOf([...weekly(0, 2), eventOf({ id: 1, title: 'A' })], { next_rest_url: linkTo(2), total: 5 }),
      {
        pages: {
          [linkTo(2)]: pageOf(weekly(2, 1), { next_rest_url: linkTo(3), total: 5 }),
          [linkTo(3)]: pageOf([...weekly(3, 1)], { total: 5 }),
        },
      },
    );
    expect([records, asked, fault]).to.deep.equal([5, [linkTo(2), linkTo(3)], undefined]);
    expect(groups.map((group) => [group.id, starts(group).length])).to.deep.equal([
      ['morning-circle', 4],
      ['1', 1],
    ]);
  });

  it('work behind /?rest_route= too', async () => {
    const url = 'https://example.org/?rest_route=/tribe/events/v1/events';
    const next = `${url}/&page=2&per_page=10`;
    const { groups, asked } = await readAll(readTribe, pageOf(weekly(0, 1), { next_rest_url: next, total: 2 }), {
      url,
      pages: { [next]: pageOf([eventOf({ id: 1, title: 'A' })], { total: 2 }) },
    });
    expect(asked).to.deep.equal([next]);
    expect(groups).to.have.length(2);
  });

  it('give a series at once that has a dozen meetings to come, and all else at the end', async () => {
    const batches: Batch[] = [];
    const opened: number[] = [];
    const context = {
      label: 'Example feed',
      now: NOW,
      signal: new AbortController().signal,
      terms: {},
      open: (url: string) => {
        opened.push(batches.flatMap(({ groups }) => groups).length);
        const last = pageOf([
          ...weekly(13, 5),
          meetingOf(dayAfter(40), { title: 'B', url: 'https://example.org/event/b/' }),
        ]);
        return Promise.resolve({ url, chunks: chunks(last) });
      },
    };
    const first = pageOf([...weekly(0, 13), eventOf({ id: 1, title: 'A' })], { next_rest_url: linkTo(2), total: 20 });
    for await (const batch of readTribe({ url: 'https://example.org/feed', chunks: chunks(first) }, context))
      batches.push(batch);
    expect(opened).to.deep.equal([1]);
    const groups = batches.flatMap((batch) => batch.groups);
    expect(groups.map((group) => [group.name, starts(group).length])).to.deep.equal([
      ['Parents’ Circle', 13],
      ['A', 1],
      ['B', 1],
    ]);
    expect(batches.reduce((sum, { records }) => sum + records, 0)).to.equal(20);
  });

  it('end in peace at a 404 where all has come, and with its fault where not (R3)', async () => {
    const first = (total: unknown): string => pageOf(weekly(0, 2), { next_rest_url: linkTo(2), total });
    expect((await readAll(answering(404), first(2))).fault).to.equal(undefined);
    expect((await readAll(answering(404), first(undefined))).fault).to.equal(undefined);
    const missing = await readAll(answering(404), first(20));
    expect([missing.fault, missing.groups.length]).to.deep.equal(['http-4xx', 1]);
    expect((await readAll(answering(403), first(2))).fault).to.equal('http-4xx');
  });

  it('give what is held when a page fails, breaks off, or is something else, then tell (R3)', async () => {
    const first = pageOf(weekly(0, 2), { next_rest_url: linkTo(2), total: 4 });
    const second = pageOf(weekly(2, 2));
    const outcomeOf = async (page: string): Promise<unknown> => {
      const { groups, fault } = await readAll(readTribe, first, { pages: { [linkTo(2)]: page } });
      return [groups.map((group) => starts(group).length), fault];
    };
    expect(await outcomeOf(second)).to.deep.equal([[4], undefined]);
    expect(await outcomeOf(second.slice(0, second.indexOf(dayAfter(21))))).to.deep.equal([[3], 'truncated']);
    expect(await outcomeOf('<!doctype html>')).to.deep.equal([[2], 'truncated']);
    expect(await outcomeOf('{"code":"x","message":"y"}')).to.deep.equal([[2], 'truncated']);
    const { groups, fault } = await readAll(readTribe, first);
    expect([groups.length, fault]).to.deep.equal([1, 'unreachable']);
  });

  it('lead to no other host, but "www" and "http" are slips of the site', async () => {
    const next = (link: unknown): string => pageOf(weekly(0, 1), { next_rest_url: link, total: 2 });
    const page = pageOf(weekly(1, 1));
    const away = await readAll(readTribe, next('https://evil.example/wp-json/tribe/events/v1/events?page=2'));
    expect([away.asked, away.fault, away.groups.length]).to.deep.equal([[], 'truncated', 1]);
    for (const slip of [linkTo(2).replace('https:', 'http:'), linkTo(2).replace('//', '//www.')]) {
      const { asked, fault } = await readAll(readTribe, next(slip), { pages: { [linkTo(2)]: page } });
      expect([asked, fault]).to.deep.equal([[linkTo(2)], undefined]);
    }
    for (const odd of ['', null, 7, {}, 'javascript:alert(1)', 'https://[', ['x'], false]) {
      const { asked, groups } = await readAll(readTribe, next(odd));
      expect([asked, groups.length], JSON.stringify(odd)).to.deep.equal([[], 1]);
    }
  });

  it('are not walked in a circle, nor for ever', async () => {
    const circle = await readAll(readTribe, pageOf(weekly(0, 1), { next_rest_url: linkTo(2) }), {
      pages: { [linkTo(2)]: pageOf(weekly(1, 1), { next_rest_url: linkTo(2) }) },
    });
    expect([circle.asked.length, circle.fault]).to.deep.equal([1, undefined]);
    const same = (page: number, total: number): string => pageOf(weekly(0, 2), { next_rest_url: linkTo(page), total });
    const stuck = await readAll(readTribe, same(2, 9), { pages: { [linkTo(2)]: same(3, 9), [linkTo(3)]: same(4, 9) } });
    expect([stuck.asked.length, stuck.fault, stuck.records]).to.deep.equal([1, 'truncated', 2]);
    const done = await readAll(readTribe, same(2, 2), { pages: { [linkTo(2)]: same(3, 2) } });
    expect(done.fault).to.equal(undefined);
  });

  it('may overlap, since the list moves on between them', async () => {
    const { groups, records, faults } = await readAll(
      readTribe,
      pageOf([eventOf({ id: 1, title: 'A' }), eventOf({ id: 2, title: 'B' })], { next_rest_url: linkTo(2), total: 3 }),
      { pages: { [linkTo(2)]: pageOf([eventOf({ id: 2, title: 'B' }), eventOf({ id: 3, title: 'C' })]) } },
    );
    expect([groups.map(({ name }) => name), records, faults]).to.deep.equal([['A', 'B', 'C'], 3, []]);
  });
});

describe('a hostile calendar', () => {
  it('keeps both of two events with one id, each with its own', async () => {
    const { groups, faults } = await read([eventOf({ title: 'A' }), eventOf({ title: 'B' })]);
    expect(groups.map(({ id }) => id)).to.deep.equal(['101', '101~2']);
    expect(faults).to.deep.equal(['101 id id-duplicate']);
  });

  it('gives no unsafe link, no markup and nothing from a prototype', async () => {
    const text = pageOf([
      eventOf({
        title: '<script>alert(1)</script>A <b>circle</b>',
        url: 'javascript:alert(1)',
        website: 'javascript:alert(1)',
        virtual_url: 'data:text/html,x',
        is_virtual: true,
        description:
          '<img src=x onerror=alert(1)>Text<style>x</style> <a href="javascript:alert(1)//https://zoom.us/j/1">x</a>',
        organizer: [{ organizer: 'O', website: 'vbscript:x', email: 'a"b', phone: { x: 1 } }],
      }),
    ]).replace('"title"', '"__proto__":{"cost":"$9","polluted":1},"title"');
    const { groups, faults } = await readAll(readTribe, text);
    expect(groups.flatMap(linksOf).every((link) => safeUrl(link) === link)).to.equal(true);
    expect(groups[0]?.name).to.equal('A circle');
    expect(groups[0]?.description).to.equal('Text x');
    expect(groups[0]?.cost).to.equal(undefined);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(faults).to.include.members(['101 url url-unsafe', '101 website url-unsafe', '101 virtual_url url-unsafe']);
  });

  it('survives a wrong type in every member', async () => {
    for (const value of [null, 7, -1e308, true, 'x', [], [7, null], {}, { a: 1 }, [[]], { '0': 'x' }]) {
      for (const key of Object.keys(eventOf())) {
        const { groups, fault } = await read([eventOf({ [key]: value }), eventOf({ id: 2, title: 'Good' })]);
        expect([groups.at(-1)?.name, fault], `${key} ${JSON.stringify(value)}`).to.deep.equal(['Good', undefined]);
        expect(groups.flatMap(unusableTimes), key).to.deep.equal([]);
      }
    }
  });

  it('keeps batches and dates within bounds', async () => {
    const singles = Array.from({ length: 450 }, (_, i) => eventOf({ id: i, title: `A ${i}` }));
    const { groups, largest } = await read([
      ...singles,
      ...Array.from({ length: 600 }, (_, i) => meetingOf(dayAfter(i))),
    ]);
    expect(groups).to.have.length(451);
    expect(largest).to.be.most(25);
    expect(starts(groups.at(-1) as Group)).to.have.length(500);
  });

  it('never throws, and gives good events their place beside any bad one', async () => {
    const good = eventOf({ id: 77, title: 'Good', url: 'https://example.org/event/good/' });
    const keys = Object.keys(eventOf());
    const change = fc.dictionary(
      fc.constantFrom(...keys, 'virtual_url', 'is_virtual', 'event_status', '__proto__'),
      fc.jsonValue(),
    );
    const bad = fc.oneof(
      fc.jsonValue(),
      change.map((changes) => eventOf(changes as Change)),
      fc.record({
        title: fc.string({ unit: 'binary' }),
        description: fc.string({ unit: 'binary' }),
        start_date: fc.string(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bad, { maxLength: 4 }), fc.integer({ min: 1, max: 400 }), async (records, piece) => {
        const { groups, fault } = await read([good, ...records, { ...good, id: 78, title: 'Best' }], { piece });
        expect(fault).to.equal(undefined);
        expect(groups.map(({ name }) => name)).to.include.members(['Good', 'Best']);
        expect(groups[0]?.name).to.equal('Good');
        expect(groups.flatMap(linksOf).every((link) => safeUrl(link) === link)).to.equal(true);
        expect(groups.flatMap(unusableTimes)).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('throws nothing but a fault for any JSON, or any part of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.nat({ max: 3000 }).map((end) => pageOf([eventOf()]).slice(0, end)),
        ),
        async (text) => {
          await readAll(readTribe, text);
        },
      ),
      { numRuns: 100 },
    );
  });
});
