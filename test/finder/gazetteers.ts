/** What questions are read with in tests: the real table, without any listing. */
import type { PlaceTable } from '../../src/base/place-table.js';
import { usPlaces } from '../../src/base/us-places.js';
import { isOurs, singulars } from '../../src/engine/terms.js';
import { FILLERS, PEOPLE } from '../../src/engine/vocabulary-words.js';
import { meant, readPlace, type Gazetteer } from '../../src/finder/read-place.js';

/** The table of the United States, and our words; `names` are words in names of groups. */
export function gazetteer(given: Partial<Gazetteer> = {}, table: PlaceTable = usPlaces): Gazetteer {
  return {
    find: (text) => table.find(text),
    isOddCode: (text) => table.isOddCode(text),
    isWord: isOurs,
    isIdle: (word) => word === '' || singulars(word).some((form) => FILLERS.has(form) || PEOPLE.has(form)),
    isInNames: () => false,
    ...given,
  };
}

/**
 * What a text is read as: "dads · 97202", words and place; "ask Portland, OR / …" where it may be several; "odd" for a
 * code that nobody knows; only the words where it names no place.
 */
export function reading(text: string, from: Gazetteer = gazetteer()): string {
  const { words, places, isOdd } = readPlace(text, from);
  const place = meant(places)?.label ?? (places.length > 0 ? `ask ${places[0]?.label ?? ''}` : '');
  return [words, isOdd ? 'odd' : place].filter(Boolean).join(' · ');
}
