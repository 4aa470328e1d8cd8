/** When groups meet, by hand-counted dates (D10, R4). */
import { expect } from '@open-wc/testing';
import type { Schedule } from '../../src/model/group.js';
import { meetings, nextMeeting, upcoming } from '../../src/engine/occurrences.js';
import { toWall } from '../../src/base/wall-time.js';
import { work } from '../../src/base/work.js';

const NEW_YORK = 'America/New_York';

/** The next starts in the schedule's own zone, from an instant on. */
function next(given: Partial<Schedule>, now: string, count = 4): readonly string[] {
  const schedule: Schedule = { start: '2026-01-06T19:00', minutes: 60, zone: NEW_YORK, ...given };
  return upcoming([schedule], Date.parse(now), count).map(({ start }) =>
    new Date(toWall(schedule.zone, start)).toISOString().slice(0, 16),
  );
}

const later = (text: string, days: number): string =>
  new Date(Date.parse(`${text}Z`) + days * 86_400_000).toISOString().slice(0, 16);

const days = (given: Partial<Schedule>, now: string, count?: number): readonly string[] =>
  next(given, now, count).map((text) => text.slice(0, 10));

describe('rules that groups use', () => {
  const now = '2026-11-22T12:00:00Z';
  const cases: readonly (readonly [says: string, rrule: string, start: string, dates: readonly string[]])[] = [
    ['2nd and 4th Tuesday', 'FREQ=MONTHLY;BYDAY=2TU,4TU', '2026-01-13', ['2026-11-24', '2026-12-08', '2026-12-22']],
    ['last Thursday', 'FREQ=MONTHLY;BYDAY=-1TH', '2026-01-29', ['2026-11-26', '2026-12-31', '2027-01-28']],
    ['fifth Monday', 'FREQ=MONTHLY;BYDAY=5MO', '2026-03-30', ['2026-11-30', '2027-03-29', '2027-05-31']],
    ['every other Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-09', ['2026-11-23', '2026-12-07', '2026-12-21']],
    ['last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['the 31st, where there is one', 'FREQ=MONTHLY', '2026-01-31', ['2026-12-31', '2027-01-31', '2027-03-31']],
    [
      'last workday',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01-30',
      ['2026-11-30', '2026-12-31', '2027-01-29'],
    ],
    ['weekdays', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-01-01', ['2026-11-23', '2026-11-24', '2026-11-25']],
    [
      'a Friday the 13th',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '2026-02-13',
      ['2027-08-13', '2028-10-13', '2029-04-13'],
    ],
    ['Thanksgiving', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2020-11-26', ['2026-11-26', '2027-11-25', '2028-11-23']],
    ['last Sunday of the year', 'FREQ=YEARLY;BYDAY=-1SU', '2020-12-27', ['2026-12-27', '2027-12-26', '2028-12-31']],
    ['each year', 'FREQ=YEARLY', '2024-02-29', ['2028-02-29', '2032-02-29', '2036-02-29']],
    [
      'a leap day by days',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29',
      '2024-02-29',
      ['2028-02-29', '2032-02-29', '2036-02-29'],
    ],
    // Where libraries differ from RFC 5545, so that no other can tell for us.
    [
      'a numbered and any weekday of the year',
      'FREQ=YEARLY;BYDAY=47MO,SU',
      '2026-01-04',
      ['2026-11-22', '2026-11-23', '2026-11-29'],
    ],
    [
      '53rd Thursday, in years that have one',
      'FREQ=YEARLY;BYDAY=53TH',
      '2020-12-31',
      ['2026-12-31', '2032-12-30', '2037-12-31'],
    ],
    [
      'the second Friday of the year, where it is the 13th',
      'FREQ=YEARLY;BYDAY=2FR;BYMONTHDAY=13,14',
      '2022-01-14',
      ['2028-01-14', '2033-01-14', '2034-01-13'],
    ],
    ['in lower case', 'freq=weekly;byday=tu', '2026-01-06', ['2026-11-24', '2026-12-01', '2026-12-08']],
  ];
  for (const [says, rrule, start, dates] of cases) {
    it(`meet on the right days: ${says}`, () => {
      expect(days({ rrule, start: `${start}T19:00` }, now, 3)).to.deep.equal(dates);
    });
  }

  it('are read as feeds write them: with a prefix or two, blanks about them, a semicolon after them', () => {
    const plain = days({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH' }, now);
    expect(plain).to.have.length(4);
    for (const rrule of [
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      'RRULE:RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      '  FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH \n',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;',
      ' rrule:freq=weekly; interval=2; byday=tu,th; ',
    ])
      expect(days({ rrule }, now), rrule).to.deep.equal(plain);
  });

  it('count fortnights from the week in which the group began, as WKST parts weeks', () => {
    const given = { start: '1997-08-05T09:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU' };
    const from = '1997-08-01T00:00:00Z';
    expect(days({ ...given, rrule: `${given.rrule};WKST=MO` }, from)).to.deep.equal([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(days({ ...given, rrule: `${given.rrule};WKST=SU` }, from)).to.deep.equal([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('leap over the years since a group began, and skip no meeting', () => {
    for (let year = 1901; year < 2026; year += 7) {
      const start = `${year}-01-31T19:00`;
      expect(days({ start, rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }, now, 2)).to.deep.equal(['2026-11-30', '2026-12-31']);
      expect(days({ start, rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23' }, now, 1)).to.deep.equal(['2026-11-23']);
      expect(days({ start, rrule: 'FREQ=DAILY' }, now, 1)).to.deep.equal(['2026-11-22']);
    }
  });

  it('end after COUNT meetings, the first one counted', () => {
    expect(days({ rrule: 'FREQ=WEEKLY;COUNT=3' }, '2026-01-10T00:00:00Z')).to.deep.equal(['2026-01-13', '2026-01-20']);
    expect(days({ rrule: 'FREQ=WEEKLY;COUNT=3' }, '2026-02-10T00:00:00Z')).to.deep.equal([]);
  });

  it('end with UNTIL: a local time, a whole day, or an instant', () => {
    const last = (until: string): string | undefined =>
      days({ rrule: `FREQ=WEEKLY;UNTIL=${until}` }, '2026-01-01T00:00:00Z', 99).at(-1);
    expect(last('20260120T190000')).to.equal('2026-01-20');
    expect(last('20260120T185959')).to.equal('2026-01-13');
    expect(last('20260120')).to.equal('2026-01-20');
    expect(last('2026-01-20')).to.equal('2026-01-20');
    // 19:00 in New York is midnight in UTC.
    expect(last('20260121T000000Z')).to.equal('2026-01-20');
    expect(last('20260120T235900Z')).to.equal('2026-01-13');
  });
});

describe('exceptions', () => {
  const weekly = { rrule: 'FREQ=WEEKLY;BYDAY=TU' };
  const now = '2026-11-22T12:00:00Z';

  it('leave out days, and times', () => {
    const exdates = ['2026-11-24', '2026-12-01T19:00', '2026-12-08T18:00'];
    expect(days({ ...weekly, exdates }, now, 2)).to.deep.equal(['2026-12-08', '2026-12-15']);
  });

  it('add dates in their order, once, also after the last of the rule and before its first', () => {
    const rdates = ['2026-12-24T10:00', '2026-11-24T19:00', '2026-11-23T09:00'];
    const until = { ...weekly, rdates, rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T000000Z' };
    const dates = ['2026-11-23T09:00', '2026-11-24T19:00', '2026-12-24T10:00'];
    expect(next(until, now)).to.deep.equal(dates);
    expect(next({ rdates: ['2026-12-24T10:00'], start: '2027-01-05T19:00' }, now)).to.deep.equal([
      '2026-12-24T10:00',
      '2027-01-05T19:00',
    ]);
  });

  it('hold from validFrom to validTo, both days counted', () => {
    const valid = { ...weekly, validFrom: '2026-12-01', validTo: '2026-12-08' };
    expect(days(valid, now)).to.deep.equal(['2026-12-01', '2026-12-08']);
    expect(days(valid, '2026-12-10T00:00:00Z')).to.deep.equal([]);
  });

  it('leave a single meeting single', () => {
    expect(days({ start: '2026-12-05T10:00' }, now)).to.deep.equal(['2026-12-05']);
    expect(days({ start: '2026-12-05T10:00', exdates: ['2026-12-05'] }, now)).to.deep.equal([]);
    expect(days({ start: '2026-11-05T10:00' }, now)).to.deep.equal([]);
  });
});

describe('now', () => {
  const schedule: Schedule = { start: '2026-11-17T19:00', minutes: 90, zone: NEW_YORK, rrule: 'FREQ=WEEKLY' };
  const startAt = (now: string): string | undefined => {
    const found = nextMeeting([schedule], Date.parse(now));
    return found && new Date(found.start).toISOString();
  };

  it('a meeting that is on is the next one until it ends, and a past one never is (R4)', () => {
    expect(startAt('2026-11-18T00:00:00Z')).to.equal('2026-11-18T00:00:00.000Z');
    expect(startAt('2026-11-18T01:29:59Z')).to.equal('2026-11-18T00:00:00.000Z');
    expect(startAt('2026-11-18T01:30:00Z')).to.equal('2026-11-25T00:00:00.000Z');
  });

  it('a meeting is on across the hour that clocks skip', () => {
    const night: Schedule = { start: '2026-03-08T01:30', minutes: 60, zone: NEW_YORK };
    // 03:15 on the wall, three quarters of an hour after it began.
    expect(nextMeeting([night], Date.parse('2026-03-08T07:15:00Z'))?.start).to.equal(
      Date.parse('2026-03-08T06:30:00Z'),
    );
    expect(nextMeeting([night], Date.parse('2026-03-08T07:30:00Z'))).to.equal(undefined);
  });

  it('the soonest of several schedules comes first', () => {
    const other: Schedule = { ...schedule, start: '2026-11-23T09:00' };
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(nextMeeting([schedule, other], now)?.schedule).to.equal(other);
    expect(upcoming([schedule, other], now, 3).map((meeting) => meeting.schedule)).to.deep.equal([
      other,
      schedule,
      other,
    ]);
    expect(nextMeeting([], now)).to.equal(undefined);
  });
});

describe('clocks that change', () => {
  const startsOf = (zone: string, start: string, now: string): readonly string[] =>
    upcoming([{ zone, start, minutes: 60, rrule: 'FREQ=DAILY' }], Date.parse(now), 3).map(({ start: instant }) =>
      new Date(instant).toISOString().slice(0, 16),
    );

  const cases: readonly (readonly [zone: string, start: string, now: string, instants: readonly string[]])[] = [
    // A time that is skipped comes an hour later by the new clock; a time that comes twice is the first.
    [NEW_YORK, '2026-03-07T02:30', '2026-03-07T00:00', ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30']],
    [NEW_YORK, '2026-10-31T01:30', '2026-10-31T00:00', ['2026-10-31T05:30', '2026-11-01T05:30', '2026-11-02T06:30']],
    [
      'Europe/London',
      '2026-03-28T01:30',
      '2026-03-28T00:00',
      ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30'],
    ],
    [
      'Europe/London',
      '2026-10-24T01:30',
      '2026-10-24T00:00',
      ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-03T02:15',
      '2026-10-02T00:00',
      ['2026-10-02T15:45', '2026-10-03T15:45', '2026-10-04T15:15'],
    ],
    [
      'America/St_Johns',
      '2026-11-01T09:00',
      '2026-10-31T00:00',
      ['2026-11-01T12:30', '2026-11-02T12:30', '2026-11-03T12:30'],
    ],
    [
      'Asia/Dubai',
      '2026-03-28T02:30',
      '2026-03-27T00:00',
      ['2026-03-27T22:30', '2026-03-28T22:30', '2026-03-29T22:30'],
    ],
  ];
  for (const [zone, start, now, instants] of cases) {
    it(`keep the hour on the wall in ${zone} from ${start}`, () => {
      expect(startsOf(zone, start, `${now}:00Z`)).to.deep.equal(instants);
    });
  }

  it('are read by other clocks than summer time too', () => {
    expect(toWall('UTC', 0)).to.equal(0);
    expect(toWall('Asia/Kathmandu', 0)).to.equal(5.5 * 3_600_000);
    // Samoa had no 30 December 2011.
    expect(toWall('Pacific/Apia', Date.parse('2011-12-30T10:00:00Z'))).to.equal(Date.parse('2011-12-31T00:00:00Z'));
  });
});

describe('a meeting at a time that clocks skip', () => {
  const nightly = { start: '2026-03-06T02:30', rrule: 'FREQ=DAILY;COUNT=4' };
  const now = '2026-03-06T00:00:00Z';

  it('is held an hour later, and counts', () => {
    expect(next(nightly, now)).to.deep.equal([
      '2026-03-06T02:30',
      '2026-03-07T02:30',
      '2026-03-08T03:30',
      '2026-03-09T02:30',
    ]);
  });

  it('begins a series that keeps the time as it is written', () => {
    expect(next({ ...nightly, start: '2026-03-08T02:30' }, now, 2)).to.deep.equal([
      '2026-03-08T03:30',
      '2026-03-09T02:30',
    ]);
  });

  it('comes after one that is added before the new hour, and is no second one beside one at it', () => {
    const rdates = ['2026-03-08T03:00', '2026-03-08T03:30'];
    expect(next({ ...nightly, rdates }, '2026-03-08T00:00:00Z', 3)).to.deep.equal([
      '2026-03-08T03:00',
      '2026-03-08T03:30',
      '2026-03-09T02:30',
    ]);
  });

  it('is left out by the time that is written', () => {
    const exdates = ['2026-03-08T02:30'];
    expect(next({ ...nightly, exdates }, '2026-03-08T00:00:00Z', 1)).to.deep.equal(['2026-03-09T02:30']);
  });
});

describe('rules that cannot be followed', () => {
  const now = '2026-11-22T12:00:00Z';
  const impossible = [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31',
    'FREQ=DAILY;BYMONTH=6;BYMONTHDAY=31',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=WEEKLY;INTERVAL=1.5',
    'FREQ=WEEKLY;INTERVAL=99999999999999999999',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=many',
    'FREQ=WEEKLY;UNTIL=5:00PM',
    'FREQ=WEEKLY;UNTIL=20261399T990000X',
    'FREQ=WEEKLY;UNTIL=20200101',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=WEEKLY;WKST=XX',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYSETPOS=0',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=7',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYDAY=60MO',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=SECONDLY',
    'FREQ=SOMETIMES',
    'FREQ=CONSTRUCTOR',
    'FREQ=',
    'monday',
    '',
  ];
  for (const rrule of impossible) {
    it(`give no date, and soon: "${rrule}"`, () => {
      expect(next({ rrule }, now)).to.deep.equal([]);
    });
  }

  it('leave the added dates standing', () => {
    expect(days({ rrule: 'FREQ=SOMETIMES', rdates: ['2026-12-01T19:00'] }, now)).to.deep.equal(['2026-12-01']);
  });

  it('end at the end of the calendar', () => {
    expect(days({ start: '9999-12-30T10:00', rrule: 'FREQ=DAILY' }, now, 1)).to.deep.equal(['9999-12-30']);
    let count = 0;
    const last: Schedule = { start: '9999-01-01T10:00', minutes: 60, zone: 'UTC', rrule: 'FREQ=YEARLY;INTERVAL=9999' };
    for (const { start } of meetings(last, Date.parse(now))) count += start > 0 ? 1 : 100;
    expect(count).to.be.within(1, 40);
  });

  it('read the first century as it is written', () => {
    expect(days({ start: '0001-01-31T10:00', rrule: 'FREQ=MONTHLY' }, now, 1)).to.deep.equal(['2026-12-31']);
  });
});

describe('schedules that are out of measure', () => {
  const now = '2026-11-22T12:00:00Z';
  const weekly = { rrule: 'FREQ=WEEKLY;BYDAY=TU' };
  const many = (count: number, from: string, step = 7): string[] =>
    Array.from({ length: count }, (_, i) => later(from, i * step));
  /** How many dates are looked at for the next meeting. */
  const looks = (given: Partial<Schedule>): number => {
    const before = work.occurrences;
    next(given, now, 1);
    return work.occurrences - before;
  };

  it('leave out five thousand dates one by one, each looked at once', () => {
    for (const count of [1000, 5000]) {
      const exdates = many(count, '2026-11-24T19:00');
      expect(next({ ...weekly, exdates }, now, 1)).to.deep.equal([later(exdates.at(-1)!, 7)]);
      expect(looks({ ...weekly, exdates })).to.be.within(count, count + 5);
    }
  });

  it('add five thousand dates in any order, each looked at once', () => {
    const rdates = many(5000, '2026-11-23T19:00', 1).reverse();
    expect(next({ ...weekly, rdates }, now, 3)).to.deep.equal([
      '2026-11-23T19:00',
      '2026-11-24T19:00',
      '2026-11-25T19:00',
    ]);
    expect(looks({ ...weekly, rdates })).to.be.within(5000, 5005);
  });

  it('end before they begin, and have no date', () => {
    const rrule = 'FREQ=WEEKLY;UNTIL=20260101';
    expect(next({ rrule, start: '2026-12-01T19:00' }, now)).to.deep.equal([]);
    expect(next({ ...weekly, validFrom: '2026-12-24', validTo: '2026-12-01' }, now)).to.deep.equal([]);
  });

  it('last for a week, and are on while another begins', () => {
    expect(days({ start: '2026-11-16T13:00', minutes: 10_080, rrule: 'FREQ=DAILY' }, now, 2)).to.deep.equal([
      '2026-11-16',
      '2026-11-17',
    ]);
  });

  it('have a rule of ten thousand letters', () => {
    const rrule = `FREQ=WEEKLY;BYDAY=${Array(3400).fill('TU').join()}`;
    expect(days({ rrule }, now, 2)).to.deep.equal(['2026-11-24', '2026-12-01']);
    expect(days({ rrule: `${rrule},XX` }, now, 2)).to.deep.equal([]);
    expect(days({ rrule: `FREQ=WEEKLY;${';'.repeat(10_000)}BYDAY=TU` }, now, 1)).to.deep.equal(['2026-11-24']);
  });

  it('began in the year 1 and count from there', () => {
    const start = '0001-01-31T19:00';
    expect(days({ start, rrule: 'FREQ=MONTHLY;BYDAY=-1FR' }, now, 1)).to.deep.equal(['2026-11-27']);
    expect(days({ start, rrule: 'FREQ=YEARLY;COUNT=2026' }, now)).to.deep.equal([]);
    expect(days({ start, rrule: 'FREQ=YEARLY;COUNT=2028' }, now)).to.deep.equal(['2027-01-31', '2028-01-31']);
  });

  it('have dates that are none, and keep the others', () => {
    const rdates = ['never', '2026-13-45T99:99', '2026-11-30T19:00'];
    const exdates = ['', 'never', '2026-11-24'];
    expect(days({ ...weekly, rdates, exdates }, now, 2)).to.deep.equal(['2026-11-30', '2026-12-01']);
    expect(days({ ...weekly, start: 'never', exdates }, now)).to.deep.equal([]);
    expect(days({ start: 'never', exdates }, now)).to.deep.equal([]);
  });
});
