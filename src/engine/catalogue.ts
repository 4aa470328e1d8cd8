/** What is asked: the index, together with the numbers of its options and words. */
import type { Dictionary } from './dictionary.js';
import type { Options } from './facets.js';
import type { Index } from './index-listings.js';

/** The index together with the numbers of its options and words. */
export interface Catalogue {
  readonly index: Index;
  readonly options: Options;
  readonly dictionary: Dictionary;
}

/** Reads the facets of all listings that have none yet: for counts, and for telling whether any listing has a value. */
export function readAllFacets({ index, options }: Catalogue): void {
  for (const listing of index.listings) options.read(listing, index.zone);
}
