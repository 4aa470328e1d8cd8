/** One HealthcareService of FHIR as a group. */
import type { Group } from '../model/group.js';
import type { Format, Status } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { singleFacts } from './facts.js';
import { concepts, isRestricted, termsOf, type Concept } from './fhir-concept.js';
import { networksOf, organizationOf, readTelecom, type Reachable } from './fhir-contacts.js';
import * as fields from './fhir-fields.js';
import { readWhen } from './fhir-when.js';
import { readWhere, type FindSite, type Whereabouts } from './fhir-where.js';
import { items, silent, unique, words } from './hsds-read.js';
import { kindOf } from './kind-words.js';
import { languageTag } from './languages.js';
import { provenanceOf } from './provenance.js';
import { readFlag, readText, type Raw, type Report } from './read.js';
import type { Shelf } from './fhir-shelf.js';
import type { SourceContext } from './source.js';
import { factsOf } from './terms.js';

/** What is known around a service. */
export interface Around {
  readonly context: SourceContext;
  readonly shelf: Shelf;
  readonly find: FindSite;
}

/** From the most to the least telling: what a group is called after where it has no name, and what its kind is taken from. */
const CONCEPTS = ['type', 'specialty', 'program', 'programName', 'characteristic', 'category'];

/** Reads a service; undefined where it has no name at all, which is reported, or is not for everybody. */
export function readService(raw: Raw, id: string, around: Around, told: Report): Group | undefined {
  if (isRestricted(raw)) return undefined;
  let hasPasscode = false;
  const report: Report = (field, code) => {
    hasPasscode ||= code === 'passcode-public';
    told(field, code);
  };
  const lists = CONCEPTS.map((field) => concepts(raw, field, report));
  const name = words(raw, 'name', report) ?? nameFrom(lists.slice(0, 2));
  if (name === undefined) {
    report('name', 'name-missing');
    return undefined;
  }
  const group = readGroup(raw, { id, name }, lists, around, report);
  return hasPasscode && group.online ? { ...group, online: { ...group.online, hasPasscode } } : group;
}

/** A service may have no name; then what it is says enough: "Perinatal support group". */
function nameFrom(lists: readonly (readonly Concept[])[]): string | undefined {
  return lists
    .flat()
    .map(({ codings, text }) => text ?? codings.find(({ label }) => label)?.label)
    .find((label) => label !== undefined);
}

/** Who provides a service: the reference, and the organisation that came along. */
function ownerOf(raw: Raw, shelf: Around['shelf'], report: Report): readonly [Raw | undefined, Raw | undefined] {
  const provider = items(raw, 'providedBy', report)[0];
  return [provider, provider && shelf.find(provider, raw, 'Organization')];
}

type Names = Pick<Group, 'id' | 'name'>;
type Lists = readonly (readonly Concept[])[];

function readGroup(raw: Raw, names: Names, lists: Lists, { context, shelf, find }: Around, report: Report): Group {
  const today = new Date(context.now).toISOString().slice(0, 10);
  const [provider, organization] = ownerOf(raw, shelf, report);
  const where = readWhere(raw, organization, find, report);
  const eligibility = fields.readEligibility(raw, report);
  const about = ['comment', 'extraDetails'].map((field) => words(raw, field, report));
  const zones = { stated: where.statedZone, zone: where.zone };
  const when = readWhen(raw, { texts: [names.name, ...about], ...zones, now: context.now }, report);
  const terms = termsOf([...lists.flat(), ...eligibility.concepts]);
  const facts = factsOf(terms, context.terms);
  const reach = readTelecom(raw, today, report);
  const formats = formatsOf(raw, where, lists[CONCEPTS.indexOf('characteristic')] ?? [], reach);
  const optional = compact<Partial<Group>>({
    description: unique([...about, ...eligibility.texts]).join('\n\n') || undefined,
    notice: when.notice,
    url: reach.url,
    ...singleFacts(facts, networksOf(raw, report)),
    scheduleText: when.scheduleText,
    // Where an online group has its office is no place to go to.
    place: formats.length > 0 && !formats.includes('in-person') ? undefined : where.place,
    serves: where.serves,
    online: reach.online,
    cost: fields.readCost(raw, report),
    joining: fields.readJoining(raw, report),
    organization: organizationOf(provider, organization, today, report),
    updatedAt: fields.readUpdated(raw, report),
    lang: languageTag(readText(raw, 'language', silent) ?? ''),
  });
  return {
    ...names,
    source: provenanceOf('fhir', context, reach.url),
    kind: facts.kind ?? kindOf(names.name, terms),
    formats,
    schedule: when.schedule,
    audience: facts.audience,
    comfort: where.site?.isOnTransit ? { onTransit: true, ...facts.comfort } : facts.comfort,
    asksFor: fields.readDocuments(raw, report),
    languages: unique([...fields.readLanguages(raw, report), ...facts.languages]),
    status: statusOf(raw, where, when.status, report),
    access: unique([...(where.site?.access ?? []), ...facts.access]),
    contacts: contactsOf(reach, where, organization, today, report),
    terms,
    ...optional,
  };
}

/** What is stated; else a place is for going to, and a meeting's link for joining from home. */
function formatsOf(raw: Raw, where: Whereabouts, characteristics: readonly Concept[], reach: Reachable): Format[] {
  const stated = [...fields.deliveryFormats(raw), ...fields.namedFormats(characteristics)];
  const guessed: readonly Format[] = where.hasPlace && stated.length === 0 ? ['in-person'] : [];
  const remote: readonly Format[] = reach.online !== undefined || where.hasVirtual ? ['online'] : [];
  return [...new Set([...guessed, ...stated, ...remote])];
}

function statusOf(raw: Raw, where: Whereabouts, status: Status, report: Report): Status {
  if (readFlag(raw, 'active', report) === false) return 'closed';
  if (where.isSuspended || status === 'paused') return 'paused';
  const isAccepting = fields.acceptsNew(raw) ?? fields.acceptsNew(where.site?.location);
  return isAccepting === false ? 'full' : status;
}

/** Those of the service; else of its place, else of who offers it. */
function contactsOf(
  reach: Reachable,
  where: Whereabouts,
  organization: Raw | undefined,
  today: string,
  report: Report,
): Group['contacts'] {
  if (reach.contacts.length > 0) return reach.contacts;
  for (const one of [where.site?.location, organization]) {
    const { contacts = [], url } = one ? readTelecom(one, today, report) : {};
    const all = url !== undefined && reach.url === undefined ? [...contacts, { url }] : contacts;
    if (all.length > 0) return all;
  }
  return [];
}
