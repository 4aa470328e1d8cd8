/** The session behind one sentence: it loads the feed, follows the clock, and says what can be joined next. */
import type { LitElement } from 'lit';
import { nextToJoin, type NextToJoin } from '../finder/next-to-join.js';
import type { Snapshot } from '../finder/snapshot.js';
import { configOf } from './finder-children.js';
import { FinderController } from './finder-controller.js';

export type { NextToJoin };

/** The element, as far as its session needs to know it. */
export interface NextHost extends LitElement {
  readonly src: string | undefined;
  readonly type: string | undefined;
  readonly preset: string | undefined;
}

/** Tied to its element like a finder's session, but it tells the page nothing: no event leaves it. */
export class NextController {
  private readonly finder: FinderController;

  constructor(host: NextHost) {
    const feed = { label: undefined, terms: undefined, timeout: undefined, maxBytes: undefined };
    this.finder = new FinderController(
      host,
      { onSnapshot: () => undefined, onFault: () => undefined },
      () => (host.src ? [configOf({ ...feed, src: host.src, type: host.type }, host.src, undefined)] : []),
      () => ({ pageSize: Infinity, preset: host.preset ?? '', locked: false, lossSafe: false }),
    );
  }

  /** The latest snapshot, once the feed has ended, well or not: a sentence that changes while it is read only tires. */
  get settled(): Snapshot | undefined {
    const snapshot = this.finder.session?.snapshot;
    return snapshot?.state === 'loading' || snapshot?.state === 'idle' ? undefined : snapshot;
  }

  /** What can be joined next. */
  get next(): NextToJoin | undefined {
    return this.settled && nextToJoin(this.settled);
  }
}
