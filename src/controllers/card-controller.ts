/** The moving part of a card: what the clock makes of its group, in the visitor's zone. */
import { ownZone } from '../base/zones.js';
import { nextMeetingOf } from '../finder/card-view.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import type { Add, Additions, Asked, FollowedCard } from './card-clock.js';
import { Follower } from './follower.js';

export { actionOf } from '../finder/card-view.js';
export type { Additions, Asked };

/** Follows the clock for one card, and answers what its group means now. */
export class CardController {
  /** What few cards have to add; there after the first results. */
  add: Add | undefined;
  private readonly host: FollowedCard;

  constructor(host: FollowedCard) {
    this.host = host;
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

  /** The formats that are asked for. */
  get asked(): readonly string[] | undefined {
    return this.host.wanted?.format;
  }

  /** The meeting that is on or comes next. */
  next(group: Group): Meeting | undefined {
    return nextMeetingOf(group, this.now, this.zone, this.asked);
  }

  /** Whether a check on this day is older than so many months. */
  isOld(day: string, months: number): boolean {
    const limit = new Date(this.now);
    // An attribute that was taken away, or holds no number, is left out.
    limit.setUTCMonth(limit.getUTCMonth() - (Number.isFinite(months) ? months : 12));
    return Date.parse(day) < limit.getTime();
  }
}
