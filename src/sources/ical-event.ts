/** One VEVENT: what of it says which, when and where, read once, so that events of one series can be told. */
import type { Status } from '../model/vocabulary.js';
import { readLocation, type Location } from './ical-place.js';
import { first, isPrivate, param, type Prop, type RawEvent } from './ical-props.js';
import { readStamps, type Stamp } from './ical-stamp.js';
import { readTiming, wholeDays, type Timing } from './ical-timing.js';
import { readProse } from './prose.js';
import { takeApart } from './title-status.js';

/** An event of which it is known when and where it is. */
export interface Occasion {
  readonly event: RawEvent;
  /** Without passcodes and words of its state; absent where it has none. */
  readonly name?: string;
  /** What its summary says beside the name. */
  readonly status: Status;
  /** The name carried a passcode. */
  readonly hasPasscode: boolean;
  readonly location: Location;
  /** The start as written; absent where there is none, or it cannot be read. */
  readonly stamp?: Stamp;
  /** Absent for whole days, and where no zone can be told. */
  readonly timing?: Timing;
  /** The last day of a whole-day event, `YYYY-MM-DD`; only of such. */
  readonly lastDay?: string;
  /** The meeting of its series that this replaces. */
  readonly replaces?: Stamp;
  /** It replaces all later ones too. */
  readonly andFuture: boolean;
  /** SEQUENCE, and when it was last changed: of two versions the greater one holds. */
  readonly version: readonly [sequence: number, changed: string];
  readonly isCancelled: boolean;
  /** Not for the public: it is never shown, but the meeting that it replaces is not held as it was. */
  readonly isHidden: boolean;
}

const NOWHERE = readLocation('');

/** Reads which, when and where; asked after all zones of the calendar are known. */
export function readOccasion(event: RawEvent): Occasion {
  const { props, report } = event;
  const { text, hasPasscode } = readProse({ SUMMARY: first(props, 'SUMMARY')?.value }, 'SUMMARY', report);
  const { name = '', status = 'open' } = text === undefined ? {} : takeApart(text.replace(/\s+/g, ' '));
  const where = first(props, 'LOCATION');
  const location = where === undefined ? NOWHERE : readLocation(where.value);
  if (location.hasPasscode) report('LOCATION', 'passcode-public');
  const stamp = readDate(event, 'DTSTART');
  const replaces = readDate(event, 'RECURRENCE-ID');
  const lastDay = stamp && wholeDays(event, stamp);
  const timing = stamp && lastDay === undefined ? readTiming(event, stamp, location.zone) : undefined;
  return {
    event,
    hasPasscode,
    location,
    andFuture: /^thisandfuture$/i.test(rangeOf(first(props, 'RECURRENCE-ID'))),
    version: [
      Number.parseInt(first(props, 'SEQUENCE')?.value ?? '', 10) || 0,
      first(props, 'LAST-MODIFIED')?.value ?? '',
    ],
    isHidden: isPrivate(event),
    isCancelled: /^cancel/i.test(first(props, 'STATUS')?.value.trim() ?? '') || status === 'closed',
    status,
    ...(name === '' ? {} : { name }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(timing === undefined ? {} : { timing }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function rangeOf(prop: Prop | undefined): string {
  return (prop && param(prop, 'range')) ?? '';
}

/** The first date of a line. An event must have a start. */
function readDate({ props, report }: RawEvent, name: 'DTSTART' | 'RECURRENCE-ID'): Stamp | undefined {
  const prop = first(props, name);
  const stamp = prop && readStamps(prop)[0];
  if (stamp === undefined && (prop !== undefined || name === 'DTSTART')) report(name, 'date-unreadable');
  return stamp;
}

/** Whether one version of an event is newer than another; of equals the later in the feed is. */
export function isNewer(one: Occasion, than: Occasion): boolean {
  const [sequence, changed] = one.version;
  return sequence === than.version[0] ? changed >= than.version[1] : sequence > than.version[0];
}

/** Whether an exception says only that a meeting is not held, or not on a day that is known. */
export function isOff({ isCancelled, isHidden, status }: Occasion): boolean {
  return isCancelled || isHidden || status === 'paused';
}
