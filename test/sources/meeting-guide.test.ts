import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group } from '../../src/model/group.js';
import { readMeetingGuide } from '../../src/sources/meeting-guide.js';
import { parseAddress } from '../../src/sources/address.js';
import { safeUrl } from '../../src/sources/text.js';
import { MEETINGS } from '../fixtures/meeting-guide-feed.js';
import { linksOf, readAll, unusableTimes, type Outcome, type Options } from './read-all.js';

const TEXT = JSON.stringify(MEETINGS);

async function prepare(options?: Options): Promise<Outcome & { of: (id: string) => Group }> {
  const outcome = await readAll(readMeetingGuide, TEXT, options);
  return {
    ...outcome,
    of: (id) => outcome.groups.find((group) => group.id === id) ?? expect.fail(`no group ${id}`),
  };
}

const one = async (record: object, options?: Options): Promise<Group & { faults: readonly string[] }> => {
  const { groups, faults } = await readAll(
    readMeetingGuide,
    JSON.stringify([{ slug: 'x', name: 'X', ...record }]),
    options,
  );
  return { ...(groups[0] ?? expect.fail('no group')), faults };
};

describe('the Meeting Guide reader', () => {
  it('makes one group of each record that has a name, and counts all records (R1)', async () => {
    const { groups, records, faults, fault } = await prepare();
    expect(records).to.equal(12);
    expect(groups).to.have.length(10);
    expect(fault).to.equal(undefined);
    expect(faults).to.include.members(['nameless name name-missing', '#12  not-an-object']);
  });

  it('reads the same, however the text is cut', async () => {
    expect((await prepare({ piece: 13 })).groups).to.deep.equal((await prepare()).groups);
  });

  it('keeps both of two records with one slug, each with its own id', async () => {
    const { of, faults } = await prepare();
    expect(of('river-circle').name).to.equal('River Circle');
    expect(of('river-circle~2').name).to.equal('River Circle, again');
    expect(faults).to.include('river-circle slug id-duplicate');
  });

  it('gives what came before a feed broke off, and says that it did (R3)', async () => {
    const { groups, fault } = await readAll(readMeetingGuide, TEXT.slice(0, TEXT.indexOf('Closed For Now')));
    expect(groups).to.have.length(5);
    expect(fault).to.equal('truncated');
  });

  it('reads the same columns from a table of Google Sheets', async () => {
    const values = [
      ['ID', 'Name', 'Day', 'Time', 'Conference URL', 'Types', 'Timezone'],
      [
        'a1',
        'Sheet Circle',
        'Sunday',
        '7:00 PM',
        'https://example.org/join',
        'Open, Wheelchair Access',
        'America/Denver',
      ],
      ['a2', 'Short row'],
    ];
    const { groups, records } = await readAll(readMeetingGuide, JSON.stringify({ range: 'A1:ZZ', values }));
    expect(records).to.equal(2);
    expect(groups.map(({ id }) => id)).to.deep.equal(['a1', 'a2']);
    expect(groups[0]?.schedule[0]).to.include({ start: '2026-11-15T19:00', zone: 'America/Denver' });
    expect(groups[0]?.comfort.stepFree).to.equal(true);
    expect(groups[0]?.formats).to.deep.equal(['online']);
  });
});

describe('when a meeting is', () => {
  it('reads day, times and a stated zone (D10)', async () => {
    expect((await prepare()).of('river-circle').schedule).to.deep.equal([
      { start: '2026-11-15T19:00', minutes: 90, zone: 'America/New_York', rrule: 'FREQ=WEEKLY;BYDAY=SU' },
    ]);
  });

  it('reads several days, twelve-hour times, an end past midnight, and takes a missing zone from the state', async () => {
    expect((await prepare()).of('7').schedule).to.deep.equal([
      {
        start: '2026-11-10T23:30',
        minutes: 75,
        zone: 'America/Chicago',
        zoneAssumed: true,
        rrule: 'FREQ=WEEKLY;BYDAY=TU,TH',
      },
    ]);
  });

  it('takes the zone of the ZIP code before that of the state, and one in words as it is meant', async () => {
    const meeting = { day: 2, time: '19:00' };
    const elPaso = await one({ ...meeting, city: 'El Paso', state: 'TX', postal_code: '79901', country: 'US' });
    expect(elPaso.schedule[0]).to.include({ zone: 'America/Denver', zoneAssumed: true });
    const whole = await one({ ...meeting, formatted_address: '1 Elm St, Pensacola, FL 32501, USA' });
    expect(whole.schedule[0]).to.include({ zone: 'America/Chicago', zoneAssumed: true });
    const words = await one({ ...meeting, state: 'CA', timezone: 'Eastern Standard Time' });
    expect([words.schedule[0]?.zone, words.schedule[0]?.zoneAssumed]).to.deep.equal(['America/New_York', undefined]);
    const none = await one({ ...meeting, state: 'CA', timezone: 'Mars/Base' });
    expect(none.schedule[0]).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
    expect(none.faults).to.deep.equal(['x timezone zone-unknown']);
  });

  it('reads times in other writing, and reports an end before the start', async () => {
    const minutesOf = async (time: string, end_time: string): Promise<unknown> => {
      const { schedule, faults } = await one({ day: 2, time, end_time, state: 'OR' });
      return faults.length > 0 ? [schedule[0]?.minutes, ...faults] : schedule[0]?.minutes;
    };
    expect(await minutesOf('noon', '1:30 PM')).to.equal(90);
    expect(await minutesOf('19.30', '24:00')).to.equal(270);
    expect(await minutesOf('20:00', '19:00')).to.deep.equal([60, 'x end_time value-impossible']);
  });

  it('says that an hour was assumed where no end is given', async () => {
    expect((await prepare()).of('online').schedule[0]).to.include({ minutes: 60, minutesAssumed: true });
  });

  it('takes "5am Eastern" in the name for the zone where the time is the same', async () => {
    expect((await prepare()).of('online').schedule[0]).to.include({
      start: '2026-11-09T05:00',
      zone: 'America/New_York',
    });
    const local = await one({ name: 'X - 1:30 pm Eastern', day: 0, time: '10:30', state: 'AZ' });
    expect(local.schedule[0]?.zone).to.equal('America/Phoenix');
  });

  it('claims no date where name and time contradict each other', async () => {
    const { of, faults } = await prepare();
    expect(of('clash').schedule).to.deep.equal([]);
    expect(faults).to.include('clash time value-impossible');
  });

  it('shows the words instead of a weekly date where a monthly pattern hides in the text', async () => {
    const group = (await prepare()).of('monthly');
    expect(group.schedule).to.deep.equal([]);
    expect(group.scheduleText).to.equal('Sunday 7:30 pm: Grief Group - 2nd & 4th Sundays 7:30pm Central - In-Person');
  });

  it('claims no weekly date for some weeks of a month, in English and Spanish (D10)', async () => {
    for (const notes of ['Nos reunimos el 2do y 4to martes de cada mes', 'Cada 15 días', '1st & 3rd wk', '2x month']) {
      const { schedule, scheduleText } = await one({ day: 2, time: '20:00', state: 'OR', notes });
      expect([schedule, scheduleText], notes).to.deep.equal([[], `Tuesday 20:00: ${notes}`]);
    }
  });

  it('claims no weekly date for some weeks of a month, in English and Spanish (D10)', async () => {
    for (const notes of ['Nos reunimos el 2do y 4to martes de cada mes', 'Cada 15 días', '1st & 3rd wk', '2x month']) {
      const { schedule, scheduleText } = await one({ day: 2, time: '20:00', state: 'OR', notes });
      expect([schedule, scheduleText], notes).to.deep.equal([[], `Tuesday 20:00: ${notes}`]);
    }
  });

  it('keeps the weekly date, and shows the words, where only who may come changes', async () => {
    const group = await one({
      day: 2,
      time: '20:00',
      state: 'OR',
      types: ['C'],
      notes: 'Open meeting last Tuesday of month.',
    });
    expect(group.schedule).to.have.length(1);
    expect(group.scheduleText).to.equal('Open meeting last Tuesday of month.');
  });

  it('is by appointment without day and time, and that is no problem', async () => {
    const { of, faults } = await prepare();
    expect(of('appointment').schedule).to.deep.equal([]);
    expect(of('appointment').scheduleText).to.equal(undefined);
    expect(faults.filter((fault) => fault.startsWith('appointment'))).to.deep.equal([]);
  });

  it('shows day and time as written, and says so, where no zone can be told', async () => {
    const { of, faults } = await prepare();
    expect(of('no-zone').schedule).to.deep.equal([]);
    expect(of('no-zone').scheduleText).to.equal('Friday 18:00');
    expect(faults).to.include('no-zone timezone zone-missing');
  });

  it('never takes "updated" or "last contact" for a check of the listing (D11)', async () => {
    const { of } = await prepare();
    expect(of('river-circle').updatedAt).to.equal('2026-10-05T14:21:07Z');
    expect(of('7').updatedAt).to.equal('2026-08-27T05:25:51Z');
    expect(of('river-circle').verifiedAt).to.equal(undefined);
    expect(of('river-circle').terms).to.deep.include({
      scheme: 'meeting-guide',
      code: 'last_contact',
      label: 'Last contact 2026-09-01',
    });
  });
});

describe('where a meeting is', () => {
  it('takes an American address apart', async () => {
    expect((await prepare()).of('river-circle').place).to.deep.equal({
      name: 'Riverside Hall',
      lines: ['12 River Rd'],
      city: 'Salem',
      region: 'OR',
      postalCode: '97301',
      country: 'US',
      notes: 'Ring twice.\nSecond door & stairs',
      geo: { lat: 44.94, lng: -123.03, precision: 'exact' },
    });
  });

  it('takes a Canadian address apart, and gives no point for 0, 0', async () => {
    const { place } = (await prepare()).of('closed');
    expect(place).to.include({ city: 'Red Deer', region: 'Alberta', postalCode: 'T4N 1A1', country: 'CA' });
    expect(place?.geo).to.equal(undefined);
  });

  it('refuses a point of which one half is missing', async () => {
    const { of, faults } = await prepare();
    expect(of('7').place?.geo).to.equal(undefined);
    expect(of('7').place).to.include({ city: 'Amarillo', region: 'TX', postalCode: '79101' });
    expect(faults).to.include('7 longitude point-impossible');
  });

  it('gives an online meeting no place: its address is where it feels at home', async () => {
    expect((await prepare()).of('online').place).to.equal(undefined);
  });

  it('calls a point of an approximate address that of a town', async () => {
    const group = await one({
      formatted_address: 'Salem, OR, USA',
      approximate: 'yes',
      latitude: 44.9,
      longitude: -123,
    });
    expect(group.place?.geo?.precision).to.equal('city');
    expect(group.formats).to.deep.equal([]);
  });

  it('leaves an address whole that it cannot be sure of: Georgia may be the country', () => {
    expect(parseAddress('Tbilisi, Georgia')).to.deep.equal({ formatted: 'Tbilisi, Georgia' });
    expect(parseAddress('Rome, GA')).to.deep.equal({ city: 'Rome', region: 'GA' });
    expect(parseAddress('Salem, CA')).to.deep.equal({ city: 'Salem', region: 'CA' });
    expect(parseAddress('1 High St, London WC2H 0EW, UK')).to.deep.equal({
      formatted: '1 High St, London WC2H 0EW, UK',
      country: 'GB',
    });
  });
});

describe('how to join a meeting', () => {
  it('tells in person, online, hybrid and phone', async () => {
    const street = { formatted_address: '5 Elm St, Salem, OR 97301, USA' };
    const link = { conference_url: 'https://example.org/join' };
    expect((await one(street)).formats).to.deep.equal(['in-person']);
    expect((await one({ ...street, ...link })).formats).to.deep.equal(['in-person', 'online']);
    expect((await one({ ...street, ...link, types: ['TC'] })).formats).to.deep.equal(['online']);
    expect((await one({ types: ['onl'] })).formats).to.deep.equal(['online']);
    expect((await one({ conference_phone: '+1 503 555 0102' })).formats).to.deep.equal(['phone']);
    expect((await one({ ...street, ...link, attendance_option: 'online' })).formats).to.deep.equal(['online']);
  });

  it('pauses a meeting whose place is closed and that has no other way', async () => {
    const group = (await prepare()).of('closed');
    expect(group.status).to.equal('paused');
    expect(group.formats).to.deep.equal(['in-person']);
  });

  it('hides passcodes of links, phones and notes, and warns the webmaster (P16)', async () => {
    const { of, faults } = await prepare();
    const group = of('online');
    expect(group.online).to.deep.equal({
      url: 'https://us02web.zoom.us/j/5550100?uname=a',
      provider: 'Zoom',
      hasPasscode: true,
    });
    expect(group.dialIn).to.deep.equal([{ number: '+15035550102', code: '5550100' }]);
    expect(group.description).to.equal('Cameras may stay off.');
    expect(JSON.stringify(group)).not.to.match(/s3cret|987|hunter2/);
    expect(faults).to.include.members(
      ['conference_url', 'conference_phone', 'notes'].map((field) => `online ${field} passcode-public`),
    );
  });

  it('hides a passcode wherever it is written', async () => {
    for (const secret of [
      'Passcode 4711',
      'pw=4711',
      'pwd: 4711',
      'pw4711',
      'The password is 4711.',
      'PIN# 4711',
      '(password: 4711)',
    ]) {
      const group = await one({ notes: `Come in. ${secret}`, conference_url: 'https://example.org/j' });
      expect(JSON.stringify(group), secret).not.to.contain('4711');
      expect(group.online?.hasPasscode, secret).to.equal(true);
    }
    const door = await one({ location_notes: 'Side door, PIN 4711' });
    expect(door.place?.notes).to.equal('Side door,');
    const link = await one({ notes: 'Video: https://example.org/j?pwd=Pat&Kim47 at noon' });
    expect(link.description).to.equal('Video: https://example.org/j at noon');
  });

  it('leaves words about a passcode alone', async () => {
    for (const notes of [
      'For the password, email us.',
      'Compassionate hearts by hairpin 12',
      'Password: please ask Ana',
      'No password',
    ]) {
      const group = await one({ notes });
      expect(group.description).to.equal(notes);
      expect(group.faults).to.deep.equal([]);
    }
  });

  it('reports what it cannot use, field by field, and keeps the group', async () => {
    const { of, faults } = await prepare();
    expect(of('bad-fields').scheduleText).to.equal('Monday evening');
    expect(faults.filter((fault) => fault.startsWith('bad-fields'))).to.have.members([
      'bad-fields day value-unknown',
      'bad-fields time time-unreadable',
      'bad-fields updated date-unreadable',
      'bad-fields attendance_option value-unknown',
      'bad-fields conference_url url-unsafe',
      'bad-fields conference_phone value-impossible',
    ]);
  });
});

describe('what a meeting is', () => {
  it('is peer support, and nobody is said to lead it (D2)', async () => {
    const group = (await prepare()).of('river-circle');
    expect(group.kind).to.equal('peer-support');
    expect(group.ledBy).to.equal(undefined);
  });

  it('takes over the codes that mean the same, and keeps the rest as written', async () => {
    const group = (await prepare()).of('river-circle');
    expect(group.comfort).to.deep.equal({ babyWelcome: true, stepFree: true });
    expect(group.languages).to.deep.equal(['es']);
    expect(group.terms.slice(0, 2)).to.deep.equal([
      { scheme: 'meeting-guide', code: 'O', label: 'Open' },
      { scheme: 'meeting-guide', code: 'QQ' },
    ]);
    expect((await prepare()).of('7').terms[0]?.code).to.equal('O');
  });

  it('gives the host the last word about a code', async () => {
    const terms = { CF: '!babyWelcome', QQ: 'experience:low-mood', O: 'kind:therapy', X: 'nonsense' };
    const group = (await prepare({ terms })).of('river-circle');
    expect(group.comfort).to.deep.equal({ babyWelcome: false });
    expect(group.audience.experience).to.deep.equal(['low-mood']);
    expect(group.kind).to.equal('therapy');
    expect(group.terms.map(({ code }) => code)).to.deep.equal(['X', 'last_contact']);
  });

  it('turns HTML in names and types into text', async () => {
    const { organization, contacts, terms } = await one({
      entity: 'AA of Kansas City &amp; Area',
      entity_email: 'desk@example.org',
      contact_1_name: 'Ann &amp; Bo',
      contact_1_email: 'pin1234@example.org',
      types: ['12 Steps &amp; 12 Traditions', 'Tea &amp; talk'],
    });
    expect(organization).to.deep.equal({ name: 'AA of Kansas City & Area' });
    expect(contacts).to.deep.equal([
      { name: 'Ann & Bo', email: 'pin1234@example.org' },
      { name: 'AA of Kansas City & Area', email: 'desk@example.org' },
    ]);
    expect(terms.map(({ code }) => code)).to.deep.equal(['12X12', 'Tea & talk']);
  });

  it('names contacts and who keeps the listing, and not those who only mend the list', async () => {
    const group = (await prepare()).of('river-circle');
    expect(group.organization).to.deep.equal({
      name: 'Valley Network',
      url: 'https://example.org/valley',
      phone: '503-555-0100',
    });
    expect(group.contacts).to.deep.equal([
      { name: 'Ana', email: 'ana@example.org' },
      { phone: '503-555-0101' },
      { name: 'Valley Network', email: 'valley@example.org' },
    ]);
    expect(JSON.stringify(group)).not.to.contain('list@example.org');
    expect(group.description).to.equal('Bring a blanket.\n\nWe meet all year.');
  });
});

describe('hostile records', () => {
  const keys = fc.constantFrom(
    ...'slug name day day day time time time end_time timezone postal_code types notes url website conference_url conference_phone conference_url_notes formatted_address address city state country approximate latitude longitude updated attendance_option entity entity_url group_notes contact_1_name contact_1_email __proto__ constructor'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '7:00 PM',
      '24:00',
      'Tuesday',
      'EST',
      'OR',
      '79901',
      'javascript:alert(1)',
      'https://a:b@example.org/',
      'https://example.org/?pwd=1',
      '2nd Monday',
      'Password: x',
      'Salem, OR 97301, USA',
      '\u202e',
      '<br>',
    ),
  );
  const record = fc.dictionary(keys, fc.oneof(text, fc.integer(), fc.jsonValue() as fc.Arbitrary<unknown>));

  it('never break the reader, and never put an unsafe link or time out (P13, R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue() as fc.Arbitrary<unknown>)), async (records) => {
        const { groups, records: count } = await readAll(readMeetingGuide, JSON.stringify(records));
        expect(count).to.equal(records.length);
        expect(new Set(groups.map(({ id }) => id)).size).to.equal(groups.length);
        for (const group of groups) for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
        for (const group of groups) expect(unusableTimes(group)).to.deep.equal([]);
      }),
    );
  });

  it('end in a fault, not in an error, when the text is no JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.string(), (text) => readAll(readMeetingGuide, text).then(() => undefined)));
  });
});
