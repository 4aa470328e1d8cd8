import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readOpenActive } from '../../src/sources/openactive.js';
import { safeUrl } from '../../src/sources/text.js';
import { series, SERIES_ID } from '../fixtures/openactive-feed.js';
import { linksOf, readAll, unusableTimes, type Options, type Outcome } from './read-all.js';

const FIRST = 'https://example.org/feed';

const session = (n: number, startDate: string, fields: object = {}): object => ({
  '@type': 'ScheduledSession',
  '@id': `${SERIES_ID}${n}#${startDate}`,
  identifier: startDate,
  superEvent: `${SERIES_ID}${n}`,
  startDate,
  duration: 'PT1H30M',
  ...fields,
});

let clock = 1_780_000_000;
const item = (id: unknown, data: object | undefined, fields: object = {}): object => ({
  state: data === undefined ? 'deleted' : 'updated',
  kind: (data as { '@type'?: string } | undefined)?.['@type'] ?? 'SessionSeries',
  id,
  modified: (clock += 1),
  ...(data === undefined ? {} : { data }),
  ...fields,
});

const page = (
  items: readonly unknown[],
  next?: string,
  license = 'https://creativecommons.org/licenses/by/4.0/',
): string => JSON.stringify({ next, items, license });

const read = (text: string, options?: Options): Promise<Outcome> =>
  readAll(readOpenActive, text, { url: FIRST, ...options });

const names = ({ groups }: Outcome): readonly string[] => groups.map(({ name }) => name);

describe('the OpenActive reader', () => {
  it('reads a series with its place, times, ages, terms and licence', async () => {
    const data = series(1, {
      description: 'Dance with your baby.',
      ageRange: { '@type': 'QuantitativeValue', minValue: 18, maxValue: 45 },
      genderRestriction: 'https://openactive.io/FemaleOnly',
      level: ['Beginner'],
      activity: [{ '@type': 'Concept', '@id': 'https://openactive.io/activity-list#x', prefLabel: 'Postnatal dance' }],
      accessibilitySupport: [{ '@type': 'Concept', prefLabel: 'Visual impairment' }],
      attendeeInstructions: 'Bring a sling.',
      meetingPoint: 'By the back door.',
      leader: [{ '@type': 'Person', givenName: 'Pat', familyName: 'Example' }],
      remainingAttendeeCapacity: 4,
      maximumAttendeeCapacity: 12,
      'beta:isInteractivityPreferred': true,
      'beta:affiliatedLocation': { '@type': 'Place', name: 'Nowhere' },
    });
    const { groups, faults, fault, records } = await read(page([item(1, data, { modified: 1_790_000_000 })]));
    expect({ faults, fault, records }).to.deep.equal({ faults: [], fault: undefined, records: 1 });
    expect(groups).to.deep.equal([
      {
        id: '1',
        source: {
          format: 'openactive',
          feed: 'Example feed',
          fetchedAt: '2026-11-22T12:00:00.000Z',
          licence: 'https://creativecommons.org/licenses/by/4.0/',
        },
        name: 'Series 1',
        kind: 'other',
        formats: ['in-person'],
        schedule: [{ start: '2026-11-03T10:00', minutes: 90, zone: 'Europe/London', rrule: 'FREQ=WEEKLY;BYDAY=TU' }],
        description: 'Dance with your baby.\n\nBring a sling.',
        place: {
          name: 'Harbor Hall',
          lines: ['5 Elm Street'],
          city: 'Leeds',
          country: 'GB',
          notes: 'By the back door.',
        },
        minAge: 18,
        maxAge: 45,
        remaining: 4,
        updatedAt: '2026-09-21T14:13:20.000Z',
        audience: { stage: ['postpartum'], experience: [], community: ['women'], notFor: [] },
        comfort: { parking: true, childcare: false },
        asksFor: [],
        languages: [],
        status: 'open',
        access: ['Visual impairment'],
        contacts: [],
        terms: [
          { scheme: 'openactive', code: 'Postnatal dance' },
          { scheme: 'openactive', code: 'Beginner' },
          { scheme: 'openactive', code: 'maximumAttendeeCapacity', label: 'Places: 12' },
          { scheme: 'openactive', code: 'leader', label: 'Pat Example' },
          { scheme: 'openactive', code: 'Showers' },
        ],
      },
    ]);
  });

  it('reads events that are no changes: one, a list, or with types and ids without signs', async () => {
    expect(names(await read(JSON.stringify(series(1))))).to.deep.equal(['Series 1']);
    expect(names(await read(JSON.stringify([series(1), series(2)])))).to.deep.equal(['Series 1', 'Series 2']);
    const old = { type: 'Event', id: `${SERIES_ID}9`, name: 'Old', startDate: '2026-12-01T10:00:00Z' };
    const { groups } = await read(
      page([item(1, old, { kind: 'Event' }), item(2, { name: 'By kind' }, { kind: 'SessionSeries.ScheduledSession' })]),
    );
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([
      [`${SERIES_ID}9`, 'Old'],
      ['by-kind', 'By kind'],
    ]);
  });

  it('passes over what is no group', async () => {
    const kinds = ['FacilityUse', 'IndividualFacilityUse', 'Slot', 'OnDemandEvent', 'Order'];
    const items = kinds.map((kind, i) => item(i, { '@type': kind, name: kind }));
    const { groups, faults, fault } = await read(page([...items, item(9, series(9))]));
    expect(groups.map(({ name }) => name)).to.deep.equal(['Series 9']);
    expect({ faults, fault }).to.deep.equal({ faults: [], fault: undefined });
    const course = {
      '@type': 'CourseInstance',
      instanceOfCourse: { '@type': 'Course', name: 'Course', description: 'Ten weeks.' },
    };
    const read2 = await read(
      page([
        item(1, course),
        item(2, { '@type': 'HeadlineEvent', name: 'Fair' }),
        item(3, { '@type': 'EventSeries', name: 'Walks' }),
      ]),
    );
    expect(read2.groups.map(({ name, kind }) => [name, kind])).to.deep.equal([
      ['Course', 'class'],
      ['Fair', 'other'],
      ['Walks', 'other'],
    ]);
  });

  it('joins sessions to their series, whichever comes first', async () => {
    const bare = { eventSchedule: undefined };
    const items = [
      item('a', session(1, '2026-12-08T10:00:00Z')),
      item(1, series(1, bare)),
      item('b', session(1, '2026-12-01T10:00:00Z', { remainingAttendeeCapacity: 0 })),
      item('c', session(1, '2026-12-15T10:00:00Z', { eventStatus: 'https://schema.org/EventCancelled' })),
    ];
    const { groups, faults, records } = await read(page(items));
    expect(faults).to.deep.equal([]);
    expect(records).to.equal(4);
    expect(groups.map(({ id, status, remaining }) => [id, status, remaining])).to.deep.equal([
      ['1', 'open', undefined],
    ]);
    expect(groups[0]?.schedule).to.deep.equal([
      { start: '2026-12-01T10:00', minutes: 90, zone: 'Europe/London', rdates: ['2026-12-08T10:00'] },
    ]);
  });

  it('takes sessions that are put off or moved out of their series, and adds where they are now (D10)', async () => {
    const was = { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-12-08T10:00:00Z' };
    const { groups, faults } = await read(
      page([
        item(1, series(1)),
        item('a', session(1, '2026-12-01T10:00:00Z', { eventStatus: 'https://schema.org/EventPostponed' })),
        item('b', session(1, '2026-12-10T18:00:00Z', was)),
      ]),
    );
    expect(faults).to.deep.equal([]);
    expect(groups.map(({ status }) => status)).to.deep.equal(['open']);
    expect(groups[0]?.schedule.map(({ start, exdates }) => [start, exdates])).to.deep.equal([
      ['2026-11-03T10:00', ['2026-12-01T10:00', '2026-12-08T10:00']],
      ['2026-12-10T18:00', undefined],
    ]);
  });

  it('joins series to what they are part of', async () => {
    const parent = {
      '@type': 'EventSeries',
      '@id': `${SERIES_ID}p`,
      name: 'Baby dance',
      description: 'For all.',
      organizer: { name: 'Harbor Parents' },
    };
    const of = (n: number, superEvent: unknown): object => series(n, { name: undefined, superEvent });
    const inside = await read(
      page([item(1, of(1, parent)), item('s', session(1, '2026-12-01T10:00:00Z', { eventStatus: 'EventCancelled' }))]),
    );
    const apart = await read(
      page([
        item(1, of(1, parent['@id'])),
        item('p', parent),
        item('s', session(1, '2026-12-01T10:00:00Z', { eventStatus: 'EventCancelled' })),
      ]),
    );
    for (const { groups, faults } of [inside, apart]) {
      expect(faults).to.deep.equal([]);
      expect(groups.map(({ id, name, organization }) => [id, name, organization?.name])).to.deep.equal([
        ['1', 'Baby dance', 'Harbor Parents'],
      ]);
      expect(groups[0]?.schedule[0]?.exdates).to.deep.equal(['2026-12-01T10:00']);
    }
  });

  it('reports sessions whose series is in another feed: nothing says what they are', async () => {
    const { groups, faults } = await read(page([item('a', session(1, '2026-12-08T10:00:00Z'))]));
    expect(groups).to.deep.equal([]);
    expect(faults).to.deep.equal(['2026-12-08T10:00:00Z name name-missing']);
  });

  it('reports what is no item, and goes on', async () => {
    const { groups, faults } = await read(
      page([7, { state: 'updated', kind: 'Event', id: 1 }, item(2, series(2))]).replace('7', '{oops}'),
    );
    expect(groups).to.have.length(1);
    expect(faults).to.have.members(['#2  not-json', '#3  not-an-object']);
  });
});

describe('a feed of changes', () => {
  const SECOND = `${FIRST}?afterId=1`;
  const THIRD = `${FIRST}?afterId=2`;

  it('is read to its last page, which is empty', async () => {
    const pages = { [SECOND]: page([item(2, series(2))], THIRD), [THIRD]: page([], THIRD) };
    const outcome = await read(page([item(1, series(1))], SECOND), { pages });
    expect(names(outcome)).to.deep.equal(['Series 1', 'Series 2']);
    expect(outcome.asked).to.deep.equal([SECOND, THIRD]);
    expect(outcome.fault).to.equal(undefined);
  });

  it('ends where a page names itself as the next one, or one that was read', async () => {
    expect((await read(page([item(1, series(1))], FIRST))).fault).to.equal(undefined);
    const pages = { [SECOND]: page([item(2, series(2))], FIRST) };
    const round = await read(page([item(1, series(1))], SECOND), { pages });
    expect(names(round)).to.deep.equal(['Series 1', 'Series 2']);
    expect(round.asked).to.deep.equal([SECOND]);
  });

  it('shows the newest version of each item, and none that was deleted', async () => {
    const first = page([item(1, series(1)), item(2, series(2)), item(3, series(3, { name: 'Newer' }))], SECOND);
    const pages = {
      [SECOND]: page([item(1, series(1, { name: 'Renamed' })), item(2, undefined)], THIRD),
      [THIRD]: page([item(3, series(3), { modified: 5 })], THIRD),
    };
    const { groups } = await read(first, { pages });
    expect(groups.map(({ name }) => name)).to.deep.equal(['Renamed', 'Newer']);
  });

  it('gives what came when a later page fails (R3)', async () => {
    const { groups, fault } = await read(page([item(1, series(1))], SECOND));
    expect(groups).to.have.length(1);
    expect(fault).to.equal('unreachable');
    const cut = await read(page([item(1, series(1))], SECOND), {
      pages: { [SECOND]: page([item(2, series(2)), item(3, series(3))]).slice(0, -150) },
    });
    expect(names(cut)).to.include.members(['Series 1', 'Series 2']);
    expect(cut.fault).to.equal('truncated');
  });

  it('is not followed to another host (P1)', async () => {
    const { groups, fault, asked } = await read(page([item(1, series(1))], 'https://elsewhere.example/feed'));
    expect(groups).to.have.length(1);
    expect({ fault, asked }).to.deep.equal({ fault: 'truncated', asked: [] });
    for (const next of ['javascript:alert(1)', 'file:///etc/passwd', 7]) {
      expect((await read(JSON.stringify({ next, items: [item(1, series(1))] }))).asked).to.deep.equal([]);
    }
  });

  it('is empty in peace, and anything else is another format', async () => {
    expect(await read(page([], FIRST))).to.deep.include({ groups: [], fault: undefined });
    for (const text of ['{"a":1}', '[]', '[{"name":"A"}]', 'hello'])
      expect((await read(text)).fault, text).to.equal('unknown-format');
  });

  it('reads the same, however it is cut', async () => {
    const text = page([item(1, series(1)), item(2, series(2)), item('a', session(1, '2026-12-05T10:00:00Z'))]);
    const whole = await read(text);
    for (const piece of [1, 13, 300]) expect((await read(text, { piece })).groups).to.deep.equal(whole.groups);
  });

  it('never breaks the reader, whatever stands in it (P13, R1)', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom('updated', 'deleted', 'SessionSeries', 'javascript:x', `${SERIES_ID}1`, '2026-12-01T10:00Z'),
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        '@type',
        '@id',
        'superEvent',
        'subEvent',
        'startDate',
        'duration',
        'ageRange',
        'activity',
        'leader',
        'offers',
        'location',
        'identifier',
      ),
      fc.oneof(word, fc.jsonValue() as fc.Arbitrary<unknown>),
    );
    const change = fc.record(
      {
        state: word,
        kind: word,
        id: word,
        modified: fc.oneof(word, fc.double()),
        data: fc.oneof(fields, fc.jsonValue() as fc.Arbitrary<unknown>),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(change, fc.jsonValue() as fc.Arbitrary<unknown>), { maxLength: 6 }),
        async (items) => {
          const { groups, fault } = await read(page([item('good', series(77)), ...items]));
          expect(fault).to.equal(undefined);
          expect(groups.some(({ name }) => name === 'Series 77')).to.equal(true);
          for (const group of groups) {
            for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
            expect(unusableTimes(group)).to.deep.equal([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
