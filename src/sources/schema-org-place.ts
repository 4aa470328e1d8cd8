/** Where an event is: a place, a virtual location, both, or a line of text that may be either. */
import { countryCode } from '../base/countries.js';
import { zoneOfPlace } from '../base/place-zone.js';
import type { Online, Place } from '../model/group.js';
import type { ComfortFact, Format } from '../model/vocabulary.js';
import { parseAddress, type Address } from './address.js';
import { compact } from './compact.js';
import { unique, within } from './hsds-read.js';
import { readPoint } from './point.js';
import { providerOf } from './provider.js';
import { readFlag, type Raw, type Report } from './read.js';
import { linkOf, listOf, localName, namesOf, nodeOf, nodesIn, termNames, textOf, typesOf } from './schema-org-nodes.js';
import type { ZoneHints } from './schema-org-moment.js';
import { safeUrl } from './text.js';

/** Where, and what follows from it. */
export interface Where {
  readonly formats: readonly Format[];
  readonly place: Place | undefined;
  readonly online: Online | undefined;
  readonly zones: ZoneHints;
  readonly comfort: Readonly<Partial<Record<ComfortFact, boolean>>>;
  /** Other things that the place has. */
  readonly amenities: readonly string[];
}

/** Words that stand in the place of a place. */
const REMOTE =
  /^(?:online|virtual(?:ly)?|zoom|remote(?:ly)?|web(?:inar|ex)?|internet|en l[ií]nea|virtual (?:event|meeting)|online event|(?:via|on|by|over) zoom|zoom (?:meeting|call)|google meet|(?:microsoft )?teams)$/i;

interface Spot {
  readonly node: Raw;
  readonly report: Report;
}

/** Reads the locations of an event; `base` is the address of the page that they stand in. */
export function readWhere(raw: Raw, base: string, report: Report): Where {
  const inner = within(report, 'location');
  const spots = listOf(raw['location']).flatMap((value): readonly Spot[] => {
    const node = nodeOf(value) ?? nodeOfText(value, base);
    if (node === undefined) report('location', 'value-wrong-type');
    return node === undefined ? [] : [{ node, report: inner }];
  });
  const virtual = spots.filter(({ node }) => isVirtual(node));
  const [first, ...others] = spots.filter(({ node }) => !isVirtual(node));
  const found = first && readPlace(first, others);
  const online = virtual.map(({ node }) => readOnline(node, base, inner)).find((one) => one !== undefined);
  const formats = readFormats(raw, { hasPlace: found !== undefined, isVirtual: virtual.length > 0 }, report);
  // The address of an event that is only online is where it feels at home, not where anybody can go.
  const isThere = formats.length === 0 || formats.includes('in-person');
  const zone = found && zoneOfPlace(found);
  const meetingPoint = textOf(raw, 'meetingPoint', report);
  const notes = unique([found?.notes, meetingPoint]).join('\n') || undefined;
  const { comfort, amenities } = readAmenities(first?.node, inner);
  return {
    formats,
    place: isThere ? compact<Place>({ ...(found as Place), notes }) : undefined,
    online: formats.includes('online') ? online : undefined,
    zones: { place: isThere ? zone : undefined, home: zone ?? zoneOfHost(raw) },
    comfort: isThere ? comfort : {},
    amenities: isThere ? amenities : [],
  };
}

/** A line of text is a link, a word for "online", an address, or the name of a place. */
function nodeOfText(value: unknown, base: string): Raw | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^https?:/i.test(value.trim()))
    return { '@type': 'VirtualLocation', url: linkOf({ url: value }, 'url', base, () => undefined) };
  return /[,\d]/.test(value) ? { '@type': 'Place', address: value } : { '@type': 'Place', name: value };
}

function isVirtual(node: Raw): boolean {
  const types = typesOf(node);
  if (types.includes('VirtualLocation')) return true;
  const name = typeof node['name'] === 'string' ? node['name'].trim() : '';
  // A place named "Zoom", or after its link, is none.
  return REMOTE.test(name) || (/^https?:/i.test(name) && safeUrl(name) !== undefined);
}

function readOnline(node: Raw, base: string, report: Report): Online | undefined {
  const name = textOf(node, 'name', report);
  const isLink = name !== undefined && /^https?:/i.test(name);
  const url = linkOf(node, 'url', base, report) ?? (isLink ? linkOf(node, 'name', base, report) : undefined);
  const words = unique([isLink || REMOTE.test(name ?? '') ? undefined : name, textOf(node, 'description', report)]);
  return compact<Online>({
    url,
    provider: url === undefined ? undefined : providerOf(url),
    notes: words.join('\n') || undefined,
  });
}

const MODES: Readonly<Record<string, readonly Format[]>> = {
  offline: ['in-person'],
  online: ['online'],
  mixed: ['in-person', 'online'],
};

/** The stated mode, else what the locations are. What was moved online is there, whatever else still stands in the record. */
function readFormats(
  raw: Raw,
  { hasPlace, isVirtual }: { hasPlace: boolean; isVirtual: boolean },
  report: Report,
): readonly Format[] {
  const words = termNames(raw, 'eventAttendanceMode').map((name) =>
    name.replace(/EventAttendanceMode$/i, '').toLowerCase(),
  );
  const stated = unique(words.flatMap((word) => (Object.hasOwn(MODES, word) ? (MODES[word] ?? []) : [])));
  if (words.some((word) => !Object.hasOwn(MODES, word))) report('eventAttendanceMode', 'value-unknown');
  if (termNames(raw, 'eventStatus').includes('EventMovedOnline') && stated.length < 2) return ['online'];
  if (stated.length > 0) return stated as readonly Format[];
  return [...(hasPlace ? (['in-person'] as const) : []), ...(isVirtual ? (['online'] as const) : [])];
}

const MAX_NAMED = 8;

function readPlace({ node, report }: Spot, others: readonly Spot[]): Place | undefined {
  const address = readAddress(node, report);
  const own = textOf(node, 'name', report);
  const name = own !== undefined && own !== address.formatted ? own : undefined;
  const named = unique(others.map((spot) => spotName(spot))).slice(0, MAX_NAMED);
  const notes = unique([
    textOf(node, 'description', report),
    named.length > 0 ? `Also at: ${named.join('; ')}` : undefined,
  ]);
  const isExact = address.lines !== undefined || address.formatted !== undefined || name !== undefined;
  const point = nodesIn(node, 'geo')[0] ?? node;
  const precision = isExact ? 'exact' : 'city';
  return compact<Place>({
    ...(address as Place),
    name,
    notes: notes.join('\n') || undefined,
    geo: readPoint(point, ['latitude', 'longitude'], address, precision, within(report, 'geo')),
  });
}

function spotName({ node, report }: Spot): string {
  const address = readAddress(node, report);
  return (
    unique([textOf(node, 'name', report) ?? address.lines?.[0], address.city]).join(', ') || (address.formatted ?? '')
  );
}

/** The parts of an address; a node may be one itself, and a text is taken apart only where that is sure. */
function readAddress(node: Raw, report: Report): Address {
  const isAddress = typesOf(node).includes('PostalAddress') || node['streetAddress'] !== undefined;
  const [value] = isAddress ? [node] : listOf(node['address']);
  if (value === undefined) return {};
  const address = nodeOf(value);
  if (address === undefined) {
    const whole = tidy(textOf({ address: value }, 'address', report));
    return whole === undefined ? {} : parseAddress(whole);
  }
  const inner = within(report, 'address');
  const lines = listOf(address['streetAddress']).flatMap(
    (line) => tidy(textOf({ streetAddress: line }, 'streetAddress', inner)) ?? [],
  );
  const [city, region, postalCode] = ['addressLocality', 'addressRegion', 'postalCode'].map((field) =>
    tidy(namesOf(address, field, inner)[0]),
  );
  const land = namesOf(address, 'addressCountry', inner)[0];
  const country = land === undefined ? undefined : countryCode(land);
  const rest = { city, region, postalCode, country };
  // Many put the whole address into the field for the street.
  if (compact(rest) === undefined && lines.length === 1) return parseAddress(lines[0] as string);
  return compact<Address>({ lines, ...rest, formatted: undefined }) ?? {};
}

/** ", Long Street," → "Long Street". */
function tidy(text: string | undefined): string | undefined {
  return text?.replace(/\s*\n\s*/g, ', ').replace(/^[\s,]+|[\s,]+$/g, '') || undefined;
}

/** The zone of whoever holds an event that has no place. */
function zoneOfHost(raw: Raw): string | undefined {
  for (const host of nodesIn(raw, 'organizer')) {
    const zone = zoneOfPlace(readAddress(host, () => undefined));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

const AMENITIES: Readonly<Record<string, ComfortFact>> = {
  parking: 'parking',
  creche: 'childcare',
  childcare: 'childcare',
};

/** What the place has, and what it is said not to have. */
function readAmenities(node: Raw | undefined, report: Report): Pick<Where, 'comfort' | 'amenities'> {
  const comfort: Partial<Record<ComfortFact, boolean>> = {};
  const amenities: string[] = [];
  for (const value of listOf(node?.['amenityFeature']).slice(0, 50)) {
    const one = nodeOf(value);
    const [name] =
      one === undefined
        ? namesOf({ amenityFeature: value }, 'amenityFeature', report)
        : [textOf(one, 'name', report) ?? typesOf(one)[0]];
    const stated = one === undefined ? true : readFlag(one, 'value', () => undefined);
    if (name === undefined) continue;
    const key = [localName(name), ...typesOf(one ?? {})]
      .map((word) => word.toLowerCase())
      .find((word) => Object.hasOwn(AMENITIES, word));
    const fact = key === undefined ? undefined : AMENITIES[key];
    if (fact !== undefined && stated !== undefined) comfort[fact] = stated;
    else if (stated === true) amenities.push(name);
  }
  return { comfort, amenities: unique(amenities) };
}
