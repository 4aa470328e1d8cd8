/** What comes of a question, for the snapshot. */
import type { Listing } from '../engine/listing.js';
import type { Answer } from '../engine/run-query.js';
import type { Corrected } from './corrected.js';

/** An answer as it looks from a place: how many of its listings are near, and what else there is. */
export interface NearbyAnswer {
  /** What counts as near, in kilometres. */
  readonly radius: number;
  /** Listings within the radius, or in the state. */
  readonly near: number;
  /** Listings after those, of which nobody knows how far they are. */
  readonly unplaced: number;
  /** What can be joined from home, soonest first; not what is near as well. */
  readonly home: readonly Listing[];
  /** What is further away, nearest first. */
  readonly beyond: readonly Listing[];
}

/** An answer, what the question was taken for where its own words are nowhere, and what else is about. */
export interface AskedAnswer extends Answer {
  readonly corrected?: Corrected;
  readonly nearby?: NearbyAnswer;
}

/** Without the part that answers, a question has no answer; it never has everything (D19). */
export const NOTHING: AskedAnswer = { listings: [], sure: 0 };
