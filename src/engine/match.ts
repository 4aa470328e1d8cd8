/** Which listings answer a query, and how well. */
import { COMFORT_FACTS, type ComfortFact } from '../model/vocabulary.js';
import type { Group } from '../model/group.js';
import type { Catalogue } from './catalogue.js';
import { FILTERS, type FilterName } from './filters.js';
import { isRemote, type Listing } from './listing.js';
import { optionTest, type OptionTest } from './option-test.js';
import type { Query } from './query.js';
import { askTerms, rankOf, type AskedTerm } from './rank.js';
import type { Term } from './terms.js';
import { readAllWords } from './words.js';

const SOON = 24 * 3_600_000;

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
  readonly terms: readonly AskedTerm[];
  readonly loss: boolean;
  /** Words or filters ask for groups after a loss. */
  readonly asksForLoss: boolean;
  /** The comfort facts asked for. */
  readonly comfort: readonly ComfortFact[];
  /** For each filter in use but `soon` and `comfort`: whether a listing has a value that will do. */
  readonly any: readonly { readonly bit: number; readonly has: OptionTest }[];
  /** Meetings must begin before this instant. */
  readonly soonBefore: number;
  /** By which of two clocks the times of some groups are held against the question: hers. */
  readonly isFromHome: boolean;
}

/** One bit a filter, for telling which of them a listing fails. */
export function bitOf(name: FilterName): number {
  return 1 << FILTERS.indexOf(name);
}

/** The end of "the next 24 hours". */
export function soonBefore(now: number): number {
  return now + SOON;
}

/** Makes a query ready; reads the words of all listings where it has any, for only then have they numbers. */
export function prepareTest(
  catalogue: Catalogue,
  query: Query,
  terms: readonly Term[],
  now: number,
  isFromHome: boolean = isRemote(query.filters.format ?? []),
): Test {
  if (terms.length > 0) readAllWords(catalogue.index.listings, catalogue.dictionary);
  const any: { bit: number; has: OptionTest }[] = [];
  for (const name of FILTERS) {
    const values = query.filters[name] ?? [];
    if (values.length === 0 || name === 'soon' || name === 'comfort') continue;
    any.push({ bit: bitOf(name), has: optionTest(name, (value) => values.includes(value), catalogue, isFromHome) });
  }
  return {
    terms: askTerms(terms, catalogue, now, isFromHome),
    loss: query.loss,
    asksForLoss:
      [...(query.filters.stage ?? []), ...(query.filters.experience ?? [])].some((value) => LOSS.has(value)) ||
      terms.some((term) => term.options.some((option) => LOSS.has(option.replace(/^.*=/, '')))),
    comfort: COMFORT_FACTS.filter((fact) => query.filters.comfort?.includes(fact)),
    any,
    soonBefore: query.filters.soon?.length ? soonBefore(now) : Infinity,
    isFromHome,
  };
}

/** Whether no filter is in use: then nothing of a listing need be looked at for them. */
export function isUnfiltered({ any, comfort, soonBefore }: Test): boolean {
  return any.length === 0 && comfort.length === 0 && soonBefore === Infinity;
}

/** The filters that a listing fails, as bits; 0 when it fits them all. A fact that is not stated does not fail. */
export function failures(listing: Listing, test: Test): number {
  const { group, next } = listing;
  let failed = test.comfort.some((fact) => group.comfort[fact] === false) ? bitOf('comfort') : 0;
  if (test.soonBefore !== Infinity && !((next?.start ?? Infinity) < test.soonBefore)) failed |= bitOf('soon');
  for (const { bit, has } of test.any) if (!has(listing)) failed |= bit;
  return failed;
}

/** Whether a listing states every comfort fact that was asked for; one that does not say fails no filter. */
export function isSure({ group }: Listing, { comfort }: Test): boolean {
  return comfort.every((fact) => group.comfort[fact] === true);
}

/** How well a listing answers the words and the wish for groups after a loss; -1: not at all. */
export function rankFor(listing: Listing, { dictionary }: Catalogue, test: Test): number {
  if (test.loss && !isForLoss(listing.group)) return -1;
  if (test.terms.length === 0) return 0;
  const rank = rankOf(listing, dictionary, test.terms);
  // Who asks for something else is not met by a loss first.
  return rank > 0 && !test.loss && !test.asksForLoss && isOnlyForLoss(listing.group) ? 0 : rank;
}
