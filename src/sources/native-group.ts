/** The shape of one native record: our model's own fields, read with suspicion. */
import type { Contact, Group, Organization, Place, Provenance } from '../model/group.js';
import { COMFORT_FACTS, FORMATS, JOIN_MODES, KINDS, LEADS, STATUSES } from '../model/vocabulary.js';
import type { Format } from '../model/vocabulary.js';
import { MOST_SCHEDULES, readSchedule } from './native-schedule.js';
import { asRaw, isBlank, kept, matchOneOf, readDay, readFlag, readGeo, readText, readTexts, readUrl } from './read.js';
import type { Raw, Report } from './read.js';
import { between, object, objects, oneOf, readShape, UNCLEAN } from './shape.js';
import type { FieldReader, Shape } from './shape.js';

const PRECISIONS = ['exact', 'street', 'postcode', 'city', 'region'] as const;

/** A list; what is always there has an empty one by default. */
const list: FieldReader<readonly string[]> = readTexts;
/** Such as hold more than words. */
const phrases: FieldReader<readonly string[]> = (raw, field, report) => {
  const texts = readTexts(raw, field, report);
  if (UNCLEAN.test(texts.join())) report(field, 'passcode-public');
  return texts;
};
const age = between(0, 130);

const readFormats: FieldReader<readonly Format[]> = (raw, field, report) => {
  const words = readTexts(raw, field, report);
  return kept(words, words.length, (word, i) => {
    const format = matchOneOf(word as string, FORMATS);
    if (format === undefined) report(field, 'value-unknown');
    return words.findIndex((other) => matchOneOf(other, FORMATS) === format) < i ? undefined : format;
  });
};

const comfort = Object.fromEntries(COMFORT_FACTS.map((fact) => [fact, readFlag])) as Shape<Group['comfort']>;

const readSchedules: FieldReader<Group['schedule']> = (raw, field, report) => {
  const value = raw[field];
  const items: readonly unknown[] = isBlank(value) ? [] : [value].flat();
  return kept(items, MOST_SCHEDULES, (item, i) => {
    const schedule = readSchedule(item, (inner, code) => report(`${field}[${i}].${inner}`, code));
    if (schedule === undefined) report(field, 'time-unreadable');
    return schedule;
  });
};

const place: Shape<Place> = {
  name: readText,
  lines: orNothing(phrases),
  city: readText,
  region: readText,
  postalCode: readText,
  country: readText,
  formatted: readText,
  notes: readText,
  transit: readText,
  parking: readText,
  geo: (raw, field, report) => {
    const geo = asRaw(raw[field]);
    if (geo === undefined) return undefined;
    const precision = oneOf(PRECISIONS)(geo, 'precision', report) ?? 'city';
    return readGeo(geo, 'lat', 'lng', precision, (inner, code) => report(`${field}.${inner}`, code));
  },
};

const contact: Shape<Contact> = {
  name: readText,
  role: readText,
  phone: readText,
  email: readText,
  url: readUrl,
};

const organization: Shape<Organization> = { name: readText, url: readUrl, phone: readText };

function orNothing(read: FieldReader<readonly string[]>): FieldReader<readonly string[]> {
  return (raw, field, report) => {
    const texts = read(raw, field, report);
    return texts && texts.length > 0 ? texts : undefined;
  };
}

const NONE: readonly never[] = [];
const NOTHING: Group['comfort'] = {};
const NOBODY: Group['audience'] = { stage: NONE, experience: NONE, community: NONE, notFor: NONE };

const shape: Shape<Omit<Group, 'source' | 'also'>> = {
  // What it is called is told by who reads the feed.
  id: (raw, field) => raw[field] as string,
  name: readText,
  description: readText,
  notice: readText,
  url: readUrl,
  kind: oneOf(KINDS),
  kindLabel: readText,
  ledBy: oneOf(LEADS),
  credential: readText,
  formats: readFormats,
  schedule: readSchedules,
  scheduleText: readText,
  place: object(place),
  serves: object({ text: readText, regions: orNothing(list), nationwide: readFlag }),
  online: object({ url: readUrl, provider: readText, notes: readText, hasPasscode: readFlag }),
  dialIn: objects({ number: readText, code: readText, notes: readText }, 'number'),
  audience: object({ stage: phrases, experience: phrases, community: phrases, notFor: phrases }, undefined, NOBODY),
  minAge: age,
  maxAge: age,
  comfort: object(comfort),
  babyMaxAgeMonths: between(0, 240),
  asksFor: phrases,
  expect: object({
    minutes: between(1, 10_000),
    size: readText,
    opening: readText,
    membership: oneOf(['open', 'fixed'] as const),
  }),
  cost: object({
    free: readFlag,
    min: between(0, 1e6),
    max: between(0, 1e6),
    currency: readText,
    reduced: readFlag,
    text: readText,
  }),
  insurance: readText,
  languages: list,
  joining: object({ mode: oneOf(JOIN_MODES), url: readUrl, text: readText }, 'mode'),
  status: oneOf(STATUSES),
  remaining: between(0, 100_000),
  access: phrases,
  contacts: objects(contact),
  organization: object(organization, 'name'),
  verifiedAt: readDay,
  updatedAt: readDay,
  lang: readText,
  terms: objects({ scheme: readText, code: readText, label: readText }, 'code'),
};

/** The group, or undefined when the record has no name; each field that cannot be used is reported and left out, but for passcodes. */
export function readGroup(raw: Raw, id: string, source: Provenance, report: Report): Group | undefined {
  const group: { -readonly [K in keyof Group]?: Group[K] } = readShape<Omit<Group, 'source' | 'also'>>(
    shape,
    raw,
    report,
  );
  if (group.name === undefined) {
    report('name', 'name-missing');
    return undefined;
  }
  // One by one and by name: engines keep an object small that grows so.
  group.id = id;
  group.source = source;
  group.kind ??= 'other';
  group.formats ??= NONE;
  group.schedule ??= NONE;
  group.audience ??= NOBODY;
  group.comfort ??= NOTHING;
  group.asksFor ??= NONE;
  group.languages ??= NONE;
  group.status ??= 'open';
  group.access ??= NONE;
  group.contacts ??= NONE;
  group.terms ??= NONE;
  return group as Group;
}
