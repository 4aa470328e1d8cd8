/** The words of a question, made ready to be looked for. */
import { fold } from '../base/fold.js';
import { FILLERS, LOST, MEANINGS, PEOPLE, PHRASES, type Meaning } from './vocabulary-words.js';

/** No question is longer than this; nobody types more, and a pasted book must not hang the page. */
const MAX_WORDS = 20;
const MAX_LENGTH = 200;
/** From so many letters on the beginning of a word has its meaning, as the word is being typed. */
const MEANT = 5;
/** What the words of loss mean. */
const LOSS = 'stage=after-loss';

/** One word of a question. All is folded. */
export interface Term {
  readonly word: string;
  /** Itself, and what it may be a plural of. */
  readonly is: readonly string[];
  /** What a word that is found may begin with. */
  readonly begins: readonly string[];
  /** The same in other words, and in the other language. */
  readonly means: readonly string[];
  /** Filter values that mean the same, `name=value`. */
  readonly options: readonly string[];
  /** Need not be found. */
  readonly filler: boolean;
}

/** The words of a question as typed, cut to a sane length. */
export function termsOf(text: string): readonly Term[] {
  if (text.trim() === '') return [];
  const folded = PHRASES.reduce((all, [written, word]) => all.replace(written, word), fold(text.slice(0, MAX_LENGTH)));
  const words = folded.split(' ').filter(Boolean).slice(0, MAX_WORDS);
  const isIn = (set: ReadonlySet<string>, word: string): boolean => singulars(word).some((form) => set.has(form));
  const isLoss = words.some((word) => meaningsOf(word, false).some(({ options }) => options.includes(LOSS)));
  const isLost = (word: string): boolean => isLoss && isIn(LOST, word);
  const isFiller = (word: string): boolean => isIn(FILLERS, word) || isLost(word);
  const isSaid = words.some((word) => !isFiller(word) && !isIn(PEOPLE, word));
  return words.map((word, i) => {
    const meanings = isLost(word) ? [] : meaningsOf(word, i === words.length - 1);
    return {
      word,
      is: singulars(word),
      // "baby" finds "babies".
      begins: /[^aeiou]y$/.test(word) ? [word, `${word.slice(0, -1)}ies`] : [word],
      means: [...new Set(meanings.flatMap((meaning) => meaning.words.flatMap(withPlurals)))],
      options: [...new Set(meanings.flatMap((meaning) => meaning.options))],
      // A filler that is all there is may be the beginning of a name.
      filler: words.length > 1 && (isFiller(word) || (isSaid && isIn(PEOPLE, word))),
    };
  });
}

/** Whether a word of a question speaks of a loss. */
export function isOfLoss({ options }: Term): boolean {
  return options.includes(LOSS);
}

/** Whether a folded word says what kind of group is wanted, or nothing: it is the name of no town beside other words. */
export function isOurs(word: string): boolean {
  const forms = singulars(word);
  return (
    word === '' || forms.some((form) => FILLERS.has(form) || PEOPLE.has(form)) || meaningsOf(word, false).length > 0
  );
}

/** The word itself and what it may be a plural of. */
export function singulars(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word];
  const forms = [word, word.slice(0, -1)];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) forms.push(word.slice(0, -2));
  return forms;
}

function withPlurals(word: string): readonly string[] {
  return [word, `${word}s`, /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}es`];
}

/** The meanings of a word; the last word of a question may still be on its way. */
function meaningsOf(word: string, isLast: boolean): readonly Meaning[] {
  const forms = singulars(word);
  const isBegun = isLast && word.length >= MEANT;
  return MEANINGS.filter(({ words }) =>
    words.some((other) => forms.includes(other) || (isBegun && other.startsWith(word))),
  );
}
