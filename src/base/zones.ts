/** IANA time zones: whether the engine knows one, and how to ask it for its offset from UTC. */
import { remember } from './remember.js';

/** Tells an instant with the zone's offset, "GMT-03:30"; undefined for a zone that `Intl` does not know. */
export const zoneFormat: (zone: string) => Intl.DateTimeFormat | undefined = remember(1000, (timeZone) => {
  try {
    // Offsets such as "+02:00" are accepted by some engines only, and know no daylight saving.
    if (/^[A-Za-z]/.test(timeZone)) return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    // Not a zone.
  }
  return undefined;
});

/** True for a zone that `Intl` accepts. */
export function isZone(zone: string): boolean {
  return zoneFormat(zone) !== undefined;
}

let own: string | undefined;

/** The zone in which this runs; asked once, since that is slow. */
export function ownZone(): string {
  return (own ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
