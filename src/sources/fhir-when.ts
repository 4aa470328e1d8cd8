/**
 * When a service of FHIR takes place. `availableTime` says when somebody is there, which
 * is a meeting for a group and opening hours for a clinic: only what is short
 * enough for a meeting becomes dates, the rest is shown in words.
 */
import type { Schedule } from '../model/group.js';
import type { Status } from '../model/vocabulary.js';
import { zoneFor } from './feed-zone.js';
import { gapDays, readGaps, type Gap } from './fhir-gaps.js';
import { readHours, wordsOf, type Hours } from './fhir-hours.js';
import { unique, words } from './hsds-read.js';
import { ASSUMED_MINUTES } from './native-schedule.js';
import type { Raw, Report } from './read.js';
import { firstDay } from './words-day.js';
import { irregularWords } from './words-irregular.js';
import type { Weekday } from './words-time.js';

/** Dates, or the words that stand in their place. */
export interface When {
  readonly schedule: readonly Schedule[];
  readonly scheduleText: string | undefined;
  /** A long break. */
  readonly notice: string | undefined;
  readonly status: Status;
}

/** What the rest of the record tells about its times. */
export interface Hints {
  /** Name, comment and details, without passcodes. */
  readonly texts: readonly (string | undefined)[];
  /** The zone that the record states; FHIR has none of its own. */
  readonly stated: string | undefined;
  /** The zone of the place. */
  readonly zone: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A meeting with its minutes. */
type Meeting = Hours & { readonly start: string };

/** Nobody meets longer than this; a service that is there longer is open. */
const LONGEST_MEETING = 240;
/** Minutes a week: a group that meets every day still stays below. */
const LONGEST_WEEK = 720;
/** A break up to this many days is a holiday; a longer one should be said. */
const LONG_BREAK = 60;

/** Reads `availableTime`, `notAvailable` and `availabilityExceptions`. */
export function readWhen(raw: Raw, hints: Hints, report: Report): When {
  const rows = readHours(raw, report);
  const gaps = readGaps(raw, hints.now, report);
  const exceptions = words(raw, 'availabilityExceptions', report);
  const { isIrregular } = irregularWords(unique([...hints.texts, exceptions, ...gaps.map(({ text }) => text)]), []);
  const isStopped = gaps.some(({ isEndless, hasBegun }) => isEndless && hasBegun);
  const dated = isStopped || isIrregular ? undefined : datesOf(rows, gaps, hints, report);
  const schedule = dated ?? [];
  const hours = schedule.length > 0 ? '' : wordsOf(rows);
  const said = irregularWords(unique(hints.texts), []).words;
  const isLong = (gap: Gap): boolean => gap.days > LONG_BREAK || (gap.days > 0 && schedule.length === 0);
  const lines = [
    [hours, said].filter(Boolean).join(': '),
    exceptions,
    ...gaps.filter((gap) => !isLong(gap)).map(({ label }) => label),
  ];
  return {
    schedule,
    scheduleText: unique(lines).join('\n') || undefined,
    notice: unique(gaps.filter(isLong).map(({ label }) => label)).join('\n') || undefined,
    status: isStopped ? 'paused' : 'open',
  };
}

/** The schedules of rows that are meetings; undefined where they are hours, or no zone is known. */
function datesOf(
  rows: readonly Hours[],
  gaps: readonly Gap[],
  hints: Hints,
  report: Report,
): readonly Schedule[] | undefined {
  if (rows.length === 0 || !rows.every(isMeeting) || isOpenAllWeek(rows)) return undefined;
  const found = zoneFor(hints.stated, hints.zone, (code) => report('timezone', code));
  if (found === undefined) return undefined;
  return rows.flatMap(({ days, start, minutes }): readonly Schedule[] => {
    const first = firstDay(days, hints.now);
    if (first === undefined) return [];
    const { exdates, validTo } = gapDays(gaps, days, first);
    return [
      {
        start: `${first}T${start}`,
        minutes: minutes ?? ASSUMED_MINUTES,
        ...(minutes === undefined ? { minutesAssumed: true } : {}),
        ...found,
        rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
        ...(exdates.length > 0 ? { exdates } : {}),
        ...(validTo === undefined ? {} : { validTo }),
      },
    ];
  });
}

/** A row without an end is a meeting on one or two days a week, and hours on more. */
function isMeeting(row: Hours): row is Meeting {
  const { days, isAllDay, start, minutes } = row;
  if (isAllDay || start === undefined || days.length === 0) return false;
  return minutes === undefined ? days.length <= 2 : minutes <= LONGEST_MEETING;
}

/** Mornings and afternoons, or every morning: hours, though each of them is short. */
function isOpenAllWeek(rows: readonly Meeting[]): boolean {
  const perDay = new Map<Weekday, number>();
  for (const { days, minutes = ASSUMED_MINUTES } of rows)
    for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + minutes);
  const all = [...perDay.values()];
  return all.some((minutes) => minutes > LONGEST_MEETING) || all.reduce((a, b) => a + b, 0) > LONGEST_WEEK;
}
