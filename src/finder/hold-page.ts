/** The page under somebody who reads: her cards stay where they are, as long as they are there. */
import type { Index } from '../engine/index-listings.js';
import type { Listing } from '../engine/listing.js';
import type { Answer } from '../engine/run-query.js';
import type { Snapshot } from './snapshot.js';

/**
 * The held cards first, as far as their groups are there, then the rest of the answer, `limit` in all. What only its
 * own heading may hold (see `sure`) comes last.
 */
export function holdPage(
  held: readonly Listing[],
  { listings, sure }: Answer,
  limit: number,
  index: Index,
): Pick<Snapshot, 'listings' | 'sure' | 'matches'> {
  // By name, since what is loaded anew has other listings.
  const all = new Map(index.listings.map((listing) => [listing.group.id, listing]));
  const kept = new Set(held.flatMap(({ group }) => all.get(group.id) ?? []));
  const rest = listings.filter((listing) => !kept.has(listing));
  const page = [...kept, ...rest.slice(0, Math.max(0, limit - kept.size))];
  const unsure = new Set(listings.slice(sure));
  const first = page.filter((listing) => !unsure.has(listing));
  return {
    listings: Object.freeze([...first, ...page.filter((listing) => unsure.has(listing))]),
    sure: first.length,
    matches: kept.size + rest.length,
  };
}

/** Whether the card that was opened last shows no more, or at another place, where it is a closed one. */
export function isGone(before: Snapshot, { selected, listings }: Snapshot): boolean {
  const placeIn = (list: readonly Listing[]): number => list.findIndex(({ group }) => group.id === selected);
  const place = placeIn(listings);
  return selected !== undefined && (place < 0 || place !== placeIn(before.listings));
}
