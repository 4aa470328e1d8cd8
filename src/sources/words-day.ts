/** Days of the calendar: as people write them, and the first one on which a repetition falls. */
import { dayOf } from './read.js';
import { fold, WEEKDAYS, type Weekday } from './words-time.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MESES = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

/** A day that exists in years that people live in (9999 stands for "unknown"), as `YYYY-MM-DD`: "2026-11-03", "11/3/2026" (month first), "Nov 3, 2026", "3 de noviembre de 2026". */
export function parseDay(text: string): string | undefined {
  const folded = fold(text).replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(folded);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/.exec(folded);
  if (numeric) return day(numeric[3], numeric[1], numeric[2]) ?? day(numeric[3], numeric[2], numeric[1]);
  const named = /^(?:(\d{1,2}) (?:de )?)?([a-z]{3,})\.?(?: (\d{1,2}),?)?,? (?:de )?(\d{4})$/.exec(folded);
  if (!named?.[2] || (named[1] === undefined) === (named[3] === undefined)) return undefined;
  const name = named[2].slice(0, 3);
  const month = (MONTHS.indexOf(name) + 1 || MESES.indexOf(name) + 1).toString();
  return day(named[4], month, named[1] ?? named[3]);
}

function day(year = '', month = '', date = ''): string | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  return /^(?:19|20)/.test(whole) ? dayOf(`${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) : undefined;
}

const DAY_MS = 86_400_000;

/**
 * The first day, `YYYY-MM-DD`, that fits, counted from `from`, or else from the
 * Monday of the week before the one of `now`: feeds that say only "Tuesdays"
 * give no start, and a start in the near past shows today's meeting too. In UTC
 * dates, so that the viewer's zone never shifts a weekday.
 */
export function firstDay(byday: readonly string[], now: number, from?: string): string | undefined {
  const today = Math.floor(now / DAY_MS);
  const first = from === undefined ? today - 7 - ((today + 3) % 7) : Date.parse(`${from}T00:00:00Z`) / DAY_MS;
  // A fifth weekday of a month comes within three months; nothing else takes longer.
  for (let n = first; n < first + 100; n += 1) if (fits(byday, n)) return iso(n);
  return undefined;
}

function iso(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

function fits(byday: readonly string[], dayNumber: number): boolean {
  // Day 0, 1 January 1970, was a Thursday.
  const weekday = WEEKDAYS[(((dayNumber + 4) % 7) + 7) % 7] as Weekday;
  return byday.some((item) => item === weekday || (item.endsWith(weekday) && isNth(parseInt(item, 10), dayNumber)));
}

/** Whether the day is the nth of its weekday in the month; -1 is the last. */
function isNth(n: number, dayNumber: number): boolean {
  const date = new Date(dayNumber * DAY_MS);
  const isLast = new Date((dayNumber + 7) * DAY_MS).getUTCMonth() !== date.getUTCMonth();
  return n === -1 ? isLast : n === Math.ceil(date.getUTCDate() / 7);
}
