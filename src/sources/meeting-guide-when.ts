/**
 * When a meeting of Meeting Guide takes place. The format can say only "weekly";
 * what is monthly hides in its text, and then no date is claimed: the feed's own
 * words are shown instead.
 */
import type { ProblemCode } from '../base/problem.js';
import type { Schedule } from '../model/group.js';
import { zoneFor, type FoundZone } from './feed-zone.js';
import { readText, type Raw, type Report } from './read.js';
import { firstDay } from './words-day.js';
import { irregularWords } from './words-irregular.js';
import {
  dayNames,
  meetingLength,
  minutesOf,
  parseClock,
  parseEnd,
  WEEKDAYS,
  weekdayOf,
  type Weekday,
} from './words-time.js';

/** The format's own rule: a meeting with no end lasts an hour. */
const DEFAULT_MINUTES = 60;

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
  const stated = [dayNames(days), readText(raw, 'time_formatted', report) ?? time].filter(Boolean).join(' ');
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
  const end = endText === undefined ? undefined : parseEnd(endText);
  if (endText !== undefined && end === undefined) report('end_time', 'time-unreadable');
  const minutes = end === undefined ? undefined : meetingLength(minutesOf(start), minutesOf(end));
  if (end !== undefined && minutes === undefined) report('end_time', 'value-impossible');
  return {
    start: `${first}T${start}`,
    minutes: minutes ?? DEFAULT_MINUTES,
    ...(minutes === undefined ? { minutesAssumed: true } : {}),
    ...zone,
    rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
  };
}

const TIME_AND_ZONE = /(\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)[\s(]*([a-z ]+)/i;
/** Words right behind a time that can only be its zone. */
const ZONE_AT_HEAD =
  /^(?:(?:central european|eastern|central|mountain|pacific|hora del (?:este|centro|pac[ií]fico)|south african?)\b(?: standard| daylight| summer)?(?: time)?|(?:london|uk) time|(?:[ecmp][sd]?|ce[sd]?|sas)t\b)/i;

/** The stated zone, else that of "5am Eastern" in the name, else that of the place. */
function readZone(raw: Raw, start: string, hints: Hints, report: Report): FoundZone | undefined {
  const stated = readText(raw, 'timezone', report);
  const unknown: ProblemCode[] = [];
  const found = zoneFor(stated, hints.zone, (code) => unknown.push(code));
  for (const code of stated === undefined ? [] : unknown) report('timezone', code);
  if (stated !== undefined && unknown.length === 0) return found;
  const [, clock = '', after = ''] = TIME_AND_ZONE.exec(hints.name) ?? [];
  const words = ZONE_AT_HEAD.exec(after)?.[0];
  const named = words === undefined ? undefined : zoneFor(words, hints.zone, silent)?.zone;
  if (named !== undefined && parseClock(clock) === start) return { zone: named, zoneAssumed: true };
  if (named !== undefined && named === hints.zone) {
    // The name gives another time in the same zone: one of the two is wrong.
    report('time', 'value-impossible');
    return undefined;
  }
  if (found === undefined && stated === undefined) report('timezone', 'zone-missing');
  return found;
}

const silent = (): void => undefined;
