/** Time zones as people write them beside a time: "Eastern", "PT", "London time". */

const ZONES: readonly (readonly [words: RegExp, zone: string])[] = [
  [/^(?:central european|cet\b|cest\b)/i, 'Europe/Berlin'],
  [/^(?:eastern|e[sd]?t\b|hora del este)/i, 'America/New_York'],
  [/^(?:central|c[sd]?t\b|hora del centro)/i, 'America/Chicago'],
  [/^(?:mountain|m[sd]?t\b|hora de la montaña)/i, 'America/Denver'],
  [/^(?:pacific|p[sd]?t\b|hora del pac[ií]fico)/i, 'America/Los_Angeles'],
  [/^(?:london|uk) time/i, 'Europe/London'],
  [/^(?:south african?|sast)\b/i, 'Africa/Johannesburg'],
];

/** The IANA zone that the words begin with, or undefined. */
export function zoneOfWords(text: string): string | undefined {
  return ZONES.find(([words]) => words.test(text.trim()))?.[1];
}
