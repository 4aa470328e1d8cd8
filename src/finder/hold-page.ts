/** The page under somebody who reads: her cards stay where they are, as long as they are there. */
import type { Index } from '../engine/index-listings.js';
import type { Listing } from '../engine/listing.js';
import type { Answer } from '../engine/run-query.js';
import type { Snapshot } from './snapshot.js';

/**
 * The held cards first, then the rest of the answer, `limit` in all; what was
 * loaded anew has other listings and is held no more. What only its own heading
 * may hold (see `sure`) comes last.
 */
export function holdPage(
  held: readonly Listing[],
  { listings, sure }: Answer,
  limit: number,
  index: Index,
): Pick<Snapshot, 'listings' | 'sure' | 'matches'> {
  const all = new Set(index.listings);
  const kept = new Set(held.filter((listing) => all.has(listing)));
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
