/** IANA time zones: whether the engine knows one, and which one a place lies in. */

const known = new Map<string, boolean>();

/** True for a zone that `Intl` accepts. */
export function isZone(zone: string): boolean {
  let answer = known.get(zone);
  if (answer === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      // Offsets such as "+02:00" are accepted by some engines only, and know no daylight saving.
      answer = /^[A-Za-z]/.test(zone);
    } catch {
      answer = false;
    }
    if (known.size < 1000) known.set(zone, answer);
  }
  return answer;
}
