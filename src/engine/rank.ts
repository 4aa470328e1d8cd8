/** How well a listing answers the words of a question. */
import type { Catalogue } from './catalogue.js';
import { BEGINS, IS, MEANS, type Dictionary } from './dictionary.js';
import { isFilterName } from './filters.js';
import type { Listing } from './listing.js';
import { optionTest, type OptionTest } from './option-test.js';
import { soonTest, type SoonTest } from './soon.js';
import type { Term } from './terms.js';

/** Where a word was found, best first; as a whole word it is worth one more than as the beginning of one. */
const NAME = 6;
const PLACE = 4;
const MEANING = 2;
const BODY = 1;
const FILLER = 1;

/** A word made ready to be asked of many listings. */
export interface AskedTerm {
  /** How each word of the dictionary answers it. */
  readonly marks: Uint8Array;
  /** Whether a listing has an option that means the same. */
  readonly means: readonly OptionTest[];
  /** The same as values, to be held against whom a group is not for. */
  readonly values: readonly string[];
  /** Whether a listing meets when the word says; only words for a time have it. */
  readonly soon: SoonTest | undefined;
  readonly filler: boolean;
}

/** Makes words ready; all listings must have been read, or what they hold has no numbers yet. */
export function askTerms(
  terms: readonly Term[],
  catalogue: Catalogue,
  now: number,
  isFromHome: boolean,
): readonly AskedTerm[] {
  return terms.map((term) => ({
    marks: catalogue.dictionary.mark(term),
    means: term.options.flatMap((option) => meaningTest(option, catalogue, isFromHome)),
    values: term.options.map((option) => option.replace(/^.*=/, '')),
    soon: soonTest(term.options, now, catalogue.index.zone),
    filler: term.filler,
  }));
}

/** A test for an option, `name=value`, and for finer ones: `language=es-mx` is `language=es` too. */
function meaningTest(option: string, catalogue: Catalogue, isFromHome: boolean): readonly OptionTest[] {
  const [name = '', value = ''] = option.split('=');
  if (!isFilterName(name) || name === 'soon') return [];
  return [optionTest(name, (other) => other === value || other.startsWith(`${value}-`), catalogue, isFromHome)];
}

/**
 * How well a listing answers: every word but fillers must be found in it, as
 * the beginning of a word or by its meaning. -1: not at all; higher is better.
 */
export function rankOf(listing: Listing, dictionary: Dictionary, terms: readonly AskedTerm[]): number {
  let rank = 0;
  for (const term of terms) {
    const written = rankWritten(listing.order, dictionary, term.marks);
    if (written > MEANING) {
      rank += term.filler ? FILLER : written;
      continue;
    }
    // "Call today" stands in many a text, and says nothing of when a group meets.
    const found = rankMeant(listing, term) || (written > 0 && !term.soon ? BODY : 0);
    if (found === 0 && !term.filler) return -1;
    rank += found;
  }
  // Asked last: most listings are out by now, and their groups need not be looked at.
  const { notFor } = listing.group.audience;
  const isOut = notFor.length > 0 && terms.some(({ values }) => values.some((value) => notFor.includes(value)));
  return isOut ? -1 : rank;
}

/** The best place in which a word is written. */
function rankWritten(order: number, { numbers, spans }: Dictionary, marks: Uint8Array): number {
  const at = 4 * order;
  const nameAt = spans[at] as number;
  const placeAt = spans[at + 1] as number;
  const bodyAt = spans[at + 2] as number;
  const endAt = spans[at + 3] as number;
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

/** What comes next is told by the card; what is meant and comes later is behind that. */
function rankMeant(listing: Listing, { means, soon }: AskedTerm): number {
  if (means.some((has) => has(listing))) return MEANING;
  const meant = soon?.(listing);
  return meant === 'next' ? MEANING : meant === 'later' ? BODY : 0;
}
