/** Distances in words. Loaded with what knows places. */
import type { PlaceMessages, Unit } from './messages.js';

const KILOMETRES: Readonly<Record<Unit, number>> = { mi: 1.609344, km: 1 };

/** A way of so many of a unit in kilometres. */
export function toKilometres(count: number, unit: Unit): number {
  return count * KILOMETRES[unit];
}

/** Kilometres as so many of a unit, to the tenth. */
export function fromKilometres(kilometres: number, unit: Unit): number {
  return Math.round((kilometres / KILOMETRES[unit]) * 10) / 10;
}

/** The unit that a host has set; whatever is none is miles. */
export function unitOf({ unit }: { readonly unit?: Unit | undefined }): Unit {
  return unit === 'km' ? 'km' : 'mi';
}

/** Kilometres in whole units: below a hundred to the next one, above to the next ten; 0 where it is less than one. */
function inUnits(kilometres: number, unit: Unit): number {
  const count = kilometres / KILOMETRES[unit];
  if (count < 1) return 0;
  return count < 99.5 ? Math.round(count) : Math.round(count / 10) * 10;
}

/** "about 3 miles", "less than 1 mile". */
export function distanceInWords(kilometres: number, unit: Unit, say: PlaceMessages): string {
  return say.distance(inUnits(kilometres, unit), unit);
}
