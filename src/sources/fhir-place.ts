/** One Location of FHIR: a place to go to, a virtual room, or an area that is served. */
import { countryCode } from '../base/countries.js';
import { regionCode, zoneOfPlace } from '../base/place-zone.js';
import type { Place } from '../model/group.js';
import { parseAddress, type Address } from './address.js';
import { compact } from './compact.js';
import { codesOf, concepts, extensions, extensionWords, isRestricted, labelOf } from './fhir-concept.js';
import { hoursWords } from './fhir-hours.js';
import type { Shelf } from './fhir-shelf.js';
import { htmlToText } from './html-text.js';
import { firstWords, items, silent, unique, words } from './hsds-read.js';
import { readPoint } from './point.js';
import { asRaw, readText, readTexts, type Raw, type Report } from './read.js';

/** What a Location says. */
export interface Site {
  readonly sort: 'place' | 'virtual' | 'area';
  readonly status: 'active' | 'suspended' | 'inactive';
  /** What it is called where it is only named. */
  readonly label: string | undefined;
  readonly place: Place | undefined;
  /** IANA zone: its own, or that of its address. */
  readonly zone: string | undefined;
  /** The zone that it states itself. */
  readonly statedZone: string | undefined;
  /** The code of the state that it is as a whole. */
  readonly state: string | undefined;
  /** Ways that it can be used, as written. */
  readonly access: readonly string[];
  readonly isOnTransit: boolean;
  /** The record itself, for its telephone and what its extensions say; absent where it is only named. */
  readonly location?: Raw;
}

/** A place that a reference only names. */
export function namedSite(label: string | undefined): Site {
  const isVirtual = /\b(?:virtual|online|tele-?health)\b/i.test(label ?? '');
  return {
    sort: isVirtual ? 'virtual' : 'place',
    status: 'active',
    label,
    place: isVirtual ? undefined : compact<Place>({ name: label }),
    zone: undefined,
    statedZone: undefined,
    state: stateNamed(label),
    access: [],
    isOnTransit: false,
  };
}

/** Reads one Location; a room takes its address from the building that it is a part of. */
export function readSite(location: Raw, shelf: Shelf, report: Report): Site {
  if (isRestricted(location)) return namedSite(undefined);
  const [sort, status] = [sortOf(location), statusOf(location, report)];
  const name = firstWords(location, ['name', 'alias'], report);
  const chain = shelf.withParents(location);
  const holder = chain.find((one) => addressOf(one) !== undefined) ?? location;
  const address = readAddress(addressOf(holder), report);
  const building = holder === location ? undefined : firstWords(holder, ['name', 'alias'], silent);
  const statedZone = zoneIn(location);
  return {
    sort,
    status,
    label: name ?? address.lines?.[0] ?? address.city ?? words(location, 'description', silent),
    place: sort === 'place' ? readPlace(location, holder, address, [name, building], report) : undefined,
    zone: zoneOfPlace(address),
    statedZone,
    state: isWhole(address) ? (regionCode(address.region ?? '') ?? stateNamed(name)) : undefined,
    access: extensionWords(location, /^accessibility$/i, report),
    isOnTransit: accessCodes(location).some((code) => code.startsWith('pubtrans')),
    location,
  };
}

function isWhole({ lines, city, postalCode, formatted }: Address): boolean {
  return [lines, city, postalCode, formatted].every((part) => part === undefined);
}

/** Two states are cities too; alone, their names tell nothing. */
function stateNamed(name: string | undefined): string | undefined {
  if (name === undefined || /^(?:new york|washington)$/i.test(name)) return undefined;
  return name.length === 2 && !/^[A-Z]{2}$/.test(name) ? undefined : regionCode(name);
}

function accessCodes(location: Raw): readonly string[] {
  return extensions(location, /^accessibility$/i).flatMap((one) =>
    codesOf(concepts(one, 'valueCodeableConcept', silent)),
  );
}

/** FHIR's own extension for the zone, at a location or a service. */
export function zoneIn(raw: Raw): string | undefined {
  const found = extensions(raw, /^(?:timezone|tz-code)$/i)[0];
  return found && (readText(found, 'valueCode', silent) ?? readText(found, 'valueString', silent));
}

/** A class of places ("ambulance") is none; a jurisdiction is served, not visited. */
function sortOf(location: Raw): Site['sort'] {
  const physical = concepts(location, 'physicalType', silent);
  const codes = codesOf(physical);
  if (codes.includes('vi') || physical.some((one) => /^virtual/i.test(labelOf(one) ?? ''))) return 'virtual';
  return codes.some((code) => code === 'jdn' || code === 'area') ? 'area' : 'place';
}

function statusOf(location: Raw, report: Report): Site['status'] {
  const status = readText(location, 'status', report)?.toLowerCase() ?? 'active';
  if (status === 'suspended' || status === 'inactive') return status;
  if (status !== 'active') report('status', 'value-unknown');
  return 'active';
}

/** A mailing address is no place to meet, an old one no more, and a restricted one is not for everybody. */
function addressOf(location: Raw): Raw | undefined {
  return items(location, 'address', silent).find(
    (one) =>
      !isRestricted(one) &&
      readText(one, 'type', silent)?.toLowerCase() !== 'postal' &&
      readText(one, 'use', silent)?.toLowerCase() !== 'old',
  );
}

/** The address in its parts, or out of its one line of text. */
export function readAddress(raw: Raw | undefined, report: Report): Address {
  if (raw === undefined) return {};
  const inner: Report = (field, code) => report(`address.${field}`, code);
  const country = words(raw, 'country', inner);
  const parts = compact<Address>({
    lines: unique(readTexts(raw, 'line', inner).map(htmlToText)),
    city: words(raw, 'city', inner),
    region: words(raw, 'state', inner),
    postalCode: words(raw, 'postalCode', inner)?.replace(/^(\d{5})(\d{4})$/, '$1-$2'),
    country: country === undefined ? undefined : (countryCode(country) ?? country),
    formatted: undefined,
  });
  if (parts?.lines !== undefined || parts?.city !== undefined) return parts;
  const whole = words(raw, 'text', inner);
  return whole === undefined ? (parts ?? {}) : { ...parseAddress(whole), ...parts };
}

function readPlace(
  location: Raw,
  holder: Raw,
  address: Address,
  names: readonly (string | undefined)[],
  report: Report,
): Place | undefined {
  const about = words(location, 'description', report);
  const hours = hoursWords(location, report);
  const notes = [
    about !== undefined && names.includes(about) ? undefined : about,
    hours && `Open ${hours}`,
    words(location, 'availabilityExceptions', report),
  ];
  return compact<Place>({
    ...address,
    lines: address.lines,
    name: unique(names).join(', ') || undefined,
    notes: unique(notes).join('\n') || undefined,
    geo: readText(location, 'mode', report) === 'kind' ? undefined : pointOf(location, holder, address, report),
  });
}

/** `position`, or the `geolocation` of the address; those of the building for a room. */
function pointOf(location: Raw, holder: Raw, address: Address, report: Report): Place['geo'] {
  const precision = address.lines !== undefined || address.formatted !== undefined ? 'exact' : 'city';
  for (const one of [location, holder]) {
    const position = asRaw(one['position']);
    const geolocation = extensions(addressOf(one), /^geolocation$/i)[0];
    const [lat, lng] = ['latitude', 'longitude'].map(
      (name) => position?.[name] ?? extensions(geolocation, RegExp(`^${name}$`))[0]?.['valueDecimal'],
    );
    if (lat === undefined || lng === undefined) continue;
    const inner: Report = (field, code) => report(`position.${field}`, code);
    return readPoint({ latitude: lat, longitude: lng }, ['latitude', 'longitude'], address, precision, inner);
  }
  return undefined;
}
