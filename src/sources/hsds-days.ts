/** Days and times as HSDS servers write them: codes, or the words of whoever typed them in. */
import { minutesOf, parseClock, parseRepeat, WEEKDAYS } from './words-time.js';

/** A time of day in minutes; `offset` in minutes east of UTC where the feed wrote one. */
export interface DayTime {
  readonly minutes: number;
  readonly offset?: number;
}

const CODE = /^[+-]?\d{0,2}(?:SU|MO|TU|WE|TH|FR|SA)$/i;

/**
 * BYDAY values of `2MO,-1FR`, `Monday - Friday` or `2nd & 4th Wednesday`;
 * remarks in brackets are passed over. Undefined where a word is not understood.
 */
export function readDays(text: string): readonly string[] | undefined {
  const codes = text.trim().split(/[\s,;]+/);
  if (codes.every((code) => CODE.test(code))) return codes.map((code) => code.toUpperCase().replace('+', ''));
  const repeat = parseRepeat(text.replace(/\([^)]*\)/g, ' '));
  return repeat?.interval === 1 ? inOrder(repeat.byday) : undefined;
}

/** As the week runs, from Monday; the same days in other words give the same rule. */
function inOrder(days: readonly string[]): readonly string[] {
  const place = (code: string): number => (WEEKDAYS.indexOf(code.slice(-2) as 'MO') + 6) % 7;
  return [...days].sort((a, b) => place(a) - place(b));
}

/** Reads `10:00:00`, `7:00 PM`, `10:00Z` or `09:00-05:00`; `parseEnd` for what closes. */
export function readTime(text: string, parse: typeof parseClock = parseClock): DayTime | undefined {
  const [, time = '', sign, hours, minutes] =
    /^(.*?)\s*(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/.exec(text.trim().replace(/(:\d\d:\d\d)\.\d+/, '$1')) ?? [];
  const clock = parse(time);
  if (clock === undefined) return undefined;
  const minutesOfDay = minutesOf(clock);
  if (sign === undefined && !/z$/i.test(text.trim())) return { minutes: minutesOfDay };
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return { minutes: minutesOfDay, offset: sign === '-' ? -offset : offset };
}
