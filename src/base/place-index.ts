/** The postal codes and towns of a country, ready to be looked up. Everything is worked out when it is first asked for. */
import { townKey } from './place-keys.js';
import { type PlaceRows, type PlaceText, type TownRow, readNames, readRows, spell } from './place-planes.js';
import type { KnownPlace, Point } from './place-table.js';
import { remember } from './remember.js';

const RADIANS = Math.PI / 180;
const KM_A_DEGREE = 111.2;
const FARTHEST_KM = 150;
const NOWHERE: TownRow = { number: 0, name: 0, state: '', size: 0 };

/** What the tables of one country answer. */
export class PlaceIndex {
  readonly rows: PlaceRows;
  /** How many codes each state has. */
  readonly stateSizes: ReadonlyMap<string, number>;
  /** The row of each five-digit code, plus one. */
  readonly #rowOf = new Uint16Array(100_000);
  readonly #belts: Map<number, number[]> = new Map<number, number[]>();
  readonly #country: string;
  readonly #points: (Point | undefined)[] = [];
  /** The first row of each town and the next one of each row's town, plus one. */
  readonly #first: Uint16Array;
  readonly #next: Uint16Array;
  readonly #text: PlaceText;
  #names: readonly string[] | undefined;
  #byKey: ReadonlyMap<string, readonly TownRow[]> | undefined;

  constructor(country: string, text: PlaceText) {
    this.#country = country;
    this.#text = text;
    this.rows = readRows(text);
    const { codes, townOf, towns } = this.rows;
    this.#first = new Uint16Array(towns.length);
    this.#next = new Uint16Array(codes.length);
    for (let row = codes.length - 1; row >= 0; row -= 1) {
      this.#rowOf[codes[row] ?? 0] = row + 1;
      const town = townOf[row] ?? 0;
      this.#next[row] = this.#first[town] ?? 0;
      this.#first[town] = row + 1;
    }
    const sizes = new Map<string, number>();
    for (const { state, size } of towns) sizes.set(state, (sizes.get(state) ?? 0) + size);
    this.stateSizes = sizes;
  }

  get #spelt(): readonly string[] {
    return (this.#names ??= readNames(this.#text));
  }

  /** The towns of each key (see `townKey`), the largest first. */
  get byKey(): ReadonlyMap<string, readonly TownRow[]> {
    return (this.#byKey ??= keyed(this.rows.towns, this.#spelt));
  }

  /** The row of a five-digit code, or undefined where none is known. */
  rowOf(code: number): number | undefined {
    const row = this.#rowOf[code] ?? 0;
    return row > 0 ? row - 1 : undefined;
  }

  /** The town of a row. */
  townAt(row: number): TownRow {
    return this.rows.towns[this.rows.townOf[row] ?? 0] ?? NOWHERE;
  }

  /** Where a row is: itself, or its town. */
  pointAt(row: number): Point {
    return this.#ownPoint(row) ?? this.townPoint(this.rows.townOf[row] ?? 0);
  }

  /** True where a row has a point of its own. */
  hasPoint(row: number): boolean {
    return this.#ownPoint(row) !== undefined;
  }

  /** The middle of a town: the middle one of its codes to the north and to the east, which no outlier moves. */
  townPoint(town: number): Point {
    const known = this.#points[town];
    if (known) return known;
    const rows: number[] = [];
    for (let row = this.#first[town] ?? 0; row > 0; row = this.#next[row - 1] ?? 0) rows.push(row - 1);
    return (this.#points[town] = this.#middle(rows));
  }

  /** The rows of all codes with the same first three digits. */
  readonly rowsOfArea: (area: number) => readonly number[] = remember(1000, (area) => {
    const codes = Array.from({ length: 100 }, (_, last) => area * 100 + last);
    return codes.flatMap((code) => this.rowOf(code) ?? []);
  });

  /** The middle of them; undefined where they are nothing but post boxes. */
  readonly pointOfArea: (area: number) => Point | undefined = remember(1000, (area) => {
    const rows = this.rowsOfArea(area).filter((row) => this.hasPoint(row));
    return rows.length > 0 ? this.#middle(rows) : undefined;
  });

  /** "Portland, OR". */
  label({ name, state }: TownRow): string {
    return `${spell(this.#spelt[name] ?? '')}, ${state}`;
  }

  /** A town as the table gives it. */
  place(town: TownRow): KnownPlace {
    const { state: region, size, number } = town;
    const point = this.townPoint(number);
    return { kind: 'town', label: this.label(town), point, region, country: this.#country, size };
  }

  /** The middle of a state. */
  middleOf(state: string): Point {
    return this.#middle(
      [...this.rows.townOf.keys()].filter((row) => this.hasPoint(row) && this.townAt(row).state === state),
    );
  }

  /** The row nearest to a point, within some 150 km. */
  nearest({ lat, lng }: Point): number | undefined {
    const { lats, lngs } = this.rows;
    const narrow = Math.cos(lat * RADIANS);
    let found: number | undefined;
    let least = (FARTHEST_KM / KM_A_DEGREE) ** 2;
    for (const row of this.#near(lat)) {
      const north = (lats[row] ?? NaN) - lat;
      const apart = Math.abs((lngs[row] ?? NaN) - lng) % 360;
      const east = (apart > 180 ? 360 - apart : apart) * narrow;
      const distance = north * north + east * east;
      if (distance < least) {
        least = distance;
        found = row;
      }
    }
    return found;
  }

  /** The rows of a belt around a latitude, the nearest first by steps of a quarter of a degree. */
  *#near(lat: number): Generator<number> {
    if (this.#belts.size === 0) {
      this.rows.lats.forEach((north, row) => {
        const belt = Math.floor(north * 4);
        const rows = this.#belts.get(belt);
        if (rows) rows.push(row);
        else this.#belts.set(belt, [row]);
      });
    }
    const middle = Math.floor(lat * 4);
    for (let step = 0; step <= BELTS; step += 1) {
      for (const belt of step === 0 ? [middle] : [middle + step, middle - step]) yield* this.#belts.get(belt) ?? [];
    }
  }

  #ownPoint(row: number): Point | undefined {
    const lat = this.rows.lats[row] ?? NaN;
    return Number.isNaN(lat) ? undefined : { lat: round(lat), lng: round(this.rows.lngs[row] ?? NaN) };
  }

  #middle(rows: readonly number[]): Point {
    const points = rows.flatMap((row) => this.#ownPoint(row) ?? []);
    const [only = NAN_POINT] = points;
    // Between two there may be nothing; either of them is a real spot.
    if (points.length < 3) return only;
    return { lat: round(median(points.map(({ lat }) => lat))), lng: round(median(points.map(({ lng }) => lng))) };
  }
}

/** Quarters of a degree to either side; more than 150 km. */
const BELTS = 6;
const NAN_POINT: Point = { lat: NaN, lng: NaN };

/** Four decimals, about ten metres, are more than is known. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const half = values.length >> 1;
  return values.length % 2 === 1 ? (values[half] ?? NaN) : ((values[half - 1] ?? NaN) + (values[half] ?? NaN)) / 2;
}

/** Nearly all names are short of nothing but their gaps. */
const HAS_MORE = /[^a-z^' -]|\b(?:ste?|ft|mtn?|natl|pk)\b|^[nsew] /;

function keyed(towns: readonly TownRow[], names: readonly string[]): ReadonlyMap<string, readonly TownRow[]> {
  const keys = names.map((name) =>
    HAS_MORE.test(name) ? townKey(name.replace(/\^/g, '')) : name.replace(/[^a-z]/g, ''),
  );
  const byKey = new Map<string, TownRow[]>();
  for (const town of towns) {
    const key = keys[town.name] ?? '';
    const others = byKey.get(key);
    if (others) others.push(town);
    else byKey.set(key, [town]);
  }
  for (const entries of byKey.values()) if (entries.length > 1) entries.sort((a, b) => b.size - a.size);
  return byKey;
}
