/** What the session shows of itself: frozen values, made anew at each change. */
import type { FeedFault, Problem } from '../base/problem.js';
import type { Listing } from '../engine/listing.js';
import type { Query } from '../engine/query.js';
import type { NearbyAnswer } from './answer.js';
import type { Corrected } from './corrected.js';
import type { Settings } from './intents.js';
import type { Coordinator, Resource } from '../model/feed.js';

/** Where the finder as a whole stands; `loading` until every source has settled. */
export type FinderState = 'idle' | 'loading' | 'ready' | 'partial' | 'empty' | 'error';

/** Where one source stands. */
export interface SourceStatus {
  readonly label: string;
  readonly src: string;
  readonly state: 'loading' | 'loaded' | 'failed';
  readonly fault: FeedFault | undefined;
  /** Records read well. */
  readonly read: number;
  /** What is shown of it is a saved copy of this day, `YYYY-MM-DD`; it is never told as fresh (R4). */
  readonly savedAt: string | undefined;
}

/** Asks the view to move the focus once; a new `id` is a new wish. */
export interface Cue {
  readonly id: number;
  /** The results heading, the card at this place, or the card of the group that is `selected`, to be opened. */
  readonly target: 'results' | 'selected' | number;
}

/** Everything a view needs. */
export interface Snapshot {
  readonly state: FinderState;
  readonly sources: readonly SourceStatus[];
  readonly query: Query;
  /** Filters that the host has locked; they are not offered for removal. */
  readonly locked: Query['filters'];
  /** The listings on the page now, best first. */
  readonly listings: readonly Listing[];
  /** How many of `listings`, from the first, state all comfort facts asked for. */
  readonly sure: number;
  /** Listings that answer the query, on the page or behind "Show more". */
  readonly matches: number;
  /** How many of them do not say what was asked for. */
  readonly unsure: number;
  /** What misspelt words were taken for. */
  readonly corrected: Corrected | undefined;
  /** How the answer looks from the place that was asked for. */
  readonly nearby: NearbyAnswer | undefined;
  /** What the host has set. */
  readonly settings: Settings;
  /** A place is being looked up; the list is still the one from before. */
  readonly finding: boolean;
  /** Listings that can be found at all; closed ones are not counted. */
  readonly total: number;
  /** Some listings are for dads and partners. */
  readonly hasDads: boolean;
  /** Records read well. */
  readonly read: number;
  readonly problems: readonly Problem[];
  readonly coordinators: readonly Coordinator[];
  readonly resources: readonly Resource[];
  /** Epoch milliseconds at which this was true. */
  readonly now: number;
  /** The visitor's IANA zone. */
  readonly zone: string;
  readonly cue: Cue | undefined;
  /** Id of the group whose card was opened last and is open still. */
  readonly selected: string | undefined;
}
