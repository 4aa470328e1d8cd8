/** Live counts for the filter panel: what each option would give, with all other filters as they are. */
import { readAllFacets, type Catalogue } from './catalogue.js';
import { hasTwoClocks, spanOf } from './facets.js';
import type { FilterName } from './filters.js';
import { isRemote, type Listing } from './listing.js';
import { bitOf, failures, isSure, prepareTest, rankFor, soonBefore, type Test } from './match.js';
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

/** Whether a listing counts for an option. */
type IsCounted = (listing: Listing, name: FilterName, value: string) => boolean;

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
  isCounted: IsCounted = () => true,
): OptionCounts {
  readAllFacets(catalogue);
  const { listings } = catalogue.index;
  const prepare = (isFromHome?: boolean): Test => prepareTest(catalogue, query, terms, now, isFromHome);
  const counter = new Counter(catalogue, soonBefore(now), isCounted);
  const test = prepare();
  // A format that is chosen brings its own clock with it.
  const other = listings.some((listing) => counter.hasTwoClocks(listing)) ? prepare(!test.isFromHome) : test;
  for (const listing of listings) {
    work.listings += 1;
    counter.take(listing, test, other);
  }
  return offersOf(query, listings.length, counter.options);
}

/** How many listings have each option, and how many it would give. */
class Counter {
  private readonly catalogue: Catalogue;
  private readonly soonEnd: number;
  private readonly isCounted: IsCounted;
  /** All options; that of `soon` is the last. */
  private readonly list: readonly { readonly name: FilterName; readonly value: string }[];
  private readonly bits: readonly number[];
  private readonly totals: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(catalogue: Catalogue, soonEnd: number, isCounted: IsCounted) {
    this.catalogue = catalogue;
    this.soonEnd = soonEnd;
    this.isCounted = isCounted;
    this.list = [...catalogue.options.list, { name: 'soon', value: SOON }];
    this.bits = this.list.map(({ name }) => bitOf(name));
    this.totals = new Uint32Array(this.list.length);
    this.counts = new Uint32Array(this.list.length);
  }

  get options(): readonly Counted[] {
    return this.list.map((option, id) => ({
      ...option,
      count: this.counts[id] as number,
      total: this.totals[id] as number,
    }));
  }

  hasTwoClocks({ group }: Listing): boolean {
    return hasTwoClocks(group, this.catalogue.index.zone);
  }

  /** Counts a listing; `other` is the same test by the other clock. */
  take(listing: Listing, test: Test, other: Test): void {
    this.each(listing, test, (id) => (this.totals[id] = (this.totals[id] as number) + 1));
    if (!this.hasTwoClocks(listing)) return this.count(listing, test, () => true);
    const isOther = (id: number): boolean => {
      const { name, value } = this.list[id] as (typeof this.list)[number];
      return name === 'format' && isRemote([value]) !== test.isFromHome;
    };
    this.count(listing, test, (id) => !isOther(id));
    this.count(listing, other, isOther);
  }

  private count(listing: Listing, test: Test, isAsked: (id: number) => boolean): void {
    const failed = failures(listing, test);
    const comfort = bitOf('comfort');
    // Two failed filters, or a plain no: no single option can bring the listing back.
    if ((failed & (failed - 1)) !== 0 || failed === comfort) return;
    if (rankFor(listing, this.catalogue, test) < 0) return;
    const sure = isSure(listing, test);
    this.each(listing, test, (id) => {
      if (failed === 0 ? !sure && this.bits[id] === comfort : failed !== this.bits[id]) return;
      const { name, value } = this.list[id] as (typeof this.list)[number];
      if (isAsked(id) && this.isCounted(listing, name, value)) this.counts[id] = (this.counts[id] as number) + 1;
    });
  }

  /** Each option that a listing has. */
  private each(listing: Listing, { isFromHome }: Test, act: (id: number) => void): void {
    const { numbers, spans } = this.catalogue.options;
    const at = spanOf(listing, isFromHome);
    const end = spans[at + 1] as number;
    for (let i = spans[at] as number; i < end; i += 1) act(numbers[i] as number);
    if ((listing.next?.start ?? Infinity) < this.soonEnd) act(this.list.length - 1);
  }
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
