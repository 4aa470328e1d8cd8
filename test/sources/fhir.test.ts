import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { readFhir } from '../../src/sources/fhir.js';
import { bundle, concept, location, organization, planNet, service } from '../fixtures/fhir-resources.js';
import { readAll, type Options, type Outcome } from './read-all.js';

const read = (value: unknown, options?: Options): Promise<Outcome> =>
  readAll(readFhir, typeof value === 'string' ? value : JSON.stringify(value), options);

/** One service at its place; `others` come with it. */
async function one(
  fields: object = {},
  others: readonly unknown[] = [location(), organization()],
  options?: Options,
): Promise<Group & { faults: readonly string[] }> {
  const { groups, faults, fault } = await read(bundle([service(fields), ...others]), options);
  expect(fault).to.equal(undefined);
  return { ...(groups[0] ?? expect.fail('no group')), faults };
}

const ids = (groups: readonly Group[]): string[] => groups.map(({ id }) => id);

describe('FHIR: the shapes of a feed', () => {
  it('makes a group of each HealthcareService, and passes over all else', async () => {
    const role = { resourceType: 'PractitionerRole', id: 'r' };
    const { groups, records, faults } = await read(
      bundle([service(), role, location(), service({ id: 's2' }), organization()]),
    );
    expect(ids(groups)).to.deep.equal(['s1', 's2']);
    expect([records, faults]).to.deep.equal([2, []]);
    expect(groups[0]?.place?.name).to.equal('Riverside Library');
    expect(groups[0]?.source).to.include({ format: 'fhir', feed: 'Example feed' });
  });

  it('reads a single resource, a bare list, and the answer to a batch', async () => {
    expect(ids((await read(service())).groups)).to.deep.equal(['s1']);
    const list = await read([service(), location(), { resource: service({ id: 's2' }) }]);
    expect(ids(list.groups)).to.deep.equal(['s1', 's2']);
    const many = Array.from({ length: 250 }, (_, n) => service({ id: `n${n}` }));
    const batch = await read({
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: [{ response: { status: '200' }, resource: bundle(many) }, { response: { status: '404' } }],
    });
    expect([batch.groups.length, batch.records, batch.largest]).to.deep.equal([250, 250, 25]);
  });

  it('reads a Bundle whose type comes last, however it is cut', async () => {
    const text = JSON.stringify({ entry: [{ resource: service() }, { resource: location() }], resourceType: 'Bundle' });
    const whole = await read(text);
    expect(whole.groups[0]?.place?.city).to.equal('Portland');
    for (const piece of [1, 13]) expect((await read(text, { piece })).groups).to.deep.equal(whole.groups);
  });

  it('reads a bulk export, one resource a line', async () => {
    const lines = [location(), service(), service({ id: 's2', comment: 'a {brace}\nand a line' })];
    const text = lines.map((line) => JSON.stringify(line)).join('\r\n\n');
    for (const whole of [text, `\ufeff${text}\n\n`]) {
      for (const piece of [7, 65_536]) {
        const { groups, records, fault } = await read(whole, { piece });
        expect([ids(groups), records, fault]).to.deep.equal([['s1', 's2'], 2, undefined]);
        expect(groups[1]?.place?.name).to.equal('Riverside Library');
      }
    }
    const pretty = await read(JSON.stringify([location(), service()], null, 2));
    expect(ids(pretty.groups)).to.deep.equal(['s1']);
    expect(ids((await read(JSON.stringify(service(), null, 2))).groups)).to.deep.equal(['s1']);
  });

  it('takes an empty Bundle for an empty list, and what holds no service for another format', async () => {
    expect((await read(bundle([]))).fault).to.equal(undefined);
    expect((await read({ resourceType: 'Bundle', type: 'searchset', total: 0 })).fault).to.equal(undefined);
    for (const other of [
      { resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: 'No such thing' }] },
      { resourceType: 'CapabilityStatement' },
      { resourceType: 'Patient', id: 'p' },
      { resourceType: 'List', entry: [{ item: { reference: 'HealthcareService/s1' } }] },
      bundle([{ resourceType: 'Patient' }]),
      bundle([location()]),
      location(),
      { weather: 'rain' },
      'hello',
    ])
      expect((await read(other)).fault, JSON.stringify(other)).to.equal('unknown-format');
  });

  it('passes over a remark of the server, and reports what went wrong', async () => {
    const outcome = (severity: string): object => ({ resourceType: 'OperationOutcome', issue: [{ severity }] });
    expect((await one({}, [location(), outcome('information')])).faults).to.deep.equal([]);
    expect((await one({}, [location(), outcome('error')])).faults).to.deep.equal([
      'OperationOutcome issue detail-unreachable',
    ]);
  });

  it('loses a bad record and nothing else (R1)', async () => {
    const entry = (resource: unknown): string => JSON.stringify({ resource });
    const text = `{"resourceType":"Bundle","entry":[${entry(service())},{"resource":oops},7,${entry('text')},${entry({ id: 'x' })},${entry(
      service({ id: 'nameless', name: undefined }),
    )},{"fullUrl":"x"},${entry(service({ id: 's2' }))}]}`;
    const { groups, records, faults } = await read(text);
    expect(ids(groups)).to.deep.equal(['s1', 's2']);
    expect(records).to.equal(7);
    expect(faults.filter((fault) => !/location|timezone/.test(fault))).to.have.members([
      '#2  not-json',
      '#3  not-an-object',
      '#4  not-an-object',
      'x resourceType value-unknown',
      'nameless name name-missing',
    ]);
  });

  it('keeps one of two services that are the same, and both of two that are not', async () => {
    const { groups, faults } = await read([service(), service(), service({ name: 'Another' })]);
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['s1', 'New Parent Circle'],
      ['s1~2', 'Another'],
    ]);
    expect(faults.filter((fault) => fault.startsWith('s1 id'))).to.deep.equal([
      's1 id id-duplicate',
      's1 id id-duplicate',
    ]);
  });

  it('gives what came before a feed broke off, and says that it did (R3)', async () => {
    const text = JSON.stringify(bundle([service(), service({ id: 's2' }), location()]));
    const { groups, fault } = await read(text.slice(0, text.indexOf('Riverside Library')));
    expect([ids(groups), fault]).to.deep.equal([['s1', 's2'], 'truncated']);
  });
});

describe('FHIR: references', () => {
  it('finds a place by every way of naming it', async () => {
    const place = async (reference: string, entry: object): Promise<string | undefined> => {
      const entries = [{ resource: service({ location: [{ reference }] }) }, entry];
      return (await read({ resourceType: 'Bundle', entry: entries })).groups[0]?.place?.name;
    };
    const found = 'Riverside Library';
    const bare = { resource: location({ id: undefined }), fullUrl: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' };
    expect(await place('Location/library', { resource: location() })).to.equal(found);
    expect(await place('https://fhir.example.org/r4/Location/library', { resource: location() })).to.equal(found);
    expect(await place('Location/library/_history/3', { resource: location() })).to.equal(found);
    expect(await place('urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0', bare)).to.equal(found);
    expect(await place('Organization/library', { resource: location() })).to.equal(undefined);
  });

  it('finds what stands inside the service', async () => {
    const inside = await one({ contained: [location({ id: 'in' })], location: { reference: '#in' } }, []);
    expect(inside.place?.city).to.equal('Portland');
    expect(inside.schedule[0]?.zone).to.equal('America/Los_Angeles');
  });

  it('costs only the place where one is missing, and shows its name', async () => {
    const group = await one({}, []);
    expect(group.place).to.deep.equal({ name: 'The library' });
    expect(group.organization).to.deep.equal({ name: 'Riverside Clinic' });
    expect(group.scheduleText).to.equal('Tue 18:00–19:30');
    expect(group.faults).to.deep.equal(['s1 location detail-unreachable', 's1 timezone zone-missing']);
    expect((await one({ location: [{ reference: 'Location?identifier=7' }] }, [])).place).to.equal(undefined);
    expect((await one({ location: [{ display: 'By the river' }] }, [])).faults).to.deep.equal([
      's1 timezone zone-missing',
    ]);
  });

  it('gives a service without an id that of its entry', async () => {
    const { groups } = await read({
      resourceType: 'Bundle',
      entry: [{ fullUrl: 'urn:uuid:11aa', resource: service({ id: undefined }) }],
    });
    expect(ids(groups)).to.deep.equal(['11aa']);
  });

  it('survives places that are parts of each other', async () => {
    const parts = [
      location({ address: undefined, partOf: { reference: 'Location/b' } }),
      location({ id: 'b', address: undefined, partOf: { reference: 'Location/library' } }),
    ];
    expect((await one({}, parts)).place?.name).to.equal('Riverside Library');
  });
});

describe('FHIR: when', () => {
  const rows = (...availableTime: object[]): object => ({ availableTime });
  const row = (days: string, from: string, to: string): object => ({
    daysOfWeek: days.split(' '),
    availableStartTime: from,
    availableEndTime: to,
  });

  it('takes what is as short as a meeting for one, in the zone of the place (D10)', async () => {
    expect((await one()).schedule).to.deep.equal([
      {
        start: '2026-11-10T18:00',
        minutes: 90,
        zone: 'America/Los_Angeles',
        zoneAssumed: true,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
      },
    ]);
  });

  it('takes a zone that is stated by an extension', async () => {
    const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/Denver' }];
    expect((await one({ extension })).schedule[0]).to.deep.include({ zone: 'America/Denver' });
    const group = await one({}, [location({ extension }), organization()]);
    expect([group.schedule[0]?.zone, group.schedule[0]?.zoneAssumed]).to.deep.equal(['America/Denver', undefined]);
  });

  it('makes one schedule of rows with the same times, and several of others', async () => {
    const group = await one(
      rows(row('thu', '10:00:00', '11:00:00'), row('mon', '10:00', '11:00:00.000'), row('sat', '23:30:00', '00:30:00')),
    );
    expect(group.schedule.map(({ start, minutes, rrule }) => [start, minutes, rrule])).to.deep.equal([
      ['2026-11-09T10:00', 60, 'FREQ=WEEKLY;BYDAY=MO,TH'],
      ['2026-11-14T23:30', 60, 'FREQ=WEEKLY;BYDAY=SA'],
    ]);
  });

  for (const [what, fields, text] of [
    ['a working day', rows(row('mon tue wed thu fri', '08:00:00', '17:00:00')), 'Mon to Fri 8:00–17:00'],
    ['all day', rows({ daysOfWeek: ['wed', 'fri'], allDay: true }), 'Wed, Fri all day'],
    [
      'one row of hours beside a short one',
      rows(row('mon tue wed thu', '08:00:00', '17:00:00'), row('fri', '08:00:00', '12:00:00')),
      'Mon to Thu 8:00–17:00; Fri 8:00–12:00',
    ],
    [
      'mornings and afternoons',
      rows(row('mon', '09:00:00', '12:00:00'), row('mon', '13:00:00', '16:00:00')),
      'Mon 9:00–12:00; Mon 13:00–16:00',
    ],
    ['every morning', rows(row('mon tue wed thu fri', '09:00:00', '12:00:00')), 'Mon to Fri 9:00–12:00'],
    [
      'many days without an end',
      rows({ daysOfWeek: ['mon', 'tue', 'wed'], availableStartTime: '08:00' }),
      'Mon to Wed from 8:00',
    ],
    ['no days', rows({ availableStartTime: '18:00:00', availableEndTime: '19:00:00' }), '18:00–19:00'],
    ['no times', rows({ daysOfWeek: ['tue'] }), 'Tue'],
  ] as const) {
    it(`shows ${what} in words, not as dates`, async () => {
      const group = await one(fields);
      expect([group.schedule.length, group.scheduleText, group.faults]).to.deep.equal([0, text, []]);
    });
  }

  it('assumes an hour for one day without an end', async () => {
    const group = await one(rows({ daysOfWeek: 'tue', availableStartTime: '18:00:00' }));
    expect(group.schedule[0]).to.include({ minutes: 60, minutesAssumed: true });
  });

  it('keeps the words of times that it cannot read, and says so', async () => {
    const group = await one(rows({ daysOfWeek: ['tue', 'someday'], availableStartTime: 'after lunch' }));
    expect([group.schedule.length, group.scheduleText]).to.deep.equal([0, 'Tue from after lunch']);
    expect(group.faults).to.deep.equal([
      's1 availableTime.daysOfWeek value-unknown',
      's1 availableTime.availableStartTime time-unreadable',
    ]);
    // The standard's own example: half past eight to half past five, on a clock of twelve hours.
    const twelve = await one(rows(row('mon tue thu fri', '08:30:00', '05:30:00')));
    expect([twelve.schedule.length, twelve.scheduleText]).to.deep.equal([0, 'Mon, Tue, Thu, Fri 8:30–5:30']);
    expect(twelve.faults).to.deep.equal(['s1 availableTime.availableEndTime value-impossible']);
  });

  it('claims no weekly date where the words say "2nd and 4th"', async () => {
    const group = await one({ comment: 'Meets every 2nd and 4th Tuesday. Bring a blanket.' });
    expect(group.schedule).to.deep.equal([]);
    expect(group.scheduleText).to.equal('Tue 18:00–19:30: Meets every 2nd and 4th Tuesday.');
    const exceptions = await one({ availabilityExceptions: 'No meeting last Tuesday of the month' });
    expect([exceptions.schedule.length, exceptions.scheduleText]).to.deep.equal([
      0,
      'Tue 18:00–19:30\nNo meeting last Tuesday of the month',
    ]);
  });

  it('shows exceptions beside the dates', async () => {
    const group = await one({ availabilityExceptions: 'Closed on public holidays' });
    expect([group.schedule.length, group.scheduleText]).to.deep.equal([1, 'Closed on public holidays']);
  });

  const away = (description: string | undefined, start?: string, end?: string): object => ({
    notAvailable: [{ description, during: start || end ? { start, end } : undefined }],
  });

  it('leaves out the days of a holiday', async () => {
    const group = await one(away('Winter break', '2026-12-21', '2027-01-05T00:00:00-08:00'));
    expect(group.schedule[0]?.exdates).to.deep.equal(['2026-12-22', '2026-12-29']);
    expect([group.scheduleText, group.notice, group.status]).to.deep.equal([
      'Winter break (2026-12-21 – 2027-01-04)',
      undefined,
      'open',
    ]);
    expect((await one(away('All December', '2026-12', '2026-12'))).schedule[0]?.exdates).to.have.length(5);
  });

  it('says a long break as a notice, and has no date in it', async () => {
    const group = await one(away('Building works', '2026-12-01', '2027-02-28'));
    expect(group.schedule[0]?.exdates).to.have.length(13);
    expect(group.notice).to.equal('Building works (2026-12-01 – 2027-02-28)');
    const hours = await one({
      ...away('Inventory', '2026-12-01', '2026-12-02'),
      ...rows(row('mon', '08:00', '17:00')),
    });
    expect([hours.notice, hours.scheduleText]).to.deep.equal(['Inventory (2026-12-01 – 2026-12-02)', 'Mon 8:00–17:00']);
  });

  it('ends with a break that has no end, and pauses where it has begun', async () => {
    const later = await one(away('Moving', '2027-01-01'));
    expect([later.schedule[0]?.validTo, later.status]).to.deep.equal(['2026-12-31', 'open']);
    const now = await one(away('Looking for a room', '2026-10-01', '9999-12-31'));
    expect([now.schedule.length, now.status, now.notice]).to.deep.equal([
      0,
      'paused',
      'Looking for a room (2026-10-01 – 9999-12-31)',
    ]);
  });

  it('forgets what is over, and reports days that cannot be', async () => {
    const past = await one(away('Christmas', '2015-12-25', '2015-12-26'));
    expect([past.scheduleText, past.schedule[0]?.exdates]).to.deep.equal([undefined, undefined]);
    expect((await one(away('Public holidays'))).scheduleText).to.equal('Public holidays');
    expect((await one(away('Odd', '2026-02-30', 'soon'))).faults).to.deep.equal([
      's1 notAvailable.during.start date-unreadable',
      's1 notAvailable.during.end date-unreadable',
    ]);
    expect((await one(away('Backwards', '2026-12-26', '2026-12-25'))).faults).to.deep.equal([
      's1 notAvailable.during.end value-impossible',
    ]);
  });

  it('reads the availability of R5', async () => {
    const availability = [
      {
        availableTime: [row('wed', '10:00:00', '11:00:00')],
        notAvailableTime: [{ description: 'Holiday', during: { start: '2026-12-23', end: '2026-12-23' } }],
      },
    ];
    const group = await one({ availableTime: undefined, availability });
    expect(group.schedule[0]).to.deep.include({ rrule: 'FREQ=WEEKLY;BYDAY=WE', exdates: ['2026-12-23'] });
  });
});

describe('FHIR: where', () => {
  const at = async (fields: object, more: object = {}): Promise<Group & { faults: readonly string[] }> =>
    one(more, [location(fields), organization()]);

  it('reads name, address and point', async () => {
    const group = await one();
    expect(group.place).to.deep.equal({
      name: 'Riverside Library',
      lines: ['100 River Street', 'Room 2'],
      city: 'Portland',
      region: 'OR',
      postalCode: '97202',
      country: 'US',
      geo: { lat: 45.48, lng: -122.64, precision: 'exact' },
    });
    expect(group.formats).to.deep.equal(['in-person']);
  });

  it('takes an address of one line apart, and mends a ZIP code that lost its hyphen', async () => {
    const whole = await at({ address: { text: '5 Elm St, Salem, OR 97301, USA' } });
    expect(whole.place).to.deep.include({ lines: ['5 Elm St'], city: 'Salem', region: 'OR', postalCode: '97301' });
    const nine = await at({ address: { line: ['5 Elm St'], state: 'OR', postalCode: '973010042' } });
    expect(nine.place?.postalCode).to.equal('97301-0042');
    const postal = await at({ address: { type: 'postal', line: ['PO Box 1'], city: 'Salem', state: 'OR' } });
    expect([postal.place?.lines, postal.place?.city]).to.deep.equal([undefined, undefined]);
  });

  const point = async (latitude: unknown, longitude: unknown, address?: object): Promise<unknown> => {
    const { place, faults } = await at({ position: { latitude, longitude }, ...(address ? { address } : {}) });
    return [place?.geo && [place.geo.lat, place.geo.lng], ...faults];
  };

  it('puts swapped numbers right where the state makes that sure, and tells', async () => {
    const fault = 'Location/library position.latitude point-impossible';
    expect(await point(-122.64, 45.48)).to.deep.equal([[45.48, -122.64], fault]);
    expect(await point('-122.64', '45.48')).to.deep.equal([[45.48, -122.64], fault]);
    expect(await point(-114.07, 51.05, { city: 'Calgary', state: 'AB', country: 'CA' })).to.deep.equal([
      [51.05, -114.07],
      fault,
    ]);
    expect(await point(-77.01, 38.88, { city: 'Washington', postalCode: '20201', country: 'US' })).to.deep.equal([
      [38.88, -77.01],
      fault,
    ]);
  });

  it('leaves out a point that lies elsewhere than its address, in the sea, or off the globe', async () => {
    const fault = 'Location/library position.latitude point-impossible';
    // The middle of the country, which stands for "unknown".
    expect(await point(39.78, -100.44)).to.deep.equal([undefined, fault]);
    expect(await point(15, 3)).to.deep.equal([undefined, fault]);
    expect(await point(0, -122.64)).to.deep.equal([undefined, fault]);
    expect(await point(0, 0)).to.deep.equal([undefined]);
    expect(await point(100, 13.4, { city: 'Berlin', country: 'DE' })).to.deep.equal([undefined, fault]);
    expect(await point(52.5, 13.4, { city: 'Berlin', country: 'DE' })).to.deep.equal([[52.5, 13.4]]);
    expect(await point(1e999, null)).to.deep.equal([undefined]);
  });

  it('takes the point of the address where the place has none', async () => {
    const geolocation = {
      url: 'http://hl7.org/fhir/StructureDefinition/geolocation',
      extension: [
        { url: 'latitude', valueDecimal: 45.5 },
        { url: 'longitude', valueDecimal: -122.6 },
      ],
    };
    const group = await at({
      position: undefined,
      address: { city: 'Portland', state: 'OR', extension: [geolocation] },
    });
    expect(group.place?.geo).to.deep.equal({ lat: 45.5, lng: -122.6, precision: 'city' });
  });

  it('takes the address of a room from its building', async () => {
    const room = location({
      address: undefined,
      position: undefined,
      name: 'Room 2',
      partOf: { reference: 'Location/building' },
    });
    const group = await one({}, [room, location({ id: 'building', name: 'Town Hall' })]);
    expect(group.place).to.deep.include({ name: 'Room 2, Town Hall', city: 'Portland' });
    expect(group.place?.geo?.lat).to.equal(45.48);
  });

  it('names further places in the notes, and passes over one that is no longer used', async () => {
    const group = await one({ location: ['old', 'library', 'hall'].map((id) => ({ reference: `Location/${id}` })) }, [
      location({ id: 'old', name: 'Old Mill', status: 'inactive' }),
      location({ description: 'Ring <b>twice</b>' }),
      location({ id: 'hall', name: 'Town Hall', address: { city: 'Salem' } }),
    ]);
    expect(group.place?.name).to.equal('Riverside Library');
    expect(group.place?.notes).to.equal('Ring twice\nAlso at: Town Hall, Salem');
    const none = await at({ status: 'inactive' });
    expect([none.place, none.formats]).to.deep.equal([undefined, []]);
  });

  it('pauses where the only place is closed for now', async () => {
    const group = await at({ status: 'suspended' });
    expect([group.status, group.place?.name]).to.deep.equal(['paused', 'Riverside Library']);
  });

  it('shows the hours of the building as its own', async () => {
    const hours = [{ daysOfWeek: ['mon', 'tue', 'wed'], openingTime: '08:00:00', closingTime: '20:00:00' }];
    const group = await at({ hoursOfOperation: hours, availabilityExceptions: 'Closed on holidays' });
    expect(group.place?.notes).to.equal('Open Mon to Wed 8:00–20:00\nClosed on holidays');
    expect(group.schedule).to.have.length(1);
    const always = 'mon tue wed thu fri sat sun'.split(' ');
    expect((await at({ hoursOfOperation: [{ daysOfWeek: always, allDay: true }] })).place?.notes).to.equal(undefined);
  });

  it('reads how the place can be used, and claims no more than is said', async () => {
    const extension = ['handiaccess', 'pubtrans'].map((code) =>
      planNet('accessibility', { valueCodeableConcept: concept(`${code} words`, code) }),
    );
    const group = await at({ extension });
    expect(group.access).to.deep.equal(['handiaccess words', 'pubtrans words']);
    expect(group.comfort).to.deep.equal({ onTransit: true });
  });

  it('has no place to go to where the place is a virtual one', async () => {
    const group = await at({ physicalType: concept('Virtual', 'vi') });
    expect([group.place, group.formats]).to.deep.equal([undefined, ['online']]);
    expect(group.schedule[0]?.zone).to.equal('America/Los_Angeles');
  });

  it('takes an area for what is served', async () => {
    const physicalType = concept('Area', 'area');
    const area = location({
      id: 'area',
      name: 'Greater Portland',
      address: undefined,
      position: undefined,
      physicalType,
    });
    const group = await one({ coverageArea: [{ reference: 'Location/area' }] }, [location(), area]);
    expect(group.serves).to.deep.equal({ text: 'Greater Portland' });
    const state = await one({ coverageArea: { display: 'Oregon' } });
    expect(state.serves).to.deep.equal({ text: 'Oregon', regions: ['OR'] });
    expect((await one({ coverageArea: { display: 'Washington' } })).serves).to.deep.equal({ text: 'Washington' });
    const both = await one({ coverageArea: [{ display: 'Oregon' }, { display: 'Clark County' }] });
    expect(both.serves).to.deep.equal({ text: 'Oregon; Clark County' });
  });

  it('shows nothing of what its owner restricts: the address of a shelter, its telephone', async () => {
    const extension = [planNet('usage-restriction', { valueReference: { reference: '#restrict' } })];
    const hidden = async (fields: object, others?: unknown[]): Promise<string> =>
      JSON.stringify(await one(fields, others));
    const phone = { system: 'phone', value: '503-555-0199', extension };
    const reference = await hidden({ location: [{ reference: 'Location/library', display: 'Riverside', extension }] });
    expect(reference).to.not.match(/River Street|Riverside Library|45\.48/);
    expect(await hidden({}, [location({ extension })])).to.not.match(/River Street|Riverside Library|45\.48/);
    expect(await hidden({}, [location({ address: { ...location()['address']!, extension } })])).to.not.include(
      'River Street',
    );
    expect(await hidden({ telecom: [phone] })).to.not.include('0199');
    expect((await read([service({ extension }), service({ id: 's2' })])).groups.map(({ id }) => id)).to.deep.equal([
      's2',
    ]);
  });
});

describe('FHIR: the other fields', () => {
  it('reads the texts, the languages and when it was changed, which is no check (D11)', async () => {
    const group = await one({
      comment: 'Bring a <b>blanket</b> &amp; snacks',
      extraDetails: 'Ask for Kim.',
      eligibility: [{ code: concept('Residents'), comment: 'of the county' }, { comment: 'Parents' }],
      communication: [
        concept('Spanish', 'es'),
        { text: 'English' },
        concept('Portuguese (Brazil)', 'pt_br'),
        { text: 'Klingonish' },
      ],
      meta: { lastUpdated: '2026-10-05T14:21:07.123+00:00' },
      language: 'en-US',
    });
    expect(group.description).to.equal(
      'Bring a blanket & snacks\n\nAsk for Kim.\n\nResidents: of the county\n\nParents',
    );
    expect(group.languages).to.deep.equal(['es', 'en', 'pt-BR']);
    expect([group.updatedAt, group.verifiedAt, group.lang]).to.deep.equal([
      '2026-10-05T14:21:07.123+00:00',
      undefined,
      'en-US',
    ]);
    expect(group.faults).to.deep.equal(['s1 communication value-unknown']);
  });

  it('keeps codes as terms, and the words that no code repeats', async () => {
    const group = await one({
      type: [{ coding: [{ system: 'http://example.org/t', code: '7' }], text: 'Parents’ evening' }],
      category: concept('Social', '11'),
      specialty: [{ coding: [{ code: '4', display: 'Mental health' }], text: 'Postpartum depression' }],
    });
    expect(group.terms).to.deep.equal([
      { scheme: 'http://example.org/t', code: '7', label: 'Parents’ evening' },
      { code: '4', label: 'Mental health' },
      { code: 'Postpartum depression', label: 'Postpartum depression' },
      { scheme: 'http://example.org/codes', code: '11', label: 'Social' },
    ]);
    expect(group.audience).to.deep.include({ stage: ['postpartum'], experience: ['low-mood'] });
  });

  it('takes the host’s word for a code or a label before its own (terms)', async () => {
    const group = await one(
      { characteristic: [concept('Crèche', 'CR'), concept('Wheelchair access', 'W')] },
      undefined,
      {
        terms: { CR: 'childcare', 'Wheelchair access': '!stepFree' },
      },
    );
    expect(group.comfort).to.deep.equal({ childcare: true, stepFree: false });
    expect((await one({ characteristic: [concept('Wheelchair access')] })).comfort).to.deep.equal({ stepFree: true });
  });

  for (const [fields, kind] of [
    [{ type: [concept('Support group')] }, 'peer-support'],
    [{ name: 'Dads Support Group', category: concept('Behavioral Health', 'behav') }, 'peer-support'],
    [{ category: [concept('Behavioral Health', 'behav')] }, 'other'],
    [{ category: [concept('Medical Group', 'group')] }, 'other'],
    [{ type: [concept('Pharmacy')], name: 'Corner Pharmacy' }, 'other'],
    [{ specialty: [concept('Psychotherapy')] }, 'therapy'],
    [{ type: [concept('Parenting education')] }, 'class'],
  ] as const) {
    it(`takes ${JSON.stringify(fields).slice(0, 70)} for ${kind}, and never guesses who leads it (D2)`, async () => {
      const group = await one(fields);
      expect([group.kind, group.ledBy]).to.deep.equal([kind, undefined]);
    });
  }

  it('calls a service without a name after what it is', async () => {
    const named = await one({ name: undefined, type: [{ text: 'Perinatal support group' }] });
    expect([named.name, named.kind]).to.deep.equal(['Perinatal support group', 'peer-support']);
    const bare = await read([service({ name: ' ', type: [{ coding: [{ code: '124' }] }] })]);
    expect([bare.groups.length, bare.faults]).to.deep.equal([0, ['s1 name name-missing']]);
  });

  for (const [code, cost] of [
    ['free', { free: true }],
    ['cost', { free: false, text: 'Fees apply' }],
    ['disc', { reduced: true, text: 'Discounts available' }],
  ] as const) {
    it(`reads the condition "${code}"`, async () => {
      expect((await one({ serviceProvisionCode: [{ coding: [{ code }] }] })).cost).to.deep.equal(cost);
    });
  }

  it('reads how to join', async () => {
    const joining = async (fields: object): Promise<unknown> => (await one(fields)).joining;
    expect(await joining({})).to.equal(undefined);
    expect(await joining({ appointmentRequired: false })).to.deep.equal({ mode: 'drop-in' });
    expect(await joining({ appointmentRequired: true })).to.deep.equal({ mode: 'contact' });
    expect(
      await joining({ referralMethod: [concept('phone', 'phone'), { coding: [{ code: 'semail' }] }] }),
    ).to.deep.equal({
      mode: 'referral',
      text: 'Phone, Secure email',
    });
  });

  it('reads whether somebody new can come, and whether it is still there', async () => {
    const answer = (fields: object, from?: string): object =>
      planNet('newpatients', {
        extension: [
          { url: 'acceptingPatients', ...fields },
          ...(from ? [{ url: 'fromNetwork', valueReference: { display: from } }] : []),
        ],
      });
    const status = async (...extension: object[]): Promise<unknown> => {
      const { status: found, insurance } = await one({ extension });
      return [found, insurance];
    };
    expect(await status(answer({ valueBoolean: true }))).to.deep.equal(['open', undefined]);
    expect(await status(answer({ valueBoolean: false }, 'Plan A'))).to.deep.equal(['full', undefined]);
    expect(await status(answer({ valueCodeableConcept: concept('No', 'nopt') }))).to.deep.equal(['full', undefined]);
    expect(await status(answer({ valueCodeableConcept: concept('Known', 'existptonly') }))).to.deep.equal([
      'full',
      undefined,
    ]);
    expect(
      await status(answer({ valueCode: 'newpt' }, 'Plan A'), answer({ valueCode: 'nopt' }, 'Plan B')),
    ).to.deep.equal(['open', 'Plan A']);
    expect((await one({}, [location({ extension: [answer({ valueBoolean: false })] })])).status).to.equal('full');
    expect((await one({ active: false })).status).to.equal('closed');
    expect((await one({ active: 'perhaps' })).faults).to.deep.equal(['s1 active value-wrong-type']);
  });

  it('reads how it is delivered; an office is no place to go to', async () => {
    const delivery = (type: string, ...modes: string[]): object =>
      planNet('delivery-method', {
        extension: [
          { url: 'type', valueCodeableConcept: concept(type, type) },
          ...modes.map((mode) => ({ url: 'virtualModalities', valueCodeableConcept: concept(mode, mode) })),
        ],
      });
    const formats = async (...extension: object[]): Promise<unknown> => {
      const group = await one({ extension });
      return [...group.formats, group.place?.name];
    };
    expect(await formats(delivery('virtual'))).to.deep.equal(['online', undefined]);
    expect(await formats(delivery('virtual', 'phone'))).to.deep.equal(['phone', undefined]);
    expect(await formats(delivery('virtual', 'phone', 'video'), delivery('physical'))).to.deep.equal([
      'phone',
      'online',
      'in-person',
      'Riverside Library',
    ]);
    expect((await one({ characteristic: [concept('Videoconference')] })).formats).to.deep.equal(['online']);
  });

  it('reads contacts by their rank, and whom to ask where the service names nobody', async () => {
    const group = await one({
      telecom: [
        { system: 'fax', value: '503-555-0109' },
        { system: 'phone', value: 'tel:+1-503-555-0102', rank: 2 },
        { system: 'phone', value: '503-555-0101 x522', rank: 1 },
        { system: 'phone', value: '503-555-0103', use: 'old' },
        { system: 'phone', value: '503-555-0104', period: { end: '2020-01-01' } },
        { system: 'email', value: 'mailto:kim@example.org' },
        { system: 'email', value: 'not an address' },
        { system: 'url', value: 'https://example.org/circle' },
        { system: 'url', value: 'javascript:alert(1)' },
      ],
    });
    expect(group.contacts).to.deep.equal([
      { phone: '503-555-0101 x522' },
      { phone: '+1-503-555-0102' },
      { email: 'kim@example.org' },
    ]);
    expect([group.url, group.source.url]).to.deep.equal(['https://example.org/circle', 'https://example.org/circle']);
    expect(group.organization).to.deep.equal({
      name: 'Riverside Clinic',
      url: 'https://clinic.example.org/',
      phone: '503-555-0100 x522',
    });
    expect(group.faults).to.deep.equal(['s1 telecom.value value-impossible', 's1 telecom.value url-unsafe']);
    const silent = await one();
    expect(silent.contacts).to.deep.equal([{ phone: '503-555-0100 x522' }, { url: 'https://clinic.example.org/' }]);
    const staff = { purpose: concept('Billing', 'BILL'), telecom: [{ system: 'phone', value: '503-555-0198' }] };
    expect(JSON.stringify(await one({}, [location(), organization({ contact: [staff] })]))).to.not.include('0198');
  });

  it('takes a link to a meeting for one, without its passcode (P16)', async () => {
    const group = await one({
      comment: 'Passcode: 4711',
      telecom: [{ system: 'url', value: 'https://zoom.us/j/5550100?pwd=secret' }],
    });
    expect(group.online).to.deep.equal({ url: 'https://zoom.us/j/5550100', provider: 'Zoom', hasPasscode: true });
    expect(group.formats).to.deep.equal(['in-person', 'online']);
    expect(JSON.stringify(group)).to.not.match(/secret|4711/);
    expect(group.faults).to.have.members(['s1 comment passcode-public', 's1 telecom.value passcode-public']);
  });

  it('says what has to be brought before anybody signs up (D9)', async () => {
    const extension = [
      planNet('requiredDocument', { extension: [{ url: 'document', valueString: 'Proof of address' }] }),
    ];
    expect((await one({ extension })).asksFor).to.deep.equal(['Proof of address']);
  });
});
