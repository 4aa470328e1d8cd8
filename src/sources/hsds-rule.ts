/** The repetition of an HSDS schedule as RFC 5545 understands it, and the first day on which it falls. */
import { readDays } from './hsds-days.js';
import { dayOf, readNumber, readTexts, type Raw, type Report } from './read.js';
import { silent } from './hsds-read.js';
import { WEEKDAYS } from './words-time.js';

/** How a schedule repeats; `once` does not. */
export interface Rule {
  readonly freq: 'ONCE' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** BYDAY values: `TU`, `2TU`, `-1TU`. */
  readonly days: readonly string[];
  readonly monthDays: readonly number[];
  /** 0 = Sunday. */
  readonly weekStart: number;
  readonly count?: number;
  /** Last day, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** Frequencies as feeds write them, folded and without spaces and hyphens, with the interval that the word holds. */
export const FREQUENCIES: ReadonlyMap<string, readonly [Rule['freq'], number]> = new Map([
  ['once', ['ONCE', 1]],
  ['daily', ['DAILY', 1]],
  ['weekly', ['WEEKLY', 1]],
  ['biweekly', ['WEEKLY', 2]],
  ['fortnightly', ['WEEKLY', 2]],
  ['monthly', ['MONTHLY', 1]],
  ['bimonthly', ['MONTHLY', 2]],
  ['quarterly', ['MONTHLY', 3]],
  ['yearly', ['YEARLY', 1]],
  ['annually', ['YEARLY', 1]],
]);

/** The rule, or undefined where the feed says nothing of days, or something that cannot be kept exactly (reported). */
export function readRule(raw: Raw, hasDate: boolean, report: Report): Rule | undefined {
  const freqText = readTexts(raw, 'freq', report).join(' ');
  const word = FREQUENCIES.get(freqText.toLowerCase().replace(/[\s_-]/g, ''));
  const freqDays = word === undefined && freqText !== '' ? readDays(freqText) : undefined;
  if (freqText !== '' && word === undefined && freqDays === undefined) return refuse('freq', report);
  const named = readDayField(raw, report);
  if (named === undefined) return undefined;
  const monthDays = readTexts(raw, 'bymonthday', report).flatMap((text) => text.split(/[\s,]+/).map(Number));
  if (monthDays.some(isNoMonthDay)) return refuse('bymonthday', report);
  // Neither weeks nor days of the year can narrow the frequencies that HSDS has (RFC 5545, 3.3.10).
  const narrowed = ['byweekno', 'byyearday'].find((field) => readTexts(raw, field, report).length > 0);
  if (narrowed !== undefined) return refuse(narrowed, report);
  const days = named.length > 0 ? named : (freqDays ?? []);
  const interval = (word?.[1] ?? 1) * Math.trunc(readNumber(raw, 'interval', report, 1, 1000) ?? 1);
  const freq = word?.[0] ?? guessFreq(days, monthDays);
  if (freq === undefined) return hasDate ? { freq: 'ONCE', ...EVERY_TIME } : undefined;
  return check(
    { freq, interval, days, monthDays, weekStart: readWeekStart(raw), ...readEnd(raw, report) },
    hasDate,
    report,
  );
}

const EVERY_TIME = { interval: 1, days: [], monthDays: [], weekStart: 1 } as const;

function refuse(field: string, report: Report): undefined {
  report(field, 'rule-unreadable');
}

/** `byday`, else the `weekday` of older directories; empty where neither is filled. */
function readDayField(raw: Raw, report: Report): readonly string[] | undefined {
  for (const field of ['byday', 'weekday']) {
    const text = readTexts(raw, field, report).join(',');
    if (text !== '') return readDays(text) ?? refuse(field, report);
  }
  return [];
}

function isNoMonthDay(day: number): boolean {
  return !Number.isInteger(day) || day === 0 || Math.abs(day) > 31;
}

function isNth(day: string): boolean {
  return day.length > 2;
}

function guessFreq(days: readonly string[], monthDays: readonly number[]): Rule['freq'] | undefined {
  if (monthDays.length > 0 || days.some(isNth)) return 'MONTHLY';
  return days.length > 0 ? 'WEEKLY' : undefined;
}

function readWeekStart(raw: Raw): number {
  const code = WEEKDAYS.indexOf((readTexts(raw, 'wkst', silent)[0] ?? '').toUpperCase() as 'MO');
  return code < 0 ? 1 : code;
}

function readEnd(raw: Raw, report: Report): { count?: number; until?: string } {
  const until = dayOf(readTexts(raw, 'until', silent)[0] ?? '');
  const count = readNumber(raw, 'count', report, 1, 10_000);
  if (until === undefined) return count === undefined ? {} : { count: Math.floor(count) };
  // The two exclude each other (RFC 5545); a day is the harder fact.
  if (count !== undefined) refuse('count', report);
  return { until };
}

/** Refuses what would claim dates that the feed does not give; straightens what it plainly means. */
function check(rule: Rule, hasDate: boolean, report: Report): Rule | undefined {
  const { freq, interval, days, monthDays } = rule;
  if (freq === 'ONCE') return hasDate ? { ...rule, ...EVERY_TIME } : refuse('dtstart', report);
  if (!hasDate && (interval > 1 || rule.count !== undefined)) return refuse('dtstart', report);
  const isNarrowed = days.length + monthDays.length > 0;
  if (freq === 'YEARLY') return isNarrowed ? refuse('freq', report) : needsDate(rule, hasDate, report);
  if (freq === 'MONTHLY') return isNarrowed ? rule : needsDate(rule, hasDate, report);
  if (monthDays.length > 0) return refuse('bymonthday', report);
  if (days.some(isNth)) return interval === 1 ? { ...rule, freq: 'MONTHLY' } : refuse('byday', report);
  if (freq === 'WEEKLY') return days.length > 0 ? rule : needsDate(rule, hasDate, report);
  if (days.length === 0) return rule;
  return interval === 1 ? { ...rule, freq: 'WEEKLY' } : refuse('byday', report);
}

function needsDate(rule: Rule, hasDate: boolean, report: Report): Rule | undefined {
  return hasDate ? rule : refuse('dtstart', report);
}

/** The RRULE of a rule, without its prefix; undefined for a single meeting. */
export function ruleText(rule: Rule): string | undefined {
  if (rule.freq === 'ONCE') return undefined;
  const days = [...new Set(rule.days)];
  return [
    `FREQ=${rule.freq}`,
    rule.interval > 1 && `INTERVAL=${rule.interval}`,
    days.length > 0 && `BYDAY=${days.join(',')}`,
    rule.monthDays.length > 0 && `BYMONTHDAY=${rule.monthDays.join(',')}`,
    rule.freq === 'WEEKLY' && rule.interval > 1 && rule.weekStart !== 1 && `WKST=${WEEKDAYS[rule.weekStart]}`,
    rule.count !== undefined && `COUNT=${rule.count}`,
    rule.until !== undefined && `UNTIL=${rule.until.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';');
}

const DAY_MS = 86_400_000;

/** A rule that falls on no day for so long falls on none: each 29th of February comes within eight years. */
const HORIZON = 8 * 366 + 1;

/**
 * The first day from `base` (`YYYY-MM-DD`) on which the rule falls, or undefined
 * where it falls on none. A `dtstart` off its own rule is common.
 */
export function firstDay(rule: Rule, base: string): string | undefined {
  const from = Date.parse(`${base}T00:00:00Z`);
  for (let day = 0; day <= Math.max(HORIZON, 62 * rule.interval); day += 1) {
    if (fallsOn(rule, new Date(from + day * DAY_MS), new Date(from)))
      return new Date(from + day * DAY_MS).toISOString().slice(0, 10);
  }
  return undefined;
}

function fallsOn(rule: Rule, date: Date, base: Date): boolean {
  const { freq, interval, days, monthDays } = rule;
  if (days.length + monthDays.length === 0) return true;
  if (freq === 'WEEKLY' && (week(date, rule.weekStart) - week(base, rule.weekStart)) % interval !== 0) return false;
  if (freq === 'MONTHLY' && (month(date) - month(base)) % interval !== 0) return false;
  const dayOfMonth = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const names = ['', Math.ceil(dayOfMonth / 7), -Math.ceil((length - dayOfMonth + 1) / 7)].map(
    (nth) => `${nth}${WEEKDAYS[date.getUTCDay()]}`,
  );
  const onDay = days.length === 0 || days.some((day) => names.includes(day));
  return (
    onDay && (monthDays.length === 0 || monthDays.includes(dayOfMonth) || monthDays.includes(dayOfMonth - length - 1))
  );
}

function week(date: Date, weekStart: number): number {
  // 1 January 1970 was a Thursday (4).
  return Math.floor((date.getTime() / DAY_MS + 4 - weekStart) / 7);
}

function month(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
