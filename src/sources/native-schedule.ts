/** One native schedule: a local start, a length, a zone and an optional rule. */
import { isZone } from '../base/zones.js';
import type { Schedule } from '../model/group.js';
import { asRaw, dayOf, readDay, readFlag, readNumber, readText, readTexts, type Raw, type Report } from './read.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/;
const RULE = /^(?:RRULE:)?([A-Z-]+=[\w,:+-]+(?:;[A-Z-]+=[\w,:+-]+)*);?$/;

/** Minutes assumed where a feed gives no length. */
export const ASSUMED_MINUTES = 60;

/** `YYYY-MM-DDTHH:mm` of a day and a time that exist, or undefined. */
export function localTime(text: string): string | undefined {
  const match = LOCAL.exec(text);
  return match?.[1] !== undefined && dayOf(match[1]) ? text.slice(0, 16) : undefined;
}

/** The schedule, or undefined where start or zone cannot be used (reported). */
export function readSchedule(value: unknown, report: Report): Schedule | undefined {
  const raw = asRaw(value);
  if (raw === undefined) {
    report('', 'value-wrong-type');
    return undefined;
  }
  const startText = readText(raw, 'start', report);
  const start = startText && localTime(startText);
  const zone = readText(raw, 'zone', report);
  if (!start) report('start', 'time-unreadable');
  if (zone === undefined) report('zone', 'zone-missing');
  else if (!isZone(zone)) report('zone', 'zone-unknown');
  if (!start || zone === undefined || !isZone(zone)) return undefined;
  const minutes = readNumber(raw, 'minutes', report, 1, 10_080);
  const rule = readText(raw, 'rrule', report);
  const rrule = rule && RULE.exec(rule)?.[1];
  if (rule && !rrule) report('rrule', 'rule-unreadable');
  const rdates = readTimes(raw, 'rdates', report, localTime);
  const exdates = readTimes(raw, 'exdates', report, (text) => localTime(text) ?? dayOf(text));
  const validFrom = readDay(raw, 'validFrom', report);
  const validTo = readDay(raw, 'validTo', report);
  return {
    start,
    zone,
    minutes: minutes ?? ASSUMED_MINUTES,
    ...(minutes === undefined || readFlag(raw, 'minutesAssumed', report) ? { minutesAssumed: true } : {}),
    ...(readFlag(raw, 'zoneAssumed', report) ? { zoneAssumed: true } : {}),
    ...(rrule ? { rrule } : {}),
    ...(rdates.length > 0 ? { rdates } : {}),
    ...(exdates.length > 0 ? { exdates } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
  };
}

function readTimes(
  raw: Raw,
  field: string,
  report: Report,
  parse: (text: string) => string | undefined,
): readonly string[] {
  return readTexts(raw, field, report).flatMap((text) => {
    const time = parse(text);
    if (time === undefined) report(field, 'date-unreadable');
    return time === undefined ? [] : [time];
  });
}
