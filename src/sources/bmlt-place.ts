/** Where a BMLT meeting is, and how one gets there. */
import { countryCode } from '../base/countries.js';
import { zoneOfPlace } from '../base/place-zone.js';
import type { Place } from '../model/group.js';
import { labelOf } from './bmlt-fields.js';
import { compact } from './compact.js';
import { readPoint } from './point.js';
import { readProse } from './prose.js';
import type { Raw, Report } from './read.js';
import { fold } from './words-time.js';

/** Where, and what follows from it. */
export interface Where {
  /** Without its point. */
  readonly place: Place | undefined;
  /** There is something to go to: a street, or a building by its name. */
  readonly isReal: boolean;
  /** The zone of its state or country. */
  readonly zone: string | undefined;
}

const NOWHERE = /\b(?:online|on-line|virtual|zoom|skype|en linea)\b/;

/** Reads the address and zone of a record; `written` is the record with its labels. */
export function readWhere(raw: Raw, written: Raw, report: Report): Where {
  const text = (field: string): string | undefined => readProse(raw, field, report).text;
  const street = text('location_street');
  const name = text('location_text');
  // Before servers knew online meetings, people wrote "Zoom" where the address should be.
  const isReal = [street, name].some((line) => line !== undefined && !NOWHERE.test(fold(line)));
  const areas = ['location_municipality', 'location_city_subsection', 'location_neighborhood'].flatMap(
    (field) => text(field) ?? [],
  );
  // A county is worth a line only where nothing nearer is named.
  const [city, ...within] = areas.length > 0 ? areas : [text('location_sub_province')];
  const nearer = [...new Set(within.filter((area) => fold(area ?? '') !== fold(city ?? '')))].reverse();
  const parts = {
    city,
    region: text('location_province'),
    postalCode: text('location_postal_code_1'),
    country: countryCode(text('location_nation') ?? ''),
  };
  const place = compact<Place>({
    name,
    lines: [street, nearer.join(', ')].flatMap((line) => line || []),
    ...parts,
    notes: text('location_info'),
    transit: readTransit(raw, written, report),
  });
  return { place, isReal, zone: zoneOfPlace(parts) };
}

/** "Bus Lines: 59, 79", with the server's own label, or ours where the value alone would be a riddle. */
function readTransit(raw: Raw, written: Raw, report: Report): string | undefined {
  const lines = (['bus', 'train'] as const).flatMap((kind) => {
    const field = `${kind}_lines`;
    const { text } = readProse(raw, field, report);
    if (text === undefined) return [];
    // A ZIP code that slipped into the next field.
    if (/^\d{5}$/.test(text)) report(field, 'value-impossible');
    if (/^\d{5}$/.test(text)) return [];
    const label = labelOf(written, field) ?? (kind === 'bus' ? 'Bus' : 'Train');
    return /bus|train|tren|metro|subway/i.test(text) ? text : `${label}: ${text}`;
  });
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** The place with its point. Only for what has a room: an online meeting stands at the middle of the server's map, and that is no mistake. */
export function withPoint(raw: Raw, { place, isReal }: Where, report: Report): Place | undefined {
  const geo = readPoint(raw, ['latitude', 'longitude'], place ?? {}, isReal ? 'exact' : 'city', report);
  return compact<Place>({ ...(place as Place), geo });
}
