/** Cells of a hand-made table that take a reading of their own: yes and no, lists, lengths. */
import { fold } from './words-time.js';

const NOT_STATED =
  /^(?:[?–—-]+|n\s*[/.]?\s*[ad]\.?|(?:yes|y|si)\s*\/\s*no?|(?:yes|no|si)\s*\?+|none stated|unknown|unsure|not (?:sure|known|stated|listed|given|specified|applicable)|maybe|tb[acd]|desconocido|no se sabe|no (?:idea|info\w*|data|answer|aplica))$/;
/** "No problem!" may well mean yes. */
const NO_ANSWER = /^no (?:problem|worries|issue|limit|restriction|preference|stairs|steps|hay problema)/;

/** True for "N/A", "?", "unknown" and the like, which are as good as a blank cell. */
export function isNotStated(text: string): boolean {
  return NOT_STATED.test(fold(text));
}

/** "Yes", "x", "✓", "No"; "yes, up to 12 months" is a yes too. Undefined for what is neither. */
export function flagOf(text: string): boolean | undefined {
  const folded = fold(text);
  if (NOT_STATED.test(folded) || NO_ANSWER.test(folded)) return undefined;
  if (/^(?:yes|y|true|si|1|x|[✓✔☑])(?![\p{L}\d])/u.test(folded)) return true;
  return /^(?:n$|(?:no|false|0|✗|✘)(?![\p{L}\d]))/u.test(folded) ? false : undefined;
}

/** The items of a list, parted by semicolons, commas, bars or lines. */
export function listOf(text: string): string[] {
  return withoutBlank(text.split(/[;,|\n]/));
}

function withoutBlank(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const HOUR = '(?:h|hrs?|hours?|horas?)(?!\\p{L})';
const MINUTE = '(?:m|mins?|minutes?|minutos?)(?!\\p{L})';
// No digit may follow what was read: "1 hour to 90 min" is a range.
const HOURS = new RegExp(
  `^(\\d{1,2}(?:\\.\\d+)?|\\.5) ?${HOUR}(\\.5)?\\.?(?:,? ?(?:and |y )?(\\d{1,2})(?: ?${MINUTE})?)?(?!.*\\d)`,
  'u',
);
const MINUTES = new RegExp(`^(\\d{1,5}) ?(?:${MINUTE}|['’′])(?!.*\\d)`, 'u');
/** Longer than half a day is a time of day. */
const CLOCK = new RegExp(`^(\\d|0\\d|1[0-2]):([0-5]\\d)(?::00)?(?: ?${HOUR})?$`, 'u');
/** A number without a unit that is smaller may be hours. */
const LEAST_BARE = 10;
const WEEK = 10_080;

/**
 * A length as whole minutes: "90", "90 min", "1.5 hours", "1h30", "1:30", "una hora y media". Undefined for what is none,
 * for more than a week, and for a bare number under 10.
 */
export function lengthIn(text: string): number | undefined {
  // No length takes more; and what looks for a bracket takes its time in a long text.
  const folded = fold(text.slice(0, 100))
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^(?:about|around|approx(?:imately|\.)?|circa|usually|aprox\.?|unos|unas|~)\s*/, '')
    .replace(/^(?:a )?half (?:an )?hour|^media hora/, '30 min')
    .replace(/^(?:an?|one|una) /, '1 ')
    .replace(/^(?:two|dos) /, '2 ')
    .replace(/^(\d+),(?=\d)/, '$1.')
    .replace(/\s*(?:½|\b(?:and|y) (?:a half|media)\b|(?:^| )1\/2)\s*/, '.5 ')
    .trim();
  const [, hour, minute] = CLOCK.exec(folded) ?? [];
  const [, hours, half, more = 0] = HOURS.exec(folded) ?? [];
  const [minutes] = /^\d{1,5}(?=(?:\.0+)?$)/.exec(folded) ?? [];
  const bare = Number(minutes) < LEAST_BARE ? undefined : minutes;
  const length =
    hour !== undefined
      ? Number(hour) * 60 + Number(minute)
      : hours !== undefined
        ? (Number(hours) + Number(half ?? 0)) * 60 + Number(more)
        : Number(MINUTES.exec(folded)?.[1] ?? bare);
  const whole = Math.round(length);
  return whole > 0 && whole <= WEEK ? whole : undefined;
}
