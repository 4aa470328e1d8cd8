/** Whom to call or write to: `telecom` of a service, of its place, of who offers it. */
import type { Contact, Online, Organization } from '../model/group.js';
import { compact } from './compact.js';
import { codesOf, concepts, extensions, isRestricted } from './fhir-concept.js';
import { acceptsNew } from './fhir-fields.js';
import { items, silent, words } from './hsds-read.js';
import { readLink } from './prose.js';
import { providerOf } from './provider.js';
import { dayOf, readNumber, readText, type Raw, type Report } from './read.js';

/** What the contact points of one record lead to. */
export interface Reachable {
  readonly contacts: readonly Contact[];
  /** Its first web page. */
  readonly url: string | undefined;
  /** A link to a video meeting. */
  readonly online: Online | undefined;
}

const MAX_CONTACTS = 8;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Reads the contact points of one record, the one with the best rank first. `today`: `YYYY-MM-DD`. */
export function readTelecom(raw: Raw, today: string, report: Report): Reachable {
  const contacts: Contact[] = [];
  let url: string | undefined;
  let online: Online | undefined;
  for (const point of pointsOf(raw, today, report)) {
    const inner: Report = (field, code) => report(`telecom.${field}`, code);
    const system = readText(point, 'system', inner)?.toLowerCase();
    if (system === 'url') {
      const link = readLink(point, 'value', inner);
      const provider = link.url === undefined ? undefined : providerOf(link.url);
      if (link.url !== undefined && provider !== undefined)
        online ??= { url: link.url, provider, ...(link.hasPasscode ? { hasPasscode: true } : {}) };
      else if (url === undefined) url = link.url;
      else if (link.url !== undefined && link.url !== url) contacts.push({ url: link.url });
    } else if (system === 'phone' || system === 'sms') contacts.push(...phoneOf(point, inner));
    else if (system === 'email') contacts.push(...emailOf(point, inner));
  }
  const distinct = new Map(contacts.map((contact) => [JSON.stringify(contact), contact]));
  return { contacts: [...distinct.values()].slice(0, MAX_CONTACTS), url, online };
}

/** Those that hold today and are for everybody; `contact.telecom` in R5. */
function pointsOf(raw: Raw, today: string, report: Report): readonly Raw[] {
  const all = [
    ...items(raw, 'telecom', report),
    ...items(raw, 'contact', report).filter(isForVisitors).flatMap(pointsIn(report)),
  ];
  const rank = (point: Raw): number => readNumber(point, 'rank', silent) ?? Infinity;
  return all
    .filter((point) => !isRestricted(point) && point['use'] !== 'old' && !isOver(point, today))
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function pointsIn(report: Report): (contact: Raw) => readonly Raw[] {
  return (contact) => items(contact, 'telecom', report);
}

/** An organisation names people for billing, press and staff too; they are not whom a parent looks for. */
function isForVisitors(contact: Raw): boolean {
  const purposes = codesOf(concepts(contact, 'purpose', silent));
  return purposes.length === 0 || purposes.includes('patinf');
}

function isOver(point: Raw, today: string): boolean {
  const end = items(point, 'period', silent)[0]?.['end'];
  const day = typeof end === 'string' ? dayOf(end) : undefined;
  return day !== undefined && day < today;
}

function phoneOf(point: Raw, report: Report): readonly Contact[] {
  const phone = words(point, 'value', report)?.replace(/^(?:tel|sms):/i, '');
  if (phone === undefined) return [];
  if (/\d{3}/.test(phone)) return [{ phone }];
  report('value', 'value-impossible');
  return [];
}

function emailOf(point: Raw, report: Report): readonly Contact[] {
  const email = words(point, 'value', report)?.replace(/^mailto:/i, '');
  if (email === undefined) return [];
  if (EMAIL.test(email)) return [{ email }];
  report('value', 'value-impossible');
  return [];
}

/** Who offers the service: the organisation that was included, else the name that the reference gives. */
export function organizationOf(
  reference: Raw | undefined,
  found: Raw | undefined,
  today: string,
  report: Report,
): Organization | undefined {
  const inner: Report = (field, code) => report(`providedBy.${field}`, code);
  const name = (found && words(found, 'name', inner)) ?? (reference && words(reference, 'display', inner));
  if (name === undefined) return undefined;
  const reach = found && readTelecom(found, today, inner);
  return compact<Organization>({
    name,
    url: reach?.url,
    phone: reach?.contacts.find(({ phone }) => phone !== undefined)?.phone,
  });
}

/** The insurance networks that a service is part of, by name; not those from which it takes nobody new. */
export function networksOf(raw: Raw, report: Report): readonly (string | undefined)[] {
  const references = [
    ...items(raw, 'network', report),
    ...extensions(raw, /network-?reference/i).flatMap((one) => items(one, 'valueReference', report)),
    ...extensions(raw, /newpatients/i).flatMap((one) =>
      acceptsNew({ extension: one }) === false
        ? []
        : extensions(one, /^fromNetwork$/i).flatMap((from) => items(from, 'valueReference', report)),
    ),
  ];
  return references.map((one) => words(one, 'display', report));
}
