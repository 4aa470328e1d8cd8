import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group } from '../../src/model/group.js';
import { looksLikeCsv, readCsv } from '../../src/sources/csv.js';
import { safeUrl } from '../../src/sources/text.js';
import { TABLE } from '../fixtures/table.csv.js';
import { readAll, unusableTimes, linksOf, type Options } from './read-all.js';

/** The group of a table of one row, `{ header: cell }`, and what was said about it. */
async function one(
  row: Readonly<Record<string, string>>,
  options?: Options,
): Promise<Group & { faults: readonly string[] }> {
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const cells = { Name: 'X', State: 'OR', ...row };
  const { groups, faults } = await readAll(
    readCsv,
    `${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}`,
    options,
  );
  return { ...(groups[0] ?? expect.fail('no group')), faults };
}

/** What the API of Google Sheets answers. */
const sheet = (values: unknown, majorDimension = 'ROWS'): string =>
  JSON.stringify({ range: 'Groups!A1:ZZ1000', majorDimension, values });

describe('the CSV reader', () => {
  it('makes one group of each row with a name, passes over blank rows, and counts the rest (R1)', async () => {
    const { groups, records, fault, faults } = await readAll(readCsv, TABLE);
    expect(records).to.equal(5);
    expect(groups.map(({ id }) => id)).to.deep.equal([
      'tuesday-circle-new-parents',
      'after-a-loss',
      'fortnight',
      'by-appointment',
    ]);
    expect(fault).to.equal(undefined);
    expect(faults).to.include('#4 Group name name-missing');
  });

  it('reads friendly headers in any order into the model', async () => {
    const [group] = (await readAll(readCsv, TABLE)).groups;
    expect(group).to.deep.equal({
      id: 'tuesday-circle-new-parents',
      source: { format: 'csv', feed: 'Example feed', fetchedAt: '2026-11-22T12:00:00.000Z' },
      name: 'Tuesday circle, new parents',
      description: 'Bring a blanket.\nRing twice.',
      kind: 'other',
      ledBy: 'trained-peer',
      formats: ['in-person'],
      schedule: [
        {
          start: '2026-11-10T19:00',
          minutes: 90,
          zone: 'America/Los_Angeles',
          zoneAssumed: true,
          rrule: 'FREQ=WEEKLY;BYDAY=TU',
        },
      ],
      place: { city: 'Portland', region: 'OR', postalCode: '97202' },
      audience: { stage: ['postpartum'], experience: [], community: ['dads-partners'], notFor: [] },
      comfort: { babyWelcome: true },
      asksFor: [],
      cost: { free: true, text: 'Free' },
      languages: ['en', 'es'],
      joining: { mode: 'sign-up', url: 'https://www.example.org/join' },
      status: 'open',
      access: [],
      contacts: [{ phone: '503-555-0100', email: 'circle@example.org' }],
      organization: { name: 'Example Clinic' },
      verifiedAt: '2026-11-03',
      terms: [{ scheme: 'csv', code: 'Shoe colour', label: 'Shoe colour: blue' }],
    });
  });

  it('reads the same, however the text is cut, and with semicolons or tabs', async () => {
    const whole = (await readAll(readCsv, TABLE)).groups;
    for (const piece of [1, 2, 17, 400]) expect((await readAll(readCsv, TABLE, { piece })).groups).to.deep.equal(whole);
    for (const mark of [';', '\t']) {
      const table = `Name${mark}Day${mark}Time${mark}Time zone\n"A; b\tc"${mark}Monday${mark}7 pm${mark}Eastern\n`;
      const { groups } = await readAll(readCsv, table, { piece: 3 });
      expect(groups[0]?.name).to.equal('A; b\tc');
      expect(groups[0]?.schedule[0]).to.include({ start: '2026-11-09T19:00', zone: 'America/New_York' });
    }
  });

  it('reads quotes inside quotes, also where the text is cut between them', async () => {
    const table = 'Name,Notes\r\n"The ""Tea"" circle","Say ""hello"",\nthen sit"\r\n';
    for (const piece of [1, 2, 3, 100]) {
      const [group] = (await readAll(readCsv, table, { piece })).groups;
      expect(group).to.include({ name: 'The "Tea" circle', description: 'Say "hello",\nthen sit' });
    }
  });

  it('gives what came before a cut-off row, and says that it was cut off (R3)', async () => {
    const cut = TABLE.slice(0, TABLE.indexOf('Ring twice'));
    expect(await readAll(readCsv, cut)).to.include({ fault: 'truncated', records: 0 });
    const later = await readAll(readCsv, TABLE.slice(0, TABLE.indexOf(' sliding')), { piece: 11 });
    expect(later.fault).to.equal('truncated');
    expect(later.groups.map(({ name }) => name)).to.deep.equal(['Tuesday circle, new parents']);
  });

  it('hands on no more than 200 rows at a time', async () => {
    const rows = Array.from({ length: 1001 }, (_, i) => `Group ${i},Tuesday`).join('\n');
    const { groups, largest } = await readAll(readCsv, `Name,Day\n${rows}`);
    expect(groups).to.have.length(1001);
    expect(largest).to.be.at.most(25);
  });

  it('refuses a table without a column for the name', async () => {
    expect((await readAll(readCsv, 'a,b\n1,2\n')).fault).to.equal('unknown-format');
  });

  it('keeps groups of one name apart, and warns only about ids that a person gave', async () => {
    const same = await readAll(readCsv, 'Name,Day\nCircle,Monday\nCircle,Friday\n');
    expect(same.groups.map(({ id }) => id)).to.deep.equal(['circle', 'circle~2']);
    expect(same.faults.filter((fault) => fault.includes('id-duplicate'))).to.deep.equal([]);
    const ids = await readAll(readCsv, 'ID,Name\na,Circle\na,Square\n');
    expect(ids.groups.map(({ id }) => id)).to.deep.equal(['a', 'a~2']);
    expect(ids.faults).to.deep.equal(['a ID id-duplicate']);
  });

  it('reads Spanish headers and words', async () => {
    const group = await one({
      Día: '2º y 4º miércoles',
      'Hora de inicio': '18:30',
      'Hora de fin': '20:00',
      Ciudad: 'Salem',
      Estado: 'OR',
      'Bebés bienvenidos': 'Sí',
      Idiomas: 'español; inglés',
      Costo: 'Gratis',
      Modalidad: 'Híbrido',
      Tipo: 'Grupo de apoyo',
      'Última revisión': '3 de noviembre de 2026',
      'A cargo de': 'Psicóloga',
    });
    expect(group.schedule[0]).to.include({
      start: '2026-11-11T18:30',
      minutes: 90,
      rrule: 'FREQ=MONTHLY;BYDAY=2WE,4WE',
    });
    expect(group).to.deep.include({
      kind: 'peer-support',
      ledBy: 'professional',
      languages: ['es', 'en'],
      verifiedAt: '2026-11-03',
    });
    expect(group.formats).to.deep.equal(['in-person', 'online']);
    expect(group.comfort.babyWelcome).to.equal(true);
    expect(group.cost?.free).to.equal(true);
  });

  it('reads the names of the native feed too', async () => {
    const group = await one({
      'place.city': 'Salem',
      verifiedAt: '2026-11-03',
      babyMaxAgeMonths: '12',
      noNeedToTalk: 'yes',
      'audience.notFor': 'Couples',
    });
    expect(group).to.deep.include({ verifiedAt: '2026-11-03', babyMaxAgeMonths: 12 });
    expect(group.place?.city).to.equal('Salem');
    expect(group.comfort.noNeedToTalk).to.equal(true);
    expect(group.audience.notFor).to.deep.equal(['Couples']);
  });
});

describe('what a table says', () => {
  const rules: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
    [{ When: 'Tuesdays at 7-8:30 PM' }, { start: '2026-11-10T19:00', minutes: 90, rrule: 'FREQ=WEEKLY;BYDAY=TU' }],
    [{ Day: 'Tuesdays 7 PM' }, { start: '2026-11-10T19:00', minutes: 60, minutesAssumed: true }],
    [
      { Day: 'Tuesday', Time: '7-8:30 pm' },
      { start: '2026-11-10T19:00', minutes: 90 },
    ],
    [
      { Day: 'Wednesday', Repeats: '2nd & 4th', Time: '6 pm', Minutes: '45' },
      { minutes: 45, rrule: 'FREQ=MONTHLY;BYDAY=2WE,4WE' },
    ],
    [{ Date: '12/1/2026', Time: '6 pm' }, { start: '2026-12-01T18:00' }],
    [
      { Date: '12/1/2026', Repeats: 'every other week', Time: '6 pm' },
      { start: '2026-12-01T18:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' },
    ],
    [
      { RRULE: 'FREQ=WEEKLY;BYDAY=FR', Time: '18:00', 'Time zone': 'Europe/Madrid' },
      { start: '2026-11-13T18:00', zone: 'Europe/Madrid' },
    ],
    [
      { Day: 'Thursday', Time: '6 pm', 'No meeting on': 'Nov 26, 2026, 12/24/2026', Until: '2027-01-31' },
      { exdates: ['2026-11-26', '2026-12-24'], validTo: '2027-01-31' },
    ],
  ];
  for (const [row, expected] of rules) {
    it(`claims the dates of ${JSON.stringify(row)} (D10)`, async () => {
      const { schedule, faults } = await one(row);
      expect(faults).to.deep.equal([]);
      expect(schedule).to.have.length(1);
      expect(schedule[0]).to.deep.include(expected);
    });
  }

  it('takes the zone from the ZIP code, and a zone in words as it is meant (D10)', async () => {
    const zoneOf = async (row: Readonly<Record<string, string>>): Promise<unknown> => {
      const { schedule, faults } = await one({ Day: 'Tuesday', Time: '7 pm', State: '', ...row });
      expect(faults).to.deep.equal([]);
      return [schedule[0]?.zone, schedule[0]?.zoneAssumed];
    };
    expect(await zoneOf({ City: 'El Paso', State: 'TX', ZIP: '79901' })).to.deep.equal(['America/Denver', true]);
    expect(await zoneOf({ ZIP: '32501' })).to.deep.equal(['America/Chicago', true]);
    expect(await zoneOf({ 'Time zone': 'Eastern' })).to.deep.equal(['America/New_York', undefined]);
    expect(await zoneOf({ 'Time zone': 'Eastern Standard Time' })).to.deep.equal(['America/New_York', undefined]);
    expect(await zoneOf({ 'Time zone': 'EST' })).to.deep.equal(['America/New_York', true]);
    expect(await zoneOf({ 'Time zone': 'MST', State: 'AZ' })).to.deep.equal(['America/Phoenix', true]);
    expect(await zoneOf({ 'Time zone': 'UTC-8', State: 'OR' })).to.deep.equal(['America/Los_Angeles', true]);
  });

  it('reads an end at 24:00, past midnight, and in other writing (D10)', async () => {
    const minutesOf = async (Start: string, End: string): Promise<unknown> => {
      const { schedule, faults } = await one({ Day: 'Tuesday', Start, End });
      return faults.length > 0 ? faults : schedule[0]?.minutes;
    };
    expect(await minutesOf('7:00 PM', '24:00')).to.equal(300);
    expect(await minutesOf('11 pm', '1 am')).to.equal(120);
    expect(await minutesOf('noon', '13.30')).to.equal(90);
    expect(await minutesOf('19.30', '21:00')).to.equal(90);
  });

  it('reports an end before the start, and assumes the length', async () => {
    const { schedule, faults } = await one({ Day: 'Tuesday', Start: '20:00', End: '19:00' });
    expect(schedule[0]).to.include({ minutes: 60, minutesAssumed: true });
    expect(faults).to.deep.equal(['#1 End value-impossible']);
  });

  it('claims no weekly date where the notes or the name say that it is monthly (R4)', async () => {
    const noted = await one({ Day: 'Tuesday', Time: '7 pm', Notes: 'Come in. First Tuesday of the month.' });
    expect(noted.schedule).to.deep.equal([]);
    expect(noted.scheduleText).to.equal('Tuesday 7 pm: First Tuesday of the month.');
    const named = await one({ Name: '2nd & 4th Tuesday Circle', Day: 'Tuesday', Time: '7 pm' });
    expect([named.schedule, named.scheduleText]).to.deep.equal([[], 'Tuesday 7 pm: 2nd & 4th Tuesday Circle']);
  });

  it('keeps dates that the notes only explain', async () => {
    const rows = [
      { Day: 'Tuesday', Notes: 'Every Tuesday. The last Tuesday we celebrate.' },
      { Day: '2nd Tuesday', Notes: 'Second Tuesday of the month' },
      { Day: 'every other Tuesday', Date: '12/1/2026', Notes: 'Meets every other week' },
    ];
    for (const row of rows) expect((await one({ Time: '7 pm', ...row })).schedule, row.Notes).to.have.length(1);
  });

  const empty: readonly (readonly [Readonly<Record<string, string>>, string, string])[] = [
    [
      { Day: 'Tuesday', Date: '12/1/2026', Until: '11/1/2026' },
      'Tuesday 12/1/2026 7 pm – 11/1/2026',
      '#1 Until rule-empty',
    ],
    [
      { RRULE: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101', Date: '12/1/2026' },
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101 12/1/2026 7 pm',
      '#1 RRULE rule-empty',
    ],
    [{ RRULE: 'FREQ=WEEKLY;INTERVAL=0;BYDAY=TU' }, 'FREQ=WEEKLY;INTERVAL=0;BYDAY=TU 7 pm', '#1 RRULE rule-unreadable'],
  ];
  for (const [row, words, fault] of empty) {
    it(`claims no date from ${JSON.stringify(row)}, and names the column (D10)`, async () => {
      const group = await one({ Time: '7 pm', ...row });
      expect([group.schedule, group.scheduleText]).to.deep.equal([[], words]);
      expect(group.faults).to.include(fault);
    });
  }

  it('takes a series that has ended for one that has ended', async () => {
    const { schedule, faults } = await one({ RRULE: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20250601', Time: '7 pm' });
    expect(schedule[0]?.start).to.match(/^2025-05-/);
    expect(faults).to.deep.equal([]);
  });

  const unclear: readonly (readonly [Readonly<Record<string, string>>, string, string])[] = [
    [{ Day: 'most Tuesdays', Time: '7 pm' }, 'most Tuesdays 7 pm', '#1 Day rule-unreadable'],
    [{ Day: 'every other Monday', Time: '7 pm' }, 'every other Monday 7 pm', '#1 date date-unreadable'],
    [{ Day: 'Monday', Time: 'evening' }, 'Monday evening', '#1 Time time-unreadable'],
    [{ Day: 'Monday', Time: '7 pm', State: '' }, 'Monday 7 pm', '#1 zone zone-missing'],
    [{ When: 'call us' }, 'call us', '#1 When rule-unreadable'],
    [{ Date: '9999-12-31', Time: '7 pm' }, '9999-12-31 7 pm', '#1 Date date-unreadable'],
  ];
  for (const [row, words, fault] of unclear) {
    it(`shows ${JSON.stringify(row)} as written, and names the column`, async () => {
      const group = await one(row);
      expect(group.schedule).to.deep.equal([]);
      expect(group.scheduleText).to.equal(words);
      expect(group.faults).to.include(fault);
    });
  }

  it('keeps yes, no and not stated apart (D6)', async () => {
    const { comfort, faults } = await one({
      'Baby welcome': 'Yes, under 12 months',
      Captions: 'no',
      Childcare: '?',
      Stroller: '',
      Parking: 'x',
    });
    expect(comfort).to.deep.equal({ babyWelcome: true, captions: false, parking: true });
    expect(faults).to.deep.equal([]);
  });

  it('shows who leads as written where that does not say professional or peer (D2)', async () => {
    const group = await one({ 'Led by': 'Kim, LCSW' });
    expect(group.ledBy).to.equal(undefined);
    expect(group.credential).to.equal('Kim, LCSW');
  });

  it('keeps words for an audience that it does not know (D4)', async () => {
    const { audience } = await one({
      'For whom': 'Pregnant, Grandparents, Depression',
      Experience: 'NICU; sleepless nights',
    });
    expect(audience).to.deep.equal({
      stage: ['pregnant'],
      experience: ['nicu', 'sleepless nights', 'low-mood'],
      community: ['Grandparents'],
      notFor: [],
    });
  });

  it('reads prices, and shows them as written too', async () => {
    expect((await one({ Cost: '$10-$30, sliding scale' })).cost).to.deep.equal({
      min: 10,
      max: 30,
      currency: 'USD',
      reduced: true,
      text: '$10-$30, sliding scale',
    });
    expect((await one({ Free: 'yes' })).cost).to.deep.equal({ free: true });
  });

  it('lets the host name a column, and what a yes in it means', async () => {
    const terms = { Beb: 'babyWelcome', Blues: 'experience:low-mood', Quiet: 'noNeedToTalk' };
    const group = await one({ Beb: 'no', Blues: 'yes', Quiet: 'no', Snacks: 'cake' }, { terms });
    expect(group.comfort).to.deep.equal({ babyWelcome: false, noNeedToTalk: false });
    expect(group.audience.experience).to.deep.equal(['low-mood']);
    expect(group.terms).to.deep.equal([{ scheme: 'csv', code: 'Snacks', label: 'Snacks: cake' }]);
  });

  it('hides passcodes in links, notes and columns of their own, and warns the webmaster (P16)', async () => {
    const row = {
      'Online link': 'zoom.us/j/5550100?pwd=s3cret',
      Notes: 'Password: hunter2',
      'Zoom passcode': '4711',
      'Dial in': '+15035550102,,5550100#,,#,,987#',
    };
    const group = await one(row);
    expect(group.online).to.deep.equal({ url: 'https://zoom.us/j/5550100', hasPasscode: true });
    expect(group.dialIn).to.deep.equal([{ number: '+15035550102', code: '5550100' }]);
    expect(JSON.stringify(group)).not.to.match(/s3cret|hunter2|4711|987/);
    expect(group.faults).to.deep.equal(Object.keys(row).map((header) => `#1 ${header} passcode-public`));
  });

  it('says that a meeting has a passcode that stood in a column of its own', async () => {
    const { online } = await one({ Zoom: 'https://zoom.us/j/5550100', Contraseña: '4711' });
    expect(online).to.deep.equal({ url: 'https://zoom.us/j/5550100', hasPasscode: true });
  });

  it('names the header of what it could not use', async () => {
    const { faults } = await readAll(readCsv, TABLE);
    expect(faults).to.include.members([
      '#2 Language(s) value-unknown',
      '#3 Last checked date-unreadable',
      '#3 Status value-unknown',
      '#3 Online link url-unsafe',
    ]);
  });
});

describe('how long a table says that a group meets', () => {
  const minutesOf = async (row: Readonly<Record<string, string>>): Promise<unknown> => {
    const { schedule, faults } = await one({ Day: 'Tuesday', Start: '7 pm', ...row });
    expect(schedule).to.have.length(1);
    return faults.length > 0 ? [schedule[0]?.minutes, schedule[0]?.minutesAssumed, ...faults] : schedule[0]?.minutes;
  };

  const lengths: Readonly<Record<string, number>> = {
    '90': 90,
    '90.0': 90,
    '90 min': 90,
    '90 minutes each time': 90,
    "75'": 75,
    '5 min': 5,
    '1 hour': 60,
    '1 hr.': 60,
    '2 hrs': 120,
    '1.5 hours': 90,
    '1,5 horas': 90,
    '1 ½ hours': 90,
    '1 1/2 hours': 90,
    '½ hour': 30,
    '1h30': 90,
    '1h 15m': 75,
    '1 hour and 30 minutes': 90,
    '2 hours, 15 min': 135,
    '1:30': 90,
    '0:45': 45,
    '1:30:00': 90,
    'about an hour': 60,
    'an hour and a half': 90,
    'Half an hour': 30,
    'una hora y media': 90,
    'media hora': 30,
    '1 hour (60 min)': 60,
    'one and a half hours': 90,
  };
  for (const [Length, minutes] of Object.entries(lengths)) {
    it(`reads "${Length}" as ${minutes} minutes (D10)`, async () => {
      expect(await minutesOf({ Length, End: '9 pm' })).to.equal(minutes);
    });
  }

  const unread = [
    '1',
    '2',
    '1.5',
    '0',
    '60-90 min',
    '1 to 2 hours',
    '1 hour - 90 min',
    '19:00',
    'long',
    '99999',
    '0 min',
    'hours',
  ];
  for (const Length of unread) {
    it(`takes "${Length}" for no length, says so, and goes by the end (D6)`, async () => {
      expect(await minutesOf({ Length, End: '8:15 pm' })).to.deep.equal([75, undefined, '#1 Length value-impossible']);
      expect(await minutesOf({ Length })).to.deep.equal([60, true, '#1 Length value-impossible']);
    });
  }

  it('passes over a length that is not stated, without a word', async () => {
    expect(await minutesOf({ Length: 'N/A', End: '8:15 pm' })).to.equal(75);
  });

  it('is not held up by a length that is made to be slow (P13)', async () => {
    const began = performance.now();
    expect(await minutesOf({ Length: '('.repeat(200_000), End: '8:15 pm' })).to.include(75);
    expect(performance.now() - began).to.be.below(2000);
  });
});

describe('a weekday beside words that say how often', () => {
  const monthly: readonly Readonly<Record<string, string>>[] = [
    { Description: 'We meet the 2nd and 4th Tuesday of each month.' },
    { Description: 'Come as you are.\nFirst Tuesday of the month only.', Notes: 'Ring twice.' },
    { Name: 'Monthly loss circle' },
    { Name: 'Monthly book club' },
    { Notes: 'Once a month, call for dates' },
    { Notes: 'Monthly.' },
    { Description: 'Parents of twins gather at the library each month.' },
    { Description: 'We meet in person twice a month.' },
    { Notes: 'One Tuesday a month' },
    { Description: 'Círculo mensual para mamás' },
    { Notes: 'Una vez al mes' },
  ];
  for (const row of monthly) {
    it(`claims no weekly date beside ${JSON.stringify(row)} (R4)`, async () => {
      const { schedule, scheduleText } = await one({ Day: 'Tuesday', Time: '7 pm', ...row });
      expect(schedule).to.deep.equal([]);
      expect(scheduleText).to.match(/^Tuesday 7 pm: ./);
    });
  }

  const weekly: readonly Readonly<Record<string, string>>[] = [
    { Description: 'We read a new book every month.' },
    { Description: 'Ask for our monthly newsletter.' },
    { Description: 'Once a month we have a guest speaker.' },
    { Description: 'Once a month, we welcome a guest speaker.' },
    { Description: 'We meet to share, and to read a new book every month.' },
    { Description: 'Members pay a monthly fee of $5.' },
    { Description: 'Every Tuesday. A monthly potluck meeting in the garden.' },
    { Description: 'For babies under 6 months. The last month of pregnancy is hard.' },
    { Description: 'Childcare is there once a month.' },
  ];
  for (const row of weekly) {
    it(`keeps the weekly date beside ${JSON.stringify(row)}`, async () => {
      expect((await one({ Day: 'Tuesday', Time: '7 pm', ...row })).schedule).to.have.length(1);
    });
  }

  it('does not take a weekly newsletter for a weekly meeting', async () => {
    const Description = 'First Tuesday of the month. Sign up for the weekly email.';
    expect((await one({ Day: 'Tuesday', Time: '7 pm', Description })).schedule).to.deep.equal([]);
  });
});

describe('what a table says is not so', () => {
  const statuses: Readonly<Record<string, string>> = {
    'No longer running': 'closed',
    'Not meeting any more': 'closed',
    'Not active': 'closed',
    'Ya no se reúne': 'closed',
    'Not currently meeting': 'paused',
    'Currently not meeting': 'paused',
    'Currently no meetings': 'paused',
    "Isn't running right now": 'paused',
    'Not yet open': 'paused',
    'Currently full': 'full',
    'Open, but no spots left': 'full',
    'Not accepting new members': 'full',
    'Open, not full': 'open',
    'Open, no waitlist': 'open',
    'Active (no meetings on holidays)': 'open',
    'Open, not meeting in July': 'open',
    'Open, not accepting walk-ins': 'open',
    "Active (doesn't meet on holidays)": 'open',
    "Open, we don't meet in July": 'open',
    'Open (no childcare available)': 'open',
    'Active - no in-person meetings': 'open',
    'Active; will not meet Dec 24': 'open',
    'Abierto, no hay reunión en agosto': 'open',
    'Open; see website for full details': 'open',
    'Open – full accessibility': 'open',
    'Open - no space for strollers': 'open',
    'Open, no longer meets online': 'open',
    Current: 'open',
    'Currently meeting': 'open',
  };
  for (const [Status, status] of Object.entries(statuses)) {
    it(`reads the status "${Status}" as ${status} (D13)`, async () => {
      const group = await one({ Status });
      expect([group.status, group.faults]).to.deep.equal([status, []]);
    });
  }

  const modes: Readonly<Record<string, string>> = {
    'No drop-ins; please register first': 'sign-up',
    'No drop-ins, please register first': 'sign-up',
    'By appointment only, no walk-ins': 'sign-up',
    'Walk-ins are not accepted. Register online': 'sign-up',
    'No registration fee; sign up online': 'sign-up',
    'No need to register': 'drop-in',
    'Registration is not required': 'drop-in',
    "You don't need to sign up": 'drop-in',
    'No sign-up, just come': 'drop-in',
    'No registration. Call with questions': 'drop-in',
    'Sin inscripción': 'drop-in',
    'Sin cita': 'drop-in',
    'No registration, but call first': 'contact',
    'No referral needed, call us': 'contact',
  };
  for (const [words, mode] of Object.entries(modes)) {
    it(`reads "${words}" as ${mode}`, async () => {
      const { joining, faults } = await one({ 'How to join': words });
      expect([joining?.mode, faults]).to.deep.equal([mode, []]);
    });
  }

  const shut = [
    'Not currently accepting registrations',
    'No new registrations at this time',
    "Can't sign up yet",
    'Cannot register online, call',
    'No online registration, please call',
  ];
  for (const words of shut) {
    it(`asks nobody to just come to "${words}"`, async () => {
      expect((await one({ 'How to join': words })).joining?.mode).not.to.equal('drop-in');
    });
  }

  const formats: Readonly<Record<string, readonly string[]>> = {
    'Virtual (not in person)': ['online'],
    'In person, not online': ['in-person'],
    'Online only, no phone or video': ['online'],
    'Not only online but also in person': ['online', 'in-person'],
    'Zoom - camera not required': ['online'],
  };
  for (const [Format, expected] of Object.entries(formats)) {
    it(`reads the format "${Format}" as ${expected.join(' and ')} (D5)`, async () => {
      expect((await one({ Format, Address: '1 Elm Street' })).formats).to.deep.equal(expected);
    });
  }

  it('reads a kind that the cell does not deny (D1)', async () => {
    const kindOf = async (Kind: string): Promise<string> => (await one({ Kind })).kind;
    expect(await kindOf('Peer support (not therapy)')).to.equal('peer-support');
    expect(await kindOf('Non-clinical peer support')).to.equal('peer-support');
    expect(await kindOf('Not a class but a playgroup')).to.equal('parent-baby');
    expect(await kindOf('No-cost drop-in')).to.equal('drop-in');
    expect(await kindOf('Therapy group, no drop-ins')).to.equal('therapy');
  });

  it('reads a lead that the cell does not deny (D2)', async () => {
    const leadOf = async (words: string): Promise<unknown> => (await one({ 'Led by': words })).ledBy;
    expect(await leadOf('Volunteer moms, not therapists')).to.equal('trained-peer');
    expect(await leadOf('Peers and not professionals')).to.equal('trained-peer');
    expect(await leadOf('Not only a therapist and a peer')).to.equal('both');
    expect(await leadOf('Therapist, not a peer')).to.equal('professional');
  });

  it('shows a cell as written, and names its column, where all of it is denied (D1, D2, D5)', async () => {
    const group = await one({
      Kind: 'Not therapy',
      'Led by': 'No therapist',
      Format: 'Not in person',
      'How to join': 'No walk-ins',
      Status: 'No waitlist',
      Address: '1 Elm Street',
    });
    expect(group).to.deep.include({ kind: 'other', kindLabel: 'Not therapy', credential: 'No therapist', formats: [] });
    expect([group.ledBy, group.joining]).to.deep.equal([undefined, undefined]);
    expect(group.terms).to.deep.equal([
      { scheme: 'csv', code: 'format', label: 'Format: Not in person' },
      { scheme: 'csv', code: 'status', label: 'Status: No waitlist' },
      { scheme: 'csv', code: 'joining', label: 'How to join: No walk-ins' },
    ]);
    expect(group.faults).to.have.members(
      ['Kind', 'Led by', 'Format', 'How to join', 'Status'].map((header) => `#1 ${header} value-unknown`),
    );
  });
});

describe('yes, no and neither', () => {
  it('takes a no for a no, however it is written (D6)', async () => {
    for (const Captions of ['No', 'n', 'no, sorry', 'No (ask us)', 'FALSE', '0', '✗'])
      expect((await one({ Captions })).comfort, Captions).to.deep.equal({ captions: false });
  });

  it('passes over what states nothing, without a word (D6)', async () => {
    for (const Captions of [
      'N/A',
      'n/a',
      'n.a.',
      'NA',
      'N / A',
      'Unknown',
      '?',
      '-',
      '–',
      'TBD',
      'Yes/No',
      'y/n',
      'No?',
    ]) {
      const { comfort, faults } = await one({ Captions });
      expect([comfort, faults], Captions).to.deep.equal([{}, []]);
    }
  });

  it('does not guess whether "No problem!" is a yes, and says so', async () => {
    for (const Parking of ['No problem!', 'No limit']) {
      const { comfort, faults } = await one({ Parking });
      expect([comfort, faults], Parking).to.deep.equal([{}, ['#1 Parking value-wrong-type']]);
    }
  });
});

describe('languages of a table', () => {
  const both = [
    'English and Spanish',
    'English/Spanish',
    'English & Spanish',
    'English + Spanish',
    'English; Spanish',
    'English, and Spanish',
    'Inglés y español',
    'English (Spanish)',
    'Bilingual (English/Spanish)',
    'en, es',
  ];
  for (const Languages of both) {
    it(`are both read of "${Languages}"`, async () => {
      const { languages, terms, faults } = await one({ Languages });
      expect([languages, terms, faults]).to.deep.equal([['en', 'es'], [], []]);
    });
  }

  it('are kept as written where they are not known', async () => {
    const { languages, terms, faults } = await one({ Languages: 'Spanish only / Klingon' });
    expect(languages).to.deep.equal(['es']);
    expect(terms).to.deep.equal([{ scheme: 'csv', code: 'language', label: 'Languages: Klingon' }]);
    expect(faults).to.deep.equal(['#1 Languages value-unknown']);
    expect((await one({ Languages: 'Bilingual' })).terms).to.deep.equal([
      { scheme: 'csv', code: 'language', label: 'Languages: Bilingual' },
    ]);
  });

  it('are not taken from a note in brackets, or from a cell that states nothing', async () => {
    expect((await one({ Languages: 'English (US)' })).languages).to.deep.equal(['en']);
    const { languages, terms, faults } = await one({ Languages: 'N/A' });
    expect([languages, terms, faults]).to.deep.equal([[], [], []]);
  });
});

describe('telling a table by its head', () => {
  it('wants two columns, one of them for the name', () => {
    for (const head of ['Name,Day\n', '\ufeff"Group name";Ciudad', 'City\tMeeting\r\nx'])
      expect(looksLikeCsv(head), head).to.equal(true);
    for (const head of ['', 'Name', 'a,b,c', '{"name":1,"x":2}', '<html>'])
      expect(looksLikeCsv(head), head).to.equal(false);
  });
});

describe('hostile tables', () => {
  const header = fc.constantFrom(
    'Name',
    'Day',
    'Time',
    'When',
    'Online link',
    'Website',
    'Sign-up link',
    'Contact link',
    'Organization',
    'Organization website',
    'Cost',
    'Latitude',
    'Longitude',
    'Exceptions',
    'RRULE',
    'End time',
    'Until',
    'Date',
    'Minutes',
    'Time zone',
    'ZIP',
    '__proto__',
    'constructor',
    'For whom',
    'Dial in',
  );
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'javascript:alert(1)',
      'https://a:b@example.org/',
      'example.org',
      'Tuesdays',
      '7 pm',
      '24:00',
      '9999-12-31',
      'EST',
      '79901',
      'FREQ=WEEKLY;BYDAY=TU',
      'FREQ=WEEKLY;BYDAY=XX',
      '"',
      '\u202e',
    ),
  );
  const table = fc
    .array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 })
    .chain((rows) =>
      fc
        .array(header, { minLength: 1, maxLength: 8 })
        .map((heads) => [heads, ...rows].map((row) => row.join(',')).join('\n')),
    );

  it('never break the reader, and never put an unsafe link or time out (P13, R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(table, fc.string()), fc.integer({ min: 1, max: 50 }), async (text, piece) => {
        const { groups } = await readAll(readCsv, text, { piece });
        expect(new Set(groups.map(({ id }) => id)).size).to.equal(groups.length);
        for (const group of groups) for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
        for (const group of groups) expect(unusableTimes(group)).to.deep.equal([]);
      }),
    );
  });
});

describe('a table through the API of Google Sheets', () => {
  const HEAD = ['Name', 'Day', 'Start time', 'ZIP', 'Baby welcome', 'Places left'];
  const ROW = ['Morning circle', 'Tuesdays', '10:00 AM', 97202, true, 4];

  it('reads as the same table does as text, with numbers and yes and no as cells', async () => {
    const { groups, records, faults } = await readAll(readCsv, sheet([HEAD, ROW]));
    const text = await readAll(readCsv, `${HEAD.join(',')}\n${ROW.join(',')}`);
    expect(groups).to.deep.equal(text.groups);
    expect([records, faults]).to.deep.equal([1, []]);
    expect(groups[0]?.place).to.deep.equal({ postalCode: '97202' });
    expect(groups[0]?.comfort).to.deep.equal({ babyWelcome: true });
    expect(groups[0]?.remaining).to.equal(4);
    expect(groups[0]?.schedule[0]).to.include({ start: '2026-11-10T10:00', zone: 'America/Los_Angeles' });
  });

  it('reads it column by column, with columns that end early', async () => {
    const columns = [['Name', 'A', 'B'], ['Day', 'Tuesdays'], [], ['Free', false, true]];
    const { groups, records } = await readAll(readCsv, sheet(columns, 'COLUMNS'));
    expect(records).to.equal(2);
    expect(groups.map(({ name, cost }) => [name, cost?.free])).to.deep.equal([
      ['A', false],
      ['B', true],
    ]);
    expect(groups[1]?.scheduleText).to.equal(undefined);
  });

  it('passes over blank rows, also before the head, and takes rows that end early', async () => {
    const { groups, records } = await readAll(readCsv, sheet([[], ['', ' '], null, HEAD, [], ['Short'], ROW, [null]]));
    expect(records).to.equal(2);
    expect(groups.map(({ name }) => name)).to.deep.equal(['Short', 'Morning circle']);
  });

  it('reports a row that is no list, and reads on', async () => {
    const { groups, records, faults } = await readAll(readCsv, sheet([HEAD, 7, ROW, { Name: 'X' }]));
    expect([groups.length, records]).to.deep.equal([1, 3]);
    expect(faults).to.deep.equal(['#1  not-an-object', '#3  not-an-object']);
  });

  it('gives nothing for a cell that is neither text nor number', async () => {
    const { groups } = await readAll(readCsv, sheet([HEAD, [['Name'], {}, null], ['A', { a: 1 }, ['x']]]));
    expect(groups.map(({ name, schedule }) => [name, schedule])).to.deep.equal([['A', []]]);
  });

  it('keeps batches small in either direction, however the text is cut', async () => {
    const names = Array.from({ length: 450 }, (_, i) => `Group ${i}`);
    for (const text of [sheet([['Name'], ...names.map((name) => [name])]), sheet([['Name', ...names]], 'COLUMNS')]) {
      const { groups, largest } = await readAll(readCsv, `\ufeff\n${text}`, { piece: 997 });
      expect(groups.map(({ name }) => name)).to.deep.equal(names);
      expect(largest).to.be.most(25);
    }
  });

  it('tells an empty sheet, a sheet without names, other JSON and a sheet that broke off', async () => {
    const faultOf = async (text: string): Promise<string | undefined> => (await readAll(readCsv, text)).fault;
    expect(await faultOf('{"range":"A1:ZZ","majorDimension":"ROWS"}')).to.equal('empty');
    expect(await faultOf(sheet([['Day'], ['Monday']]))).to.equal('unknown-format');
    expect(await faultOf('{"error":{"code":403}}')).to.equal('unknown-format');
    const cut = await readAll(readCsv, sheet([HEAD, ROW, ROW]).slice(0, -20));
    expect([cut.groups.length, cut.fault]).to.deep.equal([1, 'truncated']);
  });

  it('never throws, whatever stands in its cells', async () => {
    const cells = fc.array(fc.array(fc.jsonValue(), { maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cells, fc.constantFrom('ROWS', 'COLUMNS', ''), async (rows, dimension) => {
        const { groups, fault } = await readAll(readCsv, sheet([HEAD, ...rows, ROW], dimension));
        expect(groups.flatMap(linksOf).every((link) => safeUrl(link) === link)).to.equal(true);
        expect(groups.flatMap(unusableTimes)).to.deep.equal([]);
        if (dimension !== 'COLUMNS') expect([fault, groups.at(-1)?.name]).to.deep.equal([undefined, 'Morning circle']);
      }),
      { numRuns: 50 },
    );
  });
});
