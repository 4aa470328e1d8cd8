/** Which listings answer a query, and how well. */
import { COMFORT_FACTS } from '../model/vocabulary.js';
import type { Group } from '../model/group.js';
import type { Dictionary } from './dictionary.js';
import { facetsOf, type Options } from './facets.js';
import { FILTERS, type FilterName } from './filters.js';
import type { Index } from './index-listings.js';
import type { Facets, Listing } from './listing.js';
import type { Query } from './query.js';
import { askTerms, rankOf, type AskedTerm } from './rank.js';
import type { Term } from './terms.js';
import { wordsOf } from './words.js';

const SOON = 24 * 3_600_000;

/** The index together with the numbers of its options and words. */
export interface Catalogue {
  readonly index: Index;
  readonly options: Options;
  readonly dictionary: Dictionary;
}

const LOSS = new Set(['after-loss', 'loss', 'tfmr']);

const isLoss = (value: string): boolean => LOSS.has(value);

/**
 * Whether a group is for those who have lost a pregnancy or a baby. One that is for new parents too, or has babies in
 * the room, is not, unless it is for nobody else: nobody is sent from a loss into a room with babies.
 */
function isForLoss(group: Group): boolean {
  const { audience, comfort, kind } = group;
  if (kind === 'parent-baby' || audience.notFor.some(isLoss)) return false;
  if (!audience.stage.some(isLoss) && !audience.experience.some(isLoss)) return false;
  return isOnlyForLoss(group) || !(comfort.babyWelcome || comfort.feedFreely || audience.stage.includes('postpartum'));
}

/** Whether a group is for nobody else. */
function isOnlyForLoss({ audience: { stage, experience } }: Group): boolean {
  const all = stage.length > 0 ? stage : experience;
  return all.length > 0 && all.every(isLoss);
}

/** A query made ready to be asked of many listings. */
export interface Test {
  /** Facets are asked for. */
  readonly faceted: boolean;
  readonly terms: readonly AskedTerm[];
  readonly loss: boolean;
  /** Words or filters ask for groups after a loss. */
  readonly asksForLoss: boolean;
  /** Bits of the comfort facts asked for. */
  readonly comfort: number;
  /** For each filter in use but `soon` and `comfort`: which option ids will do. */
  readonly any: readonly { readonly bit: number; readonly ids: ReadonlySet<number> }[];
  /** Meetings must begin before this instant. */
  readonly soonBefore: number;
  /** The end of "today", for those who type it. */
  readonly today: number;
}

/** One bit a filter, for telling which of them a listing fails. */
export function bitOf(name: FilterName): number {
  return 1 << FILTERS.indexOf(name);
}

/** The end of "the next 24 hours". */
export function soonBefore(now: number): number {
  return now + SOON;
}

/** Makes a query ready; reads what it asks for of all listings, for only then has it numbers. */
export function prepareTest(catalogue: Catalogue, query: Query, terms: readonly Term[], now: number): Test {
  const { options, dictionary } = catalogue;
  const faceted = Object.keys(query.filters).length > 0 || terms.some((term) => term.options.length > 0);
  if (faceted) readAllFacets(catalogue);
  if (terms.length > 0) for (const listing of catalogue.index.listings) wordsOf(listing, dictionary);
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
    faceted,
    terms: askTerms(terms, dictionary, options),
    loss: query.loss,
    asksForLoss:
      [...(query.filters.stage ?? []), ...(query.filters.experience ?? [])].some((value) => LOSS.has(value)) ||
      terms.some((term) => term.options.some((option) => LOSS.has(option.replace(/^.*=/, '')))),
    comfort,
    any,
    soonBefore: query.filters.soon?.length ? soonBefore(now) : Infinity,
    today: soonBefore(now),
  };
}

/** The filters that a listing fails, as bits; 0 when it fits them all. A fact that is not stated does not fail. */
export function failures({ next }: Listing, facets: Facets, test: Test): number {
  let failed = facets.no & test.comfort ? bitOf('comfort') : 0;
  if (test.soonBefore !== Infinity && !((next?.start ?? Infinity) < test.soonBefore)) failed |= bitOf('soon');
  for (const { bit, ids } of test.any) if (!facets.options.some((id) => ids.has(id))) failed |= bit;
  return failed;
}

/** How well a listing answers the words and the wish for groups after a loss; -1: not at all. */
export function rankFor(listing: Listing, { dictionary }: Catalogue, facets: Facets | undefined, test: Test): number {
  if (test.loss && !isForLoss(listing.group)) return -1;
  if (test.terms.length === 0) return 0;
  const rank = rankOf(listing, dictionary, facets, test.terms, test.today);
  // Who asks for something else is not met by a loss first.
  return rank > 0 && !test.loss && !test.asksForLoss && isOnlyForLoss(listing.group) ? 0 : rank;
}

/** Reads the facets of all listings that have none yet. */
export function readAllFacets({ index, options }: Catalogue): void {
  for (const listing of index.listings) facetsOf(listing, options, index.zone);
}
