/** Dates and times of a calendar as they are written, and what a clock shows at them in a zone. */
import { parseWall, toInstant, toWall } from '../base/wall-time.js';
import { param, type Prop } from './ical-props.js';
import { localTime } from './native-schedule.js';
import { dayOf } from './read.js';

/** A day, or a time of it: in UTC, in the zone of a TZID, or in none. */
export interface Stamp {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:mm`; a day alone has none. */
  readonly time?: string;
  readonly isUtc: boolean;
  readonly zoneId?: string;
  /** The end of a PERIOD, as written: a date or a length. */
  readonly until?: string;
}

/** `20261103T190000Z`; also with the marks of ISO 8601, as some plugins write it. */
const WRITTEN = /^((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:\.\d+)?)?(Z)?)?$/i;
/** A zone's name with a colon in it and no quotes about it runs into the value: "00) Eastern Time:20261103T190000". */
const OVERRUN = /^([^]*):(\d[\d:TZ.-]{7,})$/i;

/** The dates of a line in their order; undefined for one that is none. */
export function readStamps(prop: Prop): readonly (Stamp | undefined)[] {
  const tzid = param(prop, 'tzid');
  const [, rest, ending] = WRITTEN.test(prop.value.trim()) ? [] : (OVERRUN.exec(prop.value.trim()) ?? []);
  const isOverrun = tzid !== undefined && rest !== undefined && ending !== undefined;
  const zoneId = isOverrun ? `${tzid}:${rest}` : tzid;
  return (isOverrun ? ending : prop.value).split(',').map((text) => readStamp(text.trim(), zoneId));
}

/** One date, or undefined where it is none that the calendar has. */
export function readStamp(text: string, zoneId?: string): Stamp | undefined {
  const [written = '', until] = text.split('/');
  const [, year, month, date, hour, minute, utc] = WRITTEN.exec(written) ?? [];
  const day = dayOf(`${year}-${month}-${date}`);
  if (day === undefined) return undefined;
  if (hour === undefined) return { day, isUtc: false };
  const time = `${hour}:${minute}`;
  if (localTime(`${day}T${time}`) === undefined) return undefined;
  const isUtc = utc !== undefined || /^(?:etc\/)?utc$/i.test(zoneId ?? '');
  return {
    day,
    time,
    isUtc,
    ...(zoneId === undefined || isUtc ? {} : { zoneId }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The instant of a time whose own zone is known. */
export function instantOf({ day, time = '00:00', isUtc }: Stamp, zone: string): number {
  const wall = parseWall(`${day}T${time}`);
  return isUtc ? wall : toInstant(zone, wall);
}

/** What a clock in a zone shows at an instant, `YYYY-MM-DDTHH:mm`. */
export function wallAt(zone: string, instant: number): string {
  return new Date(toWall(zone, instant)).toISOString().slice(0, 16);
}

const LENGTH = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/i;

/** The minutes of "PT1H30M", or undefined. */
export function lengthOf(text: string): number | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0] = LENGTH.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes);
}

const DAY_MS = 86_400_000;

/** The day so many days after another, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days one day is after another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
