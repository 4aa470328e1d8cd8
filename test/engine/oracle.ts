/** Generated groups and questions, and a slow and plain answer to hold the quick one against. */
import fc from 'fast-check';
import { fold, foldWords } from '../../src/base/fold.js';
import { FILTERS, type FilterName, type Filters } from '../../src/engine/filters.js';
import type { Query } from '../../src/engine/query.js';
import { upcoming } from '../../src/engine/occurrences.js';
import type { Group, Schedule } from '../../src/model/group.js';
import { COMFORT_FACTS, FORMATS, KINDS, LEADS, STATUSES, type ComfortFact } from '../../src/model/vocabulary.js';
import { aGroup, NOW, once, weekly } from '../fixtures/groups.js';

/** The visitor's zone in these tests: eleven and a half hours ahead of New York, to the half hour. */
export const ZONE = 'Asia/Kolkata';
const NAMES = ['Lantern', 'Willow circle', 'Évening hope', 'Open door', 'Hope'];
const TOWNS = ['Portland', 'Hope', 'Duluth'];
const FACTS = COMFORT_FACTS.slice(0, 4);

const SCHEDULES: readonly Schedule[] = [
  weekly('2026-11-03T19:00'),
  weekly('2026-11-02T10:00', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' }),
  weekly('2026-11-01T06:30', { rrule: 'FREQ=DAILY' }),
  weekly('2026-11-04T13:00', { rrule: 'FREQ=WEEKLY;INTERVAL=2' }),
  weekly('2026-11-06T23:30', { zone: 'America/Los_Angeles' }),
  weekly('2026-11-02T04:00', { zone: 'Europe/London' }),
  once('2026-11-24T09:30'),
  once('2026-11-20T09:30'),
];

const some = <T>(values: readonly T[], most = 2): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength: most });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** A group, or a closed one now and then. */
export const anyGroup: fc.Arbitrary<Group> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    town: maybe(fc.constantFrom(...TOWNS)),
    description: fc.constantFrom('', 'a lantern', 'hope and tea'),
    kind: fc.constantFrom(...KINDS),
    led: maybe(fc.constantFrom(...LEADS)),
    formats: some(FORMATS, 3),
    schedule: some(SCHEDULES),
    stage: some(['postpartum', 'after-loss', 'someday']),
    experience: some(['loss', 'worry', 'tfmr']),
    community: some(['dads-partners', 'lgbtq']),
    comfort: fc.dictionary(fc.constantFrom(...FACTS), fc.boolean()),
    languages: some(['en', 'ES', 'es']),
    free: maybe(fc.boolean()),
    access: some(['step-free', 'induction-loop']),
    status: fc.constantFrom(...STATUSES, 'open'),
  })
  .map(({ town, led, free, stage, experience, community, comfort, ...given }) =>
    aGroup({
      ...given,
      comfort,
      audience: { stage, experience, community, notFor: [] },
      ...(town === undefined ? {} : { place: { city: town } }),
      ...(led === undefined ? {} : { ledBy: led }),
      ...(free === undefined ? {} : { cost: { free } }),
    }),
  );

const VALUES: Readonly<Record<FilterName, readonly string[]>> = {
  format: FORMATS,
  soon: ['24h'],
  day: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
  part: ['morning', 'afternoon', 'evening'],
  kind: KINDS,
  stage: ['postpartum', 'after-loss', 'someday', 'nobody'],
  experience: ['loss', 'worry', 'tfmr'],
  community: ['dads-partners', 'lgbtq'],
  comfort: FACTS,
  led: ['professional', 'trained-peer'],
  language: ['en', 'es'],
  cost: ['free'],
  access: ['step-free', 'induction-loop'],
};

const anyFilters: fc.Arbitrary<Filters> = some(FILTERS, 3).chain((names) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        fc.subarray([...VALUES[name]], {
          minLength: 1,
          maxLength: Math.min(VALUES[name].length, name === 'comfort' ? 3 : 2),
        }),
      ]),
    ),
  ),
);

/** A question. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({
  words: fc.constantFrom('', '', '', 'hope', 'l', 'EVE', 'hope tea', 'nothing'),
  filters: anyFilters,
  // Most questions are not about loss.
  loss: fc.constantFrom(false, false, false, false, true),
});

/** Whether a group fits, read off the group itself. */
export function fits(group: Group, { words, filters, loss }: Query): boolean {
  if (group.status === 'closed') return false;
  const isLoss = has(group, 'stage', ['after-loss']) || has(group, 'experience', ['loss', 'tfmr']);
  // (No group here states whether babies come.)
  if (loss && (group.kind === 'parent-baby' || !isLoss || has(group, 'stage', ['postpartum']))) return false;
  const texts = foldWords(
    [
      group.name,
      group.place?.city,
      group.description,
      group.kind,
      ...group.audience.stage,
      ...group.audience.experience,
      ...group.audience.community,
    ].join(' '),
  );
  if (!foldWords(words).every((word) => texts.some((text) => text.startsWith(fold(word))))) return false;
  return FILTERS.every((name) => {
    const values = filters[name] ?? [];
    if (name === 'comfort') return values.every((fact) => group.comfort[fact as ComfortFact] !== false);
    return values.length === 0 || has(group, name, values, filters.format);
  });
}

/** Whether it has one of the values; those of `comfort` it states. `asked` are the formats that she asks for. */
export function has(group: Group, name: FilterName, values: readonly string[], asked?: readonly string[]): boolean {
  return valuesOf(group, name, asked).some((value) => values.includes(value));
}

/** What a group can be found by. */
export function valuesOf(group: Group, name: FilterName, asked: readonly string[] = []): readonly string[] {
  switch (name) {
    case 'format':
      return group.formats;
    case 'soon':
      return upcoming(group.schedule, NOW, 1).some(({ start }) => start < NOW + 86_400_000) ? ['24h'] : [];
    case 'day':
    case 'part':
      return shownTimes(group, asked).map((time) => time[name]);
    case 'kind':
      return group.kind === 'other' ? [] : [group.kind];
    case 'stage':
    case 'experience':
    case 'community':
      return group.audience[name];
    case 'comfort':
      return Object.keys(group.comfort).filter((fact) => group.comfort[fact as ComfortFact]);
    case 'led':
      return group.ledBy === 'both' ? ['professional', 'trained-peer'] : group.ledBy ? [group.ledBy] : [];
    case 'language':
      return group.languages.map((code) => code.toLowerCase());
    case 'cost':
      return group.cost?.free ? ['free'] : [];
    case 'access':
      return group.access;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', { weekday: 'short', hour: 'numeric', hourCycle: 'h23', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** Every meeting of the weeks to come, as the clock and calendar of its reader tell it. */
function shownTimes(
  { formats, schedule: schedules }: Group,
  asked: readonly string[],
): readonly { readonly day: string; readonly part: string }[] {
  const isHome = (all: readonly string[]): boolean => all.length > 0 && all.every((one) => one !== 'in-person');
  // Of a group that is both, what she asks for decides.
  const fromHome = isHome(formats) || (formats.length > 1 && isHome(asked));
  return schedules.flatMap((schedule) =>
    upcoming([schedule], NOW, 14).map(({ start }) => {
      const shown = clockIn(fromHome ? ZONE : schedule.zone).formatToParts(start);
      const parts = Object.fromEntries(shown.map(({ type, value }) => [type, value]));
      const hour = Number(parts['hour']);
      return {
        day: String(parts['weekday']).slice(0, 2).toLowerCase(),
        part: hour < 5 || hour > 16 ? 'evening' : hour < 12 ? 'morning' : 'afternoon',
      };
    }),
  );
}
