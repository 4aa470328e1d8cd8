/** One native schedule: a local start, a length, a zone and an optional rule. */
import { isZone } from '../base/zones.js';
import type { Schedule } from '../model/group.js';
import { asRaw, dayOf, readDay, readFlag, readText, readTexts, type Report } from './read.js';
import { between, readShape, type FieldReader, type Shape } from './shape.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/;
const RULE = /^(?:RRULE:)?([A-Z-]+=[\w,:+-]+(?:;[A-Z-]+=[\w,:+-]+)*);?$/;

/** Minutes assumed where a feed gives no length. */
export const ASSUMED_MINUTES = 60;

/** `YYYY-MM-DDTHH:mm` of a day and a time that exist, or undefined. */
function localTime(text: string): string | undefined {
  const match = LOCAL.exec(text);
  return match?.[1] !== undefined && dayOf(match[1]) ? text.slice(0, 16) : undefined;
}

const readStart: FieldReader<string> = (raw, field, report) => {
  const start = localTime(readText(raw, field, report) ?? '');
  if (start === undefined) report(field, 'time-unreadable');
  return start;
};

const readZone: FieldReader<string> = (raw, field, report) => {
  const zone = readText(raw, field, report);
  if (zone !== undefined && isZone(zone)) return zone;
  report(field, zone === undefined ? 'zone-missing' : 'zone-unknown');
  return undefined;
};

const readRule: FieldReader<string> = (raw, field, report) => {
  const text = readText(raw, field, report);
  const rule = text && RULE.exec(text)?.[1];
  if (text && !rule) report(field, 'rule-unreadable');
  return rule;
};

const readYes: FieldReader<boolean> = (raw, field, report) => readFlag(raw, field, report) || undefined;

function times(parse: (text: string) => string | undefined): FieldReader<readonly string[]> {
  return (raw, field, report) => {
    const found = readTexts(raw, field, report).map(parse);
    const usable = found.filter((time) => time !== undefined);
    for (let i = usable.length; i < found.length; i += 1) report(field, 'date-unreadable');
    return usable.length > 0 ? usable : undefined;
  };
}

const shape: Shape<Schedule> = {
  start: readStart,
  minutes: between(1, 10_080),
  minutesAssumed: readYes,
  zone: readZone,
  zoneAssumed: readYes,
  rrule: readRule,
  rdates: times(localTime),
  exdates: times((text) => localTime(text) ?? dayOf(text)),
  validFrom: readDay,
  validTo: readDay,
};

/** The schedule, or undefined where start or zone cannot be used (reported). */
export function readSchedule(value: unknown, report: Report): Schedule | undefined {
  const raw = asRaw(value);
  if (raw === undefined) {
    report('', 'value-wrong-type');
    return undefined;
  }
  // Start and zone are asked for also where they are missing.
  const asked = { start: undefined, zone: undefined, ...raw };
  const { start, zone, minutes, ...more } = readShape(shape, asked, report);
  if (start === undefined || zone === undefined) return undefined;
  const length = minutes === undefined ? { minutes: ASSUMED_MINUTES, minutesAssumed: true } : { minutes };
  return { start, zone, ...more, ...length };
}
