/** The index: all listings that can be found, soonest first, growing while feeds come in. */
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
export function createIndex(zone: string): Index {
  return { zone, listings: [], count: 0 };
}

/** Adds groups at the end; closed ones never show (D11). */
export function addGroups(index: Index, groups: readonly Group[], now: number): void {
  for (const group of groups) {
    if (group.status === 'closed') continue;
    const next = nextMeeting(group.schedule, now);
    index.listings.push({ group, order: index.count++, next, facets: undefined, words: undefined });
  }
}

/** Soonest first; what has no date comes last, in the order in which it came. */
export function sortByTime(index: Index): void {
  index.listings.sort((a, b) => startOf(a) - startOf(b) || a.order - b.order);
}

const NEVER = Number.MAX_SAFE_INTEGER;

function startOf(listing: Listing): number {
  return listing.next?.start ?? NEVER;
}

/** Moves every meeting that is over on to the next. `before` is the time at which this was last done. */
export function rollOver(index: Index, now: number, before: number): void {
  let moved = false;
  for (const listing of index.listings) {
    // A clock that was set back may bring earlier meetings into view again.
    if (now >= before && (listing.next === undefined || listing.next.end > now)) continue;
    const next = nextMeeting(listing.group.schedule, now);
    moved ||= next?.start !== listing.next?.start;
    listing.next = next;
  }
  if (moved) sortByTime(index);
}
