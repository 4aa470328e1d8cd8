/**
 * When a BMLT meeting takes place. The format can say only "weekly"; where a
 * code or the text says otherwise, the feed's own words stand in place of dates.
 */
import type { Schedule } from '../model/group.js';
import type { MeetingCode } from './bmlt-codes.js';
import { zoneFor, type FoundZone } from './feed-zone.js';
import { readNumber, readText, type Raw, type Report } from './read.js';
import { firstDay } from './words-day.js';
import { irregularWords } from './words-irregular.js';
import { dayNames, parseClock, WEEKDAYS, type Weekday } from './words-time.js';

/** What a new server takes for a meeting that states no length. */
const DEFAULT_MINUTES = 60;

/** Dates, or the feed's words where dates would be a guess, or both. */
export interface When {
  readonly schedule: readonly Schedule[];
  readonly scheduleText?: string;
}

/** What the rest of the record tells about its times. */
export interface Hints {
  readonly codes: readonly MeetingCode[];
  /** Name and free texts, without passcodes. */
  readonly texts: readonly string[];
  /** The zone of the place. */
  readonly zone: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads day, time, length and zone of a record. No day and no time means by appointment. */
export function readWhen(raw: Raw, hints: Hints, report: Report): When {
  const day = readDay(raw, report);
  const time = readText(raw, 'start_time', report);
  const inText = irregularWords(
    hints.texts,
    hints.codes.map(({ key = '' }) => key),
  );
  const inCodes = hints.codes.filter((code) => code.isIrregular).map(({ label }) => label);
  const words = [...inCodes, inText.words].filter(Boolean).join('; ');
  const dated = day !== undefined && time !== undefined ? dates(raw, day, time, hints, report) : undefined;
  if (dated !== undefined && !inText.isIrregular && inCodes.length === 0)
    return { schedule: [dated], ...(words ? { scheduleText: words } : {}) };
  const stated = [dayNames(day === undefined ? [] : [day]), time?.replace(/^(\d\d?:\d\d):\d\d$/, '$1')];
  const text = [stated.filter(Boolean).join(' '), words].filter(Boolean).join(': ');
  return { schedule: [], ...(text ? { scheduleText: text } : {}) };
}

/** 1 is Sunday. */
function readDay(raw: Raw, report: Report): Weekday | undefined {
  const number = readNumber(raw, 'weekday_tinyint', report, 1, 7);
  const day = number === undefined ? undefined : WEEKDAYS[number - 1];
  if (number !== undefined && day === undefined) report('weekday_tinyint', 'value-impossible');
  return day;
}

function dates(raw: Raw, day: Weekday, time: string, hints: Hints, report: Report): Schedule | undefined {
  const start = parseClock(time);
  if (start === undefined) report('start_time', 'time-unreadable');
  const zone = start === undefined ? undefined : readZone(raw, hints.zone, report);
  const first = firstDay([day], hints.now);
  if (start === undefined || zone === undefined || first === undefined) return undefined;
  const minutes = readMinutes(raw, report);
  return {
    start: `${first}T${start}`,
    minutes: minutes ?? DEFAULT_MINUTES,
    ...(minutes === undefined ? { minutesAssumed: true } : {}),
    ...zone,
    rrule: `FREQ=WEEKLY;BYDAY=${day}`,
  };
}

/** "01:30:00" in minutes; "00:00:00" states nothing, and "24:00:00" goes round the clock. */
function readMinutes(raw: Raw, report: Report): number | undefined {
  const text = readText(raw, 'duration_time', report);
  if (text === undefined) return undefined;
  const [, hours = '', rest = ''] = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  const minutes = Number(hours) * 60 + Number(rest);
  if (hours === '') report('duration_time', 'time-unreadable');
  else if (minutes > 1440) report('duration_time', 'value-impossible');
  return minutes > 0 && minutes <= 1440 ? minutes : undefined;
}

function readZone(raw: Raw, ofPlace: string | undefined, report: Report): FoundZone | undefined {
  return zoneFor(readText(raw, 'time_zone', report), ofPlace, (code) => report('time_zone', code));
}
