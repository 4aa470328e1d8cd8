/** Which listings answer a query, and how well. */
import { foldWords } from '../base/fold.js';
import { COMFORT_FACTS } from '../model/vocabulary.js';
import type { Group } from '../model/group.js';
import { facetsOf, type Options } from './facets.js';
import { FILTERS, type FilterName } from './filters.js';
import type { Index } from './index-listings.js';
import type { Facets, Listing } from './listing.js';
import type { Query } from './query.js';
import { wordsOf } from './words.js';
import { work } from '../base/work.js';

const SPACE = 32;
const NAME_RANK = 2;
const PLACE_RANK = 1;
const SOON = 24 * 3_600_000;

/** No query is longer than this; nobody types more, and a pasted book must not hang the page. */
const MAX_WORDS = 20;
const MAX_LENGTH = 200;

/** The index together with the numbers of its options. */
export interface Catalogue {
  readonly index: Index;
  readonly options: Options;
}

/** The folded words of a query, cut to a sane length. */
function queryWords(text: string): readonly string[] {
  return foldWords(text.slice(0, MAX_LENGTH)).slice(0, MAX_WORDS);
}

/** How well a listing answers: every word must begin a word of it. -1: not at all; higher is better. */
export function rankOf(listing: Listing, words: readonly string[]): number {
  const { text, placeAt, bodyAt } = wordsOf(listing);
  let rank = 0;
  for (const word of words) {
    let at = text.indexOf(word);
    while (at > 0 && text.charCodeAt(at - 1) !== SPACE) at = text.indexOf(word, at + 1);
    if (at < 0) return -1;
    rank += at < placeAt ? NAME_RANK : at < bodyAt ? PLACE_RANK : 0;
  }
  return rank;
}

const LOSS = new Set(['after-loss', 'loss', 'tfmr']);

/** Whether a group is for those who have lost a pregnancy or a baby, and not for parents with babies. */
export function isForLoss({ audience, kind }: Group): boolean {
  if (kind === 'parent-baby') return false;
  return audience.stage.some((value) => LOSS.has(value)) || audience.experience.some((value) => LOSS.has(value));
}

/** A query made ready to be asked of many listings. */
export interface Test {
  readonly words: readonly string[];
  readonly loss: boolean;
  /** Bits of the comfort facts asked for. */
  readonly comfort: number;
  /** For each filter in use but `soon` and `comfort`: which option ids will do. */
  readonly any: readonly { readonly bit: number; readonly ids: ReadonlySet<number> }[];
  /** Meetings must begin before this instant. */
  readonly soonBefore: number;
}

/** One bit a filter, for telling which of them a listing fails. */
export function bitOf(name: FilterName): number {
  return 1 << FILTERS.indexOf(name);
}

/** The end of "the next 24 hours". */
export function soonBefore(now: number): number {
  return now + SOON;
}

/** Makes a query ready. The facets of all listings must have been read, or their options have no numbers yet. */
export function prepareTest(options: Options, query: Query, now: number): Test {
  const any: { bit: number; ids: ReadonlySet<number> }[] = [];
  let comfort = 0;
  for (const name of FILTERS) {
    const values = query.filters[name] ?? [];
    if (values.length === 0 || name === 'soon') continue;
    if (name === 'comfort') {
      COMFORT_FACTS.forEach((fact, bit) => {
        if (values.includes(fact)) comfort |= 1 << bit;
      });
    } else any.push({ bit: bitOf(name), ids: new Set(values.map((value) => options.find(name, value))) });
  }
  return {
    words: queryWords(query.words),
    loss: query.loss,
    comfort,
    any,
    soonBefore: query.filters.soon?.length ? soonBefore(now) : Infinity,
  };
}

/** The filters that a listing fails, as bits; 0 when it fits them all. A fact that is not stated does not fail. */
export function failures({ next }: Listing, facets: Facets, test: Test): number {
  work.listings += 1;
  let failed = facets.no & test.comfort ? bitOf('comfort') : 0;
  if (test.soonBefore !== Infinity && !((next?.start ?? Infinity) < test.soonBefore)) failed |= bitOf('soon');
  for (const { bit, ids } of test.any) if (!facets.options.some((id) => ids.has(id))) failed |= bit;
  return failed;
}

/** Reads the facets of all listings that have none yet. */
export function readAllFacets({ index, options }: Catalogue): void {
  for (const listing of index.listings) facetsOf(listing, options, index.zone);
}
