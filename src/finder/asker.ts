/**
 * Everything that answers a question: words, filters, counts and ways back.
 * Loaded right after the first results, since the first screen asks nothing.
 */
import { countOptions, type OptionCounts } from '../engine/count-options.js';
import { MILE } from '../engine/distance.js';
import { readAllFacets } from '../engine/catalogue.js';
import { Options } from '../engine/facets.js';
import { withFilter, type Filters } from '../engine/filters.js';
import type { Index } from '../engine/index-listings.js';
import { EVERYTHING, type Query } from '../engine/query.js';
import { Dictionary } from '../engine/dictionary.js';
import { isRemote, type Listing } from '../engine/listing.js';
import type { Distance } from '../engine/nearby.js';
import { runQuery, type Answer } from '../engine/run-query.js';
import { isOfLoss, termsOf, type Term } from '../engine/terms.js';
import { isCrisis } from '../base/crisis.js';
import { correct, type Correction } from '../engine/typos.js';
import { readWords } from '../engine/words.js';
import type { AskedAnswer } from './answer.js';
import { changeQuery, type Fixed } from './change-query.js';
import { describeCorrection } from './corrected.js';
import { choicesOf, type Choice } from './choices.js';
import type { QueryIntent, Settings } from './intents.js';
import { Pace } from './pace.js';
import type { PlaceFinder } from './place-finder.js';
import { Places, type Atlas } from './places.js';
import type { Snapshot } from './snapshot.js';

export { rollOver } from '../engine/roll-over.js';
export { holdPage, isGone } from './hold-page.js';
export { isNewQuestion, Places } from './places.js';
export { parsePreset } from './preset.js';

/** A way back from nothing: without this choice, so many groups. */
export interface WayBack {
  readonly choice: Choice | 'words' | 'place';
  readonly count: number;
}

/** The words of a question as they were typed, and as they are taken where they are misspelt. */
interface Read {
  readonly terms: readonly Term[];
  readonly correction?: Correction;
  /** Nothing is near to what is misspelt. */
  readonly isHopeless?: true;
}

type Reach = Partial<Pick<Settings, 'radius' | 'unit'>>;

/** What counts as near, in kilometres. */
function radiusOf({ radius = 0, unit }: Reach): number {
  const isMetric = unit === 'km';
  const count = radius > 0 ? radius : isMetric ? 40 : 25;
  return isMetric ? count : count * MILE;
}

/** What was typed for a place that cannot be looked up now. */
function wordsOfIntent(intent: QueryIntent): string | undefined {
  if (intent.type === 'search' && !intent.live) return intent.words;
  return intent.type === 'near' && typeof intent.at === 'string' ? intent.at : undefined;
}

/** Only the word itself: who wants to die is looking for nothing in San Diego, nor who hurts her baby for a playgroup. */
function exact(term: Term): Term {
  return { ...term, begins: [], means: [], options: [] };
}

/** So many listings are read between two looks at the clock. */
const STEP = 20;
/** So many questions are remembered. */
const REMEMBERED = 50;
/** The words of so many listings are read in one go where somebody waits for them: a pause costs time too. */
const AT_ONCE = 500;

/** Answers the questions to one index. */
export class Asker {
  readonly index: Index;
  readonly options: Options = new Options();
  readonly dictionary: Dictionary = new Dictionary();
  private readonly reads: Map<string, Read> = new Map<string, Read>();
  private readFor = 0;
  /** The words of a long list are being read for somebody who waits. */
  private reading: Promise<void> | undefined;
  private ways: { readonly snapshot: Snapshot; readonly ways: readonly WayBack[] } | undefined;
  private counted: { readonly snapshot: Snapshot; readonly counts: OptionCounts } | undefined;

  private readonly places: Places;
  private finder: { readonly atlas: Atlas; readonly placing: PlaceFinder } | undefined;

  constructor(index: Index, places: Places = new Places()) {
    this.index = index;
    this.places = places;
  }

  /** The question after a wish; what was typed is taken for a place where it is one. */
  change(query: Query, intent: QueryIntent, fixed: Fixed, now: number): Query {
    const changed = changeQuery(query, intent, fixed);
    const { placing } = this;
    const lost = this.places.isMissing(intent) ? wordsOfIntent(intent) : undefined;
    if (lost !== undefined) {
      const { length } = runQuery(this, changed, now).listings;
      return length > 0 ? changed : { ...changed, doubt: { typed: lost, words: lost, places: [], isMissing: true } };
    }
    if (!placing) return changed;
    if (intent.type === 'near') return placing.go(changed, intent, query.near);
    if (intent.type === 'restore') return placing.restore(changed, intent.near);
    if (intent.type !== 'search' || intent.isPlain) return changed;
    const read = placing.read(changed, intent.words, intent.live ?? false);
    // "Kill ME" is not about Maine.
    if (isCrisis(changed.words)) return isCrisis(read.words) ? read : changed;
    if (read !== changed || intent.live || intent.words.trim() === '') return read;
    const { terms } = this.read(changed.words);
    // What only a filter hides is no slip for a place.
    if (runQuery(this, { ...EVERYTHING, words: changed.words }, now, terms).listings.length > 0) return changed;
    return placing.guess(changed, this.correct(terms)) ?? changed;
  }

  /**
   * Resolves when a wish can be answered without holding up the keys that follow; undefined where that is at once. The
   * words of a long list are read first, and whatever is wished meanwhile waits too, so that the order is kept.
   */
  need(intent: QueryIntent): Promise<void> | undefined {
    if (this.reading || intent.type !== 'search' || intent.words.trim() === '') return this.reading;
    const { dictionary } = this;
    const unread = this.index.listings.filter(({ order, group }) => !dictionary.isRead(order, group));
    if (unread.length <= AT_ONCE) return undefined;
    const read = (listing: Listing): void => readWords(listing, dictionary);
    return (this.reading = inSlices(unread, read, new Pace(), AT_ONCE).then(() => (this.reading = undefined)));
  }

  /** How far a listing is from the place that was asked for. */
  distance({ near }: Query, listing: Listing): Distance | undefined {
    return near && this.placing?.viewFrom(near.place).distance(listing);
  }

  /** What works with places, once it is there. */
  get placing(): PlaceFinder | undefined {
    const { atlas } = this.places;
    // A table that did not come at first may have come since.
    if (atlas && this.finder?.atlas !== atlas) {
      this.finder = { atlas, placing: new atlas.module.PlaceFinder(this, atlas.table) };
    }
    return this.finder?.placing;
  }

  /** The listings that answer, best first, or from a place the nearest. */
  answer(query: Query, now: number, settings: Reach = {}): AskedAnswer {
    const answer = this.find(query, now);
    const { near, filters, within = radiusOf(settings) } = query;
    if (!near || !this.placing) return answer;
    const seen = isRemote(filters.format ?? [])
      ? this.placing.seeFromHome(near.place, answer)
      : this.placing.see(near.place, answer, within);
    return { ...answer, ...seen };
  }

  /** The listings that answer, wherever they are; misspelt words are taken for near ones where they find nothing. */
  private find(query: Query, now: number): AskedAnswer {
    const { terms, correction, isHopeless } = this.read(query.words);
    const answer = runQuery(this, query, now, correction?.terms ?? terms);
    if (correction) return this.withCorrection(query, answer, correction);
    const isPlain = isHopeless || query.doubt?.isMissing || isCrisis(query.words);
    if (answer.listings.length > 0 || terms.length === 0 || isPlain) return answer;
    const found = this.correct(terms);
    if (found === undefined) {
      this.reads.set(query.words, { terms, isHopeless: true });
      return answer;
    }
    this.reads.set(query.words, { terms, correction: found });
    return this.withCorrection(query, runQuery(this, query, now, found.terms), found);
  }

  /** Only a word that no listing answers by its meaning either is taken for another. */
  private correct(terms: readonly Term[]): Correction | undefined {
    if (terms.some(({ options }) => options.length > 0)) readAllFacets(this);
    return correct(terms, this.dictionary, this.options);
  }

  /** Live counts of every option; made once for each snapshot, and only when somebody looks. */
  counts(snapshot: Snapshot): OptionCounts {
    if (this.counted?.snapshot !== snapshot) {
      const { query, now, settings } = snapshot;
      const { near, filters, within = radiusOf(settings) } = query;
      const isCounted = near && this.placing?.counter(near.place, within, isRemote(filters.format ?? []));
      this.counted = { snapshot, counts: countOptions(this, query, now, this.taken(query.words), isCounted) };
    }
    return this.counted.counts;
  }

  /** For each thing that is set, what taking just that away would give; those that give nothing are left out. */
  waysBack(snapshot: Snapshot): readonly WayBack[] {
    if (this.ways?.snapshot !== snapshot) this.ways = { snapshot, ways: this.findWays(snapshot) };
    return this.ways.ways;
  }

  private findWays(snapshot: Snapshot): readonly WayBack[] {
    const { query, now, settings } = snapshot;
    const count = (changed: Query): number => this.answer(changed, now, settings).listings.length;
    const without = (filters: Filters, { name, value }: Choice): Filters =>
      withFilter(
        filters,
        name,
        (filters[name] ?? []).filter((other) => other !== value),
      );
    const ways: WayBack[] = choicesOf(snapshot).map((choice) => ({
      choice,
      count: count({ ...query, filters: without(query.filters, choice) }),
    }));
    // Nobody is asked to take back that she has lost a baby, or wants to die.
    const isDear = isCrisis(query.words) || this.taken(query.words).some(isOfLoss);
    if (query.words.trim() !== '' && !isDear) ways.push({ choice: 'words', count: count({ ...query, words: '' }) });
    if (query.near && ways.length > 0) ways.push({ choice: 'place', count: count({ ...query, near: undefined }) });
    return ways.filter((way) => way.count > 0);
  }

  private withCorrection({ words }: Query, answer: Answer, correction: Correction): AskedAnswer {
    if (answer.listings.length === 0) return answer;
    const corrected = describeCorrection(words, correction, answer.listings, this.dictionary);
    return corrected.shown.includes(corrected.typed) ? answer : { ...answer, corrected };
  }

  /** The words of a question; remembered until more listings come, which may have the words that were missing. */
  private read(words: string): Read {
    if (this.readFor !== this.index.count || this.reads.size > REMEMBERED) this.reads.clear();
    this.readFor = this.index.count;
    let read = this.reads.get(words);
    if (read === undefined) {
      const terms = termsOf(words);
      this.reads.set(words, (read = { terms: isCrisis(words) ? terms.map(exact) : terms }));
    }
    return read;
  }

  /** What is looked for: the words of a question, put right where they were misspelt. */
  private taken(words: string): readonly Term[] {
    const { terms, correction } = this.read(words);
    return correction?.terms ?? terms;
  }

  /** Reads words, then facets, of every listing while nobody waits, so that the first key press finds them ready. */
  async warm(pace: Pace): Promise<void> {
    const { listings, zone } = this.index;
    await inSlices(listings, (listing) => readWords(listing, this.dictionary), pace);
    await inSlices(listings, (listing) => this.options.read(listing, zone), pace);
  }
}

/** Looks at the clock after each `step`. */
async function inSlices(
  listings: readonly Listing[],
  read: (listing: Listing) => void,
  pace: Pace,
  step: number = STEP,
): Promise<void> {
  for (let i = 0; i < listings.length; i += 1) {
    read(listings[i] as Listing);
    if (i % step === 0) await pace.pause();
  }
}
