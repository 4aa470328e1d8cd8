/** When one event is: its days, or its local start, length and zone. */
import type { FoundZone } from './feed-zone.js';
import { first, type RawEvent } from './ical-props.js';
import { dayAfter, daysBetween, instantOf, lengthOf, readStamps, wallAt, type Stamp } from './ical-stamp.js';

/** When an event is, in the zone of its schedule. */
export interface Timing {
  /** Local start, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  readonly zone: FoundZone;
  /** Absent where not stated, or impossible. */
  readonly minutes?: number;
  /** The local end of what lasts longer than any meeting: the time from the first to the last. */
  readonly spanEnd?: string;
  /** The event is written in UTC, and told in another zone. */
  readonly fromUtc: boolean;
  /** Days from the written date to the local one. */
  readonly days: number;
  /** The zone of the place. */
  readonly ofPlace: string | undefined;
}

const DAY_MINUTES = 1440;

/** The last of the days that an event takes as a whole, or undefined where it has a time. Midnight to midnight is a day too. */
export function wholeDays({ props }: RawEvent, start: Stamp): string | undefined {
  const ends = first(props, 'DTEND');
  const end = ends && readStamps(ends)[0];
  const length = lengthOf(first(props, 'DURATION')?.value ?? '') ?? 0;
  if (start.time !== undefined) {
    const isMarked = /^true$/i.test(first(props, 'X-MICROSOFT-CDO-ALLDAYEVENT')?.value.trim() ?? '');
    const endsSo = end ? end.time === '00:00' && end.day > start.day : length > 0 && length % DAY_MINUTES === 0;
    if (!isMarked && !(start.time === '00:00' && !start.isUtc && endsSo)) return undefined;
  }
  // The end is the day after the last.
  const days = end ? daysBetween(start.day, end.day) : Math.floor(length / DAY_MINUTES);
  return dayAfter(start.day, Math.max(1, days) - 1);
}

/** The local start of an event, or undefined where no zone can be told. */
export function readTiming(event: RawEvent, stamp: Stamp, ofPlace: string | undefined): Timing | undefined {
  const zone = zoneOf(event, stamp, ofPlace);
  if (zone === undefined) return undefined;
  const start = wallIn(event, zone.zone, stamp, ofPlace);
  return {
    start,
    zone,
    fromUtc: stamp.isUtc && zone.zone !== 'UTC',
    days: daysBetween(stamp.day, start.slice(0, 10)),
    ofPlace,
    ...readLength(event, stamp, zone.zone, ofPlace),
  };
}

function zoneOf(
  { calendar, props, report }: RawEvent,
  stamp: Stamp,
  ofPlace: string | undefined,
): FoundZone | undefined {
  if (stamp.isUtc) {
    const repeats = ['RRULE', 'RDATE', 'RECURRENCE-ID'].some((name) => props.has(name));
    return calendar.ofUtc(ofPlace, repeats);
  }
  const { zoneId } = stamp;
  return zoneId === undefined
    ? calendar.floating(ofPlace, (code) => report('DTSTART', code))
    : calendar.named(zoneId, ofPlace, (code) => report('TZID', code));
}

/** What a clock in a zone shows at a time of an event. A time without a zone is of that zone. */
export function wallIn(event: RawEvent, zone: string, stamp: Stamp, ofPlace: string | undefined): string {
  const own = ownZone(event, zone, stamp, ofPlace);
  // As written, so that an hour that clocks skip stays what it is.
  if (!stamp.isUtc && own === zone) return `${stamp.day}T${stamp.time ?? '00:00'}`;
  return wallAt(zone, instantOf(stamp, own));
}

function ownZone({ calendar }: RawEvent, zone: string, { zoneId }: Stamp, ofPlace: string | undefined): string {
  return (zoneId === undefined ? undefined : calendar.named(zoneId, ofPlace, () => undefined)?.zone) ?? zone;
}

/** Where the start is in UTC, a time beside it without any zone is too. */
export function writtenLike(start: Stamp, stamp: Stamp): Stamp {
  return start.isUtc && stamp.time !== undefined && stamp.zoneId === undefined ? { ...stamp, isUtc: true } : stamp;
}

/** Longer than a week is no meeting. */
const LONGEST = 10_080;

function readLength(
  event: RawEvent,
  start: Stamp,
  zone: string,
  ofPlace: string | undefined,
): Pick<Timing, 'minutes' | 'spanEnd'> {
  const { props, report } = event;
  const field = props.has('DTEND') ? 'DTEND' : 'DURATION';
  const prop = first(props, field);
  if (prop === undefined) return {};
  const stamp = field === 'DTEND' ? readStamps(prop)[0] : undefined;
  const end = stamp?.time === undefined ? undefined : writtenLike(start, stamp);
  const from = instantOf(start, ownZone(event, zone, start, ofPlace));
  const minutes = end
    ? Math.round((instantOf(end, ownZone(event, zone, end, ofPlace)) - from) / 60_000)
    : field === 'DURATION'
      ? lengthOf(prop.value)
      : undefined;
  if (minutes === undefined) report(field, 'time-unreadable');
  else if (minutes <= 0) report(field, 'value-impossible');
  else if (minutes > LONGEST) return { spanEnd: wallAt(zone, from + minutes * 60_000) };
  else return { minutes };
  return {};
}
