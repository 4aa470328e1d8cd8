/** The places that the listings themselves name, for where no table has them: other countries, new towns. */
import { countryCode } from '../base/countries.js';
import { fold } from '../base/fold.js';
import type { KnownPlace, Point } from '../base/place-table.js';
import type { Listing } from '../engine/listing.js';
import { hasPlace } from '../engine/points.js';

interface Spot extends Omit<KnownPlace, 'size' | 'point'> {
  points: Point[];
}

/** Towns and postal codes of the listings that tell where they are, by their folded names. */
export class OwnPlaces {
  private readonly spots: Map<string, Map<string, Spot>> = new Map<string, Map<string, Spot>>();

  constructor(listings: readonly Listing[], country: string) {
    for (const { group } of listings) {
      const { geo, city, region, postalCode, country: land } = group.place ?? {};
      if (!geo || !hasPlace(group)) continue;
      const rest = { country: (land && countryCode(land)) ?? country, ...(region ? { region } : {}) };
      if (city) {
        const label = region ? `${city}, ${region}` : city;
        for (const name of [city, label]) this.add(name, geo, { kind: 'town', label, ...rest });
      }
      if (!postalCode) continue;
      this.add(squeeze(postalCode), geo, { kind: 'postcode', label: postalCode, ...rest });
      // The half that names the district: "K1A" of "K1A 0B1", "SW1A" of "SW1A 1AA".
      const half = districtOf(postalCode);
      if (half && half !== postalCode) this.add(half, geo, { kind: 'postcode', label: half, ...rest });
    }
  }

  /** The places that a text names; of a code that no listing has, its district. */
  find(text: string): readonly KnownPlace[] {
    const half = districtOf(text);
    const found =
      this.spots.get(fold(text)) ??
      this.spots.get(fold(squeeze(text))) ??
      (/\d/.test(half) ? this.spots.get(fold(half)) : undefined);
    return [...(found?.values() ?? [])]
      .map(({ points, ...place }) => ({ ...place, point: middle(points), size: points.length }))
      .sort((a, b) => b.size - a.size);
  }

  private add(name: string, point: Point, spot: Omit<Spot, 'points'>): void {
    const key = fold(name);
    const same = this.spots.get(key) ?? new Map<string, Spot>();
    this.spots.set(key, same);
    const known = same.get(spot.label) ?? { ...spot, points: [] };
    same.set(spot.label, known);
    known.points.push(point);
  }
}

function squeeze(code: string): string {
  return code.replace(/\s/g, '');
}

/** The half of a code that names its district, however it is written: "K1A0B1", "sw1a 1aa". */
function districtOf(code: string): string {
  const [half = '', rest] = code.trim().split(/\s+/);
  return rest === undefined ? half.replace(/(?!^)\d[a-z](?:\d|[a-z])$/i, '') : half;
}

function middle(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}
