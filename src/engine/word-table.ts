/**
 * Numbers for words, found by two hashes of their letters: millions of words are met while a list is read, and a text
 * of its own for each of them would cost more than all the rest.
 */

/** Numbers of 30 bits are the ones that an engine hands on without a box around them. */
const SMALL = 0x3fffffff;

/** The first hash of the empty word. Two make 60 bits, so that two words never share both by chance. */
export const FIRST: number = 0x811c9dc5 & SMALL;
/** Its second hash. */
export const SECOND = 0x1505;

/** The first hash of a word with one more letter, by its UTF-16 code. */
export function addFirst(one: number, code: number): number {
  return Math.imul(one ^ code, 0x01000193) & SMALL;
}

/** Its second hash. */
export function addSecond(two: number, code: number): number {
  return (Math.imul(two, 33) + code) & SMALL;
}

/** An open-addressing table: hashes → the number of a word, counted from 0. */
export class WordTable {
  private slots: Int32Array = new Int32Array(4096);
  private ones: Int32Array = new Int32Array(1024);
  private twos: Int32Array = new Int32Array(1024);
  private count = 0;

  /** The number of a word, or -1 where it has none. */
  find(one: number, two: number): number {
    const { slots, ones, twos } = this;
    const mask = slots.length - 1;
    for (let at = one & mask; ; at = (at + 1) & mask) {
      const number = (slots[at] as number) - 1;
      if (number < 0 || (ones[number] === one && twos[number] === two)) return number;
    }
  }

  /** Gives a word that has none the next number. */
  add(one: number, two: number): number {
    const number = this.count++;
    if (number === this.ones.length) this.grow();
    this.ones[number] = one;
    this.twos[number] = two;
    this.put(number);
    return number;
  }

  private put(number: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = (this.ones[number] as number) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = number + 1;
  }

  private grow(): void {
    const size = this.ones.length;
    this.ones = longer(this.ones);
    this.twos = longer(this.twos);
    this.slots = new Int32Array(2 * this.slots.length);
    for (let number = 0; number < size; number += 1) this.put(number);
  }
}

/** The same numbers with as much room again. */
export function longer<T extends Int32Array | Uint32Array>(numbers: T): T {
  const more = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  more.set(numbers);
  return more;
}
