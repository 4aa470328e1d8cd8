/**
 * When a schedule meets, found the slow way: each day is asked, one after the
 * other, whether the rule names it, and each clock is read off `Intl`. Shares
 * no line with the library, which it is there to judge.
 */
import type { Schedule } from '../../src/model/group.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows, as the digits' own UTC time. */
export function clockAt(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    clocks.set(zone, (clock = new Intl.DateTimeFormat('en-US', { ...digits, hourCycle: 'h23', timeZone: zone })));
  }
  const parts = clock.formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
}

/** The first instant at which the clock shows a time; in a gap, what the old clock would have shown. */
export function instantOf(zone: string, wall: number): number {
  for (let offset = 14 * HOUR; offset >= -12 * HOUR; offset -= HOUR / 4) {
    if (clockAt(zone, wall - offset) === wall) return wall - offset;
  }
  let before = wall - 15 * HOUR;
  while (clockAt(zone, before + HOUR / 4) < wall) before += HOUR / 4;
  return wall - (clockAt(zone, before) - before);
}

interface Parts {
  readonly [name: string]: string | undefined;
}

interface Day {
  readonly time: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly day: number;
  readonly length: number;
}

function dayAt(time: number): Day {
  const at = new Date(time);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { time, year, month, date: at.getUTCDate(), day: at.getUTCDay(), length };
}

/** How often the weekday has come up since the first day of the month or year, and how often it still will. */
function place(day: Day, inYear: boolean): readonly [number, number] {
  const isInside = (time: number): boolean => {
    const other = dayAt(time);
    return other.year === day.year && (inYear || other.month === day.month);
  };
  let before = 1;
  let after = -1;
  for (let time = day.time - 7 * DAY; isInside(time); time -= 7 * DAY) before += 1;
  for (let time = day.time + 7 * DAY; isInside(time); time += 7 * DAY) after -= 1;
  return [before, after];
}

function isNamed(parts: Parts, day: Day, first: Day): boolean {
  const list = (name: string): readonly string[] | undefined => parts[name]?.split(',');
  const { FREQ } = parts;
  const byDay = list('BYDAY');
  const dates = list('BYMONTHDAY')?.map(Number);
  const months = list('BYMONTH')?.map(Number);
  if (months && !months.includes(day.month)) return false;
  if (dates && !dates.includes(day.date) && !dates.includes(day.date - day.length - 1)) return false;
  if (byDay) {
    const fits = byDay.some((text) => {
      const nth = parseInt(text, 10);
      if (NAMES[day.day] !== text.slice(-2)) return false;
      return Number.isNaN(nth) || place(day, FREQ === 'YEARLY' && !months).includes(nth);
    });
    if (!fits) return false;
  }
  if (byDay || dates || FREQ === 'DAILY') return true;
  if (FREQ === 'WEEKLY') return day.day === first.day;
  return day.date === first.date && (FREQ === 'MONTHLY' || months !== undefined || day.month === first.month);
}

/** The number of the period in which a day lies. */
function periodOf(parts: Parts, day: Day): number {
  if (parts['FREQ'] === 'DAILY') return day.time / DAY;
  // Day 0 was a Thursday.
  if (parts['FREQ'] === 'WEEKLY') return Math.floor((day.time / DAY + 4 - NAMES.indexOf(parts['WKST'] ?? 'MO')) / 7);
  return parts['FREQ'] === 'MONTHLY' ? day.year * 12 + day.month : day.year;
}

function isPastUntil(until: string | undefined, wall: number, zone: string): boolean {
  if (until === undefined) return false;
  const [year = 0, month = 1, date = 1, hour = 23, minute = 59, second = 59] = (until.match(/^\d{4}|\d\d/g) ?? []).map(
    Number,
  );
  const end = Date.UTC(year, month - 1, date, hour, minute, second);
  return (until.endsWith('Z') ? instantOf(zone, wall) : wall) > end;
}

function wallsOfRule(rrule: string, start: number, zone: string, end: number): readonly number[] {
  const parts: Parts = Object.fromEntries(rrule.split(';').map((part) => part.split('=')));
  const first = dayAt(Math.floor(start / DAY) * DAY);
  const interval = Number(parts['INTERVAL'] ?? 1);
  const positions = parts['BYSETPOS']?.split(',').map(Number);
  const periods = new Map<number, number[]>();
  // From a year before, so that the first period is whole.
  for (let time = first.time - 366 * DAY; time <= end + 366 * DAY; time += DAY) {
    const day = dayAt(time);
    const period = periodOf(parts, day) - periodOf(parts, first);
    if (period < 0 || period % interval !== 0 || !isNamed(parts, day, first)) continue;
    periods.set(period, [...(periods.get(period) ?? []), time]);
  }
  const picked = [...periods.values()].flatMap((days) =>
    days.filter((_, i) => !positions || positions.includes(i + 1) || positions.includes(i - days.length)),
  );
  const walls = picked.filter((time) => time >= first.time).map((time) => time + start - first.time);
  const counted = walls.slice(0, Number(parts['COUNT'] ?? Infinity));
  return counted.filter((wall) => !isPastUntil(parts['UNTIL'], wall, zone));
}

/** The starts of a schedule's meetings that end after `now` and begin before `end`, as instants. */
export function startsDayByDay(schedule: Schedule, now: number, end: number): readonly number[] {
  const { zone, rrule, minutes, rdates = [], exdates = [], validFrom = '', validTo = '9999' } = schedule;
  const start = Date.parse(`${schedule.start}Z`);
  const named = rrule === undefined ? [start] : wallsOfRule(rrule, start, zone, end + DAY);
  const walls = [...new Set([...named, ...rdates.map((text) => Date.parse(`${text}Z`))])];
  const kept = walls.filter((wall) => {
    const text = new Date(wall).toISOString();
    const day = text.slice(0, 10);
    return !exdates.includes(day) && !exdates.includes(text.slice(0, 16)) && day >= validFrom && day <= validTo;
  });
  return kept
    .sort((a, b) => a - b)
    .map((wall) => instantOf(zone, wall))
    .filter((instant) => instant + minutes * 60_000 > now && instant < end);
}
