/** The index as time goes by. Loaded after the first results. */
import { sortByTime, type Index } from './index-listings.js';
import { nextMeeting } from './occurrences.js';

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
