/** Where a meeting of Meeting Guide is: parts of an address, or one line of text that is taken apart only where that is sure. */
import { countryCode } from '../base/countries.js';
import { zoneOfPlace } from '../base/place-zone.js';
import type { Place } from '../model/group.js';
import { parseAddress, type Address } from './address.js';
import { compact } from './compact.js';
import { htmlToText } from './html-text.js';
import { readPoint } from './point.js';
import { readProse } from './prose.js';
import { readFlag, readText, type Raw, type Report } from './read.js';
import { fold } from './words-time.js';

/** Where, and what follows from it. */
export interface Where {
  readonly place: Place | undefined;
  /** There is a street, so somebody can go there. */
  readonly isExact: boolean;
  /** The zone of its state or country. */
  readonly zone: string | undefined;
}

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
    geo: readPoint(raw, ['latitude', 'longitude'], parts, isExact ? 'exact' : 'city', report),
  });
  return { place, isExact, zone: zoneOfPlace(parts) };
}

function tidy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : htmlToText(text).replace(/[\s,]+$/, '') || undefined;
}
