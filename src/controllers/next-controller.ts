/** The session behind one sentence: it says what can be joined next. */
import { nextToJoin, type NextToJoin } from '../finder/next-to-join.js';
import { FeedController, type FeedHost } from './feed-controller.js';

export type { NextToJoin };

/** The element, as far as its session needs to know it. */
export interface NextHost extends FeedHost {
  readonly preset: string | undefined;
}

/** Looks through all groups of the feed that fit the preset. */
export class NextController extends FeedController {
  constructor(host: NextHost) {
    super(host, () => ({ pageSize: Infinity, preset: host.preset ?? '', locked: false, lossSafe: false }));
  }

  /** What can be joined next. */
  get next(): NextToJoin | undefined {
    return this.settled && nextToJoin(this.settled);
  }
}
