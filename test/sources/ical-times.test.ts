/** Calendars: when an event is, and which events are one group. */
import { expect } from '@open-wc/testing';
import type { Group, Schedule } from '../../src/model/group.js';
import { readIcal } from '../../src/sources/ical.js';
import { calendar, event, usZone } from '../fixtures/calendar.js';
import { readAll } from './read-all.js';

const UID = 'circle@example.org';

interface Read extends Group {
  readonly faults: readonly string[];
}

const readEvents = async (
  events: readonly (readonly string[])[],
  head: readonly string[] = [],
): Promise<readonly Read[]> => {
  const { groups, faults, fault } = await readAll(readIcal, calendar(events, head));
  expect(fault).to.equal(undefined);
  return groups.map((group) => ({ ...group, faults: faults.map((text) => text.replace(`${UID} `, '')) }));
};

const one = async (lines: readonly string[], head?: readonly string[]): Promise<Read> => {
  const [group, ...others] = await readEvents([event(...lines)], head);
  expect(others).to.deep.equal([]);
  return group ?? expect.fail('no group');
};

const schedule = async (lines: readonly string[], head?: readonly string[]): Promise<Schedule> => {
  const group = await one(lines, head);
  expect(group.schedule, JSON.stringify(group)).to.have.length(1);
  return group.schedule[0] as Schedule;
};

const SALEM = 'LOCATION:12 River Rd\\, Salem\\, OR 97301';
const WEEKLY = 'RRULE:FREQ=WEEKLY;BYDAY=TU';
const DENVER = { start: '2026-11-24T19:00', minutes: 90, zone: 'America/Denver' };

describe('the time of an event', () => {
  it('has a length from its end, or its duration, and an assumed one without either', async () => {
    const start = 'DTSTART;TZID=America/Denver:20261124T190000';
    expect(await schedule([start, 'DURATION:PT1H15M'])).to.deep.equal({ ...DENVER, minutes: 75 });
    expect(await schedule([start, 'DURATION:P1DT1H'])).to.include({ minutes: 1500 });
    expect(await schedule([start])).to.deep.equal({ ...DENVER, minutes: 60, minutesAssumed: true });
    expect(await schedule([start, 'DTEND;TZID=America/New_York:20261124T223000'])).to.include({ minutes: 90 });
    expect(await schedule([start, 'DTEND:20261125T033000Z'])).to.include({ minutes: 90 });
    for (const [end, fault] of [
      ['DTEND;TZID=America/Denver:20261124T180000', 'DTEND value-impossible'],
      ['DTEND;TZID=America/Denver:20261124T190000', 'DTEND value-impossible'],
      ['DTEND;VALUE=DATE:20261125', 'DTEND time-unreadable'],
      ['DURATION:an hour', 'DURATION time-unreadable'],
      ['DURATION:-PT1H', 'DURATION time-unreadable'],
    ] as const) {
      const group = await one([start, end]);
      expect(group.schedule, end).to.deep.equal([{ ...DENVER, minutes: 60, minutesAssumed: true }]);
      expect(group.faults, end).to.deep.equal([fault]);
    }
  });

  it('counts an end after the clocks have changed as people do', async () => {
    const night = ['DTSTART;TZID=America/Denver:20261031T233000', 'DTEND;TZID=America/Denver:20261101T013000'];
    expect(await schedule(night)).to.include({ minutes: 120 });
  });

  it('shows in words what lasts for weeks: it is the time from the first meeting to the last', async () => {
    const group = await one([
      'DTSTART;TZID=America/Denver:20261201T190000',
      'DTEND;TZID=America/Denver:20270126T203000',
    ]);
    expect(group.schedule).to.deep.equal([]);
    expect(group.scheduleText).to.equal('2026-12-01, 19:00 – 2027-01-26, 20:30 (America/Denver)');
  });

  it('claims no time for whole days', async () => {
    const words = async (...lines: readonly string[]): Promise<unknown> => {
      const { schedule: dates, scheduleText, status } = await one(lines);
      expect(dates).to.deep.equal([]);
      return status === 'open' ? scheduleText : status;
    };
    expect(await words('DTSTART;VALUE=DATE:20261201')).to.equal('2026-12-01');
    expect(await words('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202')).to.equal('2026-12-01');
    expect(await words('DTSTART:20261201', 'DTEND:20261204')).to.equal('2026-12-01 – 2026-12-03');
    expect(await words('DTSTART;VALUE=DATE:20261201', 'DURATION:P2D')).to.equal('2026-12-01 – 2026-12-02');
    const midnight = ['DTSTART;TZID=America/Denver:20261201T000000', 'DTEND;TZID=America/Denver:20261202T000000'];
    expect(await words(...midnight)).to.equal('2026-12-01');
    expect(
      await words('DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131', 'EXDATE:20261124'),
    ).to.equal('Every week on Tuesday, Thursday, from 2026-11-03, until 2027-01-31; not on 2026-11-24');
    expect(await words('DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=MONTHLY;BYDAY=1TU,-1FR')).to.equal(
      'Every month on 1st Tuesday, last Friday, from 2026-11-03',
    );
    expect(await words('DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=YEARLY;BYWEEKNO=20')).to.equal(
      'First on 2026-11-03, then on dates that are not shown here',
    );
  });

  it('does not show whole days that have been: nothing else would ever take them away', async () => {
    expect((await one(['DTSTART;VALUE=DATE:20261120'])).status).to.equal('closed');
    expect((await one(['DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=DAILY;COUNT=3'])).status).to.equal('closed');
    expect((await one(['DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=DAILY;UNTIL=20261110'])).status).to.equal('closed');
    expect((await one(['DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261125'])).status).to.equal('open');
  });

  it('does not show meetings that have been, once or in a row, with a day of grace (D11)', async () => {
    const at = (day: string): string => `DTSTART;TZID=America/Denver:${day}T190000`;
    for (const [lines, status] of [
      [[at('20200107'), 'DURATION:PT90M'], 'closed'],
      [[at('20261120')], 'closed'],
      [[at('20261121')], 'open'],
      [[at('20261118'), 'DURATION:P5D'], 'open'],
      [[at('20261103'), 'RRULE:FREQ=WEEKLY;UNTIL=20261117T235959Z'], 'closed'],
      [[at('20261103'), 'RRULE:FREQ=WEEKLY;UNTIL=20261215T235959Z'], 'open'],
      [[at('20261103'), 'RRULE:FREQ=WEEKLY;COUNT=3'], 'closed'],
      [[at('20261103'), 'RRULE:FREQ=WEEKLY;COUNT=4'], 'open'],
      [[at('20261103'), WEEKLY], 'open'],
      [[at('20200107'), 'RRULE:FREQ=WEEKLY;COUNT=3', 'RDATE;TZID=America/Denver:20261124T190000'], 'open'],
      [[at('20200107'), 'RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z'], 'open'],
      [['SUMMARY:Lantern circle POSTPONED', at('20200107')], 'closed'],
    ] as const)
      expect((await one(lines)).status, lines.join(' ')).to.equal(status);
  });

  it('lists the one event to come of an export that never forgets (D11)', async () => {
    const groups = await readEvents([
      ...Array.from({ length: 30 }, (_, i) =>
        event(`UID:${i}`, `SUMMARY:Talk ${i}`, `DTSTART;TZID=America/Denver:202511${10 + (i % 20)}T190000`),
      ),
      event('UID:next', 'SUMMARY:Talk to come'),
    ]);
    expect(groups.filter(({ status }) => status !== 'closed').map(({ name }) => name)).to.deep.equal(['Talk to come']);
    expect(groups.flatMap(({ faults }) => faults)).to.deep.equal([]);
  });

  it('keeps what has been where something without a date may come', async () => {
    const [group] = await readEvents([
      event('DTSTART;TZID=America/Denver:20200107T190000'),
      event('DTSTART;VALUE=DATE:20261201', 'RECURRENCE-ID;TZID=America/Denver:20200107T190000'),
    ]);
    expect([group?.status, group?.scheduleText]).to.deep.equal(['open', '2026-12-01']);
  });
});

describe('the zone of an event', () => {
  const zoneOf = async (tzid: string, lines: readonly string[] = [], head?: readonly string[]): Promise<unknown> => {
    const group = await one([`DTSTART;TZID=${tzid}:20261124T190000`, 'DURATION:PT1H', ...lines], head);
    const [found] = group.schedule;
    if (found === undefined) return [group.scheduleText, ...group.faults];
    expect(found.start).to.equal('2026-11-24T19:00');
    return [found.zone, ...(found.zoneAssumed ? ['assumed'] : []), ...group.faults];
  };

  it('is read as IANA, Windows, servers and people name it', async () => {
    for (const [tzid, zone] of [
      ['America/New_York', 'America/New_York'],
      ['US/Central', 'US/Central'],
      ['/freeassociation.sourceforge.net/America/New_York', 'America/New_York'],
      ['/freeassociation.sourceforge.net/Tzfile/America/New_York', 'America/New_York'],
      ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['Eastern Standard Time', 'America/New_York'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['GMT Standard Time', 'Europe/London'],
      ['US Mountain Standard Time', 'America/Phoenix'],
      ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
      ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
      ['Eastern Time', 'America/New_York'],
    ] as const) {
      expect(await zoneOf(tzid), tzid).to.deep.equal([zone]);
    }
    expect(await zoneOf('"America/Denver')).to.deep.equal(['America/Denver']);
  });

  it('is that of the place where the words fit several', async () => {
    expect(await zoneOf('MST', ['LOCATION:1 Elm St\\, Mesa\\, AZ 85201'])).to.deep.equal([
      'America/Phoenix',
      'assumed',
    ]);
    expect(await zoneOf('"(GMT -08:00)"', [SALEM])).to.deep.equal(['America/Los_Angeles', 'assumed']);
  });

  it('is told by the clocks of a VTIMEZONE with a name of its own', async () => {
    const custom = usZone('Customized Time Zone', '-0500', '-0400');
    expect(await zoneOf('Customized Time Zone', [], custom)).to.deep.equal(['America/New_York', 'assumed']);
    const indiana = ['LOCATION:1 Elm St\\, Gary\\, IN 46402'];
    const chicago = usZone('Customized Time Zone', '-0600', '-0500');
    expect(await zoneOf('Customized Time Zone', indiana, chicago)).to.deep.equal(['America/Chicago', 'assumed']);
    const own = ['X-WR-TIMEZONE:America/Detroit', ...custom];
    expect(await zoneOf('Customized Time Zone', [], own)).to.deep.equal(['America/Detroit']);
    const located = usZone('Ours', '-0500', '-0400', 'X-LIC-LOCATION:America/Toronto');
    expect(await zoneOf('Ours', [], located)).to.deep.equal(['America/Toronto']);
  });

  it('is known also where the VTIMEZONE stands behind the event', async () => {
    const text = calendar([event('DTSTART;TZID=Ours:20261124T190000')]).replace(
      'END:VCALENDAR',
      [...usZone('Ours', '-0500', '-0400'), 'END:VCALENDAR'].join('\r\n'),
    );
    expect((await readAll(readIcal, text)).groups[0]?.schedule[0]?.zone).to.equal('America/New_York');
  });

  it('is that of the place where nobody knows the words, and no date is claimed without one', async () => {
    expect(await zoneOf('Mars Base', [SALEM])).to.deep.equal(['America/Los_Angeles', 'assumed', 'TZID zone-unknown']);
    const unlike = usZone('Ours', '+0430', '+0530');
    expect(await zoneOf('Ours', [], unlike)).to.deep.equal(['2026-11-24, 19:00 (Ours)', 'TZID zone-unknown']);
    const weekly = await one(['DTSTART;TZID=Ours:20261124T190000', 'DTEND;TZID=Ours:20261124T203000', WEEKLY]);
    expect(weekly.scheduleText).to.equal('Every week on Tuesday, 19:00 – 20:30 (Ours), from 2026-11-24');
  });

  it('is that of the place, of the calendar, or of its only VTIMEZONE where a time floats', async () => {
    const floating = ['DTSTART:20261124T190000', 'DTEND:20261124T203000'];
    const own = ['X-WR-TIMEZONE:America/Denver'];
    expect(await schedule([...floating, SALEM], own)).to.include({ zone: 'America/Los_Angeles', zoneAssumed: true });
    expect(await schedule(floating, own)).to.deep.equal({ ...DENVER, zoneAssumed: true });
    expect(await schedule(floating, usZone('Ours', '-0700', '-0600'))).to.deep.equal({ ...DENVER, zoneAssumed: true });
    const nowhere = await one(floating);
    expect(nowhere.scheduleText).to.equal('2026-11-24, 19:00 – 20:30');
    expect(nowhere.faults).to.deep.equal(['DTSTART zone-missing']);
  });
});

describe('an event in UTC', () => {
  const utc = ['DTSTART:20261125T020000Z', 'DTEND:20261125T033000Z'];
  const own = ['X-WR-TIMEZONE:America/Denver'];

  it('is told by the clock of the calendar or the place', async () => {
    expect(await schedule(utc, own)).to.deep.equal(DENVER);
    expect(await schedule([...utc, SALEM], own)).to.deep.equal({
      start: '2026-11-24T18:00',
      minutes: 90,
      zone: 'America/Los_Angeles',
      zoneAssumed: true,
    });
    expect(await schedule(utc)).to.deep.equal({ start: '2026-11-25T02:00', minutes: 90, zone: 'UTC' });
    expect(await schedule(utc, ['X-WR-TIMEZONE:UTC'])).to.include({ zone: 'UTC' });
  });

  it('keeps its local hour from summer to winter where it repeats, on the local day', async () => {
    const weekly = [
      ...utc,
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SA;UNTIL=20261223T020000Z',
      'EXDATE:20261209T020000Z',
    ];
    expect(await schedule(weekly, own)).to.deep.equal({
      ...DENVER,
      zoneAssumed: true,
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;UNTIL=20261222;WKST=SU',
      exdates: ['2026-12-08T19:00'],
    });
    expect(await schedule([...utc, 'RRULE:FREQ=DAILY', 'EXDATE;VALUE=DATE:20261209'], own)).to.include({
      rrule: 'FREQ=DAILY',
    });
  });

  it('claims no dates where the day of a month would be another one', async () => {
    const group = await one([...utc, 'RRULE:FREQ=MONTHLY;BYDAY=4WE'], own);
    expect(group.schedule).to.deep.equal([]);
    expect(group.scheduleText).to.equal(
      'First on 2026-11-24, 19:00 (America/Denver), then on dates that are not shown here',
    );
    expect(group.faults).to.deep.equal(['RRULE rule-unreadable']);
    const noon = ['DTSTART:20261124T190000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=4TU'];
    expect(await schedule(noon, own)).to.include({ start: '2026-11-24T12:00', rrule: 'FREQ=MONTHLY;BYDAY=4TU' });
  });
});

describe('the rule of an event', () => {
  it('is read whatever programs write around it', async () => {
    for (const [line, rrule] of [
      ['RRULE:FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:RRULE:FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:RRULE:Whatever;FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE;X-BUSYMAC-REGENERATE=TRASH:freq=weekly;byday=tu', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:FREQ=WEEKLY; BYDAY=TU;X-NOTE=1;BYSECOND=0', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=19;BYMINUTE=0', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:RSCALE=GREGORIAN;FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
      ['RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1'],
      ['RRULE:FREQ=WEEKLY;UNTIL=20261222T020000Z', 'FREQ=WEEKLY;UNTIL=20261222T020000Z'],
    ] as const) {
      const group = await one([line]);
      expect(group.schedule, line).to.deep.equal([{ ...DENVER, rrule }]);
      expect(group.faults, line).to.deep.equal([]);
    }
  });

  it('is said in words, and reported, where we cannot follow it', async () => {
    for (const rule of [
      'FREQ=HOURLY;INTERVAL=6',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=YEARLY;BYYEARDAY=100',
      'FREQ=DAILY;BYHOUR=9,19',
      'FREQ=DAILY;BYHOUR=9',
      'RSCALE=CHINESE;FREQ=YEARLY',
      'FREQ=SOMETIMES',
      'gibberish',
    ]) {
      const group = await one([`RRULE:${rule}`]);
      expect(group.schedule, rule).to.deep.equal([]);
      expect(group.faults, rule).to.deep.equal(['RRULE rule-unreadable']);
      expect(group.scheduleText, rule).to.match(/2026-11-24/);
    }
    expect((await one([WEEKLY, 'EXRULE:FREQ=MONTHLY;BYDAY=1TU'])).faults).to.deep.equal(['EXRULE rule-unreadable']);
  });

  it('that ends before it begins is reported; two rules are two schedules', async () => {
    const group = await one(['RRULE:FREQ=WEEKLY;UNTIL=20261001T000000Z']);
    expect(group.faults).to.deep.equal(['RRULE rule-empty']);
    expect(group.schedule).to.have.length(1);
    const both = await one([WEEKLY, 'RRULE:FREQ=MONTHLY;BYDAY=1FR']);
    expect(both.schedule.map(({ rrule }) => rrule)).to.deep.equal(['FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=1FR']);
  });

  it('gives way to the name where that says otherwise', async () => {
    const group = await one(['SUMMARY:2nd & 4th Tuesday circle', WEEKLY]);
    expect(group.schedule).to.deep.equal([]);
    expect(group.scheduleText).to.equal('Tuesday 19:00: 2nd & 4th Tuesday circle');
  });
});

describe('what differs from the rule', () => {
  const moved = (when: string, ...lines: readonly string[]): readonly string[] =>
    event(`RECURRENCE-ID;TZID=America/Denver:${when}T190000`, ...lines);
  const weekly = event(WEEKLY);

  it('leaves out dates, however they are written', async () => {
    expect(
      await schedule([
        WEEKLY,
        'EXDATE;TZID=America/Denver:20261201T190000,20261208T19',
        ' 0000',
        'EXDATE:20261216T020000Z',
        'EXDATE;TZID=America/New_York:20261222T210000',
        'EXDATE;VALUE=DATE:20261229',
        'EXDATE;TZID=America/Denver:20270105T000000',
      ]),
    ).to.deep.equal({
      ...DENVER,
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      exdates: ['12-01', '12-08', '12-15', '12-22', '12-29']
        .map((day) => `2026-${day}T19:00`)
        .concat('2027-01-05T19:00'),
    });
    expect((await one([WEEKLY, 'EXDATE:soon'])).faults).to.deep.equal(['EXDATE date-unreadable']);
  });

  it('adds dates and periods', async () => {
    const group = await one([
      WEEKLY,
      'RDATE;TZID=America/Denver:20261126T100000,20261127T100000',
      'RDATE;VALUE=PERIOD:20261128T170000Z/PT3H',
    ]);
    expect(group.schedule).to.deep.equal([
      { ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU', rdates: ['2026-11-26T10:00', '2026-11-27T10:00'] },
      { ...DENVER, start: '2026-11-28T10:00', minutes: 180 },
    ]);
    expect(await schedule(['RDATE;VALUE=DATE:20261126'])).to.deep.equal({ ...DENVER, rdates: ['2026-11-26T19:00'] });
  });

  it('moves a meeting, whichever comes first in the feed', async () => {
    const exception = moved('20261201', 'DTSTART;TZID=America/Denver:20261202T180000', 'DURATION:PT1H30M');
    for (const events of [
      [weekly, exception],
      [exception, weekly],
    ]) {
      const [group, ...others] = await readEvents(events);
      expect(others).to.deep.equal([]);
      expect(group?.schedule).to.deep.equal([
        { ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU', exdates: ['2026-12-01T19:00'], rdates: ['2026-12-02T18:00'] },
      ]);
    }
  });

  it('leaves out a meeting that is called off or not for the public, and keeps one whose words alone are others', async () => {
    const [group] = await readEvents([
      weekly,
      moved('20261201', 'DTSTART;TZID=America/Denver:20261201T190000', 'STATUS:CANCELLED'),
      moved('20261208', 'DTSTART;TZID=America/Denver:20261208T190000', 'SUMMARY:No meeting'),
      moved('20261215', 'DTSTART;TZID=America/Denver:20261215T100000', 'CLASS:PRIVATE'),
      moved('20261222', 'DTSTART;TZID=America/Denver:20261222T190000', 'SUMMARY:With guests'),
      moved('20261229', 'DTSTART;TZID=America/Denver:20261229T190000', 'SUMMARY:Lantern circle - CANCELED'),
      moved('20270105', 'DTSTART;TZID=America/Denver:20270105T190000', 'SUMMARY:Lantern circle POSTPONED'),
    ]);
    const days = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-29', '2027-01-05'];
    expect(group?.schedule[0]?.exdates).to.deep.equal(days.map((day) => `${day}T19:00`));
    expect(group?.schedule[0]?.rdates).to.equal(undefined);
    expect([group?.name, group?.status]).to.deep.equal(['Lantern circle', 'open']);
  });

  it('is said where a single meeting is full, which is still held (D11)', async () => {
    const [group] = await readEvents([
      weekly,
      moved('20261201', 'DTSTART;TZID=America/Denver:20261201T190000', 'SUMMARY:Lantern circle (FULL)'),
    ]);
    expect(group?.schedule).to.deep.equal([{ ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU' }]);
    expect([group?.status, group?.notice]).to.deep.equal(['open', '2026-12-01: Lantern circle (FULL)']);
  });

  it('takes the newest of several versions', async () => {
    const version = (sequence: number, hour: string): readonly string[] =>
      moved('20261201', `DTSTART;TZID=America/Denver:20261201T${hour}0000`, 'DURATION:PT90M', `SEQUENCE:${sequence}`);
    const [group] = await readEvents([weekly, version(3, '16'), version(1, '12')]);
    expect(group?.schedule[0]?.rdates).to.deep.equal(['2026-12-01T16:00']);
    const [newer, ...others] = await readEvents([event(WEEKLY, 'SEQUENCE:2'), event('RRULE:FREQ=DAILY', 'SEQUENCE:1')]);
    expect(others).to.deep.equal([]);
    expect(newer?.schedule).to.deep.equal([{ ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU' }]);
  });

  it('goes on by a new rule from one meeting on', async () => {
    const future = (...lines: readonly string[]): readonly string[] =>
      event('RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Denver:20261208T190000', ...lines);
    const later = future('DTSTART;TZID=America/Denver:20261209T100000', 'DURATION:PT1H');
    const [group] = await readEvents([event(WEEKLY, 'EXDATE;TZID=America/Denver:20261215T190000'), later]);
    expect(group?.schedule).to.deep.equal([
      { ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207', exdates: ['2026-12-15T19:00'] },
      {
        ...DENVER,
        start: '2026-12-09T10:00',
        minutes: 60,
        rrule: 'FREQ=WEEKLY;BYDAY=WE',
        exdates: ['2026-12-16T10:00'],
      },
    ]);
    const [ended] = await readEvents([weekly, future('STATUS:CANCELLED')]);
    expect(ended?.schedule).to.deep.equal([{ ...DENVER, rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207' }]);
  });

  it('is written by day where the whole day moves', async () => {
    const whole = event('DTSTART;VALUE=DATE:20261124', WEEKLY);
    const change = event('RECURRENCE-ID;TZID=America/Denver:20261201T000000', 'DTSTART;VALUE=DATE:20261202');
    const [group] = await readEvents([whole, change]);
    expect(group?.scheduleText).to.equal(
      'Every week on Tuesday, from 2026-11-24; not on 2026-12-01; also on 2026-12-02',
    );
  });
});

describe('events that are one group', () => {
  const dated = (day: string, ...lines: readonly string[]): readonly string[] =>
    event(`UID:${day}@example.org`, `DTSTART;TZID=America/Denver:${day}T190000`, 'DURATION:PT90M', ...lines);

  it('are the single meetings of an export that writes each as an event', async () => {
    const [group, ...others] = await readEvents([
      dated('20261208', 'DESCRIPTION:Later'),
      dated('20261117', 'DESCRIPTION:Before'),
      dated('20261124', 'DESCRIPTION:Next', 'URL:https://example.org/next'),
      dated('20261201', 'STATUS:CANCELLED'),
    ]);
    expect(others).to.deep.equal([]);
    expect(group?.schedule).to.deep.equal([
      { ...DENVER, start: '2026-11-17T19:00', rdates: ['2026-11-24T19:00', '2026-12-08T19:00'] },
    ]);
    expect([group?.description, group?.url, group?.status]).to.deep.equal(['Next', 'https://example.org/next', 'open']);
  });

  it('lose a date whose name says that it is called off; one that is put off or full stands by itself', async () => {
    const groups = await readEvents([
      dated('20261124'),
      dated('20261201', 'SUMMARY:Lantern circle - CANCELED'),
      dated('20261208', 'SUMMARY:POSTPONED: Lantern circle'),
      dated('20261215', 'SUMMARY:Lantern circle (FULL)'),
      dated('20261222'),
    ]);
    const told = groups.map(({ name, status, schedule: [first] }) => [name, status, first?.start, first?.rdates]);
    expect(told).to.deep.equal([
      ['Lantern circle', 'open', '2026-11-24T19:00', ['2026-12-22T19:00']],
      ['Lantern circle', 'paused', undefined, undefined],
      ['Lantern circle', 'full', '2026-12-15T19:00', undefined],
    ]);
  });

  it('may have one UID, and another time or length now and then', async () => {
    const [group, ...others] = await readEvents([
      event(),
      event('DTSTART;TZID=America/Denver:20261201T100000', 'DURATION:PT90M'),
      event('DTSTART;TZID=America/Denver:20261208T190000', 'DURATION:PT2H'),
    ]);
    expect(others).to.deep.equal([]);
    expect(group?.schedule).to.deep.equal([
      { ...DENVER, rdates: ['2026-12-01T10:00'] },
      { ...DENVER, start: '2026-12-08T19:00', minutes: 120 },
    ]);
    expect(group?.faults).to.deep.equal([]);
  });

  it('are exceptions without the event that they are of', async () => {
    const exception = (day: string): readonly string[] =>
      event(`RECURRENCE-ID:${day}T020000Z`, `DTSTART;TZID=America/Denver:${day}T190000`, 'DURATION:PT90M');
    const [group, ...others] = await readEvents([exception('20261124'), exception('20261201')]);
    expect(others).to.deep.equal([]);
    expect(group?.schedule).to.deep.equal([{ ...DENVER, rdates: ['2026-12-01T19:00'] }]);
  });

  it('are not those at another place, at another hour, or with another name', async () => {
    const groups = await readEvents([
      dated('20261124'),
      dated('20261201', 'LOCATION:Riverside Hall'),
      dated('20261208', 'SUMMARY:Morning circle'),
      event('UID:noon@example.org', 'DTSTART;TZID=America/Denver:20261215T120000', 'DURATION:PT90M'),
    ]);
    expect(groups).to.have.length(4);
  });

  it('are the parts into which Google Calendar splits one', async () => {
    const [group, ...others] = await readEvents([
      event('UID:abc@google.com', 'RRULE:FREQ=WEEKLY;UNTIL=20261118T065959Z', 'DESCRIPTION:Old'),
      event(
        'UID:abc_R20261125T010000@google.com',
        'DTSTART;TZID=America/Denver:20261124T180000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=TU',
        'DESCRIPTION:New',
      ),
    ]);
    expect(others).to.deep.equal([]);
    expect(group?.schedule.map(({ start }) => start)).to.deep.equal(['2026-11-24T19:00', '2026-11-24T18:00']);
    expect([group?.id, group?.description]).to.deep.equal(['abc@google.com', 'New']);
  });

  it('keep the dates that anybody may look for, of an export that never forgets', async () => {
    const day = (i: number): string =>
      new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10).replaceAll('-', '');
    const [group] = await readEvents(Array.from({ length: 2000 }, (_, i) => dated(day(i))));
    const dates = group?.schedule[0]?.rdates ?? [];
    expect(dates).to.have.length(500);
    expect(dates[0]).to.equal('2026-11-21T19:00');
  });
});
