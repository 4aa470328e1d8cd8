/** Live counts for the filter panel: what each option would give, with all other filters as they are. */
import { readAllFacets, type Catalogue } from './catalogue.js';
import { bitOf, failures, isSure, prepareTest, rankFor, soonBefore } from './match.js';
import type { FilterName } from './filters.js';
import type { Listing } from './listing.js';
import type { Query } from './query.js';
import { termsOf, type Term } from './terms.js';
import { work } from '../base/work.js';

/** The one value of the filter `soon`. */
const SOON = '24h';

/** One option of a filter. */
export interface OptionCount {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** The options of each filter that are worth offering. */
export type OptionCounts = ReadonlyMap<FilterName, readonly OptionCount[]>;

/**
 * Counts every option in one pass; for a comfort fact those listings that say
 * yes to it and to all that is asked for already. An option that every listing
 * shares, or none has, is not offered unless it is chosen. `isCounted` leaves
 * out what a place leaves out.
 */
export function countOptions(
  catalogue: Catalogue,
  query: Query,
  now: number,
  terms: readonly Term[] = termsOf(query.words),
  isCounted: (listing: Listing, name: FilterName, value: string) => boolean = () => true,
): OptionCounts {
  readAllFacets(catalogue);
  const { index, options } = catalogue;
  const { list, numbers, spans } = options;
  const test = prepareTest(catalogue, query, terms, now);
  const totals = new Uint32Array(list.length + 1);
  const counts = new Uint32Array(list.length + 1);
  const bits = list.map(({ name }) => bitOf(name));
  const soonBit = bitOf('soon');
  const comfortBit = bitOf('comfort');
  const soonEnd = soonBefore(now);
  let soon = 0;
  let soonTotal = 0;
  for (const listing of index.listings) {
    work.listings += 1;
    const from = spans[2 * listing.order] as number;
    const to = spans[2 * listing.order + 1] as number;
    for (let i = from; i < to; i += 1) {
      const id = numbers[i] as number;
      totals[id] = (totals[id] ?? 0) + 1;
    }
    const isSoon = (listing.next?.start ?? Infinity) < soonEnd;
    if (isSoon) soonTotal += 1;
    const failed = failures(listing, test);
    // Two failed filters, or a plain no: no single option can bring the listing back.
    if ((failed & (failed - 1)) !== 0 || failed === comfortBit) continue;
    if (rankFor(listing, catalogue, test) < 0) continue;
    const sure = isSure(listing, test);
    for (let i = from; i < to; i += 1) {
      const id = numbers[i] as number;
      if (failed === 0 ? !sure && bits[id] === comfortBit : failed !== bits[id]) continue;
      const { name, value } = list[id] as (typeof list)[number];
      if (isCounted(listing, name, value)) counts[id] = (counts[id] ?? 0) + 1;
    }
    if (isSoon && (failed === 0 || failed === soonBit) && isCounted(listing, 'soon', SOON)) soon += 1;
  }
  return offersOf(query, index.listings.length, [
    { name: 'soon', value: SOON, count: soon, total: soonTotal },
    ...list.map((option, id) => ({ ...option, count: counts[id] ?? 0, total: totals[id] ?? 0 })),
  ]);
}

/** An option with how many listings have it, whatever else is asked. */
interface Counted {
  readonly name: FilterName;
  readonly value: string;
  readonly count: number;
  readonly total: number;
}

/** Those worth offering: some listings have it and others not, or it is chosen. */
function offersOf({ filters }: Query, all: number, options: readonly Counted[]): OptionCounts {
  const offers = new Map<FilterName, OptionCount[]>();
  for (const { name, value, count, total } of options) {
    const chosen = filters[name]?.includes(value) ?? false;
    if (!chosen && (total === 0 || total === all)) continue;
    const others = offers.get(name);
    if (others) others.push({ value, count, chosen });
    else offers.set(name, [{ value, count, chosen }]);
  }
  return offers;
}
