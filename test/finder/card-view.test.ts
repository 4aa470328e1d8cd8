/** What a card is told beyond its group (D5, D10, P13, A17). */
import { expect } from '@open-wc/testing';
import { actionOf, telHref } from '../../src/finder/card-view.js';
import { isLast, leftOutOf, nextOfEach } from '../../src/finder/card-dates.js';
import { meetingsOf, nextMeetingOf } from '../../src/headless.js';
import type { Group, Schedule } from '../../src/model/group.js';
import type { Repeat } from '../../src/model/when.js';
import { aGroup, NEW_YORK, NOW, once, weekly } from '../fixtures/groups.js';

const HOUR = 3_600_000;
const DUBAI = 'Asia/Dubai';
const online: Partial<Group> = { formats: ['online'] };

describe('the next meeting of a group', () => {
  it('is told in the zone of the place, for whoever may look', () => {
    const group = aGroup({ formats: ['in-person'], schedule: [weekly('2026-01-06T19:00')] });
    const meeting = nextMeetingOf(group, NOW, DUBAI);
    expect(meeting).to.deep.include({
      start: Date.parse('2026-11-25T00:00:00Z'),
      end: Date.parse('2026-11-25T01:00:00Z'),
      zone: NEW_YORK,
      isOn: false,
      lengthAssumed: false,
      zoneAssumed: false,
    });
    expect(meeting).to.not.have.property('otherZone');
  });

  it('is told from home in the visitor’s zone, with the feed’s own where the clocks differ', () => {
    const group = aGroup({ ...online, schedule: [weekly('2026-01-06T19:00')] });
    expect(nextMeetingOf(group, NOW, DUBAI)).to.include({ zone: DUBAI, otherZone: NEW_YORK });
    expect(nextMeetingOf(group, NOW, 'America/Toronto')).to.not.have.property('otherZone');
    // Chicago and Regina show the same time in winter, and not in summer.
    const chicago = aGroup({ ...online, schedule: [{ ...once('2026-12-01T19:00'), zone: 'America/Chicago' }] });
    const summer = aGroup({ ...online, schedule: [{ ...once('2027-07-01T19:00'), zone: 'America/Chicago' }] });
    expect(nextMeetingOf(chicago, NOW, 'America/Regina')).to.not.have.property('otherZone');
    expect(nextMeetingOf(summer, NOW, 'America/Regina')).to.include({ otherZone: 'America/Chicago' });
  });

  it('of a group both in a place and from home is told by the visitor’s clock while she asks from home (D5)', () => {
    const group = aGroup({ formats: ['in-person', 'online'], schedule: [weekly('2026-01-06T19:00')] });
    for (const asked of [undefined, [], ['in-person'], ['in-person', 'online']]) {
      const meeting = nextMeetingOf(group, NOW, DUBAI, asked);
      expect(meeting).to.include({ zone: NEW_YORK });
      expect(meeting).to.not.have.property('otherZone');
    }
    for (const asked of [['online'], ['online', 'phone']])
      expect(nextMeetingOf(group, NOW, DUBAI, asked)).to.include({ zone: DUBAI, otherZone: NEW_YORK });
  });

  it('in a place only is told by the place’s clock, whatever is asked', () => {
    const room = aGroup({ formats: ['in-person'], schedule: [weekly('2026-01-06T19:00')] });
    expect(nextMeetingOf(room, NOW, DUBAI, ['online', 'phone'])).to.include({ zone: NEW_YORK });
  });

  it('is on from its first minute to its last, and then the next', () => {
    const group = aGroup({ schedule: [weekly('2026-11-16T10:00')] });
    expect(nextMeetingOf(group, NOW - 1, NEW_YORK)).to.include({ start: NOW, isOn: false });
    expect(nextMeetingOf(group, NOW, NEW_YORK)).to.include({ start: NOW, isOn: true });
    expect(nextMeetingOf(group, NOW + HOUR - 1, NEW_YORK)).to.include({ start: NOW, isOn: true });
    expect(nextMeetingOf(group, NOW + HOUR, NEW_YORK)).to.include({ start: NOW + 168 * HOUR, isOn: false });
  });

  it('is none by appointment, and none after the end (R4)', () => {
    expect(nextMeetingOf(aGroup(), NOW, NEW_YORK)).to.equal(undefined);
    expect(nextMeetingOf(aGroup({ schedule: [once('2026-11-20T10:00')] }), NOW, NEW_YORK)).to.equal(undefined);
  });

  it('says what was only assumed', () => {
    const schedule = [weekly('2026-01-06T19:00', { minutesAssumed: true, zoneAssumed: true })];
    expect(nextMeetingOf(aGroup({ schedule }), NOW, NEW_YORK)).to.include({ lengthAssumed: true, zoneAssumed: true });
  });

  it('is the first of several to come, in order', () => {
    const group = aGroup({ schedule: [weekly('2026-01-08T19:00'), weekly('2026-01-06T19:00')] });
    const days = meetingsOf(group, NOW, NEW_YORK, 3).map(({ start }) =>
      new Date(start - 5 * HOUR).toISOString().slice(0, 10),
    );
    expect(days).to.deep.equal(['2026-11-24', '2026-11-26', '2026-12-01']);
    expect(meetingsOf(aGroup(), NOW, NEW_YORK, 3)).to.deep.equal([]);
  });
});

describe('what is left out', () => {
  const DECEMBER = Date.parse('2026-12-20');
  const left = (schedule: Partial<Schedule>, own: Partial<Group> = {}, zone: string = NEW_YORK): readonly string[] =>
    leftOutOf(aGroup({ ...own, schedule: [weekly('2026-11-03T19:00', schedule)] }), NOW, zone, DECEMBER);

  it('is a day on which the rule would meet (D10)', () => {
    expect(left({ exdates: ['2026-11-24T19:00', '2026-12-08'] })).to.deep.equal(['2026-11-24', '2026-12-08']);
  });

  it('is none on which it never would have, none that is over, and none too far away', () => {
    expect(left({ exdates: ['2026-11-25', '2026-11-24T10:00', '2026-11-10', '2026-12-22'] })).to.deep.equal([]);
    expect(left({})).to.deep.equal([]);
  });

  it('is told as the day of the zone in which times are told', () => {
    const late = { exdates: ['2026-11-24T19:00'] };
    expect(left(late, online, DUBAI)).to.deep.equal(['2026-11-25']);
    expect(left(late, { formats: ['in-person'] }, DUBAI)).to.deep.equal(['2026-11-24']);
    const both = aGroup({ formats: ['in-person', 'online'], schedule: [weekly('2026-11-03T19:00', late)] });
    expect(leftOutOf(both, NOW, DUBAI, DECEMBER)).to.deep.equal(['2026-11-24']);
    expect(leftOutOf(both, NOW, DUBAI, DECEMBER, ['online'])).to.deep.equal(['2026-11-25']);
  });

  it('is the old day of a meeting that was moved, but not the day on which it meets at another hour', () => {
    const exdates = ['2026-11-24T19:00'];
    expect(left({ exdates, rdates: ['2026-11-26T19:00'] })).to.deep.equal(['2026-11-24']);
    expect(left({ exdates, rdates: ['2026-11-24T17:00'] })).to.deep.equal([]);
  });

  it('is told also where nothing is left', () => {
    const once = { rrule: 'FREQ=WEEKLY;COUNT=4', exdates: ['2026-11-24T19:00'] };
    const group = aGroup({ schedule: [weekly('2026-11-03T19:00', once)] });
    expect(leftOutOf(group, NOW, NEW_YORK, Infinity)).to.deep.equal(['2026-11-24']);
  });
});

describe('the last meeting', () => {
  const last = (...schedule: readonly Schedule[]): boolean => isLast(aGroup({ schedule }), NOW);
  const ending = weekly('2026-11-03T19:00', { rrule: 'FREQ=WEEKLY;COUNT=4' });

  it('ends what has met before', () => {
    expect(last(ending)).to.equal(true);
    expect(last({ ...once('2026-11-03T19:00'), rdates: ['2026-12-01T19:00'] })).to.equal(true);
    expect(last({ ...ending, rrule: 'FREQ=WEEKLY;COUNT=5', exdates: ['2026-12-01'] })).to.equal(true);
  });

  it('is not the only one, not one of many, and none where another schedule goes on', () => {
    expect(last(once('2026-12-01T19:00'))).to.equal(false);
    expect(last(weekly('2026-11-03T19:00'))).to.equal(false);
    expect(last(ending, weekly('2026-12-05T10:00'))).to.equal(false);
    expect(last(weekly('2026-11-23T19:00', { rrule: 'FREQ=WEEKLY;COUNT=1;BYDAY=WE' }))).to.equal(false);
    const first = { rrule: 'FREQ=WEEKLY;COUNT=2', exdates: ['2026-11-24'] };
    expect(last(weekly('2026-11-24T19:00', first))).to.equal(false);
    expect(last()).to.equal(false);
  });
});

describe('several schedules', () => {
  it('each tell their next meeting, soonest first; those that are over tell none', () => {
    const over = weekly('2026-01-06T19:00', { rrule: 'FREQ=WEEKLY;COUNT=3' });
    const group = aGroup({ schedule: [weekly('2026-11-28T10:00'), over, weekly('2026-11-03T19:00')] });
    const days = nextOfEach(group, NOW, NEW_YORK).map(({ repeat }) => repeat?.days);
    expect(days).to.deep.equal([[2], [6]]);
  });
});

describe('how a meeting repeats', () => {
  const repeat = (schedule: Partial<Schedule>, zone: string = NEW_YORK): Repeat | undefined =>
    nextMeetingOf(aGroup({ ...online, schedule: [weekly('2026-11-03T19:00', schedule)] }), NOW, zone)?.repeat;

  it('is not told where it holds in some months only', () => {
    for (const rrule of [
      'FREQ=WEEKLY;BYMONTH=11,12',
      'FREQ=DAILY;BYMONTH=11',
      'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=24',
    ])
      expect(repeat({ rrule }), rrule).to.equal(undefined);
    expect(repeat({ rrule: 'FREQ=YEARLY;BYMONTH=11' })?.unit).to.equal('year');
  });

  it('is told by days of the week from Monday on', () => {
    expect(repeat({})).to.deep.equal({ unit: 'week', interval: 1, days: [2], nths: [], several: false });
    expect(repeat({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU,MO' })).to.deep.equal({
      unit: 'week',
      interval: 2,
      days: [1, 2, 0],
      nths: [],
      several: false,
    });
  });

  it('is every week where each month, or some days of all, come to that', () => {
    const weekly = { unit: 'week', interval: 1, nths: [] };
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=TU' })).to.deep.include({ ...weekly, days: [2] });
    expect(repeat({ rrule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR' })).to.deep.include({ ...weekly, days: [1, 2, 3, 4, 5] });
    expect(repeat({ rrule: 'FREQ=DAILY' })).to.deep.include({ unit: 'day', days: [] });
  });

  it('is told by dates of the month', () => {
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' })).to.deep.include({ unit: 'month', days: [], nths: [15] });
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' })).to.deep.include({ nths: [1, 15] });
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' })).to.deep.include({ days: [], nths: [-1] });
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' }, DUBAI)).to.equal(undefined);
  });

  it('is left to the dates where short words would say what is not so (D10)', () => {
    for (const rrule of [
      'FREQ=MONTHLY;BYDAY=2TU,4TH',
      'FREQ=MONTHLY;BYDAY=2TU,TH',
      'FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=1',
      'FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10,11,12,13,14',
      'FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=-1',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      'FREQ=DAILY;INTERVAL=2;BYDAY=TU,TH',
      'FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1',
      'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=4',
    ])
      expect(repeat({ rrule }), rrule).to.equal(undefined);
  });

  it('ends with the series: the last of it repeats no more (R4)', () => {
    const until = { start: '2026-11-03T19:00', rrule: 'FREQ=WEEKLY;UNTIL=20261201T235900' };
    const at = (day: string, more: readonly Schedule[] = []): Repeat | undefined =>
      nextMeetingOf(aGroup({ schedule: [weekly(until.start, until), ...more] }), Date.parse(day), NEW_YORK)?.repeat;
    expect(at('2026-11-22')).to.include({ unit: 'week' });
    expect(at('2026-11-30')).to.equal(undefined);
    expect(repeat({ ...until, exdates: ['2026-12-01', '2026-11-24'] })).to.equal(undefined);
  });

  it('says that it is one of several', () => {
    const schedule = [weekly('2026-11-03T19:00'), weekly('2026-11-07T10:00', { rrule: 'FREQ=MONTHLY;BYDAY=2SA' })];
    expect(nextMeetingOf(aGroup({ schedule }), NOW, NEW_YORK)?.repeat).to.include({ unit: 'week', several: true });
  });

  it('is told by the weeks of a month', () => {
    const told = { unit: 'month', interval: 1, days: [2], nths: [2, 4], several: false };
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=2TU,4TU' })).to.deep.equal(told);
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2,4' })).to.deep.equal(told);
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=-1TU' })).to.deep.include({ nths: [-1] });
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1' })).to.deep.include({ nths: [1] });
    expect(repeat({ rrule: 'FREQ=MONTHLY' })).to.deep.include({ unit: 'month', nths: [] });
  });

  it('names the days of the zone in which the time is told', () => {
    expect(repeat({ rrule: 'FREQ=WEEKLY;BYDAY=TU,SA' }, DUBAI)).to.deep.include({ days: [3, 0] });
    expect(repeat({ rrule: 'FREQ=WEEKLY;BYDAY=MO' }, 'Pacific/Honolulu')).to.deep.include({ days: [1] });
    const early = { start: '2026-11-03T01:00', rrule: 'FREQ=WEEKLY;BYDAY=SU,TU' };
    expect(repeat(early, 'America/Los_Angeles')).to.deep.include({ days: [1, 6] });
  });

  it('does not call it the second Wednesday there, when it is the day after the second Tuesday (D10)', () => {
    expect(repeat({ rrule: 'FREQ=MONTHLY;BYDAY=2TU' }, DUBAI)).to.equal(undefined);
  });

  it('is not told of what meets once, or by a rule that cannot be followed', () => {
    expect(nextMeetingOf(aGroup({ schedule: [once('2026-12-01T19:00')] }), NOW, NEW_YORK)).to.not.have.property(
      'repeat',
    );
    expect(repeat({ start: '2026-12-01T19:00', rrule: 'FREQ=WEEKLY;COUNT=1' })).to.equal(undefined);
    expect(repeat({ rrule: 'FREQ=SOMETIMES', rdates: ['2026-12-01T19:00'] })).to.equal(undefined);
  });
});

describe('the one thing to do next', () => {
  const url = 'https://groups.example.org/7';
  const room: Partial<Group> = {
    formats: ['in-person'],
    place: { lines: ['12 Ferry Street'], city: 'Portland', region: 'ME' },
  };
  const video: Partial<Group> = { formats: ['online'], online: { url: 'https://video.example.org/7' } };
  const writes = { name: 'Ann', email: 'ann@example.org', phone: '207-555-0100' };
  const action = (given: Partial<Group>): string | undefined => {
    const found = actionOf(aGroup(given));
    return found && `${found.kind} ${found.href}`;
  };
  const directions = 'directions https://www.openstreetmap.org/search?query=12%20Ferry%20Street%2C%20Portland%2C%20ME';

  it('is no way to a group that is full or on a break: somebody to ask, or its page', () => {
    const signUp = { joining: { mode: 'sign-up', url: `${url}/join` } } as const;
    for (const status of ['full', 'paused'] as const) {
      for (const given of [room, video, signUp]) {
        expect(action({ ...given, status, contacts: [writes], url })).to.equal('email mailto:ann@example.org');
        expect(action({ ...given, status, url })).to.equal(`website ${url}`);
      }
      expect(action({ ...room, status })).to.equal(undefined);
      expect(action({ ...signUp, status })).to.equal(`signUp ${url}/join`);
      const waiting = { joining: { mode: 'waitlist', url: `${url}/wait` } } as const;
      expect(action({ ...room, ...waiting, status, contacts: [writes] })).to.equal(`signUp ${url}/wait`);
    }
  });

  it('is the sign-up where the group asks for one, whatever else it gives', () => {
    for (const mode of ['sign-up', 'waitlist', 'referral', 'contact'] as const) {
      const given = { ...video, contacts: [writes], joining: { mode, url: `${url}/join` } };
      expect(action(given), mode).to.equal(`signUp ${url}/join`);
    }
  });

  it('is to join, or to go there, where one may just come', () => {
    for (const joining of [undefined, { mode: 'drop-in' }, { mode: 'drop-in', url }] as const) {
      const open = { contacts: [writes], url, ...(joining ? { joining } : {}) };
      expect(action({ ...video, ...open })).to.equal('join https://video.example.org/7');
      expect(action({ ...room, ...open })).to.equal(directions);
      expect(action({ ...room, ...video, formats: ['in-person', 'online'], ...open })).to.equal(
        'join https://video.example.org/7',
      );
    }
  });

  it('is to write, and only then to call, where somebody must be asked first', () => {
    for (const mode of ['sign-up', 'waitlist', 'referral', 'contact'] as const) {
      const asks = { ...room, ...video, url, joining: { mode } };
      const calls = { name: 'Bo', phone: '207-555-0101' };
      expect(action({ ...asks, contacts: [calls, writes] }), mode).to.equal('email mailto:ann@example.org');
      expect(action({ ...asks, contacts: [calls] }), mode).to.equal('phone tel:2075550101');
    }
  });

  it('is never a mail to an address that hides more than an address', () => {
    const unsafe = [
      'a@example.org?bcc=b@example.org',
      'a@example.org&body=x',
      'a@example.org,b@example.org',
      'Ann <a@example.org>',
      'a@example.org\nbcc: b@example.org',
      'a%0Abcc%3Ab@example.org',
      '"a b"@example.org',
      'example.org',
      '@example.org',
    ];
    for (const email of unsafe) {
      const given = { contacts: [{ email, phone: '207-555-0100' }], joining: { mode: 'contact' as const } };
      expect(action(given), email).to.equal('phone tel:2075550100');
    }
    for (const email of ['ann.o’neil@example.org', 'ann+groups@mail.example.org', 'ána@example.org']) {
      expect(action({ contacts: [{ email }] }), email).to.equal(`email mailto:${email}`);
    }
  });

  it('is the organisation’s number or the dial-in where no contact has one', () => {
    const dialIn = [{ number: '+1 207 555 0102', code: '7#' }];
    expect(action({ dialIn, organization: { name: 'Harbour', phone: '207-555-0103' } })).to.equal(
      'phone tel:2075550103',
    );
    expect(action({ dialIn })).to.equal('phone tel:+12075550102');
  });

  it('is to join after all where nobody can be asked, else the website, else nothing', () => {
    expect(action({ ...video, url, joining: { mode: 'contact' } })).to.equal('join https://video.example.org/7');
    expect(action({ url, organization: { name: 'Harbour', url: 'https://example.org' } })).to.equal(`website ${url}`);
    expect(action({ organization: { name: 'Harbour', url: 'https://example.org' } })).to.equal(
      'website https://example.org',
    );
    expect(action({})).to.equal(undefined);
  });

  it('is to go there only where there is an address', () => {
    expect(action({ formats: ['in-person'], place: { formatted: '12 Ferry Street, Portland' } })).to.equal(
      'directions https://www.openstreetmap.org/search?query=12%20Ferry%20Street%2C%20Portland',
    );
    for (const place of [{ city: 'Portland', region: 'ME' }, { name: 'Library' }, { lines: [] }, {}]) {
      expect(action({ formats: ['in-person'], place, url })).to.equal(`website ${url}`);
    }
  });
});

describe('a link to call', () => {
  const cases: readonly (readonly [written: string, href: string])[] = [
    ['207-555-0100', 'tel:2075550100'],
    ['+1 (207) 555.0100', 'tel:+12075550100'],
    ['207-555-0100 ext. 12', 'tel:2075550100,12'],
    ['207-555-0100 x12', 'tel:2075550100,12'],
    ['207-555-0100, Ext 12', 'tel:2075550100,12'],
    ['207-555-0100 extension 12', 'tel:2075550100,12'],
    ['207-555-0100 (ask for Max)', 'tel:2075550100'],
    ['Text only: 207-555-0100', 'tel:2075550100'],
    ['207-555-0100,,12', 'tel:2075550100,,12'],
    ['207-555-0100 or 207-555-0101', 'tel:2075550100'],
    ['207-555-0100 / 207-555-0101', 'tel:2075550100'],
    ['207-555-0100, 207-555-0101', 'tel:2075550100'],
    ['(207) 555-0100 (207) 555-0101', 'tel:2075550100'],
    ['207-555-0100 Ext 4 or 207-555-0101', 'tel:2075550100,4'],
    ['tel:+1-207-555-0100;ext=5', 'tel:+12075550100,5'],
    ['207-555-0100 (9am-5pm)', 'tel:2075550100'],
    ['207-555-0100, weekdays 9 to 5', 'tel:2075550100'],
    ['020 7946 0958', 'tel:02079460958'],
    ['1-833-TLC-MAMA', 'tel:18338526262'],
    ['+1 (833) TLC MAMA', 'tel:+18338526262'],
    ['1-833-TLC-MAMA (1-833-852-6262)', 'tel:18338526262'],
    ['800-273-TALK (8255)', 'tel:8002738255'],
    ['1-800-4-A-CHILD', 'tel:18004224453'],
    ['1-800-CONTACTS', 'tel:18002668228'],
    ['207-555-0100 MON TO FRI', 'tel:2075550100'],
    ['988 SUICIDE LINE', 'tel:988'],
    ['211 HELPLINE', 'tel:211'],
    ['TEXT HOME TO 741741', 'tel:741741'],
    ['CALL MARIA 207-555-0100', 'tel:2075550100'],
  ];
  for (const [written, href] of cases) {
    it(`leads from "${written}" to ${href}`, () => {
      expect(telHref(written)).to.equal(href);
    });
  }

  it('holds nothing that ends the number early', () => {
    expect(telHref('207-555-0100,,12#')).to.equal('tel:2075550100,,12%23');
  });
});
