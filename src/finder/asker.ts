/**
 * Everything that answers a question: words, filters, counts and ways back.
 * Loaded right after the first results, since the first screen asks nothing.
 */
import { countOptions, type OptionCounts } from '../engine/count-options.js';
import { facetsOf, Options } from '../engine/facets.js';
import { withFilter, type Filters } from '../engine/filters.js';
import type { Index } from '../engine/index-listings.js';
import { FROM_HOME, type Query } from '../engine/query.js';
import { Dictionary } from '../engine/dictionary.js';
import { runQuery, type Answer } from '../engine/run-query.js';
import { termsOf, type Term } from '../engine/terms.js';
import { correct, type Correction } from '../engine/typos.js';
import { wordsOf } from '../engine/words.js';
import { describeCorrection, type Corrected } from './corrected.js';
import { choicesOf, type Choice } from './choices.js';
import type { Pace } from './pace.js';
import type { Snapshot } from './snapshot.js';

export { rollOver } from '../engine/roll-over.js';
export { changeQuery } from './change-query.js';
export { holdPage } from './hold-page.js';
export { parsePreset } from './preset.js';

/** A way back from nothing: without this choice, so many groups. */
export interface WayBack {
  readonly choice: Choice | 'words';
  readonly count: number;
}

/** An answer, and what the question was taken for where its own words are nowhere. */
export interface AskedAnswer extends Answer {
  readonly corrected?: Corrected;
}

/** The words of a question, corrected where they are misspelt. */
interface Read {
  readonly terms: readonly Term[];
  readonly correction?: Correction;
  /** Nothing is near to what is misspelt. */
  readonly isHopeless?: true;
}

/** So many questions are remembered. */
const REMEMBERED = 50;

/** Answers the questions to one index. */
export class Asker {
  readonly index: Index;
  readonly options: Options = new Options();
  readonly dictionary: Dictionary = new Dictionary();
  private readonly reads: Map<string, Read> = new Map<string, Read>();
  private readFor = 0;
  private counted: { readonly snapshot: Snapshot; readonly counts: OptionCounts } | undefined;

  constructor(index: Index) {
    this.index = index;
  }

  /** The listings that answer, best first; misspelt words are taken for near ones where they find nothing. */
  answer(query: Query, now: number): AskedAnswer {
    const { terms, correction, isHopeless } = this.read(query.words);
    const answer = runQuery(this, query, now, terms);
    if (correction) return this.withCorrection(query, answer, correction);
    if (answer.listings.length > 0 || terms.length === 0 || isHopeless) return answer;
    const found = correct(terms, this.dictionary, this.options);
    if (found === undefined) {
      this.reads.set(query.words, { terms, isHopeless: true });
      return answer;
    }
    this.reads.set(query.words, { terms: found.terms, correction: found });
    return this.withCorrection(query, runQuery(this, query, now, found.terms), found);
  }

  /** Live counts of every option; made once for each snapshot, and only when somebody looks. */
  counts(snapshot: Snapshot): OptionCounts {
    if (this.counted?.snapshot !== snapshot) {
      const { query, now } = snapshot;
      this.counted = { snapshot, counts: countOptions(this, query, now, this.read(query.words).terms) };
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
    if (read === undefined) this.reads.set(words, (read = { terms: termsOf(words) }));
    return read;
  }

  /** Reads words, then facets, of every listing while nobody waits, so that the first key press finds them ready. */
  async warm(pace: Pace): Promise<void> {
    const { listings, zone } = this.index;
    for (const listing of listings) {
      wordsOf(listing, this.dictionary);
      await pace.pause();
    }
    for (const listing of listings) {
      facetsOf(listing, this.options, zone);
      await pace.pause();
    }
  }
}
