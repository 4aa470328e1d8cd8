/** Dates of a calendar in words, where no schedule can tell them: whole days, rules that are not followed, times without a zone. */
import { isOff, type Occasion } from './ical-event.js';
import { first } from './ical-props.js';
import { ruleOf, ruleWords } from './ical-rule.js';
import type { Series } from './ical-series.js';
import { dayAfter, readStamps, type Stamp } from './ical-stamp.js';
import { lastCountedDay } from './last-day.js';

/** Words about dates, and the last of them, where that is known. */
export interface DateWords {
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly lastDay: string | undefined;
}

/** So many dates are named one by one. */
const MOST_NAMED = 8;

/** The dates of a series in words; those that are over are left out where others are to come. `today` is a day. */
export function wordsOf(series: Series, today: string): DateWords {
  const [head] = series.dates;
  if (head?.stamp === undefined)
    return { text: first(head?.event.props ?? new Map(), 'DTSTART')?.value ?? '', lastDay: undefined };
  const rule = first(head.event.props, 'RRULE')?.value;
  return rule === undefined ? namedDates(series, today) : wordsOfRule(series, head, rule, today);
}

/** "2026-11-03, 19:00 – 20:30 (America/Denver)" */
function dateText(one: Occasion): string {
  const { stamp, lastDay, timing } = one;
  const day = timing?.start.slice(0, 10) ?? stamp?.day ?? '';
  if (lastDay !== undefined) return lastDay > day ? `${day} – ${lastDay}` : day;
  return [day, timeText(one)].filter(Boolean).join(', ');
}

function timeText({ event, stamp, lastDay, timing }: Occasion): string {
  if (lastDay !== undefined || stamp?.time === undefined) return '';
  const ends = first(event.props, 'DTEND');
  const end = ends && readStamps(ends)[0];
  // Where the zone is known the end may be written in another one.
  const isPlain = timing === undefined && end?.day === stamp.day && end.zoneId === stamp.zoneId;
  const until = timing?.spanEnd?.replace('T', ', ') ?? (isPlain ? end.time : undefined);
  const zone = timing?.zone.zone ?? stamp.zoneId?.replace(/^\((.*)\)$/, '$1');
  const times = [timing?.start.slice(11) ?? stamp.time, until].filter((time) => time !== undefined).join(' – ');
  return zone === undefined ? times : `${times} (${zone})`;
}

function namedDates({ dates, overrides }: Series, today: string): DateWords {
  const head = dates[0] as Occasion;
  const added = datesIn(head, 'RDATE').map((day) => [day, day] as const);
  const moved = overrides.filter((one) => !isOff(one));
  const gone = new Set(overrides.map(({ replaces }) => replaces?.day));
  const named = [...dates.filter(({ stamp }) => !gone.has(stamp?.day)), ...moved].map(
    (one) => [one.lastDay ?? one.stamp?.day ?? '', dateText(one)] as const,
  );
  const all = [...named, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  const lastDay = all.at(-1)?.[0] || undefined;
  return { text: listed(all, today), lastDay };
}

/** The dates that are to come, or all where none is. */
function listed(dates: readonly (readonly [day: string, text: string])[], today: string): string {
  const coming = dates.filter(([day]) => day >= today);
  const shown = [...new Set((coming.length > 0 ? coming : dates).map(([, text]) => text))];
  return `${shown.slice(0, MOST_NAMED).join('; ')}${shown.length > MOST_NAMED ? '; …' : ''}`;
}

function datesIn({ event }: Occasion, name: string): readonly string[] {
  return (event.props.get(name) ?? []).flatMap(readStamps).flatMap((stamp: Stamp | undefined) => stamp?.day ?? []);
}

function wordsOfRule({ overrides }: Series, head: Occasion, rule: string, today: string): DateWords {
  const lastDay = lastOf(rule, head.stamp as Stamp);
  // Midnight in UTC is the evening before: the rule names other days than people do.
  const every = head.timing?.days || head.event.props.has('EXRULE') ? undefined : ruleWords(rule);
  const until = /UNTIL=/i.test(rule) && lastDay ? `until ${lastDay}` : '';
  const count = ruleOf(rule)?.count ?? Infinity;
  const times = count < Infinity ? `${count} times` : '';
  const begin = head.timing?.start.slice(0, 10) ?? (head.stamp as Stamp).day;
  const text =
    every === undefined
      ? [`First on ${dateText(head)}`, 'then on dates that are not shown here', until]
      : [every, timeText(head), `from ${begin}`, until, times];
  const coming = (days: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(days.flatMap((day) => (day !== undefined && day >= today ? day : [])))].sort().slice(0, MOST_NAMED);
  const not = coming([...datesIn(head, 'EXDATE'), ...overrides.map(({ replaces }) => replaces?.day)]);
  const also = coming([
    ...datesIn(head, 'RDATE'),
    ...overrides.map((one) => (isOff(one) ? undefined : one.stamp?.day)),
  ]);
  const more = [not.length > 0 ? `not on ${not.join(', ')}` : '', also.length > 0 ? `also on ${also.join(', ')}` : ''];
  return { text: [text.filter(Boolean).join(', '), ...more].filter(Boolean).join('; '), lastDay };
}

/** The last day that a rule can name, or one after it; undefined where it goes on. */
function lastOf(text: string, start: Stamp): string | undefined {
  const [, year, month, date, hour = 0] = /UNTIL=(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d)[\d:]*Z)?/i.exec(text) ?? [];
  const until = readUntil(`${year}-${month}-${date}`);
  // Midnight east of Greenwich is the evening before in UTC.
  if (until !== undefined) return Number(hour) >= 12 ? dayAfter(until, 1) : until;
  const rule = ruleOf(text);
  return rule && lastCountedDay(rule, start.day);
}

function readUntil(day: string): string | undefined {
  return Number.isFinite(Date.parse(day)) && /^(?:19|20)/.test(day) ? day : undefined;
}
