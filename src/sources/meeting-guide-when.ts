/**
 * When a meeting of Meeting Guide takes place. The format can say only "weekly";
 * what is monthly hides in its text, and then no date is claimed: the feed's own
 * words are shown instead.
 */
import { isZone } from '../base/zones.js';
import type { Schedule } from '../model/group.js';
import { readText, type Raw, type Report } from './read.js';
import { firstDay } from './words-day.js';
import { minutesBetween, parseClock, WEEKDAYS, weekdayOf, type Weekday } from './words-time.js';
import { irregularWords } from './words-irregular.js';
import { zoneOfWords } from './words-zone.js';

/** The format's own rule: a meeting with no end lasts an hour. */
const DEFAULT_MINUTES = 60;
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Dates, or the feed's words where dates would be a guess, or both. */
export interface When {
  readonly schedule: readonly Schedule[];
  readonly scheduleText?: string;
}

/** What the rest of the record tells about its times. */
export interface Hints {
  readonly name: string;
  /** Free texts of the record, without passcodes. */
  readonly texts: readonly string[];
  /** The type codes; "open" in the texts of a feed that uses them is about who may come. */
  readonly types: readonly string[];
  /** The zone of the place. */
  readonly zone: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads the days and times of a record. No day and no time means by appointment. */
export function readWhen(raw: Raw, hints: Hints, report: Report): When {
  const days = readDays(raw['day'], report);
  const time = readText(raw, 'time', report);
  const stated = [
    days.map((day) => DAY_NAMES[WEEKDAYS.indexOf(day)]).join(', '),
    readText(raw, 'time_formatted', report) ?? time,
  ]
    .filter(Boolean)
    .join(' ');
  const { words, isIrregular } = irregularWords([hints.name, ...hints.texts], hints.types);
  const schedule = days.length > 0 && time !== undefined ? dates(raw, days, time, hints, report) : undefined;
  if (schedule !== undefined && !isIrregular)
    return { schedule: [schedule], ...(words ? { scheduleText: words } : {}) };
  const text = [stated, words].filter(Boolean).join(': ');
  return { schedule: [], ...(text ? { scheduleText: text } : {}) };
}

/** Days as numbers from Sunday, or as words; alone, in a list, or as text. */
function readDays(value: unknown, report: Report): readonly Weekday[] {
  const days = new Set<Weekday>();
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value];
  for (const item of list.slice(0, 14)) {
    const text = typeof item === 'number' || typeof item === 'string' ? String(item).trim() : '';
    const day = /^[0-6]$/.test(text) ? WEEKDAYS[Number(text)] : weekdayOf(text);
    if (day !== undefined) days.add(day);
    else if (item !== undefined && item !== null && item !== '') report('day', 'value-unknown');
  }
  return WEEKDAYS.filter((day) => days.has(day));
}

function dates(raw: Raw, days: readonly Weekday[], time: string, hints: Hints, report: Report): Schedule | undefined {
  const start = parseClock(time);
  if (start === undefined) report('time', 'time-unreadable');
  const zone = start === undefined ? undefined : readZone(raw, start, hints, report);
  const first = firstDay(days, hints.now);
  if (start === undefined || zone === undefined || first === undefined) return undefined;
  const endText = readText(raw, 'end_time', report);
  const end = endText === undefined ? undefined : parseClock(endText);
  if (endText !== undefined && end === undefined) report('end_time', 'time-unreadable');
  const minutes = end === undefined ? 0 : minutesBetween(start, end);
  return {
    start: `${first}T${start}`,
    minutes: minutes || DEFAULT_MINUTES,
    ...(minutes === 0 ? { minutesAssumed: true } : {}),
    ...zone,
    rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
  };
}

const TIME_AND_ZONE = /(\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)[\s(]*([a-z ]+)/i;

/** The stated zone, else that of "5am Eastern" in the name, else that of the place. */
function readZone(
  raw: Raw,
  start: string,
  hints: Hints,
  report: Report,
): Pick<Schedule, 'zone' | 'zoneAssumed'> | undefined {
  const stated = readText(raw, 'timezone', report);
  if (stated !== undefined && isZone(stated)) return { zone: stated };
  if (stated !== undefined) report('timezone', 'zone-unknown');
  const [, clock = '', word = ''] = TIME_AND_ZONE.exec(hints.name) ?? [];
  const named = zoneOfWords(word);
  if (named !== undefined && parseClock(clock) === start) return { zone: named, zoneAssumed: true };
  if (named !== undefined && named === hints.zone) {
    // The name gives another time in the same zone: one of the two is wrong.
    report('time', 'value-impossible');
    return undefined;
  }
  if (hints.zone !== undefined) return { zone: hints.zone, zoneAssumed: true };
  if (stated === undefined) report('timezone', 'zone-missing');
  return undefined;
}
