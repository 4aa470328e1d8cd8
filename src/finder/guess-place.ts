/** Which guesses of a misspelt place are to be believed: "guilt" is no slip for Guild, and "mom rage" none for Moraga. */
import { slips } from '../base/edit-distance.js';
import { fold } from '../base/fold.js';
import { spellOut } from '../base/place-keys.js';
import type { KnownPlace, PlaceTable } from '../base/place-table.js';

/** Shorter names are near to too many words. */
const SHORTEST = 5;
/** From so many letters on two slips are believed. */
const LONG = 7;
/** Postcodes of a town that is so well known that it may be meant where nothing says that it is a town. */
const KNOWN = 5;
/** A slip more is believed where the town is so many times as large. */
const SLIP_COSTS = 10;
/** A town that is so many times less likely is not meant: "st lous" is no slip for Saint Cloud. */
const FAR_LESS = 8;

/**
 * The places for which a text may be a slip, the likeliest first. They begin with the letter that was typed. Only after
 * "in" or "near", or with a state, may the town be small, or the name not yet written to its end.
 */
export function guessPlaces(table: PlaceTable, text: string, isLed: boolean): readonly KnownPlace[] {
  const words = fold(text).split(' ');
  const state = [3, 2, 1].find((count) => words.length > count && table.regionOf(words.slice(-count).join(' ')));
  const typed = spellOut(words.slice(0, words.length - (state ?? 0)).join(' '));
  if (typed.length < SHORTEST) return [];
  const isSure = isLed || state !== undefined;
  const most = typed.length < LONG ? 1 : 2;
  const worth = ({ label, size }: KnownPlace): number => {
    const name = spellOut(fold(label.replace(/, [A-Z]{2}$/, '')));
    if (name[0] !== typed[0] || !(isSure || size >= KNOWN)) return 0;
    if (isSure && name.startsWith(typed)) return size;
    const { whole } = slips(typed, name, most);
    return whole <= most ? size / SLIP_COSTS ** whole : 0;
  };
  const places = table.guess(text).filter((place) => worth(place) > 0);
  const best = Math.max(0, ...places.filter(isTown).map(worth));
  return places.filter((place) => !isTown(place) || worth(place) > best / FAR_LESS);
}

function isTown({ kind }: KnownPlace): boolean {
  return kind === 'town';
}
