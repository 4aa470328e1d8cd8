/** The dates of an opened card: the next few meetings, and the days left out. */
import { meetings, nextMeeting, upcoming } from '../engine/occurrences.js';
import { displayZone } from '../engine/listing.js';
import { offsetAt, parseWall, toWall } from '../base/wall-time.js';
import type { Group, Schedule } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { describe } from './card-view.js';

const DAY = 86_400_000;

/** The next few meetings. */
export function meetingsOf(group: Group, now: number, visitorZone: string, count: number): readonly Meeting[] {
  return upcoming(group.schedule, now, count).map((occurrence) => describe(group, occurrence, now, visitorZone));
}

/** The next meeting of each schedule that goes on, soonest first. */
export function nextOfEach(group: Group, now: number, visitorZone: string): readonly Meeting[] {
  const next = group.schedule.map((schedule) => nextMeeting([schedule], now)).filter((one) => one !== undefined);
  next.sort((a, b) => a.start - b.start);
  return next.map((occurrence) => describe(group, occurrence, now, visitorZone));
}

/** Others came before the next meeting, and none comes after it. */
export function isLast(group: Group, now: number): boolean {
  const [next, after] = upcoming(group.schedule, now, 2);
  if (!next || after) return false;
  const begins = group.schedule.flatMap(({ start, rdates = [] }) => [start, ...rdates]).map(parseWall);
  // Wherever the zone is, nothing comes before this.
  const first = nextMeeting(group.schedule, Math.min(...begins) - 2 * DAY);
  return first !== undefined && first.start < next.start;
}

/**
 * Days before `until` on which the group would meet by its rule, and does not:
 * `YYYY-MM-DD` in the zone in which its times are told. A day on which it meets
 * at another hour is none of them.
 */
export function leftOutOf(group: Group, now: number, visitorZone: string, until: number): readonly string[] {
  const days = (schedules: readonly Schedule[]): readonly string[] =>
    schedules.flatMap((schedule) => {
      const zone = displayZone(group, schedule, visitorZone);
      return startsOf(schedule, now, until).map((start) => new Date(toWall(zone, start)).toISOString().slice(0, 10));
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
