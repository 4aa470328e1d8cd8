/** When the events of one group take place: the repetitions of their schedules, and single dates. */
import { yearOffsets } from '../base/zone-offset.js';
import type { Schedule } from '../model/group.js';
import { zoneFor, type FoundZone } from './feed-zone.js';
import { readTime, type DayTime } from './hsds-days.js';
import { silent, unique } from './hsds-read.js';
import { dayOfGrace } from './last-day.js';
import { ASSUMED_MINUTES, MOST_SCHEDULES } from './native-schedule.js';
import { isBlank, type Raw, type Report } from './read.js';
import { areOver, leftOut, readDate, readDuration, schedulesOf, type Dated } from './schema-org-dates.js';
import { clockOf, parseMoment, readMoment, wallIn, type Moment, type ZoneHints } from './schema-org-moment.js';
import { listOf, nodesIn, textOf } from './schema-org-nodes.js';
import {
  fallsOn,
  firstDayOf,
  namedDays,
  readRepetition,
  rruleOf,
  scheduleWords,
  type Repetition,
} from './schema-org-rule.js';
import type { EventSet, Found } from './schema-org-sets.js';
import { irregularWords, isEveryWeek } from './words-irregular.js';
import { dayNames, meetingLength, parseClock, parseEnd } from './words-time.js';

/** Dates, and what the feed says of them in words. */
export interface When {
  readonly schedule: readonly Schedule[];
  readonly text: string | undefined;
  /** Every single date, also of meetings that do not take place. */
  readonly dates: readonly Dated[];
  /** All dates have been, and no schedule says that more follow. */
  readonly isOver: boolean;
}

/** What the group tells of its times. */
export interface Hints extends ZoneHints {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** One repetition, as it was read. */
interface Repeated {
  readonly schedule: Schedule;
  readonly repetition: Repetition;
}

/** Reads the times of all events of a group. */
export function readWhen({ events, meetings }: EventSet, hints: Hints): When {
  const texts: (string | undefined)[] = [];
  const repeated = new Map<string, Repeated>();
  for (const event of events) {
    for (const raw of nodesIn(event.raw, 'eventSchedule').slice(0, MOST_SCHEDULES)) {
      const { found, text } = readSchedule(raw, event, hints);
      if (found) repeated.set(JSON.stringify(found.schedule), found);
      texts.push(text);
    }
  }
  // The start of a series is said by its schedule.
  const dated = events.flatMap(eachStart).filter((event) => repeated.size === 0 || !events.includes(event));
  const planned = meetings.flatMap(eachStart);
  const own = dated.map((event) => readDate(event, hints));
  const theirs = planned.map((event) => readDate(event, hints));
  const all = [...own, ...theirs];
  const isHeld = repeated.size > 0 || all.some(({ state }) => state === 'scheduled');
  // Days that are words are left out like others.
  const said = all.map(({ state, text }) => (isHeld && state !== 'scheduled' ? undefined : text));
  const text =
    unique([...texts, ...said])
      .slice(0, MOST_SCHEDULES)
      .join('\n') || undefined;
  const dates = all.flatMap((one) => one.dated ?? []);
  const rules = [...repeated.values()];
  const hasRule = [...events, ...meetings].some(({ raw }) => !isBlank(raw['eventSchedule']));
  const told = { text, dates, isOver: !hasRule && areOver(own, theirs, dayOfGrace(hints.now)) };
  const single = singleDates(dates);
  if (rules.length === 0) return { schedule: schedulesOf(single).slice(0, MOST_SCHEDULES), ...told };
  const held = single.filter(({ state }) => state === 'scheduled');
  const added = held.filter((one) => !rules.some((rule) => isOf(rule, one)));
  const schedule = [...rules.map((rule) => without(rule, planned, held)), ...schedulesOf(added)];
  return { schedule: schedule.slice(0, MOST_SCHEDULES), ...told };
}

/** An event may list its starts in one field. */
function eachStart(event: Found): readonly Found[] {
  const starts = listOf(event.raw['startDate']);
  if (starts.length < 2) return [event];
  const ends = listOf(event.raw['endDate']);
  return starts.map((startDate, i) => ({ ...event, raw: { ...event.raw, startDate, endDate: ends[i] } }));
}

/** Dates on which something takes place; where nothing does any more, those on which it would have. */
function singleDates(dates: readonly Dated[]): readonly Dated[] {
  const distinct = new Map<string, Dated>();
  for (const date of dates) {
    const key = `${date.start} ${date.zone}`;
    const known = distinct.get(key);
    // A meeting says more of its date than the series that begins with it.
    if (known === undefined || known.minutesAssumed || date.state !== 'scheduled') distinct.set(key, date);
  }
  const all = [...distinct.values()];
  const held = all.filter(({ state }) => state === 'scheduled');
  return held.length > 0 ? held : all.filter(({ state }) => state === 'cancelled');
}

function isOf({ schedule, repetition }: Repeated, { start, zone, event }: Dated): boolean {
  const isNamed = fallsOn(repetition, start, schedule.start.slice(11));
  return zone === schedule.zone && (isNamed ?? isBlank(event.raw['previousStartDate']));
}

function without({ schedule }: Repeated, planned: readonly Found[], held: readonly Dated[]): Schedule {
  const { zone } = schedule;
  const others = new Set(held.flatMap((one) => (one.zone === zone ? one.start : [])));
  const dates = planned.flatMap((meeting) => leftOut(meeting, zone, others));
  const exdates = unique([...(schedule.exdates ?? []), ...dates]);
  return exdates.length > 0 ? { ...schedule, exdates } : schedule;
}

/** Reads one schedule; what cannot be kept is said in its own words. */
function readSchedule(raw: Raw, event: Found, hints: Hints): { found?: Repeated; text?: string } {
  const report: Report = (field, code) => event.report(field.replace(/^(?!eventSchedule)/, 'eventSchedule.'), code);
  const first = readMoment(raw, 'startDate', report).moment ?? momentOf(event.raw, 'startDate');
  const repetition = readRepetition(raw, first !== undefined, report);
  const found = repetition && buildSchedule(raw, event.raw, { repetition, first, hints }, report);
  if (found === undefined) return { text: scheduleWords(raw) };
  if (!isEveryWeek(found.schedule.rrule)) return { found };
  const texts = unique([hints.name, textOf(event.raw, 'description', silent), textOf(raw, 'description', report)]);
  const { words, isIrregular } = irregularWords(texts, []);
  if (!isIrregular) return { found };
  return { text: `${dayNames(namedDays(raw) ?? [])} ${found.schedule.start.slice(11)}: ${words}`.trim() };
}

function momentOf(raw: Raw, field: string): Moment | undefined {
  return readMoment(raw, field, silent).moment;
}

interface Basis {
  readonly repetition: Repetition;
  readonly first: Moment | undefined;
  readonly hints: Hints;
}

function buildSchedule(
  raw: Raw,
  event: Raw,
  { repetition, first, hints }: Basis,
  report: Report,
): Repeated | undefined {
  const zone = zoneFor(textOf(raw, 'scheduleTimezone', report), hints.place ?? hints.home, (code) =>
    report('scheduleTimezone', code),
  );
  const start = readStart(raw, event, zone, report);
  if (zone === undefined || start === undefined) return undefined;
  const last = readMoment(raw, 'endDate', report).moment;
  const until = last && wallIn(zone.zone, last).slice(0, 10);
  const hasCount = repetition.rule.count !== undefined;
  const whole: Repetition =
    until === undefined || hasCount || repetition.rule.freq === 'ONCE'
      ? repetition
      : { ...repetition, rule: { ...repetition.rule, until } };
  // A week back, so that a meeting that is on now is not lost.
  const base = first
    ? wallIn(zone.zone, first).slice(0, 10)
    : new Date(hints.now - 7 * 86_400_000).toISOString().slice(0, 10);
  const day = firstDayOf(whole, base);
  if (day === undefined || (until !== undefined && until < day)) {
    report(until === undefined ? 'byDay' : 'endDate', 'rule-empty');
    return undefined;
  }
  const minutes = readLength(raw, event, start, report);
  const rrule = rruleOf(whole);
  const exdates = readExcepted(raw, zone.zone, clockOf(start.minutes), report);
  return {
    repetition: whole,
    schedule: {
      start: `${day}T${clockOf(start.minutes)}`,
      minutes: minutes ?? ASSUMED_MINUTES,
      ...(minutes === undefined ? { minutesAssumed: true } : {}),
      ...zone,
      ...(rrule === undefined ? {} : { rrule }),
      ...(exdates.length > 0 ? { exdates } : {}),
      // RFC 5545 lets a rule have a count or an end.
      ...(hasCount && until !== undefined ? { validTo: until } : {}),
    },
  };
}

/** The time of day of the meetings; an offset that the zone itself uses says no more than the zone does. */
function readStart(raw: Raw, event: Raw, zone: FoundZone | undefined, report: Report): DayTime | undefined {
  const time = readTimeOf(raw, 'startTime', parseClock, report) ?? timeOfDate(raw, zone) ?? timeOfDate(event, zone);
  if (time === undefined) {
    if (isBlank(raw['startTime'])) report('startTime', 'time-unreadable');
    return undefined;
  }
  if (time.offset === undefined || zone === undefined || yearOffsets(zone.zone).includes(time.offset)) return time;
  report('startTime', 'time-unreadable');
  return undefined;
}

/** The time that stands in the first date. */
function timeOfDate(raw: Raw, zone: FoundZone | undefined): DayTime | undefined {
  const moment = momentOf(raw, 'startDate');
  if (zone === undefined || moment?.time === undefined || moment.time === '00:00') return undefined;
  return readTime(wallIn(zone.zone, moment).slice(11));
}

function readTimeOf(raw: Raw, field: string, parse: typeof parseClock, report: Report): DayTime | undefined {
  const text = textOf(raw, field, report)?.replace(/^T/i, '');
  const time = text === undefined ? undefined : readTime(text, parse);
  if (text !== undefined && time === undefined) report(field, 'time-unreadable');
  return time;
}

/** Minutes from start to end, else the duration of the schedule, else of the event. */
function readLength(raw: Raw, event: Raw, start: DayTime, report: Report): number | undefined {
  const end = readTimeOf(raw, 'endTime', parseEnd, report);
  const minutes = end && meetingLength(start.minutes, end.minutes);
  if (end !== undefined && minutes === undefined) report('endTime', 'value-impossible');
  return minutes ?? readDuration(raw, report) ?? readDuration(event, silent);
}

/** Left-out days; one at another time than that of the meeting means the whole day. */
function readExcepted(raw: Raw, zone: string, time: string, report: Report): readonly string[] {
  return listOf(raw['exceptDate']).flatMap((value) => {
    const moment = typeof value === 'string' ? parseMoment(value) : undefined;
    if (moment === undefined) report('exceptDate', 'date-unreadable');
    if (moment === undefined) return [];
    const wall = wallIn(zone, moment);
    return wall.slice(11) === time ? wall : wall.slice(0, 10);
  });
}
