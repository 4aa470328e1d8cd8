/** Every word of the listings, numbered, so that a question is put to each word once and not to each listing's text. */
import { foldWords } from '../base/fold.js';
import type { Words } from './listing.js';
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
  /** The numbers of each listing's words, one listing after the other: far smaller than a list for each. */
  numbers: Uint32Array = new Uint32Array(1024);
  private used = 0;
  private readonly byWord: Map<string, number> = new Map<string, number>();
  /** By number, in which run of texts a word was met last. */
  private readonly metIn: number[] = [];
  private run = 0;

  /** Takes in the words of some texts, each word once; where in `numbers` they begin, and where those of each text end. */
  read(texts: readonly string[]): readonly [at: number, ends: readonly number[]] {
    const at = this.used;
    this.run += 1;
    const ends = texts.map((text) => {
      for (const word of foldWords(text)) this.meet(word);
      return this.used;
    });
    return [at, ends];
  }

  private meet(word: string): void {
    let number = this.byWord.get(word);
    if (number === undefined) this.byWord.set(word, (number = this.words.push(word) - 1));
    if (this.metIn[number] === this.run) return;
    this.metIn[number] = this.run;
    if (this.used === this.numbers.length) {
      const more = new Uint32Array(2 * this.used);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[this.used++] = number;
  }

  /** The number of a folded word, or undefined where no listing has it. */
  find(word: string): number | undefined {
    return this.byWord.get(word);
  }

  /** Whether a word stands in a listing. */
  has({ nameAt, endAt }: Words, number: number): boolean {
    return this.numbers.subarray(nameAt, endAt).includes(number);
  }

  /** How each word, by number, answers a term. A filler is only itself, since "in" begins many words. */
  mark({ is, begins, means, filler }: Term): Uint8Array {
    const marks = new Uint8Array(this.words.length);
    const set = (word: string, mark: number): void => {
      const number = this.byWord.get(word);
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
