/**
 * Postal codes and towns as they come over the wire: numbers in printable signs,
 * each kind in a text of its own, so that gzip finds what repeats.
 * tools/places.mjs writes what this reads.
 */
import { ONE, SIGNS, STEP, type Sum, addPoint, eastStep, expected, noPoints } from './place-grid.js';

/** What the tool wrote; every text is read from its beginning to its end. */
export interface PlaceText {
  /** How many codes and how many names there are. */
  readonly count: number;
  readonly nameCount: number;
  /** Names in the order of the alphabet: a capital or digit for how much is shared with the last one, then the rest. */
  readonly names: string;
  /** From which code on which state: "NY501PR601". */
  readonly states: string;
  /** For each code how far on it is, times four, plus 2 in the town of the last one, plus 1 with a point of its own. */
  readonly codes: string;
  /** How many names on from that of the last new town, round the end: how many times `ONE`, and the rest. */
  readonly towns: string;
  readonly rests: string;
  /** Steps to the north and to the east of where a point is to be expected: within a town that has one, and elsewhere. */
  readonly townNorth: string;
  readonly townEast: string;
  readonly north: string;
  readonly east: string;
}

/** Postal codes in their order, and towns in the order in which they come among them. */
export interface PlaceRows {
  readonly codes: Uint32Array;
  /** The town of each code. */
  readonly townOf: Uint16Array;
  /** Where each code is, in degrees; NaN where it has no area of its own but its town has one elsewhere. */
  readonly lats: Float64Array;
  readonly lngs: Float64Array;
  readonly towns: readonly TownRow[];
}

/** A name in a state. */
export interface TownRow {
  /** Its place among the towns. */
  readonly number: number;
  /** Its name, as a number in the order of the alphabet. */
  readonly name: number;
  readonly state: string;
  /** How many codes it has. */
  size: number;
}

/** The names, in lower case; `^` stands before a letter whose case is not what `spell` would give. */
export function readNames({ names }: PlaceText): string[] {
  const read: string[] = [];
  let last = '';
  for (let at = 0; at < names.length;) {
    const sign = names.charCodeAt(at);
    let end = at + 1;
    while (end < names.length && !isShare(names.charCodeAt(end))) end += 1;
    last = last.slice(0, sign < 65 ? sign - 22 : sign - 65) + names.slice(at + 1, end);
    read.push(last);
    at = end;
  }
  return read;
}

/** A to Z are 0 to 25, and 0 to 9 are 26 to 35 letters shared. */
function isShare(sign: number): boolean {
  return (sign >= 65 && sign <= 90) || (sign >= 48 && sign <= 57);
}

/** A name as people write it: "mc^lean" is McLean, "isle ^of palms" is Isle of Palms. */
export function spell(name: string): string {
  return name.replace(
    /(^|[ -])([a-z])|\^([a-z])/g,
    (_, gap: string | undefined, first: string, turned: string, at: number) => {
      if (gap !== undefined) return gap + first.toUpperCase();
      return at === 0 || /[ -]/.test(name.charAt(at - 1)) ? turned : turned.toUpperCase();
    },
  );
}

/** Reads numbers one after the other. */
function numbersOf(text: string): () => number {
  const values = new Uint8Array(128);
  for (let i = 0; i < SIGNS.length; i += 1) values[SIGNS.charCodeAt(i)] = i;
  const many = SIGNS.length;
  const last = many - 1;
  let at = 0;
  const sign = (): number => values[text.charCodeAt(at++)] ?? 0;
  return () => {
    const first = sign();
    if (first < ONE) return first;
    if (first < last) return ONE + (first - ONE) * many + sign();
    return ONE + (last - ONE) * many + (sign() * many + sign()) * many + sign();
  };
}

/** Reads numbers of either sign. */
function stepsOf(text: string): () => number {
  const next = numbersOf(text);
  return () => {
    const value = next();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
}

/** Puts the next point into a row, each time. */
function pointsOf(
  text: PlaceText,
  { lats, lngs }: Pick<PlaceRows, 'lats' | 'lngs'>,
): (row: number, town: Sum, area: Sum) => void {
  const inTown = { north: stepsOf(text.townNorth), east: stepsOf(text.townEast) };
  const elsewhere = { north: stepsOf(text.north), east: stepsOf(text.east) };
  const last: Sum = { points: 1, north: 0, east: 0 };
  return (row, town, area) => {
    const next = town.points > 0 ? inTown : elsewhere;
    const { north, east } = expected(town, area, last);
    last.north = north + next.north();
    last.east = east + next.east() * eastStep(last.north);
    addPoint(town, last);
    addPoint(area, last);
    lats[row] = last.north * STEP;
    lngs[row] = last.east;
  };
}

/** Gives the state of each code, asked in their order. */
function statesOf(text: string): (code: number) => string {
  const runs = [...text.matchAll(/([A-Z]+)(\d+)/g)].map(([, state = '', start]) => ({ state, start: Number(start) }));
  let at = 0;
  return (code) => {
    while ((runs[at + 1]?.start ?? Infinity) <= code) at += 1;
    return runs[at]?.state ?? '';
  };
}

/** Gives the number of each town, told by its name or being that of the code before. */
function townsOf(text: PlaceText): { towns: TownRow[]; next: (state: string, isSame: boolean) => number } {
  const [nextTown, nextRest] = [numbersOf(text.towns), numbersOf(text.rests)];
  const towns: TownRow[] = [];
  const known = new Map<string, Map<number, number>>();
  let name = 0;
  let at = 0;
  const next = (state: string, isSame: boolean): number => {
    if (!isSame) {
      name = (name + nextTown() * ONE + nextRest()) % text.nameCount;
      const ofState = known.get(state) ?? new Map<number, number>();
      at = ofState.get(name) ?? towns.push({ number: towns.length, name, state, size: 0 }) - 1;
      known.set(state, ofState.set(name, at));
    }
    const town = towns[at];
    if (town) town.size += 1;
    return at;
  };
  return { towns, next };
}

/** All codes and towns. */
export function readRows(text: PlaceText): PlaceRows {
  const { count } = text;
  const [codes, townOf] = [new Uint32Array(count), new Uint16Array(count)];
  const [lats, lngs] = [new Float64Array(count).fill(NaN), new Float64Array(count).fill(NaN)];
  const [nextCode, stateOf, putPoint] = [numbersOf(text.codes), statesOf(text.states), pointsOf(text, { lats, lngs })];
  const { towns, next: nextTown } = townsOf(text);
  const sums: Sum[] = [];
  let area = noPoints();
  let code = -1;
  for (let i = 0; i < count; i += 1) {
    const value = nextCode();
    const before = code;
    code += Math.floor(value / 4) + 1;
    // The first three digits are one sorting centre.
    if (Math.floor(code / 100) !== Math.floor(before / 100)) area = noPoints();
    const town = nextTown(stateOf(code), (value & 2) > 0);
    codes[i] = code;
    townOf[i] = town;
    if ((value & 1) > 0) putPoint(i, (sums[town] ??= noPoints()), area);
  }
  return { codes, townOf, lats, lngs, towns };
}
