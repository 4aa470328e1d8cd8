/** The answer to a query: one pass over the index, in its order. */
import type { Catalogue } from './catalogue.js';
import type { Listing } from './listing.js';
import { failures, isSure, isUnfiltered, prepareTest, rankFor } from './match.js';
import type { Query } from './query.js';
import { termsOf, type Term } from './terms.js';
import { work } from '../base/work.js';

/** Listings that answer, best first. */
export interface Answer {
  readonly listings: readonly Listing[];
  /** How many of them, from the first, state every comfort fact that was asked for; the others do not say. */
  readonly sure: number;
}

/**
 * Answers a query; `terms` are its words where they were corrected. Without words,
 * soonest first; with words, name over place over the rest, then soonest.
 */
export function runQuery(
  catalogue: Catalogue,
  query: Query,
  now: number,
  terms: readonly Term[] = termsOf(query.words),
): Answer {
  const { index } = catalogue;
  const test = prepareTest(catalogue, query, terms, now);
  const isFiltered = !isUnfiltered(test);
  const ranks: Listing[][] = [];
  const unsure: Listing[][] = [];
  for (const listing of index.listings) {
    work.listings += 1;
    if (isFiltered && failures(listing, test) !== 0) continue;
    const rank = rankFor(listing, catalogue, test);
    if (rank < 0) continue;
    ((!isFiltered || isSure(listing, test) ? ranks : unsure)[rank] ??= []).push(listing);
  }
  const sure = ranks.reverse().flat();
  return { listings: unsure.length > 0 ? sure.concat(unsure.reverse().flat()) : sure, sure: sure.length };
}
