/** When a group of a hand-made table meets: day and time in words → a schedule of the native feed. */
import { zoneOfPlace, type PlaceHints } from '../base/place-zone.js';
import { parseRule } from '../base/rule.js';
import { isNotStated, lengthIn } from './csv-cells.js';
import { zoneFor } from './feed-zone.js';
import type { Raw, Report } from './read.js';
import { firstDay, parseDay } from './words-day.js';
import { irregularWords, isEveryWeek } from './words-irregular.js';
import { meetingLength, minutesOf, parseRepeat, parseTimes, WEEKDAYS, type Repeat, type Times } from './words-time.js';

/** The cells about time, as written; absent where blank. */
export type TimeCells = Readonly<
  Partial<
    Record<'day' | 'start' | 'end' | 'minutes' | 'date' | 'until' | 'repeats' | 'except' | 'when' | 'zone', string>
  >
>;

/** Fields of a native record. */
export interface CsvWhen {
  readonly schedule?: readonly Raw[];
  readonly scheduleText?: string;
}

/** What the rest of the row tells about its times. */
export interface Hints {
  readonly place: PlaceHints;
  /** The name, the description and the notes, which may say that "Tuesday" is the second one of the month. */
  readonly texts: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * A schedule where every word was understood; otherwise the words themselves,
 * and a report of the column that was not. No day and no time means by appointment.
 */
export function readCsvWhen(cells: TimeCells, { place, texts, now }: Hints, report: Report): CsvWhen {
  const words = [cells.repeats, cells.day, cells.date, cells.start, cells.end && `– ${cells.end}`, cells.when];
  const scheduleText = words.filter(Boolean).join(' ');
  if (scheduleText === '') return {};
  const timing = readTiming(cells, now, report);
  const zone = timing && zoneFor(cells.zone, zoneOfPlace(place), (code) => report('@zone', code));
  const until = dayIn(cells.until, '@until', report);
  if (timing === undefined || zone === undefined) return { scheduleText };
  if (timing.last < Date.parse(timing.day) || (cells.date !== undefined && until !== undefined && until < timing.day)) {
    report(until === undefined ? '@repeats' : '@until', 'rule-empty');
    return { scheduleText: [scheduleText, cells.until].filter(Boolean).join(' – ') };
  }
  const irregular = irregularWords([scheduleText, ...texts], []);
  if (irregular.isIrregular && isEveryWeek(timing.rrule))
    return { scheduleText: `${scheduleText}: ${irregular.words}` };
  return {
    schedule: [
      {
        start: `${timing.day}T${timing.times.start}`,
        minutes: readMinutes(cells, timing.times, report),
        ...zone,
        rrule: timing.rrule,
        exdates: readExceptions(cells.except, report),
        validTo: until,
      },
    ],
  };
}

/** The stated length where it can be read, else that from start to end; undefined where neither can be. */
function readMinutes(cells: TimeCells, { start, end }: Times, report: Report): number | undefined {
  const text = cells.minutes === undefined || isNotStated(cells.minutes) ? undefined : cells.minutes;
  const stated = text === undefined ? undefined : lengthIn(text);
  if (text !== undefined && stated === undefined) report('@minutes', 'value-impossible');
  if (stated !== undefined || end === undefined) return stated;
  const minutes = meetingLength(minutesOf(start), minutesOf(end));
  const column = (['end', 'start', 'when'] as const).find((name) => cells[name] !== undefined) ?? 'day';
  if (minutes === undefined) report(`@${column}`, 'value-impossible');
  return minutes;
}

interface Timing {
  readonly day: string;
  readonly times: Times;
  readonly rrule?: string;
  /** The end that the rule itself names, epoch milliseconds; Infinity where it names none. */
  readonly last: number;
}

function readTiming(cells: TimeCells, now: number, report: Report): Timing | undefined {
  const together = cells.start === undefined ? splitWhen(cells.when ?? cells.day ?? '') : undefined;
  const times = together?.times ?? readTimes(cells, report);
  const date = dayIn(cells.date, '@date', report);
  if (cells.date !== undefined && date === undefined) return undefined;
  const words = together ? together.words : [cells.repeats, cells.day].filter(Boolean).join(' ');
  if (words === '' || /^(?:once|one time|una vez)$/i.test(words)) {
    return date === undefined || times === undefined ? undefined : { day: date, times, last: Infinity };
  }
  const repeat = readRule(words) ?? (date === undefined ? undefined : parseRepeat(`${words} ${weekdayOf(date)}`));
  const column = (['day', 'repeats', 'when'] as const).find((name) => cells[name] !== undefined) ?? 'when';
  if (repeat === undefined) report(`@${column}`, 'rule-unreadable');
  if (repeat === undefined || times === undefined) return undefined;
  // "Every other Tuesday" needs a first one to count from.
  const countsFromDate = repeat.interval > 1 || !repeat.rrule.includes('BYDAY=');
  const last = parseRule(repeat.rrule)?.until ?? Infinity;
  const day = date === undefined && countsFromDate ? undefined : firstDay(repeat.byday, Math.min(now, last), date);
  if (day === undefined) report('@date', 'date-unreadable');
  return day === undefined ? undefined : { day, times, rrule: repeat.rrule, last };
}

/** Words, or an RFC 5545 rule as it stands. */
function readRule(words: string): Repeat | undefined {
  const rule = /(?:^|:)(FREQ=[A-Z0-9=;,+-]+)/i.exec(words)?.[1]?.toUpperCase();
  if (rule === undefined) return parseRepeat(words);
  if (parseRule(rule) === undefined) return undefined;
  const byday = /BYDAY=([^;]+)/.exec(rule)?.[1]?.split(',');
  return { rrule: rule, byday: byday ?? WEEKDAYS, interval: Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1) };
}

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
}

/** "Tuesdays at 7-8:30 PM" or "7 PM Tuesdays": the words for the day apart from those for the time. */
function splitWhen(text: string): { words: string; times: Times } | undefined {
  const tokens = text.replace(/[,;]/g, ' ').split(/\s+/).filter(Boolean);
  if (tokens.length > 20) return undefined;
  for (let i = 1; i < tokens.length; i += 1) {
    const [head, tail] = [tokens.slice(0, i).join(' '), tokens.slice(i).join(' ')];
    for (const [words, time] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const times = parseTimes(time.replace(/^(?:@|at|from|de|a las?)\s+/i, ''));
      if (times && parseRepeat(words.replace(/\s+(?:@|at|from|de|a las?)$/i, ''))) {
        return { words: words.replace(/\s+(?:@|at|from|de|a las?)$/i, ''), times };
      }
    }
  }
  return undefined;
}

function readTimes(cells: TimeCells, report: Report): Times | undefined {
  const text = cells.start;
  if (text === undefined) {
    if (cells.when !== undefined) report('@when', 'rule-unreadable');
    return undefined;
  }
  const both = cells.end === undefined ? undefined : parseTimes(`${text} - ${cells.end}`);
  const times = both ?? parseTimes(text);
  if (times === undefined) report('@start', 'time-unreadable');
  else if (cells.end !== undefined && both === undefined) report('@end', 'time-unreadable');
  return times;
}

function dayIn(text: string | undefined, field: string, report: Report): string | undefined {
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && day === undefined) report(field, 'date-unreadable');
  return day;
}

/** Days without a meeting. Commas part them only where they are not inside one ("Nov 26, 2026"). */
function readExceptions(text: string | undefined, report: Report): readonly string[] {
  const parts = (text ?? '').split(/[;|\n]|,(?!\s*\d{4}\b(?!-))/).map((part) => part.trim());
  return parts.flatMap((part) => (part === '' ? [] : (dayIn(part, '@except', report) ?? [])));
}
