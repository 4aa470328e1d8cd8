/** The schedules of one series: its rule, and what was moved, added and left out. */
import type { Schedule } from '../model/group.js';
import { Clock, type Extra } from './ical-clock.js';
import { isOff, type Occasion } from './ical-event.js';
import { cutRule, endsBefore, movedRule, readRrule, type Moved } from './ical-rule.js';
import type { Series } from './ical-series.js';
import { dayAfter, daysBetween } from './ical-stamp.js';
import { wordsOf, type DateWords } from './ical-words.js';

/** What one series says of time. */
export interface Dates {
  readonly schedules: readonly Schedule[];
  /** What no schedule can tell. */
  readonly words: DateWords | undefined;
}

/** Reads the dates of a series. `today` is a day: what was before it is left out of the words. */
export function readDates(series: Series, today: string): Dates {
  const dates = [...series.dates].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const [head, ...rest] = dates;
  const clock = head && clockOf(head);
  if (head === undefined || clock === undefined) return { schedules: [], words: wordsOf({ ...series, dates }, today) };
  const others = rest.map((one) => [one, clock.extra(one)] as const);
  const changes = changesOf(clock, series.overrides, [
    ...others.flatMap(([, extra]) => extra ?? []),
    ...clock.dates('RDATE'),
  ]);
  const ruled = readRules(clock, series.overrides, changes);
  if (ruled === undefined) return { schedules: [], words: wordsOf(series, today) };
  const once = [...(ruled.length === 0 ? [{ start: clock.timing.start }] : []), ...changes.added].filter(
    ({ start }) => !changes.leftOut.has(start),
  );
  const timeless = [...others.flatMap(([one, extra]) => (extra ? [] : one)), ...changes.timeless];
  return {
    schedules: [...ruled, ...[...once, ...changes.moved].map((extra) => clock.schedule(extra))],
    words: timeless.length > 0 ? wordsOf({ dates: timeless, overrides: [] }, today) : undefined,
  };
}

function startOf({ timing }: Occasion): string {
  return timing?.spanEnd === undefined ? (timing?.start ?? '~') : '~';
}

function clockOf({ event, timing, stamp }: Occasion): Clock | undefined {
  return timing && stamp && timing.spanEnd === undefined ? new Clock(event, timing, stamp) : undefined;
}

/** What differs from the rule. */
interface Changes {
  readonly added: readonly Extra[];
  /** Local times at which no meeting is held as planned. */
  readonly leftOut: ReadonlySet<string>;
  /** Meetings that stand in the place of those. */
  readonly moved: readonly Extra[];
  /** Meetings that were moved to a day without a time. */
  readonly timeless: readonly Occasion[];
}

function changesOf(clock: Clock, overrides: readonly Occasion[], added: readonly Extra[]): Changes {
  const named = new Set(added.map(({ start }) => start));
  // A wrong time beside a right day still means the meeting of that day.
  const meeting = (wall: string): string => (named.has(wall) ? wall : clock.usual(wall.slice(0, 10)));
  const leftOut = new Set(clock.dates('EXDATE').map(({ start }) => meeting(start)));
  const moved: Extra[] = [];
  const timeless: Occasion[] = [];
  for (const one of overrides) {
    if (one.replaces === undefined || one.andFuture) continue;
    const planned = meeting(clock.wall(one.replaces));
    const extra = isOff(one) ? undefined : clock.extra(one);
    const isSame = extra?.start === planned && (extra.minutes ?? clock.timing.minutes) === clock.timing.minutes;
    if (isSame) continue;
    leftOut.add(planned);
    if (extra) moved.push(extra);
    else if (!isOff(one)) timeless.push(one);
  }
  return { added, leftOut, moved, timeless };
}

/** The schedules of the rules; none where there is no rule, undefined where one cannot be followed. */
function readRules(
  clock: Clock,
  overrides: readonly Occasion[],
  { leftOut }: Changes,
): readonly Schedule[] | undefined {
  const { event, timing } = clock;
  const { props, report } = event;
  const exdates = [...leftOut].sort();
  const left = exdates.length > 0 ? { exdates } : {};
  const moved: Moved = { ...timing, zone: timing.zone.zone };
  const rules = (props.get('RRULE') ?? []).slice(0, 10).map(({ value }) => readRrule(value, moved));
  if (props.has('EXRULE') || rules.includes(undefined)) {
    report(props.has('EXRULE') ? 'EXRULE' : 'RRULE', 'rule-unreadable');
    return undefined;
  }
  return rules.flatMap((rrule = ''): readonly Schedule[] => {
    if (endsBefore(rrule, timing.start)) report('RRULE', 'rule-empty');
    return withSplits(clock, clock.schedule({ rrule, ...left }), overrides);
  });
}

/** "This and all following" in one series: the old rule ends where a new one begins. */
function withSplits(clock: Clock, schedule: Schedule, overrides: readonly Occasion[]): readonly Schedule[] {
  const parts = [schedule];
  const splits = overrides.flatMap((one) =>
    one.andFuture && one.replaces ? [{ one, day: clock.wall(one.replaces).slice(0, 10) }] : [],
  );
  splits.sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const { one, day } of splits) {
    const before = parts.pop() ?? schedule;
    parts.push({ ...before, rrule: cutRule(before.rrule ?? '', day) });
    const extra = isOff(one) ? undefined : clock.extra(one);
    if (extra)
      parts.push(clock.schedule({ ...extra, ...goOn(clock, one, before, daysBetween(day, extra.start.slice(0, 10))) }));
  }
  return parts;
}

/** The rule from a new start on, some days from the old one, and what is left out of it; nothing where that cannot be told. */
function goOn(
  clock: Clock,
  { event, timing }: Occasion,
  before: Schedule,
  days: number,
): Pick<Schedule, 'rrule' | 'exdates'> {
  const own = event.props.get('RRULE')?.[0]?.value;
  const rrule =
    own === undefined || timing === undefined
      ? movedRule(before.rrule ?? '', days)
      : readRrule(own, { ...timing, zone: clock.timing.zone.zone });
  if (rrule === undefined) event.report('RRULE', 'rule-unreadable');
  if (rrule === undefined || timing === undefined) return {};
  const exdates = before.exdates?.map((date) => `${dayAfter(date.slice(0, 10), days)}T${timing.start.slice(11)}`);
  return { rrule, ...(exdates ? { exdates } : {}) };
}
