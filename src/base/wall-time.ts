/**
 * Wall-clock time in IANA zones over `Intl`. A wall time is a number: the
 * milliseconds that `Date.UTC` would give for the same digits.
 */
import { remember } from './remember.js';
import { zoneFormat } from './zones.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** By zone and instant, the offset that `Intl` tells in words, "GMT-03:30"; "GMT" alone is none, and so is an unknown zone. */
const offsets = remember(500, (zone: string) =>
  remember(5000, (instant: number) => {
    const [text] = /[+-]\d+:\d+/.exec(zoneFormat(zone)?.format(instant) ?? '') ?? [];
    return text ? 0 - Date.parse(`1970-01-01T00:00${text}`) : 0;
  }),
);

/** The zone's offset from UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const ask = offsets(zone);
  const week = Math.floor(instant / WEEK) * WEEK;
  const offset = ask(week);
  // `Intl` is slow: it is asked for the instant itself in a week in which clocks change only.
  return offset === ask(week + WEEK) ? offset : ask(instant);
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
  const late = wall - offsetAt(zone, early);
  return toWall(zone, late) === wall ? late : early;
}

/** The wall time of `YYYY-MM-DDTHH:mm`, or of a day's beginning. */
export function parseWall(text: string): number {
  return Date.parse(text.length > 10 ? `${text.slice(0, 16)}Z` : text);
}
