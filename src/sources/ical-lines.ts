/**
 * Cuts events and time zones out of the text of a calendar while it is still coming: long lines
 * are put together again, alarms are left out, and an event that is not closed costs only itself.
 */
import { FeedFault } from '../base/problem.js';
import { Calendar } from './ical-zones.js';
import { PROPERTIES } from './ical-props.js';

/** One event as its lines, unfolded; only those that are read. */
export interface CutEvent {
  readonly calendar: Calendar;
  readonly lines: readonly string[];
}

/** No line is kept longer than this; a text of a listing is shorter (see `read.ts`). */
const LONGEST = 65_536;

/** So many characters are looked through in one step. */
const STRETCH = 262_144;

/** No calendar nests deeper; what a text nests below that is not looked at. */
const DEEPEST = 50;

/** Takes the text in pieces and gives events. */
export class IcalCutter {
  #text = '';
  #pos = 0;
  #line = '';
  #stack: string[] = [];
  #calendar: Calendar | undefined;
  /** The lines of the event or zone that is open. */
  #lines: string[] | undefined;
  #wasKept = false;
  #done: CutEvent[] = [];
  #isClosed = true;

  push(chunk: string): void {
    this.#text = this.#text.slice(this.#pos) + chunk;
    this.#pos = 0;
  }

  /** Up to `most` events, which may be none in a long stretch of something else; undefined when more text is needed. */
  next(most: number): readonly CutEvent[] | undefined {
    const stop = this.#pos + STRETCH;
    let end = this.#text.indexOf('\n', this.#pos);
    if (end < 0) return undefined;
    for (; end >= 0 && this.#pos < stop && this.#done.length < most; end = this.#text.indexOf('\n', this.#pos)) {
      this.#take(this.#text.slice(this.#pos, this.#text[end - 1] === '\r' ? end - 1 : end));
      this.#pos = end + 1;
    }
    return this.#done.splice(0);
  }

  /** The last event, after all text has come. Says by `isWhole` whether the calendar was closed. */
  end(): { readonly events: readonly CutEvent[]; readonly isWhole: boolean } {
    this.#take(this.#text.slice(this.#pos).trimEnd());
    this.#take('');
    if (this.#calendar === undefined) throw new FeedFault('unknown-format');
    return { events: this.#done.splice(0), isWhole: this.#isClosed };
  }

  /** One line as it stands; one that begins with a blank goes on with the line before it. */
  #take(line: string): void {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (this.#line.length < LONGEST) this.#line += line.slice(1);
      return;
    }
    const whole = this.#line;
    this.#line = line;
    if (whole !== '') this.#handle(whole);
  }

  #handle(line: string): void {
    const [, word = '', name = ''] = /^\s*(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    if (word === '') this.#keep(line);
    else if (word.toUpperCase() === 'BEGIN') this.#begin(name.toUpperCase());
    else this.#end(name.toUpperCase());
  }

  #begin(name: string): void {
    // What was not closed ends where another one of its kind begins.
    if (/^V(?:EVENT|TIMEZONE|CALENDAR)$/.test(name)) this.#end(name);
    if (this.#stack.length >= DEEPEST) return;
    this.#stack.push(name);
    if (name === 'VCALENDAR') {
      this.#calendar = new Calendar();
      this.#isClosed = false;
    } else if (name === 'VEVENT' || name === 'VTIMEZONE') this.#lines = [];
    else if (this.#stack.includes('VTIMEZONE')) this.#lines?.push(`BEGIN:${name}`);
    this.#wasKept = false;
  }

  #end(name: string): void {
    const at = this.#stack.lastIndexOf(name);
    if (at < 0) return;
    for (const inner of this.#stack.splice(at).reverse()) this.#close(inner);
    this.#wasKept = false;
  }

  #close(name: string): void {
    if (name === 'VCALENDAR') this.#isClosed = true;
    if (name !== 'VEVENT' && name !== 'VTIMEZONE') return;
    const calendar = this.#calendar;
    if (calendar && this.#lines && name === 'VEVENT') this.#done.push({ calendar, lines: this.#lines });
    if (calendar && this.#lines && name === 'VTIMEZONE') calendar.addZone(this.#lines);
    this.#lines = undefined;
  }

  #keep(line: string): void {
    const top = this.#stack.at(-1);
    if (top === 'VCALENDAR') this.#calendar?.addLine(line);
    if (this.#lines === undefined) return;
    const [, name] = /^\s*([a-z][a-z0-9-]*)[;:]/i.exec(line) ?? [];
    if (top === 'VEVENT' && name !== undefined) {
      this.#wasKept = PROPERTIES.has(name.toLowerCase());
      if (this.#wasKept) this.#lines.push(line.trimStart());
    } else if (top === 'VEVENT' && this.#wasKept) {
      // Some programs write line breaks into a description as they are.
      this.#lines.push(`${this.#lines.pop() ?? ''}\\n${line}`.slice(0, LONGEST));
    } else if (top !== 'VEVENT' && this.#stack.includes('VTIMEZONE')) this.#lines.push(line);
  }
}
