/**
 * What a table of one country's places can do. Ours (the United States) is one
 * lazily imported module; a host may bring another. Nothing of it asks a server:
 * where she is never leaves the device (P10).
 */
import type { Precision } from '../model/group.js';

/** A point on the earth, in decimal degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A place from which a question can be asked. */
export interface KnownPlace {
  readonly kind: 'postcode' | 'town' | 'region';
  /** As people write it: "02139", "Portland, OR", "Wyoming". */
  readonly label: string;
  /** Its middle, from which ways are measured; a region has none that anybody would measure from. */
  readonly point?: Point;
  /** The middle of a region, by which what lies outside it is put in order. */
  readonly middle?: Point;
  /** The code of its state or province: "OR". */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The town of a postcode: "Cambridge, MA". */
  readonly town?: string;
  /** How many postcodes it has: the more, the more people may mean it. */
  readonly size: number;
}

/** Whatever a listing tells of where it is. */
export interface Whereabouts {
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
}

/** A point, and how exactly it is known. */
export interface Located extends Point {
  readonly precision: Precision;
}

/** The places of one country. */
export interface PlaceTable {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /**
   * The places that a text names as a whole, "97202", "Portland", "portland or", "Portland, Maine", "WY":
   * the larger first, none where it names none.
   */
  find(text: string): readonly KnownPlace[];
  /** Places that a text may have been meant for: misspelt, or not written to its end. The likeliest first, few. */
  guess(text: string): readonly KnownPlace[];
  /** True for what is written like a postal code but is none that is known: too short, of another country, or unused. */
  isOddCode(text: string): boolean;
  /** The middle of the postcode or of the town in which something is, or undefined. */
  locate(where: Whereabouts): Located | undefined;
  /** The code of a state or province by its name or code ("Oregon" → "OR"), or undefined. */
  regionOf(name: string): string | undefined;
  /** The name of a state or province by its code ("OR" → "Oregon"), or undefined. */
  regionName(code: string): string | undefined;
  /** The postcode whose middle is nearest to a point; undefined where none is within some 150 km. */
  nearest(point: Point): KnownPlace | undefined;
}

/** Brings a table when it is first needed. */
export type LoadPlaces = () => Promise<PlaceTable>;
