/** The answer to a query: one pass over the index, in its order. */
import { facetsOf } from './facets.js';
import type { Listing } from './listing.js';
import { failures, isForLoss, prepareTest, rankOf, readAllFacets, type Catalogue } from './match.js';
import type { Query } from './query.js';

/** Listings that answer, best first. */
export interface Answer {
  readonly listings: readonly Listing[];
  /** How many of them, from the first, state every comfort fact that was asked for; the others do not say. */
  readonly sure: number;
}

/** Answers a query. Without words, soonest first; with words, name over place over the rest, then soonest. */
export function runQuery(catalogue: Catalogue, query: Query, now: number): Answer {
  const { index, options } = catalogue;
  const filtered = Object.keys(query.filters).length > 0;
  if (filtered) readAllFacets(catalogue);
  const test = prepareTest(options, query, now);
  const ranks: Listing[][] = [];
  const unsure: Listing[] = [];
  for (const listing of index.listings) {
    const facets = filtered ? facetsOf(listing, options, index.zone) : undefined;
    if (facets && failures(listing, facets, test) !== 0) continue;
    if (test.loss && !isForLoss(listing.group)) continue;
    const rank = test.words.length === 0 ? 0 : rankOf(listing, test.words);
    if (rank < 0) continue;
    if (facets && (facets.yes & test.comfort) !== test.comfort) unsure.push(listing);
    else (ranks[rank] ??= []).push(listing);
  }
  const sure = ranks.reverse().flat();
  return { listings: unsure.length > 0 ? sure.concat(unsure) : sure, sure: sure.length };
}
