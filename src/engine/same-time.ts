/** Whether two groups meet at one time: the same day of the week and start, wherever their clocks stand. */
import { parseRule, type Rule } from '../base/rule.js';
import { offsetAt, parseWall, toInstant } from '../base/wall-time.js';
import type { Schedule } from '../model/group.js';
import { weekday } from './expand-rule.js';

const MINUTE = 60_000;
const DAY = 1440;
/** Minutes of a week. */
export const WEEK: number = 7 * DAY;
/** Starts so many minutes apart are one: lists round, and doors open. */
export const APART = 15;

/** One time of the week at which a group meets. */
export interface Slot {
  /** Minutes since the beginning of the week in UTC; of a single meeting also by the clock of now, where that differs. */
  readonly minutes: readonly number[];
  /** Day of the week where it meets, 0 = Sunday. */
  readonly day: number;
  /** The instant of a single meeting. */
  readonly at?: number;
  /** Which weeks of the month, or which days. Absent: each. */
  readonly nths?: readonly number[];
  /** Only each so many weeks, counted from a week. */
  readonly every?: { readonly weeks: number; readonly from: number };
}

/** The times of the week of some schedules; empty where nobody can tell any. `now`: whose offsets from UTC count. */
export function slotsOf(schedules: readonly Schedule[], now: number): readonly Slot[] {
  return schedules.flatMap((schedule) => {
    if (schedule.rrule === undefined) return single(schedule, now);
    const rule = parseRule(schedule.rrule);
    return rule ? repeated(schedule, rule, now) : [];
  });
}

function single({ start, rdates = [], zone }: Schedule, now: number): readonly Slot[] {
  return [start, ...rdates].map((text) => {
    const wall = parseWall(text);
    const at = toInstant(zone, wall);
    return { at, day: weekday(wall), minutes: [...new Set([ofWeek(at), ofWeek(wall - offsetAt(zone, now))])] };
  });
}

function repeated({ start, zone }: Schedule, rule: Rule, now: number): readonly Slot[] {
  const { freq, interval, byDay, bySetPos, byMonthDay } = rule;
  const wall = parseWall(start);
  const own = weekday(wall);
  const named = byDay.map(({ day }) => day);
  const days = named.length > 0 ? named : freq === 'DAILY' ? [0, 1, 2, 3, 4, 5, 6] : [own];
  const nths = [...bySetPos, ...byDay.map(({ nth }) => nth).filter(Boolean), ...byMonthDay.map((day) => 100 + day)];
  const weeks = freq === 'WEEKLY' ? interval : 1;
  return [...new Set(days)].map((day) => {
    const first = wall + (day - own) * DAY * MINUTE;
    return {
      day,
      minutes: [ofWeek(first - offsetAt(zone, now))],
      ...(nths.length > 0 ? { nths } : {}),
      ...(weeks > 1 ? { every: { weeks, from: Math.floor(first / MINUTE / WEEK) } } : {}),
    };
  });
}

function ofWeek(instant: number): number {
  const minute = Math.floor(instant / MINUTE) % WEEK;
  return minute < 0 ? minute + WEEK : minute;
}

/** Whether some of their times are the same; undefined where one of them tells none. */
export function compareTimes(a: readonly Slot[], b: readonly Slot[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((one) => b.some((other) => isSameSlot(one, other)));
}

function isSameSlot(a: Slot, b: Slot): boolean {
  if (a.at !== undefined && b.at !== undefined) return Math.abs(a.at - b.at) <= APART * MINUTE;
  if (!a.minutes.some((one) => b.minutes.some((other) => isNear(one, other)))) return false;
  if (a.nths && b.nths && !a.nths.some((nth) => b.nths?.includes(nth))) return false;
  const isOff = a.every && b.every?.weeks === a.every.weeks && (a.every.from - b.every.from) % a.every.weeks !== 0;
  return !isOff;
}

function isNear(a: number, b: number): boolean {
  const apart = Math.abs(a - b);
  return Math.min(apart, WEEK - apart) <= APART;
}
