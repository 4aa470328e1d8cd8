/** The results heading by what was asked: words, a place, or both. Loaded after the first results. */
import { isCrisis } from '../base/crisis.js';
import { isFromHome, type Session, type Snapshot } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { dayInWords } from '../locale/format-more.js';
import type { MoreMessages } from '../locale/load.js';
import type { AnswerMessages } from '../locale/messages.js';
import { sentenceOf } from './sentences.js';

/** What is shown, and what it was taken for. `isSlow`: loading takes long. */
export function answerSentence(session: Session, around: Surroundings, more: MoreMessages, isSlow: boolean): string {
  const { snapshot } = session;
  const { state, total, matches, query } = snapshot;
  const { words } = around;
  const { answers, places } = more;
  if (total === 0) return isSlow && state === 'loading' ? answers.slow : sentenceOf(snapshot, words);
  // Before all else, and whatever else there is (D16).
  if (isCrisis(query.near?.typed ?? query.words)) return answers.urgent;
  if (snapshot.finding) return places.finding;
  const { doubt } = query;
  if (doubt?.isMissing) return places.missing;
  if (doubt) return doubt.places.length > 0 ? places.which(nameOf(doubt)) : places.oddCode(doubt.typed.trim());
  // Another list may have it.
  if (matches === 0 && state === 'loading') return words.loading;
  const loss = query.loss ? answers.lossOn : undefined;
  if (snapshot.nearby) return [...nearby(session, more, words.noneFits), loss].filter(Boolean).join(' ');
  if (matches === 0) {
    const isBare = query.words.trim() === '' && Object.keys(query.filters).length === 0;
    return query.loss && isBare ? answers.noneForLoss : words.noneFits;
  }
  return [answered(snapshot, around, more), loss].filter(Boolean).join(' ');
}

/** "Portland" where all that were found are called so, else what was typed. */
function nameOf({ typed, places }: NonNullable<Snapshot['query']['doubt']>): string {
  const names = new Set(places.map(({ label }) => label.replace(/,.*$/, '')));
  return names.size === 1 ? ([...names][0] ?? typed) : typed.trim();
}

/** From a place: what is near, what does not say where it is, and what can be joined from home (D12). */
function nearby(
  { snapshot, asker }: Session,
  { places, ladder }: MoreMessages,
  noneFits: string,
): readonly (string | undefined)[] {
  const { nearby: seen, query, locked } = snapshot;
  const { near } = query;
  if (!seen || !near) return [];
  const label = near.place.label || places.here;
  const isAsked = query.words.trim() !== '' || Object.keys(query.filters).some((name) => !(name in locked));
  const isOwnFault = (): boolean => isAsked && asker !== undefined && asker.waysBack(snapshot).length > 0;
  const count = near.place.point ? places.resultsNear(seen.near, label) : places.resultsIn(seen.near, label);
  return [
    near.isGuess && near.typed ? places.guessed(near.typed.trim(), label) : undefined,
    seen.near > 0 ? count : seen.unplaced === 0 && isOwnFault() ? noneFits : ladder.none,
    seen.unplaced > 0 ? places.unplaced(seen.unplaced) : undefined,
    seen.near > 0 && seen.home.length > 0 ? places.moreHome(seen.home.length) : undefined,
  ];
}

function answered(
  { corrected, matches, unsure, query }: Snapshot,
  { words, format }: Surroundings,
  { answers }: MoreMessages,
): string {
  const text = query.words.trim();
  const names = Object.keys(query.filters);
  // Who does not say is no yes, nor counted as one.
  const told = (tell: (count: number) => string): string =>
    [matches > unsure && tell(matches - unsure), unsure > 0 && answers.unsure(unsure)].filter(Boolean).join(' ');
  if (corrected) return told((n) => answers.typo(corrected.typed, format.list(corrected.shown, 'disjunction'), n));
  if (query.loss) return told(answers.fitting);
  // Signs alone ask nothing.
  if (/[\p{L}\p{N}]/u.test(text)) return told((n) => answers.words(n, text));
  if (names.length === 0) return words.resultsAll(matches);
  return told(names.length === 1 && isFromHome(query.filters) ? answers.home : answers.fitting);
}

/** What is missing from a list that is partly there, by name where the host gave one, and of which day a saved copy in its place is. */
export function faultSentence(snapshot: Snapshot, around: Surroundings, answers: AnswerMessages): string {
  const { sources } = snapshot;
  const saved = savedSentence(snapshot, around, answers);
  if (saved && sources.length === 1) return saved;
  const missing = sources.filter(({ state, read, savedAt }) => savedAt || (state !== 'loaded' && read === 0));
  if (missing.length === 0) return answers.cutOff;
  // An address is no name for people.
  const named = missing.filter(({ label, src, savedAt }) => !savedAt && src !== '' && label !== src);
  const labels = [...new Set(named.map(({ label }) => label))];
  const notLoaded = labels.length > 0 ? answers.notLoaded(around.format.list(labels)) : '';
  return [answers.partly(sources.length - missing.length, sources.length), notLoaded, saved].filter(Boolean).join(' ');
}

/** Of which day a saved copy is, the oldest where there are several; empty where all is fresh. */
export function savedSentence({ sources, now }: Snapshot, { format }: Surroundings, answers: AnswerMessages): string {
  const [day] = sources.flatMap(({ savedAt }) => savedAt ?? []).sort();
  return day === undefined ? '' : answers.saved(dayInWords(format.tag, day, now));
}
