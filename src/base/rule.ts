/** RFC 5545 recurrence rules as values. */
import { remember } from './remember.js';

/** How often a rule steps. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday (0 = Sunday), the n-th or n-th last of its month or year where `nth` is not 0. */
export interface ByDay {
  readonly day: number;
  readonly nth: number;
}

/** A parsed RRULE. Lists are empty where the rule does not name them. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number;
  /** The last minute: a wall time, or an instant where `untilUtc`; Infinity without an end. */
  readonly until: number;
  readonly untilUtc: boolean;
  /** First day of the week, 0 = Sunday. */
  readonly weekStart: number;
  readonly byDay: readonly ByDay[];
  readonly byMonthDay: readonly number[];
  /** 1 to 12. */
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** The greatest number before a weekday. */
const MOST_NTH = { DAILY: 0, WEEKLY: 0, MONTHLY: 5, YEARLY: 53 };

/**
 * The rule, or undefined where it cannot be followed (an unknown frequency, a part of the RFC that we do not follow,
 * an impossible number). One BYHOUR or BYMINUTE is taken to be the start's own, as calendars write it. Feeds
 * write `RRULE:` before it, even twice, and blanks about it: its parts are found wherever they stand.
 */
export const parseRule: (text: string) => Rule | undefined = remember(2000, (given) => {
  const text = given.toUpperCase();
  let isPossible = !/BY(WEEKNO|YEARDAY|(HOUR|MINUTE)=\d+,)/.test(text);
  const list = (name: string): readonly string[] => RegExp(`\\b${name}=([^;\\s]+)`).exec(text)?.[1]?.split(',') ?? [];
  const check = (value: number, min: number, max: number): number => {
    isPossible &&= Number.isInteger(value) && value >= min && value <= max;
    return value;
  };
  /** None of them may be 0. */
  const numbers = (name: string, min: number, max: number): readonly number[] =>
    list(name).map((item) => check(Number(item) || NaN, min, max));
  const freq = list('FREQ').join() as Frequency;
  const mostNth = check(MOST_NTH[freq], 0, 53);
  const [until] = list('UNTIL');
  const rule: Rule = {
    freq,
    interval: numbers('INTERVAL', 1, 9999)[0] ?? 1,
    count: numbers('COUNT', 1, 1e9)[0] ?? Infinity,
    until: until === undefined ? Infinity : check(readUntil(until), -Infinity, Infinity),
    untilUtc: until?.endsWith('Z') ?? false,
    weekStart: check(DAYS.indexOf(list('WKST')[0] ?? 'MO'), 0, 6),
    byDay: list('BYDAY').map((item) => ({
      day: check(DAYS.indexOf(item.slice(-2)), 0, 6),
      nth: check(Number(item.slice(0, -2)), -mostNth, mostNth),
    })),
    byMonthDay: numbers('BYMONTHDAY', -31, 31),
    byMonth: numbers('BYMONTH', 1, 12),
    bySetPos: numbers('BYSETPOS', -366, 366),
  };
  return isPossible ? rule : undefined;
});

/** To the minute; a day alone lasts to its end. */
function readUntil(text: string): number {
  const [, year, month, day, hour = 23, minute = 59] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)[:\d]*)?Z?$/.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}Z`);
}
