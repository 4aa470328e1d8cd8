/** Every word of the listings, numbered, so that a question is put to each word once and not to each listing's text. */
import type { Term } from './terms.js';

/** How a word of the listings answers a word of a question; the higher, the closer. */
const NOT = 0;
/** It means the same. */
export const MEANS = 1;
/** It begins so. */
export const BEGINS = 2;
/** It is that word. */
export const IS = 3;

/** The words of one index, growing with it. */
export class Dictionary {
  /** By number. */
  readonly words: string[] = [];
  private readonly numbers: Map<string, number> = new Map<string, number>();

  /** The number of a folded word, given out at first sight. */
  add(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) this.numbers.set(word, (number = this.words.push(word) - 1));
    return number;
  }

  /** The number of a folded word, or undefined where no listing has it. */
  find(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** How each word, by number, answers a term. A filler is only itself, since "in" begins many words. */
  mark({ is, begins, means, filler }: Term): Uint8Array {
    const marks = new Uint8Array(this.words.length);
    const set = (word: string, mark: number): void => {
      const number = this.numbers.get(word);
      if (number !== undefined) marks[number] = Math.max(mark, marks[number] ?? NOT);
    };
    for (const word of is) set(word, IS);
    if (filler) return marks;
    for (const word of means) set(word, MEANS);
    this.words.forEach((word, number) => {
      if (marks[number] !== IS && begins.some((begin) => word.startsWith(begin))) marks[number] = BEGINS;
    });
    return marks;
  }
}
