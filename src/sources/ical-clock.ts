/** The local times of one series, as the clock of its schedule shows them. */
import type { Schedule } from '../model/group.js';
import type { Occasion } from './ical-event.js';
import type { RawEvent } from './ical-props.js';
import { dayAfter, instantOf, lengthOf, readStamp, readStamps, type Stamp } from './ical-stamp.js';
import { wallIn, writtenLike, type Timing } from './ical-timing.js';
import { ASSUMED_MINUTES } from './native-schedule.js';

/** One meeting outside a rule. */
export interface Extra {
  /** `YYYY-MM-DDTHH:mm` */
  readonly start: string;
  /** Absent: as long as the others. */
  readonly minutes?: number;
}

/** Tells the dates of a series in the zone of its first event. */
export class Clock {
  readonly event: RawEvent;
  readonly timing: Timing;
  readonly #stamp: Stamp;

  /** `timing` and `stamp`: those of the event. */
  constructor(event: RawEvent, timing: Timing, stamp: Stamp) {
    this.event = event;
    this.timing = timing;
    this.#stamp = stamp;
  }

  /** A date as the clock shows it; a day alone means the usual time of that day. */
  wall(stamp: Stamp): string {
    const { event, timing } = this;
    if (stamp.time === undefined) return this.usual(dayAfter(stamp.day, timing.days));
    return wallIn(event, timing.zone.zone, writtenLike(this.#stamp, stamp), timing.ofPlace);
  }

  /** The usual time of a local day. */
  usual(day: string): string {
    return `${day}T${this.timing.start.slice(11)}`;
  }

  /** When another event of the series is; undefined where it has no time. */
  extra({ stamp, timing }: Occasion): Extra | undefined {
    if (stamp === undefined || timing === undefined || timing.spanEnd !== undefined) return undefined;
    const { minutes } = timing;
    return { start: this.wall(stamp), ...(minutes === undefined ? {} : { minutes }) };
  }

  /** The dates of all lines of a name; a PERIOD says how long one is. */
  dates(name: 'RDATE' | 'EXDATE'): readonly Extra[] {
    const { props, report } = this.event;
    return (props.get(name) ?? []).flatMap(readStamps).flatMap((stamp): readonly Extra[] => {
      if (stamp === undefined) report(name, 'date-unreadable');
      return stamp === undefined ? [] : [{ start: this.wall(stamp), ...periodLength(stamp) }];
    });
  }

  /** A schedule of this clock. */
  schedule(fields: Pick<Schedule, 'rrule' | 'exdates'> & Partial<Extra>): Schedule {
    const { start, zone, minutes } = this.timing;
    const length = fields.minutes ?? minutes;
    return {
      start,
      ...(length === undefined ? { minutesAssumed: true } : {}),
      ...zone,
      ...fields,
      minutes: length ?? ASSUMED_MINUTES,
    };
  }
}

function periodLength({ until, ...start }: Stamp): Pick<Extra, 'minutes'> {
  if (until === undefined) return {};
  const end = readStamp(until, start.zoneId);
  const minutes = end ? (instantOf(end, 'UTC') - instantOf(start, 'UTC')) / 60_000 : lengthOf(until);
  return minutes === undefined || minutes <= 0 || minutes > 10_080 ? {} : { minutes };
}
