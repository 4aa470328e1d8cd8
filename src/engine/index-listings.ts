/** The index: all listings that can be found, soonest first, growing while feeds come in. */
import { ownZone } from '../base/zones.js';
import type { Group } from '../model/group.js';
import type { Listing } from './listing.js';
import { nextMeeting } from './occurrences.js';

/** All that is known of the listings. Mutable, and owned by one session. */
export interface Index {
  /** The visitor's IANA zone. */
  readonly zone: string;
  listings: Listing[];
  /** Order numbers given out so far. */
  count: number;
}

/** An index with nothing in it. */
export function createIndex(zone?: string): Index {
  return {
    // Asked when first needed, which is while the feed is on its way.
    get zone() {
      return zone ?? ownZone();
    },
    listings: [],
    count: 0,
  };
}

/** Adds groups at the end; closed ones never show (D11). */
export function addGroups(index: Index, groups: readonly Group[], now: number): void {
  for (const group of groups) {
    if (group.status === 'closed') continue;
    const next = nextMeeting(group.schedule, now);
    index.listings.push({ group, order: index.count++, next });
  }
}

/** Soonest first; what has no date comes last, in the order in which it came. */
export function sortByTime(index: Index): void {
  const start = ({ next }: Listing): number => next?.start ?? Number.MAX_VALUE;
  index.listings.sort((a, b) => start(a) - start(b) || a.order - b.order);
}
