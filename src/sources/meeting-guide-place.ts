/** Where a meeting of Meeting Guide is: parts of an address, or one line of text that is taken apart only where that is sure. */
import { countryCode, countryNamed } from '../base/countries.js';
import { regionCode, zoneOfPlace } from '../base/place-zone.js';
import type { Place } from '../model/group.js';
import { compact } from './compact.js';
import { htmlToText } from './html-text.js';
import { readProse } from './meeting-guide-join.js';
import { readFlag, readGeo, readText, type Raw, type Report } from './read.js';
import { fold } from './words-time.js';

/** Where, and what follows from it. */
export interface Where {
  readonly place: Place | undefined;
  /** There is a street, so somebody can go there. */
  readonly isExact: boolean;
  /** The zone of its state or country. */
  readonly zone: string | undefined;
}

type Address = Pick<Place, 'lines' | 'city' | 'region' | 'postalCode' | 'country' | 'formatted'>;

/** Reads the address, point and zone of a record. */
export function readWhere(raw: Raw, report: Report): Where {
  const text = (field: string): string | undefined => tidy(readText(raw, field, report));
  const [address, city] = [text('address'), text('city')];
  const whole = text('formatted_address') ?? (city === undefined ? address : undefined);
  const parts: Address =
    whole !== undefined
      ? parseAddress(whole)
      : {
          ...(address === undefined ? {} : { lines: [address] }),
          ...compact({
            city,
            region: text('state')?.replace(/^\W+/, ''),
            postalCode: text('postal_code'),
            country: countryCode(text('country') ?? ''),
          }),
        };
  const approximate = readFlag(raw, 'approximate', report);
  const isExact = approximate !== true && (parts.lines !== undefined || (approximate === false && whole !== undefined));
  const name = text('location');
  const place = compact<Place>({
    ...parts,
    lines: parts.lines,
    city: parts.city,
    name: name !== undefined && fold(name) !== 'online' ? name : undefined,
    notes: readProse(raw, 'location_notes', report).text,
    geo: readPoint(raw, isExact, report),
  });
  return { place, isExact, zone: zoneOfPlace(parts) };
}

function tidy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : htmlToText(text).replace(/[\s,]+$/, '') || undefined;
}

function readPoint(raw: Raw, isExact: boolean, report: Report): Place['geo'] {
  const geo = readGeo(raw, 'latitude', 'longitude', isExact ? 'exact' : 'city', report);
  if (geo === undefined || (geo.lat !== 0 && geo.lng !== 0)) return geo;
  // Real feeds have a good latitude beside a longitude of 0.0: a point off Ghana, not a place.
  report(geo.lat === 0 ? 'latitude' : 'longitude', 'point-impossible');
  return undefined;
}

/** "US" ends an address too; "CA" does so as a state. */
function countryAtEnd(part: string): string | undefined {
  return countryNamed(part) ?? (/^US$/i.test(part) ? 'US' : undefined);
}

const ZIP = /^\d{5}(?:-\d{4})?$|^[a-z]\d[a-z] ?\d[a-z]\d$/i;
const REGION_AND_ZIP = /^(.+?) +(\d{5}(?:-\d{4})?|[a-z]\d[a-z] ?\d[a-z]\d)$/i;

/**
 * "5 Elm St, Salem, OR 97301, USA" in parts; only the end is sure to be what it
 * seems, so an address that does not end in a state or province stays whole.
 */
export function parseAddress(whole: string): Address {
  const parts = [...new Set(whole.split(',').map((part) => part.trim()))].filter((part) => part !== '');
  const country = countryAtEnd(parts.at(-1) ?? '');
  if (country !== undefined) parts.pop();
  const formatted: Address = { formatted: whole, ...(country === undefined ? {} : { country }) };
  if (country !== undefined && country !== 'US' && country !== 'CA') return formatted;
  let postalCode: string | undefined;
  const both = REGION_AND_ZIP.exec(parts.at(-1) ?? '');
  if (ZIP.test(parts.at(-1) ?? '')) postalCode = parts.pop();
  else if (both?.[1] !== undefined && regionCode(both[1]) !== undefined) {
    postalCode = both[2];
    parts[parts.length - 1] = both[1];
  }
  const region = parts.at(-1) ?? '';
  // Without a country or a code behind it, "Georgia" may be the country.
  const isSure = country !== undefined || postalCode !== undefined || /^[A-Z]{2}$/.test(region);
  if (!isSure || regionCode(region) === undefined) return formatted;
  parts.pop();
  const city = parts.pop();
  return compact<Address>({ lines: parts, city, region, postalCode, country, formatted: undefined }) ?? formatted;
}
