/** The moving part of a card: what the clock makes of its group, in the visitor's zone. */
import type { LitElement } from 'lit';
import { ownZone } from '../base/zones.js';
import { actionOf, nextMeetingOf, type Action } from '../finder/card-view.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { Follower } from './follower.js';

export type { Action };

/** Follows the clock for one card, and answers what its group means now. */
export class CardController {
  constructor(host: LitElement) {
    new Follower(host, ({ onMinute }) => onMinute(() => host.requestUpdate()));
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

  /** The one thing to do next. */
  action(group: Group): Action | undefined {
    return actionOf(group);
  }

  /** Whether a check on this day is older than so many months. */
  isOld(day: string, months: number): boolean {
    const limit = new Date(this.now);
    limit.setUTCMonth(limit.getUTCMonth() - months);
    return Date.parse(day) < limit.getTime();
  }
}
