/** One native schedule: a local start, a length, a zone and an optional rule. What is odd about one `native-mend.ts` mends or explains. */
import { parseRule } from '../base/rule.js';
import { isZone } from '../base/zones.js';
import type { Schedule } from '../model/group.js';
import { asRaw, dayOf, isBlank, readDay, readFlag, readText, readTexts, type Report } from './read.js';
import { between, readShape, type FieldReader, type Shape } from './shape.js';

/** In years that people live in: 9999 stands for "unknown". */
const LOCAL = /^(19|20).{8}T([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/;
const DAY_MS = 86_400_000;

/** Minutes assumed where a feed gives no length. */
export const ASSUMED_MINUTES = 60;

/** No more schedules of one group are read. */
export const MOST_SCHEDULES = 50;

/** `YYYY-MM-DDTHH:mm` of a day and a time that exist, or undefined. */
export function localTime(text: string): string | undefined {
  return LOCAL.test(text) && dayOf(text) ? text.slice(0, 16) : undefined;
}

const readYes: FieldReader<boolean> = (raw, field, report) => readFlag(raw, field, report) || undefined;

function times(parse: (text: string) => string | undefined): FieldReader<readonly string[]> {
  return (raw, field, report) => {
    const found = readTexts(raw, field, report).flatMap((text) => {
      const time = parse(text);
      if (time === undefined) report(field, 'date-unreadable');
      return time ?? [];
    });
    return found.length > 0 ? found : undefined;
  };
}

const shape: Shape<Schedule> = {
  start: (raw, field, report) => localTime(readText(raw, field, report) ?? ''),
  minutes: between(1, 10_080),
  minutesAssumed: readYes,
  zone: (raw, field, report) => {
    const zone = readText(raw, field, report) ?? '';
    // `Intl` takes "EST" for an offset without daylight saving, which nobody means.
    return /\/|^UTC$/.test(zone) && isZone(zone) ? zone : undefined;
  },
  zoneAssumed: readYes,
  rrule: (raw, field, report) => {
    const text = readText(raw, field, report)?.replace(/^RRULE:/i, '') ?? '';
    const rule = parseRule(text);
    // A day of grace, since an end may be an instant.
    const isPast =
      rule && rule.until < Infinity && rule.until + DAY_MS < Date.parse(`${readText(raw, 'start', () => undefined)}Z`);
    return rule && !isPast ? text : undefined;
  },
  rdates: times(localTime),
  exdates: times((text) => localTime(text) ?? dayOf(text)),
  validFrom: readDay,
  validTo: readDay,
};

/** The schedule, or undefined where its start, zone or rule cannot be used, or an `end` stands in place of minutes. */
export function readSchedule(value: unknown, report: Report): Schedule | undefined {
  const raw = asRaw(value) ?? {};
  const read = readShape(shape, raw, report);
  const { start, zone, minutes, rrule } = read;
  const isWhole = (rrule || isBlank(raw['rrule'])) && (minutes || isBlank(raw['end']));
  if (!start || !zone || !isWhole) return undefined;
  return (minutes ? read : { ...read, minutes: ASSUMED_MINUTES, minutesAssumed: true }) as Schedule;
}
