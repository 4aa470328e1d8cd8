/**
 * The places of the United States, on the device: ZIP codes, towns and states
 * (P10). Imported when a place is first asked for, and worked out only then.
 */
import { fold } from './fold.js';
import { PlaceIndex } from './place-index.js';
import { wordsKey } from './place-keys.js';
import type { TownRow } from './place-planes.js';
import { slips as slipsTo } from './edit-distance.js';
import type { KnownPlace, Located, PlaceTable, Whereabouts } from './place-table.js';
import { remember } from './remember.js';
import { isLikeCode, zipIn } from './us-codes.js';
import { NICKNAMES } from './us-nicknames.js';
import { US_PLACES } from './us-places-data.js';
import { STATE_NAMES, stateOf } from './us-states.js';
import { findZip, zipPlace } from './us-zips.js';

const COUNTRY = 'US';
const MOST_GUESSES = 6;
const LEAST_TYPED = 4;
/** From so many letters on, two slips are forgiven. */
const LONG = 7;
/** A slip more is believed where the town is so many times as large. */
const SLIP_COSTS = 10;
/** A town without a state is one of several only where it is so many times as large as the next. */
const FAR_LARGER = 8;
const MOST_REMEMBERED = 20_000;
const LONGEST_TEXT = 80;

let index: PlaceIndex | undefined;
const table = (): PlaceIndex => (index ??= new PlaceIndex(COUNTRY, US_PLACES));

const bySize = (a: KnownPlace, b: KnownPlace): number => b.size - a.size || (a.label < b.label ? -1 : 1);

/** Folded words, without the country behind them. */
function wordsOf(text: string): readonly string[] {
  const folded = text.length > LONGEST_TEXT ? '' : fold(text);
  return folded.replace(/ (?:usa?|u s(?: a)?|united states(?: of america)?)$/, '').match(/[^ ]+/g) ?? [];
}

/** Every way to part words into what is before a state, and the state. */
function partings(words: readonly string[]): readonly (readonly [rest: string, state: string])[] {
  return [1, 2, 3, 4].flatMap((length) => {
    const state = length < words.length ? stateOf(words.slice(-length).join(' ')) : undefined;
    return state === undefined ? [] : [[words.slice(0, -length).join(' '), state] as const];
  });
}

/** Towns by their folded name, the largest first, with the one that goes by it as a nickname. */
function townsNamed(name: string, state?: string): readonly TownRow[] {
  const { byKey } = table();
  const key = wordsKey(name);
  const [meant = '', where] = NICKNAMES.get(key)?.split(', ') ?? [];
  const nicknamed = byKey.get(wordsKey(fold(meant)))?.filter((town) => town.state === where) ?? [];
  const towns = [...nicknamed, ...(byKey.get(key) ?? [])];
  return state === undefined ? towns : towns.filter((town) => town.state === state);
}

const middleOf = remember(60, (code: string) => table().middleOf(code));

function regionPlace(code: string): KnownPlace {
  const label = STATE_NAMES.get(code) ?? code;
  const size = table().stateSizes.get(code) ?? 0;
  return { kind: 'region', label, region: code, country: COUNTRY, size, middle: middleOf(code) };
}

/** What words name as a whole: a state, and towns. */
function named(words: readonly string[]): readonly KnownPlace[] {
  const name = words.join(' ');
  const state = stateOf(name);
  const towns = townsNamed(name).map((town) => table().place(town));
  const regions = state === undefined ? [] : [regionPlace(state)];
  // Two letters are a state before they are anything else.
  return name.length === 2 ? [...regions, ...towns.sort(bySize)] : [...regions, ...towns].sort(bySize);
}

/** "Portland, OR 97202" is that code, if it is of that state. */
function zipBehind(words: readonly string[]): readonly KnownPlace[] {
  const at = words.findLastIndex((word) => /^\d{5}$/.test(word));
  if (
    at < 1 ||
    !/^(?: \d{4})?$/.test(
      words
        .slice(at + 1)
        .map((word) => ` ${word}`)
        .join(''),
    )
  )
    return [];
  const zip = zipPlace(table(), words[at] ?? '');
  const isRight = zip && findWords(words.slice(0, at)).some(({ region }) => region === zip.region);
  return isRight ? [zip] : [];
}

function findWords(words: readonly string[]): readonly KnownPlace[] {
  // Flora, LA is not Florala: what ends in a state is read so first.
  const towns = partings(words).flatMap(([rest, state]) => townsNamed(rest, state));
  if (towns.length > 0) return towns.map((town) => table().place(town));
  const whole = words.length === 0 ? [] : named(words);
  return whole.length > 0 ? whole : zipBehind(words);
}

function find(text: string): readonly KnownPlace[] {
  const zip = zipIn(text);
  if (zip === undefined) return findWords(wordsOf(text));
  const found = zipPlace(table(), zip);
  return found ? [found] : [];
}

/** How much a name is worth that was typed so: its size, and less by each slip; 0 where it is too far off. */
function worth(typed: string, key: string, size: number): number {
  if (key.startsWith(typed)) return size;
  const most = typed.length < LONG ? 1 : 2;
  const slips = slipsTo(typed, key, most).whole;
  return slips > most ? 0 : size / SLIP_COSTS ** slips;
}

/** Towns and states that may be meant by one name, the likeliest first. */
function guessName(typed: string, state?: string): readonly KnownPlace[] {
  if (typed.length < LEAST_TYPED) return [];
  const found: { readonly worth: number; readonly town?: TownRow; readonly region?: string }[] = [];
  for (const [key, towns] of table().byKey) {
    if (worth(typed, key, 1) === 0) continue;
    for (const town of towns) {
      if (state === undefined || town.state === state) found.push({ worth: worth(typed, key, town.size), town });
    }
  }
  for (const [code, name] of state === undefined ? STATE_NAMES : []) {
    const of = worth(typed, wordsKey(fold(name)), table().stateSizes.get(code) ?? 0);
    if (of > 0) found.push({ worth: of, region: code });
  }
  return found
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_GUESSES)
    .flatMap(({ town, region = '' }) => (town ? table().place(town) : regionPlace(region)));
}

function guess(text: string): readonly KnownPlace[] {
  const words = wordsOf(text);
  if (words.some((word) => /\d/.test(word))) return [];
  const [rest, state] = partings(words)[0] ?? [];
  const inState = rest === undefined ? [] : guessName(wordsKey(rest), state);
  return inState.length > 0 ? inState : guessName(wordsKey(words.join(' ')));
}

function isOddCode(text: string): boolean {
  const zip = zipIn(text);
  return zip === undefined ? isLikeCode(text) : findZip(table(), zip) === undefined;
}

/** The state that a listing names: none is undefined, one that is not of this country is null. */
const stateGiven = remember(1000, (region: string): string | undefined | null => {
  const words = wordsOf(region);
  return words.length === 0 ? undefined : (stateOf(words.join(' ')) ?? null);
});

function townGiven(city: string, state: string | undefined): TownRow | undefined {
  const words = wordsOf(city);
  const towns = townsNamed(words.join(' '), state);
  const [first, second] = towns;
  if (first && (state !== undefined || !second || first.size >= FAR_LARGER * second.size)) return first;
  // Some write the state behind the town, in one field.
  const [rest, behind] = partings(words)[0] ?? [];
  const fits = rest !== undefined && (state === undefined || state === behind);
  return fits ? townsNamed(rest, behind)[0] : undefined;
}

function work({ postalCode = '', city = '', region = '' }: Whereabouts): Located | undefined {
  const state = stateGiven(region);
  if (state === null) return undefined;
  // Tables lose the zero in front; where the state agrees it was one.
  const short =
    state === undefined ? undefined : /^\s*(\d{3,4})(?:-\d{4})?\s*$/.exec(postalCode)?.[1]?.padStart(5, '0');
  const zip = short ?? zipIn(postalCode);
  const known = zip === undefined ? undefined : findZip(table(), zip);
  const found = known && (state === undefined || known.town.state === state) ? known : undefined;
  if (found?.by === 'code') return { ...found.point, precision: 'postcode' };
  const town = townGiven(city, state);
  if (town) return { ...table().townPoint(town.number), precision: 'city' };
  return found && { ...found.point, precision: found.by === 'town' ? 'city' : 'region' };
}

const remembered = new Map<string, Located | undefined>();

function locate(where: Whereabouts): Located | undefined {
  const key = `${where.postalCode ?? ''}\n${where.city ?? ''}\n${where.region ?? ''}`;
  const known = remembered.get(key);
  if (known || remembered.has(key)) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const located = work(where);
  remembered.set(key, located);
  return located;
}

/** The United States, its territories included. */
export const usPlaces: PlaceTable = {
  country: COUNTRY,
  find,
  guess,
  isOddCode,
  locate,
  regionOf: (name) => stateOf(wordsOf(name).join(' ')),
  regionName: (code) => STATE_NAMES.get(code.trim().toUpperCase()),
  nearest(point) {
    const row = table().nearest(point);
    const code = row === undefined ? undefined : table().rows.codes[row];
    return code === undefined ? undefined : zipPlace(table(), String(code).padStart(5, '0'));
  },
};
