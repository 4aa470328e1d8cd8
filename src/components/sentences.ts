/** The sentence that says how many groups there are, or why there is none; what was asked for is told by `ListVoice`. */
import { EVERYTHING, type Snapshot, type SourceStatus } from '../controllers/session-controller.js';
import type { Messages } from '../locale/messages.js';

/** Codes behind "We can't read this list"; all others are "We couldn't load the list". */
const UNREADABLE: readonly string[] = ['html', 'empty', 'unknown-format', 'unknown-type', 'secret-key'];

/** The results heading. */
export function sentenceOf(snapshot: Snapshot, words: Messages): string {
  const { state, query, matches, total } = snapshot;
  if (total === 0) {
    if (state === 'loading') return words.loading;
    if (state === 'error') return worst(snapshot.sources, words);
    return state === 'empty' ? words.emptyFeed : '';
  }
  if (matches === 0) return words.noneFits;
  return query === EVERYTHING ? words.resultsAll(matches) : words.results(matches);
}

function worst(sources: readonly SourceStatus[], words: Messages): string {
  const codes = sources.map(({ fault }) => fault?.code).filter((code) => code !== undefined);
  if (codes.includes('offline')) return words.offline;
  return codes.length > 0 && codes.every((code) => UNREADABLE.includes(code)) ? words.unreadable : words.failed;
}
