/** When a group meets: the meetings of its schedules, as instants, in order (D10). */
import type { Schedule } from '../model/group.js';
import { expandRule } from './expand-rule.js';
import { parseRule } from '../base/rule.js';
import { parseWall, toInstant, toWall } from './wall-time.js';
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
  const { zone, rrule, exdates = [], rdates = [], validFrom, validTo } = schedule;
  const length = schedule.minutes * 60_000;
  const first = parseWall(schedule.start);
  // A day of slack: a zone may set its clock back between then and now.
  const from = Math.max(toWall(zone, now) - length - DAY, validFrom ? parseWall(validFrom) : -Infinity);
  const last = validTo ? parseWall(validTo) + DAY : Infinity;
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  const extra = rdates.map(parseWall);
  if (rrule === undefined) extra.push(first);
  const run = rule
    ? expandRule(rule, first, from, (wall) => (rule.untilUtc ? toInstant(zone, wall) : wall) > rule.until)
    : [];
  for (const wall of merge(run, extra)) {
    if (wall >= last) return;
    work.occurrences += 1;
    if (wall < from || isLeftOut(exdates, wall)) continue;
    const start = toInstant(zone, wall);
    if (start + length > now) yield { start, end: start + length, schedule };
  }
}

function isLeftOut(exdates: readonly string[], wall: number): boolean {
  if (exdates.length === 0) return false;
  const text = new Date(wall).toISOString();
  return exdates.includes(text.slice(0, 16)) || exdates.includes(text.slice(0, 10));
}

/** An ordered run and a few times more as one ordered run, without doubles. */
function* merge(run: Iterable<number>, more: readonly number[]): Generator<number> {
  const waiting = [...new Set(more)].sort((a, b) => a - b);
  for (const wall of run) {
    for (let next; (next = waiting[0] ?? Infinity) <= wall; waiting.shift()) if (next < wall) yield next;
    yield wall;
  }
  yield* waiting;
}

/** The next `count` meetings of several schedules that end after `now`, soonest first. */
export function upcoming(schedules: readonly Schedule[], now: number, count: number): readonly Occurrence[] {
  const all: Occurrence[] = [];
  for (const schedule of schedules) {
    let left = count;
    for (const occurrence of meetings(schedule, now)) {
      all.push(occurrence);
      if (--left === 0) break;
    }
  }
  return all.sort((a, b) => a.start - b.start).slice(0, count);
}

/** The meeting that is on now or comes next, or undefined. */
export function nextMeeting(schedules: readonly Schedule[], now: number): Occurrence | undefined {
  let next: Occurrence | undefined;
  for (const schedule of schedules) {
    const [first] = upcoming([schedule], now, 1);
    if (first && (next === undefined || first.start < next.start)) next = first;
  }
  return next;
}
