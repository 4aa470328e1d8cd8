/** The moving part of a card: what the clock makes of its group, in the visitor's zone. */
import { ownZone } from '../base/zones.js';
import { nextMeetingOf } from '../finder/card-view.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import type { Add, Additions, FollowedCard } from './card-clock.js';
import { Follower } from './follower.js';

export { actionOf } from '../finder/card-view.js';
export type { Additions };

/** Follows the clock for one card, and answers what its group means now. */
export class CardController {
  /** What few cards have to add; there after the first results. */
  add: Add | undefined;

  constructor(host: FollowedCard) {
    new Follower(host, ({ followCard }) => followCard(host, this));
  }

  /** Epoch milliseconds. */
  get now(): number {
    return Date.now();
  }

  /** The visitor's IANA zone. */
  get zone(): string {
    return ownZone();
  }

  /** The meeting that is on or comes next. */
  next(group: Group): Meeting | undefined {
    return nextMeetingOf(group, this.now, this.zone);
  }

  /** Whether a check on this day is older than so many months. */
  isOld(day: string, months: number): boolean {
    const limit = new Date(this.now);
    limit.setUTCMonth(limit.getUTCMonth() - months);
    return Date.parse(day) < limit.getTime();
  }
}
