/** Times of our own feed that are not as the schema says: mended, or told and kept as words (D10, R1, R4). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Group, Schedule } from '../../src/model/group.js';
import { readNative } from '../../src/sources/native.js';
import { readAll, unusableTimes } from './read-all.js';

type Fields = Readonly<Record<string, unknown>>;

/** One group with these schedules, and what was said about it. */
async function one(schedule: unknown, more: Fields = {}): Promise<Group & { faults: readonly string[] }> {
  const { groups, faults } = await readAll(readNative, JSON.stringify([{ id: 'x', name: 'X', schedule, ...more }]));
  return { ...(groups[0] ?? expect.fail('no group')), faults: faults.map((fault) => fault.replace(/^x /, '')) };
}

const WEEKLY = { start: '2026-01-06T19:00', minutes: 60, zone: 'America/New_York', rrule: 'FREQ=WEEKLY;BYDAY=TU' };
const EL_PASO = { place: { city: 'El Paso', region: 'TX', postalCode: '79901' } };

/** `WEEKLY` with some fields otherwise, as the only schedule. */
const weekly = (fields: Fields, more?: Fields): ReturnType<typeof one> => one([{ ...WEEKLY, ...fields }], more);

describe('a native schedule without a zone', () => {
  it('takes that of its ZIP code, state or country, says that it was assumed, and reports nothing (D10)', async () => {
    const places: readonly (readonly [place: Fields, zone: string])[] = [
      [EL_PASO.place, 'America/Denver'],
      [{ city: 'Portland', region: 'OR' }, 'America/Los_Angeles'],
      [{ country: 'IE' }, 'Europe/Dublin'],
      [{ formatted: '1 Elm St, Pensacola, FL 32501, USA' }, 'America/Chicago'],
      [{ formatted: '1 High St, Leeds, Reino Unido' }, 'Europe/London'],
    ];
    for (const [place, zone] of places) {
      const { schedule, faults } = await weekly({ zone: undefined }, { place });
      expect(schedule).to.deep.equal([{ ...WEEKLY, zone, zoneAssumed: true }]);
      expect(faults).to.deep.equal([]);
    }
  });

  it('is shown in words where the place does not tell, and reported', async () => {
    const group = await weekly({ zone: undefined });
    expect([group.schedule, group.scheduleText]).to.deep.equal([[], 'Tuesday 19:00']);
    expect(group.faults).to.deep.equal(['schedule[0].zone zone-missing']);
    const once = await one([{ start: '2026-12-01T19:00' }]);
    expect(once.scheduleText).to.equal('2026-12-01 19:00');
  });

  it('leaves words alone that the feed has itself', async () => {
    const group = await weekly({ zone: undefined }, { scheduleText: 'Tuesdays at seven' });
    expect(group.scheduleText).to.equal('Tuesdays at seven');
  });
});

describe('a native schedule with a zone in words', () => {
  const zones: readonly (readonly [written: string, found: Pick<Schedule, 'zone' | 'zoneAssumed'>])[] = [
    ['Eastern Standard Time', { zone: 'America/New_York' }],
    ['(UTC-05:00) Eastern Time (US & Canada)', { zone: 'America/New_York' }],
    ['GMT Standard Time', { zone: 'Europe/London' }],
    ['Eastern', { zone: 'America/New_York' }],
    ['America/New York', { zone: 'America/New_York' }],
    ['EST', { zone: 'America/New_York', zoneAssumed: true }],
    ['PST', { zone: 'America/Los_Angeles', zoneAssumed: true }],
  ];
  for (const [written, found] of zones) {
    it(`takes "${written}" for ${found.zone}${found.zoneAssumed ? ', and says that it was assumed' : ''}`, async () => {
      const { schedule, faults } = await weekly({ zone: written });
      expect(schedule).to.deep.equal([{ ...WEEKLY, ...found }]);
      expect(faults).to.deep.equal([]);
    });
  }

  it('asks the place where several zones answer to the words: Arizona keeps its clocks', async () => {
    const { schedule } = await weekly({ zone: 'MST' }, { place: { region: 'AZ' } });
    expect(schedule[0]).to.include({ zone: 'America/Phoenix', zoneAssumed: true });
  });

  it('asks the place where only an offset is written, which knows no daylight saving', async () => {
    for (const zone of ['UTC-5', '-05:00', -4]) {
      const group = await weekly({ zone }, { place: { region: 'NY' } });
      expect(group.schedule[0]).to.include({ zone: 'America/New_York', zoneAssumed: true });
      expect(group.faults).to.deep.equal([]);
    }
    const lost = await weekly({ zone: 'UTC-5' });
    expect([lost.schedule, lost.scheduleText]).to.deep.equal([[], 'Tuesday 19:00 UTC-5']);
    expect(lost.faults).to.deep.equal(['schedule[0].zone zone-unknown']);
  });

  it('reports a zone that does not exist, whether or not the place tells one', async () => {
    const known = await weekly({ zone: 'Mars/North' }, EL_PASO);
    expect(known.schedule[0]).to.include({ zone: 'America/Denver', zoneAssumed: true });
    expect(known.faults).to.deep.equal(['schedule[0].zone zone-unknown']);
    const lost = await weekly({ zone: 'Mars/North' });
    expect([lost.schedule, lost.faults]).to.deep.equal([[], ['schedule[0].zone zone-unknown']]);
  });
});

describe('a native start', () => {
  const starts: Readonly<Record<string, string>> = {
    '2026-11-24 19:00': '2026-11-24T19:00',
    '2026-11-24T7:00 PM': '2026-11-24T19:00',
    '2026-11-24, 7 pm': '2026-11-24T19:00',
    '2026-11-24 noon': '2026-11-24T12:00',
    '2026-11-24T19.30': '2026-11-24T19:30',
    '11/24/2026 7:00 PM': '2026-11-24T19:00',
    '2026-11-24T24:00': '2026-11-25T00:00',
    '2026-12-31T24:00:00': '2027-01-01T00:00',
    '2026-11-24T19:00:00.000': '2026-11-24T19:00',
    '2026-11-24T19:00:00-05:00': '2026-11-24T19:00',
    '2026-11-25T00:00:00Z': '2026-11-24T19:00',
    '2026-07-01T23:00:00.000Z': '2026-07-01T19:00',
    '2026-11-24T16:00-0800': '2026-11-24T19:00',
    '2026-11-24T19:00-05:00[America/New_York]': '2026-11-24T19:00',
  };
  for (const [written, start] of Object.entries(starts)) {
    it(`reads "${written}" as ${start} in New York (D10)`, async () => {
      const { schedule, faults } = await one([{ start: written, minutes: 60, zone: 'America/New_York' }]);
      expect(schedule).to.deep.equal([{ start, minutes: 60, zone: 'America/New_York' }]);
      expect(faults).to.deep.equal([]);
    });
  }

  const lost: Readonly<Record<string, string>> = {
    '2026-02-30T19:00': '2026-02-30 19:00',
    '9999-12-31T19:00': '9999-12-31 19:00',
    '2026-11-24': '2026-11-24',
    '2026-11-24T25:00': '2026-11-24 25:00',
    'after lunch': 'after lunch',
  };
  for (const [written, words] of Object.entries(lost)) {
    it(`claims no date from "${written}", reports it, and shows it as written`, async () => {
      const group = await one([{ start: written, zone: 'UTC' }]);
      expect([group.schedule, group.scheduleText]).to.deep.equal([[], `${words} UTC`]);
      expect(group.faults).to.deep.equal(['schedule[0].start time-unreadable']);
    });
  }

  it('is missing: reported, and the group stays', async () => {
    const group = await one([{ zone: 'UTC' }]);
    expect(group.schedule).to.deep.equal([]);
    expect(group.faults).to.deep.equal(['schedule[0].start time-unreadable']);
  });

  it('is read like the extra and the left-out dates', async () => {
    const { schedule, faults } = await weekly({
      start: '2026-01-06 7 pm',
      rdates: ['2026-12-24 10:00'],
      exdates: ['2026-12-29', '2026-12-22 7 PM'],
    });
    expect(schedule[0]).to.deep.include({
      start: '2026-01-06T19:00',
      rdates: ['2026-12-24T10:00'],
      exdates: ['2026-12-29', '2026-12-22T19:00'],
    });
    expect(faults).to.deep.equal([]);
  });
});

describe('a native end', () => {
  const ends: readonly (readonly [end: string, minutes: number])[] = [
    ['2026-01-06T20:30', 90],
    ['2026-01-07T00:30', 330],
    ['20:30', 90],
    ['8:30 PM', 90],
    ['24:00', 300],
    ['01:00', 360],
  ];
  for (const [end, minutes] of ends) {
    it(`of "${end}" gives ${minutes} minutes where none are written`, async () => {
      const { schedule, faults } = await weekly({ minutes: undefined, end });
      expect(schedule).to.deep.equal([{ ...WEEKLY, minutes }]);
      expect(faults).to.deep.equal([]);
    });
  }

  it('before the start is impossible: reported, and the length is assumed', async () => {
    for (const end of ['2026-01-06T18:00', '18:00', '2026-01-06T19:00', '2027-01-06T19:00']) {
      const { schedule, faults } = await weekly({ minutes: undefined, end });
      expect(schedule).to.deep.equal([{ ...WEEKLY, minutes: 60, minutesAssumed: true }]);
      expect(faults, end).to.deep.equal(['schedule[0].end value-impossible']);
    }
  });

  it('that is no time is reported, and one beside minutes is not needed', async () => {
    const late = await weekly({ minutes: undefined, end: 'late' });
    expect(late.schedule[0]).to.include({ minutes: 60, minutesAssumed: true });
    expect(late.faults).to.deep.equal(['schedule[0].end time-unreadable']);
    expect((await weekly({ end: 'late' })).faults).to.deep.equal([]);
  });
});

describe('a native rule', () => {
  const rules: readonly (readonly [rrule: string, code: string, words?: string])[] = [
    ['FREQ=WEEKLY;INTERVAL=0;BYDAY=TU', 'rule-unreadable'],
    ['FREQ=FORTNIGHTLY;BYDAY=TU', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYDAY=9TU', 'rule-unreadable'],
    ['every Tuesday', 'rule-unreadable', 'every Tuesday 19:00 America/New_York'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20250101T000000Z', 'rule-empty'],
  ];
  for (const [rrule, code, words] of rules) {
    it(`of "${rrule}" claims no date, shows no past one, and is reported (D10, R4)`, async () => {
      const group = await weekly({ rrule });
      expect([group.schedule, group.scheduleText]).to.deep.equal([[], words]);
      expect(group.faults).to.deep.equal([`schedule[0].rrule ${code}`]);
    });
  }

  it('that cannot be followed leaves the extra dates', async () => {
    const { schedule, faults } = await weekly({
      rrule: 'FREQ=WEEKLY;INTERVAL=0',
      rdates: ['2026-12-24T10:00', '2026-12-01T19:00'],
    });
    expect(schedule).to.deep.equal([
      { start: '2026-12-01T19:00', minutes: 60, zone: 'America/New_York', rdates: ['2026-12-24T10:00'] },
    ]);
    expect(faults).to.deep.equal(['schedule[0].rrule rule-unreadable']);
  });

  it('may end on its first day, and never', async () => {
    for (const until of ['20260106', '20260107T000000Z', '99991231T235959Z']) {
      const { schedule, faults } = await weekly({ rrule: `FREQ=WEEKLY;BYDAY=TU;UNTIL=${until}` });
      expect([schedule.length, faults], until).to.deep.equal([1, []]);
    }
  });
});

describe('a native schedule of another shape', () => {
  it('is shown as written where it is a text, without its passcode (P16)', async () => {
    for (const schedule of ['Tuesdays at seven', ['Tuesdays at seven']]) {
      const group = await one(schedule);
      expect([group.schedule, group.scheduleText]).to.deep.equal([[], 'Tuesdays at seven']);
      expect(group.faults).to.deep.equal(['schedule[0] value-wrong-type']);
    }
    const secret = await one('Tuesdays, password: 4711');
    expect(JSON.stringify(secret)).not.to.contain('4711');
    expect(secret.faults).to.include('schedule passcode-public');
  });

  it('is read where it is not in a list', async () => {
    const group = await one(WEEKLY);
    expect([group.schedule, group.faults]).to.deep.equal([[WEEKLY], []]);
  });

  it('spoils neither the schedules beside it nor the records around it', async () => {
    const records = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      schedule: [WEEKLY, { ...WEEKLY, zone: id }, WEEKLY],
    }));
    const { groups, faults } = await readAll(readNative, JSON.stringify(records));
    expect(groups.map(({ id, schedule }) => [id, schedule.length])).to.deep.equal([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ]);
    expect(faults).to.deep.equal(['a', 'b', 'c'].map((id) => `${id} schedule[1].zone zone-unknown`));
  });

  it('loses no report about the rest of the record', async () => {
    const { faults } = await weekly({ zone: 'EST', exdates: ['never'] }, { url: 'javascript:alert(1)' });
    expect([...faults].sort()).to.deep.equal(['schedule[0].exdates date-unreadable', 'url url-unsafe']);
  });
});

describe('arbitrary times', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '2026-11-24T19:00',
      '2026-11-24 7 PM',
      '24:00',
      'EST',
      'UTC-5',
      'FREQ=WEEKLY;BYDAY=TU',
      '9999-12-31',
    ),
  );
  const value = fc.oneof(text, fc.jsonValue() as fc.Arbitrary<unknown>, fc.array(text));
  const fields = ['start', 'end', 'zone', 'minutes', 'rrule', 'rdates', 'exdates', 'validFrom', '__proto__'] as const;
  const schedule = fc.oneof(value, fc.dictionary(fc.constantFrom(...fields), value));

  it('never throw, and never give a zone or a start that cannot be used (R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(schedule), fc.constantFrom({}, EL_PASO.place), async (list, place) => {
        const group = await one(list, { place });
        expect(unusableTimes(group)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });
});
