/** Where an HSDS service is: its place, its virtual rooms, and what eases getting in. */
import { zoneOfPlace } from '../base/place-zone.js';
import type { Online, Place } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { firstWords, items, silent, unique, within, words } from './hsds-read.js';
import { readPoint } from './point.js';
import { readLink } from './prose.js';
import { asRaw, type Raw, type Report } from './read.js';

/** Everything that the locations of one service say. */
export interface Whereabouts {
  readonly formats: readonly Format[];
  readonly place: Place | undefined;
  readonly online: Online | undefined;
  readonly access: readonly string[];
  /** IANA zone of the place, or of another place of the same organisation. */
  readonly zone: string | undefined;
  /** The service-at-location whose place this is; its schedules hold here. */
  readonly chosen: Raw | undefined;
}

/** A service at one of its locations. */
interface Site {
  readonly at: Raw;
  readonly location: Raw;
  readonly report: Report;
}

/** Reads the locations of a service. The first place stands for it; the others are named in its notes. */
export function readWhere(sites: readonly Raw[], organization: Raw | undefined, report: Report): Whereabouts {
  const inner = within(report, 'service_at_locations.location');
  const all = sites.map((at): Site => ({ at, location: asRaw(at['location']) ?? {}, report: inner }));
  const physical = all.filter((site) => isPhysical(site.location));
  const virtual = all.filter((site) => typeOf(site.location) === 'virtual');
  const [first, ...others] = physical;
  const place = first && readPlace(first, others);
  const places = [...physical.map((site) => site.location), ...items(organization, 'locations', silent)];
  return {
    formats: [...(first ? (['in-person'] as const) : []), ...(virtual.length > 0 ? (['online'] as const) : [])],
    place,
    online: virtual[0] && readOnline(virtual[0]),
    access: first ? readAccess(first) : [],
    zone: places.map(zoneOf).find((zone) => zone !== undefined),
    chosen: (first ?? virtual[0])?.at,
  };
}

function typeOf(location: Raw): string | undefined {
  return words(location, 'location_type', silent)?.toLowerCase();
}

/** A mailing address is no place to meet; a location without a type is one when it says where it is. */
function isPhysical(location: Raw): boolean {
  const type = typeOf(location);
  if (type !== undefined) return type === 'physical';
  return addressOf(location) !== undefined || words(location, 'name', silent) !== undefined;
}

function addressOf(location: Raw): Raw | undefined {
  const addresses = [...items(location, 'addresses', silent), ...items(location, 'physical_addresses', silent)];
  return addresses.find((one) => words(one, 'address_type', silent) === 'physical') ?? addresses[0];
}

function readPlace({ location, report }: Site, others: readonly Site[]): Place | undefined {
  const address = addressOf(location) ?? {};
  const inner = within(report, 'addresses');
  const lines = ['address_1', 'address_2', 'address_3', 'address_4'].map((field) => words(address, field, inner));
  const notes = [words(location, 'description', report), alsoAt(others)];
  const region = firstWords(address, ['state_province', 'region'], inner);
  const country = words(address, 'country', inner);
  return compact<Place>({
    name: words(location, 'name', report),
    lines: unique(lines),
    city: words(address, 'city', inner),
    region,
    postalCode: words(address, 'postal_code', inner),
    country,
    notes: unique(notes).join('\n') || undefined,
    transit: words(location, 'transportation', report),
    geo: readPoint(location, ['latitude', 'longitude'], { region, country }, 'exact', report),
  });
}

const MAX_NAMED = 8;

function alsoAt(others: readonly Site[]): string | undefined {
  const names = unique(others.map(({ location }) => nameOf(location)));
  if (names.length === 0) return undefined;
  return `Also at: ${names.slice(0, MAX_NAMED).join('; ')}${names.length > MAX_NAMED ? '; …' : ''}`;
}

function nameOf(location: Raw): string {
  const address = addressOf(location) ?? {};
  const name = words(location, 'name', silent) ?? words(address, 'address_1', silent);
  const city = words(address, 'city', silent);
  return unique([name, name !== undefined && city !== undefined && name.includes(city) ? undefined : city]).join(', ');
}

function readOnline({ location, report }: Site): Online | undefined {
  return compact<Online>({
    url: readLink(location, 'url', report).url,
    notes: unique([words(location, 'name', report), words(location, 'description', report)]).join('\n') || undefined,
  });
}

/** HSDS 3 writes `description` and `details`; the UK profile repeats it as `accessibility`. */
function readAccess({ location, report }: Site): readonly string[] {
  const inner = within(report, 'accessibility');
  return unique(
    [...items(location, 'accessibility', report), ...items(location, 'accessibility_for_disabilities', report)].flatMap(
      (one) => [firstWords(one, ['description', 'accessibility'], inner), words(one, 'details', inner)],
    ),
  );
}

function zoneOf(location: Raw): string | undefined {
  const address = addressOf(location);
  if (address === undefined) return undefined;
  return zoneOfPlace({
    postalCode: words(address, 'postal_code', silent),
    region: firstWords(address, ['state_province', 'region'], silent),
    country: words(address, 'country', silent),
  });
}
