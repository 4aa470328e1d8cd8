/** RFC 5545 recurrence rules as values. */

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

const cache = new Map<string, Rule | undefined>();

/** The rule, or undefined where it cannot be followed (an unknown frequency or part, an impossible number). */
export function parseRule(text: string): Rule | undefined {
  if (cache.has(text)) return cache.get(text);
  const rule = readRule(text.toUpperCase());
  if (cache.size > 2000) cache.clear();
  cache.set(text, rule);
  return rule;
}

function readRule(text: string): Rule | undefined {
  let isPossible = !/BY(?:WEEKNO|YEARDAY)=/.test(text);
  const part = (name: string): string | undefined => RegExp(`(?:^|;)${name}=([^;]+)`).exec(text)?.[1];
  const list = (name: string): readonly string[] => part(name)?.split(',') ?? [];
  const check = (value: number, min: number, max: number): number => {
    isPossible &&= Number.isInteger(value) && value >= min && value <= max;
    return value;
  };
  const numbers = (name: string, min: number, max: number): readonly number[] =>
    list(name).map((item) => check(Number(item), min, max) || check(NaN, 0, 0));
  const freq = part('FREQ') as Frequency;
  const until = part('UNTIL');
  const mostNth = { DAILY: 0, WEEKLY: 0, MONTHLY: 5, YEARLY: 53 }[freq] ?? check(NaN, 0, 0);
  const rule: Rule = {
    freq,
    interval: numbers('INTERVAL', 1, 9999)[0] ?? 1,
    count: numbers('COUNT', 1, 1e9)[0] ?? Infinity,
    until: until === undefined ? Infinity : check(readUntil(until), -Infinity, Infinity),
    untilUtc: until?.endsWith('Z') ?? false,
    weekStart: check(DAYS.indexOf(part('WKST') ?? 'MO'), 0, 6),
    byDay: list('BYDAY').map((item) => ({
      day: check(DAYS.indexOf(item.slice(-2)), 0, 6),
      nth: check(Number(item.slice(0, -2)), -mostNth, mostNth),
    })),
    byMonthDay: numbers('BYMONTHDAY', -31, 31),
    byMonth: numbers('BYMONTH', 1, 12),
    bySetPos: numbers('BYSETPOS', -366, 366),
  };
  return isPossible ? rule : undefined;
}

/** To the minute; a day alone lasts to its end. */
function readUntil(text: string): number {
  const [, year, month, day, hour = 23, minute = 59] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?)?Z?$/.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}
