/** An address that stands in one line, taken apart only where that is sure. */
import { countryNamed } from '../base/countries.js';
import { regionCode } from '../base/place-zone.js';
import type { Place } from '../model/group.js';
import { compact } from './compact.js';

/** The parts of an address, or the whole in one line. */
export type Address = Pick<Place, 'lines' | 'city' | 'region' | 'postalCode' | 'country' | 'formatted'>;

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
