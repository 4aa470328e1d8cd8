/** ZIP codes as they are asked for: those with an area, post boxes without one, and such as the tables do not know yet. */
import type { PlaceIndex } from './place-index.js';
import type { TownRow } from './place-planes.js';
import type { KnownPlace, Point } from './place-table.js';

/** Islands thousands of miles apart share these three digits: what is in none of their towns is nowhere. */
const SCATTERED = 969;

/** Where a ZIP code is. */
export interface ZipFound {
  readonly point: Point;
  /** Its town, or that of a neighbour. */
  readonly town: TownRow;
  /** Whose middle the point is: its own, that of its town, or that of all codes with the same first three digits. */
  readonly by: 'code' | 'town' | 'neighbours';
}

/** Finds a ZIP code of five digits, also one that the tables do not know but whose neighbours they do. */
export function findZip(index: PlaceIndex, zip: string): ZipFound | undefined {
  const code = Number(zip);
  const row = index.rowOf(code);
  if (row !== undefined) {
    return { point: index.pointAt(row), town: index.townAt(row), by: index.hasPoint(row) ? 'code' : 'town' };
  }
  // The post gives out new codes, and many of the old are of one large receiver.
  const area = Math.floor(code / 100);
  const rows = area === SCATTERED ? [] : index.rowsOfArea(area);
  const near = rows.findLast((other) => (index.rows.codes[other] ?? 0) < code) ?? rows[0];
  if (near === undefined) return undefined;
  return { point: index.pointOfArea(area) ?? index.pointAt(near), town: index.townAt(near), by: 'neighbours' };
}

/** A ZIP code as the table gives it. */
export function zipPlace(index: PlaceIndex, zip: string): KnownPlace | undefined {
  const found = findZip(index, zip);
  if (!found) return undefined;
  const { point, town, by } = found;
  const place = { kind: 'postcode', label: zip, point, region: town.state, country: 'US', size: 1 } as const;
  return by === 'neighbours' ? place : { ...place, town: index.label(town) };
}
