/** Times, days and lists in words, over a bounded store of `Intl` formatters. */
import { remember } from '../base/remember.js';
import { toWall } from '../base/wall-time.js';
import type { Cost } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import type { Messages, Unit } from './messages.js';

const DAY = 86_400_000;

/** What of `Intl` is kept: each takes its time to make. */
type Kinds = Pick<typeof Intl, 'DateTimeFormat' | 'DisplayNames' | 'ListFormat' | 'NumberFormat'>;
type Kept<Kind extends keyof Kinds> = InstanceType<Kinds[Kind]>;
type Options<Kind extends keyof Kinds> = NonNullable<ConstructorParameters<Kinds[Kind]>[1]>;

const store = remember(200, (key: string): unknown => {
  const [kind, tag, options] = JSON.parse(key) as ['DateTimeFormat', string, object];
  return new Intl[kind](tag, options);
});

/** A formatter of the store. */
export function keep<Kind extends keyof Kinds>(kind: Kind, tag: string, options: Options<Kind>): Kept<Kind> {
  return store(JSON.stringify([kind, tag, options])) as Kept<Kind>;
}

/** A formatter of wall times: one for all zones. */
export function wallFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep('DateTimeFormat', tag, { ...options, timeZone: 'UTC' });
}

/** The calendar day in a zone, counted from 1 January 1970. */
function dayNumber(instant: number, zone: string): number {
  return Math.floor(toWall(zone, instant) / DAY);
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Its length was told, and is one of hours: what takes days is told by its end (see `format-more.ts`). */
function hasHours({ start, end, lengthAssumed }: Meeting): boolean {
  return !lengthAssumed && end - start < DAY;
}

/** Tells times and dates in one language. `tag` names the region too (`en-US`). */
export class Formatter {
  readonly tag: string;
  private readonly messages: Messages;

  constructor(messages: Messages, tag: string) {
    this.messages = messages;
    this.tag = tag;
  }

  /** In which roads are measured there. */
  get unit(): Unit {
    return /-(?:US|GB|LR|MM)\b/i.test(this.tag) ? 'mi' : 'km';
  }

  /** "10:00 am", "19:00". */
  time(instant: number, zone: string): string {
    const parts = wallFormat(this.tag, { hour: 'numeric', minute: '2-digit' }).formatToParts(toWall(zone, instant));
    const words = parts.map(({ type, value }) => (type === 'dayPeriod' ? value.toLowerCase() : value));
    // Engines part the hour from "am" with one of three spaces; a time must not break across lines.
    return words.join('').replace(/\s/g, '\u00a0');
  }

  /** "Today", "Tomorrow, Tue", "Thu, Nov 26"; with the year where it is another. */
  day(instant: number, zone: string, now: number): string {
    const day = dayNumber(instant, zone);
    const today = dayNumber(now, zone);
    if (day === today) return this.messages.today;
    const weekday = { weekday: 'short' } as const;
    if (day === today + 1) return this.messages.tomorrow + wallFormat(this.tag, weekday).format(day * DAY);
    return wallFormat(this.tag, {
      ...weekday,
      month: 'short',
      day: 'numeric',
      ...(yearOf(day) === yearOf(today) ? {} : { year: 'numeric' }),
    }).format(day * DAY);
  }

  /** A calendar day `YYYY-MM-DD`: "Nov 3, 2026", or "May 2025" without its day. What is no date stays as written. */
  date(day: string, withDay: boolean = true): string {
    const instant = Date.parse(day.slice(0, 10));
    if (Number.isNaN(instant)) return day;
    const options = { year: 'numeric', month: withDay ? 'short' : 'long' } as const;
    return wallFormat(this.tag, withDay ? { ...options, day: 'numeric' } : options).format(instant);
  }

  /** The name of a day of the week, 0 = Sunday. */
  weekday(day: number): string {
    // 4 January 1970 was a Sunday.
    return wallFormat(this.tag, { weekday: 'long' }).format((3 + day) * DAY);
  }

  /** "a, b, and c", or with "or". */
  list(items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
    return keep('ListFormat', this.tag, { type }).format(items);
  }

  /** "Spanish" for `es`; the code where the engine knows no name. */
  language(code: string): string {
    try {
      const name = keep('DisplayNames', this.tag, { type: 'language', fallback: 'none' }).of(code);
      // Few engines have a name for the sign language of America.
      if (name === undefined) return code === 'ase' ? this.messages.comforts.signLanguage : code;
      return name.charAt(0).toLocaleUpperCase(this.tag) + name.slice(1);
    } catch {
      return code;
    }
  }

  /** "Tomorrow, Tue 10:00 am", or "On now, until 11:00 am"; the end only where the feed told it. */
  meeting(meeting: Meeting, now: number): string {
    const { start, end, zone, isOn } = meeting;
    if (isOn) return this.messages.onNow(hasHours(meeting) ? this.time(end, zone) : undefined);
    return `${this.day(start, zone, now)} ${this.time(start, zone)}`;
  }

  /** "1 h · every week". Empty where the feed told neither. */
  rhythm(meeting: Meeting): string {
    const { start, end } = meeting;
    const length = hasHours(meeting) && this.messages.length(Math.round((end - start) / 60_000));
    return [length, this.often(meeting)].filter(Boolean).join(' · ');
  }

  /** "every week". Empty where words cannot follow it. */
  often({ repeat }: Meeting): string {
    return repeat
      ? this.messages.repeats(
          repeat,
          (day) => this.weekday(day),
          (items) => this.list(items),
        )
      : '';
  }

  /** "free", "$10–$20; ask about lower cost"; undefined where the feed says nothing. */
  cost(cost: Cost | undefined): string | undefined {
    if (cost === undefined) return undefined;
    const { free, min, max, currency, text, reduced } = cost;
    if (free) return this.messages.free;
    const amounts = [...new Set([min, max])].filter((n) => n !== undefined).map((n) => this.money(n, currency));
    const price = amounts.join('–') || text;
    return [price, reduced && this.messages.askReduced].filter(Boolean).join('; ') || undefined;
  }

  private money(amount: number, currency: string | undefined): string {
    try {
      const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
      return keep('NumberFormat', this.tag, { style: 'currency', currency, minimumFractionDigits }).format(amount);
    } catch {
      // No currency, or none that the engine knows.
      return [amount, currency].filter((part) => part !== undefined).join(' ');
    }
  }
}
