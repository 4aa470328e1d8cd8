/**
 * Moments as JSON-LD writes them: a day, a local time, or a time with its offset
 * from UTC. Every one ends as a wall time in an IANA zone, or as words.
 */
import { parseWall, toInstant, toWall } from '../base/wall-time.js';
import { offsetOf } from '../base/zone-offset.js';
import { isZone } from '../base/zones.js';
import type { FoundZone } from './feed-zone.js';
import { readTime } from './hsds-days.js';
import { words } from './hsds-read.js';
import { dayOf, type Raw, type Report } from './read.js';
import { listOf } from './schema-org-nodes.js';

/** A day, and a time of it where one is stated. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:mm`. */
  readonly time?: string;
  /** Minutes east of UTC. */
  readonly offset?: number;
  /** Written with "Z": an instant, whatever clock hangs at the place. */
  readonly isInstant?: boolean;
  /** The zone in brackets behind the time. */
  readonly zone?: string;
}

/** What an event tells of its zone. */
export interface ZoneHints {
  /** The zone of the place where people meet. */
  readonly place: string | undefined;
  /** That of whoever asks them in, where nobody goes anywhere. */
  readonly home: string | undefined;
}

/** A wall time, `YYYY-MM-DDTHH:mm`, in its zone. */
export interface Settled extends FoundZone {
  readonly start: string;
}

const MOMENT = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)([^[]+))?(?:\[([\w/+-]+)\])?$/i;

/** The moment that a text means, in years that people live in; undefined for a day or a time that does not exist. */
export function parseMoment(text: string): Moment | undefined {
  const [, year = '', month = '', date = '', rest, zone] = MOMENT.exec(text.trim()) ?? [];
  // Not the first and last of them: another zone may lie in the year beside.
  const day =
    /^(?:19(?!00)|20(?!99))/.test(year) && dayOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (!day) return undefined;
  if (rest === undefined) return { day };
  const time = readTime(rest);
  if (time === undefined) return undefined;
  return {
    day,
    time: clockOf(time.minutes),
    ...(time.offset === undefined ? {} : { offset: time.offset }),
    ...(/z\s*$/i.test(rest) ? { isInstant: true } : {}),
    ...(zone !== undefined && isZone(zone) ? { zone } : {}),
  };
}

/** Minutes of the day as `HH:mm`. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The moment of a field, or its words where they are no moment. */
export function readMoment(raw: Raw, field: string, report: Report): { moment?: Moment; text?: string } {
  const [value] = listOf(raw[field]);
  const moment = typeof value === 'string' ? parseMoment(value) : undefined;
  if (moment !== undefined) return { moment };
  const text = words({ [field]: value }, field, report);
  if (text === undefined) return {};
  report(field, 'date-unreadable');
  // "Tuesdays at 7" helps whoever reads it; "2026-02-30" and "0000-00-00" help nobody.
  return /\p{L}{2}/u.test(text) && text.length < 200 ? { text } : {};
}

/**
 * The wall time of a moment that has a time. An offset is trusted where the
 * clock at the place agrees with it: one that does not is a slip of the feed or
 * of our guess of the zone, and either way the date could be wrong.
 */
export function settle(
  moment: Moment,
  hints: ZoneHints,
  report: (code: 'zone-missing' | 'zone-unknown') => void,
): Settled | undefined {
  const { day, time, offset, isInstant, zone } = moment;
  const start = `${day}T${time}`;
  if (zone !== undefined) return { start, zone };
  if (offset === undefined) {
    const found = hints.place ?? hints.home;
    if (found === undefined) report('zone-missing');
    return found === undefined ? undefined : { start, zone: found, zoneAssumed: true };
  }
  const instant = parseWall(start) - offset * 60_000;
  const clocks = [hints.place, hints.home].filter((one) => one !== undefined);
  const fit = clocks.find((one) => offsetOf(one, instant) === offset);
  if (fit !== undefined) return { start, zone: fit };
  if (isInstant) return { start: wallText(clocks[0] ?? 'UTC', instant), zone: clocks[0] ?? 'UTC' };
  const fixed = hints.place === undefined ? fixedZone(offset) : undefined;
  if (fixed === undefined) report('zone-unknown');
  return fixed === undefined ? undefined : { start, zone: fixed };
}

/** Where nobody goes anywhere, the offset itself is zone enough for one date: it names an instant. */
function fixedZone(offset: number): string | undefined {
  if (offset === 0) return 'UTC';
  // In these names the sign is turned round.
  const zone = `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset) / 60}`;
  return isZone(zone) ? zone : undefined;
}

/** What a clock shows at an instant, `YYYY-MM-DDTHH:mm`. */
function wallText(zone: string, instant: number): string {
  return new Date(toWall(zone, instant)).toISOString().slice(0, 16);
}

/** The wall time of a moment in a zone that is known already; a moment without a time is its day. */
export function wallIn(zone: string, { day, time, offset }: Moment): string {
  if (time === undefined) return day;
  return offset === undefined ? `${day}T${time}` : wallText(zone, parseWall(`${day}T${time}`) - offset * 60_000);
}

/** Epoch milliseconds of a settled start. */
export function instantOf({ start, zone }: Settled): number {
  return toInstant(zone, parseWall(start));
}

/** Moments in words that anybody can read, "2026-12-01 19:00 – 20:30 UTC-05:00"; what both ends share is said once. */
export function rangeText(first: Moment, last: Moment = first): string {
  const isShared = first.offset === last.offset;
  const from = momentText(first, isShared && last !== first ? '' : offsetText(first));
  const to = momentText(last, offsetText(last));
  if (to === from || last === first) return from;
  return `${from} – ${to.startsWith(`${first.day} `) ? to.slice(first.day.length + 1) : to}`;
}

function momentText({ day, time }: Moment, offset: string): string {
  return time === undefined ? day : `${day} ${time}${offset}`;
}

function offsetText({ offset }: Moment): string {
  if (offset === undefined) return '';
  return offset === 0 ? ' UTC' : ` UTC${offset < 0 ? '-' : '+'}${clockOf(Math.abs(offset))}`;
}

/** Minutes of "PT1H30M" or "P1DT2H", or undefined. */
export function parseDuration(text: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:\d+(?:\.\d+)?S)?)?$/i.exec(text.trim());
  const [, days = 0, hours = 0, minutes = 0] = parts ?? [];
  const length = Math.round(Number(days) * 1440 + Number(hours) * 60 + Number(minutes));
  return length > 0 ? length : undefined;
}
