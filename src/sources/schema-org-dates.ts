/** The single dates of events: when each begins, how long it lasts, and whether it takes place. */
import type { Schedule } from '../model/group.js';
import { parseWall } from '../base/wall-time.js';
import { silent } from './hsds-read.js';
import { ASSUMED_MINUTES } from './native-schedule.js';
import { isBlank, type Raw, type Report } from './read.js';
import {
  instantOf,
  parseDuration,
  rangeText,
  readMoment,
  settle,
  wallIn,
  type Moment,
  type Settled,
  type ZoneHints,
} from './schema-org-moment.js';
import { termNames, textOf, titleOf, typesOf } from './schema-org-nodes.js';
import type { Found } from './schema-org-sets.js';

/** No meeting is longer than this many minutes; what is said to be is a course or a festival. */
const LONGEST = 1440;

/** One date. */
export interface Dated extends Settled {
  readonly minutes: number;
  readonly minutesAssumed?: true;
  /** Epoch milliseconds of its end. */
  readonly end: number;
  readonly state: EventState;
  readonly event: Found;
}

/** What happens to an event. */
export type EventState = 'scheduled' | 'cancelled' | 'postponed';

/** What the dates of one event say. */
export interface EventDate {
  readonly state: EventState;
  readonly dated?: Dated;
  /** `YYYY-MM-DD`; absent where it may go on. */
  readonly lastDay?: string;
  /** What could not become a date, in the feed's words. */
  readonly text?: string;
}

const STATES: readonly (readonly [RegExp, EventState])[] = [
  [/^(?:event)?cancel/i, 'cancelled'],
  [/^(?:event)?postponed$/i, 'postponed'],
  [/^(?:event)?(?:scheduled|rescheduled|movedonline|confirmed)$/i, 'scheduled'],
];

const IN_NAME: Readonly<Record<string, EventState>> = { closed: 'cancelled', paused: 'postponed' };

/**
 * Whether the event takes place; several words may stand beside each other. What its name says goes before
 * "scheduled", which programs write by themselves.
 */
export function stateOf(raw: Raw, report: Report): EventState {
  const names = termNames(raw, 'eventStatus').map((name) => name.replace(/[\s_-]/g, ''));
  const found = names.flatMap((name) => STATES.find(([pattern]) => pattern.test(name))?.[1] ?? []);
  if (found.length < names.length) report('eventStatus', 'value-unknown');
  const stated = (['cancelled', 'postponed'] as const).find((state) => found.includes(state));
  return stated ?? IN_NAME[titleOf(raw, silent)?.status ?? ''] ?? 'scheduled';
}

/** Reads the date of one event. */
export function readDate(event: Found, hints: ZoneHints): EventDate {
  const { raw, report } = event;
  const first = readMoment(raw, 'startDate', report);
  const last = readMoment(raw, 'endDate', report);
  const { moment } = first;
  const state = stateOf(raw, silent);
  if (moment === undefined) return first.text === undefined ? { state } : { state, text: first.text };
  const lastDay = lastDayOf(raw, moment, last.moment);
  const known = lastDay === undefined ? { state } : { state, lastDay };
  const settled = hasTime(moment, last.moment) ? settle(moment, hints, (code) => report('startDate', code)) : undefined;
  if (settled === undefined) return { ...known, text: rangeText(moment, last.moment) };
  const length = lengthOf(raw, settled, last.moment, report);
  const end = instantOf(settled) + (length.minutes ?? ASSUMED_MINUTES) * 60_000;
  return {
    ...known,
    dated: {
      ...settled,
      minutes: length.minutes ?? ASSUMED_MINUTES,
      ...(length.minutes === undefined ? { minutesAssumed: true } : {}),
      end,
      state,
      event,
    },
    ...(length.isRange ? { text: rangeText(moment, last.moment) } : {}),
  };
}

/** The first day of a series or a course says nothing of its last one. */
function lastDayOf(raw: Raw, { day }: Moment, last: Moment | undefined): string | undefined {
  if (last !== undefined) return last.day < day ? day : last.day;
  const goesOn = typesOf(raw).some((type) => /Series$|^CourseInstance$/.test(type));
  const isLong = !isBlank(raw['duration']) && readDuration(raw, silent) === undefined;
  return goesOn || isLong || !isBlank(raw['endDate']) ? undefined : day;
}

/** Whether all dates have been. Of a series that only says when it begins, its meetings are asked. */
export function areOver(own: readonly EventDate[], theirs: readonly EventDate[], today: string): boolean {
  const asked = theirs.length > 0 ? [...own.filter(({ lastDay }) => lastDay !== undefined), ...theirs] : own;
  const held = asked.filter(({ state }) => state !== 'cancelled');
  return held.length > 0 && held.every(({ lastDay }) => lastDay !== undefined && lastDay < today);
}

/**
 * Starts, or whole days, at which a meeting is not held as its series plans: it is called off, put off, or moved
 * from there. `held`: starts at which others are.
 */
export function leftOut({ raw }: Found, zone: string, held: ReadonlySet<string>): readonly string[] {
  const at = (field: string): readonly string[] => {
    const { moment } = readMoment(raw, field, silent);
    return moment === undefined ? [] : [wallIn(zone, moment)];
  };
  const planned = stateOf(raw, silent) === 'scheduled' ? [] : at('startDate');
  return [...planned, ...at('previousStartDate').filter((start) => !held.has(start))];
}

/** Midnight with no end on its day is how programs write a day without a time. */
function hasTime({ day, time }: Moment, last: Moment | undefined): boolean {
  if (time === undefined) return false;
  const isShort = last?.day === day && last.time !== undefined && last.time > '00:00' && last.time < '23:59';
  return time !== '00:00' || isShort;
}

/** The length as the end states it, else the duration; an end on a later day is that of a row of meetings. */
function lengthOf(
  raw: Raw,
  { start, zone }: Settled,
  last: Moment | undefined,
  report: Report,
): { minutes?: number; isRange?: boolean } {
  const stated = readDuration(raw, report);
  const duration = stated === undefined ? {} : { minutes: stated };
  if (last === undefined || (last.time === undefined && last.day === start.slice(0, 10))) return duration;
  const end = wallIn(zone, last);
  const minutes = (parseWall(end) - parseWall(start)) / 60_000;
  if (end.slice(0, 10) < start.slice(0, 10) || (last.time !== undefined && minutes <= 0)) {
    report('endDate', 'value-impossible');
    return duration;
  }
  return last.time === undefined || minutes > LONGEST ? { ...duration, isRange: true } : { minutes };
}

/** Minutes of the `duration`; one of days is that of a row of meetings. */
export function readDuration(raw: Raw, report: Report): number | undefined {
  const text = textOf(raw, 'duration', report);
  const minutes = text === undefined ? undefined : parseDuration(text);
  // Weeks and months are those of a course.
  if (text !== undefined && minutes === undefined && !/^P\d/i.test(text)) report('duration', 'value-unknown');
  return minutes === undefined || minutes > LONGEST ? undefined : minutes;
}

/** Single dates as schedules: one for each length and zone, with the dates in their order. */
export function schedulesOf(dates: readonly Dated[]): readonly Schedule[] {
  const alike = new Map<string, Dated[]>();
  for (const dated of dates) {
    const key = JSON.stringify([dated.zone, dated.zoneAssumed, dated.minutes, dated.minutesAssumed]);
    const row = alike.get(key);
    if (row) row.push(dated);
    else alike.set(key, [dated]);
  }
  return [...alike.values()].flatMap((row) => {
    const [start, ...rdates] = [...new Set(row.map((dated) => dated.start))].sort();
    const [{ minutes, minutesAssumed, zone, zoneAssumed }] = row as [Dated];
    if (start === undefined) return [];
    return [
      {
        start,
        minutes,
        ...(minutesAssumed ? { minutesAssumed } : {}),
        zone,
        ...(zoneAssumed ? { zoneAssumed } : {}),
        ...(rdates.length > 0 ? { rdates } : {}),
      },
    ];
  });
}
