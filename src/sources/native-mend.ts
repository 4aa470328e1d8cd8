/**
 * What a native record needs before it can be shown. Times that its reader could not use as they are: no zone,
 * or one in words; "7:00 PM", 24:00, an instant; an end in place of a length. Passcodes, which come out, and HTML.
 * Most feeds have none of these, so this comes only where a record needs it.
 */
import { countryNamed } from '../base/countries.js';
import { zoneOfPlace, type PlaceHints } from '../base/place-zone.js';
import type { Problem } from '../base/problem.js';
import { parseRule } from '../base/rule.js';
import { offsetOf } from '../base/zone-offset.js';
import type { Group, Place, Schedule } from '../model/group.js';
import { zoneFor } from './feed-zone.js';
import { htmlToText } from './html-text.js';
import { cleanRecord } from './native-passcode.js';
import { localTime, MOST_SCHEDULES, readSchedule } from './native-schedule.js';
import { hidePasscodes } from './passcode-text.js';
import { asRaw, isBlank, readNumber, readText, readTexts, type Raw, type Report } from './read.js';
import { parseDay } from './words-day.js';
import { isEveryWeek } from './words-irregular.js';
import { dayNames, meetingLength, minutesOf, parseEnd } from './words-time.js';

const silent: Report = () => undefined;
/** The same limit as where a feed gives minutes: a week. */
const MOST_MINUTES = 10_080;
const DAY = 86_400_000;

/** What was reported about one record. */
type Said = readonly Pick<Problem, 'field' | 'code'>[];

/** Reads a record; what cannot be used is reported. */
export type Reader = (raw: Raw, report: Report) => Group | undefined;

/**
 * The group of a record that may hold passcodes or HTML, or times that could not be used. `group` is what was read of it,
 * `said` what was reported then; what is still so is reported once more. `now` in epoch milliseconds.
 */
export function mend(
  read: Reader,
  raw: Raw,
  group: Group | undefined,
  now: number,
  said: Said,
  report: Report,
): Group | undefined {
  const withTimes = (one: Group | undefined, from: Raw, about: Said): Group | undefined => {
    if (one && about.some(({ field }) => field === 'schedule')) return mendTimes(one, from, now, about, report);
    for (const { field, code } of about) report(field, code);
    return one;
  };
  const leaks = said.filter(({ code }) => code === 'passcode-public').map(({ field }) => field);
  if (leaks.length === 0) return withTimes(group, raw, said);
  const clean = cleanRecord(raw, leaks, report);
  const left: { field: string; code: Problem['code'] }[] = [];
  // Words that only look so are looked at again.
  const whole = read(clean, (field, code) => code === 'passcode-public' || left.push({ field, code }));
  return withTimes(whole, clean, left);
}

/**
 * The group with every schedule that could be mended. What the others say is
 * shown as words, where the record has none of its own, and each is reported.
 * `said` is what was reported about the record before, `now` in epoch milliseconds.
 */
function mendTimes(group: Group, raw: Raw, now: number, said: Said, report: Report): Group {
  for (const { field, code } of said) if (!/^schedule\b/.test(field)) report(field, code);
  const zone = zoneOfPlace(hintsOf(group.place));
  const lost: string[] = [];
  const schedule = [raw['schedule']]
    .flat()
    .slice(0, MOST_SCHEDULES)
    .flatMap((item, i): readonly Schedule[] => {
      const about: Report = (field, code) => report(`schedule[${i}]${field && `.${field}`}`, code);
      const one = mendSchedule(item, zone, about);
      if (one === undefined) lost.push(wordsOf(item, now));
      return one === undefined ? [] : [one];
    });
  const words = [...new Set(lost)].filter((text) => text !== '').join('\n');
  if (group.scheduleText !== undefined || words === '') return { ...group, schedule };
  const { text, found } = hidePasscodes(htmlToText(words));
  if (found) report('schedule', 'passcode-public');
  return { ...group, schedule, ...(text === '' ? {} : { scheduleText: text }) };
}

/** What tells the zone of a place; an address in one line may end in state and ZIP code, or in a country. */
function hintsOf({ postalCode, region, country, formatted = '' }: Place = {}): PlaceHints {
  const [, state, zip] = /\b([A-Z]{2}),? (\d{5})(?:-\d{4})?(?:,? (?:USA?|United States))?$/.exec(formatted) ?? [];
  return {
    postalCode: postalCode ?? zip,
    region: region ?? state,
    country: country ?? (zip === undefined ? countryNamed(formatted.replace(/^.*,/, '')) : undefined),
  };
}

function mendSchedule(item: unknown, ofPlace: string | undefined, report: Report): Schedule | undefined {
  const raw = asRaw(item);
  if (raw === undefined) report('', 'value-wrong-type');
  if (raw === undefined) return undefined;
  const found = zoneFor(readText(raw, 'zone', report), ofPlace, (code) => report('zone', code));
  const time = (text: string): string => readLocal(text, found?.zone) ?? text;
  const times = (field: string): object =>
    isBlank(raw[field]) ? {} : { [field]: readTexts(raw, field, silent).map(time) };
  const start = time(readText(raw, 'start', report) ?? '');
  const mended = { ...raw, ...found, start, ...times('rdates'), ...times('exdates') };
  const whole = withoutRule(withMinutes(mended, found?.zone, report), report);
  if (localTime(readText(whole, 'start', silent) ?? '') === undefined) report('start', 'time-unreadable');
  return found === undefined ? undefined : readSchedule(whole, report);
}

/** Minutes from `end`, where the record has none that can be used. */
function withMinutes(raw: Raw, zone: string | undefined, report: Report): Raw {
  const { end: _, ...rest } = raw;
  const text = readText(raw, 'end', report);
  if (text === undefined || readNumber(raw, 'minutes', silent, 1, MOST_MINUTES) !== undefined) return rest;
  const start = readText(raw, 'start', silent) ?? '';
  const [local, clock] = [readLocal(text, zone), parseEnd(text)];
  if (local === undefined && clock === undefined) {
    report('end', 'time-unreadable');
    return rest;
  }
  const minutes =
    local === undefined
      ? meetingLength(minutesOf(start.slice(11)), minutesOf(clock ?? ''))
      : (Date.parse(`${local}Z`) - Date.parse(`${start}Z`)) / 60_000;
  if (minutes !== undefined && minutes > 0 && minutes <= MOST_MINUTES) return { ...rest, minutes };
  report('end', 'value-impossible');
  return rest;
}

/** Where the rule cannot be followed or names no day, the extra dates still hold. */
function withoutRule(raw: Raw, report: Report): Raw {
  const { rrule, ...rest } = raw;
  if (isBlank(rrule) || readSchedule({ start: raw['start'], zone: 'UTC', rrule }, silent) !== undefined) return raw;
  if (localTime(readText(raw, 'start', silent) ?? '') === undefined) return raw;
  const rule = parseRule(readText(raw, 'rrule', report) ?? '');
  report('rrule', rule === undefined ? 'rule-unreadable' : 'rule-empty');
  const [start, ...rdates] = [...readTexts(raw, 'rdates', silent)].filter(localTime).sort();
  return start === undefined ? raw : { ...rest, start, rdates };
}

const DATE_AND_TIME = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:T|,?\s+)\s*([^[]+)/i;
const INSTANT = /^(\d\d:\d\d)(?::\d\d)?\s*(?:(Z)|([+-]\d\d):?(\d\d)?)$/i;

/** `YYYY-MM-DDTHH:mm` of a day and a time as people and programs write them; an instant as the clocks of the zone show it. */
function readLocal(text: string, zone: string | undefined): string | undefined {
  const [, date = '', rest = ''] = DATE_AND_TIME.exec(text) ?? [];
  const day = parseDay(date);
  const time = rest.trim().replace(/(:\d\d:\d\d)\.\d+/, '$1');
  const [instant, clock, utc, hours, minutes = '00'] = INSTANT.exec(time) ?? [];
  if (day !== undefined && instant !== undefined) {
    const at = Date.parse(`${day}T${clock}${utc ? 'Z' : `${hours}:${minutes}`}`);
    return zone === undefined || Number.isNaN(at) ? undefined : isoMinute(at + offsetOf(zone, at) * 60_000);
  }
  const end = parseEnd(time);
  if (day === undefined || end === undefined) return undefined;
  return isoMinute(Date.parse(`${day}T00:00Z`) + minutesOf(end) * 60_000);
}

function isoMinute(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

/**
 * What a schedule without dates says: weekdays and a time where only the zone is in doubt, else its start as written.
 * A date that is over, or from which we know no way on, would be taken for the next one (R4).
 */
function wordsOf(item: unknown, now: number): string {
  const raw = asRaw(item);
  if (raw === undefined) return readText({ item }, 'item', silent) ?? '';
  const [start = '', zone, rrule = ''] = ['start', 'zone', 'rrule'].map((field) => readText(raw, field, silent));
  const read = readLocal(start, undefined);
  const local = read ?? start;
  const isSure = isEveryWeek(rrule) && readSchedule({ start: local, zone: 'UTC', rrule }, silent) !== undefined;
  const days = isSure ? /BYDAY=([A-Z,]+)(?:;|$)/.exec(rrule)?.[1] : undefined;
  const isPast = read !== undefined && Date.parse(`${read}Z`) < now - DAY;
  // "every Tuesday" in the place of a rule says it all.
  const isWords = rrule !== '' && !rrule.includes('=');
  if (days === undefined && !isWords && read !== undefined && (isPast || rrule !== '')) return '';
  const often = isWords ? rrule : days && dayNames(days.split(','));
  const time = often ? `${often} ${local.slice(11)}` : start.replace(/(?<=\d)T(?=\d)/, ' ');
  return [time, zone].filter(Boolean).join(' ');
}
