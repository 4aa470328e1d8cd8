/**
 * What rrule-temporal says of a schedule, asked in one of two ways: in the
 * schedule's own zone, as any user of that library would, or by the wall: the rule runs in UTC, where no clock changes, and Temporal
 * then tells the instant of each wall time. This stands in where a meeting may
 * fall into an hour that clocks skip: RFC 5545 (3.3.10) leaves such a meeting
 * out and does not count it, and we show it an hour later, as Temporal's
 * "compatible" does and as calendars do, since a group that meets every night
 * does not stay at home on that one. occurrences.test.ts has both by hand.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../../src/model/group.js';

const DAY = 86_400_000;

/** A rule whose parts are in pieces, so that its end can be told in other words. */
export interface Draft {
  readonly schedule: Schedule;
  /** The rule without UNTIL. */
  readonly rule: string;
  /** The end, as RFC 5545 writes it: local, UTC, or a day. */
  readonly until?: string;
  readonly now: number;
  /** Where to stop looking. */
  readonly end: number;
}

/** The schedule's rule as a feed would write it. */
export function ruleText({ rule, until }: Draft): string {
  return until === undefined ? rule : `${rule};UNTIL=${until}`;
}

/** An hour or so that clocks skip (`after` is greater) or show twice. */
export interface Change {
  readonly instant: number;
  readonly before: number;
  readonly after: number;
}

const changes = new Map<string, readonly Change[]>();

/** The changes of a zone's clocks from 2020 to 2038. */
export function changesOf(zone: string): readonly Change[] {
  let list = changes.get(zone);
  if (list === undefined) {
    const found: Change[] = [];
    let at = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(zone);
    for (let next; (next = at.getTimeZoneTransition('next')) && next.year < 2038; at = next)
      found.push({
        instant: next.epochMilliseconds,
        before: next.subtract({ seconds: 1 }).offsetNanoseconds / 1e6,
        after: next.offsetNanoseconds / 1e6,
      });
    changes.set(zone, (list = found));
  }
  return list;
}

/** Whether a wall time is one that a change skips. */
export function isSkipped({ instant, before, after }: Change, wall: number): boolean {
  return wall >= instant + before && wall < instant + after;
}

/** Whether a wall time is one that a change shows twice. */
export function isTwice({ instant, before, after }: Change, wall: number): boolean {
  return wall >= instant + after && wall < instant + before;
}

/** The instant of a wall time as Temporal tells it. */
export function instantOf(zone: string, wall: number): number {
  return Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, 19)).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** What Temporal says a clock shows. */
export function wallOf(zone: string, instant: number): number {
  return instant + Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/** `20261122T190000` */
export function digits(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

const parse = (text: string): number => Date.parse(`${text}Z`);

/**
 * The last wall time at which the rule may still meet. The library takes an
 * end in UTC only; a day or a local time is told to it as the last of the
 * rule's own times before it, which is no other set of meetings.
 */
function lastWall({ schedule, until = '' }: Draft): number {
  const [year, month, day, hour = '23', minute = '59', second = '59'] = until.match(/^\d{4}|\d\d/g) ?? [];
  const limit = parse(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  const start = parse(schedule.start);
  const isPast = (wall: number): boolean => (until.endsWith('Z') ? instantOf(schedule.zone, wall) : wall) > limit;
  let wall = start + Math.ceil((limit - start) / DAY + 2) * DAY;
  while (isPast(wall)) wall -= DAY;
  return wall;
}

/** The times that are left out; a day leaves out whatever meets on it. */
function leftOut({ start, exdates = [], rdates = [] }: Schedule): readonly string[] {
  return exdates.flatMap((text) =>
    text.length > 10 ? text : [`${text}T${start.slice(11)}`, ...rdates.filter((date) => date.startsWith(text))],
  );
}

/** The calendar text of a draft; `stamp` writes a property's time. */
function calendarText(
  draft: Draft,
  until: string | undefined,
  stamp: (name: string, texts: readonly string[]) => string,
): string {
  const { schedule, rule } = draft;
  const lines = [stamp('DTSTART', [schedule.start])];
  lines.push(`RRULE:${rule}${until === undefined ? '' : `;UNTIL=${until}`}`);
  if (schedule.rdates?.length) lines.push(stamp('RDATE', schedule.rdates));
  if (schedule.exdates?.length) lines.push(stamp('EXDATE', leftOut(schedule)));
  return lines.join('\n');
}

/** Meetings compared, and as many as may be over within the slack that is taken. */
const ENOUGH = 18;
const LIMITS = { maxIterations: 1e6, maxCandidateEvaluations: 1e7, cache: false };

/** The first times from `from` on, and a few more than are asked for; looked for in pieces, since a long look is slow. */
function firstTimes(rruleString: string, from: number, end: number): readonly number[] {
  const rule = new RRuleTemporal({ rruleString, ...LIMITS });
  const found: number[] = [];
  let done = from;
  for (const share of [0.1, 0.3, 1]) {
    const to = Math.round(from + (end - from) * share);
    const more = rule.between(new Date(done), new Date(to), true);
    found.push(...more.map(({ epochMilliseconds }) => epochMilliseconds));
    if (found.length >= ENOUGH) break;
    done = to + 1;
  }
  return found.slice(0, ENOUGH);
}

/** The starts of the meetings that end after `now`, found by the wall. */
function askByWall(draft: Draft): readonly number[] {
  const { schedule, until, now, end } = draft;
  const length = schedule.minutes * 60_000;
  const text = calendarText(
    draft,
    until && `${digits(lastWall(draft))}Z`,
    (name, texts) => `${name}:${texts.map((at) => `${digits(parse(at))}Z`).join()}`,
  );
  const walls = firstTimes(text, now - length - 2 * DAY, end + 2 * DAY);
  const starts = new Set(walls.map((wall) => instantOf(schedule.zone, wall)));
  return [...starts].sort((a, b) => a - b).filter((start) => start + length > now && start < end);
}

/** The same, found in the schedule's own zone; undefined where a meeting may fall into a skipped hour (see above). */
function askInZone(draft: Draft): readonly number[] | undefined {
  const { schedule, until, now, end } = draft;
  const { zone, start, minutes } = schedule;
  const first = parse(start);
  const isApart = changesOf(zone).some((change) => {
    const wall = Math.floor((change.instant + change.before) / DAY) * DAY + (first % DAY);
    return change.instant < end && [wall, wall + DAY].some((time) => time >= first && isSkipped(change, time));
  });
  if (isApart) return undefined;
  const text = calendarText(
    draft,
    until && (until.endsWith('Z') ? until : `${digits(instantOf(zone, lastWall(draft)))}Z`),
    (name, texts) => `${name};TZID=${zone}:${texts.map((at) => digits(parse(at))).join()}`,
  );
  return firstTimes(text, now - minutes * 60_000, end).filter((at) => at + minutes * 60_000 > now && at < end);
}

/** What the library says: the starts of the meetings that end after `now`, and whether it was asked in the schedule's zone. */
export function ask(draft: Draft): { readonly starts: readonly number[]; readonly isZoned: boolean } {
  const zoned = askInZone(draft);
  return { starts: zoned ?? askByWall(draft), isZoned: zoned !== undefined };
}
