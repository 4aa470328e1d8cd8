/** Days and schedules that stand where they are told to stand, whenever a story is opened. */
import type { Schedule } from '../../src/model/group.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The wall clock of a zone at an instant, `YYYY-MM-DDTHH:mm`. */
function wallTime(instant: number, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return format.format(instant).replace(' ', 'T');
}

/** Every week, for the first time so many days from now (as the zone counts days). */
export function weekly(days: number, time: string, minutes: number = 60, zone: string = 'America/New_York'): Schedule {
  const today = Date.parse(wallTime(Date.now(), zone).slice(0, 10));
  const day = new Date(today + days * DAY).toISOString().slice(0, 10);
  return { start: `${day}T${time}`, minutes, zone, rrule: 'FREQ=WEEKLY' };
}

/** Every week, and on now: it began half an hour ago and takes two hours. */
export function onNow(zone: string = 'America/New_York'): Schedule {
  return { start: wallTime(Date.now() - HOUR / 2, zone), minutes: 120, zone, rrule: 'FREQ=WEEKLY' };
}

/** Without its first meeting, which is left out. */
export function leftOut(schedule: Schedule): Schedule {
  return { ...schedule, exdates: [schedule.start] };
}

/** Its first meeting only. */
export function once({ rrule: _, ...schedule }: Schedule): Schedule {
  return schedule;
}

/** The day so many days ago, `YYYY-MM-DD`. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
}

/** A zone whose clock differs from the visitor's. */
export function farZone(): string {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = Date.now();
  return wallTime(now, here) === wallTime(now, 'Asia/Tokyo') ? 'America/New_York' : 'Asia/Tokyo';
}
