/** The properties of one event. ical.js takes a line apart: its parameters, their quotes, the escapes of its text. */
import ICAL from 'ical.js';
import type { Calendar } from './ical-zones.js';
import type { Raw, Report } from './read.js';

/** One line: its parameters by lower-case name, and its value; texts unescaped, everything else as written. */
export interface Prop {
  readonly params: Raw;
  readonly value: string;
  /** Its members, where it is a list such as CATEGORIES. */
  readonly list?: readonly string[];
}

/** The properties of an event by upper-case name. */
export type Props = ReadonlyMap<string, readonly Prop[]>;

/** An event as its properties. */
export interface RawEvent {
  readonly calendar: Calendar;
  readonly props: Props;
  /** Its UID; `#` and its place where it has none. */
  readonly record: string;
  readonly hasUid: boolean;
  readonly report: Report;
}

/** Undoes the escapes of a text. */
const TEXT_VALUE = (ICAL.design.icalendar.value as { readonly text: object }).text;
const TEXT = { defaultType: 'text' };
const LIST = { ...TEXT, multiValue: ',' };
const PLAIN = { defaultType: 'unknown' };

/** What is read of an event, and how; dates and rules stay as written, since their own readers take more than ical.js does. */
const DESIGN = {
  propertyGroups: false,
  property: {
    uid: TEXT,
    summary: TEXT,
    description: TEXT,
    location: TEXT,
    status: TEXT,
    class: TEXT,
    contact: TEXT,
    categories: LIST,
    'x-alt-desc': TEXT,
    dtstart: PLAIN,
    dtend: PLAIN,
    duration: PLAIN,
    rrule: PLAIN,
    exrule: PLAIN,
    exdate: PLAIN,
    rdate: PLAIN,
    'recurrence-id': PLAIN,
    sequence: PLAIN,
    'last-modified': PLAIN,
    geo: PLAIN,
    url: PLAIN,
    organizer: PLAIN,
    conference: PLAIN,
    'x-google-conference': PLAIN,
    'x-microsoft-skypeteamsmeetingurl': PLAIN,
    'x-microsoft-onlinemeetingconflink': PLAIN,
    'x-microsoft-cdo-alldayevent': PLAIN,
    'x-apple-structured-location': PLAIN,
  },
  param: ICAL.design.icalendar.param as object,
  value: { text: TEXT_VALUE },
} as const;

/** The names of the properties that are read, in lower case. Nobody's ATTENDEE is. */
export const PROPERTIES: ReadonlySet<string> = new Set(Object.keys(DESIGN.property));

/** No event has more lines of one kind; a longer list of them is a mistake or a trick. */
const MOST = 1000;

/** Takes an event apart; `report` makes the report of the record with a name. */
export function readEvent(
  calendar: Calendar,
  lines: readonly string[],
  count: number,
  report: (record: string) => Report,
): RawEvent {
  const bad: Parameters<Report>[] = [];
  const props = readProps(lines, (field, code) => bad.push([field, code]));
  const uid = first(props, 'UID')?.value.trim().slice(0, 200) ?? '';
  const record = uid || `#${count}`;
  const event = { calendar, props, record, hasUid: uid !== '', report: report(record) };
  for (const [field, code] of bad) event.report(field, code);
  return event;
}

/** Whether somebody marked it as not for the public. */
export function isPrivate({ props }: RawEvent): boolean {
  return /^(?:private|confidential)$/i.test(first(props, 'CLASS')?.value.trim() ?? '');
}

/** Reads the lines of one event; one that cannot be taken apart is reported and costs only itself. */
function readProps(lines: readonly string[], report: Report): Props {
  const props = new Map<string, Prop[]>();
  for (const line of lines) {
    const name = /^[^;:]*/.exec(line)?.[0].toUpperCase() ?? '';
    const prop = parseLine(line) ?? parseLine(line.replace(/"/g, ''));
    if (prop === undefined) report(name, 'value-wrong-type');
    else if (prop.value.trim() !== '') {
      const list = props.get(name);
      if (list === undefined) props.set(name, [prop]);
      else if (list.length < MOST) list.push(prop);
    }
  }
  return props;
}

const NO_PARAMS: Raw = {};

/** One line, or undefined where a quote is not closed, or a parameter has no name. */
function parseLine(line: string): Prop | undefined {
  try {
    const [, params, , ...values] = ICAL.parse.property(line, DESIGN) as [string, Raw, string, ...string[]];
    const [value = ''] = values;
    const own = Object.keys(params).length > 0 ? params : NO_PARAMS;
    // Thousands of events wait for the last one, so nothing is kept that is not needed.
    return /^categories\b/i.test(line) ? { params: own, value, list: values } : { params: own, value };
  } catch {
    return undefined;
  }
}

/** The first line of a name. */
export function first(props: Props, name: string): Prop | undefined {
  return props.get(name)?.[0];
}

/** A parameter of a line as text, or undefined. */
export function param({ params }: Prop, name: string): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
