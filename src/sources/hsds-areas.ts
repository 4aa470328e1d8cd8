/** Organisations that serve a whole state: whom to ask there. An office, not a volunteer, so nobody is named (D14). */
import { countryCode } from '../base/countries.js';
import { fold } from '../base/fold.js';
import { regionCode } from '../base/place-zone.js';
import type { Coordinator } from '../model/feed.js';
import type { Group } from '../model/group.js';
import { readContacts, readOrganization } from './hsds-people.js';
import { items, silent, words } from './hsds-read.js';
import { asRaw, readText, type Raw } from './read.js';

/** Reads the offices of one listing after another; each organisation comes once a state. */
export function officesOnce(): (raw: Raw, group: Group) => readonly Coordinator[] {
  const seen = new Set<string>();
  return (raw, group) =>
    officesOf(raw, group).filter(({ id, region }) => !seen.has(`${region} ${id}`) && seen.add(`${region} ${id}`));
}

function officesOf(raw: Raw, { status, place }: Group): readonly Coordinator[] {
  const service = asRaw(raw['service']) ?? raw;
  const from = asRaw(service['organization']);
  const organization = readOrganization(from, silent);
  if (status === 'closed' || !from || !organization || !hasStates(place?.country)) return [];
  const { name, url, phone } = organization;
  const contacts = readContacts([from], silent);
  const email = contacts.find((contact) => contact.email)?.email;
  const number = phone ?? contacts.find((contact) => contact.phone)?.phone;
  const office = {
    id: readText(from, 'id', silent) ?? name,
    organization: name,
    languages: [],
    specialities: [],
    ...(number === undefined ? {} : { phone: number }),
    ...(email === undefined ? {} : { email }),
    ...(url === undefined ? {} : { url }),
  };
  return [...new Set(areasOf(raw, service).flatMap(stateOf))].map((region) => ({ ...office, region }));
}

/** The states that we know by their names are those of the United States and Canada. */
function hasStates(country: string | undefined): boolean {
  return !country || /^(?:US|CA|PR|VI|GU|MP|AS)$/.test(countryCode(country) ?? '');
}

/** What the service serves, anywhere or at one of its locations. */
function areasOf(raw: Raw, service: Raw): readonly Raw[] {
  const sites = [raw, ...items(service, 'service_at_locations', silent)];
  return [...new Set([service, ...sites])].flatMap((one) => items(one, 'service_areas', silent));
}

/** The code of the state that an area is as a whole; a town or a county is none, whatever it is called. */
function stateOf(area: Raw): readonly string[] {
  const type = fold(readText(area, 'extent_type', silent) ?? '');
  if (SMALLER.test(type)) return [];
  const isState = /\b(?:state|province)\b/.test(type);
  const texts = [
    words(area, 'name', silent),
    words(area, 'service_area', silent),
    isState ? words(area, 'extent', silent) : undefined,
  ];
  for (const text of texts) {
    const bare = fold(text ?? '').replace(AROUND, ' ');
    const code = /^\s*[a-z]{2}\s*$/.test(text ?? '') ? undefined : regionCode(bare);
    // Both are cities too; alone, the names tell nothing.
    if (code && (isState || !/^(?:new york|washington)$/.test(fold(text ?? '')))) return [code];
  }
  return [];
}

const SMALLER =
  /\b(?:county|parish|borough|city|town|municipality|locality|neighbou?rhood|district|zip|postal|postcode)\b/;

/** What may stand around the name of a state that is meant as a whole. */
const AROUND =
  /\b(?:statewide|(?:the )?state of|(?:all|whole|entire) (?:of )?|state|province of|usa?|united states)\b/g;
