/** Times, days and lists in words, over a bounded store of `Intl` formatters. */
import type { Cost } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import type { Messages } from './messages.js';

const DAY = 86_400_000;
const MAX_FORMATTERS = 200;
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    formatter = new Intl.DateTimeFormat(tag, options);
    formatters.set(key, formatter);
  }
  return formatter;
}

/** The calendar day in a zone, counted from 1 January 1970; read from parts, since no locale's own order is for ever. */
function dayNumber(instant: number, timeZone: string): number {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone } as const;
  const parts = dateFormat('en-US', options).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day')) / DAY;
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Tells times and dates in one language. `tag` names the region too (`en-US`). */
export class Formatter {
  readonly tag: string;
  private readonly messages: Messages;

  constructor(messages: Messages, tag: string) {
    this.messages = messages;
    this.tag = tag;
  }

  /** "10:00 am", "19:00". */
  time(instant: number, timeZone: string): string {
    const parts = dateFormat(this.tag, { hour: 'numeric', minute: '2-digit', timeZone }).formatToParts(instant);
    const words = parts.map(({ type, value }) => (type === 'dayPeriod' ? value.toLowerCase() : value));
    // Engines part the hour from "am" with one of three spaces; a time must not break across lines.
    return words.join('').replace(/\s/g, '\u00a0');
  }

  /** "Today", "Tomorrow, Tue", "Thu, Nov 26"; with the year where it is another. */
  day(instant: number, timeZone: string, now: number): string {
    const day = dayNumber(instant, timeZone);
    const today = dayNumber(now, timeZone);
    if (day === today) return this.messages.today;
    if (day === today + 1) {
      return `${this.messages.tomorrow}, ${dateFormat(this.tag, { weekday: 'short', timeZone }).format(instant)}`;
    }
    return dateFormat(this.tag, {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      timeZone,
      ...(yearOf(day) === yearOf(today) ? {} : { year: 'numeric' }),
    }).format(instant);
  }

  /** A calendar day `YYYY-MM-DD`: "Nov 3, 2026", or "May 2025" without its day. What is no date stays as written. */
  date(day: string, withDay: boolean = true): string {
    const instant = Date.parse(day.slice(0, 10));
    if (Number.isNaN(instant)) return day;
    const options = { year: 'numeric', month: withDay ? 'short' : 'long', timeZone: 'UTC' } as const;
    return dateFormat(this.tag, withDay ? { ...options, day: 'numeric' } : options).format(instant);
  }

  /** The name of a day of the week, 0 = Sunday. */
  weekday(day: number, width: 'long' | 'short' = 'long'): string {
    // 4 January 1970 was a Sunday.
    return dateFormat(this.tag, { weekday: width, timeZone: 'UTC' }).format((3 + day) * DAY);
  }

  /** "a, b, and c". */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.tag, { type: 'conjunction' }).format(items);
  }

  /** "Spanish" for `es`; the code where the engine knows no name. */
  language(code: string): string {
    try {
      const name = new Intl.DisplayNames(this.tag, { type: 'language', fallback: 'none' }).of(code);
      if (name === undefined) return code;
      return name.charAt(0).toLocaleUpperCase(this.tag) + name.slice(1);
    } catch {
      return code;
    }
  }

  /** "Tomorrow, Tue 10:00 am", or "On now, until 11:00 am"; the end only where the feed told it. */
  meeting({ start, end, zone, isOn, lengthAssumed }: Meeting, now: number): string {
    if (isOn) return this.messages.onNow(lengthAssumed ? undefined : this.time(end, zone));
    return `${this.day(start, zone, now)} ${this.time(start, zone)}`;
  }

  /** "1 h · every week". Empty where the feed told neither. */
  rhythm({ start, end, lengthAssumed, repeat }: Meeting): string {
    const length = lengthAssumed ? '' : this.messages.length(Math.round((end - start) / 60_000));
    const often = repeat
      ? this.messages.repeats(
          repeat,
          (day) => this.weekday(day),
          (items) => this.list(items),
        )
      : '';
    return [length, often].filter(Boolean).join(' · ');
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
      return new Intl.NumberFormat(this.tag, { style: 'currency', currency, minimumFractionDigits }).format(amount);
    } catch {
      // No currency, or none that the engine knows.
      return [amount, currency].filter((part) => part !== undefined).join(' ');
    }
  }
}
