/** How far a zone is from UTC, in minutes. */
import { offsetAt } from './wall-time.js';
import { isZone } from './zones.js';

/** Minutes east of UTC at an instant (epoch milliseconds); NaN for a zone that `Intl` does not know. */
export function offsetOf(zone: string, at: number): number {
  return isZone(zone) ? offsetAt(zone, at) / 60_000 : NaN;
}

/** The offsets of a zone in winter and in summer, in the year of `at`. */
export function yearOffsets(zone: string, at: number = Date.UTC(2026, 0)): readonly [january: number, july: number] {
  const year = new Date(at).getUTCFullYear();
  return [offsetOf(zone, Date.UTC(year, 0, 1)), offsetOf(zone, Date.UTC(year, 6, 1))];
}
