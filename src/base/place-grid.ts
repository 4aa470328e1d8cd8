/**
 * How points and numbers become few signs: what the tool that writes places and the module that reads them must do alike.
 */

/** Points so far, of a town or of an area: how many, and their sums, north in steps and east in degrees. */
export interface Sum {
  points: number;
  north: number;
  east: number;
}

/** The signs, all of which a quoted text can hold as they are: no quotes, no backslash, no dollar. */
export const SIGNS: string = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((sign) => !'"$\'\\`'.includes(sign))
  .join('');

/** A number below this is one sign; the signs from here on begin one of two, and the very last one of four. */
export const ONE = 80;

/** The side of the squares to which points are rounded, in degrees of latitude: half a diagonal is 0.8 km. */
export const STEP = 0.0101;

/** The degrees of longitude that are as long as a step of latitude, so many steps north of the equator. */
export function eastStep(north: number): number {
  return STEP / Math.cos((north * STEP * Math.PI) / 180);
}

/** A sum of no points yet. */
export const noPoints = (): Sum => ({ points: 0, north: 0, east: 0 });

/** Where the next point is to be expected: amid those of its town, or else amid those of its area and a little towards the last. */
export function expected(town: Sum, area: Sum, last: Sum): { readonly north: number; readonly east: number } {
  if (town.points > 0) return { north: Math.round(town.north / town.points), east: town.east / town.points };
  if (area.points === 0) return last;
  const share = 0.75 / area.points;
  return { north: Math.round(share * area.north + last.north / 4), east: share * area.east + last.east / 4 };
}

/** Adds a point to a sum. */
export function addPoint(sum: Sum, { north, east }: { readonly north: number; readonly east: number }): void {
  sum.points += 1;
  sum.north += north;
  sum.east += east;
}
