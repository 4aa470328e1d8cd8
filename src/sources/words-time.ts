/**
 * Days and times as people write them, in English and Spanish: "Tuesdays",
 * "2nd & 4th Wednesday", "cada dos semanas los lunes", "7-8:30 pm". What is not
 * wholly understood is undefined: a wrong date is worse than none.
 */
/** The weekdays of RFC 5545, Sunday first. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
/** One weekday as RFC 5545 writes it. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A repetition that was understood. */
export interface Repeat {
  /** RFC 5545, without the prefix. */
  readonly rrule: string;
  /** `TU`; with a number for the nth one of a month: `2TU`, `-1TU`. */
  readonly byday: readonly string[];
  /** Every so many weeks; 1 for monthly rules. */
  readonly interval: number;
}

/** Local times of day, `HH:mm`; an end may be `24:00`. */
export interface Times {
  readonly start: string;
  readonly end?: string;
}

/** Text without case, accents and outer space, for comparing. */
export function fold(text: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = /^[\u0000-\u007f]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().trim();
}

/** Text folded, with "2º" and "2ª" as "2o". */
export function foldOrdinals(text: string): string {
  return fold(text.replace(/[ºª]/g, 'o'));
}

/** A table from lines of "value: word word"; the words are folded. */
function wordTable<T>(rows: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}

const DAY_WORDS = wordTable<Weekday>([
  ['SU', 'su sun sunday sundays dom domingo domingos'],
  ['MO', 'mo mon monday mondays lun lunes'],
  ['TU', 'tu tue tues tuesday tuesdays mar martes'],
  ['WE', 'we wed weds wednesday wednesdays mie miercoles'],
  ['TH', 'th thu thur thurs thursday thursdays jue jueves'],
  ['FR', 'fr fri friday fridays vie viernes'],
  ['SA', 'sa sat saturday saturdays sab sabado sabados'],
]);

const ORDINAL_WORDS = wordTable<number>([
  [1, 'first 1st 1o 1er primer primero primeros'],
  [2, 'second 2nd 2o 2do segundo segundos'],
  [3, 'third 3rd 3o 3er 3ro tercer tercero terceros'],
  [4, 'fourth 4th 4o 4to cuarto cuartos'],
  [5, 'fifth 5th 5o 5to quinto quintos'],
  [-1, 'last ultimo ultimos'],
]);

/** Patterns for use within other text, where "we" and "tu" are seldom days. Folded text is meant. */
export const WEEKDAY: string = patternOf(DAY_WORDS, 3);
/** Any word that `ordinalOf` knows. */
export const ORDINAL: string = patternOf(ORDINAL_WORDS, 2);

function patternOf(table: ReadonlyMap<string, unknown>, least: number): string {
  return `(?:${[...table.keys()].filter((word) => word.length >= least).join('|')})`;
}

const ALL_DAYS = new Set('daily everyday day days diario diariamente dia dias'.split(' '));
const RANGE = new Set(['-', 'to', 'through', 'thru', 'a', 'hasta']);
const NOISE = new Set(
  'and y e on the of in each every month week weekly weeks meets los las el la cada del de mes todos semana semanal'.split(
    ' ',
  ),
);
/** Words for a fortnight that mean nothing else. */
export const FORTNIGHTLY =
  '(?:bi-?weekly|fortnightly|every (?:2|two) weeks|cada (?:2|dos) semanas|cada (?:15|quince) dias|quincenal(?:es|mente)?)';
const EVERY_OTHER = new RegExp(`\\b(?:every other(?: week)?|alternat(?:e|ing)(?: weeks?)?|${FORTNIGHTLY})\\b`);
/** "Every second Tuesday" is a fortnight to some and a date of the month to others. */
const DOUBTFUL =
  /\b(?:every|cada) (?:second|third|fourth|[234](?:nd|rd|th)|segundo|tercer|cuarto)\b(?!.*\b(?:month|mes)\b)/;

/** The weekday that one word means, or undefined. */
export function weekdayOf(word: string): Weekday | undefined {
  return DAY_WORDS.get(fold(word).replace(/\.$/, ''));
}

/** Which of its kind in the month a word means (-1: the last), or undefined. */
export function ordinalOf(word: string): number | undefined {
  return ORDINAL_WORDS.get(fold(word));
}

/** The repetition that the words mean, or undefined unless every word is understood. */
export function parseRepeat(text: string): Repeat | undefined {
  const folded = foldOrdinals(text).replace(/[–—]/g, '-');
  if (folded === '' || DOUBTFUL.test(folded)) return undefined;
  const interval = EVERY_OTHER.test(folded) ? 2 : 1;
  const words = folded.replace(EVERY_OTHER, ' ').match(/[\p{L}\d]+|-|[^\s,;&/+.()-]/gu) ?? [];
  const byday = readDays(words);
  if (byday === undefined || byday.length === 0) return undefined;
  const monthly = byday.filter((day) => day.length > 2).length;
  if (monthly > 0 && (monthly < byday.length || interval > 1)) return undefined;
  // "Biweekly on Monday and Thursday" may well mean twice a week.
  if (interval > 1 && byday.length > 1) return undefined;
  const rule = `FREQ=${monthly > 0 ? 'MONTHLY' : 'WEEKLY'}${interval > 1 ? `;INTERVAL=${interval}` : ''}`;
  return { rrule: `${rule};BYDAY=${byday.join(',')}`, byday, interval };
}

/** `BYDAY` values in the order of the words; undefined where a word is not understood. */
function readDays(words: readonly string[]): string[] | undefined {
  const found = new Set<string>();
  let ordinals: number[] = [];
  let last: Weekday | undefined;
  let pending: Weekday | undefined;
  for (const word of words) {
    const day = DAY_WORDS.get(word);
    const ordinal = ORDINAL_WORDS.get(word);
    if (day !== undefined) {
      if (pending !== undefined) for (const between of daysBetween(pending, day)) found.add(between);
      else for (const item of ordinals.length > 0 ? ordinals.map((n) => `${n}${day}`) : [day]) found.add(item);
      if (pending !== undefined && ordinals.length > 0) return undefined;
      last = day;
      pending = undefined;
    } else if (ordinal !== undefined) {
      if (last !== undefined) ordinals = [];
      last = undefined;
      ordinals.push(ordinal);
    } else if (RANGE.has(word)) {
      if (last === undefined) return undefined;
      pending = last;
    } else if (ALL_DAYS.has(word)) {
      for (const each of WEEKDAYS) found.add(each);
    } else if (/^weekdays?$/.test(word)) for (const each of daysBetween('MO', 'FR')) found.add(each);
    else if (!NOISE.has(word)) return undefined;
  }
  // An ordinal that no weekday follows belongs to something that was not understood.
  return pending !== undefined || (ordinals.length > 0 && last === undefined) ? undefined : [...found];
}

function daysBetween(from: Weekday, to: Weekday): Weekday[] {
  const days: Weekday[] = [];
  for (let i = WEEKDAYS.indexOf(from); days.length < 7; i = (i + 1) % 7) {
    const day = WEEKDAYS[i] as Weekday;
    days.push(day);
    if (day === to) break;
  }
  return days;
}

const CLOCK = /^(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?\s*(?:h|hrs?|horas)?\s*(?:([ap])\s*\.?\s*m?\.?)?$/;
const NAMED_CLOCK = wordTable<string>([
  ['12:00', 'noon midday mediodia'],
  ['00:00', 'midnight medianoche'],
]);

/**
 * A time of day as `HH:mm`, or undefined. Without am or pm the 24-hour clock is
 * meant, and minutes must be given: "7" alone could be morning or evening.
 */
export function parseClock(text: string): string | undefined {
  const folded = fold(text).replace(/^(?:at|a las?)\s+/, '');
  const named = NAMED_CLOCK.get(folded.replace(/^12\s+/, ''));
  if (named !== undefined) return named;
  const match = CLOCK.exec(folded);
  if (!match) return undefined;
  const half = match[3];
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59) return undefined;
  if (half === undefined)
    return hour > 23 || (match[2] === undefined && !/h/.test(folded)) ? undefined : clock(hour, minute);
  return hour < 1 || hour > 12 ? undefined : clock((hour % 12) + (half === 'p' ? 12 : 0), minute);
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** An end as `HH:mm`: as `parseClock`, and `24:00` for the end of the day. */
export function parseEnd(text: string): string | undefined {
  return /^24[:.h]?00(?::00)?\s*(?:h|hrs?)?$/i.test(text.trim()) ? '24:00' : parseClock(text);
}

/** One time, or a start and an end: "7:00 PM", "7-8:30 pm", "de 10:00 a 11:30". */
export function parseTimes(text: string): Times | undefined {
  const parts = fold(text)
    .replace(/[–—]/g, '-')
    .replace(/^(?:from|de)\s+/, '')
    .split(/\s*-\s*|\s+(?:to|until|till|a|hasta)\s+(?:las?\s+)?(?!\.?\s*m\b)/);
  const [from = '', to] = parts;
  if (parts.length > 2) return undefined;
  if (to === undefined) {
    const start = parseClock(from);
    return start === undefined ? undefined : { start };
  }
  const end = parseEnd(to);
  if (end === undefined) return undefined;
  const half = /[ap]\s*\.?\s*m?\.?$/.exec(to)?.[0];
  // In "7-8:30 pm" the pm is for both; in "11-1 pm" it cannot be.
  const shared = half !== undefined && !/[ap]\s*\.?\s*m/.test(from) ? parseClock(`${from} ${half}`) : undefined;
  const start = shared !== undefined && shared < end ? shared : (parseClock(from) ?? morning(from, half));
  return start === undefined ? undefined : { start, end };
}

function morning(from: string, half: string | undefined): string | undefined {
  return half === undefined ? undefined : parseClock(`${from} am`);
}

/** Minutes from midnight to a time of day, `HH:mm`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** No meeting that passes midnight is longer: one that seems to be has its times the wrong way round. */
const LONGEST_NIGHT = 12 * 60;

/** How long a meeting lasts from one minute of the day to another, or undefined where the end cannot be right. */
export function meetingLength(start: number, end: number): number | undefined {
  const length = end < start ? end - start + 1440 : end - start;
  return length === 0 || (end < start && length > LONGEST_NIGHT) ? undefined : length;
}

/** The English names of weekdays, for words that stand in place of a date. */
export function dayNames(days: readonly string[]): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return days.map((day) => names[WEEKDAYS.indexOf(day as Weekday)] ?? day).join(', ');
}
