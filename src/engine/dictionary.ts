/** Every word of the listings, numbered, so that a question is put to each word once and not to each listing's text. */
import { foldWords } from '../base/fold.js';
import type { Term } from './terms.js';
import { addFirst, addSecond, FIRST, longer, SECOND, WordTable } from './word-table.js';

/** How a word of the listings answers a word of a question; the higher, the closer. */
const NOT = 0;
/** It means the same. */
export const MEANS = 1;
/** It begins so. */
export const BEGINS = 2;
/** It is that word. */
export const IS = 3;

const SPACE = 32;
/** Parts words; an apostrophe does not. */
const BREAK = 0;
/** By ASCII code: the code of the letter or digit as it is folded, `BREAK`, or less for what is left out. */
const PLAIN: Int8Array = Int8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code).toLowerCase();
  if (char === "'") return -1;
  return /[a-z0-9]/.test(char) ? char.charCodeAt(0) : BREAK;
});

function hashesOf(word: string): [number, number] {
  let one = FIRST;
  let two = SECOND;
  for (let i = 0; i < word.length; i += 1) {
    one = addFirst(one, word.charCodeAt(i));
    two = addSecond(two, word.charCodeAt(i));
  }
  return [one, two];
}

/** The words of one index, growing with it. */
export class Dictionary {
  /** By number. */
  readonly words: string[] = [];
  /** The numbers of each listing's words, one listing after the other: far smaller than a list for each. */
  numbers: Uint32Array = new Uint32Array(1024);
  /**
   * By the order of a listing, four places in `numbers`: where the words of its name, of its place and of the rest
   * begin, and where they end. Numbers in a row are far quicker to go through than objects.
   */
  spans: Uint32Array = new Uint32Array(1024);
  /** By the order of a listing: what was read there. */
  private readonly values: object[] = [];
  private used = 0;
  private readonly table: WordTable = new WordTable();
  /** By number, in which listing a word was met last. */
  private metIn: Int32Array = new Int32Array(1024);
  private run = 0;

  /** Whether the words of what stands at this order were taken in; of another value there they are not yet. */
  isRead(order: number, value: object): boolean {
    return this.values[order] === value;
  }

  /** Takes in a listing, each of its words once: the texts of its name, of its place, and all others. */
  read(order: number, value: object, parts: readonly (readonly (string | undefined)[])[]): void {
    this.values[order] = value;
    while (4 * order >= this.spans.length) this.spans = longer(this.spans);
    this.run += 1;
    parts.forEach((texts, part) => {
      this.spans[4 * order + part] = this.used;
      for (const text of texts) if (text) this.readText(text);
    });
    this.spans[4 * order + 3] = this.used;
  }

  /** Letter by letter as `fold` does it where the text is plain; what is not, up to the next space, by `fold` itself. */
  private readText(text: string): void {
    const { length } = text;
    // Of this function alone: millions of letters go through here, and a field of an object would be written each time.
    let start = -1;
    let one = FIRST;
    let two = SECOND;
    for (let i = 0; i <= length; i += 1) {
      const code = i < length ? text.charCodeAt(i) : SPACE;
      if (code > 127) {
        const space = text.indexOf(' ', i);
        const end = space < 0 ? length : space;
        for (const word of foldWords(text.slice(start < 0 ? i : start, end))) this.meet(word);
        start = -1;
        i = end;
        continue;
      }
      const letter = PLAIN[code] as number;
      if (letter > 0) {
        if (start < 0) {
          start = i;
          one = FIRST;
          two = SECOND;
        }
        one = addFirst(one, letter);
        two = addSecond(two, letter);
      } else if (letter === BREAK && start >= 0) {
        this.take(text, start, i, one, two);
        start = -1;
      }
    }
  }

  private meet(word: string): void {
    this.take(word, 0, word.length, ...hashesOf(word));
  }

  /** Takes in the word with these hashes, which stands there in a text. */
  private take(text: string, start: number, end: number, one: number, two: number): void {
    let number = this.table.find(one, two);
    if (number < 0) {
      number = this.table.add(one, two);
      this.words.push(text.slice(start, end).replace(/'/g, '').toLowerCase());
      if (number === this.metIn.length) this.metIn = longer(this.metIn);
    }
    if (this.metIn[number] === this.run) return;
    this.metIn[number] = this.run;
    if (this.used === this.numbers.length) this.numbers = longer(this.numbers);
    this.numbers[this.used++] = number;
  }

  /** The number of a folded word, or undefined where no listing has it. */
  find(word: string): number | undefined {
    const number = this.table.find(...hashesOf(word));
    return number < 0 ? undefined : number;
  }

  /** Whether a word stands in the listing with this order, or in a part of it: 0 its name, 1 its place, 2 the rest. */
  has(order: number, number: number, part?: number): boolean {
    const from = this.spans[4 * order + (part ?? 0)];
    const to = this.spans[4 * order + (part === undefined ? 3 : part + 1)];
    return this.numbers.subarray(from, to).includes(number);
  }

  /** How each word, by number, answers a term. A filler is only itself, since "in" begins many words. */
  mark({ is, begins, means, filler }: Term): Uint8Array {
    const marks = new Uint8Array(this.words.length);
    const set = (word: string, mark: number): void => {
      const number = this.find(word);
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
