/**
 * The one interface between foreign feeds and the house. An adapter is given
 * the text of an answer in the pieces in which it came, and yields batches of
 * plain values. It never throws for a record; it throws a `FeedFault` when the
 * feed as a whole ends badly, after yielding all that was good.
 */
import type { Coordinator, Resource } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Problem } from '../base/problem.js';

/** Formats that can be read. */
export type Format =
  'native' | 'csv' | 'hsds' | 'meeting-guide' | 'bmlt' | 'tribe' | 'schema-org' | 'ical' | 'fhir' | 'openactive';

/** At most this many records stand in one batch: a slice of time ends behind one, also where a record takes long to read. */
export const BATCH_SIZE = 25;

/** What one step of reading gave. */
export interface Batch {
  /** Records seen in this step, good or bad. */
  readonly records: number;
  readonly groups: readonly Group[];
  readonly coordinators?: readonly Coordinator[];
  readonly resources?: readonly Resource[];
  readonly problems: readonly Problem[];
  /** The day on which it was fetched, `YYYY-MM-DD`; only where it comes from a saved copy. */
  readonly savedAt?: string;
}

/** One answer of a server, as text. */
export interface Feed {
  /** The URL that answered, after redirects; `inline:` for a feed inside the page. */
  readonly url: string;
  /** Can be walked once. Throws a `FeedFault` when the answer breaks off. */
  readonly chunks: AsyncIterable<string>;
}

/** What an adapter may use. There is no other way out to the network. */
export interface SourceContext {
  /** The feed's name for people; stands in problems and provenance. */
  readonly label: string;
  /** Epoch milliseconds at which the load began. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** The feed's own codes → our vocabulary, from the host. */
  readonly terms: Readonly<Record<string, string>>;
  /** Fetches another page or detail of the same feed, under the same limits. */
  open(url: string): Promise<Feed>;
}

/** Reads one format. */
export type Adapter = (feed: Feed, context: SourceContext) => AsyncIterable<Batch>;
