/**
 * When one event takes place: a local start and end, and a zone. A site that
 * never set its time zone says "UTC+0", and one that set a number says "UTC-5"
 * in summer too: such a zone is believed only where the clocks of the place fit it, else that of the place holds.
 */
import type { ProblemCode } from '../base/problem.js';
import { parseWall } from '../base/wall-time.js';
import type { Schedule } from '../model/group.js';
import { zoneFor } from './feed-zone.js';
import { silent } from './hsds-read.js';
import { isBlank, readFlag, readText, type Raw, type Report } from './read.js';
import { zoneOfVenue } from './tribe-place.js';
import { parseDay } from './words-day.js';
import { parseClock } from './words-time.js';

/** One date of a series, without a rule. */
export type Meeting = Pick<Schedule, 'start' | 'minutes' | 'minutesAssumed' | 'zone' | 'zoneAssumed'>;

/** A date, or the words that stand for one. */
export interface When {
  readonly meeting?: Meeting;
  readonly text?: string;
  /** The first day, `YYYY-MM-DD`, and the last one. */
  readonly day?: string;
  readonly lastDay?: string;
  /** Time of day, length and zone: what the dates of one series have in common. */
  readonly pattern: string;
}

const DEFAULT_MINUTES = 60;
/** What begins on one day and ends on another is a course or an exhibition, and no meeting of that length. */
const LONGEST = 24 * 60;

/** Reads the times of an event. */
export function readWhen(raw: Raw, report: Report): When {
  const start = readMoment(raw, 'start_date', report);
  if (start === undefined) return { pattern: '' };
  const { day, clock } = start;
  const end = readMoment(raw, 'end_date', report);
  const lastDay = end === undefined || end.day < day ? day : end.day;
  if (readFlag(raw, 'all_day', report) === true || clock === undefined) {
    const last = lastDay === day ? '' : ` – ${lastDay}`;
    return { text: `${day}${last}`, day, lastDay, pattern: `day ${last === '' ? '' : days(day, lastDay)}` };
  }
  const length = minutesBetween(start, end, report);
  const { stated, isSet } = statedZone(raw, report);
  const unknown: ProblemCode[] = [];
  const zone = zoneFor(stated, zoneOfVenue(raw), (code) => unknown.push(code));
  for (const code of unknown) report('timezone', code);
  const pattern = `${clock} ${length} ${zone?.zone}`;
  if (zone === undefined || length > LONGEST) {
    const until =
      length === 0 || end?.clock === undefined ? '' : ` – ${end.day === day ? '' : `${end.day} `}${end.clock}`;
    const named = zone === undefined && isSet && stated !== undefined ? ` (${stated})` : '';
    return { text: `${day} ${clock}${until}${named}`, day, lastDay, pattern };
  }
  const minutes = length === 0 ? { minutes: DEFAULT_MINUTES, minutesAssumed: true } : { minutes: length };
  return { meeting: { start: `${day}T${clock}`, ...minutes, ...zone }, day, lastDay, pattern };
}

interface Moment {
  readonly day: string;
  /** `HH:mm`; undefined for a day without a time. */
  readonly clock: string | undefined;
}

/** "2026-12-01 19:00:00". */
function readMoment(raw: Raw, field: string, report: Report): Moment | undefined {
  const text = readText(raw, field, report);
  if (text === undefined) return undefined;
  const [date = '', time] = text.split(/[ T]/);
  const day = parseDay(date);
  const clock = time === undefined ? undefined : parseClock(time);
  if (day === undefined) report(field, 'date-unreadable');
  else if (time !== undefined && clock === undefined) report(field, 'time-unreadable');
  return day === undefined ? undefined : { day, clock };
}

/** 0 where no end is given: an event without one ends when it begins. */
function minutesBetween(start: Moment, end: Moment | undefined, report: Report): number {
  if (end?.clock === undefined) return 0;
  const minutes = (parseWall(`${end.day}T${end.clock}`) - parseWall(`${start.day}T${start.clock}`)) / 60_000;
  if (minutes < 0) report('end_date', 'value-impossible');
  return Math.max(minutes, 0);
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The zone in the site's words; `isSet` is false for the one that a new WordPress has. */
function statedZone(raw: Raw, report: Report): { readonly stated: string | undefined; readonly isSet: boolean } {
  const text = readText(raw, 'timezone', report) ?? readText(raw, 'timezone_abbr', report) ?? offsetWords(raw);
  const isSet = text !== undefined && !/^(?:UTC|GMT)?(?:\s*[+-]?0+(?::?00)?)?$/i.test(text);
  return { stated: text === undefined || isSet ? text : 'UTC+0', isSet };
}

/** How far the local start is from the same in UTC. */
function offsetWords(raw: Raw): string | undefined {
  if (isBlank(raw['utc_start_date'])) return undefined;
  const [local, utc] = ['start_date', 'utc_start_date'].map((field) => readMoment(raw, field, silent));
  if (local?.clock === undefined || utc?.clock === undefined) return undefined;
  const hours = (parseWall(`${local.day}T${local.clock}`) - parseWall(`${utc.day}T${utc.clock}`)) / 3_600_000;
  return Math.abs(hours) > 14 ? undefined : `UTC${hours < 0 ? '' : '+'}${hours}`;
}
