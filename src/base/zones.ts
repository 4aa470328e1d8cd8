/** IANA time zones: whether the engine knows one, and how to ask it for its offset from UTC. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Tells an instant with the zone's offset, "GMT-03:30"; undefined for a zone that `Intl` does not know. Made once. */
export function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    if (formats.size > 1000) formats.clear();
    let format: Intl.DateTimeFormat | undefined;
    try {
      // Offsets such as "+02:00" are accepted by some engines only, and know no daylight saving.
      if (/^[A-Za-z]/.test(zone))
        format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    } catch {
      // Not a zone.
    }
    formats.set(zone, format);
  }
  return formats.get(zone);
}

/** True for a zone that `Intl` accepts. */
export function isZone(zone: string): boolean {
  return zoneFormat(zone) !== undefined;
}

let own: string | undefined;

/** The zone in which this runs; asked once, since that is slow. */
export function ownZone(): string {
  return (own ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
