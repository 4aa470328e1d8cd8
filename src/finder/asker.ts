/**
 * Everything that answers a question: words, filters, counts and ways back.
 * Loaded right after the first results, since the first screen asks nothing.
 */
import { countOptions, type OptionCounts } from '../engine/count-options.js';
import { facetsOf, Options } from '../engine/facets.js';
import { withFilter, type Filters } from '../engine/filters.js';
import type { Index } from '../engine/index-listings.js';
import { FROM_HOME, type Query } from '../engine/query.js';
import { runQuery, type Answer } from '../engine/run-query.js';
import { wordsOf } from '../engine/words.js';
import { choicesOf, type Choice } from './choices.js';
import type { Pace } from './pace.js';
import type { Snapshot } from './snapshot.js';

export { rollOver } from '../engine/roll-over.js';
export { changeQuery } from './change-query.js';
export { parsePreset } from './preset.js';

/** A way back from nothing: without this choice, so many groups. */
export interface WayBack {
  readonly choice: Choice | 'words';
  readonly count: number;
}

/** Answers the questions to one index. */
export class Asker {
  readonly index: Index;
  readonly options: Options = new Options();
  private counted: { readonly snapshot: Snapshot; readonly counts: OptionCounts } | undefined;

  constructor(index: Index) {
    this.index = index;
  }

  /** The listings that answer, best first. */
  answer(query: Query, now: number): Answer {
    return runQuery(this, query, now);
  }

  /** Live counts of every option; made once for each snapshot, and only when somebody looks. */
  counts(snapshot: Snapshot): OptionCounts {
    if (this.counted?.snapshot !== snapshot) {
      this.counted = { snapshot, counts: countOptions(this, snapshot.query, snapshot.now) };
    }
    return this.counted.counts;
  }

  /** For each thing that is set, what taking just that away would give; those that give nothing are left out. */
  waysBack(snapshot: Snapshot): readonly WayBack[] {
    const { query, now } = snapshot;
    const count = (changed: Query): number => this.answer(changed, now).listings.length;
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
    if (query.words.trim() !== '') ways.push({ choice: 'words', count: count({ ...query, words: '' }) });
    return ways.filter((way) => way.count > 0);
  }

  /** How many groups can be joined from home, whatever the words and days. */
  homeCount({ query, locked, now }: Snapshot): number {
    if (locked.format) return 0;
    const filters = withFilter(locked, 'format', FROM_HOME);
    return this.answer({ words: '', filters, loss: query.loss }, now).listings.length;
  }

  /** Reads facets and words of every listing while nobody waits, so that the first key press finds them ready. */
  async warm(pace: Pace): Promise<void> {
    for (const listing of this.index.listings) {
      facetsOf(listing, this.options, this.index.zone);
      wordsOf(listing);
      await pace.pause();
    }
  }
}
