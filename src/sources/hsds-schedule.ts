/**
 * HSDS schedules as ours. `valid_to` means "this row is stale after", so it
 * ends nothing. Real directories write times into `dtstart`, `until`,
 * `valid_from` and `valid_to`, and days into `weekday` and `freq`.
 */
import { offsetOf, yearOffsets } from '../base/zone-offset.js';
import type { Schedule } from '../model/group.js';
import { zoneFor } from './feed-zone.js';
import { readDays, readTime, type DayTime } from './hsds-days.js';
import { silent, unique, within, words } from './hsds-read.js';
import { firstDay, readRule, ruleText } from './hsds-rule.js';
import { ASSUMED_MINUTES } from './native-schedule.js';
import { dayOf, readText, readTexts, type Raw, type Report } from './read.js';
import { irregularWords, isEveryWeek } from './words-irregular.js';
import { dayNames, meetingLength, parseClock, parseEnd } from './words-time.js';

/** What a list of HSDS schedules says of time. */
export interface Times {
  readonly schedule: readonly Schedule[];
  /** The feed's own words, and whatever could not become a schedule. */
  readonly text: string | undefined;
}

const MAX_SCHEDULES = 50;

/** What the rest of the record tells about its times. */
export interface Hints {
  readonly name: string;
  /** The service's own description. */
  readonly about: string | undefined;
  /** The zone of the place. */
  readonly zone: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads all schedules of a service. */
export function readTimes(raws: readonly Raw[], { name, about, zone, now }: Hints, report: Report): Times {
  const schedules = new Map<string, Schedule>();
  const texts: (string | undefined)[] = [];
  const inner = within(report, 'schedules');
  for (const raw of raws.slice(0, MAX_SCHEDULES)) {
    const schedule = readSchedule(raw, zone, now, inner);
    const [description, notes] = ['description', 'notes'].map((field) => words(raw, field, inner));
    const irregular = irregularIn(schedule, [name, description, notes, about]);
    if (irregular !== undefined) texts.push(irregular);
    else if (schedule !== undefined) schedules.set(JSON.stringify(schedule), schedule);
    texts.push(description ?? (irregular === undefined ? leftOver(raw, schedule !== undefined) : undefined), notes);
  }
  return { schedule: [...schedules.values()], text: unique(texts).join('\n') || undefined };
}

/** Days and time, with the words that say that the meeting is not simply weekly; undefined where none do. */
function irregularIn(schedule: Schedule | undefined, texts: readonly (string | undefined)[]): string | undefined {
  if (schedule === undefined || !isEveryWeek(schedule.rrule)) return undefined;
  const { words, isIrregular } = irregularWords(unique(texts), []);
  const days = /BYDAY=([^;]+)/.exec(schedule.rrule ?? '')?.[1]?.split(',') ?? [];
  return isIrregular ? `${dayNames(days)} ${schedule.start.slice(11)}: ${words}`.trim() : undefined;
}

function readSchedule(raw: Raw, placeZone: string | undefined, now: number, report: Report): Schedule | undefined {
  const startDay = readDate(raw, 'dtstart', report);
  const validFrom = readDate(raw, 'valid_from', report);
  readDate(raw, 'until', report);
  const rule = readRule(raw, startDay !== undefined, report);
  const open = readOpening(raw, report);
  if (rule !== undefined && open === undefined && raw['opens_at'] === undefined) report('opens_at', 'time-unreadable');
  if (rule === undefined || open === undefined) return undefined;
  const ownZone = readText(raw, 'timezone', report);
  // A number is an offset from UTC, which knows no daylight saving: the place tells more.
  const found = zoneFor(ownZone, placeZone, (code) => report('timezone', code));
  if (found === undefined) return undefined;
  // A week back, so that a meeting that is on now is not lost.
  const base = startDay ?? validFrom ?? new Date(now - 7 * 86_400_000).toISOString().slice(0, 10);
  const day = firstDay(rule, base);
  if (day === undefined || (rule.until !== undefined && startDay !== undefined && rule.until < day)) {
    report(rule.until === undefined ? 'freq' : 'until', 'rule-empty');
    return undefined;
  }
  const begin = open.opens === undefined ? 0 : localMinutes(open.opens, found.zone, day);
  if (begin === undefined) {
    report('opens_at', 'time-unreadable');
    return undefined;
  }
  const rrule = ruleText(rule);
  return {
    start: `${day}T${clock(begin)}`,
    minutes: open.minutes ?? ASSUMED_MINUTES,
    ...(open.minutes === undefined ? { minutesAssumed: true } : {}),
    ...found,
    ...(rrule ? { rrule } : {}),
    ...(validFrom && validFrom > day ? { validFrom } : {}),
  };
}

/** A day, where the field holds one; a time or "24 hours" in its place is no fault of the date. */
function readDate(raw: Raw, field: string, report: Report): string | undefined {
  const text = readText(raw, field, silent);
  if (text === undefined || readTime(text) || isAllDay(text)) return undefined;
  const day = dayOf(text);
  // The year 9999 is a fine end, but no beginning.
  const isUsable = day !== undefined && (field === 'until' || /^(?:19|20)/.test(day));
  if (!isUsable) report(field, 'date-unreadable');
  return isUsable ? day : undefined;
}

interface Opening {
  /** Absent: from midnight. */
  readonly opens?: DayTime;
  readonly minutes?: number;
}

const OPENS = ['opens_at', 'dtstart', 'valid_from'];
const CLOSES = ['closes_at', 'until', 'valid_to'];

function readOpening(raw: Raw, report: Report): Opening | undefined {
  if (OPENS.some((field) => isAllDay(readText(raw, field, silent) ?? ''))) return { minutes: 1440 };
  const opens = readTimeOf(raw, OPENS, report);
  if (opens === undefined) return undefined;
  const closes = readTimeOf(raw, CLOSES, report, parseEnd);
  if (closes === undefined) return { opens };
  const minutes = meetingLength(opens.minutes, closes.minutes);
  if (minutes === undefined) report('closes_at', 'value-impossible');
  return { opens, ...(minutes === undefined ? {} : { minutes }) };
}

/** The first field that holds a time; the first of them is the one that is meant to. */
function readTimeOf(
  raw: Raw,
  fields: readonly string[],
  report: Report,
  parse: typeof parseClock = parseClock,
): DayTime | undefined {
  for (const field of fields) {
    const text = readText(raw, field, report);
    if (text === undefined) continue;
    const time = readTime(field === 'dtstart' ? text.replace(/^\d{4}-\d\d-\d\dT/, '') : text, parse);
    if (time !== undefined) return time;
    if (field === fields[0]) report(field, 'time-unreadable');
  }
  return undefined;
}

function isAllDay(text: string): boolean {
  return /^24[\s-]?h(?:ou)?rs?\b/i.test(text);
}

/** Words about days and hours that the schedule does not hold: all of them where there is none, or a remark in brackets. */
function leftOver(raw: Raw, built: boolean): string | undefined {
  const days = words(raw, 'weekday', silent);
  if (built) return days?.includes('(') ? days : undefined;
  const shown = (fields: readonly string[]): string | undefined =>
    fields.map((field) => words(raw, field, silent)).find((text) => text !== undefined && dayOf(text) === undefined);
  const opens = shown(OPENS);
  const closes = shown(CLOSES);
  const hours = unique([opens && shortTime(opens), closes && shortTime(closes)]).join(' – ');
  return unique([days ?? namedDays(raw), hours]).join(', ') || undefined;
}

/** Codes read better as "Monday, Friday". */
function namedDays(raw: Raw): string | undefined {
  const text = readTexts(raw, 'byday', silent).join(', ');
  return text === '' ? undefined : dayNames(readDays(text) ?? [text]);
}

/** "18:00:00+01:00" reads better as "18:00". */
function shortTime(text: string): string {
  return text.replace(/^(\d\d:\d\d):\d\d.*$/, '$1');
}

/**
 * The wall-clock time at the place. HSDS wants a suffix on every time; one that
 * the zone itself uses in summer or winter says no more than the zone does.
 * Undefined where another offset moves the meeting to another day.
 */
function localMinutes(time: DayTime, zone: string, day: string): number | undefined {
  if (time.offset === undefined) return time.minutes;
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (yearOffsets(zone, noon).includes(time.offset)) return time.minutes;
  const minutes = time.minutes - time.offset + offsetOf(zone, noon);
  return minutes < 0 || minutes >= 1440 ? undefined : minutes;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
