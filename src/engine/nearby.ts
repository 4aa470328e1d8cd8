/** An answer seen from a place: what is near, what is further, what can be joined from home. Nothing is lost on the way. */
import type { KnownPlace, Point } from '../base/place-table.js';
import { regionCode } from '../base/place-zone.js';
import type { Group } from '../model/group.js';
import { kilometres } from './distance.js';
import { FROM_HOME } from './query.js';
import type { Listing } from './listing.js';
import { hasPlace, isIn, type Points } from './points.js';

/** How far a listing is from where she is. */
export interface Distance {
  readonly kilometres: number;
  /** Where it is, is known by its town or ZIP only. */
  readonly rough: boolean;
}

/** Parts of an answer; each listing stands in at least one. */
export interface Nearby {
  /** Within the radius, nearest first; in a state, soonest first. */
  readonly near: readonly Listing[];
  /** In person, but nobody knows where: it may be near. */
  readonly unplaced: readonly Listing[];
  /** Further than the radius, nearest first. */
  readonly beyond: readonly Listing[];
  /** Open to her by video or phone and not near, in the order in which they came. */
  readonly home: readonly Listing[];
}

/** Room for a million listings beside a distance in metres in one exact number. */
const SHIFT = 2 ** 20;
/** Kilometres; further apart no two points are. */
const FARTHEST = 20_040;

/** Sees listings from one place. */
export class Viewpoint {
  readonly place: KnownPlace;
  private readonly points: Points;
  /** The code of her state, where its name has one. */
  private readonly region: string | undefined;
  private readonly far: Map<Listing, Distance | null> = new Map<Listing, Distance | null>();

  constructor(place: KnownPlace, points: Points) {
    this.place = place;
    this.points = points;
    this.region = place.region && (regionCode(place.region) ?? place.region);
  }

  /** How far away a listing is; undefined where that is not known, and for whole states. */
  distance(listing: Listing): Distance | undefined {
    let distance = this.far.get(listing);
    if (distance === undefined) this.far.set(listing, (distance = this.measure(listing) ?? null));
    return distance ?? undefined;
  }

  /** In which part a listing stands; undefined for what meets nowhere. `radius` is in kilometres. */
  where(listing: Listing, radius: number): 'near' | 'unplaced' | 'beyond' | undefined {
    if (!hasPlace(listing.group)) return undefined;
    const distance = this.distance(listing);
    if (distance) return distance.kilometres <= radius ? 'near' : 'beyond';
    const isHere = this.isInRegion(listing);
    // Who goes any distance gets what is in other states too.
    if (isHere === false) return radius === Infinity ? 'unplaced' : 'beyond';
    return isHere && !this.place.point ? 'near' : 'unplaced';
  }

  /** Parts listings by how far they are. */
  part(listings: readonly Listing[], radius: number): Nearby {
    const parts: Record<'near' | 'unplaced' | 'beyond' | 'home', Listing[]> = {
      near: [],
      unplaced: [],
      beyond: [],
      home: [],
    };
    for (const listing of listings) {
      const part = this.where(listing, radius);
      if (part) parts[part].push(listing);
      // What stands in the list stands there once.
      const isListed = part === 'near' || part === 'unplaced';
      if (!isListed && this.isOpenFromHome(listing.group)) parts.home.push(listing);
    }
    return { ...parts, near: this.place.point ? this.sort(parts.near) : parts.near, beyond: this.sort(parts.beyond) };
  }

  private measure(listing: Listing, from: Point | undefined = this.place.point): Distance | undefined {
    const there = from && this.points.of(listing);
    if (!there) return undefined;
    return { kilometres: kilometres(from, there), rough: there.precision !== 'exact' && there.precision !== 'street' };
  }

  /** How far away a listing is for the order; of a whole state, from its middle. */
  private way(listing: Listing): number | undefined {
    return (this.distance(listing) ?? this.measure(listing, this.place.middle))?.kilometres;
  }

  /** Nearest first, those of an unknown distance last; what is equally far stays in its order. */
  private sort(listings: readonly Listing[]): readonly Listing[] {
    // One typed array sorts 10,000 within a frame.
    const metres = (listing: Listing): number => Math.round((this.way(listing) ?? FARTHEST) * 1000);
    const keys = Float64Array.from(listings, (listing, i) => metres(listing) * SHIFT + i).sort();
    return Array.from(keys, (key) => listings[key % SHIFT] as Listing);
  }

  /** Whether a group meets in her state; undefined where it does not say in which it does. */
  private isInRegion(listing: Listing): boolean | undefined {
    const { place } = listing.group;
    const { region } = this;
    if (!isIn(this.place.country, place?.country)) return false;
    const own = this.points.regionOf(listing);
    return own && region ? own === region : undefined;
  }

  /** Whether she can join from where she is: groups may be for some states only (D5). */
  isOpenFromHome({ formats, serves }: Group): boolean {
    if (!formats.some((format) => FROM_HOME.includes(format))) return false;
    const codes = serves?.nationwide ? [] : (serves?.regions ?? []).map((region) => regionCode(region));
    // A region that we cannot read may be hers.
    return codes.length === 0 || !this.region || codes.some((code) => !code || code === this.region);
  }
}
