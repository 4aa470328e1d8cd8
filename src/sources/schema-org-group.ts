/** One group from the events that make it. */
import type { Group, Online } from '../model/group.js';
import type { Status } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { addFact, singleFacts } from './facts.js';
import { silent, unique } from './hsds-read.js';
import { kindOf } from './kind-words.js';
import { provenanceOf } from './provenance.js';
import { dayOf, readText, type Raw, type Report } from './read.js';
import { stateOf, type Dated } from './schema-org-dates.js';
import { idOf, linkOf, nodeOf, textOf, titleOf, typesOf } from './schema-org-nodes.js';
import { isFull, readCost, readJoining, readRemaining } from './schema-org-offers.js';
import { readPeople } from './schema-org-people.js';
import { readWhere, type Where } from './schema-org-place.js';
import type { EventSet, Found } from './schema-org-sets.js';
import { genderFacts, readAccess, readAges, readLanguages, readNotes, readTerms } from './schema-org-terms.js';
import { readWhen, type When } from './schema-org-when.js';
import type { Format, SourceContext } from './source.js';
import { factsOf } from './terms.js';
import { fold } from './words-time.js';

/** What holds for all events of one feed. */
export interface FeedFacts {
  readonly format: Format;
  readonly context: SourceContext;
  /** The address of the page, against which its links are read. */
  readonly base: string;
  readonly licence: string | undefined;
}

/** The group of a set of events, or undefined (reported) where none of them has a name. */
export function readSet(set: EventSet, feed: FeedFacts): Group | undefined {
  const { now } = feed.context;
  const [first] = set.events;
  const name = first && titleOf(first.raw, first.report)?.name;
  if (first === undefined || name === undefined) {
    first?.report('name', 'name-missing');
    return undefined;
  }
  const { report, hasPasscode } = watched(first.report);
  const where = readWhere(first.raw, feed.base, report);
  const when = readWhen(set, { ...where.zones, name, now });
  const next = nextOf(when, now);
  const told = set.events.find((event) => event.report === next?.event.report) ?? set.events.at(-1) ?? first;
  // Events of one group share their place, but not whether it was moved online.
  const known = told === first ? { name, when, where, hasPasscode } : { name, when };
  return readGroup(set, told, known, feed);
}

/** A report that remembers whether it was told of a passcode. */
function watched(tell: Report): { readonly report: Report; readonly hasPasscode: () => boolean } {
  let found = false;
  const report: Report = (field, code) => {
    found ||= code === 'passcode-public';
    tell(field, code);
  };
  return { report, hasPasscode: () => found };
}

/** What is known of a group before one of its events is chosen to tell the rest. */
interface Known {
  readonly name: string;
  readonly when: When;
  readonly where?: Where;
  readonly hasPasscode?: () => boolean;
}

/** The date that speaks for the group: the next one that takes place and has room, else the next one, else the last. */
function nextOf({ dates }: When, now: number): Dated | undefined {
  const inOrder = [...dates].sort((a, b) => a.end - b.end);
  const ahead = inOrder.filter(({ end, state }) => end > now && state === 'scheduled');
  return ahead.find(({ event }) => !isFull(event.raw)) ?? ahead[0] ?? inOrder.at(-1);
}

function readGroup(set: EventSet, { raw, report: tell }: Found, known: Known, feed: FeedFacts): Group {
  const { context, base, format } = feed;
  const { name, when } = known;
  const { report, hasPasscode } = watched(tell);
  const today = new Date(context.now).toISOString().slice(0, 10);
  const where = known.where ?? readWhere(raw, base, report);
  const people = readPeople(raw, format, base, report);
  const about = readTerms(raw, format, report);
  const facts = factsOf(about, context.terms);
  const amenities = where.amenities.map((code) => ({ scheme: format, code }));
  // Names of people and things of the house say nothing of whom the group is for.
  const terms = [...about, ...readNotes(raw, format, report), ...people.terms, ...amenities];
  for (const fact of genderFacts(raw)) addFact(facts, fact);
  const url = readPage(raw, base, report);
  const source = provenanceOf(format, context, url);
  const texts = ['description', 'attendeeInstructions'].map((field) => textOf(raw, field, report));
  const left = readLeft(set, when, raw, report, context.now);
  const optional = compact<Partial<Group>>({
    description: unique(texts).join('\n\n') || undefined,
    url,
    ...singleFacts(facts),
    scheduleText: when.text,
    place: where.place,
    ...readAges(raw, report),
    cost: readCost(raw, today, report),
    joining: readJoining(raw, url, today, base, report),
    remaining: left.remaining,
    organization: people.organization,
    updatedAt: readUpdated(raw, report),
  });
  const online = onlineOf(where, hasPasscode() || known.hasPasscode?.() === true);
  return {
    id: idIn(set, raw, name),
    source: feed.licence === undefined ? source : { ...source, licence: feed.licence },
    name,
    kind: facts.kind ?? kindIn(raw, name, about),
    formats: where.formats,
    schedule: when.schedule,
    ...optional,
    ...(online ? { online } : {}),
    audience: facts.audience,
    comfort: { ...where.comfort, ...facts.comfort },
    asksFor: [],
    languages: unique([...readLanguages(raw, report), ...facts.languages]),
    status: readStatus(set, when, raw, left.isFull, report),
    access: unique([...readAccess(raw, report), ...facts.access]),
    contacts: people.contacts,
    terms,
  };
}

function onlineOf({ online, formats }: Where, hasPasscode: boolean): Online | undefined {
  if (!formats.includes('online')) return undefined;
  return compact<Online>({ ...(online as Online), hasPasscode: hasPasscode || undefined });
}

/** The event's own page, else what it names as the same thing. An `@id` is for machines. */
function readPage(raw: Raw, base: string, report: Report): string | undefined {
  return (
    linkOf(raw, 'url', base, report) ??
    linkOf(raw, 'mainEntityOfPage', base, silent) ??
    linkOf(raw, 'sameAs', base, report)
  );
}

/** The type says outright that it is a class; a name or a term that says more is asked first. */
function kindIn(raw: Raw, name: string, terms: Group['terms']): Group['kind'] {
  const kind = kindOf(
    name,
    terms.map((term) => ({ ...term, label: term.label ?? term.code })),
  );
  return kind === 'other' && typesOf(raw).some((type) => /^(?:CourseInstance|EducationEvent)$/.test(type))
    ? 'class'
    : kind;
}

/** `identifier`, else `@id`, where all events of the group share it; else the name, which stays when one of many dates is over. */
function idIn({ events }: EventSet, raw: Raw, name: string): string {
  const ids = new Set(events.map((event) => ownId(event.raw) ?? ''));
  const id = ownId(raw);
  return ids.size === 1 && id !== undefined ? id : slugOf(name);
}

/** The id that a record states for itself, if it can be used. */
export function ownId(raw: Raw): string | undefined {
  const [value] = [raw['identifier']].flat() as readonly unknown[];
  const node = nodeOf(value);
  const text = node ? readText(node, 'value', silent) : readText({ id: value }, 'id', silent);
  return [text, idOf(raw)].find((one) => one !== undefined && one.length < 200);
}

function slugOf(name: string): string {
  return (
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 100) || 'group'
  );
}

/** Places left at the group itself, else at its next meeting; it is full when every meeting ahead is. */
function readLeft(
  { meetings }: EventSet,
  { dates }: When,
  raw: Raw,
  report: Report,
  now: number,
): { remaining: number | undefined; isFull: boolean } {
  const remaining = readRemaining(raw, report);
  if (isFull(raw)) return { remaining, isFull: true };
  const ahead = dates
    .filter(({ end, state, event }) => end > now && state === 'scheduled' && meetings.includes(event))
    .sort((a, b) => a.end - b.end);
  const [next] = ahead;
  if (remaining !== undefined || next === undefined) return { remaining, isFull: false };
  const full = ahead.every(({ event }) => isFull(event.raw));
  const left = readRemaining(next.event.raw, report);
  return { remaining: left === 0 && !full ? undefined : left, isFull: full };
}

/** Called off only when every event of it is; one date of many that is called off is left out of the dates. What is over is closed. */
function readStatus({ events, meetings }: EventSet, when: When, raw: Raw, full: boolean, report: Report): Status {
  const states = events.map((event) => stateOf(event.raw, event.raw === raw ? report : silent));
  const own = when.dates.filter(({ event }) => meetings.includes(event)).map(({ state }) => state);
  const areOff = (list: readonly string[]): boolean => list.length > 0 && list.every((state) => state === 'cancelled');
  const hasRule = events.some(({ raw: one }) => one['eventSchedule'] !== undefined);
  if (when.isOver || areOff(states) || (!hasRule && areOff(own))) return 'closed';
  if (states.every((state) => state !== 'scheduled')) return 'paused';
  return full ? 'full' : titleOf(raw, silent)?.status === 'waitlist' ? 'waitlist' : 'open';
}

/** The instant or day of the last change, which is no check of the listing. */
function readUpdated(raw: Raw, report: Report): string | undefined {
  const text = textOf(raw, 'dateModified', report);
  if (text === undefined || dayOf(text) !== undefined) return text;
  report('dateModified', 'date-unreadable');
  return undefined;
}
