/** The session behind an extra that stands alone: it loads the extra's own feed and follows the clock. */
import type { Settings } from '../finder/intents.js';
import type { Snapshot } from '../finder/snapshot.js';
import { FinderChildren, type FeedHost } from './finder-children.js';
import { FinderController } from './finder-controller.js';

export type { FeedHost };

/** Only what stands beside the groups is looked at. */
const BESIDE: Settings = { pageSize: 1, preset: '', locked: false, lossSafe: false };

/** Tied to its element like a finder's session, but it tells the page nothing: no event leaves it. */
export class FeedController {
  private readonly children: FinderChildren;
  private readonly finder: FinderController;

  constructor(host: FeedHost, settings: () => Settings = () => BESIDE) {
    this.children = new FinderChildren(host);
    this.finder = new FinderController(
      host,
      { onSnapshot: () => undefined, onFault: () => undefined },
      () => this.children.read(),
      settings,
    );
  }

  /** Whether there is a feed at all, by address or inside the element. */
  get isNamed(): boolean {
    return this.children.read().length > 0;
  }

  /** The latest snapshot, once the feed has ended, well or not: what changes while it is read only tires. */
  get settled(): Snapshot | undefined {
    const snapshot = this.finder.session?.snapshot;
    return snapshot?.state === 'loading' || snapshot?.state === 'idle' ? undefined : snapshot;
  }
}
