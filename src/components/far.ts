/** How far a group is, in words for its card. */
import type { Asker, Listing, Snapshot } from '../controllers/session-controller.js';
import { distanceInWords, unitOf } from '../locale/distance.js';
import type { PlaceMessages } from '../locale/messages.js';

/** Two ways to tell a distance. */
export interface Far {
  /** "about 3 miles". */
  readonly short: string;
  /** "About 3 miles from the center of 02139." */
  readonly long: string;
}

/** From the place that was asked for; undefined for what is nowhere and where only a state was asked for. */
export function farOf(
  listing: Listing,
  { query, settings }: Snapshot,
  asker: Asker,
  say: PlaceMessages,
): Far | undefined {
  const { near } = query;
  const { formats } = listing.group;
  if (!near?.place.point || (formats.length > 0 && !formats.includes('in-person'))) return undefined;
  const distance = asker.distance(query, listing);
  if (!distance) return { short: say.distanceUnknown, long: '' };
  const short = distanceInWords(distance.kilometres, unitOf(settings), say);
  const long = [say.distanceFrom(short, near.place.label || say.here), distance.rough ? say.rough : undefined];
  return { short, long: long.filter(Boolean).join(' ') };
}
