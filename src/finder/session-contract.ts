/** A session as others see it: what it needs, and what it does. */
import type { FeedFault } from '../base/problem.js';
import type { LoadTools, SourceConfig } from '../sources/load.js';
import type { Asker } from './asker.js';
import type { Intent } from './intents.js';
import type { Snapshot } from './snapshot.js';
import type { Copies, Load } from './source-entry.js';

/** What a session needs. Everything has a default that works in a browser and in Node. */
export interface SessionOptions {
  readonly load?: Load;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** The visitor's IANA zone. */
  readonly zone?: string;
  readonly fetch?: typeof fetch;
  /** The page's origin. */
  readonly origin?: string;
  readonly isOnline?: () => boolean;
  /** Finds out what is behind `unreachable`. */
  readonly diagnose?: LoadTools['diagnose'];
  /** Keeps and finds copies of the sources whose configuration says `keepCopy`. */
  readonly copies?: () => Promise<Copies>;
  /** Told of each URL that is asked. */
  readonly onContact?: (url: string) => void;
  /** Told when a source ends with a fault. */
  readonly onFault?: (config: SourceConfig, fault: FeedFault) => void;
}

/** What a session needs, with nothing left to a default. */
export type SessionTools = SessionOptions &
  Required<Pick<SessionOptions, 'load' | 'now' | 'fetch' | 'origin' | 'isOnline' | 'onContact'>>;

/** A running session. */
export interface Session {
  /** Tells the sessions of a page apart. */
  readonly id: number;
  readonly snapshot: Snapshot;
  /** What answers questions; there once the first results are. */
  readonly asker: Asker | undefined;
  /** Calls back after each change; returns the way to stop that. */
  subscribe(callback: (snapshot: Snapshot) => void): () => void;
  /** Resolves once the snapshot shows what was asked for; mostly it does at once. */
  dispatch(intent: Intent): Promise<void>;
  /** Drops what is under way and tells nobody any more. */
  dispose(): void;
}
