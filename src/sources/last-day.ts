/** When something is over: what has been must not stand in a list as if nobody had said when it is (D11). */
import { parseRule, type Rule } from '../base/rule.js';
import { parseWall, toWall } from '../base/wall-time.js';
import type { Schedule } from '../model/group.js';

const DAY = 86_400_000;
/** No feed plans so far: an end after it, such as 9999, is none. */
const FAR = Date.UTC(2100, 0);

/** What ends before this day, `YYYY-MM-DD`, is over: the day before `now`, which it still is somewhere. */
export function dayOfGrace(now: number): string {
  return new Date(now - DAY).toISOString().slice(0, 10);
}

/** The local day on which the last meeting ends, `YYYY-MM-DD`, or one after it; undefined where no end can be told. */
export function lastDayOf({ start, minutes, zone, rrule, rdates = [] }: Schedule): string | undefined {
  const first = parseWall(start);
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  const last = rrule === undefined ? first : rule ? lastOf(rule, first, zone) : Infinity;
  return dayAt(rdates.reduce((latest, date) => Math.max(latest, parseWall(date)), last) + minutes * 60_000);
}

/** The last day that a rule names by its count, or one after it; undefined where no end can be told. */
export function lastCountedDay(rule: Rule, first: string): string | undefined {
  return dayAt(lastCounted(rule, parseWall(first)));
}

function dayAt(wall: number): string | undefined {
  return wall < FAR ? new Date(wall).toISOString().slice(0, 10) : undefined;
}

function lastOf(rule: Rule, first: number, zone: string): number {
  const { until, untilUtc } = rule;
  if (until === Infinity) return lastCounted(rule, first);
  if (until >= FAR) return Infinity;
  const wall = untilUtc ? toWall(zone, until) : until;
  return Math.max(first, first + Math.floor((wall - first) / DAY) * DAY);
}

const DAYS = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

function lastCounted(rule: Rule, first: number): number {
  const { freq, interval, count, byDay, byMonthDay } = rule;
  if (!comesInEachStep(rule, first)) return Infinity;
  const named = byDay.length + byMonthDay.length;
  const isFirst = named === 0 || (freq === 'WEEKLY' && byDay.some(({ day }) => day === new Date(first).getUTCDay()));
  const steps = Math.ceil((count - (isFirst ? 1 : 0)) / Math.max(1, named));
  // The second Tuesday may be the 8th of a month, and the 14th of another.
  const shift = freq === 'MONTHLY' && byDay.length > 0 ? 6 : 0;
  return first + (steps * interval * DAYS[freq] + shift) * DAY;
}

/** Whether each day, week, month or year has what the rule names, and once. Not all months have a 31st, or a fifth Tuesday. */
function comesInEachStep({ freq, byDay, byMonth, byMonthDay, bySetPos }: Rule, first: number): boolean {
  const isBare = byDay.length + byMonthDay.length === 0;
  if (byMonth.length + bySetPos.length > 0 || (byDay.length > 0 && byMonthDay.length > 0)) return false;
  if (freq === 'WEEKLY') return byMonthDay.length === 0;
  if (freq !== 'MONTHLY' && !isBare) return false;
  const dates = isBare && freq !== 'DAILY' ? [new Date(first).getUTCDate()] : byMonthDay;
  return byDay.every(({ nth }) => nth !== 0 && Math.abs(nth) < 5) && dates.every((date) => Math.abs(date) < 29);
}
