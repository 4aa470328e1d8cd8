/** Which guesses of a misspelt place are to be believed: "guilt" is no slip for Guild, and "mom rage" none for Moraga. */
import { slips } from '../base/edit-distance.js';
import { fold } from '../base/fold.js';
import type { KnownPlace, PlaceTable } from '../base/place-table.js';

/** Shorter names are near to too many words. */
const SHORTEST = 5;
/** From so many letters on two slips are believed. */
const LONG = 7;
/** Postcodes of a town that is so well known that it may be meant where nothing says that it is a town. */
const KNOWN = 5;

/**
 * The places for which a text may be a slip, the likeliest first. They begin with the letter that was typed. Only after
 * "in" or "near", or with a state, may the town be small, or the name not yet written to its end.
 */
export function guessPlaces(table: PlaceTable, text: string, isLed: boolean): readonly KnownPlace[] {
  const words = fold(text).split(' ');
  const state = [3, 2, 1].find((count) => words.length > count && table.regionOf(words.slice(-count).join(' ')));
  const typed = words.slice(0, words.length - (state ?? 0)).join(' ');
  if (typed.length < SHORTEST) return [];
  const isSure = isLed || state !== undefined;
  return table.guess(text).filter(({ label, size }) => {
    const name = fold(label.replace(/, [A-Z]{2}$/, ''));
    if (name[0] !== typed[0] || !(isSure || size >= KNOWN)) return false;
    const most = typed.length < LONG ? 1 : 2;
    return (isSure && name.startsWith(typed)) || slips(typed, name, most).whole <= most;
  });
}
