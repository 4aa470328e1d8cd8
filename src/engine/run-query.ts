/** The answer to a query: one pass over the index, in its order. */
import { facetsOf } from './facets.js';
import type { Listing } from './listing.js';
import { failures, prepareTest, rankFor, type Catalogue } from './match.js';
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
  const { index, options } = catalogue;
  const test = prepareTest(catalogue, query, terms, now);
  const ranks: Listing[][] = [];
  const unsure: Listing[][] = [];
  for (const listing of index.listings) {
    work.listings += 1;
    const facets = test.faceted ? facetsOf(listing, options, index.zone) : undefined;
    if (facets && failures(listing, facets, test) !== 0) continue;
    const rank = rankFor(listing, catalogue, facets, test);
    if (rank < 0) continue;
    const isSure = !facets || (facets.yes & test.comfort) === test.comfort;
    ((isSure ? ranks : unsure)[rank] ??= []).push(listing);
  }
  const sure = ranks.reverse().flat();
  return { listings: unsure.length > 0 ? sure.concat(unsure.reverse().flat()) : sure, sure: sure.length };
}
