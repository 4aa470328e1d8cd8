/** What a misspelt question was taken for, in words that can be shown (A11). */
import { fold } from '../base/fold.js';
import type { Dictionary } from '../engine/dictionary.js';
import type { Listing } from '../engine/listing.js';
import { wordsOf } from '../engine/words.js';
import type { Correction } from '../engine/typos.js';

/** A question with words that no listing has, and what is shown in its place. */
export interface Corrected {
  /** As typed. */
  readonly typed: string;
  /** The question as it was taken; several where one word was near to several. */
  readonly shown: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;
/** So many listings are asked how a word is written. */
const ASKED = 20;

/** Puts the words that were taken in the place of those that were typed, as the listings write them. */
export function describeCorrection(
  text: string,
  { changed }: Correction,
  listings: readonly Listing[],
  dictionary: Dictionary,
): Corrected {
  const typed = text.trim();
  const first = listings.slice(0, ASKED);
  const taken = new Map([...changed].map(([word, near]) => [word, present(near, first, dictionary)]));
  const most = taken.size === 1 ? Math.max(...[...taken.values()].map((near) => near.length)) : 1;
  const phrase = (nth: number): string =>
    typed.replace(WORD, (word) => {
      const near = taken.get(fold(word));
      return near === undefined ? word : written(near[nth] ?? near[0] ?? word, first);
    });
  return { typed, shown: Array.from({ length: most }, (_, nth) => phrase(nth)) };
}

/** Those words that the listings have; all where they were found by their meaning. */
function present(near: readonly string[], listings: readonly Listing[], dictionary: Dictionary): readonly string[] {
  const there = near.filter((word) => {
    const number = dictionary.find(word);
    return number !== undefined && listings.some((listing) => dictionary.has(wordsOf(listing, dictionary), number));
  });
  return there.length > 0 ? there : near.slice(0, 1);
}

/** A folded word as the first listing that has it writes it. */
function written(folded: string, listings: readonly Listing[]): string {
  for (const { group } of listings) {
    const { name, place, organization, description = '' } = group;
    const texts = [name, place?.city, place?.name, place?.formatted, organization?.name, description];
    for (const text of texts) {
      const found = text?.match(WORD)?.find((word) => fold(word) === folded);
      if (found !== undefined) return found;
    }
  }
  return folded;
}
