/** Weekly hours of FHIR: which days, from when to when, and the same in words. */
import { items, silent, unique, words } from './hsds-read.js';
import { readFlag, readText, readTexts, type Raw, type Report } from './read.js';
import { meetingLength, minutesOf, parseClock, parseEnd, weekdayOf, type Weekday } from './words-time.js';

/** One row of hours. */
export interface Hours {
  /** From Monday on. */
  readonly days: readonly Weekday[];
  readonly isAllDay: boolean;
  /** `HH:mm`, where it could be read. */
  readonly start?: string;
  /** Minutes from the start to the end, where both could be read. */
  readonly minutes?: number;
  /** The times as written, without seconds: "8:00–17:00", "from 8:00", "all day"; empty where none are given. */
  readonly times: string;
}

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MAX_ROWS = 50;

/** The rows of a service's `availableTime` (`availability.availableTime` in R5). */
export function readHours(raw: Raw, report: Report): readonly Hours[] {
  const rows = [
    ...items(raw, 'availableTime', report),
    ...items(raw, 'availability', report).flatMap((one) => items(one, 'availableTime', report)),
  ];
  return merge(rows, 'availableTime', ['availableStartTime', 'availableEndTime'], report);
}

/** A location's `hoursOfOperation` in words; nothing where it never closes. */
export function hoursWords(location: Raw, report: Report): string | undefined {
  const fields = ['openingTime', 'closingTime'] as const;
  const rows = merge(items(location, 'hoursOfOperation', report), 'hoursOfOperation', fields, report);
  const isAlways = rows.some(({ days, isAllDay }) => isAllDay && days.length === 7);
  return isAlways ? undefined : wordsOf(rows) || undefined;
}

/** Rows with the same times become one: some servers write one row a day. */
function merge(
  rows: readonly Raw[],
  name: string,
  fields: readonly [opens: string, closes: string],
  report: Report,
): readonly Hours[] {
  const inner: Report = (field, code) => report(`${name}.${field}`, code);
  const merged = new Map<string, Hours>();
  for (const raw of rows.slice(0, MAX_ROWS)) {
    const row = readRow(raw, fields, inner);
    // "Any day" and "Monday" do not add up.
    const key = `${row.times} ${row.days.length === 0}`;
    const days = new Set([...(merged.get(key)?.days ?? []), ...row.days]);
    merged.set(key, { ...row, days: WEEK.filter((day) => days.has(day)) });
  }
  return [...merged.values()];
}

function readRow(raw: Raw, [opens, closes]: readonly [string, string], report: Report): Hours {
  const days = new Set<Weekday>();
  for (const text of readTexts(raw, 'daysOfWeek', report).flatMap((one) => one.split(/[\s,]+/))) {
    const day = weekdayOf(text);
    if (day !== undefined) days.add(day);
    else if (text !== '') report('daysOfWeek', 'value-unknown');
  }
  const isAllDay = readFlag(raw, 'allDay', report) === true;
  const own = WEEK.filter((day) => days.has(day));
  if (isAllDay) return { days: own, isAllDay, times: 'all day' };
  const start = readClock(raw, opens, parseClock, report);
  const end = readClock(raw, closes, parseEnd, report);
  const minutes = start && end ? meetingLength(minutesOf(start), minutesOf(end)) : undefined;
  if (start && end && minutes === undefined) report(closes, 'value-impossible');
  return {
    days: own,
    isAllDay,
    ...(start === undefined ? {} : { start }),
    ...(minutes === undefined ? {} : { minutes }),
    times: timesOf(short(words(raw, opens, silent)), short(words(raw, closes, silent))),
  };
}

function readClock(raw: Raw, field: string, parse: typeof parseClock, report: Report): string | undefined {
  const text = readText(raw, field, report)?.replace(/(:\d\d:\d\d)\.\d+$/, '$1');
  const clock = text === undefined ? undefined : parse(text);
  if (text !== undefined && clock === undefined) report(field, 'time-unreadable');
  return clock;
}

function timesOf(opens: string | undefined, closes: string | undefined): string {
  if (opens !== undefined && closes !== undefined) return `${opens}–${closes}`;
  if (opens !== undefined) return `from ${opens}`;
  return closes === undefined ? '' : `until ${closes}`;
}

/** "08:00:00" reads better as "8:00". */
function short(text: string | undefined): string | undefined {
  return text?.replace(/^0?(\d{1,2}:\d\d):\d\d(?:\.\d+)?$/, '$1').replace(/^0(?=\d:)/, '');
}

/** "Mon to Thu 8:00–17:00; Fri 8:00–12:00". */
export function wordsOf(rows: readonly Hours[]): string {
  return unique(rows.map(({ days, times }) => [dayWords(days), times].filter(Boolean).join(' '))).join('; ');
}

/** Three days and more in a row as "Mon to Wed", others one by one. */
function dayWords(days: readonly Weekday[]): string {
  const runs: number[][] = [];
  for (const day of days.map((one) => WEEK.indexOf(one))) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => {
      const named = run.map((day) => NAMES[day]);
      return named.length > 2 ? [`${named[0]} to ${named.at(-1)}`] : named;
    })
    .join(', ');
}
