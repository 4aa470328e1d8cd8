/** What a load may use of the world around it, and how much. */
import type { FeedFault } from '../base/problem.js';

/** Limits and tools of one load; bytes and time are counted over all its requests. */
export interface FetchLimits {
  readonly fetch: typeof fetch;
  /** Aborting it ends the load without a fault. */
  readonly signal: AbortSignal;
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Milliseconds in all. */
  readonly total: number;
  readonly maxBytes: number;
  /** The page's own origin; its cookies are left out by `omit`. */
  readonly origin: string;
  readonly isOnline: () => boolean;
  /** Told of each URL that is asked, and of where it led, for the receipt. */
  readonly onContact: (url: string) => void;
  /** Epoch milliseconds at which the load began. */
  readonly now?: number;
  /** The feed was asked before: what the browser has kept of it is only shown after the server was asked whether it still holds. */
  readonly again?: boolean | undefined;
  /** Finds out what is behind `unreachable`. */
  readonly diagnose?: ((url: string, fault: FeedFault, signal: AbortSignal) => Promise<FeedFault>) | undefined;
  /** From 0 to below 1. */
  readonly random?: () => number;
  /** Resolves after so many milliseconds; rejects with the signal's reason when that comes first. */
  readonly rest?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
