/** Where an event is: its venues, of which one may be "Online via Zoom". */
import { countryCode } from '../base/countries.js';
import { zoneOfPlace } from '../base/place-zone.js';
import type { Contact, Place } from '../model/group.js';
import { parseAddress, type Address } from './address.js';
import { compact } from './compact.js';
import { firstWords, silent, unique, within, words } from './hsds-read.js';
import { readPoint } from './point.js';
import type { Raw, Report } from './read.js';
import { entries } from './tribe-read.js';

/** What the venues of an event say. */
export interface Where {
  /** Somewhere to go. */
  readonly place: Place | undefined;
  /** There is a street. */
  readonly isExact: boolean;
  /** A venue stands for a way to join from home. */
  readonly isOnline: boolean;
  readonly isPhone: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** Names of further places. */
  readonly others: readonly string[];
  /** Whom to call at the place. */
  readonly contact: Contact | undefined;
}

const ONLINE =
  /^(?:(?:held |live |meets? )?(?:online|virtual(?:ly)?|remote(?:ly)?)\b|(?:via |on |by )?(?:zoom|google meet|(?:microsoft )?teams|webex|facebook live)\b|webinars?\b|internet\b|en l[ií]nea(?!\p{L}))/iu;
const PHONE = /^(?:by |over the )?(?:phone|telephone|teleconference|conference call)\b/i;
/** Nothing but such words: with a street beside it, "Zoom Room" and "Virtual Care Center" are houses. */
const NO_HOUSE =
  /^(?:(?:held|live|meets?|via|on|by|over|the|online|virtual(?:ly)?|remote(?:ly)?|zoom|google|meet|microsoft|teams|webex|facebook|webinars?|internet|en|l[ií]nea|only|events?|meetings?|groups?|calls?|video|link|phone|telephone|teleconference|conference)(?!\p{L})\P{L}*)+$|^online\b/iu;
const UNKNOWN = /^(?:tb[ad]|to be (?:announced|determined|decided)|see (?:description|below|details)|por confirmar)\b/i;

/** Reads the venues of an event; the first that can be gone to is the place. */
export function readWhere(raw: Raw, report: Report): Where {
  const inner = within(report, 'venue');
  const venues = entries(raw, 'venue', report).map((venue) => {
    const address = readAddress(venue, inner);
    const name = words(venue, 'venue', inner);
    const isStreet = address.lines !== undefined || address.formatted !== undefined;
    const isAway = (pattern: RegExp): boolean => pattern.test(name ?? '') && (!isStreet || NO_HOUSE.test(name ?? ''));
    return { venue, address, name, isStreet, isOnline: isAway(ONLINE), isPhone: isAway(PHONE) };
  });
  // What stands for a way to join from home often carries the address of whoever holds it.
  const real = venues.filter(
    ({ name, address, isStreet, isOnline, isPhone }) =>
      !isOnline && !isPhone && (isStreet || (name === undefined ? address.city !== undefined : !UNKNOWN.test(name))),
  );
  const [first, ...rest] = real;
  const place = first && readPlace(first.venue, first.name, first.address, first.isStreet, inner);
  return {
    place,
    isExact: first?.isStreet ?? false,
    isOnline: venues.some((one) => one.isOnline),
    isPhone: venues.some((one) => one.isPhone),
    country: venues.map(({ address }) => address.country).find((country) => country !== undefined),
    others: unique(rest.map(({ name }) => name)),
    contact: first && readPlaceContact(first.venue, inner),
  };
}

/** The zone in which an event's venue lies; undefined where none tells. */
export function zoneOfVenue(raw: Raw): string | undefined {
  for (const venue of entries(raw, 'venue', silent)) {
    const zone = zoneOfPlace(readAddress(venue, silent));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function readAddress(venue: Raw, report: Report): Address {
  const address = words(venue, 'address', report);
  const country = words(venue, 'country', report);
  const city = words(venue, 'city', report);
  // All of it may stand in the line for the street.
  const whole = city === undefined && address !== undefined ? parseAddress(address) : undefined;
  const isWhole = whole?.city !== undefined;
  return {
    ...(isWhole ? whole : address === undefined ? {} : { lines: [address] }),
    ...compact<Address>({
      lines: undefined,
      city,
      region: firstWords(venue, ['state', 'province', 'stateprovince'], report),
      postalCode: words(venue, 'zip', report),
      country: country === undefined ? undefined : (countryCode(country) ?? country),
      formatted: undefined,
    }),
  };
}

function readPlace(
  venue: Raw,
  name: string | undefined,
  address: Address,
  isStreet: boolean,
  report: Report,
): Place | undefined {
  return compact<Place>({
    ...address,
    lines: address.lines,
    city: address.city,
    name,
    notes: words(venue, 'description', report) ?? words(venue, 'excerpt', report),
    geo: readPoint(venue, ['geo_lat', 'geo_lng'], address, isStreet ? 'exact' : 'city', report),
  });
}

function readPlaceContact(venue: Raw, report: Report): Contact | undefined {
  const phone = words(venue, 'phone', report);
  return phone === undefined ? undefined : compact<Contact>({ name: words(venue, 'venue', silent), phone });
}
