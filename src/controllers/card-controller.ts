/** The moving part of a card: what the clock makes of its group, in the visitor's zone. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { actionOf, leftOutOf, meetingsOf, nextMeetingOf, telHref, type Action } from '../finder/card-view.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { onMinute } from './clock.js';

export { telHref };
export type { Action };

/** Follows the clock for one card, and answers what its group means now. */
export class CardController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = onMinute(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }

  /** Epoch milliseconds. */
  get now(): number {
    return Date.now();
  }

  private get zone(): string {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** The meeting that is on or comes next. */
  next(group: Group): Meeting | undefined {
    return nextMeetingOf(group, this.now, this.zone);
  }

  /** The next few meetings. */
  meetings(group: Group, count: number): readonly Meeting[] {
    return meetingsOf(group, this.now, this.zone, count);
  }

  /** Days without a meeting, up to an instant. */
  leftOut(group: Group, until: number | undefined): readonly string[] {
    return until === undefined ? [] : leftOutOf(group, this.now, until);
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
