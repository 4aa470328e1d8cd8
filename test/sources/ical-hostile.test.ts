/** Calendars that mean no good, and calendars by chance: nothing but a fault is thrown, and nothing unsafe comes out. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readIcal } from '../../src/sources/ical.js';
import { safeUrl } from '../../src/sources/text.js';
import { calendar, event, usZone } from '../fixtures/calendar.js';
import { linksOf, readAll, unusableTimes, type Outcome } from './read-all.js';

const RUNS = { numRuns: 100 };

/** Reads a text and checks what must hold of any. */
async function readSafely(text: string, piece?: number): Promise<Outcome> {
  const outcome = await readAll(readIcal, text, piece === undefined ? {} : { piece });
  expect(new Set(outcome.groups.map(({ id }) => id)).size).to.equal(outcome.groups.length);
  expect(outcome.largest).to.be.at.most(50);
  for (const group of outcome.groups) {
    for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
    expect(unusableTimes(group)).to.deep.equal([]);
    expect(group.name).not.to.equal('');
    expect(Object.getPrototypeOf(group)).to.equal(Object.prototype);
  }
  return outcome;
}

const NAMES =
  'UID SUMMARY SUMMARY DTSTART DTSTART DTSTART DTEND DURATION RRULE RRULE EXRULE EXDATE RDATE RECURRENCE-ID SEQUENCE STATUS CLASS DESCRIPTION LOCATION LOCATION GEO URL CATEGORIES ORGANIZER CONTACT LAST-MODIFIED CONFERENCE X-GOOGLE-CONFERENCE X-ALT-DESC X-APPLE-STRUCTURED-LOCATION __proto__ CONSTRUCTOR BEGIN END ATTENDEE'.split(
    ' ',
  );
const PARAMS = [
  '',
  ';TZID=America/Denver',
  ';TZID="(UTC-05:00) Eastern Time (US & Canada)"',
  ';TZID=Ours',
  ';VALUE=DATE',
  ';VALUE=PERIOD',
  ';VALUE=__proto__',
  ';__proto__=x',
  ';RANGE=THISANDFUTURE',
  ';TZID="open',
  ';=x',
  ';;',
];
const VALUES = [
  '20261124T190000',
  '20261125T020000Z',
  '20261201',
  '20261201T190000,20261208T190000',
  '00000000T000000Z',
  '99991231T235959Z',
  '20260230T250000',
  '20261124T190000Z/PT1H',
  'PT1H',
  'P9999D',
  'FREQ=WEEKLY;BYDAY=TU',
  'FREQ=DAILY;COUNT=5',
  'FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270101T000000Z',
  'FREQ=SECONDLY',
  'RRULE:FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=__proto__',
  'Lantern circle',
  'CANCELLED',
  'PRIVATE',
  '1e999',
  'NaN;Infinity',
  '44.9;-123.0',
  'Zoom',
  '12 River Rd\\, Salem\\, OR 97301',
  'javascript:alert(1)',
  'https://a:b@example.org/',
  'https://zoom.us/j/1?pwd=secret',
  'https://www.google.com/url?q=javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  'mailto:ana@example.org',
  'VEVENT',
  'VALARM',
  'VCALENDAR',
  '\u202e\u0000',
  '(((((((((',
  '\\',
];
const line = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PARAMS), fc.oneof(fc.constantFrom(...VALUES), fc.string()))
  .map(([name, params, value]) => `${name}${params}:${value}`);
const lines = fc.array(fc.oneof({ arbitrary: line, weight: 9 }, { arbitrary: fc.string(), weight: 1 }), {
  maxLength: 25,
});

describe('hostile calendars', () => {
  it('never throw anything but a fault, and give no unsafe link and no unusable time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 6 }), fc.integer({ min: 1, max: 300 }), async (events, piece) => {
        await readSafely(calendar(events, usZone('Ours', '-0500', '-0400')), piece);
      }),
      RUNS,
    );
  });

  it('end in a fault, not in an error, when the text is no calendar', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect((await readSafely(given)).fault).to.equal('unknown-format');
      }),
      RUNS,
    );
  });

  it('leave good events as they are when a bad one stands beside them', async () => {
    const good = [
      event('UID:a@example.org', 'SUMMARY:Good A', 'RRULE:FREQ=WEEKLY;BYDAY=TU', 'LOCATION:Riverside Hall'),
      event('UID:b@example.org', 'SUMMARY:Good B', 'URL:https://example.org/b'),
    ];
    const expected = (await readSafely(calendar(good))).groups;
    // What opens or closes a component changes what the lines behind it are.
    const bad = lines.map((all) => all.filter((one) => !/^\s*(?:BEGIN|END)\b/i.test(one)));
    await fc.assert(
      fc.asyncProperty(bad, async (broken) => {
        const [first = [], ...rest] = good;
        const { groups } = await readSafely(calendar([first, ['UID:bad@example.org', ...broken], ...rest]));
        const ids = new Set(expected.map(({ id }) => id));
        expect(groups.filter(({ id }) => ids.has(id))).to.deep.equal(expected);
      }),
      RUNS,
    );
  });

  it('survive a good calendar in which any character is another one', async () => {
    const text = calendar([
      event('RRULE:FREQ=WEEKLY;BYDAY=TU', 'EXDATE;TZID=America/Denver:20261201T190000'),
      event('RECURRENCE-ID;TZID=America/Denver:20261208T190000', 'DTSTART;TZID=America/Denver:20261209T190000'),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 4 }), async (at, cut, put) => {
        await readSafely(text.slice(0, at) + put + text.slice(at + cut));
      }),
      RUNS,
    );
  });

  it('cannot keep anybody waiting with what is long or deep', async () => {
    const long = 'a'.repeat(300_000);
    for (const text of [
      calendar([event(`DESCRIPTION:${long}`, `LOCATION:${'('.repeat(50_000)}`)]),
      calendar([event(`DESCRIPTION:${'-::~:'.repeat(8000)}`, `LOCATION:${'1 '.repeat(20_000)},`)]),
      calendar([event(...Array.from({ length: 3000 }, () => 'EXDATE:20261201T190000Z'))]),
      `BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(100_000)}`,
      calendar([event('RRULE:FREQ=DAILY'), ...Array.from({ length: 200 }, () => event(`X-A:${' '.repeat(1000)}`))]),
    ]) {
      const began = performance.now();
      await readSafely(text);
      // A step that grows with the square of the text takes minutes.
      expect(performance.now() - began).to.be.below(10_000);
    }
  });

  it('keep what they say apart from the objects that hold it', async () => {
    const { groups } = await readSafely(
      calendar([event('__proto__:x', 'CONSTRUCTOR:y', 'CATEGORIES:__proto__,constructor', 'UID:__proto__')]),
    );
    expect(groups[0]).to.deep.include({ id: '__proto__', name: 'Lantern circle' });
    expect(groups[0]?.terms.map(({ code }) => code)).to.deep.equal(['__proto__', 'constructor']);
  });
});
