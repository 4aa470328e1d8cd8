/** The dates of an opened card: the next few meetings, and the days left out. `asked` are the formats that she asks for. */
import { meetings, nextMeeting, upcoming } from '../engine/occurrences.js';
import { displayZone } from '../engine/listing.js';
import { parseRule } from '../base/rule.js';
import { offsetAt, parseWall, toWall } from '../base/wall-time.js';
import type { Group, Schedule } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { describe } from './card-view.js';

const DAY = 86_400_000;
/** More meetings than these are no series. */
const MOST = 400;

/** A series that ends. */
export interface Series {
  readonly count: number;
  /** Days of the first and the last meeting, `YYYY-MM-DD` in the zone in which its times are told. */
  readonly first: string;
  readonly last: string;
}

/** The next few meetings. */
export function meetingsOf(
  group: Group,
  now: number,
  visitorZone: string,
  count: number,
  asked?: readonly string[],
): readonly Meeting[] {
  return upcoming(group.schedule, now, count).map((occurrence) => describe(group, occurrence, now, visitorZone, asked));
}

/** The next meeting of each schedule that goes on, soonest first. */
export function nextOfEach(
  group: Group,
  now: number,
  visitorZone: string,
  asked?: readonly string[],
): readonly Meeting[] {
  const next = group.schedule.map((schedule) => nextMeeting([schedule], now)).filter((one) => one !== undefined);
  next.sort((a, b) => a.start - b.start);
  return next.map((occurrence) => describe(group, occurrence, now, visitorZone, asked));
}

/** Others came before the next meeting, and none comes after it. */
export function isLast(group: Group, now: number): boolean {
  const [next, after] = upcoming(group.schedule, now, 2);
  if (!next || after) return false;
  const first = nextMeeting(group.schedule, beforeAll(group));
  return first !== undefined && first.start < next.start;
}

/** The whole series, past meetings too; undefined where it goes on, or nobody told its end. */
export function seriesOf(group: Group, visitorZone: string, asked?: readonly string[]): Series | undefined {
  if (!group.schedule.every(ends)) return undefined;
  const all = upcoming(group.schedule, beforeAll(group), MOST + 1);
  const [first, last] = [all[0], all.at(-1)];
  // One date alone may be no more than the next one.
  if (!first || !last || all.length < 2 || all.length > MOST) return undefined;
  const day = ({ start, schedule }: typeof first): string =>
    dayOf(displayZone(group, schedule, visitorZone, asked), start);
  return { count: all.length, first: day(first), last: day(last) };
}

/** Wherever the zone is, no meeting comes before this. */
function beforeAll({ schedule }: Group): number {
  return Math.min(...schedule.flatMap(({ start, rdates = [] }) => [start, ...rdates]).map(parseWall)) - 2 * DAY;
}

function ends({ rrule, validTo }: Schedule): boolean {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  return (
    rrule === undefined ||
    (rule !== undefined && (validTo !== undefined || Math.min(rule.count, rule.until) < Infinity))
  );
}

function dayOf(zone: string, instant: number): string {
  return new Date(toWall(zone, instant)).toISOString().slice(0, 10);
}

/**
 * Days before `until` on which the group would meet by its rule, and does not:
 * `YYYY-MM-DD` in the zone in which its times are told. A day on which it meets
 * at another hour is none of them.
 */
export function leftOutOf(
  group: Group,
  now: number,
  visitorZone: string,
  until: number,
  asked?: readonly string[],
): readonly string[] {
  const days = (schedules: readonly Schedule[]): readonly string[] =>
    schedules.flatMap((schedule) => {
      const zone = displayZone(group, schedule, visitorZone, asked);
      return startsOf(schedule, now, until).map((start) => dayOf(zone, start));
    });
  const excepted = group.schedule.filter(({ exdates }) => exdates?.length);
  if (excepted.length === 0) return [];
  const held = new Set(days(group.schedule));
  const named = new Set(days(excepted.map(({ exdates: _, ...rule }) => rule)));
  return [...named].filter((day) => !held.has(day)).sort();
}

function startsOf(schedule: Schedule, now: number, until: number): readonly number[] {
  const starts: number[] = [];
  for (const { start } of meetings(schedule, now)) {
    if (start > until) break;
    starts.push(start);
  }
  return starts;
}

/** Whether clocks where it meets differ from the visitor's, although its times are told by them. */
export function isElsewhere({ start, zone }: Meeting, visitorZone: string): boolean {
  return offsetAt(zone, start) !== offsetAt(visitorZone, start);
}
