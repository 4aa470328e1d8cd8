/** Calendars: what an event is, where it is, and how one joins it. Their times are in ical-times.test.ts. */
import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { readIcal } from '../../src/sources/ical.js';
import { calendar, event } from '../fixtures/calendar.js';
import { readAll, type Options } from './read-all.js';

const one = async (lines: readonly string[], options?: Options): Promise<Group & { faults: readonly string[] }> => {
  const { groups, faults } = await readAll(readIcal, calendar([event(...lines)]), options);
  expect(groups).to.have.length(1);
  return { ...(groups[0] as Group), faults };
};

const at = async (location: string): Promise<Group> => one([`LOCATION:${location}`]);

describe('the calendar reader', () => {
  it('makes a group of an event, and says where it comes from', async () => {
    const group = await one([
      'DESCRIPTION:Bring a blanket\\, please.\\nBabies welcome\\; so are grandmothers \\\\o/',
      'URL:https://example.org/circle',
      'LAST-MODIFIED:20261101T101500Z',
      'SUMMARY;LANGUAGE=en-US:Lantern circle',
    ]);
    expect(group).to.deep.include({
      id: 'circle@example.org',
      name: 'Lantern circle',
      description: 'Bring a blanket, please.\nBabies welcome; so are grandmothers \\o/',
      url: 'https://example.org/circle',
      updatedAt: '2026-11-01T10:15:00Z',
      lang: 'en-US',
      status: 'open',
      kind: 'other',
      formats: [],
      contacts: [],
      terms: [],
      schedule: [{ start: '2026-11-24T19:00', minutes: 90, zone: 'America/Denver' }],
      faults: [],
    });
    expect(group.source).to.include({ format: 'ical', feed: 'Example feed', url: 'https://example.org/circle' });
    expect([group.verifiedAt, group.ledBy, group.place, group.online]).to.deep.equal(Array(4).fill(undefined));
  });

  it('reads the same, however the text is cut and folded, and whatever ends its lines', async () => {
    const text = calendar([
      event('DESCRIPTION:A warm\r\n  room for\r\n\t new parents', 'BEGIN:VALARM', 'DESCRIPTION:Wake up', 'END:VALARM'),
      event('UID:b@example.org', 'SUMMARY:B'),
    ]);
    const { groups } = await readAll(readIcal, text);
    expect(groups.map(({ name, description }) => [name, description])).to.deep.equal([
      ['Lantern circle', 'A warm room for new parents'],
      ['B', undefined],
    ]);
    for (const piece of [1, 7, 13]) expect((await readAll(readIcal, text, { piece })).groups).to.deep.equal(groups);
    expect((await readAll(readIcal, text.replaceAll('\r', ''))).groups).to.deep.equal(groups);
    expect((await readAll(readIcal, `\ufeff${text}`.toLowerCase())).groups).to.have.length(2);
  });

  it('lets a broken event cost only itself', async () => {
    const text = calendar([
      event('UID:a@example.org', 'LOCATION;X="open:Room', 'no colon here'),
      event('UID:b@example.org', 'SUMMARY:B', 'BEGIN:VALARM', 'TRIGGER:-PT5M'),
      ['UID:c@example.org', 'DTSTART:20261124T190000Z'],
      event('UID:d@example.org', 'SUMMARY:D', 'DTSTART:whenever'),
      event('UID:e@example.org', 'SUMMARY:E'),
    ]).replace('END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b', 'BEGIN:VEVENT\r\nUID:b');
    const { groups, faults, records, fault } = await readAll(readIcal, text);
    expect(fault).to.equal(undefined);
    expect(records).to.equal(5);
    expect(groups.map(({ name }) => name)).to.deep.equal(['Lantern circle', 'B', 'D', 'E']);
    expect(groups[2]).to.deep.include({ schedule: [], scheduleText: 'whenever' });
    expect(groups[3]?.schedule).to.have.length(1);
    expect(faults).to.have.members(['c@example.org SUMMARY name-missing', 'd@example.org DTSTART date-unreadable']);
  });

  it('reads a description with line breaks that nobody escaped', async () => {
    const group = await one(['DESCRIPTION:First line', 'second line, bare', '', '- third', 'LOCATION:Riverside Hall']);
    expect(group.description).to.equal('First line\nsecond line, bare\n- third');
    expect(group.place).to.deep.equal({ name: 'Riverside Hall' });
  });

  it('gives what came before a calendar broke off, and says that it did (R3)', async () => {
    const text = calendar([event(), event('UID:b@example.org', 'SUMMARY:B')]);
    const early = await readAll(readIcal, text.slice(0, text.indexOf('SUMMARY:B')));
    expect([early.groups.length, early.fault]).to.deep.equal([1, 'truncated']);
    const late = await readAll(readIcal, text.replace('END:VCALENDAR', ''));
    expect([late.groups.length, late.fault]).to.deep.equal([2, 'truncated']);
  });

  it('says of something else that it is no calendar, and nothing of an empty one', async () => {
    expect((await readAll(readIcal, '{"groups":[]}')).fault).to.equal('unknown-format');
    expect((await readAll(readIcal, 'BEGIN:VCARD\r\nEND:VCARD\r\n')).fault).to.equal('unknown-format');
    const empty = await readAll(readIcal, calendar([]));
    expect([empty.records, empty.fault]).to.deep.equal([0, undefined]);
  });

  it('gives many events in small steps', async () => {
    const events = Array.from({ length: 450 }, (_, i) => event(`UID:${i}@example.org`, `SUMMARY:Circle ${i}`));
    const { groups, records, largest } = await readAll(readIcal, calendar(events), { piece: 1e7 });
    expect([groups.length, records]).to.deep.equal([450, 450]);
    expect(largest).to.be.at.most(50);
  });

  it('does not show what is private, nor who comes', async () => {
    const { groups, records } = await readAll(
      readIcal,
      calendar([
        event('UID:a@example.org', 'CLASS:PRIVATE'),
        event('UID:b@example.org', 'CLASS:confidential'),
        event('UID:c@example.org', 'CLASS:PUBLIC', 'ATTENDEE;CN=Pat:mailto:pat@example.org'),
      ]),
    );
    expect(records).to.equal(1);
    expect(groups.map(({ id }) => id)).to.deep.equal(['c@example.org']);
    expect(JSON.stringify(groups)).not.to.match(/pat/i);
  });

  it('keeps events that have nothing in common but their UID', async () => {
    const events = [event('UID:x', 'SUMMARY:A'), event('UID:x', 'SUMMARY:B', 'DTSTART:20261201T190000Z')];
    const { groups, faults } = await readAll(readIcal, calendar(events));
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['x', 'A'],
      ['x~2', 'B'],
    ]);
    expect(faults).to.deep.equal(['x UID id-duplicate']);
  });

  it('takes categories as topics, and the host has the last word', async () => {
    const lines = ['CATEGORIES:Postpartum,Grief\\, loss', 'CATEGORIES:Wheelchair access'];
    const group = await one(lines);
    expect(group.audience.stage).to.deep.equal(['postpartum']);
    expect(group.comfort).to.deep.equal({ stepFree: true });
    expect(group.terms.map(({ code }) => code)).to.deep.equal(['Postpartum', 'Grief, loss', 'Wheelchair access']);
    const own = await one(lines, { terms: { Postpartum: 'kind:therapy', 'Wheelchair access': 'nonsense' } });
    expect([own.kind, own.audience.stage]).to.deep.equal(['therapy', []]);
  });

  it('turns HTML in categories and names into text', async () => {
    const { terms, contacts } = await one([
      'CATEGORIES:Moms &amp; Babies,<b>Tea</b>',
      'ORGANIZER;CN="Ann &amp; Bo":mailto:ann@example.org',
      'CONTACT:Kim &amp; Lee',
    ]);
    expect(terms.map(({ code }) => code)).to.deep.equal(['Moms & Babies', 'Tea']);
    expect(contacts.map(({ name }) => name)).to.deep.equal(['Ann & Bo', 'Kim & Lee']);
  });

  it('says what a name says outright', async () => {
    expect((await one(['SUMMARY:New moms support group'])).kind).to.equal('peer-support');
  });

  it('names whom to ask, but no calendar', async () => {
    const contacts = async (...lines: readonly string[]): Promise<unknown> => (await one(lines)).contacts;
    expect(await contacts('ORGANIZER;CN="Ana, host":mailto:ana@example.org')).to.deep.equal([
      { name: 'Ana, host', email: 'ana@example.org' },
    ]);
    expect(await contacts('ORGANIZER;CN=Our calendar:mailto:abc@group.calendar.google.com')).to.deep.equal([]);
    expect(await contacts('ORGANIZER:mailto:noreply@example.org')).to.deep.equal([]);
    expect(await contacts('CONTACT:Ana\\, 503-555-0100\\, ana@example.org')).to.deep.equal([
      { name: 'Ana', phone: '503-555-0100', email: 'ana@example.org' },
    ]);
    expect(await contacts('CONTACT:Ana <ana@example.org>')).to.deep.equal([{ name: 'Ana', email: 'ana@example.org' }]);
    expect(await contacts('CONTACT:Front desk')).to.deep.equal([{ name: 'Front desk' }]);
  });

  it('never shows what is called off, and says what is put off or not sure', async () => {
    expect((await one(['STATUS:CANCELLED'])).status).to.equal('closed');
    expect((await one(['SUMMARY:CANCELED - Lantern circle'])).status).to.equal('closed');
    expect((await one(['SUMMARY:No group - holiday'])).status).to.equal('closed');
    expect((await one(['SUMMARY:No Judgment Group'])).status).to.equal('open');
    expect((await one(['STATUS:TENTATIVE'])).notice).to.equal('Tentative');
  });

  it('reads a state at either end of a name, and takes it off (D11)', async () => {
    for (const [summary, status] of [
      ['Lantern circle - CANCELED', 'closed'],
      ['Lantern circle (CANCELLED)', 'closed'],
      ['Lantern circle cancelled tonight', 'closed'],
      ['Postponed: Lantern circle', 'paused'],
      ['Lantern circle POSTPONED', 'paused'],
      ['Lantern circle (FULL)', 'full'],
      ['SOLD OUT: Lantern circle', 'full'],
      ['Lantern circle [Waitlist]', 'waitlist'],
      ['Lantern circle', 'open'],
    ] as const) {
      const group = await one([`SUMMARY:${summary}`, 'RRULE:FREQ=WEEKLY']);
      expect([group.name, group.status], summary).to.deep.equal(['Lantern circle', status]);
    }
    expect((await one(['SUMMARY:Full Moon circle'])).status).to.equal('open');
  });

  it('claims no date for what is put off (D10)', async () => {
    const group = await one(['SUMMARY:Lantern circle POSTPONED']);
    expect([group.schedule, group.scheduleText]).to.deep.equal([[], '2026-11-24, 19:00 (America/Denver)']);
  });

  it('reads HTML as text, and the text of X-ALT-DESC where there is no other', async () => {
    const html = '<b>Come in</b><br>Tea &amp\\; cake<script>x()</script>';
    expect((await one([`DESCRIPTION:${html}`])).description).to.equal('Come in\nTea & cake');
    expect((await one(['DESCRIPTION:Write to <ana@example.org> or see <https://example.org/a>'])).description).to.equal(
      'Write to <ana@example.org> or see <https://example.org/a>',
    );
    expect((await one(['DESCRIPTION:', `X-ALT-DESC;FMTTYPE=text/html:${html}`])).description).to.equal(
      'Come in\nTea & cake',
    );
  });
});

describe('where an event is', () => {
  it('takes an address apart, with the name of the house before, around or above it', async () => {
    const street = { lines: ['12 River Rd'], city: 'Salem', region: 'OR', postalCode: '97301' };
    const named = { name: 'Riverside Hall', ...street };
    expect((await at('12 River Rd\\, Salem\\, OR 97301\\, USA')).place).to.deep.equal({ ...street, country: 'US' });
    expect((await at('Riverside Hall\\, 12 River Rd\\, Salem\\, OR 97301')).place).to.deep.equal(named);
    expect((await at('Riverside Hall (12 River Rd\\, Salem\\, OR 97301)')).place).to.deep.equal(named);
    expect((await at('Riverside Hall\\n12 River Rd\\nSalem OR 97301')).place).to.deep.equal(named);
    expect((await at('Riverside Hall')).place).to.deep.equal({ name: 'Riverside Hall' });
    expect((await at('Riverside Hall\\, Room 4')).place).to.deep.equal({ formatted: 'Riverside Hall, Room 4' });
    expect((await at('12 River Rd\\, Salem\\, OR 97301')).formats).to.deep.equal(['in-person']);
  });

  it('reads the point, also as Apple writes it, and none for half a zero', async () => {
    const geo = { lat: 44.94, lng: -123.03, precision: 'exact' };
    expect((await one(['GEO:44.94;-123.03', 'LOCATION:Riverside Hall'])).place).to.deep.equal({
      name: 'Riverside Hall',
      geo,
    });
    const apple = 'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Riverside Hall":geo:44.940000,-123.030000';
    expect((await one([apple])).place).to.deep.equal({ geo });
    expect((await one([apple])).formats).to.deep.equal(['in-person']);
    expect((await one(['GEO:0;0'])).place).to.equal(undefined);
    const half = await one(['GEO:44.94;0.0']);
    expect([half.place, half.faults]).to.deep.equal([undefined, ['circle@example.org GEO point-impossible']]);
    expect((await one(['GEO:NaN;Infinity'])).faults).to.deep.equal(['circle@example.org GEO value-wrong-type']);
    expect((await one(['GEO:91;10'])).faults).to.deep.equal(['circle@example.org GEO point-impossible']);
  });

  it('does not take words about joining from home for a place', async () => {
    for (const words of ['Online', 'ZOOM', 'Zoom meeting', 'Microsoft Teams Meeting', 'Virtual', 'En línea', 'Teams']) {
      const group = await at(words);
      expect([group.formats, group.place], words).to.deep.equal([['online'], undefined]);
    }
    expect((await at('Zoom - link by email')).online).to.deep.equal({ notes: 'Zoom - link by email' });
  });

  it('tells a place and a meeting from home in one line', async () => {
    for (const both of [
      '12 River Rd\\, Salem\\, OR 97301 and Zoom',
      'Zoom / 12 River Rd\\, Salem\\, OR 97301',
      '12 River Rd\\, Salem\\, OR 97301 (also online)',
      'Zoom\\, 12 River Rd\\, Salem\\, OR 97301',
    ]) {
      const { formats, place } = await at(both);
      expect([formats, place?.city, place?.lines], both).to.deep.equal([
        ['in-person', 'online'],
        'Salem',
        ['12 River Rd'],
      ]);
    }
  });

  it('shows no place where none is named, and keeps the words', async () => {
    const group = await at('TBD');
    expect([group.place, group.formats]).to.deep.equal([undefined, []]);
    expect(group.terms).to.deep.equal([{ scheme: 'ical', code: 'LOCATION', label: 'TBD' }]);
  });

  it('says that the place is another one next time', async () => {
    const { groups } = await readAll(
      readIcal,
      calendar([
        event('RRULE:FREQ=WEEKLY', 'LOCATION:Riverside Hall'),
        event(
          'RECURRENCE-ID;TZID=America/Denver:20261201T190000',
          'DTSTART;TZID=America/Denver:20261201T190000',
          'LOCATION:The library\\, 4 Oak St',
        ),
      ]),
    );
    expect(groups[0]?.notice).to.equal('2026-12-01: The library, 4 Oak St');
    expect(groups[0]?.schedule[0]).to.not.have.any.keys('exdates', 'rdates');
  });
});

describe('how to join an event', () => {
  const zoom = 'https://zoom.us/j/5550100';

  it('finds the link of a meeting wherever programs put it', async () => {
    for (const lines of [
      [`LOCATION:${zoom}`],
      [`LOCATION:Zoom: ${zoom}`],
      [`URL:${zoom}`],
      [`CONFERENCE;VALUE=URI;FEATURE="VIDEO,AUDIO":${zoom}`],
      [`X-GOOGLE-CONFERENCE:${zoom}`],
      [`X-MICROSOFT-SKYPETEAMSMEETINGURL:${zoom}`],
      [`DESCRIPTION:Join us: ${zoom}.\\nSee you`],
      [`DESCRIPTION:<a href="${zoom}">Join</a>`],
      [`X-ALT-DESC;FMTTYPE=text/html:<a href="${zoom}">Join</a>`],
      [`DESCRIPTION:https://www.google.com/url?q=${encodeURIComponent(zoom)}&sa=D`],
      [`DESCRIPTION:https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(zoom)}&data=1`],
    ]) {
      const group = await one(lines);
      expect(group.online, lines[0]).to.deep.equal({ url: zoom, provider: 'Zoom' });
      expect([group.formats, group.url, group.faults], lines[0]).to.deep.equal([['online'], undefined, []]);
    }
  });

  it('takes a link to an unknown service for a meeting where nothing else is said of the place', async () => {
    expect((await at('https://video.example.org/room')).online).to.deep.equal({
      url: 'https://video.example.org/room',
    });
    const house = await at('Riverside Hall https://hall.example.org');
    expect([house.formats, house.place]).to.deep.equal([['in-person'], { name: 'Riverside Hall' }]);
    expect((await at('https://www.google.com/maps/place/x')).formats).to.deep.equal([]);
  });

  it('does not take help, numbers and settings of a service for a meeting', async () => {
    for (const link of [
      'https://zoom.us/',
      'https://us02web.zoom.us/u/abc',
      'https://support.zoom.us/hc/en-us',
      'https://teams.microsoft.com/meetingOptions/?organizerId=1',
    ]) {
      expect((await one([`DESCRIPTION:${link}`])).formats, link).to.deep.equal([]);
    }
  });

  it('tells signing up from joining', async () => {
    const group = await one(['DESCRIPTION:Register: https://zoom.us/meeting/register/abc']);
    expect(group.joining).to.deep.equal({ mode: 'sign-up', url: 'https://zoom.us/meeting/register/abc' });
    expect([group.formats, group.online]).to.deep.equal([['online'], undefined]);
  });

  it('hides passcodes of links, texts and one-tap numbers, and warns the webmaster (P16)', async () => {
    const group = await one([
      'LOCATION:Zoom\\, passcode: s3cret',
      `DESCRIPTION:${zoom}?pwd=hunter2\\nPasscode: 4711\\nOne tap: +15035550102\\,\\,5550100#\\,\\,\\,\\,*4712#\\nBring tea`,
    ]);
    expect(JSON.stringify(group)).not.to.match(/s3cret|hunter2|4711|4712/);
    expect(group.online).to.include({ url: zoom, provider: 'Zoom', hasPasscode: true });
    expect(group.dialIn).to.deep.equal([{ number: '+15035550102', code: '5550100' }]);
    expect(group.formats).to.deep.equal(['online', 'phone']);
    expect(group.faults).to.have.members([
      'circle@example.org LOCATION passcode-public',
      'circle@example.org DESCRIPTION passcode-public',
    ]);
  });

  it('reads a phone that stands alone', async () => {
    for (const text of ['503-555-0102', 'Call 503-555-0102', 'Dial-in: 503-555-0102']) {
      const { dialIn, formats, place } = await at(text);
      expect([dialIn, formats, place], text).to.deep.equal([[{ number: '503-555-0102' }], ['phone'], undefined]);
    }
    const group = await one(['CONFERENCE;FEATURE=PHONE:tel:+15035550102']);
    expect([group.formats, group.dialIn]).to.deep.equal([['phone'], [{ number: '+15035550102' }]]);
  });

  it('leaves out what Google Calendar writes around its own link', async () => {
    const block = '-::~:~::~:~::-\\nDo not edit.\\nJoin: https://meet.google.com/abc-defg-hij\\n-::~:~::~:~::-';
    const group = await one([`DESCRIPTION:Tea at seven.\\n\\n${block}`]);
    expect(group.description).to.equal('Tea at seven.');
    expect(group.online).to.deep.equal({ url: 'https://meet.google.com/abc-defg-hij', provider: 'Google Meet' });
  });

  it('refuses links that are not safe, and says so', async () => {
    const group = await one(['URL:javascript:alert(1)', 'X-GOOGLE-CONFERENCE:https://a:b@example.org/']);
    expect([group.url, group.online]).to.deep.equal([undefined, undefined]);
    expect(group.faults).to.have.members([
      'circle@example.org URL url-unsafe',
      'circle@example.org X-GOOGLE-CONFERENCE url-unsafe',
    ]);
  });
});
