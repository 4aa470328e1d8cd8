/** What a misspelt question was taken for, in words that can be shown (A11). */
import { fold } from '../base/fold.js';
import type { Dictionary } from '../engine/dictionary.js';
import type { Listing } from '../engine/listing.js';
import { FILLERS } from '../engine/vocabulary-words.js';
import type { Correction } from '../engine/typos.js';

/** A question with words that no listing has, and what is shown in its place. */
export interface Corrected {
  /** As typed. */
  readonly typed: string;
  /** The question as it was taken; several where a word was near to several. */
  readonly shown: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;
/** Puts the words that were taken in the place of those that were typed, as the listings write them. */
export function describeCorrection(
  text: string,
  { changed }: Correction,
  listings: readonly Listing[],
  dictionary: Dictionary,
): Corrected {
  const typed = text.trim();
  const taken = new Map([...changed].map(([word, near]) => [word, present(near, listings, dictionary)]));
  const most = Math.max(1, ...[...taken.values()].map((near) => near.length));
  const phrase = (nth: number): string => {
    const words = typed.split(/\s+/).map((text) =>
      text.replace(WORD, (word) => {
        const near = taken.get(fold(word));
        return near === undefined ? word : written(near[nth] ?? near[0] ?? '', listings, dictionary);
      }),
    );
    const kept = words.filter(Boolean);
    // "dads in" of "dads in Xylophonia": what led to a word goes with it.
    while (kept.length < words.length && FILLERS.has(fold(kept.at(-1) ?? ''))) kept.pop();
    return kept.join(' ');
  };
  return { typed, shown: Array.from({ length: most }, (_, nth) => phrase(nth)) };
}

/** Those words that the listings have; the nearest where they were found by its meaning. */
function present(near: readonly string[], listings: readonly Listing[], dictionary: Dictionary): readonly string[] {
  const there = near.filter((word) => firstWith(word, listings, dictionary) !== undefined);
  return there.length > 0 ? there : near.slice(0, 1);
}

function firstWith(word: string, listings: readonly Listing[], dictionary: Dictionary): Listing | undefined {
  const number = dictionary.find(word);
  return number === undefined ? undefined : listings.find(({ order }) => dictionary.has(order, number));
}

/** A folded word as the first listing that has it writes it. */
function written(folded: string, listings: readonly Listing[], dictionary: Dictionary): string {
  const group = firstWith(folded, listings, dictionary)?.group;
  const { name, place, organization, description } = group ?? {};
  for (const text of [name, place?.city, place?.name, place?.formatted, organization?.name, description]) {
    const found = text?.match(WORD)?.find((word) => fold(word) === folded);
    if (found !== undefined) return found;
  }
  return folded;
}
