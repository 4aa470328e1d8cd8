/** When a group meets: the meetings of its schedules, as instants, in order (D10). */
import type { Schedule } from '../model/group.js';
import { expandRule } from './expand-rule.js';
import { parseRule } from '../base/rule.js';
import { parseWall, toInstant, toWall } from '../base/wall-time.js';
import { work } from '../base/work.js';

const DAY = 86_400_000;

/** One meeting. */
export interface Occurrence {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly schedule: Schedule;
}

/** The meetings of one schedule that end after `now`, in order; unending where the schedule is. */
export function* meetings(schedule: Schedule, now: number): Generator<Occurrence> {
  const { zone, minutes, rrule = 'FREQ=DAILY;COUNT=1', rdates = [], exdates, validFrom, validTo } = schedule;
  const length = minutes * 60_000;
  // A day of slack: a zone may set its clock back between then and now.
  const from = Math.max(toWall(zone, now) - length - DAY, validFrom ? parseWall(validFrom) : -Infinity);
  const last = validTo ? parseWall(validTo) + DAY : Infinity;
  const leftOut = exdates && new Set(exdates);
  const isHeld = (wall: number): boolean => {
    work.occurrences += 1;
    return wall >= from && wall < last && !(leftOut && names(leftOut, wall));
  };
  let before = now - length;
  const meetingAt = (start: number): Occurrence => ({ start: (before = start), end: start + length, schedule });
  // As instants, since wall times may come in another order where a clock changes, or be two for one instant.
  const added = rdates.filter((text) => isHeld(parseWall(text))).map((text) => toInstant(zone, parseWall(text)));
  added.sort((a, b) => a - b);
  const rule = parseRule(rrule);
  if (rule)
    for (const wall of expandRule(rule, parseWall(schedule.start), from)) {
      const start = toInstant(zone, wall);
      if (wall >= last || (rule.untilUtc ? start : wall) > rule.until) break;
      for (let next; (next = added[0] ?? Infinity) <= start; added.shift()) if (next > before) yield meetingAt(next);
      if (isHeld(wall) && start > before) yield meetingAt(start);
    }
  for (const start of added) if (start > before) yield meetingAt(start);
}

/** Whether days and minutes name a wall time. */
function names(times: ReadonlySet<string>, wall: number): boolean {
  const text = new Date(wall).toISOString();
  return times.has(text.slice(0, 10)) || times.has(text.slice(0, 16));
}

/** The next `count` meetings of several schedules that end after `now`, soonest first. */
export function upcoming(schedules: readonly Schedule[], now: number, count: number): readonly Occurrence[] {
  const all: Occurrence[] = [];
  for (const schedule of schedules) {
    let left = count;
    for (const occurrence of meetings(schedule, now)) {
      all.push(occurrence);
      if (--left < 1) break;
    }
  }
  return all.sort((a, b) => a.start - b.start).slice(0, count);
}

/** The meeting that is on now or comes next, or undefined. */
export function nextMeeting(schedules: readonly Schedule[], now: number): Occurrence | undefined {
  return upcoming(schedules, now, 1)[0];
}
