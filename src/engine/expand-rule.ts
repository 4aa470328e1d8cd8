/** The wall times that a recurrence rule names, in order (RFC 5545, 3.3.10). */
import type { Rule } from '../base/rule.js';

const DAY = 86_400_000;
/** A rule that names no day for so long names none at all: each Monday the 29th of February comes within 40 years. */
const HORIZON = 41 * 366 * DAY;
/** No period of a frequency has more days. */
const LONGEST = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** Day of the week of a wall time, 0 = Sunday. */
export function weekday(wall: number): number {
  // Day 0 was a Thursday; a million weeks more, so that no day is negative.
  return (Math.floor(wall / DAY) + 7_000_004) % 7;
}

/** Yields the starts of `rule`, the first at or after `start`, that are not before `from`. Unending unless it counts. */
export function* expandRule(rule: Rule, start: number, from: number): Generator<number> {
  const { freq, interval, count, bySetPos } = rule;
  const first = Math.floor(start / DAY) * DAY;
  const [firstPeriod] = periodOf(rule, first);
  const whole = withDefaults(rule, first);
  let named = Math.floor(Math.max(start, from) / DAY) * DAY;
  let seen = 0;
  // Where the period begins that holds the first day that matters, or one before it; where meetings are counted, all do.
  let [, day] = periodOf(rule, (count < Infinity ? first : named) - LONGEST[freq] * DAY);
  // Ends too where the numbers run out of the calendar and nothing compares any more.
  while (day <= named + HORIZON) {
    const [period, end] = periodOf(rule, day);
    const days: number[] = [];
    if ((period - firstPeriod) % interval === 0) for (; day < end; day += DAY) if (isNamed(whole, day)) days.push(day);
    day = end;
    for (const found of days.filter((it, i) => it >= first && allows(bySetPos, i + 1, i - days.length))) {
      if (++seen > count) return;
      named = found;
      const wall = found + start - first;
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

/** The number of the day, week, month or year in which a day lies, and where that ends. */
function periodOf({ freq, weekStart }: Rule, day: number): readonly [period: number, end: number] {
  const length = LONGEST[freq] * DAY;
  if (length > 7 * DAY) {
    const date = new Date(day);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    return freq === 'YEARLY' ? [year, date.setUTCMonth(12, 1)] : [year * 12 + month, date.setUTCMonth(month + 1, 1)];
  }
  // Day 0 was a Thursday.
  const shift = (4 - weekStart) * DAY;
  const period = Math.floor((day + shift) / length);
  return [period, (period + 1) * length - shift];
}

function isNamed(rule: Rule, day: number): boolean {
  const { byDay, byMonth, byMonthDay } = rule;
  if (byDay.length > 0 && !byDay.some((by) => by.day === weekday(day) && isNth(rule, day, by.nth))) return false;
  // Most rules name weekdays only, and dates take their time.
  if (byMonth.length + byMonthDay.length === 0) return true;
  const date = new Date(day);
  const month = date.getUTCMonth() + 1;
  return allows(byMonth, month) && allows(byMonthDay, date.getUTCDate(), daysSince(day, month));
}

/** Whether a day is the n-th or n-th last of its weekday in the month, or in the year where no month is named. */
function isNth({ freq, byMonth }: Rule, day: number, nth: number): boolean {
  if (nth === 0) return true;
  const month = new Date(day).getUTCMonth();
  const [begin, end] = freq === 'YEARLY' && byMonth.length === 0 ? [0, 12] : [month, month + 1];
  return nth === Math.floor(daysSince(day, nth > 0 ? begin : end) / 7) + (nth > 0 ? 1 : 0);
}

/** Since the first of a month (0 to 12) of the day's year; the day before it is -1, as rules count from the end. */
function daysSince(day: number, month: number): number {
  return (day - new Date(day).setUTCMonth(month, 1)) / DAY;
}

/** Whether a list names one of the values; a list that is not there allows all. */
function allows(list: readonly number[], ...values: readonly number[]): boolean {
  return list.length === 0 || values.some((value) => list.includes(value));
}
