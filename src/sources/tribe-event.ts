/** A series of events as one group. Its words are those of the next meeting. */
import type { Contact, Cost, Group, Organization, Term } from '../model/group.js';
import { addFact, singleFacts, type Facts } from './facts.js';
import { compact } from './compact.js';
import { firstWords, silent, within, words } from './hsds-read.js';
import { kindOf } from './kind-words.js';
import { mayBePasscode, namesPasscode } from './passcode-text.js';
import { provenanceOf } from './provenance.js';
import { asRaw, readNumber, readText, type Raw, type Report } from './read.js';
import type { SourceContext } from './source.js';
import { bareFlag, columnTerm, factsOf } from './terms.js';
import { labelsOf, readFormats, readJoining, readLinks, readOnline } from './tribe-join.js';
import { readWhere } from './tribe-place.js';
import { entries, readHtmlLink } from './tribe-read.js';
import type { Series } from './tribe-series.js';
import { parseDay } from './words-day.js';
import { parseClock } from './words-time.js';

/** Reads the group that a series is; its dates were read before. */
export function readGroup(series: Series, context: SourceContext, report: Report): Group {
  const { raw, title } = series.shown;
  let hasPasscode = false;
  const told: Report = (field, code) => {
    hasPasscode ||= code === 'passcode-public';
    report(field, code);
  };
  const { name, status } = title;
  const url = readHtmlLink(raw, 'url', told).url;
  const where = readWhere(raw, told);
  const terms = readTerms(raw, told);
  const facts = factsOf(terms, context.terms);
  const extra = readCustom(raw, facts, context.terms, told);
  const links = readLinks(raw, told);
  const formats = readFormats(raw, [name, ...labelsOf(terms)], where, links, told);
  const isThere = formats.includes('in-person');
  const organizers = entries(raw, 'organizer', told);
  const optional = compact<Partial<Group>>({
    description: firstWords(raw, ['description', 'excerpt'], told),
    notice: words(raw, 'event_status_reason', told),
    url,
    ...singleFacts(facts),
    scheduleText: series.text(),
    place: isThere ? where.place : undefined,
    online: readOnline(formats, series.hasOneLink ? links.meeting : undefined, hasPasscode),
    cost: readCost(raw, where.country, told),
    joining: readJoining(raw, links.signUp, url),
    organization: readOrganization(organizers[0], told),
    updatedAt: readModified(raw, told),
  });
  const others = where.others.map((label): Term => ({ scheme: 'tribe', code: 'venue', label }));
  const contacts = readContacts(organizers, links.site, told);
  return {
    id: series.id(),
    source: provenanceOf('tribe', context, url),
    name,
    kind: facts.kind ?? kindOf(name, terms),
    formats,
    schedule: series.schedule(),
    audience: facts.audience,
    comfort: facts.comfort,
    asksFor: [],
    languages: facts.languages,
    status: series.isOver ? 'closed' : status,
    access: facts.access,
    contacts: contacts.length > 0 || !isThere || where.contact === undefined ? contacts : [where.contact],
    terms: [...terms, ...extra, ...others],
    ...optional,
  };
}

/** Categories and tags; the one that WordPress gives to what has none says nothing. */
function readTerms(raw: Raw, report: Report): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const [field, scheme] of [
    ['categories', 'tribe_events_cat'],
    ['tags', 'post_tag'],
  ] as const) {
    const inner = within(report, field);
    for (const one of entries(raw, field, report)) {
      const label = words(one, 'name', inner);
      const code = firstWords(one, ['slug', 'id'], inner) ?? label;
      if (code === undefined || /^(?:uncategorized|uncategorised|sin-categoria)$/.test(code)) continue;
      terms.set(`${scheme} ${code}`, compact<Term>({ scheme, code, label }) ?? { code });
    }
  }
  return [...terms.values()];
}

const YES = /^(?:yes|y|true|1|s[ií])$/i;
const NO = /^(?:no|n|false|0)$/i;

/**
 * Fields that the site made itself, "Childcare: Yes". The host's fact for a
 * label holds where the value is a yes, and its opposite where it is a no; what has no fact is kept under its label. A
 * value may be a passcode by its label alone (P16).
 */
function readCustom(raw: Raw, facts: Facts, map: SourceContext['terms'], report: Report): readonly Term[] {
  const fields = asRaw(raw['custom_fields']) ?? {};
  return Object.keys(fields)
    .slice(0, 100)
    .flatMap((key): readonly Term[] => {
      const one = asRaw(fields[key]);
      const inner = within(report, 'custom_fields');
      const name = one && words(one, 'label', inner);
      const value = one && words({ value: listed(one['value']) }, 'value', inner);
      if (value === undefined) return [];
      if ([name ?? '', key].some(namesPasscode) && mayBePasscode(value)) {
        inner('value', 'passcode-public');
        return [];
      }
      const fact = [name ?? key, key].map((own) => (Object.hasOwn(map, own) ? map[own] : undefined)).find(Boolean);
      const stated = fact !== undefined && (YES.test(value) ? fact : NO.test(value) ? `!${fact}` : undefined);
      if (stated && addFact(facts, stated)) return [];
      // A key such as "_ecp_custom_2" is for programs.
      if (name === undefined)
        return bareFlag(value) === undefined ? [{ scheme: 'tribe', code: key, label: value }] : [];
      return columnTerm('tribe', name, name, value);
    });
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value;
}

const FREE = /^(?:free|gratis|gratuit[oa]|no (?:cost|charge|fee)|[$€£]?\s?0(?:[.,]00)?\s?[$€£]?)[.!]?$/i;
const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };
const DOLLARS: Readonly<Record<string, string>> = { US: 'USD', PR: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD' };

/** The cost as written, with its amounts where the currency is known; "$" alone is that of the country. */
function readCost(raw: Raw, country: string | undefined, report: Report): Cost | undefined {
  const text = words(raw, 'cost', report);
  if (text === undefined) return undefined;
  if (FREE.test(text)) return { free: true };
  const details = asRaw(raw['cost_details']) ?? {};
  const inner = within(report, 'cost_details');
  const values: readonly unknown[] = Array.isArray(details['values']) ? details['values'].slice(0, 50) : [];
  const amounts = values.flatMap((value) => readNumber({ value }, 'value', silent, 0, 1e6) ?? []);
  const symbol = words(details, 'currency_symbol', inner) ?? '';
  const code = words(details, 'currency_code', inner);
  const currency =
    code !== undefined && /^[A-Z]{3}$/.test(code)
      ? code
      : Object.hasOwn(SYMBOLS, symbol)
        ? SYMBOLS[symbol]
        : symbol === '$' && country !== undefined && Object.hasOwn(DOLLARS, country)
          ? DOLLARS[country]
          : undefined;
  if (amounts.length === 0 || currency === undefined || Math.max(...amounts) === 0) return { text };
  return { text, min: Math.min(...amounts), max: Math.max(...amounts), currency };
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

function readOrganization(raw: Raw | undefined, report: Report): Organization | undefined {
  const inner = within(report, 'organizer');
  const name = raw && words(raw, 'organizer', inner);
  if (raw === undefined || name === undefined) return undefined;
  return compact<Organization>({
    name,
    url: readHtmlLink(raw, 'website', inner).url,
    phone: words(raw, 'phone', inner),
  });
}

/** The organizers that can be reached, and the website of the event. Sites write "@" as an entity, against robots. */
function readContacts(organizers: readonly Raw[], site: string | undefined, report: Report): readonly Contact[] {
  const inner = within(report, 'organizer');
  const people = organizers.slice(0, 8).flatMap((raw, i): readonly Contact[] => {
    const email = words(raw, 'email', inner);
    const isEmail = email !== undefined && EMAIL.test(email);
    if (email !== undefined && !isEmail) inner('email', 'value-impossible');
    const phone = words(raw, 'phone', inner);
    // The first one's website is that of the organization.
    const url = i === 0 ? undefined : readHtmlLink(raw, 'website', inner).url;
    const ways = compact<Contact>({ phone, email: isEmail ? email : undefined, url });
    return ways ? [compact<Contact>({ name: words(raw, 'organizer', inner), ...ways }) ?? ways] : [];
  });
  return site === undefined ? people : [...people, { url: site }];
}

/** "2026-10-05 14:21:07" in UTC as an instant; in the site's own time, only the day. */
function readModified(raw: Raw, report: Report): string | undefined {
  const [utc, local] = ['modified_utc', 'modified'].map((field) => readText(raw, field, report));
  const [date = '', time = ''] = (utc ?? local ?? '').split(/[ T]/);
  const day = parseDay(date);
  if (day === undefined && date !== '') report(utc === undefined ? 'modified' : 'modified_utc', 'date-unreadable');
  const isInstant =
    day !== undefined && utc !== undefined && parseClock(time) !== undefined && /^\d\d:\d\d:\d\d$/.test(time);
  return isInstant ? `${day}T${time}Z` : day;
}
