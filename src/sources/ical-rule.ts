/** The RRULE of an event: what feeds write around it, its move to another day or zone, and its words. */
import { parseRule, type Rule } from '../base/rule.js';
import { parseWall, toWall } from '../base/wall-time.js';
import { dayAfter, instantOf, readStamp } from './ical-stamp.js';
import { dayNames, WEEKDAYS, type Weekday } from './words-time.js';

/** Parts that our own engine follows. */
const KNOWN = /^(?:FREQ|INTERVAL|COUNT|UNTIL|WKST|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|BYHOUR|BYMINUTE|BYSECOND)$/;
/** Parts that say nothing of dates. */
const IDLE = /^(?:X-.*|BYSECOND)$/;

type Parts = Map<string, string>;

/** How the times of an event were moved into the zone of its schedule. */
export interface Moved {
  /** Local start, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  readonly zone: string;
  /** Days from the written date to the local one: -1 where midnight in UTC is the evening before. */
  readonly days: number;
  /** The event is written in UTC, and told in another zone. */
  readonly fromUtc: boolean;
}

/** The rule as the engine follows it from the local start, or undefined where it cannot. "RRULE:" twice is one too many. */
export function readRrule(text: string, moved: Moved): string | undefined {
  const parts = partsOf(text);
  if (parts === undefined || !isAtStart(parts, moved)) return undefined;
  for (const name of ['BYHOUR', 'BYMINUTE']) parts.delete(name);
  if (!shift(parts, moved.days)) return undefined;
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', localUntil(until, moved));
  const rule = textOf(parts);
  return parseRule(rule) === undefined ? undefined : rule;
}

/** The same rule, ending before a day, or moved by days; undefined where that cannot be written. */
export function cutRule(rule: string, day: string): string {
  const parts = partsOf(rule) ?? new Map<string, string>();
  const until = parts.get('UNTIL')?.replaceAll('-', '').slice(0, 8);
  const last = dayAfter(day, -1).replaceAll('-', '');
  if (until === undefined || until > last) parts.set('UNTIL', last);
  return textOf(parts);
}

/** The rule from another start on, some days away from where the old one falls; undefined where that cannot be written. */
export function movedRule(rule: string, days: number): string | undefined {
  const parts = partsOf(rule);
  // How many meetings are left of those that were counted is not known.
  if (parts === undefined || parts.has('COUNT') || !shift(parts, days)) return undefined;
  return textOf(parts);
}

/** Whether a rule is over before it begins; a day of grace, since its end may be an instant. */
export function endsBefore(rule: string, start: string): boolean {
  return (parseRule(rule)?.until ?? Infinity) + 86_400_000 < parseWall(start);
}

function partsOf(text: string): Parts | undefined {
  const parts: Parts = new Map();
  for (const part of text
    .replace(/^.*RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [, name, value] = /^\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined || IDLE.test(name)) continue;
    // Another calendar than the Gregorian, or a part of a later standard.
    if (!KNOWN.test(name) && value !== 'GREGORIAN') return undefined;
    if (KNOWN.test(name)) parts.set(name, value);
  }
  return parts;
}

function textOf(parts: Parts): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/** A BYHOUR is fine where it is the hour of the start; in UTC it is not that of the local clock. */
function isAtStart(parts: Parts, { start, fromUtc }: Moved): boolean {
  const [hour, minute] = [parts.get('BYHOUR'), parts.get('BYMINUTE')];
  if (hour === undefined && minute === undefined) return true;
  const isHour = hour === undefined || Number(hour) === Number(start.slice(11, 13));
  return !fromUtc && isHour && (minute === undefined || Number(minute) === Number(start.slice(14)));
}

/** Moves the days that a rule names; false where the days of a month or year cannot be named after the move. */
function shift(parts: Parts, days: number): boolean {
  if (days === 0) return true;
  const freq = parts.get('FREQ') ?? '';
  if (!/^(?:DAILY|WEEKLY)$/.test(freq)) return false;
  if (['BYMONTHDAY', 'BYMONTH', 'BYSETPOS'].some((name) => parts.has(name))) return false;
  if (freq === 'WEEKLY' && Number(parts.get('INTERVAL') ?? 1) > 1)
    parts.set('WKST', moveDay(parts.get('WKST') ?? 'MO', days));
  const byday = parts.get('BYDAY');
  if (byday !== undefined)
    parts.set(
      'BYDAY',
      byday
        .split(',')
        .map((day) => moveDay(day, days))
        .join(','),
    );
  return true;
}

function moveDay(day: string, days: number): string {
  const at = WEEKDAYS.indexOf(day as Weekday);
  // What is no weekday stays so, and is refused with the rule.
  return at < 0 ? day : (WEEKDAYS[(at + (days % 7) + 7) % 7] as string);
}

/** The end of the rule. The engine reads an instant itself; where the clock was moved, the local day is meant. */
function localUntil(until: string, { zone, days, fromUtc }: Moved): string {
  const stamp = fromUtc ? readStamp(until) : undefined;
  if (stamp === undefined) return until;
  const day =
    stamp.time === undefined
      ? dayAfter(stamp.day, days)
      : new Date(toWall(zone, instantOf({ ...stamp, isUtc: true }, 'UTC'))).toISOString().slice(0, 10);
  return day.replaceAll('-', '');
}

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const NTHS: Readonly<Record<number, string>> = { [-1]: 'last ', 1: '1st ', 2: '2nd ', 3: '3rd ', 4: '4th ', 5: '5th ' };

/** "Every 2 weeks on Tuesday", for a rule without a time; undefined where plain words cannot say it. */
export function ruleWords(text: string): string | undefined {
  const rule = ruleOf(text);
  if (rule === undefined || rule.bySetPos.length + rule.byMonth.length > 0) return undefined;
  const { freq, interval, byDay, byMonthDay } = rule;
  const days = byDay.map(({ day, nth }) => (nth === 0 ? '' : NTHS[nth]) + dayNames([WEEKDAYS[day] as string]));
  if (days.some((day) => day.startsWith('undefined')) || (days.length > 0 && byMonthDay.length > 0)) return undefined;
  const dates = byMonthDay.map((day) => (day === -1 ? 'the last day' : `day ${day}`));
  if (byMonthDay.some((day) => day < -1)) return undefined;
  const every = interval > 1 ? `${interval} ${UNITS[freq]}s` : UNITS[freq];
  const on = [...days, ...dates].join(', ');
  return `Every ${every}${on === '' ? '' : ` on ${on}`}`;
}

/** The rule without regard to times, or undefined. */
export function ruleOf(text: string): Rule | undefined {
  const parts = partsOf(text);
  return parts === undefined ? undefined : parseRule(textOf(parts));
}
