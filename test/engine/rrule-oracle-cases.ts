/** Generated schedules in which every part of a rule, and every kind of change of clocks, bites. */
import fc from 'fast-check';
import type { Schedule } from '../../src/model/group.js';
import { meetings } from '../../src/engine/occurrences.js';
import { changesOf, digits, isSkipped, isTwice, ruleText, wallOf, type Draft } from './rrule-oracle.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Their clocks change; in Santiago and Cairo at midnight. */
const CHANGING = [
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Santiago',
];
const SOUTHERN = ['Australia/Lord_Howe', 'Australia/Sydney', 'Pacific/Auckland', 'America/Santiago'];
const STILL = ['UTC', 'Asia/Dubai', 'Asia/Kathmandu', 'America/Phoenix', 'Asia/Kolkata'];
/** The visitor's clocks: the tests run there once, and the digits of its changes are tried in Dubai too, which has none. */
const VISITOR = 'America/St_Johns';

/** How many meetings of each schedule are compared. */
export const MEETINGS = 12;
/** How far ahead, in days: for rules that seldom meet, some years. */
const AHEAD = { DAILY: 120, WEEKLY: 300, MONTHLY: 800, YEARLY: 2200 } as const;
type Frequency = keyof typeof AHEAD;

const minuteText = (wall: number): string => new Date(wall).toISOString().slice(0, 16);
const chance = (percent: number): fc.Arbitrary<boolean> => fc.nat(99).map((value) => value < percent);
const some = <T>(item: fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: most });

/** A part of a rule, or nothing. */
const part = (
  name: string,
  percent: number,
  value: fc.Arbitrary<string | number | readonly (string | number)[]>,
): fc.Arbitrary<string> =>
  fc.tuple(chance(percent), value).map(([isThere, given]) => (isThere ? `;${name}=${[given].flat().join()}` : ''));

const weekday = fc.constantFrom(...DAYS);
/** Plain, nth and n-th last weekdays. */
const nthDay = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    weekday,
    fc.tuple(fc.integer({ min: 1, max: most }), weekday).map(([nth, day]) => `${nth}${day}`),
    fc.tuple(fc.integer({ min: 1, max: most }), weekday).map(([nth, day]) => `-${nth}${day}`),
  );
const monthDay = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.integer({ min: -31, max: -1 }),
  fc.constantFrom(1, 15, 29, 30, 31, -1, -2),
);
const months = (percent: number): fc.Arbitrary<string> =>
  part('BYMONTH', percent, some(fc.integer({ min: 1, max: 12 }), 4));
const positions = (percent: number): fc.Arbitrary<string> =>
  part('BYSETPOS', percent, some(fc.constantFrom(1, 2, 3, -1, -2, -3), 2));
const interval = (percent: number, most: number): fc.Arbitrary<string> =>
  part('INTERVAL', percent, fc.integer({ min: 2, max: most }));
const rule = (freq: Frequency, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => `FREQ=${freq}${texts.join('')}`);

/** RFC 5545: a position is one of a set that another part makes. */
const withSet = (text: string): string => (/BYDAY|BYMONTHDAY/.test(text) ? text : text.replace(/;BYSETPOS=[^;]*/, ''));

/**
 * What rrule-temporal does otherwise than RFC 5545 says is left out; occurrences.test.ts
 * has each by hand. In a rule of years without months it forgets a plain weekday, and
 * BYMONTHDAY, beside a numbered weekday, and for the 53rd Monday of a year that has
 * 52 it takes one of the next year.
 */
const withoutFaults = (text: string): string =>
  /FREQ=YEARLY/.test(text) && !/BYMONTH=/.test(text) && (/BYMONTHDAY=/.test(text) || /[=,][A-Z]{2}\b/.test(text))
    ? text.replace(/-?\d+(?=[A-Z]{2}\b)/g, '')
    : text;

const weekly = rule(
  'WEEKLY',
  interval(45, 4),
  part('BYDAY', 60, some(weekday, 4)),
  part('WKST', 40, weekday),
  months(10),
  positions(10),
);
const rules = fc
  .oneof(
    {
      weight: 3,
      arbitrary: rule(
        'DAILY',
        interval(35, 5),
        part('BYDAY', 25, some(weekday, 4)),
        months(10),
        part('BYMONTHDAY', 10, some(monthDay, 3)),
      ),
    },
    { weight: 4, arbitrary: weekly },
    {
      weight: 4,
      arbitrary: rule(
        'MONTHLY',
        interval(20, 3),
        part('BYDAY', 60, some(nthDay(5), 3)),
        part('BYMONTHDAY', 30, some(monthDay, 4)),
        months(15),
        positions(30),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.oneof(
        rule(
          'YEARLY',
          interval(15, 2),
          part('BYDAY', 60, some(nthDay(52), 3)),
          part('BYMONTHDAY', 25, some(monthDay, 3)),
          positions(25),
        ),
        rule(
          'YEARLY',
          interval(15, 2),
          months(100),
          part('BYDAY', 60, some(nthDay(5), 3)),
          part('BYMONTHDAY', 25, some(monthDay, 3)),
          positions(25),
        ),
      ),
    },
  )
  .map((text) => withoutFaults(withSet(text)));

/** Where and about which day: a day on which clocks change somewhere, and a time that the change skips, doubles, or leaves. */
interface Scene {
  readonly zone: string;
  /** A wall time. */
  readonly about: number;
}

const changeIn = (zone: string, from: string): fc.Arbitrary<Scene> => {
  const near = changesOf(from).filter(({ instant }) => instant > Date.UTC(2024, 0) && instant < Date.UTC(2031, 0));
  return fc.tuple(fc.constantFrom(...near), fc.nat(99)).map(([{ instant, before, after }, share]) => {
    const [low, high] = [instant + Math.min(before, after), instant + Math.max(before, after)];
    return { zone, about: low + Math.floor(((high - low) * share) / 100 / MINUTE) * MINUTE };
  });
};
const anyTime = (zone: string): fc.Arbitrary<Scene> =>
  fc
    .tuple(fc.integer({ min: Date.UTC(2024, 0) / DAY, max: Date.UTC(2031, 0) / DAY }), fc.nat(287))
    .map(([day, step]) => ({ zone, about: day * DAY + step * 5 * MINUTE }));
const scene = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...CHANGING).chain((zone) => changeIn(zone, zone)) },
  { weight: 1, arbitrary: changeIn('Australia/Lord_Howe', 'Australia/Lord_Howe') },
  { weight: 3, arbitrary: fc.constantFrom(...CHANGING, ...STILL, ...STILL).chain((zone) => changeIn(zone, VISITOR)) },
  { weight: 1, arbitrary: fc.constantFrom(...CHANGING, ...STILL).chain(anyTime) },
);

/** What is done to the run of a rule: which meeting, and in which words. */
interface Exceptions {
  readonly ending: 'none' | 'count' | 'local' | 'utc' | 'date';
  readonly isExact: boolean;
  readonly count: number;
  readonly last: number;
  readonly out: readonly number[];
  readonly outByDay: boolean;
  readonly moved: readonly number[];
  readonly added: readonly number[];
  readonly shift: number;
}
const few = (percent: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc.tuple(chance(percent), some(fc.nat(most), 3)).map(([isThere, list]) => (isThere ? list : []));
const exceptions: fc.Arbitrary<Exceptions> = fc.record({
  ending: fc.constantFrom('none', 'none', 'none', 'count', 'local', 'utc', 'date'),
  isExact: fc.boolean(),
  count: fc.integer({ min: 1, max: 20 }),
  last: fc.nat(MEETINGS),
  out: few(20, MEETINGS - 1),
  outByDay: fc.boolean(),
  moved: few(15, 5),
  added: few(20, 60),
  shift: fc.integer({ min: -300, max: 300 }),
});

interface Seed extends Exceptions {
  readonly scene: Scene;
  readonly rule: string;
  /** Days from the first meeting to the scene. */
  readonly age: number;
  /** Minutes from now to the scene. */
  readonly wait: number;
  readonly minutes: number;
}
const seed: fc.Arbitrary<Seed> = fc
  .tuple(
    fc.record({
      scene,
      rule: rules,
      age: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(0, 0, 7, 14, 28, 364) },
        { weight: 1, arbitrary: fc.nat(1500) },
      ),
      wait: fc.integer({ min: -2000, max: 30_000 }),
      minutes: fc.integer({ min: 1, max: 300 }),
    }),
    exceptions,
  )
  .map(([given, more]) => ({ ...given, ...more }));

/** The end of a rule told by one of its meetings: the last one, or the first one that no longer is. */
function endAt({ ending, isExact }: Exceptions, zone: string, last: number): string | undefined {
  if (ending === 'none' || ending === 'count') return undefined;
  if (ending === 'utc') return `${digits(isExact ? last : last - MINUTE)}Z`;
  const wall = wallOf(zone, last);
  return ending === 'local' ? digits(isExact ? wall : wall - MINUTE) : digits(isExact ? wall : wall - DAY).slice(0, 8);
}

/** The schedule of a case, its rule written out. */
export function scheduleOf(given: Draft): Schedule {
  return { ...given.schedule, rrule: ruleText(given) };
}

/** What an expander names: the first starts before the end of the draft. */
export function startsOf(given: Draft, most: number = MEETINGS, expand: typeof meetings = meetings): readonly number[] {
  const starts: number[] = [];
  for (const { start } of expand(scheduleOf(given), given.now)) {
    if (start >= given.end || starts.push(start) === most) break;
  }
  return starts;
}

/** A generated schedule, the moment at which it is asked, and what it is a case of. */
export interface Case extends Draft {
  readonly isMoved: boolean;
}

/** Exceptions are made from the meetings that we name, right or wrong, so that they leave out, move and end what is there. */
function caseOf(given: Seed): Case {
  const { zone, about } = given.scene;
  const age = given.ending === 'count' ? given.age % 60 : given.age;
  const rule = given.ending === 'count' ? `${given.rule};COUNT=${given.count}` : given.rule;
  const freq = /FREQ=(\w+)/.exec(rule)?.[1] as Frequency;
  const schedule: Schedule = { start: minuteText(about - age * DAY), minutes: given.minutes, zone };
  const now = about - given.wait * MINUTE;
  const plain: Draft = { schedule, rule, now, end: now + AHEAD[freq] * DAY };
  const needed = [...given.out, ...given.moved];
  const isPlain = needed.length + given.added.length === 0 && (given.ending === 'none' || given.ending === 'count');
  if (isPlain) return { ...plain, isMoved: false };
  const starts = startsOf(plain, MEETINGS + 1);
  const wallAt = (index: number): readonly number[] =>
    starts[index] === undefined ? [] : [wallOf(zone, starts[index])];
  const moved = given.moved.flatMap(wallAt);
  const out = [
    ...given.out.flatMap(wallAt).map((wall) => minuteText(wall).slice(0, given.outByDay ? 10 : 16)),
    ...moved.map(minuteText),
  ];
  const more = [
    ...moved.map((wall) => minuteText(wall + given.shift * 5 * MINUTE)),
    ...given.added.map((days) => minuteText(about + (days - 5) * DAY + (days % 3) * given.shift * MINUTE)),
  ];
  const last = starts[given.last] ?? starts.at(-1);
  const until = last === undefined ? undefined : endAt(given, zone, last);
  return {
    ...plain,
    schedule: { ...schedule, ...(out.length ? { exdates: out } : {}), ...(more.length ? { rdates: more } : {}) },
    ...(until === undefined ? {} : { until }),
    isMoved: moved.length > 0,
  };
}

/** Cases without end. */
export const cases: fc.Arbitrary<Case> = seed.map(caseOf);

const PARTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['FREQ=DAILY', /FREQ=DAILY/],
  ['FREQ=WEEKLY', /FREQ=WEEKLY/],
  ['FREQ=MONTHLY', /FREQ=MONTHLY/],
  ['FREQ=YEARLY', /FREQ=YEARLY/],
  ['INTERVAL', /INTERVAL=/],
  ['COUNT', /COUNT=/],
  ['UNTIL local', /UNTIL=\d+T\d+$/],
  ['UNTIL in UTC', /UNTIL=\d+T\d+Z/],
  ['UNTIL a day', /UNTIL=\d{8}$/],
  ['BYDAY', /BYDAY=(?:..,)*[A-Z]/],
  ['BYDAY nth', /BYDAY=[^;]*(?<![-\d])\d+[A-Z]/],
  ['BYDAY n-th last', /BYDAY=[^;]*-\d/],
  ['BYMONTHDAY', /BYMONTHDAY=[^;]*(?<![-\d])\d/],
  ['BYMONTHDAY from the end', /BYMONTHDAY=[^;]*-/],
  ['BYMONTH', /BYMONTH=/],
  ['BYSETPOS', /BYSETPOS=[^;]*(?<![-\d])\d/],
  ['BYSETPOS from the end', /BYSETPOS=[^;]*-/],
  ['WKST', /WKST=/],
];

/** What a case, with the meetings that were compared, is a case of. */
export function kindsOf(given: Case, starts: readonly number[]): readonly string[] {
  const { schedule, isMoved } = given;
  const { zone } = schedule;
  const text = ruleText(given);
  const first = Date.parse(`${schedule.start}Z`);
  const walls = starts.map((start) => wallOf(zone, start));
  const changes = changesOf(zone);
  const crossed = changes.filter(({ instant }) => starts[0]! < instant && instant <= starts.at(-1)!);
  // A skipped time is shown by no clock: the meeting was written at the start's own time of that day.
  const written = walls.map((wall) => Math.floor(wall / DAY) * DAY + (first % DAY));
  const isSpring = crossed.some(({ before, after }) => after > before);
  const isAutumn = crossed.some(({ before, after }) => after < before);
  const kinds: Readonly<Record<string, boolean>> = {
    rdates: schedule.rdates !== undefined,
    exdates: schedule.exdates !== undefined,
    'a moved meeting': isMoved,
    'a meeting at a skipped time': written.some((wall) => changes.some((change) => isSkipped(change, wall))),
    'a meeting at a doubled time': walls.some((wall) => changes.some((change) => isTwice(change, wall))),
    'across spring': isSpring,
    'across autumn': isAutumn,
    'across half an hour (Lord Howe)': zone === 'Australia/Lord_Howe' && crossed.length > 0,
    'across a change in the south': SOUTHERN.includes(zone) && crossed.length > 0,
    'a zone without changes': STILL.includes(zone),
    "within the visitor's change": written.some((wall) =>
      changesOf(VISITOR).some((change) => isSkipped(change, wall) || isTwice(change, wall)),
    ),
  };
  return [
    ...PARTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
    ...Object.keys(kinds).filter((name) => kinds[name]),
  ];
}

/** Every kind there is. */
export const KINDS: readonly string[] = [
  ...PARTS.map(([name]) => name),
  'rdates',
  'exdates',
  'a moved meeting',
  'a meeting at a skipped time',
  'a meeting at a doubled time',
  'across spring',
  'across autumn',
  'across half an hour (Lord Howe)',
  'across a change in the south',
  'a zone without changes',
  "within the visitor's change",
];
