/**
 * Open Referral HSDS 3.x: pages of services, or of services at their
 * locations, bare lists and single records. One record is one group; an
 * organisation stands for its services, and is named as whom to ask in a state that it serves.
 */
import type { Problem } from '../base/problem.js';
import type { Coordinator } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Format, Status } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { BROKEN } from './cut-json.js';
import { singleFacts } from './facts.js';
import { officesOnce } from './hsds-areas.js';
import type { Listing } from './hsds-details.js';
import { readAges, readCost, readJoining, readLanguages, readModified, readRemaining } from './hsds-fields.js';
import { listingsOf } from './hsds-pages.js';
import { readContacts, readOrganization } from './hsds-people.js';
import { readWhere } from './hsds-place.js';
import { firstWords, items, silent, unique, within, words } from './hsds-read.js';
import { readTimes } from './hsds-schedule.js';
import { readTerms } from './hsds-terms.js';
import { kindOf } from './kind-words.js';
import { readLink } from './prose.js';
import { provenanceOf } from './provenance.js';
import { asRaw, readDay, readText, readTexts, type Raw, type Report } from './read.js';
import { uniqueIds } from './record-names.js';
import type { Adapter, SourceContext } from './source.js';
import { factsOf } from './terms.js';

/** Reads an HSDS API, or a file in its shape. */
export const readHsds: Adapter = async function* (feed, context) {
  const seen = new Set<string>();
  const ownId = uniqueIds();
  const officesOf = officesOnce();
  let count = 0;
  for await (const listings of listingsOf(feed, context)) {
    const problems = new Map<string, Problem>();
    const coordinators: Coordinator[] = [];
    const groups = listings.flatMap((listing) => {
      count += 1;
      const raw = asRaw(listing.raw);
      const id = (raw && readText(raw, 'id', silent)) ?? `#${count}`;
      const report: Report = (field, code) =>
        problems.set(`${id} ${field} ${code}`, { source: context.label, record: id, field, code });
      // Pages move while they are read: what comes again under its name is no other one.
      const identity = `${id} ${nameOf(raw)}`;
      if (seen.has(identity)) {
        report('id', 'id-duplicate');
        return [];
      }
      seen.add(identity);
      const group = readListing(listing, raw, id, context, report);
      if (group && raw) coordinators.push(...officesOf(raw, group));
      return group ? { ...group, id: ownId(id, report, 'id') } : [];
    });
    yield { records: listings.length, groups, coordinators, problems: [...problems.values()] };
  }
};

/** The name as the list writes it; that of a service at a location is the service's. */
function nameOf(raw: Raw | undefined): string {
  const service = raw && (asRaw(raw['service']) ?? raw);
  return (service && words(service, 'name', silent)) ?? '';
}

function readListing(
  listing: Listing,
  raw: Raw | undefined,
  id: string,
  context: SourceContext,
  report: Report,
): Group | undefined {
  if (raw === undefined) {
    report('', listing.raw === BROKEN ? 'not-json' : 'not-an-object');
    return undefined;
  }
  if (listing.isSummary) report('detail', 'detail-unreachable');
  const inner = asRaw(raw['service']);
  const service = inner ?? raw;
  const name = words(service, 'name', report);
  if (name === undefined) {
    report('name', 'name-missing');
    return undefined;
  }
  const sites = inner === undefined ? withHoursFirst(service, items(service, 'service_at_locations', report)) : [raw];
  let hasPasscode = false;
  const group = readGroup(service, sites, { id, name }, context, (field, code) => {
    hasPasscode ||= code === 'passcode-public';
    report(field, code);
  });
  const { online } = group;
  return hasPasscode && online ? { ...group, online: { ...online, hasPasscode } } : group;
}

function readGroup(
  service: Raw,
  sites: readonly Raw[],
  names: Pick<Group, 'id' | 'name'>,
  context: SourceContext,
  report: Report,
): Group {
  const organization = asRaw(service['organization']);
  const where = readWhere(sites, organization, report);
  const rows = schedulesOf(service, sites, where.chosen, report);
  const about = words(service, 'description', silent);
  const times = readTimes(rows, { name: names.name, about, zone: where.zone, now: context.now }, report);
  const url = readLink(service, 'url', report).url ?? firstUrl(service, report);
  const terms = readTerms([service, where.chosen], report);
  const facts = factsOf(terms, context.terms);
  const remaining = readRemaining(service, report);
  const optional = compact<Partial<Group>>({
    description: unique(DESCRIPTIONS.map((field) => words(service, field, report))).join('\n\n') || undefined,
    notice: words(service, 'alert', report),
    url,
    ...singleFacts(facts),
    scheduleText: times.text,
    place: where.place,
    serves: readServes(service, where.chosen, report),
    online: where.online,
    ...readAges(service, report),
    cost: readCost(service, new Date(context.now).toISOString().slice(0, 10), report),
    joining: readJoining(service, report),
    remaining,
    organization: readOrganization(organization, report),
    verifiedAt: readDay(service, 'assured_date', report),
    updatedAt: readModified(service, report),
  });
  return {
    ...names,
    source: provenanceOf('hsds', context, url),
    kind: facts.kind ?? kindOf(names.name, terms),
    formats: [...new Set([...where.formats, ...attending(rows)])],
    schedule: times.schedule,
    audience: facts.audience,
    comfort: facts.comfort,
    asksFor: unique(items(service, 'required_documents', report).map((one) => words(one, 'document', report))),
    languages: unique([...readLanguages(service, report), ...facts.languages]),
    status: readStatus(service, remaining, report),
    access: unique([...where.access, ...facts.access]),
    contacts: readContacts([service, where.chosen, asRaw(where.chosen?.['location']), organization], report),
    terms,
    ...optional,
  };
}

/** Texts that only the description can hold: who the service is for, and who interprets. */
const DESCRIPTIONS = ['description', 'eligibility_description', 'interpretation_services'];

/** Where only some places say when, the first of them stands for the service, so that hours and place belong together. */
function withHoursFirst(service: Raw, sites: readonly Raw[]): readonly Raw[] {
  if (items(service, 'schedules', silent).length > 0) return sites;
  const hasHours = (site: Raw): boolean => items(site, 'schedules', silent).length > 0;
  return [...sites.filter(hasHours), ...sites.filter((site) => !hasHours(site))];
}

/** A service's own schedules and those at its place. Hours of the building are not the group's. */
function schedulesOf(service: Raw, sites: readonly Raw[], chosen: Raw | undefined, report: Report): readonly Raw[] {
  const rows = [...items(service, 'schedules', report), ...items(chosen, 'schedules', report)];
  return rows.length > 0
    ? rows
    : (sites.map((site) => items(site, 'schedules', report)).find((own) => own.length > 0) ?? []);
}

function firstUrl(service: Raw, report: Report): string | undefined {
  for (const one of items(service, 'additional_urls', report)) {
    const { url } = readLink(one, 'url', within(report, 'additional_urls'));
    if (url !== undefined) return url;
  }
  return undefined;
}

const WAYS: readonly (readonly [Format, RegExp])[] = [
  ['in-person', /\bin[- ]?person\b|\bface[- ]to[- ]face\b/i],
  ['online', /\bonline\b|\bvirtual|\bvideo\b|\bremote/i],
  ['phone', /\b(?:tele)?phone\b/i],
];

/** Ways of taking part that `attending_type` names; a sentence there may name several. */
function attending(rows: readonly Raw[]): readonly Format[] {
  const text = rows.flatMap((row) => readTexts(row, 'attending_type', silent)).join(' ');
  return WAYS.filter(([, pattern]) => pattern.test(text)).map(([format]) => format);
}

function readServes(service: Raw, chosen: Raw | undefined, report: Report): Group['serves'] {
  const inner = within(report, 'service_areas');
  const areas = [...items(service, 'service_areas', report), ...items(chosen, 'service_areas', report)];
  const text = unique(areas.map((area) => firstWords(area, ['name', 'service_area', 'description'], inner))).join('; ');
  return text === '' ? undefined : { text };
}

const STATUSES: Readonly<Record<string, Status>> = {
  active: 'open',
  inactive: 'closed',
  defunct: 'closed',
  'temporarily closed': 'paused',
};

/** An unknown status is reported, and the listing stays: to hide it would be a guess too. */
function readStatus(service: Raw, remaining: number | undefined, report: Report): Status {
  const word = words(service, 'status', report)
    ?.toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const status = word === undefined ? 'open' : Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
  if (status === undefined) report('status', 'value-unknown');
  return (status ?? 'open') === 'open' && remaining === 0 ? 'full' : (status ?? 'open');
}
