/** The one sentence that says what is shown, or why nothing is. */
import type { Snapshot, SourceStatus } from '../controllers/session-controller.js';
import type { Messages } from '../locale/messages.js';

/** Codes behind "We can't read this list"; all others are "We couldn't load the list". */
const UNREADABLE: readonly string[] = ['html', 'empty', 'unknown-format', 'unknown-type', 'secret-key'];

/** What can put an answer in words, once it is loaded. */
export interface AnswerWords {
  /** Loading takes long. */
  readonly slow: boolean;
  /** The sentence for a question that was asked. */
  answer(snapshot: Snapshot): string;
}

/** The results heading. */
export function sentenceOf(snapshot: Snapshot, words: Messages, voice?: AnswerWords): string {
  const { state, query, matches, total } = snapshot;
  if (total === 0) {
    if (state === 'loading') return voice?.slow ? words.slow : words.loading;
    if (state === 'error') return worst(snapshot.sources, words);
    return state === 'empty' ? words.emptyFeed : '';
  }
  const asked = query.loss || query.words.trim() !== '' || Object.keys(query.filters).length > 0;
  return (asked && voice?.answer(snapshot)) || words.resultsAll(matches);
}

function worst(sources: readonly SourceStatus[], words: Messages): string {
  const codes = sources.map(({ fault }) => fault?.code).filter((code) => code !== undefined);
  if (codes.includes('offline')) return words.offline;
  return codes.length > 0 && codes.every((code) => UNREADABLE.includes(code)) ? words.unreadable : words.failed;
}

/** What is missing from a list that is partly there. */
export function faultSentence(sources: readonly SourceStatus[], words: Messages): string {
  const loaded = sources.filter(({ state, read }) => state === 'loaded' || read > 0).length;
  return loaded === sources.length ? words.cutOff : words.partly(loaded, sources.length);
}
