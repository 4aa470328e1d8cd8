/** The wall times that a recurrence rule names, in order (RFC 5545, 3.3.10). */
import type { Rule } from '../base/rule.js';

const DAY = 86_400_000;
/** A rule that names no day for so long names none at all: each Monday the 29th of February comes within 40 years. */
const HORIZON = 41 * 366 * DAY;
/** No period of a frequency has more days. */
const LONGEST = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/** Day of the week of a wall time, 0 = Sunday. */
export function weekday(wall: number): number {
  return (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;
}

/**
 * Yields the starts of `rule` with the first at or after `start`, skipping in
 * one leap to `from` where the rule has no count. `isOver` says that a start
 * lies past the rule's end. Unending unless the rule ends.
 */
export function* expandRule(
  rule: Rule,
  start: number,
  from: number,
  isOver: (wall: number) => boolean,
): Generator<number> {
  const first = Math.floor(start / DAY) * DAY;
  const whole = withDefaults(rule, first);
  const leap = rule.count === Infinity ? Math.max(0, from - first) : 0;
  let n = Math.floor(leap / DAY / LONGEST[rule.freq] / rule.interval) * rule.interval;
  let named = Math.max(first, from);
  let seen = 0;
  // Ends too where the numbers run out of the calendar and nothing compares any more.
  for (let begin; (begin = periodStart(rule, first, n)) <= named + HORIZON; n += rule.interval) {
    for (const day of daysOf(whole, begin, periodStart(rule, first, n + 1))) {
      if (day < first) continue;
      const wall = day + start - first;
      if (++seen > rule.count || isOver(wall)) return;
      named = Math.max(named, day);
      if (wall >= from) yield wall;
    }
  }
}

/** What the first day says where the rule does not. */
function withDefaults(rule: Rule, first: number): Rule {
  const { freq, byDay, byMonthDay, byMonth } = rule;
  if (freq === 'DAILY' || byDay.length + byMonthDay.length > 0) return rule;
  if (freq === 'WEEKLY') return { ...rule, byDay: [{ day: weekday(first), nth: 0 }] };
  const date = new Date(first);
  return {
    ...rule,
    byMonthDay: [date.getUTCDate()],
    byMonth: freq === 'MONTHLY' || byMonth.length > 0 ? byMonth : [date.getUTCMonth() + 1],
  };
}

/** First day of the n-th day, week, month or year, counted from that of `first`. */
function periodStart({ freq, weekStart }: Rule, first: number, n: number): number {
  if (freq === 'DAILY') return first + n * DAY;
  if (freq === 'WEEKLY') return first + (n * 7 - ((weekday(first) - weekStart + 7) % 7)) * DAY;
  const date = new Date(first);
  const year = date.getUTCFullYear();
  return freq === 'MONTHLY' ? monthStart(year, date.getUTCMonth() + n) : monthStart(year + n, 0);
}

/** Unlike `Date.UTC`, leaves the first century where it is. */
function monthStart(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** The days that the rule names in one period, in order. */
function daysOf(rule: Rule, begin: number, end: number): readonly number[] {
  const days: number[] = [];
  for (let day = begin; day < end; day += DAY) if (isNamed(rule, day, begin, end)) days.push(day);
  return days.filter((_, i) => allows(rule.bySetPos, i + 1, i - days.length));
}

function isNamed(rule: Rule, day: number, begin: number, end: number): boolean {
  const { byDay, byMonth } = rule;
  const sameDays = byDay.filter((by) => by.day === weekday(day));
  if (byDay.length > 0 && sameDays.length === 0) return false;
  const date = new Date(day);
  const month = date.getUTCMonth();
  // Counted from 1, and from -1 at the end, as the rule counts.
  const dayOfMonth = date.getUTCDate();
  const fromEnd = (day - monthStart(date.getUTCFullYear(), month + 1)) / DAY;
  const ofYear = rule.freq === 'YEARLY' && byMonth.length === 0;
  const nth = Math.ceil((ofYear ? (day - begin) / DAY + 1 : dayOfMonth) / 7);
  const nthFromEnd = Math.floor((ofYear ? (day - end) / DAY : fromEnd) / 7);
  return (
    allows(byMonth, month + 1) &&
    allows(rule.byMonthDay, dayOfMonth, fromEnd) &&
    allows(
      sameDays.map((by) => by.nth),
      0,
      nth,
      nthFromEnd,
    )
  );
}

/** Whether a list names one of the values; a list that is not there allows all. */
function allows(list: readonly number[], ...values: readonly number[]): boolean {
  return list.length === 0 || values.some((value) => list.includes(value));
}
