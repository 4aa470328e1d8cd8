import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseRule } from '../../src/base/rule.js';
import { parseWall } from '../../src/base/wall-time.js';
import { expandRule } from '../../src/engine/expand-rule.js';
import { dayOfGrace, lastCountedDay, lastDayOf } from '../../src/sources/last-day.js';
import { NOW } from './read-all.js';

const DAY = 86_400_000;
/** A Tuesday. */
const FIRST = { start: '2026-11-03T19:00', minutes: 90, zone: 'America/Denver' };

describe('the last day of a schedule', () => {
  it('is that of its last date, or of the end of a long night', () => {
    expect(lastDayOf(FIRST)).to.equal('2026-11-03');
    expect(lastDayOf({ ...FIRST, rdates: ['2026-12-01T19:00', '2026-11-10T19:00'] })).to.equal('2026-12-01');
    expect(lastDayOf({ ...FIRST, minutes: 360 })).to.equal('2026-11-04');
  });

  const rules: Readonly<Record<string, string | undefined>> = {
    'FREQ=WEEKLY': undefined,
    'FREQ=WEEKLY;UNTIL=20261215': '2026-12-15',
    'FREQ=WEEKLY;UNTIL=20261216T020000Z': '2026-12-15',
    'FREQ=WEEKLY;UNTIL=20261001': '2026-11-03',
    'FREQ=WEEKLY;UNTIL=99991231T235959Z': undefined,
    'FREQ=WEEKLY;COUNT=3': '2026-11-17',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3': '2026-12-01',
    'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4': '2026-11-17',
    'FREQ=DAILY;COUNT=10': '2026-11-12',
    'FREQ=MONTHLY;BYDAY=5TU;COUNT=3': undefined,
    'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3': undefined,
    'FREQ=YEARLY;BYMONTH=2;COUNT=3': undefined,
    gibberish: undefined,
  };
  for (const [rrule, day] of Object.entries(rules)) {
    it(`of ${rrule} is ${day ?? 'not known'} (D11)`, () => {
      expect(lastDayOf({ ...FIRST, rrule })).to.equal(day);
    });
  }

  it('is never before a meeting that a rule counts, and seldom long after it (D11)', () => {
    const dayList = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1 });
    const nth = fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-5');
    const rule = fc
      .record({
        freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        parts: fc.constantFrom(
          '',
          ';BYMONTHDAY=1,15',
          ';BYMONTHDAY=30',
          ';BYMONTHDAY=-1',
          ';BYMONTH=2,6',
          ';BYSETPOS=1',
        ),
        days: fc.option(dayList),
        nth,
        count: fc.integer({ min: 1, max: 30 }),
        interval: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ freq, parts, days, nth: n, count, interval }) => {
        const names = days?.map((day) => `${freq === 'MONTHLY' ? n : ''}${day}`);
        return `FREQ=${freq};COUNT=${count};INTERVAL=${interval}${names ? `;BYDAY=${names.join(',')}` : ''}${parts}`;
      });
    const first = fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString());
    fc.assert(
      fc.property(rule, first, (text, start) => {
        const parsed = parseRule(text) ?? expect.fail(text);
        const told = lastCountedDay(parsed, start.slice(0, 10));
        if (told === undefined) return;
        const last = [...expandRule(parsed, parseWall(start.slice(0, 10)), 0)].at(-1) ?? 0;
        expect(Date.parse(told), `${text} from ${start}`).to.be.at.least(last);
        // Two steps; and months and years are shorter than the longest ones.
        const days =
          ({ DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[parsed.freq] * 2 + parsed.count) * parsed.interval;
        expect(Date.parse(told) - last, `${text} from ${start}`).to.be.at.most(days * DAY);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the day of grace', () => {
  it('is yesterday, which it still is somewhere', () => {
    expect(dayOfGrace(NOW)).to.equal('2026-11-21');
  });
});
