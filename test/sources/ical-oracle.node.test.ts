/** The next meetings of calendars, as we tell them and as ical.js itself expands them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { toInstant } from '../../src/base/wall-time.js';
import { upcoming } from '../../src/engine/occurrences.js';
import { readIcal } from '../../src/sources/ical.js';
import { calendar, event } from '../fixtures/calendar.js';
import { NOW, readAll } from './read-all.js';

const ZONES = ['America/Denver', 'America/St_Johns', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata'];

const RULES = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=400',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261216T120000Z',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1TU',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=14',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;COUNT=12',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=4;BYDAY=2TU',
];

/** Instants of the first meetings after now, by ical.js: it runs by the wall, we tell the instant of each wall time. */
function askIcal(text: string, zone: string, count: number): readonly number[] {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [first, ...others] = component.getAllSubcomponents('vevent');
  assert.ok(first);
  const main = new ICAL.Event(first, { strictExceptions: true });
  for (const one of others) main.relateException(new ICAL.Event(one));
  const found: number[] = [];
  const iterator = main.iterator();
  for (let i = 0, next = iterator.next() as ICAL.Time | undefined; next && i < 5000; i += 1) {
    const { startDate } = main.getOccurrenceDetails(next);
    const at = toInstant(zone, Date.parse(`${startDate.toString().slice(0, 19)}Z`));
    if (at + 90 * 60_000 > NOW) found.push(at);
    // A meeting may be moved behind the one after it.
    if (found.length >= count + 3) break;
    next = iterator.next();
  }
  return found.sort((a, b) => a - b).slice(0, count);
}

async function ask(text: string, count: number): Promise<readonly number[]> {
  const { groups, fault } = await readAll(readIcal, text);
  assert.equal(fault, undefined);
  assert.equal(groups.length, 1);
  return upcoming(groups[0]?.schedule ?? [], NOW, count).map(({ start }) => start);
}

/** Tuesday, 14 April 2026: a second Tuesday, so that it falls on each of the rules. */
const START = '20260414';

describe('the next meetings, by us and by ical.js', () => {
  for (const zone of ZONES) {
    const at = (day: string, hour = '190000'): string => `;TZID=${zone}:${day}T${hour}`;
    const dated = (...lines: readonly string[]): readonly string[] =>
      event(`DTSTART${at(START)}`, `DTEND${at(START, '203000')}`, ...lines);

    for (const rule of RULES) {
      it(`are the same: ${zone}, ${rule}`, async () => {
        const text = calendar([dated(`RRULE:${rule}`)]);
        const expected = askIcal(text, zone, 5);
        assert.ok(expected.length > 0);
        assert.deepEqual(await ask(text, 5), expected);
      });
    }

    it(`are the same where some are left out, added and moved: ${zone}`, async () => {
      const text = calendar([
        dated(
          'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
          `EXDATE${at('20261124')},20261203T190000`,
          `RDATE${at('20261128', '100000')}`,
        ),
        event(
          `RECURRENCE-ID${at('20261126')}`,
          `DTSTART${at('20261127', '180000')}`,
          `DTEND${at('20261127', '193000')}`,
        ),
      ]);
      assert.deepEqual(await ask(text, 5), askIcal(text, zone, 5));
    });
  }
});
