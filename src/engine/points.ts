/** Where the listings are, as far as they tell; what cannot be is not believed. */
import { countryCode } from '../base/countries.js';
import type { Located, PlaceTable } from '../base/place-table.js';
import { regionCode } from '../base/place-zone.js';
import type { Group } from '../model/group.js';
import { kilometres } from './distance.js';
import type { Listing } from './listing.js';

/** Further from the middle of its own ZIP or town nothing is: a slip of the feed. */
const ASTRAY = 150;
/** What a table of the United States holds besides the states. */
const TERRITORIES: readonly string[] = ['PR', 'VI', 'GU', 'MP', 'AS'];

/** Whether people go to a place for it. What is online only has none, whatever map centre its feed gives for it. */
export function hasPlace({ formats }: Group): boolean {
  return formats.length === 0 || formats.includes('in-person');
}

/** The points of the listings of one index, each made once, and anew where a second feed has filled its group. */
export class Points {
  readonly table: PlaceTable | undefined;
  private readonly known: Map<Group, Located | null> = new Map<Group, Located | null>();
  private readonly regions: Map<Group, string | null> = new Map<Group, string | null>();

  constructor(table: PlaceTable | undefined) {
    this.table = table;
  }

  /** Where a listing is; undefined where nobody knows, or where it is nowhere. */
  of({ group }: Listing): Located | undefined {
    let point = this.known.get(group);
    if (point === undefined) this.known.set(group, (point = locate(group, this.table) ?? null));
    return point ?? undefined;
  }

  /** The code of the state in which a listing is, each found out once; undefined where nobody knows. */
  regionOf(listing: Listing): string | undefined {
    let code = this.regions.get(listing.group);
    if (code === undefined) this.regions.set(listing.group, (code = this.findRegion(listing) ?? null));
    return code ?? undefined;
  }

  private findRegion(listing: Listing): string | undefined {
    const { table } = this;
    const { region = '', postalCode = '' } = listing.group.place ?? {};
    const written = (region && regionCode(region)) || table?.find(postalCode)[0]?.region;
    const point = written ? undefined : this.of(listing);
    return written ?? (point && table?.nearest(point)?.region);
  }
}

/**
 * The feed's own point where it can be true, else the middle of the ZIP or the
 * town. Latitude and longitude in each other's place show by where the town is.
 */
function locate(group: Group, table: PlaceTable | undefined): Located | undefined {
  const { place } = group;
  if (!place || !hasPlace(group)) return undefined;
  const middle = table && isIn(table.country, place.country) ? table.locate(place) : undefined;
  const { geo } = place;
  if (!geo || !middle) return geo ?? middle;
  const turned = { ...geo, lat: geo.lng, lng: geo.lat };
  const own = [geo, turned].find((point) => kilometres(point, middle) <= ASTRAY);
  if (own) return own;
  // A town without its state may be another of that name, and an area is as large as it is: a point in the country is better.
  const isVague = middle.precision === 'region' || !(place.region || place.postalCode);
  return isVague && table?.nearest(geo) ? geo : middle;
}

/** Whether a place is in a country; one that names none may be in any. */
export function isIn(country: string, written: string | undefined): boolean {
  const code = written && countryCode(written);
  return !country || !code || code === country || (country === 'US' && TERRITORIES.includes(code));
}
