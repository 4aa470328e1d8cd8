/** "Tonight", "today", "tomorrow", "this week": which meetings are meant, by the visitor's clock. */
import { toInstant, toWall } from '../base/wall-time.js';
import type { Listing } from './listing.js';
import { meetings } from './occurrences.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Which meeting of a listing is meant; undefined: none. A later one is not the one that its card tells. */
export type SoonTest = (listing: Listing) => 'next' | 'later' | undefined;

/** From an instant on, and before another. */
type Stretch = readonly [from: number, to: number];

/** A test for the times among the options of a word, as `soon=tonight`; undefined where there are none. `zone` is the visitor's. */
export function soonTest(options: readonly string[], now: number, zone: string): SoonTest | undefined {
  const stretches = options.flatMap((option) => stretchesOf(option, now, zone));
  if (stretches.length === 0) return undefined;
  const end = Math.max(...stretches.map(([, to]) => to));
  // Who asks for today or tonight is glad of what is on.
  const isOnMeant = stretches.some(([from]) => from === now);
  const isMeant = (start: number): boolean =>
    start <= now ? isOnMeant : stretches.some(([from, to]) => start >= from && start < to);
  return ({ group, next }) => {
    if (next === undefined || next.start >= end) return undefined;
    if (isMeant(next.start)) return 'next';
    for (const schedule of group.schedule)
      for (const { start } of meetings(schedule, now)) {
        if (start >= end) break;
        if (isMeant(start)) return 'later';
      }
    return undefined;
  };
}

/** When the meetings that an option means begin. */
function stretchesOf(option: string, now: number, zone: string): readonly Stretch[] {
  const midnight = Math.floor(toWall(zone, now) / DAY) * DAY;
  const hour = (count: number): number => toInstant(zone, midnight + count * HOUR);
  switch (option) {
    case 'soon=today':
      return [[now, hour(24)]];
    case 'soon=tonight':
      // At three in the morning this night and the evening to come: never nine in the morning.
      return [
        [now, hour(5)],
        [hour(17), hour(29)],
      ];
    case 'soon=tomorrow':
      return [[hour(24), hour(48)]];
    case 'soon=week':
      return [[now, now + 7 * DAY]];
    default:
      return [];
  }
}
