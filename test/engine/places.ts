/** Invented places, and a small table of them. */
import { fold } from '../../src/base/fold.js';
import type { KnownPlace, PlaceTable, Point } from '../../src/base/place-table.js';
import type { Geo } from '../../src/model/group.js';

/** Middles of towns, to four decimals as everybody finds them on a map. */
export const BOSTON: Point = { lat: 42.3601, lng: -71.0589 };
export const CHEYENNE: Point = { lat: 41.14, lng: -104.8202 };
export const PORTLAND_OR: Point = { lat: 45.5152, lng: -122.6784 };
export const PORTLAND_ME: Point = { lat: 43.6591, lng: -70.2568 };

/** A place to ask from: a postcode in Boston, but for what is given. */
export function aPlace(given: Partial<KnownPlace> = {}): KnownPlace {
  return { kind: 'postcode', label: '02118', point: BOSTON, region: 'MA', country: 'US', size: 1, ...given };
}

/** A whole state to ask from. */
export function aState(code: string, label: string, middle: Point): KnownPlace {
  return { kind: 'region', label, region: code, country: 'US', size: 100, middle };
}

/** A point that a feed gives. */
export function geoOf({ lat, lng }: Point, precision: Geo['precision'] = 'exact'): Geo {
  return { lat, lng, precision };
}

/** Kilometres by the vectors to both points: the angle between them by its sine and cosine. */
export function byVectors(from: Point, to: Point): number {
  const [a, b] = [from, to].map(({ lat, lng }) => {
    const [north, east] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)] as const;
  }) as [readonly [number, number, number], readonly [number, number, number]];
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return 6371.0088 * Math.atan2(Math.hypot(...cross), dot);
}

const TOWNS: readonly KnownPlace[] = [
  aPlace({ kind: 'town', label: 'Boston, MA', point: BOSTON, region: 'MA', size: 60 }),
  aPlace({ kind: 'town', label: 'Cheyenne, WY', point: CHEYENNE, region: 'WY', size: 8 }),
  aPlace({ kind: 'town', label: 'Portland, OR', point: PORTLAND_OR, region: 'OR', size: 60 }),
  aPlace({ kind: 'town', label: 'Portland, ME', point: PORTLAND_ME, region: 'ME', size: 9 }),
  aPlace({ kind: 'postcode', label: '02118', point: BOSTON, region: 'MA', town: 'Boston, MA' }),
  aPlace({ kind: 'postcode', label: '82001', point: CHEYENNE, region: 'WY', town: 'Cheyenne, WY' }),
];
const STATES: Readonly<Record<string, string>> = { MA: 'Massachusetts', WY: 'Wyoming', OR: 'Oregon', ME: 'Maine' };

/** A table of four towns and two codes of the United States. */
export function aTable(given: Partial<PlaceTable> = {}): PlaceTable {
  const named = (text: string): readonly KnownPlace[] =>
    TOWNS.filter(({ label }) => [label, label.replace(/,.*/, '')].some((name) => fold(name) === fold(text)));
  return {
    country: 'US',
    find: named,
    guess: () => [],
    isOddCode: (text) => /^\d{4}$/.test(text),
    locate({ city = '', region = '', postalCode = '' }) {
      const [place] = [...named(postalCode), ...named(`${city} ${region}`), ...named(city)];
      return place?.point && { ...place.point, precision: place.kind === 'postcode' ? 'postcode' : 'city' };
    },
    regionOf: (name) =>
      Object.keys(STATES).find((code) => [code, STATES[code]].some((one) => fold(one ?? '') === fold(name))),
    regionName: (code) => STATES[code],
    nearest: (point) => TOWNS.find((place) => place.point && byVectors(place.point, point) < 150),
    ...given,
  };
}
