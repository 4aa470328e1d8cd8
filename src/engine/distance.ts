/** How far two points are from each other. */
import type { Point } from '../base/place-table.js';

/** Kilometres in a mile. */
export const MILE = 1.609344;

/** The mean radius of the earth in kilometres. */
const EARTH = 6371.0088;
const RADIAN = Math.PI / 180;

/** The way between two points over the ground, in kilometres, along the great circle (the haversine formula). */
export function kilometres(from: Point, to: Point): number {
  const north = Math.sin(((to.lat - from.lat) * RADIAN) / 2);
  const east = Math.sin(((to.lng - from.lng) * RADIAN) / 2);
  const chord = north * north + Math.cos(from.lat * RADIAN) * Math.cos(to.lat * RADIAN) * east * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}
