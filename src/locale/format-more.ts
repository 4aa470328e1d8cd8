/** What few meetings need told: the clock of another zone, and days without a year. Loaded after the first results. */
import { toWall } from '../base/wall-time.js';
import type { Meeting } from '../model/when.js';
import { keep, wallFormat, type Formatter } from './format.js';

const DAY = 86_400_000;

/** "Pacific Time", as people there say it. */
export function zoneName(tag: string, instant: number, timeZone: string): string {
  const parts = keep('DateTimeFormat', tag, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * "6:00 pm Pacific Time", or "Mon 6:00 pm Pacific Time" where it is another day there: when the meeting begins where
 * its feed comes from. Undefined where clocks read the same, and for what has begun.
 */
export function theirTime(format: Formatter, { start, zone, otherZone, isOn }: Meeting): string | undefined {
  if (otherZone === undefined || isOn) return undefined;
  const [here, there] = [zone, otherZone].map((clock) =>
    wallFormat(format.tag, { weekday: 'short' }).format(toWall(clock, start)),
  );
  const time = `${format.time(start, otherZone)} ${zoneName(format.tag, start, otherZone)}`;
  return here === there ? time : `${there} ${time}`;
}

/** " – Sun, Nov 29 4:00 pm": the end of a meeting that takes days, to follow its beginning. Undefined for all others. */
export function lastDay(format: Formatter, { start, end, zone, lengthAssumed }: Meeting): string | undefined {
  if (lengthAssumed || end - start < DAY) return undefined;
  const options = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  return ` – ${wallFormat(format.tag, options).format(toWall(zone, end))} ${format.time(end, zone)}`;
}

/** A calendar day `YYYY-MM-DD` as "Nov 26"; with the year where it is another than that of `now`. */
export function dayInWords(tag: string, day: string, now: number): string {
  const isThisYear = day.startsWith(new Date(now).toISOString().slice(0, 4));
  const options = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  const format = wallFormat(tag, isThisYear ? options : { ...options, year: 'numeric' });
  const parts = format.formatToParts(Date.parse(day));
  // Without its weekday a short date loses its words in some languages: "26 nov" for "26 de nov".
  const begin = parts[0]?.type === 'weekday' ? 2 : 0;
  return parts
    .slice(begin)
    .map(({ value }) => value)
    .join('');
}
