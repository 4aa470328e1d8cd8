import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group } from '../../src/model/group.js';
import { readBmlt } from '../../src/sources/bmlt.js';
import { safeUrl } from '../../src/sources/text.js';
import { FORMATS, MEETINGS } from '../fixtures/bmlt-feed.js';
import { linksOf, readAll, unusableTimes, type Options, type Outcome } from './read-all.js';

const TEXT = JSON.stringify({ meetings: MEETINGS, formats: FORMATS });

async function prepare(options?: Options): Promise<Outcome & { of: (id: string) => Group }> {
  const outcome = await readAll(readBmlt, TEXT, options);
  return {
    ...outcome,
    of: (id) => outcome.groups.find((group) => group.id === id) ?? expect.fail(`no group ${id}`),
  };
}

const one = async (record: object, options?: Options): Promise<Group & { faults: readonly string[] }> => {
  const text = JSON.stringify([{ id_bigint: '1', meeting_name: 'X', ...record }]);
  const { groups, faults } = await readAll(readBmlt, text, options);
  return { ...(groups[0] ?? expect.fail('no group')), faults };
};

const names = ({ groups }: Outcome): readonly string[] => groups.map(({ name }) => name);

describe('the BMLT reader', () => {
  it('makes one group of each public record that has a name, and counts all records (R1)', async () => {
    const outcome = await prepare();
    expect(outcome.records).to.equal(9);
    expect(names(outcome)).to.deep.equal([
      'River & Stone',
      'Evening Online',
      'Both Ways',
      'First Weeks',
      'In the Text',
      'Far Away',
    ]);
    expect(outcome.fault).to.equal(undefined);
    expect(outcome.faults).to.include.members(['17 meeting_name name-missing', '#9  not-an-object']);
    expect(outcome.faults.filter((fault) => fault.startsWith('16'))).to.deep.equal([]);
  });

  it('reads the same however the text is cut, from a bare array, and with the codes before the meetings', async () => {
    const { groups } = await prepare();
    expect((await prepare({ piece: 7 })).groups).to.deep.equal(groups);
    const before = await readAll(readBmlt, JSON.stringify({ formats: FORMATS, meetings: MEETINGS }));
    expect(before.groups).to.deep.equal(groups);
    const bare = await readAll(readBmlt, JSON.stringify(MEETINGS), { piece: 7 });
    expect(names(bare)).to.deep.equal(groups.map(({ name }) => name));
    expect(bare.groups.map(({ schedule }) => schedule).slice(0, 3)).to.deep.equal(
      groups.map(({ schedule }) => schedule).slice(0, 3),
    );
  });

  it('has no fault with an empty list, however PHP writes it', async () => {
    for (const text of ['[]', '{}', '{"meetings":[],"formats":[]}', '{"meetings":{},"formats":{}}', '{"formats":[]}']) {
      const { groups, records, fault } = await readAll(readBmlt, text);
      expect([groups.length, records, fault], text).to.deep.equal([0, 0, undefined]);
    }
  });

  it('gives what came before a feed broke off, and says that it did (R3)', async () => {
    const cut = await readAll(readBmlt, TEXT.slice(0, TEXT.indexOf('Both Ways')));
    expect(names(cut)).to.deep.equal(['River & Stone', 'Evening Online']);
    expect(cut.fault).to.equal('truncated');
  });

  it('takes another object, or a callback of the door for scripts, for another format', async () => {
    const texts = [
      '{"error":"Missing parameter"}',
      '{"services":[{"name":"A"}]}',
      'callback([{"id_bigint":"1"}]);',
      '7',
    ];
    for (const text of texts) expect((await readAll(readBmlt, text)).fault, text).to.equal('unknown-format');
  });

  it('gives small batches of a large answer', async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({ id_bigint: `${i}`, meeting_name: 'A' }));
    const { groups, largest } = await readAll(readBmlt, JSON.stringify({ meetings: many, formats: [] }));
    expect(groups).to.have.length(450);
    expect(largest).to.equal(25);
  });

  it('tells meetings of an aggregator apart, and keeps two records with one id', async () => {
    const meetings = [
      { id_bigint: '5', root_server_id: '1', meeting_name: 'A' },
      { id_bigint: '5', root_server_id: '2', meeting_name: 'B' },
      { id_bigint: '5', root_server_id: '2', meeting_name: 'C' },
    ];
    const { groups, faults } = await readAll(readBmlt, JSON.stringify(meetings));
    expect(groups.map(({ id }) => id)).to.deep.equal(['1-5', '2-5', '2-5~2']);
    expect(faults).to.deep.equal(['5 id_bigint id-duplicate']);
  });
});

describe('paging of a BMLT server', () => {
  const URL = 'https://example.org/client_interface/json/?switcher=GetSearchResults&page_size=2';
  const page = (n: number, from = URL): string => `${from}&page_num=${n}`;
  const list = (...ids: readonly number[]): string =>
    JSON.stringify(ids.map((id) => ({ id_bigint: `${id}`, meeting_name: `M${id}` })));

  it('asks no second page where the host did not ask for pages', async () => {
    const url = 'https://example.org/client_interface/json/?switcher=GetSearchResults';
    expect((await readAll(readBmlt, list(1, 2), { url })).asked).to.deep.equal([]);
  });

  it('walks on until a page is short', async () => {
    const pages = { [page(2)]: list(3, 4), [page(3)]: list(5) };
    const outcome = await readAll(readBmlt, list(1, 2), { url: URL, pages });
    expect(names(outcome)).to.deep.equal(['M1', 'M2', 'M3', 'M4', 'M5']);
    expect(outcome.asked).to.deep.equal([page(2), page(3)]);
    expect(outcome.fault).to.equal(undefined);
  });

  it('walks on until a page is empty, from the page that the host named', async () => {
    const pages = { [page(4)]: list(3, 4), [page(5)]: '{"meetings":[],"formats":[]}' };
    const outcome = await readAll(readBmlt, list(1, 2), { url: page(3), pages });
    expect(names(outcome)).to.deep.equal(['M1', 'M2', 'M3', 'M4']);
    expect(outcome.asked).to.deep.equal([page(4), page(5)]);
  });

  it('reads each page with the codes that stand in it', async () => {
    const answer = (id: number, label: string): string =>
      JSON.stringify({
        meetings: [{ id_bigint: `${id}`, meeting_name: 'A', formats: 'X' }],
        formats: [{ id: '1', key_string: 'X', name_string: label }],
      });
    const url = URL.replace('=2', '=1');
    const pages = { [page(2, url)]: answer(2, 'Second'), [page(3, url)]: '[]' };
    const { groups } = await readAll(readBmlt, answer(1, 'First'), { url, pages });
    expect(groups.map(({ terms }) => terms[0]?.label)).to.deep.equal(['First', 'Second']);
  });

  it('stops at a server that gives the same page for ever, or all at once', async () => {
    const pages = { [page(2)]: list(1, 2) };
    const same = await readAll(readBmlt, list(1, 2), { url: URL, pages });
    expect([names(same), same.asked.length, same.faults]).to.deep.equal([['M1', 'M2'], 1, []]);
    expect((await readAll(readBmlt, list(1, 2, 3), { url: URL })).asked).to.deep.equal([]);
  });

  it('gives a meeting once that moved to the next page in between', async () => {
    const pages = { [page(2)]: list(2, 3), [page(3)]: '[]' };
    const outcome = await readAll(readBmlt, list(1, 2), { url: URL, pages });
    expect([names(outcome), outcome.faults]).to.deep.equal([['M1', 'M2', 'M3'], []]);
  });

  it('keeps what came where a page cannot be had', async () => {
    const outcome = await readAll(readBmlt, list(1, 2), { url: URL });
    expect([names(outcome), outcome.fault]).to.deep.equal([['M1', 'M2'], 'unreachable']);
  });

  it('does not page at the door for scripts, in the page itself, or by a size that is none', async () => {
    for (const url of [URL.replace('/json/', '/jsonp/'), 'inline:', URL.replace('=2', '=two'), URL.replace('=2', '=0')])
      expect((await readAll(readBmlt, list(1, 2), { url })).asked, url).to.deep.equal([]);
  });
});

describe('when a BMLT meeting is', () => {
  const oregon = { weekday_tinyint: '1', start_time: '19:00:00', location_province: 'OR' };

  it('reads day (1 is Sunday), time, length and a stated zone (D10)', async () => {
    expect((await prepare()).of('11').schedule).to.deep.equal([
      { start: '2026-11-15T19:00', minutes: 90, zone: 'America/Denver', rrule: 'FREQ=WEEKLY;BYDAY=SU' },
    ]);
  });

  it('takes the zone from the address, also of an online meeting, and says so', async () => {
    expect((await prepare()).of('12').schedule).to.deep.equal([
      {
        start: '2026-11-10T20:15',
        minutes: 60,
        minutesAssumed: true,
        zone: 'America/Los_Angeles',
        zoneAssumed: true,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
      },
    ]);
    expect((await prepare()).of('13').schedule[0]).to.include({ start: '2026-11-14T09:00', zone: 'America/Chicago' });
    const elPaso = await one({ ...oregon, location_province: 'TX', location_postal_code_1: '79901' });
    expect(elPaso.schedule[0]?.zone).to.equal('America/Denver');
  });

  it('shows day and time as written, and says so, where no zone can be told', async () => {
    const { of, faults } = await prepare();
    expect(of('18').schedule).to.deep.equal([]);
    expect(of('18').scheduleText).to.equal('Monday 10:30');
    expect(faults).to.include('18 time_zone zone-missing');
  });

  it('claims no weekly date where a code says which week', async () => {
    const { of } = await prepare();
    expect(of('14').schedule).to.deep.equal([]);
    expect(of('14').scheduleText).to.equal('Thursday 18:00: First week of the month');
    expect(of('14').terms).to.deep.equal([]);
    expect((await one({ ...oregon, formats: '2nd' })).scheduleText).to.equal('Sunday 19:00: 2nd');
  });

  it('claims no weekly date where the text says which one of the month', async () => {
    const { of } = await prepare();
    expect(of('15').schedule).to.deep.equal([]);
    expect(of('15').scheduleText).to.equal('Friday 18:00: Meets 2nd & 4th Fridays only.');
    expect(of('11').scheduleText, 'avenues are no Sundays').to.equal(undefined);
  });

  it('keeps the weekly date where only who may come changes', async () => {
    const group = await one({ ...oregon, formats: 'C', comments: 'Open meeting last Sunday of the month.' });
    expect(group.schedule).to.have.length(1);
    expect(group.scheduleText).to.equal('Open meeting last Sunday of the month.');
  });

  it('reads lengths, and reports those that are none', async () => {
    const lengthOf = async (duration_time: unknown): Promise<readonly unknown[]> => {
      const { schedule, faults } = await one({ ...oregon, duration_time });
      return [schedule[0]?.minutes, schedule[0]?.minutesAssumed ?? false, ...faults];
    };
    expect(await lengthOf('00:45:00')).to.deep.equal([45, false]);
    expect(await lengthOf('2:00')).to.deep.equal([120, false]);
    expect(await lengthOf('24:00:00')).to.deep.equal([1440, false]);
    expect(await lengthOf('00:00:00')).to.deep.equal([60, true]);
    expect(await lengthOf('90:00:00')).to.deep.equal([60, true, '1 duration_time value-impossible']);
    expect(await lengthOf('an hour')).to.deep.equal([60, true, '1 duration_time time-unreadable']);
  });

  it('reports a day or time that is none, and claims no date', async () => {
    for (const [field, value, code] of [
      ['weekday_tinyint', '8', 'value-impossible'],
      ['weekday_tinyint', '0', 'value-impossible'],
      ['weekday_tinyint', 1.5, 'value-impossible'],
      ['weekday_tinyint', 'Monday', 'value-wrong-type'],
      ['start_time', '25:00:00', 'time-unreadable'],
    ] as const) {
      const { schedule, faults } = await one({ ...oregon, [field]: value });
      expect(schedule).to.deep.equal([]);
      expect(faults).to.deep.equal([`1 ${field} ${code}`]);
    }
  });

  it('is by appointment without day and time, and that is no problem', async () => {
    const { schedule, scheduleText, faults } = await one({ location_province: 'OR' });
    expect([schedule, scheduleText, faults]).to.deep.equal([[], undefined, []]);
  });
});

describe('where a BMLT meeting is', () => {
  it('reads the parts of an address, how to get there, and the point', async () => {
    expect((await prepare()).of('11').place).to.deep.equal({
      name: 'Riverside Hall',
      lines: ['12 River Rd', 'Old Town, North End'],
      city: 'Salem',
      region: 'OR',
      postalCode: '97301',
      country: 'US',
      notes: 'Between 1st & 2nd Ave.\nRing twice',
      transit: 'Bus Lines: 16, 17\nTrain: Green Line',
      geo: { lat: 44.94, lng: -123.03, precision: 'exact' },
    });
  });

  it('gives an online meeting no place and no point: it stands at the middle of the map', async () => {
    expect((await prepare()).of('12').place).to.equal(undefined);
    const middle = { location_province: 'NY', latitude: '34.2', longitude: '-118.5' };
    const away = await one({ ...middle, venue_type: '2', virtual_meeting_link: 'https://example.org/join' });
    expect([away.place, away.faults]).to.deep.equal([undefined, []]);
    const room = await one({ ...middle, venue_type: '1', location_street: '5 Elm St' });
    expect([room.place?.geo, room.faults]).to.deep.equal([undefined, ['1 latitude point-impossible']]);
  });

  it('refuses a point of which one half is missing', async () => {
    const { of, faults } = await prepare();
    expect(of('13').place).to.deep.equal({ lines: ['5 Elm St'], city: 'Amarillo', region: 'TX' });
    expect(faults).to.include('13 longitude point-impossible');
  });

  it('takes a borough for the town, and a county only where nothing nearer is named', async () => {
    const placeOf = async (record: object): Promise<Group['place']> => (await one(record)).place;
    expect(await placeOf({ location_city_subsection: 'Brooklyn', location_sub_province: 'Kings' })).to.deep.equal({
      city: 'Brooklyn',
    });
    expect(await placeOf({ location_sub_province: 'Kings' })).to.deep.equal({ city: 'Kings' });
    expect(await placeOf({ location_municipality: 'Salem', location_neighborhood: 'SALEM' })).to.deep.equal({
      city: 'Salem',
    });
  });

  it('calls the point that of a town where nothing is named to go to', async () => {
    const point = { latitude: '44.9', longitude: '-123.1', location_municipality: 'Salem' };
    expect((await one(point)).place?.geo?.precision).to.equal('city');
    expect((await one({ ...point, location_text: 'Old Mill' })).place?.geo?.precision).to.equal('exact');
  });

  it('leaves out a ZIP code that slipped into the bus lines', async () => {
    const group = await one({ location_street: '1 Elm St', bus_lines: '10707' });
    expect(group.place).to.deep.equal({ lines: ['1 Elm St'] });
    expect(group.faults).to.deep.equal(['1 bus_lines value-impossible']);
  });
});

describe('how to join a BMLT meeting', () => {
  const street = { location_street: '5 Elm St' };
  const link = { virtual_meeting_link: 'https://example.org/join' };
  const phone = { phone_meeting_number: '503-555-0102' };

  it('follows the venue type', async () => {
    const { of } = await prepare();
    expect(of('11').formats).to.deep.equal(['in-person']);
    expect(of('12').formats).to.deep.equal(['online', 'phone']);
    expect(of('13').formats).to.deep.equal(['in-person', 'online']);
    expect((await one({ ...street, ...phone, venue_type: 1 })).formats).to.deep.equal(['in-person']);
    expect((await one({ ...phone, venue_type: '2' })).formats).to.deep.equal(['phone']);
    expect((await one({ venue_type: '2' })).formats).to.deep.equal(['online']);
  });

  it('follows codes, address and link where an old server has no venue type', async () => {
    const formatsOf = async (record: object): Promise<Group['formats']> => (await one(record)).formats;
    expect(await formatsOf(street)).to.deep.equal(['in-person']);
    expect(await formatsOf({ ...street, ...link })).to.deep.equal(['in-person', 'online']);
    expect(await formatsOf({ ...street, formats: 'VM' })).to.deep.equal(['online']);
    expect(await formatsOf({ ...street, formats: 'HY' })).to.deep.equal(['in-person', 'online']);
    expect(await formatsOf({ ...street, ...link, formats: 'TC' })).to.deep.equal(['online']);
    expect(await formatsOf({ location_text: 'Zoom Meeting', ...link })).to.deep.equal(['online']);
    expect(await formatsOf(phone)).to.deep.equal(['phone']);
    expect(await formatsOf({})).to.deep.equal([]);
  });

  it('sends nobody to a door that the codes call closed', async () => {
    const clash = await one({ ...street, venue_type: '1', formats: 'VM' });
    expect([clash.formats, clash.place, clash.faults]).to.deep.equal([
      ['online'],
      undefined,
      ['1 venue_type value-impossible'],
    ]);
    expect((await one({ ...street, venue_type: '3', formats: 'HY,TC' })).formats).to.deep.equal(['online']);
    expect((await one({ ...street, venue_type: '2', formats: 'HY' })).formats).to.deep.equal(['online']);
    const closed = await one({ ...street, venue_type: '1', formats: 'TC' });
    expect([closed.status, closed.formats]).to.deep.equal(['paused', ['in-person']]);
  });

  it('hides passcodes of links, phones and notes, and warns the webmaster (P16)', async () => {
    const { of, faults } = await prepare();
    expect(of('12').online).to.deep.equal({
      url: 'https://us02web.zoom.us/j/5550100?uname=a',
      provider: 'Zoom',
      notes: 'Cameras may stay off.',
      hasPasscode: true,
    });
    expect(of('12').dialIn).to.deep.equal([{ number: '+15035550102', code: '5550100' }]);
    expect(JSON.stringify(of('12'))).not.to.match(/s3cret|hunter2|9876/);
    expect(faults).to.include.members(
      ['virtual_meeting_link', 'virtual_meeting_additional_info', 'phone_meeting_number'].map(
        (field) => `12 ${field} passcode-public`,
      ),
    );
  });

  it('mends a link without its scheme, and shows other words as words', async () => {
    expect((await prepare()).of('13').online).to.deep.equal({
      url: 'https://meet.google.com/abc-defg',
      provider: 'Google Meet',
    });
    const words = await one({ virtual_meeting_link: 'Zoom ID 555 0100, password: hush', venue_type: '2' });
    expect(words.online).to.deep.equal({ notes: 'Zoom ID 555 0100,', hasPasscode: true });
  });

  it('reads a number with words behind it, and reports one that is none', async () => {
    const dialIn = await one({ phone_meeting_number: '(503) 555-0102, ID 5550100, PIN 4711', venue_type: '2' });
    expect(dialIn.dialIn).to.deep.equal([{ number: '(503) 555-0102', code: 'ID 5550100' }]);
    const words = await one({ phone_meeting_number: '503-555-0102 ID 5550100 Password: hush', venue_type: '2' });
    expect(words.dialIn).to.deep.equal([{ number: '503-555-0102', notes: 'ID 5550100' }]);
    expect([dialIn.formats, dialIn.online]).to.deep.equal([['phone'], { hasPasscode: true }]);
    expect(dialIn.faults).to.deep.equal(['1 phone_meeting_number passcode-public']);
    const none = await one({ phone_meeting_number: 'ask Ana' });
    expect([none.dialIn, none.faults]).to.deep.equal([undefined, ['1 phone_meeting_number value-impossible']]);
  });

  it('refuses unsafe links', async () => {
    const group = await one({ virtual_meeting_link: 'javascript:alert(1)', venue_type: '2' });
    expect(linksOf(group)).to.deep.equal([]);
    expect(group.faults).to.deep.equal(['1 virtual_meeting_link url-unsafe']);
    const { of, faults } = await prepare();
    expect(linksOf(of('12'))).to.deep.equal(['https://us02web.zoom.us/j/5550100?uname=a']);
    expect(faults).to.include('12 root_server_uri url-unsafe');
  });
});

describe('what a BMLT meeting is', () => {
  it('is peer support, nobody is said to lead it (D2), and nothing says when it was checked (D11)', async () => {
    const { kind, ledBy, verifiedAt, updatedAt, lang } = (await prepare()).of('11');
    expect([kind, ledBy, verifiedAt, updatedAt, lang]).to.deep.equal([
      'peer-support',
      undefined,
      undefined,
      undefined,
      'en',
    ]);
  });

  it('names who offers it, the server, and whom it names to everybody', async () => {
    const group = (await prepare()).of('11');
    expect(group.organization).to.deep.equal({ name: 'Valley Area' });
    expect(group.source.url).to.equal('https://bmlt.example.org/main_server');
    expect(group.contacts).to.deep.equal([{ name: 'Ana', email: 'ana@example.org' }]);
    expect(JSON.stringify(group)).not.to.match(/keeper|0199/);
    expect((await prepare()).faults).to.include('11 contact_email_2 value-impossible');
  });

  it('reads HTML as text, and Danish as Danish', async () => {
    expect((await prepare()).of('11').description).to.equal('Bring a blanket.');
    const { contacts } = await one({ contact_name_1: 'Ann &amp; Bo', contact_email_1: 'ann@example.org' });
    expect(contacts[0]?.name).to.equal('Ann & Bo');
    expect((await one({ lang_enum: 'dk' })).lang).to.equal('da');
    expect((await one({ lang_enum: 'English' })).faults).to.deep.equal(['1 lang_enum value-unknown']);
  });

  it('takes over what the codes state, by the list of the server, and keeps the rest as it names them', async () => {
    const group = (await prepare()).of('11');
    expect(group.comfort).to.deep.equal({ stepFree: true, babyWelcome: true, siblingsWelcome: true });
    expect(group.languages).to.deep.equal(['es']);
    expect(group.audience.community, '"M" is no men here').to.deep.equal([]);
    expect(group.terms).to.deep.equal([
      { scheme: 'bmlt', code: 'O', label: 'Open' },
      { scheme: 'bmlt', code: 'M', label: 'Meditation & Tea' },
      { scheme: 'bmlt', code: 'QQ', label: 'Quiet Room' },
      { scheme: 'bmlt', code: 'ZZ' },
    ]);
  });

  it('gives the host the last word about a code or its name', async () => {
    const terms = { CW: '!babyWelcome', 'Quiet Room': 'noNeedToTalk', ZZ: 'kind:therapy' };
    const group = (await prepare({ terms })).of('11');
    expect(group.comfort).to.deep.equal({ stepFree: true, babyWelcome: false, noNeedToTalk: true });
    expect(group.kind).to.equal('therapy');
    expect(group.terms.map(({ code }) => code)).to.deep.equal(['O', 'M']);
  });
});

describe('hostile BMLT records', () => {
  const keys = fc.constantFrom(
    ...'id_bigint root_server_id meeting_name meeting_name weekday_tinyint weekday_tinyint start_time start_time duration_time time_zone venue_type formats format_shared_id_list lang_enum longitude latitude location_text location_info location_street location_municipality location_province location_province location_postal_code_1 location_nation comments bus_lines train_lines phone_meeting_number virtual_meeting_link virtual_meeting_additional_info contact_name_1 contact_email_1 contact_phone_1 service_body_name root_server_uri published key_string name_string world_id id __proto__ constructor'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...[
        '1',
        '3',
        '7',
        '19:00:00',
        '24:00:00',
        '99:99:99',
        'OR',
        'USA',
        'EST',
        'O,WC,VM',
        'VM',
        'LANG',
        '-1',
        '1e999',
      ],
      ...[
        'javascript:alert(1)',
        'https://a:b@example.org/',
        'https://example.org/?pwd=1',
        'example.org/j',
        'Passcode: x',
      ],
      ...[
        'Bus#@-@#',
        '#@-@#',
        'observer_only#@-@#a#@-@#b',
        '+1 503 555 0100,,1#',
        '2nd Monday',
        '\u202e',
        '<br>',
        'NaN',
      ],
    ),
  );
  const record = fc.dictionary(keys, fc.oneof(text, fc.integer(), fc.jsonValue() as fc.Arbitrary<unknown>));
  const any = fc.oneof(record, fc.jsonValue() as fc.Arbitrary<unknown>);

  it('never break the reader, and never put an unsafe link or time out (P13, R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any), fc.array(any), fc.boolean(), async (meetings, formats, isBare) => {
        const feed = JSON.stringify(isBare ? meetings : { meetings, formats });
        const { groups, records, fault } = await readAll(readBmlt, feed, { piece: 50 });
        expect([records, fault]).to.deep.equal([meetings.length, undefined]);
        expect(new Set(groups.map(({ id }) => id)).size).to.equal(groups.length);
        for (const group of groups) for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
        for (const group of groups) expect(unusableTimes(group)).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('cost only themselves: a good record beside them reads as ever', async () => {
    const good = MEETINGS[0];
    const { groups } = await readAll(readBmlt, JSON.stringify({ meetings: [good], formats: FORMATS }));
    await fc.assert(
      fc.asyncProperty(any, any, async (before, after) => {
        const feed = JSON.stringify({ meetings: [before, good, after], formats: FORMATS });
        const beside = await readAll(readBmlt, feed);
        const found = beside.groups.find(({ name }) => name === 'River & Stone');
        expect({ ...found, id: '11' }).to.deep.equal(groups[0]);
      }),
      { numRuns: 100 },
    );
  });

  it('end in a fault, not in an error, when the text is broken anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(TEXT.length), fc.nat(20), fc.string(), async (at, gone, put) => {
        const { groups } = await readAll(readBmlt, TEXT.slice(0, at) + put + TEXT.slice(at + gone));
        for (const group of groups) for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
      }),
      { numRuns: 100 },
    );
    await fc.assert(fc.asyncProperty(fc.string(), (noise) => readAll(readBmlt, noise).then(() => undefined)));
  });
});
