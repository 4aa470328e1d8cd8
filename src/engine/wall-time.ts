/**
 * Wall-clock time in IANA zones over `Intl`. A wall time is a number: the
 * milliseconds that `Date.UTC` would give for the same digits.
 */

import { zoneFormat } from '../base/zones.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK = 7 * DAY;

/** One week of a zone: its offsets from UTC before and after the instant at which its clocks change, if they do. */
type Week = readonly [before: number, after: number, change: number];

/** What was asked before, by zone and number of week. */
const zones = new Map<string, Map<number, Week>>();

/** The offset that `Intl` tells in words, "GMT-03:30", in milliseconds; "GMT" alone is none, and so is an unknown zone. */
function askOffset(zone: string, instant: number): number {
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(zoneFormat(zone)?.format(instant) ?? '') ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE : 0;
}

function findWeek(zone: string, from: number): Week {
  let low = from;
  let high = from + WEEK;
  const before = askOffset(zone, low);
  const after = askOffset(zone, high);
  while (before !== after && high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (askOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return [before, after, high];
}

/** The zone's offset from UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  let weeks = zones.get(zone);
  if (weeks === undefined) {
    if (zones.size > 500) zones.clear();
    zones.set(zone, (weeks = new Map<number, Week>()));
  }
  const index = Math.floor(instant / WEEK);
  let week = weeks.get(index);
  if (week === undefined) {
    if (weeks.size > 5000) weeks.clear();
    weeks.set(index, (week = findWeek(zone, index * WEEK)));
  }
  return instant < week[2] ? week[0] : week[1];
}

/** What a clock on the wall shows at an instant. */
export function toWall(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant of a wall time. In a gap the clock is taken as if it had not yet
 * changed (02:30 becomes 03:30); of two equal times the earlier is meant.
 */
export function toInstant(zone: string, wall: number): number {
  const early = wall - offsetAt(zone, wall - DAY);
  const late = wall - offsetAt(zone, wall + DAY);
  return toWall(zone, early) === wall || toWall(zone, late) !== wall ? early : late;
}

/** The wall time of `YYYY-MM-DDTHH:mm`, or of a day's beginning. */
export function parseWall(text: string): number {
  return Date.parse(text.length > 10 ? `${text.slice(0, 16)}Z` : text);
}
