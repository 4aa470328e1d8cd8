import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, foldWords } from '../../src/base/fold.js';
import { Dictionary } from '../../src/engine/dictionary.js';

/** Texts as listings have them: plain, accented, with apostrophes and marks, and anything at all. */
const text = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 '.,()\n-]{0,60}$/),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    "Mother's circle",
    'Mamás de Bogotá',
    'cafe\u0301 con leche',
    'plain then ñandú',
    "'tis ' it's",
    'İstanbul ß',
  ),
);

/** The words of a listing that was read with this order. */
function wordsIn(dictionary: Dictionary, order: number): readonly string[] {
  const { numbers, spans, words } = dictionary;
  return Array.from(numbers.subarray(spans[4 * order], spans[4 * order + 3]), (number) => words[number]!);
}

describe('the dictionary', () => {
  it('takes in the words that folding a text gives, each once, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 12 }), (listings) => {
        const dictionary = new Dictionary();
        listings.forEach((parts, order) =>
          dictionary.read(
            order,
            parts,
            parts.map((part) => [part]),
          ),
        );
        listings.forEach((parts, order) => {
          expect(wordsIn(dictionary, order)).to.deep.equal([...new Set(parts.flatMap(foldWords))]);
        });
        const all = new Set(listings.flat().flatMap(foldWords));
        expect([...dictionary.words].sort()).to.deep.equal([...all].sort());
        for (const word of all) expect(dictionary.words[dictionary.find(word) ?? -1]).to.equal(word);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps tens of thousands of words apart while it grows', () => {
    const dictionary = new Dictionary();
    const words = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}`);
    words.forEach((word, order) => dictionary.read(order, words, [[word], [], []]));
    expect(dictionary.words).to.deep.equal(words);
    expect(words.map((word) => dictionary.find(word))).to.deep.equal([...words.keys()]);
    expect(dictionary.find('nobody')).to.equal(undefined);
  });

  it('tells in which part of a listing a word stands', () => {
    const dictionary = new Dictionary();
    const group = {};
    dictionary.read(3, group, [['Tuesday circle'], ['Portland', undefined, 'OR'], ['A circle of chairs']]);
    const has = (word: string, part?: number): boolean => dictionary.has(3, dictionary.find(fold(word)) ?? -1, part);
    expect([has('circle', 0), has('circle', 2), has('portland', 1), has('chairs', 2)]).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
    expect([has('Or'), has('chairs', 0)]).to.deep.equal([true, false]);
    expect([dictionary.isRead(3, group), dictionary.isRead(3, {}), dictionary.isRead(2, group)]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});
