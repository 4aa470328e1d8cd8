/** The repetition of an `eventSchedule` as RFC 5545 understands it. What cannot be kept exactly is refused. */
import { readDays } from './hsds-days.js';
import { silent } from './hsds-read.js';
import { FREQUENCIES, firstDay, ruleText, type Rule } from './hsds-rule.js';
import { readNumber, type Raw, type Report } from './read.js';
import { listOf, termNames, textOf } from './schema-org-nodes.js';
import { cleanText } from './text.js';
import { fold } from './words-time.js';

/** A repetition with the months that it is held in; none means all. */
export interface Repetition {
  readonly rule: Rule;
  /** 1 to 12. */
  readonly months: readonly number[];
}

/** What narrows a repetition. */
interface Parts {
  readonly interval: number;
  readonly days: readonly string[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

type Frequency = Rule['freq'];

/** The days that the schedule names, as BYDAY values; undefined where a word is not understood. */
export function namedDays(raw: Raw): readonly string[] | undefined {
  const names = termNames(raw, 'byDay');
  const days = names.length === 0 ? [] : readDays(names.join(','));
  const weeks = numbersIn(raw, 'byMonthWeek', 5);
  if (days === undefined || weeks === undefined) return undefined;
  if (weeks.length === 0) return days;
  // "The third week" of no weekday names no day.
  const isPlain = days.length > 0 && days.every((day) => day.length === 2);
  return isPlain ? days.flatMap((day) => weeks.map((week) => `${week}${day}`)) : undefined;
}

/** Whole numbers up to `max`, or counted from the end; undefined where one of them is none of these. */
function numbersIn(raw: Raw, field: string, max: number): readonly number[] | undefined {
  const numbers = listOf(raw[field]).map((value) => (typeof value === 'object' ? NaN : Number(value)));
  return numbers.every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= max) ? numbers : undefined;
}

/** The repetition, or undefined where there is none or it cannot be kept (reported). `hasDate`: the first day is stated. */
export function readRepetition(raw: Raw, hasDate: boolean, report: Report): Repetition | undefined {
  const refuse = (field: string): undefined => {
    report(`eventSchedule.${field}`, 'rule-unreadable');
  };
  const days = namedDays(raw);
  if (days === undefined) return refuse('byDay');
  const monthDays = numbersIn(raw, 'byMonthDay', 31);
  if (monthDays === undefined) return refuse('byMonthDay');
  const months = numbersIn(raw, 'byMonth', 12)?.filter((month) => month > 0);
  if (months === undefined) return refuse('byMonth');
  const text = textOf(raw, 'repeatFrequency', report);
  const stated = text === undefined ? undefined : frequencyOf(text);
  if (text !== undefined && stated === undefined) return refuse('repeatFrequency');
  const last = textOf(raw, 'endDate', silent);
  const isOnce = hasDate && (last === undefined || last === textOf(raw, 'startDate', silent));
  const [freq, interval] = stated ?? [guess(days, monthDays) ?? (isOnce ? ('ONCE' as const) : undefined), 1];
  if (freq === undefined || freq === 'ONCE') return freq && { rule: ruleOf('ONCE', NO_PARTS), months: [] };
  const count = readNumber(raw, 'repeatCount', (_, code) => report('eventSchedule.repeatCount', code), 1, 10_000);
  if (!hasDate && (interval > 1 || count !== undefined)) return refuse('startDate');
  const parts = { interval, days, monthDays, months };
  const isWord = text !== undefined && !/^P/i.test(text);
  const fitted =
    hasDate || days.length + monthDays.length > 0 || freq === 'DAILY' ? fit(freq, parts, isWord) : undefined;
  if (fitted === undefined) return refuse('repeatFrequency');
  return { ...fitted, rule: { ...fitted.rule, ...(count === undefined ? {} : { count: Math.floor(count) }) } };
}

const NO_PARTS: Parts = { interval: 1, days: [], monthDays: [], months: [] };

function ruleOf(freq: Frequency, { interval, days, monthDays }: Parts): Rule {
  return { freq, interval, days, monthDays, weekStart: 1 };
}

const UNITS: Readonly<Record<string, Frequency>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/** "P2W", "P14D", "weekly", "https://schema.org/Weekly". */
function frequencyOf(text: string): readonly [Frequency, number] | undefined {
  const [, digits, unit = ''] = /^P(\d{1,3})([DWMY])$/i.exec(text.trim()) ?? [];
  const freq = UNITS[unit.toUpperCase()];
  if (freq === undefined) return FREQUENCIES.get(fold(text.replace(/^.*[/:]/, '')).replace(/[\s_-]/g, ''));
  const n = Number(digits);
  if (n === 0) return undefined;
  return freq === 'DAILY' && n % 7 === 0 ? ['WEEKLY', n / 7] : [freq, n];
}

function guess(days: readonly string[], monthDays: readonly number[]): Frequency | undefined {
  if (monthDays.length > 0 || days.some(isNth)) return 'MONTHLY';
  return days.length > 0 ? 'WEEKLY' : undefined;
}

function isNth(day: string): boolean {
  return day.length > 2;
}

/** The rule that means the same; "P1D" with days is how many write that a meeting is on those days of the week. */
function fit(freq: Frequency, parts: Parts, isWord: boolean): Repetition | undefined {
  const { interval, days, monthDays, months } = parts;
  const isNarrowed = days.length + monthDays.length > 0;
  const nths = days.filter(isNth).length;
  if ((interval > 1 && months.length > 0) || (days.length > 0 && monthDays.length > 0)) return undefined;
  const as = (name: Frequency): Repetition => ({ rule: ruleOf(name, parts), months });
  if (freq === 'MONTHLY') {
    // "Monthly on a Monday" does not say on which; "monthly" alone does not say whether by date or by weekday.
    return isNarrowed ? (nths === days.length ? as('MONTHLY') : undefined) : isWord ? undefined : as('MONTHLY');
  }
  if (freq === 'YEARLY') {
    if (!isNarrowed) return months.length > 0 ? undefined : as('YEARLY');
    return interval === 1 && months.length > 0 && nths === days.length ? as('MONTHLY') : undefined;
  }
  if (monthDays.length > 0) return undefined;
  if (nths > 0) return interval === 1 && nths === days.length ? as('MONTHLY') : undefined;
  if (freq === 'WEEKLY' || days.length === 0) return as(freq);
  return interval === 1 ? as('WEEKLY') : undefined;
}

/** The RRULE, without its prefix; undefined for a single meeting. */
export function rruleOf({ rule, months }: Repetition): string | undefined {
  const text = ruleText(rule);
  return text !== undefined && months.length > 0 ? `${text};BYMONTH=${months.join(',')}` : text;
}

/** The first day from `base` (`YYYY-MM-DD`) on which it falls, or undefined where it falls on none. */
export function firstDayOf({ rule, months }: Repetition, base: string): string | undefined {
  let day = firstDay(rule, base);
  // A named month comes within a year, and its fifth Monday within a few more.
  for (let i = 0; i < 60 && day !== undefined && months.length > 0; i += 1) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    if (months.includes(month)) return day;
    day = firstDay(rule, new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));
  }
  return months.length > 0 ? undefined : day;
}

/** Whether a local start plainly is one of a weekly rule; undefined for other rules, which are not looked into. */
export function fallsOn({ rule }: Repetition, start: string, time: string): boolean | undefined {
  if (rule.freq !== 'WEEKLY' || rule.interval !== 1 || rule.days.length === 0) return undefined;
  const code = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(`${start.slice(0, 10)}T00:00Z`).getUTCDay()];
  return start.slice(11) === time && rule.days.includes(code as string);
}

/** The words of a schedule that could not be read. */
export function scheduleWords(raw: Raw): string {
  const text = (field: string): string | undefined => textOf(raw, field, silent);
  const days = termNames(raw, 'byDay').join(', ');
  const weeks = numbersIn(raw, 'byMonthWeek', 5)?.join(', ');
  const often = text('repeatFrequency');
  const times = [text('startTime'), text('endTime')]
    .filter(Boolean)
    .map((time) => time?.replace(/^(\d\d:\d\d):\d\d/, '$1'));
  const span = [text('startDate'), text('endDate')].filter(Boolean).join(' – ');
  const parts = [text('name'), text('description'), days && (weeks ? `${days} (${weeks})` : days)];
  // "P1M" is not for people.
  const all = [...parts, often && !/^P\d/i.test(often) ? often : '', times.join(' – '), span];
  return cleanText(all.filter(Boolean).join(', '));
}
