/** When a group of a calendar meets: the schedules of its series, joined where they say the same. */
import type { Schedule } from '../model/group.js';
import { readDates } from './ical-dates.js';
import type { Bundle } from './ical-series.js';
import { wordsOf } from './ical-words.js';
import { dayOfGrace, lastDayOf } from './last-day.js';
import { MOST_SCHEDULES } from './native-schedule.js';
import { cleanText } from './text.js';
import { irregularWords, isEveryWeek } from './words-irregular.js';
import { dayNames } from './words-time.js';

/** Dates, or words where dates would be a guess. */
export interface When {
  readonly schedule: readonly Schedule[];
  readonly scheduleText?: string;
  /** All dates have been, also those that the words name: nothing else would ever take it off the list. */
  readonly isOver: boolean;
}

const MOST_WORDS = 1000;

/** Reads the dates of all series of a group; of one that is put off they are words. `now` is epoch milliseconds. */
export function readWhen(bundle: Bundle, now: number, isPutOff: boolean): When {
  const today = dayOfGrace(now);
  const parts = bundle.map((series) =>
    isPutOff ? { schedules: [], words: wordsOf(series, today) } : readDates(series, today),
  );
  const schedule = joined(parts.flatMap(({ schedules }) => schedules)).map((one) => trimmed(one, today));
  const words = parts.flatMap((part) => part.words ?? []);
  const isComing = (lastDay: string | undefined): boolean => lastDay === undefined || lastDay >= today;
  const coming = words.filter(({ lastDay }) => isComing(lastDay));
  const isOver = coming.length === 0 && !schedule.some((one) => isComing(lastDayOf(one)));
  const irregular = irregularIn(bundle, schedule);
  const texts = new Set((isOver ? words : coming).map(({ text }) => text));
  const scheduleText = irregular ?? cleanText([...texts].join('; ').slice(0, MOST_WORDS));
  return {
    schedule: irregular === undefined ? schedule.slice(0, MOST_SCHEDULES) : [],
    ...(scheduleText === '' ? {} : { scheduleText }),
    isOver,
  };
}

/** What a name says against a rule of every week that knows no exception: "2nd & 4th Sunday circle". */
function irregularIn(bundle: Bundle, schedule: readonly Schedule[]): string | undefined {
  const [one, ...others] = schedule;
  if (one === undefined || others.length > 0 || one.exdates || one.rdates || !isEveryWeek(one.rrule)) return undefined;
  const { words, isIrregular } = irregularWords([bundle[0]?.dates[0]?.name ?? ''], []);
  const days = /BYDAY=([^;]+)/.exec(one.rrule ?? '')?.[1]?.split(',') ?? [];
  return isIrregular ? `${dayNames(days)} ${one.start.slice(11)}: ${words}`.trim() : undefined;
}

/** Single meetings become further dates of a schedule in the same zone and of the same length. */
function joined(schedules: readonly Schedule[]): readonly Schedule[] {
  const kept: Schedule[] = [];
  const added = new Map<Schedule, string[]>();
  const hosts = new Map<string, Schedule>();
  // Those with a rule first: they can take the others.
  for (const one of [...schedules.filter(hasRule), ...schedules.filter((some) => !hasRule(some))]) {
    const key = [one.zone, one.zoneAssumed, one.minutes, one.minutesAssumed].join(' ');
    const host = hosts.get(key);
    if (host && !hasRule(one) && !host.exdates?.includes(one.start)) added.get(host)?.push(one.start);
    else {
      kept.push(one);
      added.set(one, []);
      if (!host) hosts.set(key, one);
    }
  }
  return kept.map((one) => withDates(one, added.get(one) ?? []));
}

function hasRule({ rrule }: Schedule): boolean {
  return rrule !== undefined;
}

function withDates(one: Schedule, more: readonly string[]): Schedule {
  if (more.length === 0) return one;
  const rdates = [...new Set(hasRule(one) ? more : [one.start, ...more])].sort();
  const [start = one.start, ...rest] = hasRule(one) ? [one.start, ...rdates] : rdates;
  return rest.length === 0 ? one : { ...one, start, rdates: rest };
}

/** More dates than anybody looks ahead are dates of a feed that never forgets. */
const MOST_DATES = 500;

function trimmed(one: Schedule, today: string): Schedule {
  const { rdates, exdates } = one;
  return {
    ...one,
    ...(rdates ? { rdates: nearest(rdates, today) } : {}),
    ...(exdates ? { exdates: nearest(exdates, today) } : {}),
  };
}

/** The dates from today on, and of the past ones as many as there is room for. Sorted dates stay sorted. */
function nearest(dates: readonly string[], today: string): readonly string[] {
  if (dates.length <= MOST_DATES) return dates;
  const from = dates.findIndex((date) => date >= today);
  const begin = Math.max(0, Math.min(from < 0 ? dates.length : from, dates.length - MOST_DATES));
  return dates.slice(begin, begin + MOST_DATES);
}
