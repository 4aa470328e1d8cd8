/** How far a zone is from UTC. */
import { zoneFormat } from './zones.js';

/** Minutes east of UTC at an instant (epoch milliseconds); NaN for a zone that `Intl` does not know. */
export function offsetOf(zone: string, at: number): number {
  const text = zoneFormat(zone)?.format(at);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text ?? '') ?? [];
  if (text === undefined) return NaN;
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}

/** The offsets of a zone in winter and in summer, in the year of `at`. */
export function yearOffsets(zone: string, at: number = Date.UTC(2026, 0)): readonly [january: number, july: number] {
  const year = new Date(at).getUTCFullYear();
  return [offsetOf(zone, Date.UTC(year, 0, 1)), offsetOf(zone, Date.UTC(year, 6, 1))];
}
