/**
 * English made forty per cent longer, with accents and in brackets: shows what a
 * longer language would break, and every text that comes from no table (A22).
 */
import type { Surroundings } from '../../src/controllers/surroundings.js';
import { en } from '../../src/locale/en.js';
import { Formatter } from '../../src/locale/format.js';
import { loadMore } from '../../src/locale/load.js';

const ACCENTS: Readonly<Record<string, string>> = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ý' };

/** What is no text for people. */
const PLAIN = ['lang', 'intl', 'dir'];

/** At least two fifths longer; numbers stay as they are. */
export function lengthen(text: string): string {
  const accented = text.replace(/\p{L}+/gu, (word) => {
    const longer = word.replace(/[aeiouy]/g, (letter) => ACCENTS[letter] ?? letter);
    return longer.padEnd(Math.ceil(word.length * 1.4), 'ø');
  });
  return text.trim() === '' ? text : `[${accented}]`;
}

/** The same table, each text in it lengthened, however deep it lies and whatever makes it. */
export function lengthenAll<T>(table: T): T {
  if (typeof table === 'string') return lengthen(table) as T;
  if (typeof table === 'function') {
    const make = table as unknown as (...args: readonly unknown[]) => unknown;
    return ((...args: readonly unknown[]) => lengthenAll(make(...args))) as T;
  }
  if (Array.isArray(table)) return table.map((one) => lengthenAll<unknown>(one)) as T;
  if (typeof table !== 'object' || table === null) return table;
  const entries = Object.entries(table).map(([key, value]) => [
    key,
    PLAIN.includes(key) ? (value as unknown) : lengthenAll<unknown>(value),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Surroundings that speak so; handed to a finder as an owner would. */
export function longSurroundings(): Surroundings {
  const words = lengthenAll(en);
  return {
    words,
    format: new Formatter(words, 'en-US'),
    dir: 'ltr',
    dark: false,
    more: async () => lengthenAll({ ...(await loadMore('en')) }),
  };
}
