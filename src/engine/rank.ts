/** How well a listing answers the words of a question. */
import { BEGINS, IS, MEANS, type Dictionary } from './dictionary.js';
import type { Options } from './facets.js';
import type { Facets, Listing } from './listing.js';
import type { Term } from './terms.js';
import { wordsOf } from './words.js';

/** Where a word was found, best first; as a whole word it is worth one more than as the beginning of one. */
const NAME = 6;
const PLACE = 4;
const MEANING = 2;
const BODY = 1;
const FILLER = 1;
const SOON = 'soon=24h';

/** A word made ready to be asked of many listings. */
export interface AskedTerm {
  /** How each word of the dictionary answers it. */
  readonly marks: Uint8Array;
  /** Numbers of the options that mean the same. */
  readonly ids: ReadonlySet<number>;
  /** The same as values, to be held against whom a group is not for. */
  readonly values: readonly string[];
  readonly soon: boolean;
  readonly filler: boolean;
}

/** Makes words ready; all listings must have been read, or what they hold has no numbers yet. */
export function askTerms(terms: readonly Term[], dictionary: Dictionary, options: Options): readonly AskedTerm[] {
  return terms.map((term) => ({
    marks: dictionary.mark(term),
    ids: new Set(term.options.flatMap((option) => options.like(option))),
    values: term.options.map((option) => option.replace(/^.*=/, '')),
    soon: term.options.includes(SOON),
    filler: term.filler,
  }));
}

/**
 * How well a listing answers: every word but fillers must be found in it, as
 * the beginning of a word or by its meaning. -1: not at all; higher is better.
 * `facets` may be left out where no word has options.
 */
export function rankOf(
  listing: Listing,
  dictionary: Dictionary,
  facets: Facets | undefined,
  terms: readonly AskedTerm[],
  soonBefore: number,
): number {
  const { notFor } = listing.group.audience;
  let rank = 0;
  for (const term of terms) {
    if (notFor.length > 0 && term.values.some((value) => notFor.includes(value))) return -1;
    const written = rankWritten(listing, dictionary, term.marks);
    if (written > MEANING) rank += term.filler ? FILLER : written;
    else if (facets && isMeant(listing, facets, term, soonBefore)) rank += MEANING;
    else if (written > 0) rank += BODY;
    else if (!term.filler) return -1;
  }
  return rank;
}

/** The best place in which a word is written. */
function rankWritten(listing: Listing, dictionary: Dictionary, marks: Uint8Array): number {
  const { nameAt, placeAt, bodyAt, endAt } = wordsOf(listing, dictionary);
  const { numbers } = dictionary;
  let best = 0;
  for (let i = nameAt; i < endAt; i += 1) {
    const mark = marks[numbers[i] as number] as number;
    if (mark === 0) continue;
    if (mark === MEANS || i >= bodyAt) best = Math.max(best, BODY);
    else best = Math.max(best, (i >= placeAt ? PLACE : NAME) + mark - BEGINS);
    // What comes later is worth no more.
    if (mark === IS || i >= bodyAt) break;
  }
  return best;
}

function isMeant({ next }: Listing, { options }: Facets, { ids, soon }: AskedTerm, soonBefore: number): boolean {
  return (soon && (next?.start ?? Infinity) < soonBefore) || (ids.size > 0 && options.some((id) => ids.has(id)));
}
