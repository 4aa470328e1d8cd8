/** What few meetings need told: the clock of another zone, and days without a year. Loaded after the first results. */
import { offsetAt, toWall } from '../base/wall-time.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { keep, wallFormat, type Formatter } from './format.js';
import type { Messages } from './messages.js';

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

/**
 * "4:00 pm your time", or "Tomorrow, Mon 4:00 am your time" where that is another day: by the visitor's clock, when a
 * meeting begins that is told by its place's and can be joined from home too; of one that is on, when it ends. Undefined
 * where clocks read the same.
 */
export function yourTime(
  { words, format }: { readonly words: Messages; readonly format: Formatter },
  { formats }: Group,
  { start, end, zone, isOn, lengthAssumed }: Meeting,
  visitor: { readonly now: number; readonly zone: string },
): string | undefined {
  if (formats.length < 2 || offsetAt(zone, start) === offsetAt(visitor.zone, start)) return undefined;
  const say = (time: string): string => `${time} ${words.yourTime}`;
  if (isOn) return lengthAssumed || end - start >= DAY ? undefined : say(format.time(end, visitor.zone));
  const [there, here] = [zone, visitor.zone].map((clock) => format.day(start, clock, visitor.now));
  const time = format.time(start, visitor.zone);
  return say(here === there ? time : `${here} ${time}`);
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
