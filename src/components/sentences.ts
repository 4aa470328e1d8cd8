/** The one sentence that says what is shown, or why nothing is. */
import { isFromHome, type Snapshot, type SourceStatus } from '../controllers/session-controller.js';
import type { Messages } from '../locale/messages.js';

/** Codes behind "We can't read this list"; all others are "We couldn't load the list". */
const UNREADABLE: readonly string[] = ['html', 'empty', 'unknown-format', 'unknown-type', 'secret-key'];

/** The results heading. */
export function sentenceOf(snapshot: Snapshot, words: Messages, slow: boolean = false): string {
  const { state, query, matches, total } = snapshot;
  if (total === 0) {
    if (state === 'loading') return slow ? words.slow : words.loading;
    if (state === 'error') return worst(snapshot.sources, words);
    return state === 'empty' ? words.emptyFeed : '';
  }
  const text = query.words.trim();
  if (matches === 0) return query.loss ? words.noneForLoss : words.noneFits;
  if (query.loss) return `${words.resultsFilters(matches)} ${words.lossOn}`;
  if (text !== '') return words.resultsWords(matches, text);
  const names = Object.keys(query.filters);
  if (names.length === 0) return words.resultsAll(matches);
  return names.length === 1 && isFromHome(query.filters) ? words.resultsHome(matches) : words.resultsFilters(matches);
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
