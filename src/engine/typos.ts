/** What a word that no listing has may have been meant to be (A11). */
import type { Dictionary } from './dictionary.js';
import { slips } from '../base/edit-distance.js';
import type { Options } from './facets.js';
import { isOurs, singulars, termsOf, type Term } from './terms.js';
import { FILLERS, MEANINGS } from './vocabulary-words.js';

/** Shorter words are as typed, and none is taken for so short a one: too much is one letter away from them. */
const SHORTEST = 4;
/** From so many letters on two slips are forgiven. */
const LONG = 7;
/** So many words near to a slip are taken; a longer list would be a guess. */
const MOST = 3;

/** A question whose unknown words were taken for others. */
export interface Correction {
  /** Words to look for in place of those that were typed. */
  readonly terms: readonly Term[];
  /** For each folded word that was changed, what it was taken for, nearest first; empty where it was left out. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
}

/** Words that find without standing in any listing. */
const OURS: readonly string[] = [...new Set([...MEANINGS.flatMap(({ words }) => words), ...FILLERS])];

/** After one of these an unknown word is a place that nobody knows. */
const LEADS: ReadonlySet<string> = new Set('in near around at from en cerca'.split(' '));
/** Who says two of these tells something: a word of hers is no slip for one that happens to stand in a listing. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'i im ive id my am is are was has have had feel feeling do cant dont wont he she they we our his ' +
    'yo mi mis te su es esta soy estoy tengo siento nadie je jai suis'
  ).split(' '),
);

/**
 * The terms with near words in place of those that no listing has; a word that
 * nothing is near to is left out where that leaves what the question is about.
 * Undefined where all are known, or the words are better looked for as they are.
 */
export function correct(terms: readonly Term[], dictionary: Dictionary, options: Options): Correction | undefined {
  const changed = new Map<string, readonly string[]>();
  const isTold = terms.filter(({ word }) => TELLING.has(word)).length > 1;
  const corrected = terms.map((term, i) => {
    if (isKnown(term, dictionary, options)) return term;
    const near = nearest(term.word, i === terms.length - 1, dictionary).filter((word) => !isTold || isOurs(word));
    changed.set(term.word, near);
    return near.length > 0 ? oneOf(term.word, near) : { ...term, filler: true };
  });
  if (changed.size === 0 || !mayLeaveOut(terms, changed, isTold)) return undefined;
  const kept = corrected.filter(({ filler }) => !filler);
  // "near laramie wy" is not about "wy".
  const isMeagre = (term: Term): boolean => isShort(term) && !changed.has(term.word);
  if (kept.length > 0) return kept.every(isMeagre) ? undefined : { terms: corrected, changed };
  // Nothing is left that must be found: "moms" of "moms in Xylophonia" must then, and a filler that is all there is.
  const isAsked = ({ word, is }: Term): boolean =>
    changed.get(word)?.length !== 0 && (terms.length === 1 || !is.some((form) => FILLERS.has(form)));
  const asked = corrected.map((term) => (isAsked(term) ? { ...term, filler: false } : term));
  const isLeft = asked.some(({ filler }) => !filler) || [...changed.values()].every((near) => near.length > 0);
  return isLeft ? { terms: asked, changed } : undefined;
}

/** Whether the words to which nothing is near may go: the names of places, and others beside one that stays. */
function mayLeaveOut(
  terms: readonly Term[],
  changed: ReadonlyMap<string, readonly string[]>,
  isTold: boolean,
): boolean {
  const isLeftOut = ({ word }: Term): boolean => changed.get(word)?.length === 0;
  const hasOther = terms.some((term) => !changed.has(term.word) && !isOurs(term.word) && !isShort(term));
  let isLed = false;
  return terms.every((term) => {
    isLed = LEADS.has(term.word) || (isLed && (term.filler || isLeftOut(term)));
    return !isLeftOut(term) || (!isTold && (isLed || hasOther));
  });
}

/** Too short to be what a question is about: "san" of "san fransisco". */
function isShort({ word, options }: Term): boolean {
  return word.length < SHORTEST && options.length === 0;
}

/** Whether a word is to be left as it is: any listing has it, or it is too short or a number. */
function isKnown(term: Term, dictionary: Dictionary, options: Options): boolean {
  if (term.is.some((word) => FILLERS.has(word)) || term.word.length < SHORTEST || /\d/.test(term.word)) return true;
  if (term.options.some((option) => option.startsWith('soon=') || options.like(option).length > 0)) return true;
  return dictionary.mark(term).some((mark) => mark > 0);
}

interface Near {
  readonly word: string;
  readonly isWhole: boolean;
  /** Better candidates have more. */
  readonly score: number;
}

/** The nearest words, best first; where the word may still be on its way, also those whose beginning is nearest. */
function nearest(typed: string, isLast: boolean, dictionary: Dictionary): readonly string[] {
  let most = typed.length < LONG ? 1 : 2;
  let found: Near[] = [];
  const look = (word: string, listed: number): void => {
    if (word.length <= SHORTEST) return;
    const { whole, begin } = slips(typed, word, most);
    const cost = isLast && typed.length > SHORTEST ? Math.min(whole, begin) : whole;
    if (cost > most) return;
    if (cost < most) found = [];
    most = cost;
    found.push({ word, isWhole: whole === cost, score: listed + (word[0] === typed[0] ? 2 : 0) });
  };
  for (const word of dictionary.words) look(word, 1);
  for (const word of OURS) if (dictionary.find(word) === undefined) look(word, 0);
  // A beginning is a guess beside a whole word.
  const whole = found.filter(({ isWhole }) => isWhole);
  return (whole.length > 0 ? whole : found)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** A term that any of these words will do for. */
function oneOf(word: string, near: readonly string[]): Term {
  const terms = near.flatMap((one) => termsOf(one));
  const all = (part: (term: Term) => readonly string[]): readonly string[] => [...new Set(terms.flatMap(part))];
  return {
    word,
    is: [...new Set(near.flatMap(singulars))],
    begins: [],
    means: all((term) => term.means),
    options: all((term) => term.options),
    filler: near.every((one) => FILLERS.has(one)),
  };
}
